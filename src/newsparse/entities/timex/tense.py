"""The tense of the clause a date stands in: did it happen, or will it?

The first sign behind the date decides, up to the end of its sentence: 29일 열릴
예정이라고 24일 밝혔습니다 has a future 29th and a past 24th.
"""

import re
from functools import cache

from newsparse.entities.timex.lexicon import ROOM
from newsparse.korean.said import Lean
from newsparse.korean.tables import rows

REACH = 120  # characters; beyond them a sign belongs to another clause

# Syllables closed by ㅆ, but for 있 and 겠, before an ending.
_CLOSED = "".join(
    chr(c) for c in range(0xAC00 + 20, 0xD7A4, 28) if chr(c) not in "있겠"
)
_PAST = rf"[{_CLOSED}](?=습니|다|고|으|는|던|지|어|을|네|죠|거|기|음|[.])"


_HELD = r"(?:합니다|한다(?!면)|됩니다|된다(?!면))"
_HELD_NOUN = r"(?:하는|되는)(?= )"


@cache
def _signs() -> "re.Pattern[str]":
    """Compile the table of signs; within a place the first of the table wins."""
    signs: dict[str, list[str]] = {kind: [] for kind in ("future", "event", "course")}
    signs["past"] = [_PAST]
    for sign, kind in rows("tense.tsv", ROOM):
        signs[kind].append(sign)
    future, event, course, past = (
        "|".join(signs[kind]) for kind in ("future", "event", "course", "past")
    )
    held = rf"(?:{event})(?:{_HELD}|{_HELD_NOUN})|(?:{course}){_HELD}"
    past += rf"|(?:{event}|{course})(?:한|된)(?= )"
    return re.compile(
        rf"(?P<future>{future}|{held})|(?P<past>{past})|(?P<end>[.!?]\s|\n\n)"
    )


def tense(text: str, at: int) -> Lean | None:
    """Return the tense of what follows a place in a text, None where it has no sign.

    >>> tense("29일 열릴 예정이라고 24일 밝혔습니다.", 3)
    'future'
    >>> tense("29일 열릴 예정이라고 24일 밝혔습니다.", 16)
    'past'
    """
    sign = _signs().search(text, at, at + REACH)
    if sign is None or sign.lastgroup == "end":
        return None
    return "past" if sign.lastgroup == "past" else "future"
