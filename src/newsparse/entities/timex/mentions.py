"""Expressions with what stands around them: 부터 … 까지, 쯤, 전, 만에, 마다."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from newsparse.entities.timex.figures import DAY, HOUR, MINUTE, MONTH, YEAR
from newsparse.entities.timex.phrases import Phrase
from newsparse.korean.lengths import Length
from newsparse.transcript import Mod

Bound = Literal["before", "until", "from", "so_far"]
Role = Literal["point", "range", "length", "repeat"]


@dataclass(slots=True)
class Mention:
    """An expression of time ready to be given its value."""

    role: Role
    start: int
    end: int
    fields: dict[str, Any] = field(default_factory=dict)
    last: dict[str, Any] | None = None
    low: Length | None = None
    most: Length | None = None
    mod: Mod | None = None
    bound: Bound | None = None
    since: str = ""
    every: str = ""
    sign: int = 0
    window: bool = False
    times: int | None = None


_FROM = re.compile(r" ?(?:쯤|경|께)? ?부터 {0,2}|에서(?:부터)? {0,2}")
_DASHED = re.compile(r" ?(?:쯤|경)? ?[~∼～〜–-] ?")
_BOTH = re.compile(r"[과와] ")
_UNTIL = re.compile(r" ?(?:쯤|경)? ?(?:까지| ?사이)")
_BETWEEN = re.compile(r" ?사이")


def mentions(text: str, found: list[Phrase]) -> Iterator[Mention]:
    """Yield the mentions of a text, ranges joined."""
    skip = -1
    for index, phrase in enumerate(found):
        if index <= skip:
            continue
        after = found[index + 1] if index + 1 < len(found) else None
        if after is not None:
            joined = _range(text, phrase, after) or _counted(text, phrase, after)
            if joined is not None:
                skip = index + 1
                yield joined
                continue
        yield from _alone(text, phrase)


def _range(text: str, first: Phrase, last: Phrase) -> Mention | None:
    """Join two points: 1시부터 3시까지, 9월 3일과 12일 사이, 오전 9시~10시."""
    if first.low is not None or last.every or first.rank < 0:
        return None
    gap = text[first.end : last.start]
    if len(gap) > 6 or not _linked(text, gap, first, last):
        return None
    fields = _as_point(first, last)
    if fields is None or "present" in fields or "window" in fields:
        return None
    role: Role = "repeat" if first.every else "range"
    mention = Mention(role, first.start, last.end, dict(first.fields), fields)
    mention.every = first.every
    return mention


def _linked(text: str, gap: str, first: Phrase, last: Phrase) -> bool:
    """Say whether what stands between two points makes them a range."""
    if _DASHED.fullmatch(gap):
        return True
    if _FROM.fullmatch(gap):
        if "에서" in gap and first.rank == last.rank and first.rank in _EVEN:
            return _CHANGED.match(text, last.end) is None
        return _UNTIL.match(text, last.end) is not None
    return bool(_BOTH.fullmatch(gap) and _BETWEEN.match(text, last.end))


_EVEN = (YEAR, MONTH, DAY, HOUR)
_CHANGED = re.compile(r"(?:쯤|경)?(?:으?로|[을를이가은는]|에)")


def _as_point(first: Phrase, last: Phrase) -> dict[str, Any] | None:
    """Return the fields of a range's end; 35분까지 is a minute there, no length."""
    if last.low is None:
        return last.fields
    minutes = first.rank in (HOUR, MINUTE) and last.low.grain() == "minute"
    if minutes and not any(last.low[:5]) and last.most is None:
        return {"minute": int(last.low.minute)}
    return None


_COUNTED = re.compile(r"(?:으로|로)?부터 ?(?P<least>최소|적어도)? ?")


def _counted(text: str, first: Phrase, last: Phrase) -> Mention | None:
    """Join an anchor and a distance: 오늘로부터 2주 뒤, 지금부터 3분."""
    turn = first.fields.get("turn", ("", 0))
    if last.low is None or not ("present" in first.fields or turn[0] == "day"):
        return None
    gap = _COUNTED.fullmatch(text[first.end : last.start])
    if gap is None or first.fields.keys() - {"present", "turn"}:
        return None
    some = list(_alone(text, last))
    mention = some[0]
    if mention.since == "within":
        mention.sign, mention.role, mention.window = 1, "point", True
        mention.since = ""
    elif not mention.sign:
        if turn[0] == "day":
            return None
        mention.sign, mention.role = 1, "point"
    mention.start = first.start
    mention.fields = {"turn": turn} if turn[0] else {}
    if gap["least"]:
        mention.bound = "from"
    return mention


def _alone(text: str, phrase: Phrase) -> Iterator[Mention]:
    """Yield the mention of one phrase."""
    if phrase.every:
        yield Mention(
            "repeat", phrase.start, phrase.end, phrase.fields, every=phrase.every
        )
    elif phrase.low is not None:
        yield from _length(text, phrase)
    else:
        yield from _point(text, phrase)


_NEAR = re.compile(r" ?(?:쯤|께(?!서)|경(?![가-힣])|무렵|즈음|전후)(?:에|엔)?")
_AROUND = re.compile(
    r" ?(?:(?P<every>마다)|(?P<until>현재까지|까지)|(?P<so_far>들어(?:서)?(?![가-힣])|들어[와오])|(?P<since>부터|(?:그리고 그 )?이후|이래)"
    r"|(?P<before>이전)|(?P<within>안에|안으로|내에|내로|중으로|안까지|이내))"
)
_SIDE = re.compile(
    r" ?(?:(?P<ahead>전(?:까지|에(?!서))|이전)|(?P<behind>이후|(?:뒤|후)(?:에|부터)))"
)


def _point(text: str, phrase: Phrase) -> Iterator[Mention]:
    """Read what stands behind a point in time."""
    mention = Mention("point", phrase.start, phrase.end, phrase.fields)
    if near := _NEAR.match(text, phrase.end):
        mention.mod = "approx"
    after = _AROUND.match(text, near.end() if near else phrase.end)
    sided = phrase.rank == MONTH or "holiday" in phrase.fields
    side = _SIDE.match(text, phrase.end) if sided and not phrase.until else None
    if side is not None:
        mention.bound = "before" if side["ahead"] else "from"
    elif after is not None:
        _bound(mention, after)
    if phrase.until:
        mention.bound = "so_far" if mention.fields.pop("so_far", None) else "until"
    yield mention


def _bound(mention: Mention, after: "re.Match[str]") -> None:
    """Write into a mention what stands behind it."""
    kind = after.lastgroup
    if kind == "every":
        mention.role, mention.every, mention.end = "repeat", "마다", after.end()
    elif kind == "so_far":
        if mention.fields.keys() & {"turn", "year", "week_turn", "month"}:
            mention.bound = "so_far"
            mention.end = after.start() + len(after[0].rstrip("서와오"))
    elif kind == "until" and "현재" in after[0]:
        mention.bound = "so_far"
        mention.end = after.end() - len("까지")
    elif kind == "within":
        if not (mention.fields.keys() & {"hour", "daypart"}):
            mention.bound = "until"
    else:
        mention.bound = {"until": "until", "before": "until", "since": "from"}[
            kind or ""
        ]  # type: ignore[assignment]


_AFTER = re.compile(
    r"(?P<near> ?(?:남짓|가량|정도|쯤|안팎|가까이|여))? ?(?:"
    r"(?P<ago>전(?=에|까지|부터|의|인|과|만|보다|이[라었]|은|쯤)|전(?![가-힣]))"
    r"|(?P<later>(?:뒤|후)(?=에|의|인|까지|부터|면|쯤|엔|로)|(?:뒤|후)(?![가-힣])|지나서|있다가?(?= ))"
    r"|(?P<since>만(?=에|의|인|이[던자었]))"
    r"|(?P<nth>째(?![가-힣]{2}))"
    r"|(?P<eve>(?:을 |를 )?앞두고|(?:을 |를 )?앞둔|앞으로 다가)"
    r"|(?P<times>(?:에|마다) ?(?P<count>한|두|세|네|\d{1,3}) ?(?:번|차례|회)(?![가-힣]?째)(?:씩)?)"
    r"|(?P<every>마다|에 한 번꼴)"
    r"|(?P<within>안에|이내|내에|내로|안으로|내(?= |$))"
    r"|(?P<min>이상)|(?P<over>넘게|넘는|넘도록|넘은|초과)|(?P<max>이하)|(?P<less>미만)"
    r"|(?P<span>간(?![가-힣])|간(?=의|에|은|이|을|씩|만|도|으))"
    r"|(?P<whole>종일(?: ?내내)?|내내)|(?P<extra>더(?= )))"
)
_GAME = re.compile(r"(?<![가-힣])(?:연장 ?)?[전후]반 ?$")
_PLAIN_NEAR = re.compile(r" ?(?:남짓|가량|정도|쯤|안팎|가까이)")
_BEFORE = re.compile(
    r"(?:(?P<approx>약|대략|거의|한|얼추)|(?P<max>최대|최장|길게는|많게는|길어야|길어도)"
    r"|(?P<min>최소|최단|적어도|짧게는)) ?$"
)
_RATE = re.compile(
    r" ?(?:평균 |최대 )?(?:\d[\d,.]*|[한두세네]) ?(?:차례|번|회|명|건|개|대|편|톤|마리|만|천|원)"
)
_MODS: dict[str, Mod] = {
    "min": "min", "over": "more_than", "max": "max", "less": "less_than",
}  # fmt: skip


def _length(text: str, phrase: Phrase) -> Iterator[Mention]:
    """Read what stands around a length of time."""
    mention = Mention(
        "length", phrase.start, phrase.end, low=phrase.low, most=phrase.most
    )
    if phrase.window:
        mention.role, mention.sign, mention.window = "point", phrase.window, True
    if (half := _GAME.search(text, max(0, phrase.start - 6), phrase.start)) and (
        phrase.low and phrase.low.grain() in ("minute", "second")
    ):
        mention.start = half.start()
    before = _BEFORE.search(text, max(0, phrase.start - 5), phrase.start)
    if phrase.more or (before and before["approx"]):
        mention.mod = "approx"
    elif before:
        mention.mod = "max" if before["max"] else "min"
    after = _AFTER.match(text, phrase.end)
    if after is None:
        mention.mod = "approx" if _PLAIN_NEAR.match(text, phrase.end) else mention.mod
        if text[phrase.start : phrase.end] == "하루" and _RATE.match(text, phrase.end):
            return
        yield mention
        return
    if after["near"]:
        mention.mod = "approx"
    kinds = [kind for kind in _KINDS if after[kind]]
    yield from _KINDS[kinds[0]](text, mention, after)


def _ago(text: str, mention: Mention, after: "re.Match[str]") -> Iterator[Mention]:
    """사흘 전, 10년 뒤."""
    mention.role, mention.sign = "point", -1 if after["ago"] else 1
    mention.window = False
    mention.end = after.end()
    yield mention


def _since(text: str, mention: Mention, after: "re.Match[str]") -> Iterator[Mention]:
    """7년 만에; 26일째, which takes its 째 in."""
    mention.since = "nth" if after["nth"] else "gap"
    mention.role, mention.window, mention.sign = "length", False, 0
    if after["nth"]:
        mention.end = after.end()
    elif re.compile(r"만(?:인|이던|이자) ?").match(text, after.end() - 1):
        mention.since = ""
    yield mention


def _eve(text: str, mention: Mention, after: "re.Match[str]") -> Iterator[Mention]:
    """하루 앞두고, 100일 앞으로 다가온: the day of what is ahead."""
    mention.since = "eve"
    yield mention


def _times(text: str, mention: Mention, after: "re.Match[str]") -> Iterator[Mention]:
    """3주에 한 번, 사흘마다."""
    mention.role, mention.end = "repeat", after.end()
    mention.every = mention.low.iso() if mention.low else ""
    if after["count"]:
        count = {"한": 1, "두": 2, "세": 3, "네": 4}.get(after["count"])
        mention.times = count or int(after["count"])
    yield mention


def _within(text: str, mention: Mention, after: "re.Match[str]") -> Iterator[Mention]:
    """이틀 안에: a stretch from now where the clause looks ahead, else a bound."""
    mention.since = "within"
    yield mention


def _bounded(text: str, mention: Mention, after: "re.Match[str]") -> Iterator[Mention]:
    """4일 이상, 일주일 미만."""
    mention.mod = next(mod for kind, mod in _MODS.items() if after[kind])
    yield mention


def _taken(text: str, mention: Mention, after: "re.Match[str]") -> Iterator[Mention]:
    """나흘간, 하루 종일: the noun belongs to the length."""
    mention.end = after.end()
    yield mention


def _as_is(text: str, mention: Mention, after: "re.Match[str]") -> Iterator[Mention]:
    """일주일 더."""
    yield mention


_KINDS = {
    "ago": _ago, "later": _ago, "since": _since, "nth": _since, "eve": _eve,
    "times": _times, "every": _times, "within": _within, "min": _bounded,
    "over": _bounded, "max": _bounded, "less": _bounded, "span": _taken,
    "whole": _taken, "extra": _as_is,
}  # fmt: skip
