"""The words of time and the one pattern that finds them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from newsparse.korean.clock import day_part_names
from newsparse.korean.daycounts import day_counts
from newsparse.korean.holidays import holiday_names
from newsparse.korean.tables import rows

ROOM = "newsparse.entities.timex"  # where the tables of this kind lie


class Word(NamedTuple):
    """A word of time: its kind, its value, and what must not and what must follow."""

    surface: str
    kind: str
    value: str
    unless: str = ""
    roles: str = ""


@cache
def words() -> dict[str, Word]:
    """Return every word by its spelling without spaces."""
    found: dict[str, Word] = {}
    for word in sorted(_all(), key=lambda word: word.surface.count(" ")):
        found[word.surface.replace(" ", "")] = word
    return found


def _all() -> Iterator[Word]:
    """Yield the words of this table, then those of the calendar's own tables."""
    own = [Word(*row[:2], *(row[2:] or [""])) for row in rows("words.tsv", ROOM)]
    guards = {row[0]: (*row[1:], "") for row in rows("guards.tsv", ROOM)}
    kinds = {
        "holiday": holiday_names(),
        "daypart": day_part_names(),
        "count": day_counts(),
        "era": eras(),
    }
    for kind, names in kinds.items():
        for name in names:
            unless, roles, *_ = guards.get(name, ("", ""))
            yield Word(name, kind, name, unless, roles)
    yield from own


@cache
def eras() -> dict[str, tuple[int, int | None]]:
    """Return the eras: the least year of each, and what makes it one of ours.

    >>> eras()["불기"]
    (545, -544)
    """
    return {
        era: (int(least), None if offset == "-" else int(offset))
        for era, offset, least, *_ in rows("eras.tsv", ROOM)
    }


@cache
def word_pattern() -> str:
    """Return a pattern of all words, the longest first, sorted by first letter."""
    by_first: dict[str, list[Word]] = defaultdict(list)
    for word in words().values():
        if word.surface[0].isdigit():
            continue
        by_first[word.surface[0]].append(word)
    return "|".join(_letter(first, by_first[first]) for first in sorted(by_first))


@cache
def figure_words() -> str:
    """Return a pattern of the names that begin with a figure (3·1절)."""
    some = [word for word in words().values() if word.surface[0].isdigit()]
    longest = sorted(some, key=lambda word: -len(word.surface))
    return "|".join(word.surface[0] + _rest(word) for word in longest)


def _letter(first: str, some: Iterable[Word]) -> str:
    """Write the words of one first letter, the letter taken out."""
    longest = sorted(some, key=lambda word: -len(word.surface))
    return re.escape(first) + "(?:" + "|".join(map(_rest, longest)) + ")"


def _rest(word: Word) -> str:
    """Write a word without its first letter, its spaces free."""
    rest = re.escape(word.surface[1:]).replace(r"\ ", " ?")
    return rest + (f"(?!{word.unless})" if word.unless else "")
