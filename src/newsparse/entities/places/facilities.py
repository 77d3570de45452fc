"""Facilities and landforms known by their head noun: 안목항, 횡성휴게소, 의암호.

`heads.tsv` lists the head nouns. What stands before one must be a name: a place, or
a word Kiwi does not take for a common noun (어린이공원 is none).
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from newsparse.entities.places.gazetteer import Gazetteer, Sense
from newsparse.entities.places.hills import (
    is_told,
    is_wild,
    stands_behind_place,
    word_start,
)
from newsparse.entities.places.mentions import Mention
from newsparse.entities.places.tables import read_table, words
from newsparse.entities.places.where import is_where
from newsparse.korean.closing import closing
from newsparse.korean.morphemes import kiwi
from newsparse.transcript import PlaceKind

AREA = re.compile("(?:지|구|영|권|수|해|방|용|전|광|하|통|현|주|부)역$")  # no station


class Head(NamedTuple):
    """A head noun: what it makes, and what must stand before it."""

    kind: PlaceKind
    least: int
    before: str
    use: str


@cache
def heads() -> dict[str, Head]:
    """Return the head nouns."""
    return {
        head: Head(kind, int(least), before, use)  # type: ignore[arg-type]
        for head, kind, least, before, use in read_table("heads.tsv")
    }


@cache
def _common() -> re.Pattern[str]:
    """Match words that make a kind of facility, not a name, of a head noun."""
    return re.compile(f"(?:{words('common')})++")


@cache
def _pattern() -> re.Pattern[str]:
    """Match a head noun at its first character, the longest first."""
    ordered = sorted(heads(), key=lambda head: (-len(head), head))
    first = "".join(sorted({head[0] for head in ordered}))
    return re.compile(f"(?=[{first}])(?:{'|'.join(ordered)})")


def facilities_in(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the places that a head noun makes of the name before it."""
    for found in _pattern().finditer(text):
        after = closing(text, found.end())
        if after is None:
            continue
        mention = _facility(text, found.start(), found.end(), after.end, gazetteer)
        if mention:
            yield mention


def _facility(
    text: str, at: int, end: int, after: int, gazetteer: Gazetteer
) -> Mention | None:
    head = heads()[text[at:end]]
    start = word_start(text, at)
    if start == at:
        start = _apart(text, at, gazetteer)
    before = text[start:at].rstrip()
    if len(before) < head.least or (start and text[start - 1].isalnum()):
        return None
    if head.use == "where" and not is_where(text, end):
        return None
    place = _place_before(text, start, at, gazetteer, whole=end - at == 1)
    named = _is_name(text[start:end], before, head, place)
    if not named and head.before in ("wild", "name"):
        named = is_wild(text, start, end, gazetteer)
    elif not named and end - at == 1:
        named = _stands_like_one(text, start, end)
    elif not named:
        named = _follows_place(text, start, before, head, gazetteer)
    if not named and not (head.kind in WILD and is_told(text, start, at, end)):
        return None
    name = text[start:end]
    senses = tuple(_senses(name, head.kind, place))
    return Mention(start, end, name, senses, after, "head")


def _senses(name: str, kind: PlaceKind, place: tuple[Sense, ...]) -> Iterator[Sense]:
    """Yield the facility in each municipality its name may begin with."""
    named = [s.unit for s in place if s.unit and not s.unit.ended]
    units = [u for u in named if not any(other.holds(u) for other in named)]
    large = [unit for unit in units if len(unit.latest.code) <= 5]
    if len(large) > 1 and large == units:
        for unit in dict.fromkeys(large):
            yield Sense(name, kind, "KR", within=(unit,), source="head")
        return
    landmark = place[0].within if len(place) == 1 else ()  # 의암 of 의암호
    within = tuple(units) if len(units) == 1 else landmark
    foreign = next((s for s in place if s.source == "abroad"), None)
    land = foreign.country if foreign and not within else "KR"
    path = (*foreign.path, foreign.name) if foreign and not within else ()
    yield Sense(name, kind, land, within=within, path=path, source="head")


def _follows_place(
    text: str, start: int, before: str, head: Head, gazetteer: Gazetteer
) -> bool:
    """Tell whether it stands after its city, so that any word is a name."""
    market = head.before == "market" and len(before) == 2
    if _common().fullmatch(before) or (head.before != "any" and not market):
        return False
    return stands_behind_place(text, start, gazetteer)


def _apart(text: str, at: int, gazetteer: Gazetteer) -> int:
    """Return the start of the place that stands a space before: 춘천 시외버스터미널."""
    if at < 2 or text[at - 1] != " ":
        return at
    start = word_start(text, at - 1)
    hit = next(gazetteer.at(text, start), None)
    city = hit and any(
        s.unit or s.source == "abroad" for s in gazetteer.senses(hit.name)
    )
    head = next((h for h in APART if text.startswith(h, at)), None)
    return start if hit and city and head and hit.end == at - 1 else at


# A municipality has one, so its name beside the head noun names it.
APART = (
    "국제공항", "공항", "버스터미널", "시외버스터미널", "고속버스터미널", "의료원",
    "교도소", "혁신도시", "기업도시", "종합운동장", "종합경기장", "중앙시장",
    "풍물시장", "수산시장", "IC", "JC", "나들목", "휴게소", "톨게이트", "요금소",
)  # fmt: skip


def _place_before(
    text: str, start: int, at: int, gazetteer: Gazetteer, *, whole: bool
) -> tuple[Sense, ...]:
    """Return the place a word begins with, or is as a `whole` before its head."""
    place = _by_stem(text[start:at], gazetteer, bare=whole)
    if place:
        return place
    if text[start] in DIRECTIONS and start + 2 < at:
        hits = [hit for hit in gazetteer.at(text, start + 1) if hit.end == at]
        units = [s for hit in hits for s in gazetteer.senses(hit.name) if s.unit]
        if units:
            return tuple(units)
    for hit in gazetteer.at(text, start):
        if hit.end < at and not whole:
            return tuple(
                sense
                for sense in gazetteer.senses(hit.name)
                if sense.source != "region" and not sense.weak
                and (sense.unit or sense.country != "KR")
            )  # fmt: skip
    return ()


def _by_stem(stem: str, gazetteer: Gazetteer, *, bare: bool) -> tuple[Sense, ...]:
    """Return the place a stem names: a province, city or county before any other.

    Before a `bare` head of one syllable a town whose suffix is missing lends its
    name (죽변항, 죽변면) and no more: the one sense has no unit, as 부산항 is in
    부산광역시 and in no 부산면.
    """
    senses = [s for s in gazetteer.senses(stem) if s.source != "region" and not s.weak]
    large = [s for s in senses if s.unit and len(s.unit.latest.code) <= 5]
    if senses:
        return tuple(large or senses)
    named = bare and len(stem) > 1
    known = named and any(gazetteer.senses(stem + suffix) for suffix in TOWNS)
    return (Sense(stem, "town", "KR", source="stem"),) if known else ()


def _is_name(word: str, before: str, head: Head, place: tuple[Sense, ...]) -> bool:
    if place and head.before in ("any", "place", "sure"):
        return True
    if head.before == "market" and _has_no_mayor(place):
        return True
    if (
        head.before in ("place", "market")
        or _common().fullmatch(before)
        or AREA.search(word)
    ):
        return False
    if head.before == "sure":
        return True
    if head.before == "name":
        return is_proper(word, whole=True)
    if head.before == "wild":
        return False
    if len(word) - len(before) == 1:
        return is_proper(word, whole=True)
    return is_proper(word) and is_proper(before)


def _has_no_mayor(place: tuple[Sense, ...]) -> bool:
    """원주시장 is a mayor, 묵호시장 and 정선시장 are markets, 중국시장 is neither."""
    known = [s for s in place if s.country == "KR" and s.source != "stem"]
    small = ("town", "county", "natural", "village")
    return bool(known) and all(s.kind in small or s.source == "landmark" for s in known)


WILD = ("natural", "village")
DIRECTIONS = "동서남북신구"  # 동홍천IC is in 홍천
TOWNS = ("읍", "면", "동", "리")  # 죽변항 is in 죽변면
STATION = re.compile("[가-힣]{2,}역")
LONG_STATION = 3  # syllables: 건대입구역 is one, 2호선 구역 is none
LINE = re.compile("(?:호선|선) $")
BESIDE = re.compile(r"역[~∼,·\-] ?$")


def _stands_like_one(text: str, start: int, end: int) -> bool:
    """Tell whether an unknown word is a station by what it stands with.

    1호선 제기역, 남영역~서울역: after a line, or joined to another station.
    """
    word, near = text[start:end], max(0, start - 4)
    if not STATION.fullmatch(word):
        return False
    line = LINE.search(text, near, start) is not None
    if AREA.search(word):
        return line and len(word) > LONG_STATION
    after = re.match(r"[~∼·\-] ?[가-힣\d]+역", text[end : end + 12])
    return line or after is not None or BESIDE.search(text, near, start) is not None


@lru_cache(maxsize=20_000)
def is_proper(word: str, *, whole: bool = False) -> bool:
    """Tell whether Kiwi reads a word by itself as a name, or does not know it.

    `whole` asks that the word is one entry of its dictionary.
    """
    tokens = kiwi().tokenize(word)
    if whole:
        return len(tokens) == 1 and tokens[0].tag == "NNP" and not tokens[0].oov
    return any(token.tag == "NNP" or token.oov for token in tokens)
