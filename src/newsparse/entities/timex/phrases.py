"""Words and figures of time put together: 지난달 + 22일, 오늘 + 오후 + 2시 + 14분.

A phrase grows to the right from coarse to fine; a part that does not fit begins the
next one.
"""

import re
from collections.abc import Iterator

from newsparse.entities.timex.asides import aside, inside
from newsparse.entities.timex.beside import beside
from newsparse.entities.timex.events import event_day, is_vote
from newsparse.entities.timex.figures import piece
from newsparse.entities.timex.lists import days_of, listed, next_door
from newsparse.entities.timex.phrase import Phrase
from newsparse.entities.timex.pieces import (
    DAY,
    DAYPART,
    HOUR,
    MINUTE,
    MONTH,
    PART,
    PIECE,
    SPAN,
    WEEK,
    WEEKDAY,
    YEAR,
    Piece,
    Stretch,
)
from newsparse.entities.timex.stretches import lengthen, measure
from newsparse.entities.timex.tokens import Token, tokens
from newsparse.entities.timex.wordings import WORDS
from newsparse.korean.closing import closing

_GAP = re.compile(r"[ \n]{0,2}(?:의 |, ?(?=[월화수목금토일]요일))?")
_LISTED = re.compile(r"[·ㆍ,] ?(?=[첫둘두셋세넷네다마])")
_WITH = re.compile(r"[과와], ?|[과와] |[·ㆍ,] ?")
_AND = re.compile(r" ?(?:하고|그리고)? ?")
_REST = re.compile(
    r" ?(?:(?P<rest>명절 ?연휴|연휴(?: ?기간)?)|(?P<eve>전날|하루 전날)"
    r"|(?P<next>다음 ?날|이튿날)"
    r"|(?P<instead>대체 ?(?:공휴일|휴일))|(?P<same>당일))"
)
# Kinds of words that never tell when in a period something recurs.
_FEASTS = {"season", "holiday"}
_UNSAID = {"toward", "approaching", "week", "window", "lunar", "leap", "era"}
_ALONE = ("weekdays", "rate", "every", "workdays", "weekends", "toward", "paren")


def phrases(text: str) -> list[Phrase]:
    """Return the expressions of time in a text, in order, each by itself.

    >>> [(p.start, p.end) for p in phrases("오늘 오후 2시 14분쯤 나흘간")]
    [(0, 12), (14, 16)]
    """
    found: list[Phrase] = []
    draft: Phrase | None = None
    for token in tokens(text):
        if draft is not None and token.start < draft.end:
            continue
        if draft is not None and _grow(draft, token, text):
            continue
        if draft is not None and _is_inside(draft, token, text):
            continue
        found.extend(_done(draft))
        draft = _begin(token, text)
    found.extend(_done(draft))
    return found


def _is_inside(draft: Phrase, token: Token, text: str) -> bool:
    """Say whether a token that does not fit is the rest of a word: 가을밤."""
    both = text[token.start - 1 : token.start + 1]
    return token.start == draft.end and all("가" <= letter <= "힣" for letter in both)


def _done(draft: Phrase | None) -> Iterator[Phrase]:
    """Yield a phrase that says something by itself."""
    if draft is None or "void" in draft.fields:
        return
    said = draft.fields.keys() - _UNSAID
    if draft.fields.get("workdays") == "workdays" and not said & {"hour", "daypart"}:
        return
    if "nth" in said and not said & {"weekday", "weekend"} and not _weekly(draft):
        if draft.rank != WEEK or draft.before_nth[1] < SPAN:
            return
        # 10월 첫째 아들: the ordinal counts something else.
        draft.fields.pop("nth")
        draft.end, draft.rank = draft.before_nth
    if draft.low or draft.every or said - {"nth", "part"}:
        yield draft


def _weekly(draft: Phrase) -> bool:
    """Say whether a week was named."""
    return bool(draft.fields.get("week"))


_THEN = re.compile(r"(?:년 ?전|작년|지난해|재작년|내년) $")


def _of_then(token: Token, text: str) -> bool:
    """Say whether today is a day of another year: 지난해 오늘, 4년 전 오늘."""
    return bool(_THEN.search(text, max(0, token.start - 5), token.start))


def _begin(token: Token, text: str) -> Phrase | None:
    """Begin a phrase with a token, where one can begin with it."""
    draft = Phrase(token.start, token.start)
    if token.kind == "turn" and token.value[0] == "day 0" and _of_then(token, text):
        return None
    if token.kind == "paren":
        return inside(token, text)
    if token.kind == "weekdays" and token.value[1] and next_door(days_of(token)):
        # 토·일요일 are two days, of which the last is read; 월·수요일 recur.
        last = token.end - len("일요일")
        token = Token("weekday", (str(days_of(token)[-1]),), last, token.end)
        draft = Phrase(last, last)
    return draft if _add(draft, token, text) else None


def _grow(draft: Phrase, token: Token, text: str) -> bool:
    """Add a token to the phrase if it stands beside it and fits."""
    if draft.low is not None:
        gap = _AND.match(text, draft.end)
        beside = gap is not None and gap.end() == token.start
        return beside and lengthen(draft, token, text)
    if token.kind == "paren":
        return token.start - draft.end <= 1 and aside(draft, token, text)
    if (
        draft.every
        and token.kind in ("nth", "nth_week")
        and _LISTED.match(text, draft.end)
    ):
        draft.end = token.end  # 매월 둘째·넷째 주
        return True
    if draft.every and _with(draft, token, text):
        return True  # 매주 화요일과 목요일, 매달 1일과 15일
    gap = _GAP.match(text, draft.end)
    if gap is None or gap.end() != token.start or "\n\n" in gap[0]:
        return False
    return _add(draft, token, text)


def _with(draft: Phrase, token: Token, text: str) -> bool:
    """Add a day to what recurs on another of its kind: 화요일과 목요일, 1일과 15일."""
    if token.kind == "weekday":
        name, value = "weekday", int(token.value[0])
    elif token.number and token.number.kind == "day" and token.number.whole(1, 31):
        name, value = "day", int(token.number.first)
    else:
        return False
    gap, first = _WITH.match(text, draft.end), draft.fields.get(name)
    if first is None or gap is None or gap.end() != token.start:
        return False
    days = draft.fields.get(name + "s", (first,))
    draft.fields[name + "s"] = (*days, value)
    draft.end = token.end
    return True


def _add(draft: Phrase, token: Token, text: str) -> bool:
    """Add a token's part to a phrase if the phrase has nothing as fine yet."""
    if draft.every:
        return _repeat(draft, token, text)
    if token.kind in ("weekdays", "rate"):
        return listed(draft, token)
    part = WORDS[token.kind](draft, token) if token.kind in WORDS else None
    if part is None and token.kind not in WORDS:
        part = piece(token, draft.rank, draft.fields, text)
    if isinstance(part, Stretch):
        return measure(draft, part, token, text)
    if part is None or not _follows(draft, part):
        return False
    if "school" in draft.fields and not _of_school_year(draft, part):
        return False
    if draft.window or (draft.fields.get("window") and part.rank < PART):
        return False
    return _put(draft, part, token, text)


def _of_school_year(draft: Phrase, part: Piece) -> bool:
    """Take in the entrance exam, held the autumn before: 2022학년도 수능 is of 2021."""
    if "holiday" not in part.fields:
        return True
    if not part.fields["holiday"].startswith("수능") or "year" not in draft.fields:
        return False
    draft.fields["year"] -= 1
    draft.fields["school"] = False
    return True


def _follows(draft: Phrase, part: Piece) -> bool:
    """Say whether a part is finer than all before it and says nothing twice."""
    if "era" in draft.fields:
        return part.rank == YEAR
    if "lunar" in part.fields:
        return not part.fields.keys() <= draft.fields.keys()
    if part.rank <= draft.rank or (draft.rank == PART and part.rank < DAYPART):
        return False
    if "turn" in part.fields and "turn" in draft.fields:
        return False
    if draft.rank in (SPAN, PIECE, WEEK) and part.rank in (DAYPART, HOUR, MINUTE):
        return False
    if draft.rank == YEAR and part.rank in (DAY, DAYPART, HOUR, MINUTE):
        return bool(part.fields.keys() & {"holiday", "month", "event"})
    return not (draft.rank == MONTH and part.rank in (DAYPART, HOUR, MINUTE))


def _put(draft: Phrase, part: Piece, token: Token, text: str) -> bool:
    """Write the part's fields into the phrase."""
    if draft.fields.pop("approaching", None) and part.fields.keys() & _FEASTS:
        draft.start = token.start  # 다가오는 is a verb there, elsewhere as 오는 is
    if "nth" in part.fields:
        draft.before_nth = (draft.end, draft.rank)
    draft.fields.update(part.fields)
    if part.rank == YEAR:
        draft.fields.pop("era", None)  # its year is one of ours now
    draft.rank, draft.end = part.rank, token.end
    if part.rank == DAY and draft.fields.keys() == {
        "month",
        "day",
        "last_day",
        "last_month",
    }:
        _vote(draft, text)
    if "hour" in part.fields:
        _tail(draft, text)
    elif part.rank == MINUTE and (minus := _to_the_hour(text, draft.end)):
        draft.fields["minus"] = draft.fields.pop("minute")
        draft.end = minus
    elif "holiday" in part.fields:
        _holiday_rest(draft, text)
    return True


def _vote(draft: Phrase, text: str) -> None:
    """Read a day as the vote that is named behind it: 3월 9일 대선."""
    if is_vote(text, draft.end):
        month, day = draft.fields["month"], draft.fields["day"]
        at = event_day(month, day, text, draft.end)
        draft.fields["event"] = at


def _to_the_hour(text: str, at: int) -> int | None:
    """Return the end of 전 in 9시 10분 전입니다, the time shown by a clock."""
    before = beside(text, at)
    if before is None or before.kind != "ago":
        return None
    word = closing(text, before.end)
    shown = word is not None and (
        word.says("copula") or text[word.end :][:1] in ("", ".")
    )
    return before.end if shown else None


def _tail(draft: Phrase, text: str) -> None:
    """Take in 반 and 정각 behind an hour."""
    word = beside(text, draft.end)
    if word is None:
        return
    if word.kind == "half" and "minute" not in draft.fields:
        draft.fields["minute"], draft.rank, draft.end = 30, MINUTE, word.end
    elif word.kind == "exact":
        draft.end = word.end


def _holiday_rest(draft: Phrase, text: str) -> None:
    """Take in 연휴, 전날, 다음 날, 대체공휴일 behind a holiday."""
    rest = _REST.match(text, draft.end)
    if rest is None:
        return
    names = {"rest": "연휴", "eve": "전날", "next": "다음날", "instead": "대체"}
    draft.fields["rest"] = names.get(rest.lastgroup or "")
    draft.end = rest.end()


def _repeat(draft: Phrase, token: Token, text: str) -> bool:
    """Add to what recurs when it does: 매주 월요일, 매일 오후 3시."""
    if token.kind == "weekdays" and (days := days_of(token)):
        draft.fields["weekdays"], draft.end, draft.rank = days, token.end, WEEKDAY
        return True
    inner = Phrase(token.start, token.start, draft.rank, draft.fields)
    if token.kind in _ALONE:
        return False
    if not _add(inner, token, text) or inner.low is not None:
        return False
    draft.rank, draft.end = inner.rank, inner.end
    return True
