"""The frame a time stands in: did it happen, will it, does it recur, is it history?

The predicate that governs a time stands behind it, so the first sign behind it
decides, up to the end of its sentence: 29일 열릴 예정이라고 24일 밝혔습니다 has a
future 29th and a past 24th. What is quoted in between says nothing of it. The signs
are frames.tsv.
"""

import re
from functools import cache
from typing import Literal

from newsparse.entities.timex.firsts import first_letters
from newsparse.entities.timex.lexicon import ROOM
from newsparse.korean.closing import Closing, closing
from newsparse.korean.said import Lean
from newsparse.korean.tables import rows

Frame = Literal["past", "present", "future"]

REACH = 120  # characters; beyond them a sign belongs to another clause
_HELD = r"(?:합니다|한다(?!면)|됩니다|된다(?!면))"
_HELD_NOUN = r"(?:하는|되는)(?= )"
_QUOTED = r"\"[^\"\n]*\"|“[^”\n]*”|'[^'\n]*'|‘[^’\n]*’"
_END = r"[.!?]\s|\n\n"
# The place of a final in its block of syllables.
_FINALS = {"ㄴ": 4, "ㄹ": 8, "ㅂ": 17, "ㅆ": 20}


def _closed_by(final: str) -> str:
    """Write the class of the syllables with a final; 있 and 겠 are of no tense."""
    first = 0xAC00 + _FINALS[final]
    return "[" + "".join(map(chr, range(first, 0xD7A4, 28))).translate(_TENSELESS) + "]"


_TENSELESS = str.maketrans("", "", "있겠")


@cache
def _patterns() -> dict[str, str]:
    """Return the pattern of each kind of sign."""
    signs: dict[str, list[str]] = {}
    for sign, kind, _ in rows("frames.tsv", ROOM):
        for final in _FINALS:
            sign = sign.replace(f"<{final}>", _closed_by(final))
        signs.setdefault(kind, []).append(sign)
    return {kind: "|".join(some) for kind, some in signs.items()}


@cache
def _signs() -> "re.Pattern[str]":
    """Compile the signs of the frames; within a place the first group wins."""
    of = _patterns()
    held = rf"(?:{of['event']})(?:{_HELD}|{_HELD_NOUN})|(?:{of['course']}){_HELD}"
    past = rf"{of['past']}|(?:{of['event']}|{of['course']})(?:한|된)(?= )"
    letters = "".join(
        sorted(first_letters(f"{of['future']}|{held}|{of['said']}|{past}"))
    )
    letters += "".join(first_letters(f"{of['plan']}|{of['dropped']}|{of['present']}"))
    return re.compile(
        rf"(?=[{letters}])(?:(?P<plan>{of['plan']})"
        rf"|(?P<dropped>{of['dropped']})|(?P<future>{of['future']}|{held})"
        rf"|(?P<said>{of['said']})|(?P<past>{past})|(?P<present>{of['present']}))"
        rf"|(?P<quoted>{_QUOTED})|(?P<end>{_END})"
    )


@cache
def _kind(kind: str) -> "re.Pattern[str]":
    """Compile the signs of one kind."""
    return re.compile(_patterns()[kind])


def sign(text: str, at: int, end: int) -> "re.Match[str] | None":
    """Return the first sign of a frame between two places, quotations passed over."""
    return next(
        (m for m in _signs().finditer(text, at, end) if m.lastgroup != "quoted"), None
    )


def breaks(text: str, at: int, until: int) -> bool:
    """Tell whether a predicate ends an account between two places.

    One that goes on does not: 다쳐 옮겨졌고 9일 숨졌습니다.

    >>> breaks("5일 다쳐 옮겨졌고 9일", 2, 10), breaks("5일 열린 회의에서 9일", 2, 11)
    (False, True)
    """
    return any(
        found.lastgroup != "quoted"
        and not (
            found.lastgroup == "past" and text.startswith(("고", "으며"), found.end())
        )
        for found in _signs().finditer(text, at, until)
    )


def frame(text: str, at: int) -> Frame | None:
    """Return the frame of what ends at a place in a text, None where it has no sign.

    >>> frame("29일 열릴 예정이라고 24일 밝혔습니다.", 3)
    'future'
    >>> frame("29일 열릴 예정이라고 24일 밝혔습니다.", 16)
    'past'
    >>> frame("의결은 15일로 잡혔습니다.", 7)
    'future'
    >>> frame("15일 회의에서 6월로 정했습니다.", 3)
    'past'
    """
    found = sign(text, at, at + REACH)
    if found is None or found.lastgroup in ("end", "present"):
        return _said_of(text, at) or ("present" if found and found["present"] else None)
    if found.lastgroup == "plan":
        return "future" if _bound(text, at) else "past"
    if found.lastgroup == "dropped":
        return "past" if (closing(text, at) or Closing(at)).roles else "future"
    if found.lastgroup == "said":
        return "present" if "에서 " in text[at : found.start()] else "future"
    return found.lastgroup  # type: ignore[return-value]


def _said_of(text: str, at: int) -> Frame | None:
    """Return the frame of a time that is the predicate: 의결은, 숨진 건 15일입니다."""
    said = closing(text, at)
    if said is None or not (said.says("copula") and said.says("final")):
        return None
    return "past" if _kind("cleft").search(text, max(0, at - 20), at) else "future"


def _bound(text: str, at: int) -> bool:
    """Say whether particles make a time an argument of the predicate behind it."""
    said = closing(text, at)
    return said is not None and said.says("direction", "object", "subject", "topic")


def tense(text: str, at: int) -> Lean | None:
    """Return the frame where it leans one way; a present leans none.

    >>> tense("29일까지 받는다고 했습니다.", 3)
    """
    found = frame(text, at)
    return None if found == "present" else found


def begins_ahead(text: str, at: int) -> bool:
    """Tell whether what a present says from a day on is to come, not going on.

    Nothing that may say a past (은, 한) stands in between.

    >>> begins_ahead("3월 1일부터 길을 막습니다.", 5)
    True
    >>> begins_ahead("3월 1일부터 길을 막고 있습니다.", 5)
    False
    """
    found = sign(text, at, at + REACH)
    if found is None or found.lastgroup != "present":
        return False
    gap = text[at : found.end()]
    return "고 있" not in gap and _may_be_past().search(gap) is None


@cache
def _may_be_past() -> "re.Pattern[str]":
    """Compile what may be an adnominal form of the past at the end of a word."""
    return re.compile(rf"{_closed_by('ㄴ')}(?<![간는])(?= )")


def recurs(sentence: str) -> bool:
    """Tell whether a sentence tells what comes again: 평소 오후 3시면."""
    return _kind("habit").search(sentence) is not None


def compared(text: str, at: int, end: int) -> bool:
    """Tell whether today is measured by the time that ends at a place.

    >>> compared("1996년 7월 이후 가장 많은 비입니다.", 8, 22)
    True
    """
    end = min(end, at + 40)
    if _kind("comparison").search(text, at, end):
        return True
    measure = _kind("against").search(text, at, end)
    if measure is None:
        return False
    first = sign(text, at, end)
    return first is None or measure.start() < first.start()


def is_counted(text: str, at: int) -> bool:
    """Tell whether a stretch is what something was counted over: 3분기 실적이."""
    return _kind("result").match(text, at + text.startswith(" ", at)) is not None


def is_apart(text: str, at: int) -> bool:
    """Tell whether what a year names does not happen in it: 내년 예산은."""
    return _kind("apart").match(text, at + text.startswith(" ", at)) is not None


def comes_sooner(said: str) -> bool:
    """Tell whether words name what comes before an event: 예매는, 신청은."""
    return _kind("sooner").search(said) is not None
