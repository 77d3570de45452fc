"""Expressions with what stands around them: 부터 … 까지, 쯤, 이후, 들어."""

import re
from collections.abc import Iterator
from typing import Any

from newsparse.entities.timex.around import length
from newsparse.entities.timex.mention import Bound, Mention, Role
from newsparse.entities.timex.phrase import Phrase
from newsparse.entities.timex.pieces import DAY, HOUR, MINUTE, MONTH, YEAR

_FROM = re.compile(r" ?(?:쯤|경|께)? ?부터 {0,2}| ?에서(?:부터)? {0,2}")
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
    if "unvalued" in first.fields:
        return None
    gap = text[first.end : last.start]
    if len(gap) > 6 or not _linked(text, gap, first, last):
        return None
    fields = _as_point(first, last)
    if fields is None or fields.keys() & {"present", "window", "unvalued"}:
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
        if first.rank == last.rank and first.rank in _EVEN:
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
        yield from length(text, phrase)
    else:
        yield from _point(text, phrase)


_NEAR = re.compile(r" ?(?:쯤|께(?!서)|경(?![가-힣])|무렵|즈음|전후)(?:에|엔)?")
_AROUND = re.compile(
    r" ?(?:(?P<every>마다)|(?P<until>현재까지|까지)"
    r"|(?P<so_far>들어(?:서)?(?![가-힣])|들어[와오])|(?P<since>부터"
    r"|(?:그리고 그 )?이후|이래)"
    r"|(?P<before>이전)|(?P<within>안에|안으로|내에|내로|중으로|안까지|이내))"
)
_SIDE = re.compile(
    r" ?(?:(?P<ahead>전(?:까지|에(?!서))|이전)|(?P<behind>이후|(?:뒤|후)(?:에|부터)))"
)
_EARLIER = re.compile(r" ?(?P<ahead>전(?:까지|에(?!서)))")  # 오후 6시 전까지


def _point(text: str, phrase: Phrase) -> Iterator[Mention]:
    """Read what stands behind a point in time."""
    mention = Mention("point", phrase.start, phrase.end, phrase.fields)
    if near := _NEAR.match(text, phrase.end):
        mention.mod = "approx"
    after = _AROUND.match(text, near.end() if near else phrase.end)
    sided = phrase.rank == MONTH or "holiday" in phrase.fields
    side = _SIDE.match(text, phrase.end) if sided and not phrase.until else None
    if phrase.rank in (HOUR, MINUTE):
        side = _EARLIER.match(text, phrase.end)
    if side is not None:
        mention.bound = "before" if side["ahead"] else "from"
    elif after is not None:
        _bound(mention, after)
    if phrase.until:
        mention.bound = "so_far" if mention.fields.pop("so_far", None) else "until"
    yield mention


_BOUNDS: dict[str, Bound] = {"until": "until", "before": "until", "since": "from"}
_CLOCK = {"hour", "daypart"}
_OPENABLE = {"turn", "year", "week_turn", "month"}


def _bound(mention: Mention, after: "re.Match[str]") -> None:
    """Write into a mention what stands behind it."""
    kind = after.lastgroup or ""
    said = mention.fields.keys()
    if kind == "every":
        mention.role, mention.every, mention.end = "repeat", "마다", after.end()
    elif kind == "so_far" and said & _OPENABLE:
        mention.bound = "so_far"
        mention.end = after.start() + len(after[0].rstrip("서와오"))
    elif kind == "until" and "현재" in after[0]:
        if said & _OPENABLE and not said & {"day", "hour"}:
            mention.bound, mention.end = "so_far", after.end() - len("까지")
    elif kind == "within" and not said & _CLOCK:
        mention.bound = "until"
    elif kind in _BOUNDS:
        mention.bound = _BOUNDS[kind]
