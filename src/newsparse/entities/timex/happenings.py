"""Nouns of what happens, which times are counted from and belong to: 개막, 회의."""

import re
from functools import cache

from newsparse.entities.timex.lexicon import ROOM
from newsparse.korean.closing import closing
from newsparse.korean.tables import rows

_WORD = re.compile(r"[가-힣]{2,}")


@cache
def _nouns() -> str:
    """Return a pattern of the nouns of happenings.tsv."""
    return "|".join(noun for (noun,) in rows("happenings.tsv", ROOM))


@cache
def _counted_from() -> "re.Pattern[str]":
    """Compile the nouns that a distance may be counted from."""
    return re.compile(rf"(?:{_nouns()}) (?:약 |최소 |불과 )?$")


@cache
def _noun() -> "re.Pattern[str]":
    """Compile the nouns of what happens at the end of a word."""
    return re.compile(rf"(?:{_nouns()})$")


def is_counted_from(text: str, at: int) -> bool:
    """Tell whether what happened stands right before a distance: 준공 2년 만에.

    >>> is_counted_from("준공 2년 만에", 3), is_counted_from("다리 2년 만에", 3)
    (True, False)
    """
    return _counted_from().search(text, max(0, at - 12), at) is not None


def topic(text: str, begin: int, end: int) -> str | None:
    """Return the noun of what a clause tells of: 대책 회의는 오후 2시에.

    >>> topic("대책 회의는 오후 2시에", 0, 7), topic("시장은 오후 2시에", 0, 4)
    ('회의', None)
    """
    for word in _WORD.finditer(text, begin, end):
        for at in range(word.end() - 1, word.start(), -1):
            said = closing(text, at)
            if said is not None and said.says("topic", "subject"):
                found = _noun().search(text, word.start(), at)
                return found[0] if found else None
    return None


def tells_of(text: str, noun: str, begin: int, end: int) -> bool:
    """Tell whether a noun is a word, or the end of one, between two places.

    >>> tells_of("어제 대책회의를 열었습니다.", "회의", 0, 15)
    True
    >>> tells_of("회의실을 열었습니다.", "회의", 0, 11)
    False
    """
    at = text.find(noun, begin, end)
    while at >= 0:
        if closing(text, at + len(noun)) is not None:
            return True
        at = text.find(noun, at + 1, end)
    return False
