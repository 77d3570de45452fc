"""What makes a word an organisation's name: a table of names, nouns that end names."""

import re
from functools import cache, lru_cache

from newsparse.entities.everyday import PREDICATES, kind_of
from newsparse.entities.places.sources import municipal_names
from newsparse.korean.closing import stems
from newsparse.korean.lexicon import common_nouns
from newsparse.korean.tables import rows

_ROOM = "newsparse.entities"
_LATIN = re.compile("[A-Z][A-Za-z&]*+")
_NUMBERED = re.compile(
    r"제?\d{1,4}(?:사단|군단|여단|연대|함대|전투비행단|비행단|구조대)"
)


_FOUNDED = ("국립", "도립", "시립", "군립")
_SCHOOL = 3  # syllables
_BESIDE = frozenset(("place", "nickname", "unit", "spaced"))


@lru_cache(1 << 15)
def name_in(word: str) -> tuple[str, str] | None:
    """Return the organisation a word names without its particles, and why.

    The reason is the kind of the table, or the rule its last noun stands under.

    >>> name_in("춘천경찰서는"), name_in("느린우체통협회에"), name_in("대형병원은")
    (('춘천경찰서', 'place'), ('느린우체통협회', 'loose'), None)
    """
    for stem in stems(word):
        reason = listed().get(stem) or _by_head(stem) or _by_sponsor(stem)
        if reason == "subject" and stem == word:
            continue  # 소방은 acts, 소방 훈련 does not
        if reason and not (stem.endswith("일보") and word[len(stem) :] == "다"):
            return stem, reason
    return None


@lru_cache(1 << 15)
def tail_in(word: str) -> tuple[str, frozenset[str]] | None:
    """Return the noun a word is that ends a name begun before it, with its rules.

    >>> tail_in("지청은")[0], tail_in("심리학과의")[1], tail_in("날씨가")
    ('지청', frozenset({'unit'}), None)
    """
    for stem in stems(word):
        rules = heads().get(stem, frozenset())
        if stem.endswith(units()):
            return stem, rules | {"unit"}
        if rules & _BESIDE or stem == "당국":
            return stem, rules
    return None


def _by_head(word: str) -> str | None:
    """Return the rule by which a word's last noun makes it a name."""
    if _NUMBERED.fullmatch(word):
        return "state"
    if listed().get(word[:-1]) in ("latin", "media") and word[-1].isdigit():
        return "media"  # KBS2
    for start in range(max(1, len(word) - 8), len(word)):
        head, before = word[start:], word[:start]
        rules = heads().get(head)
        if rules:
            return _rule(word, head, before, rules)
    return None


def _by_sponsor(word: str) -> str | None:
    """Return the kind of a city's club that a company pays: 부산KCC, 안양정관장."""
    named = regions().get(word[:2]) == "short" and word[2:] in listed()
    pays = named and listed()[word[2:]] in ("latin", "company")
    return "club" if pays else None


def _rule(word: str, head: str, before: str, rules: frozenset[str]) -> str | None:
    """Return the rule that what stands before a head satisfies."""
    region = len(before) > 1 and (before in regions() or before[:2] in regions())
    if "place" in rules and region:
        return "place"
    if len(word) < 3 and before in regions():
        return None  # 남고 is what is left, not a school of the South
    if before in regions() or before in listed():
        return next((rule for rule in ("loose", "strict") if rule in rules), None)
    if (
        before[0].isdigit()
        or word in generic_words()
        or before in under("any")
        or before[-1] in "은는을를의"
    ):
        return None
    if not "가" <= before[-1] <= "힣":
        latin = len(head) > 1 and len(before) > 1 and _LATIN.fullmatch(before)
        return "latin" if latin else None
    if len(before) < 2:
        return None
    if "loose" in rules:
        return "loose"
    common = before in common_nouns() or before[-2:] in common_nouns()
    own = before[2:] not in ("", *under("any"))
    seated = before[:2] in _FOUNDED or (region and "house" in rules)
    strange = not common or (own and seated)  # 국립중앙박물관, 동해동인병원
    return "strict" if "strict" in rules and strange and len(head) > 1 else None


@lru_cache(1 << 12)
def is_school(word: str) -> bool:
    """Tell a word that may be a school's by its last syllable: 덕수고, no 최고, 하고.

    >>> [is_school(word) for word in ("설악고", "광주제일고", "이기고", "시대")]
    [True, True, False, False]
    """
    if word[-1] not in "고대" or len(word) < _SCHOOL or word in common_nouns():
        return False
    if word in generic_words():
        return False
    kind = kind_of(word, len(word))
    own = word[:-1] not in common_nouns() and kind not in PREDICATES
    return own and (kind in ("unknown", "name") or word[:2] in regions())


@cache
def listed() -> dict[str, str]:
    """Return the organisations known by name with their kind."""
    known: dict[str, str] = {}
    for kind, names in rows("organizations.tsv", _ROOM):
        for name in names.split():
            known.setdefault(name, kind)
    return known


@cache
def heads() -> dict[str, frozenset[str]]:
    """Return the nouns that end an organisation's name with their rules."""
    found: dict[str, frozenset[str]] = {}
    for rule, nouns in rows("organization_heads.tsv", _ROOM):
        for noun in nouns.split():
            found[noun] = found.get(noun, frozenset()) | {rule}
    return found


@cache
def under(rule: str) -> tuple[str, ...]:
    """Return the nouns under one rule."""
    return tuple(noun for noun, rules in heads().items() if rule in rules)


@cache
def units() -> tuple[str, ...]:
    """Return the parts of organisations that go on from the name before them."""
    return tuple(noun for noun in under("unit") if len(noun) > 1)


@cache
def regions() -> dict[str, str]:
    """Return regions and countries: short (강원), full (강원도) or country."""
    found: dict[str, str] = {}
    for name in municipal_names():
        found[name] = "full" if name[-1] in "도시군구" else "short"
        if name[-1] in "시군" and len(name) > len("양구"):
            found[name[:-1]] = "short"
    further = rows("regions.tsv", _ROOM)
    return found | {name: kind for kind, names in further for name in names.split()}


@cache
def generic_words() -> frozenset[str]:
    """Return everyday words that end like an organisation (대형병원, 휴대전화)."""
    found = rows("organization_words.tsv", _ROOM)
    return frozenset(word for row in found for word in row[0].split())
