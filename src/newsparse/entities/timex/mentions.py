"""Expressions with what stands around them: 부터 … 까지, 쯤, 이후, 들어."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from newsparse.entities.timex.around import length
from newsparse.entities.timex.beside import Beside, beside
from newsparse.entities.timex.mention import Mention, Role
from newsparse.entities.timex.phrase import Phrase
from newsparse.entities.timex.pieces import DAY, HOUR, MINUTE, MONTH, YEAR
from newsparse.korean.closing import Closing, closing
from newsparse.korean.lengths import Length

_DASH = re.compile(r" ?[~∼～〜–-] ?")
_EVEN = (YEAR, MONTH, DAY, HOUR)


def mentions(text: str, found: list[Phrase]) -> Iterator[Mention]:
    """Yield the mentions of a text, ranges joined."""
    skip = -1
    for index, phrase in enumerate(found):
        if index <= skip:
            continue
        after = found[index + 1] if index + 1 < len(found) else None
        if after is not None:
            joined = (
                _range(text, phrase, after)
                or _weekday_away(text, phrase, after)
                or _market(text, phrase, after)
                or _counted(text, phrase, after)
                or _lengths(text, phrase, after)
            )
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
    if last.start - first.end > 6 or not _linked(text, first, last):
        return None
    fields = _as_point(first, last)
    if fields is None or fields.keys() & {"present", "window", "unvalued"}:
        return None
    role: Role = "repeat" if first.every else "range"
    mention = Mention(role, first.start, last.end, dict(first.fields), fields)
    mention.every = first.every
    return mention


def _linked(text: str, first: Phrase, last: Phrase, *, even: bool = False) -> bool:
    """Say whether what stands between two points makes them a range."""
    at, behind = _past_near(text, first.end), _behind(text, last.end)
    if _DASH.fullmatch(text, at, last.start):
        return True
    word = closing(text, at)
    if word is None or text[word.end : last.start].strip():
        return False
    if word.says("source"):
        if even or (first.rank == last.rank and first.rank in _EVEN):
            changed = ("direction",) if even else _CHANGED
            if behind is None or behind.says("goal"):  # 27일까지로 잡고
                return True
            return not behind.says(*changed)
        return _ends_range(text, last.end)
    between = beside(text, last.end)
    return word.says("comitative") and between is not None and between.kind == "between"


# Roles behind the second of two points that tell a change from one to the other.
_CHANGED = ("direction", "object", "subject", "topic", "locative")


def _past_near(text: str, at: int) -> int:
    """Return where 쯤, 경 or 께 ends, or the place itself."""
    word = beside(text, at)
    return word.end if word and word.kind == "near" else at


def _behind(text: str, at: int) -> Closing | None:
    """Return the particles behind a point and its 쯤."""
    return closing(text, _past_near(text, at))


def _ends_range(text: str, at: int) -> bool:
    """Say whether 까지 or 사이 stands behind a point."""
    behind, word = _behind(text, at), beside(text, at)
    goal = behind is not None and behind.says("goal")
    return goal or (word is not None and word.kind == "between")


def _as_point(first: Phrase, last: Phrase) -> dict[str, Any] | None:
    """Return the fields of a range's end; 35분까지 is a minute there, no length."""
    if last.low is None:
        return last.fields
    minutes = first.rank in (HOUR, MINUTE) and last.low.grain() == "minute"
    if minutes and not any(last.low[:5]) and last.most is None:
        return {"minute": int(last.low.minute)}
    return None


def _lengths(text: str, first: Phrase, last: Phrase) -> Mention | None:
    """Join a length to a number of days: 기간은 10일에서 15일."""
    days = last.fields.keys() <= {"day", "last_day"} and last.rank == DAY
    most = Length.of(day=last.fields["day"]) if days else last.low
    if first.low is None or most is None or first.most or last.most or first.window:
        return None
    if first.low.grain() != "day" or most.grain() != "day" or not first.low < most:
        return None
    if last.start - first.end > 6 or not _linked(text, first, last, even=True):
        return None
    both = Phrase(first.start, last.end, low=first.low, most=most, more=last.more)
    return next(length(text, both), None)


def _weekday_away(text: str, first: Phrase, last: Phrase) -> Mention | None:
    """Join weeks to a weekday: 3주 뒤 토요일; of months (한 달 뒤) no value follows."""
    if first.low is None or "weekday" not in last.fields or "day" in last.fields:
        return None
    if last.fields.keys() & {"turn", "toward", "week_turn", "nth"}:
        return None
    away = next(length(text, first), None)
    if away is None or not away.sign or text[away.end : last.start] != " ":
        return None
    fields: dict[str, Any] = {"unvalued": True}
    if first.low == Length.of(week=int(first.low.week)) and not first.most:
        fields = {**last.fields, "week_turn": away.sign * int(first.low.week)}
    whole = Phrase(first.start, last.end, last.rank, fields)
    return next(_point(text, whole))


_MARKET = re.compile(r"[오5]일장|장날|끝자리|장이 [서선섭]|일에? [서선섭](?=[는다니])")
_FIVE = 5  # days from one market to the next


def _market(text: str, first: Phrase, last: Phrase) -> Mention | None:
    """Read the days of a market, which comes every five days: 오일장은 3, 8일에."""
    days = first.fields.get("day", 0), last.fields.get("day", 0)
    only = {"day", "last_day"}
    if not (first.fields.keys() <= only and last.fields.keys() <= only):
        return None
    if not 0 < days[0] <= _FIVE or days[1] - days[0] != _FIVE:
        return None
    near = max(0, first.start - 30), min(len(text), last.end + 15)
    if last.start - first.end > 2 or not _MARKET.search(text, *near):
        return None
    fields = {"days": tuple(range(days[0], 31, _FIVE))}
    return Mention("repeat", first.start, last.end, fields, every="P1M")


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


def _point(text: str, phrase: Phrase) -> Iterator[Mention]:
    """Read what stands behind a point in time."""
    mention = Mention("point", phrase.start, phrase.end, phrase.fields)
    at = _past_near(text, phrase.end)
    if at > phrase.end:
        mention.mod = "approx"
    word = beside(text, at)
    if word is not None:
        _bound(text, mention, word, phrase)
    elif (said := closing(text, at)) is not None:
        _marked(text, mention, at, said)
    if phrase.until:
        mention.bound = "so_far" if mention.fields.pop("so_far", None) else "until"
    yield mention


_CLOCK = {"hour", "daypart"}
_OPENABLE = {"turn", "year", "week_turn", "month"}


def _bound(text: str, mention: Mention, word: Beside, phrase: Phrase) -> None:
    """Write into a mention the word behind it: 이후, 들어, 안에, 전까지."""
    if word.kind in _BOUNDS and not phrase.until:
        behind = closing(text, word.end) or Closing(word.end)
        _BOUNDS[word.kind](mention, word, behind, phrase.rank)


def _so_far(mention: Mention, word: Beside, behind: Closing, rank: int) -> None:
    """올해 들어."""
    if mention.fields.keys() & _OPENABLE:
        mention.bound, mention.end = "so_far", word.end


def _up_to_now(mention: Mention, word: Beside, behind: Closing, rank: int) -> None:
    """올해 현재까지."""
    said = mention.fields.keys()
    if behind.says("goal") and said & _OPENABLE and not said & {"day", "hour"}:
        mention.bound, mention.end = "so_far", word.end


def _within(mention: Mention, word: Beside, behind: Closing, rank: int) -> None:
    """이달 안에, 올해 중으로."""
    roles = ("direction",) if word.kind == "amid" else ("locative", "direction", "goal")
    if behind.says(*roles) and not mention.fields.keys() & _CLOCK:
        mention.bound = "until"


def _every(mention: Mention, word: Beside, behind: Closing, rank: int) -> None:
    """금요일마다."""
    mention.role, mention.every, mention.end = "repeat", "마다", word.end


def _before(mention: Mention, word: Beside, behind: Closing, rank: int) -> None:
    """2010년 이전, 추석 이전: with the year, and without the feast."""
    mention.bound = "before" if _is_sided(mention, rank) else "until"


def _after(mention: Mention, word: Beside, behind: Closing, rank: int) -> None:
    mention.bound = "from"


def _ahead(mention: Mention, word: Beside, behind: Closing, rank: int) -> None:
    """추석 전까지, 오후 6시 전에."""
    sided = _is_sided(mention, rank) or rank in (HOUR, MINUTE)
    if sided and behind.says("goal", "locative"):
        mention.bound = "before"


def _behind_it(mention: Mention, word: Beside, behind: Closing, rank: int) -> None:
    """추석 뒤에."""
    if _is_sided(mention, rank) and behind.says("locative", "source"):
        mention.bound = "from"


def _is_sided(mention: Mention, rank: int) -> bool:
    """Say whether a month or a feast is what something lies before or behind."""
    return rank == MONTH or "holiday" in mention.fields


_BOUNDS: dict[str, Callable[[Mention, Beside, Closing, int], None]] = {
    "so_far": _so_far, "now": _up_to_now, "within": _within, "amid": _within,
    "every": _every, "before": _before, "after": _after, "ago": _ahead,
    "later": _behind_it,
}  # fmt: skip


def _marked(text: str, mention: Mention, at: int, said: Closing) -> None:
    """Write into a mention the particles behind it: 까지, 부터."""
    if said.says("goal"):
        mention.bound = "until"
    elif "부터" in text[at : said.end]:
        mention.bound = "from"
