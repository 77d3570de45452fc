"""Lengths of time put together: 1년 + 5개월, 한 시간 + 반."""

from newsparse.entities.timex.beside import beside
from newsparse.entities.timex.figures import piece, stretch
from newsparse.entities.timex.phrase import Phrase
from newsparse.entities.timex.pieces import DAY, Piece, Stretch
from newsparse.entities.timex.tokens import Token
from newsparse.entities.timex.wordings import WORDS
from newsparse.korean.lengths import Length

_WAYS = {"past": -1, "future": 1, "next": 1}
# Half of a unit in the next finer one, by the place of the unit in a Length.
_HALVES = {1: {"day": 15}, 3: {"hour": 12}, 4: {"minute": 30}, 5: {"second": 30}}


def measure(draft: Phrase, part: Stretch, token: Token, text: str) -> bool:
    """Begin a length, alone or behind 지난 and 최근."""
    if draft.fields.keys() - {"toward", "approaching", "window"}:
        return False
    draft.low, draft.most, draft.more = part.low, part.most, part.more
    draft.end = token.end
    if draft.fields.get("toward"):
        draft.window = _WAYS.get(draft.fields["toward"], 0)
    _half_more(draft, text)
    return True


def lengthen(draft: Phrase, token: Token, text: str) -> bool:
    """Add a finer unit to a length: 1년 + 5개월."""
    part = _finer(draft, token, text)
    if not isinstance(part, Stretch) or draft.low is None or part.most or draft.most:
        return False
    if _finest(draft.low) >= _coarsest(part.low) or _rate(draft, part, token, text):
        return False
    draft.low = Length(*(a + b for a, b in zip(draft.low, part.low, strict=True)))
    draft.more, draft.end = draft.more or part.more, token.end
    _half_more(draft, text)
    return True


def _rate(draft: Phrase, part: Stretch, token: Token, text: str) -> bool:
    """Say whether two lengths are no sum: 하루 24시간, 1년 365일."""
    assert draft.low is not None
    if text[draft.start : draft.end] == "하루" and token.start - draft.end < 2:
        return True
    days = 365 if draft.low.year else 28 if draft.low.month else 0
    return bool(days) and part.low.day >= days


def _finer(draft: Phrase, token: Token, text: str) -> Piece | Stretch | None:
    """Read a token as a length behind another."""
    if token.kind in ("length", "count"):
        return WORDS[token.kind](draft, token)
    if token.number is None:
        return None
    part = piece(token, -1, {}, text)
    if isinstance(part, Piece) and part.rank == DAY and token.number.width:
        return stretch("day", token.number)  # 1개월 21일 전
    return None if isinstance(part, Piece) else part


def _finest(length: Length) -> int:
    """Return the place of the finest unit."""
    return max((i for i, part in enumerate(length) if part), default=0)


def _coarsest(length: Length) -> int:
    """Return the place of the coarsest unit."""
    return min((i for i, part in enumerate(length) if part), default=9)


def _half_more(draft: Phrase, text: str) -> None:
    """Take in 반 behind a length: 1년 반 is 18 months, as P18M."""
    half = beside(text, draft.end)
    if half is None or half.kind != "half" or draft.low is None or draft.most:
        return
    finest = _finest(draft.low)
    if finest == 0:
        draft.low = Length.of(month=int(draft.low.year) * 12 + 6)
    elif finest in _HALVES:
        half_unit = Length.of(**_HALVES[finest])
        draft.low = Length(*(a + b for a, b in zip(draft.low, half_unit, strict=True)))
    else:
        return
    draft.end = half.end
