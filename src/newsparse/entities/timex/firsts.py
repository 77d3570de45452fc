"""The letters that a pattern may begin with, so that a search passes over others."""

import re
from collections.abc import Iterator

_BEHIND = re.compile(r"\(\?<[=!](?:\[[^\]]*\]|[^\[\])])*\)")


def first_letters(pattern: str) -> frozenset[str]:
    """Return the letters that one of the alternatives of a pattern begins with.

    Each begins, behind what it must stand behind, with a letter, a class or a group.

    >>> sorted(first_letters("(?<=[을를] )(?:열|닫)|[한된]다"))
    ['닫', '된', '열', '한']
    """
    return frozenset(
        letter for part in alternatives(pattern) for letter in _first(part)
    )


def _first(part: str) -> Iterator[str]:
    """Yield the letters that one alternative begins with."""
    if found := _BEHIND.match(part):
        part = part[found.end() :]
    if part.startswith("["):
        yield from part[1 : part.index("]")]
    elif part.startswith("(?:"):
        yield from first_letters(part[3 : _close(part)])
    else:
        yield part.removeprefix("\\")[0]


def alternatives(pattern: str) -> Iterator[str]:
    """Yield the parts of a pattern between its outermost bars."""
    begin = at = 0
    while at < len(pattern):
        if pattern[at] == "|":
            yield pattern[begin:at]
            begin = at + 1
        at = _past(pattern, at)
    yield pattern[begin:]


def _past(pattern: str, at: int) -> int:
    """Return where the letter, class or group that begins at a place ends."""
    if pattern[at] == "\\":
        return at + 2
    if pattern[at] == "[":
        return pattern.index("]", at) + 1
    return _close(pattern, at) + 1 if pattern[at] == "(" else at + 1


def _close(pattern: str, at: int = 0) -> int:
    """Return where the group that begins at a place is closed."""
    at += 1
    while pattern[at] != ")":
        at = _past(pattern, at)
    return at
