"""What a word is besides a name: a form of a verb, a piece of a longer noun.

Kiwi reads the word alone. What it does not know, or knows as a proper noun, may be a
name; 정하기로 is a verb, 공용주차장 is parted elsewhere than behind 공용주, 하천수 is
two nouns. How much each of these counts, the finders of names decide.
"""

from functools import lru_cache
from typing import Literal

from newsparse.korean.lexicon import common_nouns, given, surnames, titles
from newsparse.korean.morphemes import Morpheme, of_word

Kind = Literal[
    "unknown",
    "name",
    "adnominal",
    "verbal",
    "final",
    "part",
    "closed",
    "word",
    "words",
    "pair",
    "compound",
]


@lru_cache(1 << 15)
def kind_of(word: str, length: int) -> Kind:
    """Tell what the first `length` syllables of a word are, as Kiwi reads it.

    Returns:
        "unknown" for what its dictionary lacks, "name" for a proper noun, or what
        begins with one; "adnominal" for a verb before its noun, "final"
        for one that ends a sentence, "verbal" for its other forms; "part" where the
        syllables end within a noun or in the particle of a frequent one, "closed" in
        that of another; "word" for one entry of the dictionary, "words" for several,
        "pair" where the first is a noun of two syllables, "compound" where that is
        frequent.

    >>> kind_of("정해진", 3), kind_of("정하기로", 3), kind_of("공용주차장", 3)
    ('adnominal', 'verbal', 'part')
    >>> kind_of("배추밭", 3), kind_of("민세빈이", 3), kind_of("주민들", 2)
    ('compound', 'unknown', 'word')
    """
    if length > 2 and word[:2] in surnames() and word[2] in given():
        return "name"  # 남궁별: no word begins like a family name of two syllables
    read = of_word(word)
    own = [m for m in read if m.start < length]
    if _is_predicate([m.tag for m in own]):
        end = next((m for m in reversed(read) if m.tag.startswith("E")), None)
        kind = _FORMS.get(end.tag if end else "", "verbal")
        return "verbal" if end and end.form == "자" else kind  # 정하자 의원들은
    proposes = word[length - 1] == "자" and word[:length] not in titles()
    if proposes and _is_verb(word[: length - 1]):
        return "verbal"  # 남기자, as 남기고 is a verb
    return _noun_kind(word[:length], own)


def _noun_kind(name: str, own: list[Morpheme]) -> Kind:
    """Tell what the nouns and particles of a word's beginning are."""
    if own and own[-1].tag.startswith("J"):
        return "part" if name[:-1] in common_nouns() else "closed"
    if any(m.oov for m in own):
        return "unknown"
    if any(m.tag == "NNP" for m in own):
        return "name"
    if own and own[-1].end > len(name) and own[-1].tag.startswith("N"):
        return "part"
    if len(own) < 2:
        return "word"
    if own[0].end != 2 or own[0].tag != "NNG":
        return "words"
    return "compound" if name[:2] in common_nouns() else "pair"


def _is_verb(stem: str) -> bool:
    tags = [m.tag for m in of_word(stem + "고")]
    return tags[0].startswith("V") and _is_predicate(tags)


def _is_predicate(tags: list[str]) -> bool:
    """Tell a form of one verb: 정해진, 유일한; not 나도 준, 강한 승, 오다 온."""
    made = tags[1:2] and tags[1].startswith(("XS", "VCP")) and tags[0].startswith("N")
    several = sum(tag.startswith(("VV", "VA")) for tag in tags) > 1
    whole = tags and tags[0].startswith(("V", "XR")) and not several
    return bool(made or whole) and not tags[-1].startswith("N")


def has_unknown(word: str) -> bool:
    """Tell whether a part of a word is in no dictionary: 궁지훈, 뭉게람."""
    return any(m.oov for m in of_word(word))


def suffix_of(word: str) -> str | None:
    """Return the suffix that ends a noun: 촌 of 도예촌, 별 of 엄지별."""
    last = of_word(word)[-1]
    return last.form if last.tag == "XSN" else None


@lru_cache(1 << 12)
def is_copular(word: str) -> bool:
    """Tell whether ㅂ니다 is the copula's, grown to a noun: not that of 마칩니다.

    >>> is_copular("한미솝니다"), is_copular("마칩니다")
    (True, False)
    """
    tags = [m.tag for m in of_word(word)]
    return tags[-2:] == ["VCP", "EF"]


PREDICATES = frozenset(("verbal", "final", "adnominal"))
_FORMS: dict[str, Kind] = {"ETM": "adnominal", "EF": "final"}
