"""The words and figures of time in a text, before they are put together.

What a figure with its unit means (24일 a day of the month or a length?) is decided
later, beside its neighbours.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.entities.timex.lexicon import words
from newsparse.entities.timex.patterns import pattern


class Token(NamedTuple):
    """A word or a figure of time with the strings that tell its value."""

    kind: str
    value: tuple[str, ...]
    start: int
    end: int


_PARTS = {
    "paren": ("pm", "pd", "pw", "pw2"),
    "date": ("y", "m", "d"),
    "short": ("sy", "sm", "sd"),
    "slash": ("lm", "ld"),
    "clock": ("ch", "cm", "cs"),
    "number": ("low", "high", "big", "more", "unit", "mark", "part", "sep"),
    "event": ("em", "ed"),
    "weekdays": ("wl", "wy"),
    "rate": ("rp", "rn"),
    "native": ("nl", "nm", "nu"),
    "sino": ("sl", "sm2", "su"),
}


# Words may be glued to a word of time before them (올해말), not to any other.
_GLUED = {"word", "native", "sino"}


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of time in a text.

    >>> [t.kind for t in tokens("오늘 오후 2시 14분쯤")]
    ['turn', 'daypart', 'number', 'number']
    """
    last = -1
    for match in pattern().finditer(text):
        kind, start = match.lastgroup or "", match.start()
        if kind in _GLUED and start != last and "가" <= text[start - 1 : start] <= "힣":
            continue
        last = match.end()
        if kind in ("word", "named"):
            word = words()[match[0].replace(" ", "")]
            yield Token(word.kind, (word.value,), match.start(), match.end())
        else:
            yield _figure(kind, match)


def _figure(kind: str, match: "re.Match[str]") -> Token:
    """Return the token of a match that is not a word."""
    parts = match.group(*_PARTS[kind]) if kind in _PARTS else (match[0],)
    if kind in ("native", "sino"):
        low, more, unit = (part or "" for part in parts)
        return Token("number", (low, "", "", more, unit, ""), *match.span())
    if kind == "number":
        return _number(match, *(part or "" for part in parts))
    return Token(kind, tuple(part or "" for part in parts), *match.span())


def _number(match: "re.Match[str]", low: str, high: str, *rest: str) -> Token:
    """Return a number; of two that are listed (5, 6일) only neighbours are a range."""
    *others, mark, part, separator = rest
    if part and low.isdigit() and not high:
        low = f"{low}.{part.strip()}"  # 13초 48
    start = match.start()
    listed = separator.strip() in (",", "·", "ㆍ") if separator else False
    if listed and not (low.isdigit() and high.isdigit() and int(high) == int(low) + 1):
        low, high, start = high, "", match.start("high")
    if mark and (len(low) != 2 or others[-1] != "년"):
        mark, start = "", start + (start == match.start())
    return Token("number", (low, high, *others, mark), start, match.end())
