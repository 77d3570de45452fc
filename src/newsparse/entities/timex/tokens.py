"""The words and figures of time in a text, before they are put together.

What a figure with its unit means (24일 a day of the month or a length?) is decided
later, beside its neighbours.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.entities.timex.beside import ends, leads
from newsparse.entities.timex.lexicon import Word, words
from newsparse.entities.timex.numbers import Number, number_at
from newsparse.entities.timex.patterns import pattern
from newsparse.korean.closing import closing, stems
from newsparse.korean.lexicon import surnames, titles


class Token(NamedTuple):
    """A word or a figure of time with the strings that tell its value."""

    kind: str
    value: tuple[str, ...]
    start: int
    end: int
    number: Number | None = None


_PARTS = {
    "paren": ("pm", "pd", "pw", "pw2"),
    "date": ("y", "m", "d"),
    "short": ("sy", "sm", "sd"),
    "slash": ("lm", "ld"),
    "clock": ("ch", "cm", "cs"),
    "event": ("em", "ed"),
    "weekdays": ("wl", "wy"),
    "rate": ("rp", "rn"),
}


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of time in a text.

    >>> [t.kind for t in tokens("오늘 오후 2시 14분쯤")]
    ['turn', 'daypart', 'number', 'number']
    """
    at, glued = 0, False
    while found := _next(text, at, glued):
        token = _token(text, found)
        glued = token is not None
        at = token.end if token else found.start() + 1
        if token:
            yield token


def _next(text: str, at: int, glued: bool) -> "re.Match[str] | None":
    """Return what begins right behind the last token, else what comes next."""
    found = pattern(glued=True).match(text, at) if glued else None
    return found or pattern().search(text, at)


def _token(text: str, found: "re.Match[str]") -> Token | None:
    """Return the token of a match, None where it is part of another word."""
    kind, (start, end) = found.lastgroup or "", found.span()
    if kind in ("word", "named"):
        word = words()[found[0].replace(" ", "")]
        if end - start == 1 and _is_somebody(text, start, end):
            return None
        if kind == "named" or (ends(text, end) and _has_roles(word, text, end)):
            return Token(word.kind, (word.value,), start, end)
    if kind in ("number", "spoken", "word"):
        number = number_at(text, start)
        return number and Token("number", (), number.start, number.end, number)
    parts = found.group(*_PARTS[kind]) if kind in _PARTS else (found[0],)
    return Token(kind, tuple(part or "" for part in parts), start, end)


_NEXT = re.compile(r" (?P<word>[가-힣]{2,})")


def _is_somebody(text: str, start: int, end: int) -> bool:
    """Say whether a word is a family name with a title: 설 지사."""
    behind = _NEXT.match(text, end)
    if behind is None or text[start:end] not in surnames():
        return False
    return any(stem in titles() for stem in stems(behind["word"]))


def _has_roles(word: Word, text: str, at: int) -> bool:
    """Say whether what follows a word tells it from another one: 내주에, 내주는."""
    if not word.roles or leads(text, at):
        return True
    said = closing(text, at)
    if said is None:
        return False
    return said.says(*word.roles.split()) or (not said.roles and "." in word.roles)
