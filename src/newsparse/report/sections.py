"""The sections of a report: each a question, a picture, and the numbers beside it."""

from newsparse.export.documents import row, table
from newsparse.export.markup import Markup, element
from newsparse.export.words import word, words
from newsparse.report.charts import Bar, bars, columns
from newsparse.report.gathering import Point
from newsparse.report.maps import places, provinces, tiles
from newsparse.report.periods import Periods
from newsparse.report.tables import (
    Report,
    beside,
    by_period,
    counted,
    items,
    lines,
    pictured,
    reading,
    section,
    share,
)

_FACTS = {
    "title": "제목",
    "published": "방송일",
    "outlet": "방송사",
    "reporter": "기자",
    "segments": "발화",
    "entities": "값",
}
_ON_THE_MAP = 60


def over_time(report: Report, periods: Periods) -> Markup:
    """When were the items broadcast, by whom, of which kind?"""
    found = ((periods.of(i.published), n) for n, i in enumerate(report.gathered.items))
    when = list(by_period(periods.names, found))
    marks = [Bar(p, len(t.items), f"{len(t.items):,}건", f"time-{p}") for p, t in when]
    rows = [
        row(
            element("a", period, href=f"#list-{period}") if tally.items else period,
            f"{len(tally.items):,}",
            id_=f"time-{period}",
        )
        for period, tally in when
    ]
    undated = len(report.gathered.items) - sum(len(tally.items) for _, tally in when)
    note = f"방송일에 따른 기사 수. 날짜를 모르는 기사 {undated:,}건은 그림에 없습니다."
    by = report.gathered.by
    outlets, kinds = (
        lines("outlet", by["outlet"]),
        lines("kind", by["kind"], words("kind")),
    )
    return section(
        "언제, 어디서",
        "time",
        beside(
            columns("기간별 기사 수", marks),
            table("기간별 기사", ("기간", "기사"), rows),
            note,
        ),
        pictured(
            report, "방송사별 기사", ("방송사", "수"), outlets, "방송사마다의 기사 수."
        ),
        pictured(report, "갈래별 기사", ("갈래", "수"), kinds, "갈래마다의 기사 수."),
    )


def voices(report: Report) -> Markup:
    """Who has how much of the words?"""
    by = report.gathered.by
    whole = sum(tally.count for tally in by["letters"].values())
    found = lines("voice", by["letters"], words("role"))
    rows = [
        row(
            one.name,
            f"{one.tally.count:,}",
            share(one.tally.count, whole),
            f"{by['turns'][one.code or ''].count:,}",
            items(report, one.tally),
            id_=one.row,
        )
        for one in found
    ]
    marks = [one.bar(share(one.tally.count, whole)) for one in found]
    head = ("목소리", "글자", "몫", "발화", "기사")
    note = "빈칸을 뺀 글자 수로 센, 목소리마다의 몫. 시간은 재지 않았습니다."
    numbers = table("목소리", head, rows)
    return section(
        "누가 얼마나 말했나",
        "voices",
        beside(bars("목소리별 글자", marks), numbers, note),
    )


def sources(report: Report) -> Markup:
    """Who is heard in bites, named or not, as what?"""
    by = report.gathered.by
    note = "인터뷰·현장음·출연자의 발화를, 화자가 밝혀진 정도에 따라 셉니다."
    return section(
        "취재원",
        "sources",
        pictured(
            report,
            "밝힌 정도별 발화",
            ("밝힘", "발화"),
            lines("source", by["source"], words("status")),
            note,
        ),
        pictured(
            report,
            "목소리별 발화",
            ("목소리", "발화"),
            lines("bite", by["bite"], words("role")),
            "취재원의 말이 실린 꼴.",
        ),
        pictured(
            report,
            "직함별 발화",
            ("직함", "발화"),
            lines("speaker_title", by["speaker_title"]),
            "이름표에 적힌 대로의 직함 가운데 많은 것.",
        ),
    )


def where(report: Report, faint: list[Point]) -> Markup:
    """Which places were said?"""
    gathered = report.gathered
    found = lines("place", gathered.by["place"], most=_ON_THE_MAP)
    drawn = [
        one.bar(f"{one.tally.count:,}번")
        for one in found
        if one.name in gathered.points
    ]
    tallies = gathered.by["province"]
    of = lines("province", tallies, most=len(tallies))
    shown = {
        t.name: o.bar()._replace(name=t.name)
        for o in of
        for t in tiles()
        if o.name in t.provinces
    }
    note = (
        "지도: 자주 말한 곳을 원의 넓이로(시도 자체는 뺌). 좌표를 모르는 언급"
        f" {gathered.unplaced:,}번은 지도에 없고 표에는 있습니다."
    )
    drawing = places("장소 지도", drawn, gathered.points, faint) if drawn else None
    return section(
        "어디를 말했나",
        "places",
        beside(drawing, counted(report, "장소", ("장소", "언급"), found), note),
        beside(
            provinces("시도별 언급", shown),
            counted(report, "시도(오늘 이름)", ("시도", "언급"), of),
            "시도 타일: 그 시도와 그 안의 곳을 말한 수. 진할수록 많습니다.",
        ),
    )


def names(report: Report) -> Markup:
    """Who and what was named most?"""
    by = report.gathered.by
    people, bodies = by["person"], by["organization"]
    head = ("이름", "언급")
    same = "글자가 같은 이름끼리 셉니다."
    return section(
        "자주 나온 이름",
        "names",
        pictured(
            report,
            "사람",
            head,
            lines("person", people),
            f"{same} 기사를 쓴 기자 자신은 뺍니다.",
        ),
        pictured(
            report,
            "기관",
            head,
            lines("organization", bodies),
            f"{same} 방송사가 자기를 부른 말은 뺍니다.",
        ),
    )


def quality(report: Report) -> Markup:
    """What was read, what was not, what is doubtful?"""
    gathered = report.gathered
    whole = len(gathered.items)
    warned = lines("warning", gathered.by["warning"], words("warning"))
    failed: dict[str, list[str]] = {}
    for failure in gathered.failures:
        failed.setdefault(failure.code, []).append(failure.name or "?")
    rows = [
        row(word("failure", code), f"{len(found):,}", ", ".join(found[:5]))
        for code, found in sorted(failed.items())
    ]
    unread = f"{len(gathered.failures):,}건"
    rate = share(len(gathered.failures), whole + len(gathered.failures))
    return section(
        "경고와 실패",
        "quality",
        pictured(
            report,
            "경고가 붙은 기사",
            ("경고", "수"),
            warned,
            f"기사 가운데 그 경고가 붙은 몫. 읽지 못한 입력은 {unread}({rate}).",
            lambda one: share(len(one.tally.items), whole),
        ),
        table("읽지 못한 입력", ("까닭", "수", "처음 몇"), rows) if rows else None,
    )


def coverage(report: Report) -> Markup:
    """How much of the pages is speech, and how much is known of the items?"""
    gathered = report.gathered
    letters, whole = sum(gathered.tags.values()), len(gathered.items)
    tags = gathered.tags.most_common()
    marks = [Bar(word("tag", t), n, share(n, letters), f"tag-{t}") for t, n in tags]
    rows = [
        row(word("tag", tag), f"{count:,}", share(count, letters), id_=f"tag-{tag}")
        for tag, count in tags
    ]
    known = {fact: gathered.by["known"][fact].count for fact in _FACTS}
    facts = [row(_FACTS[f], f"{n:,}", share(n, whole)) for f, n in known.items()]
    return section(
        "얼마나 읽혔나",
        "coverage",
        beside(
            bars("부분별 글자", marks),
            table("페이지의 부분", ("부분", "글자", "몫"), rows),
            "페이지의 모든 글자는 어느 한 부분에 듭니다.",
        ),
        table("아는 것", ("무엇", "기사", "몫"), facts),
    )


def everything(report: Report, periods: Periods) -> Markup:
    """Every item, folded by period."""
    together: dict[str | None, list[int]] = {}
    for at, item in enumerate(report.gathered.items):
        together.setdefault(periods.of(item.published), []).append(at)
    folded = (
        _folded(report, name, together[name])
        for name in (*periods.names, None)
        if name in together
    )
    return section("모든 기사", "list", *folded)


def _folded(report: Report, period: str | None, found: list[int]) -> Markup:
    items = [report.gathered.items[number] for number in found]
    items.sort(key=lambda item: (item.published or "", item.title, item.key))
    rows = (
        element(
            "li", f"{item.published or ''} {item.outlet or ''} ", reading(report, item)
        )
        for item in items
    )
    name = period or "날짜 모름"
    return element(
        "details",
        element("summary", f"{name}: {len(items):,}건"),
        element("ul", *rows, id=f"list-{period or 'none'}"),
    )
