"""The words around a number that tell what it is (contexts.tsv)."""

import re
from functools import cache

from newsparse.entities.amounts.tables import rows

# Where the words stand: anywhere in what is looked at, right behind, soon behind in the
# same sentence, right before.
_SHAPES = {
    "any": "{}",
    "behind": r"\ ?(?:{})",
    "soon": r"[^\n.]{{0,15}}?(?:{})",
    "before": r"(?:{})\ ?\Z",
}
_REACH = 12  # characters that words right before may have


@cache
def _pattern(name: str, shape: str) -> re.Pattern[str]:
    words = "|".join(row[1] for row in rows("contexts.tsv") if row[0] == name)
    return re.compile(_SHAPES[shape].format(words))


def said(name: str, text: str, start: int, end: int) -> bool:
    """Tell whether a word of a list stands between two places.

    >>> said("person", "60대 여성이", 3, 7), said("machine", "60대 여성이", 3, 7)
    (True, False)
    """
    return _pattern(name, "any").search(text, max(0, start), end) is not None


def said_near(name: str, text: str, start: int, end: int, reach: int) -> bool:
    """Tell whether a word of a list stands that many characters around a span."""
    return said(name, text, start - reach, end + reach)


def is_said(name: str, word: str) -> bool:
    """Tell whether a word is one of a list."""
    return _pattern(name, "any").fullmatch(word) is not None


def behind(name: str, text: str, at: int) -> int | None:
    """Return the end of a word of a list that stands right behind a place."""
    found = _pattern(name, "behind").match(text, at)
    return found.end() if found else None


def soon(name: str, text: str, at: int) -> bool:
    """Tell whether a word of a list follows soon in the same sentence."""
    return _pattern(name, "soon").match(text, at) is not None


def before(name: str, text: str, at: int) -> bool:
    """Tell whether a word of a list stands right before a place."""
    return _pattern(name, "before").search(text, max(0, at - _REACH), at) is not None


def may_speak_of_numbers(text: str) -> bool:
    """Tell whether a text speaks of numbers anywhere: 정답은 십육이다."""
    return said("numbers", text, 0, len(text))


def speaks_of_numbers(text: str, at: int) -> bool:
    """Tell whether the sentence at a place speaks of numbers, if it is no long one."""
    first = max(0, at - _MOST)
    stops = (text.rfind(stop, first, at) for stop in (". ", "? ", "! ", "\n"))
    start = max(first, *(place + 1 for place in stops))
    stop = _STOP.search(text, at, start + _MOST)
    end = stop.end() if stop else min(len(text), start + _MOST)
    return said("numbers", text, start, end)


_STOP = re.compile(r"[.!?](?=\s|$)|\n")
_MOST = 120  # characters of a sentence about numbers
