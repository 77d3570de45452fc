"""The noun phrases of a sentence, by Kiwi's morphemes: what stands in which role."""

from collections.abc import Iterator, Sequence
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
}
_TOPICS = frozenset({"은", "는", "ᆫ", "도", "만", "이나", "나"})
_OPEN, _CLOSED = "SSO", "SSC"


class Phrase(NamedTuple):
    """A run of nouns with its span and what the particle behind it says.

    `role` is topic, subject, object, genitive, adverbial or "" (no particle);
    `particle` the particle's form, `first` and `last` the indices of its morphemes.
    """

    start: int
    end: int
    text: str
    role: str
    particle: str
    first: int
    last: int


class Clauses(NamedTuple):
    """A sentence read: its morphemes and the noun phrases outside quotations."""

    text: str
    morphemes: Sequence[Morpheme]
    phrases: Sequence[Phrase]


def read(text: str) -> Clauses:
    """Read one sentence; what stands between quotation marks holds no phrase.

    >>> sentence = read("춘천시 관계자는 예산이 없다고 밝혔습니다.")
    >>> [(phrase.text, phrase.role) for phrase in sentence.phrases]
    [('춘천시 관계자', 'topic'), ('예산', 'subject')]
    """
    found = morphemes(text.replace("\n", " "))
    return Clauses(text, found, tuple(_phrases(text, found)))


def _phrases(text: str, found: Sequence[Morpheme]) -> Iterator[Phrase]:
    quoted, first = 0, None
    for index, one in enumerate([*found, Morpheme("", "SF", len(text), len(text))]):
        quoted += (one.tag == _OPEN) - (one.tag == _CLOSED and quoted > 0)
        if one.tag in _NOUNS and not quoted:
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
    form = particle.form if particle and role else ""
    return Phrase(start, end, text[start:end], role, form, first, behind - 1)
