"""The sections of a report: each a picture or more, and the numbers beside it."""

from newsparse.export.documents import row, table
from newsparse.export.markup import Markup, element
from newsparse.export.words import word, words
from newsparse.report.charts import Bar, bars, columns
from newsparse.report.gathering import Item
from newsparse.report.maps import places, provinces
from newsparse.report.tables import (
    Line,
    Report,
    beside,
    counted,
    items,
    lines,
    pictured,
    reading,
    share,
    together,
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
_NAMED = 5  # of the inputs that could not be read, for one reason


def over_time(report: Report) -> list[Markup]:
    """When were the items broadcast, by whom, of which kind?"""
    by, whole = report.gathered.by, len(report.gathered.items)
    when = together(report, ((item, item) for item in range(whole)))
    marks = [Bar(p, len(of), f"{len(of):,}건", f"time-{p}") for p, of in when.items()]
    rows = [
        row(
            element("a", period, href=f"#list-{period}") if of else period,
            f"{len(of):,}",
            id_=f"time-{period}",
        )
        for period, of in when.items()
    ]
    undated = whole - sum(map(len, when.values()))
    note = f"방송일에 따른 기사 수. 날짜를 모르는 기사 {undated:,}건은 그림에 없습니다."
    drawn = columns("기간별 기사 수", marks)
    outlets = lines("outlet", by["outlet"])
    kinds = lines("kind", by["kind"], words("kind"))
    return [
        beside(drawn, table("기간별 기사", ("기간", "기사"), rows), note),
        pictured(report, ("방송사", "기사"), outlets, "방송사마다의 기사 수."),
        pictured(report, ("갈래", "기사"), kinds, "갈래마다의 기사 수."),
    ]


def voices(report: Report) -> list[Markup]:
    """Who has how much of the words?"""
    by = report.gathered.by
    whole = sum(tally.count for tally in by["letters"].values())
    found = lines("voice", by["letters"], words("role"))
    rows = [
        row(
            one.name,
            f"{one.tally.count:,}",
            share(one.tally.count, whole),
            f"{by['turns'][one.code].count:,}",
            items(report, one.tally),
            id_=one.row,
        )
        for one in found
    ]
    marks = [one.bar(share(one.tally.count, whole)) for one in found]
    numbers = table("목소리", ("목소리", "글자", "몫", "발화", "기사"), rows)
    note = "빈칸을 뺀 글자 수로 센, 목소리마다의 몫. 시간은 재지 않았습니다."
    return [beside(bars("목소리별 글자", marks), numbers, note)]


def sources(report: Report) -> list[Markup]:
    """Who is heard in bites, named or not, as what?"""
    by = report.gathered.by
    status = lines("source", by["source"], words("status"))
    roles = lines("bite", by["bite"], words("role"))
    titles = lines("speaker_title", by["speaker_title"])
    named = "인터뷰·현장음·출연자의 발화를, 화자가 밝혀진 정도에 따라 셉니다."
    told = "이름표에 적힌 대로의 직함 가운데 많은 것."
    return [
        pictured(report, ("밝힘", "발화"), status, named),
        pictured(report, ("목소리", "발화"), roles, "취재원의 말이 실린 꼴."),
        pictured(report, ("직함", "발화"), titles, told),
    ]


def where(report: Report) -> list[Markup]:
    """Which places were said?"""
    points, tallies = report.gathered.points, report.gathered.by["province"]
    found = lines("place", report.gathered.by["place"], most=_ON_THE_MAP)
    drawn = [one.bar(f"{one.tally.count:,}번") for one in found if one.name in points]
    of = lines("province", tallies, most=len(tallies))
    tiled = {line.name: line.bar() for line in of}
    note = (
        "지도: 자주 말한 곳을 원의 넓이로(시도 자체는 뺌). 좌표를 모르는 언급"
        f" {report.gathered.unplaced:,}번은 지도에 없고 표에는 있습니다."
    )
    told = "시도 타일: 그 시도와 그 안의 곳을 말한 수. 진할수록 많습니다."
    return [
        beside(
            places("장소 지도", drawn, points) if drawn else None,
            counted(report, ("장소", "언급"), found),
            note,
        ),
        beside(
            provinces("시도별 언급", tiled),
            counted(report, ("시도(오늘 이름)", "언급"), of),
            told,
        ),
    ]


def names(report: Report) -> list[Markup]:
    """Who and what was named most?"""
    people = lines("person", report.gathered.by["person"])
    bodies = lines("organization", report.gathered.by["organization"])
    same = "글자가 같은 이름끼리 셉니다."
    reporter = f"{same} 기사를 쓴 기자 자신은 뺍니다."
    own = f"{same} 방송사가 자기를 부른 말은 뺍니다."
    return [
        pictured(report, ("사람", "언급"), people, reporter),
        pictured(report, ("기관", "언급"), bodies, own),
    ]


def quality(report: Report) -> list[Markup]:
    """What is doubtful, and what could not be read?"""
    failures, whole = report.gathered.failures, len(report.gathered.items)
    warned = lines("warning", report.gathered.by["warning"], words("warning"))
    failed: dict[str, list[str]] = {}
    for failure in failures:
        failed.setdefault(failure.code, []).append(failure.name or "?")
    rows = [
        row(word("failure", code), f"{len(found):,}", ", ".join(found[:_NAMED]))
        for code, found in sorted(failed.items())
    ]
    rate = share(len(failures), whole + len(failures))
    note = (
        "기사 가운데 그 경고가 붙은 몫. 읽지 못한 입력은"
        f" {len(failures):,}건({rate})입니다."
    )
    head = ("까닭", "수", "처음 몇")

    def said(line: Line) -> str:
        return share(line.tally.count, whole)

    return [
        pictured(report, ("경고", "수"), warned, note, said),
        *([table("읽지 못한 입력", head, rows)] if rows else []),
    ]


def coverage(report: Report) -> list[Markup]:
    """How much of the pages is speech, and how much is known of the items?"""
    gathered = report.gathered
    letters, whole = sum(gathered.tags.values()), len(gathered.items)
    tags = gathered.tags.most_common()
    marks = [Bar(word("tag", t), n, share(n, letters), f"tag-{t}") for t, n in tags]
    rows = [
        row(word("tag", tag), f"{count:,}", share(count, letters), id_=f"tag-{tag}")
        for tag, count in tags
    ]
    parts = table("페이지의 부분", ("부분", "글자", "몫"), rows)
    known = {fact: gathered.by["known"][fact].count for fact in _FACTS}
    facts = [row(_FACTS[f], f"{n:,}", share(n, whole)) for f, n in known.items()]
    told = "페이지의 모든 글자는 어느 한 부분에 듭니다."
    return [
        beside(bars("부분별 글자", marks), parts, told),
        table("아는 것", ("무엇", "기사", "몫"), facts),
    ]


def everything(report: Report) -> list[Markup]:
    """Every item, folded by period."""
    folded: dict[str | None, list[Item]] = {}
    for item in report.gathered.items:
        folded.setdefault(report.periods.of(item.published), []).append(item)
    names = (*report.periods.names, None)
    return [_folded(report, n, folded[n]) for n in names if n in folded]


def _folded(report: Report, period: str | None, found: list[Item]) -> Markup:
    """Return the items of a period; the day alone orders them, then the title."""
    found.sort(key=lambda item: (item.published or "", item.title, item.key))
    facts = ((f"{one.published or ''} {one.outlet or ''} ", one) for one in found)
    rows = (element("li", said, reading(report, one)) for said, one in facts)
    return element(
        "details",
        element("summary", f"{period or '날짜 모름'}: {len(found):,}건"),
        element("ul", *rows, id=f"list-{period or 'none'}"),
    )
