"""Where a text names places: names of the gazetteer, with what may follow them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from newsparse.entities.places.gazetteer import Gazetteer, Hit, Sense
from newsparse.entities.places.tables import words
from newsparse.korean.closing import closing

DIRECTIONS = frozenset("동서남북")


@dataclass(frozen=True)
class Mention:
    """A name in the text, what it may mean, and where its particles end.

    `chain` holds the names of the units before it that it goes with: 강릉 in
    강릉 연곡면. `source` tells what found it.
    """

    start: int
    end: int
    name: str
    senses: tuple[Sense, ...]
    after: int
    source: str = "name"
    chain: tuple["Mention", ...] = ()
    gone: tuple[Sense, ...] = ()

    def narrowed(self, senses: tuple[Sense, ...]) -> "Mention":
        """Return it with fewer meanings."""
        return replace(self, senses=senses)

    def alive(self, senses: tuple[Sense, ...]) -> "Mention":
        """Return it with the meanings of the day; the others are gone."""
        if len(senses) == len(self.senses):
            return self
        gone = tuple(sense for sense in self.senses if sense not in senses)
        return replace(self, senses=senses, gone=gone)


# 북동쪽, 남서부, 서남방: no 북동 and no 남서. A 서면 and its 서면쪽 is a place.
DIRECTION = re.compile(
    "[동서남북]{2,4}(?:쪽|부(?!근)|방(?!면)|향|풍|진|측| 방향| 해[역상])"
)


def tail(text: str, end: int) -> int | None:
    """Return where the word of a name ends, None where the name goes on.

    >>> tail("원주지역에서", 2), tail("원주의료원", 2), tail("북동쪽에서", 2)
    (6, None, None)
    """
    if text[end - 1 : end] in DIRECTIONS and DIRECTION.match(text, end - 2):
        return None
    after = closing(text, end)
    if after is None:
        joined = _joined().match(text, end) or _event().match(text, end)
        after = closing(text, joined.end()) if joined else None
    return after and after.end


@cache
def _event() -> re.Pattern[str]:
    """Match what is named by where it is held: 소치올림픽."""
    return re.compile(words("event"))


@cache
def _joined() -> re.Pattern[str]:
    """Match nouns that join a name and leave it the name of a place: 원주지역."""
    return re.compile(f"(?:{words('joined')})들?")


def names_in(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the names of the gazetteer that stand as words of their own.

    >>> from newsparse.entities.places.sources import default_gazetteer
    >>> [m.name for m in names_in("춘천.원주에서는 원주의료원이", default_gazetteer())]
    ['춘천', '원주']
    """
    for hit in gazetteer.lookup(text):
        if hit.start and text[hit.start - 1].isdigit():
            continue
        yield from _whole(text, hit.start, gazetteer, 3)


def _whole(
    text: str, start: int, gazetteer: Gazetteer, most: int
) -> tuple[Mention, ...]:
    """Return the names that make up a word: 강원도춘천시에서 is two."""
    hits = list(gazetteer.at(text, start))
    for hit in hits:
        after = tail(text, hit.end)
        if after is not None:
            return (_mention(hit, after, gazetteer),)
    for hit in hits if most else ():
        if not any(sense.unit for sense in gazetteer.senses(hit.name)):
            continue
        rest = _whole(text, hit.end, gazetteer, most - 1)
        village = rest and rest[0].senses[0].kind == "village"
        if village and hit.name[-1] not in "시군읍면":
            continue  # 중앙동아리
        if rest and rest[0].senses[0].country == "KR":
            return (_mention(hit, hit.end, gazetteer), *rest)
    return ()


def _mention(hit: Hit, after: int, gazetteer: Gazetteer) -> Mention:
    return Mention(hit.start, hit.end, hit.name, gazetteer.senses(hit.name), after)


def longest_first(mentions: Iterator[Mention] | list[Mention]) -> list[Mention]:
    """Keep of overlapping mentions the longer, and of two alike the first found."""
    order = sorted(enumerate(mentions), key=lambda m: (m[1].start - m[1].end, m[0]))
    taken: list[Mention] = []
    covered: set[int] = set()
    for _, mention in order:
        span = range(mention.start, mention.end)
        if covered.isdisjoint(span):
            covered.update(span)
            taken.append(mention)
    return sorted(taken, key=lambda m: m.start)
