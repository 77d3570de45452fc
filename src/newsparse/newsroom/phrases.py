"""The noun phrases of a sentence, by Kiwi's morphemes: what stands in which role."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsparse.korean.morphemes import Morpheme, morphemes

_NOUNS = frozenset({"NNG", "NNP", "NNB", "NR", "NP", "XPN", "XSN", "SL", "SN", "SH"})
_ROLES = {  # Sejong tags of particles: what they make of the phrase before them
    "JKS": "subject",
    "JKC": "subject",
    "JKO": "object",
    "JKG": "genitive",
    "JKB": "adverbial",
    "JX": "topic",
    "JC": "joined",
}
_TOPICS = frozenset({"은", "는", "ᆫ", "도", "만", "이나", "나"})
_ALSO = frozenset({"역시", "또한"})  # adverbs that stand for 도
_OPEN, _CLOSED = "SSO", "SSC"
_KEPT = 256  # sentences: more than a page has


class Phrase(NamedTuple):
    """A run of nouns with its span and what the particle behind it says.

    `role` is topic, subject, object, genitive, adverbial, joined (와) or "" (none);
    `particle` the particle's form, `first` and `last` the indices of its morphemes;
    `proper` tells whether a proper noun is among them.
    """

    start: int
    end: int
    text: str
    role: str
    particle: str
    first: int
    last: int
    proper: bool


class Clauses(NamedTuple):
    """A sentence read: its morphemes and the noun phrases outside quotations.

    `quoted` tells of each morpheme whether it stands between quotation marks.
    """

    text: str
    morphemes: Sequence[Morpheme]
    phrases: Sequence[Phrase]
    quoted: Sequence[bool]


@lru_cache(maxsize=_KEPT)
def read(text: str) -> Clauses:
    """Read one sentence; what stands between quotation marks holds no phrase.

    The last ones are kept: who says it and what it is about are asked of the same.

    >>> sentence = read("춘천시 관계자는 예산이 없다고 밝혔습니다.")
    >>> [(phrase.text, phrase.role) for phrase in sentence.phrases]
    [('춘천시 관계자', 'topic'), ('예산', 'subject')]
    """
    found = morphemes(text.replace("\n", " "))
    quoted = tuple(_quoted(found))
    return Clauses(text, found, tuple(_phrases(text, found, quoted)), quoted)


def until(sentence: Clauses, phrase: Phrase, index: int) -> Phrase:
    """Return a phrase cut before a morpheme; no particle follows what is left."""
    cut = _phrase(sentence.text, sentence.morphemes, phrase.first, index)
    return cut._replace(role="", particle="")


def _quoted(found: Sequence[Morpheme]) -> Iterator[bool]:
    depth = 0
    for one in found:
        depth += one.tag == _OPEN
        yield depth > 0
        depth -= one.tag == _CLOSED and depth > 0


def _phrases(
    text: str, found: Sequence[Morpheme], quoted: Sequence[bool]
) -> Iterator[Phrase]:
    first = None
    for index, one in enumerate([*found, Morpheme("", "SF", len(text), len(text))]):
        if one.tag in _NOUNS and not quoted[index]:
            first = index if first is None else first
            continue
        if first is not None:
            yield _phrase(text, found, first, index)
        first = None


def _phrase(text: str, found: Sequence[Morpheme], first: int, behind: int) -> Phrase:
    start, end = found[first].start, found[behind - 1].end
    particle = found[behind] if behind < len(found) else None
    role = _ROLES.get(particle.tag, "") if particle else ""
    if role == "topic" and particle and particle.form not in _TOPICS:
        role = "adverbial"
    if particle and particle.form in _ALSO:
        role = "topic"
    form = particle.form if particle and role else ""
    proper = any(one.tag == "NNP" for one in found[first:behind])
    return Phrase(start, end, text[start:end], role, form, first, behind - 1, proper)
