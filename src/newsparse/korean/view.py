"""The reading view of a text: what it says, however its characters are coded.

Any white space of Unicode but the line end reads as a space, full-width digits,
letters and signs as their plain forms, decomposed Hangul composed, and characters of
no width as nothing. Where nothing is left out or composed, the view has the length of
the text.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from newsparse.korean.composed import compose

# Zero width space and joiners, word joiner, byte order mark, soft hyphen.
_NO_WIDTH = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")


class View(NamedTuple):
    """A text as it is read; character `i` came from `starts[i]` to `stops[i]`.

    Both are empty where the view has the length of the text.
    """

    text: str
    starts: Sequence[int] = ()
    stops: Sequence[int] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a span of the view stands in the text itself."""
        if not self.starts or start >= end:
            return start, end
        return self.starts[start], self.stops[end - 1]

    def at(self, place: int) -> int:
        """Return where a place of the text stands in the view."""
        return bisect_left(self.starts, place) if self.starts else place


def plain(text: str) -> str:
    """Return a text of the same length in plain spaces, digits, letters and signs.

    >>> plain("３억\u00a05천만\u3000원，－１．７％")
    '3억 5천만 원,-1.7%'
    """
    return _odd().sub(lambda found: _table()[ord(found[0])], text)


@cache
def _odd() -> re.Pattern[str]:
    """Return the pattern of what is not plain; to translate all letters is slower."""
    return re.compile(f"[{''.join(map(re.escape, map(chr, _table())))}]")


@cache
def _table() -> dict[int, str]:
    """Return what each character of one code point is read as."""
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5E)}
    table |= {0xFFE0: "¢", 0xFFE1: "£", 0xFFE5: "¥", 0xFFE6: "₩", 0x2212: "-"}
    blank = (
        code
        for code in range(0x3001)
        if unicodedata.category(chr(code)) in ("Zs", "Cc")
    )
    odd = (code for code in blank if chr(code).isspace() and chr(code) not in " \n")
    return table | dict.fromkeys(odd, " ")


def view(text: str) -> View:
    """Return a text as it is read, with the way back to its own offsets.

    >>> view("7\u200b억 원").text, view("7\u200b억 원").span(0, 2)
    ('7억 원', (0, 3))
    """
    if unicodedata.is_normalized("NFC", text):
        read, bounds = text, None
    else:
        read, bounds = compose(text)
    if bounds is None and not _NO_WIDTH.search(read):
        return View(plain(read))
    kept = [at for at, letter in enumerate(read) if not _NO_WIDTH.match(letter)]
    edges = bounds or range(len(read) + 1)
    starts, stops = [edges[at] for at in kept], [edges[at + 1] for at in kept]
    return View(plain("".join(read[at] for at in kept)), starts, stops)
