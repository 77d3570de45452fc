"""Whose words an unlabelled quoted paragraph is: what is heard in it and around it.

The words that speak for the reporter's stand-up or for somebody on the spot, and how
much, are hearing.tsv. What no word list can say is here: the person a narration is
about, the story's own words said again.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple, cast

from newsparse.korean.closing import bare as stem
from newsparse.korean.closing import closing
from newsparse.korean.tables import rows
from newsparse.steps.speakers import (
    Named,
    announces,
    noun_with,
    speaker_before,
    subjects,
)
from newsparse.steps.wording import bare, may_be_report, sentences

Side = Literal["standup", "sync"]
SPOKEN = 8  # no report is worded so
ABOUT = 1  # the narration is about somebody who can speak
STANDS = 4  # the narration announces a candidate's words, or speaks of an election
TOPIC = 1  # the paragraph speaks of others, who are its topic
COUNTS = 1  # and gives a number, at some length
HOUSE = 3  # a house prints such a paragraph so, as a rule
LENGTHY, LENGTH = 1, 32  # characters of more than an exclamation
TELLS, SHARED = 2, 3  # words that the story has too
TAIL = 16  # characters near an end


class Clue(NamedTuple):
    """A row of hearing.tsv."""

    side: Side
    weight: int
    code: str
    words: tuple[str, ...]


class Heard(NamedTuple):
    """How much speaks for each side, why, and whom the narration names."""

    standup: int
    sync: int
    reasons: tuple[tuple[Side, str], ...]
    named: Named | None

    def why(self, side: Side) -> tuple[str, ...]:
        """Return the evidence for a side."""
        return tuple(dict.fromkeys(code for s, code in self.reasons if s == side))


def hear(
    quote: str, before: str = "", told: str = "", *, house: Side | None = None
) -> Heard:
    """Weigh an unlabelled quoted paragraph inside a report.

    Args:
        quote: The paragraph.
        before: The narration just before it.
        told: The story up to there.
        house: Whose such a paragraph is in this house, as a rule.

    >>> heard = hear('"이처럼 마을은 관광객을 맞고 있습니다."')
    >>> heard.standup > heard.sync
    True
    >>> hear('"집에 못 들어가고 있습니다."', "주민들은 불편을 호소합니다.").why("sync")
    ('announced', 'about')
    """
    named = speaker_before(before, told)
    if not may_be_report(quote):
        return Heard(0, SPOKEN, (("sync", "spoken"),), named)
    said = bare(quote)
    found = [*_in_words(said), *_in_shape(said, told), *_before(before, named)]
    if house:
        found.append((house, HOUSE, "house"))
    weights = {"standup": 0, "sync": 0}
    for side, weight, _ in found:
        weights[side] += weight
    reasons = tuple((side, code) for side, _, code in found)
    return Heard(weights["standup"], weights["sync"], reasons, named)


Found = tuple[Side, int, str]


class _Said(NamedTuple):
    """A paragraph cut once for all that is asked of it."""

    text: str
    words: tuple[str, ...]
    sentences: tuple[str, ...]


def _in_words(text: str) -> Iterator[Found]:
    """Yield what the table finds, each reason once for a side."""
    said = _Said(text, tuple(text.split()), tuple(sentences(text)))
    seen: dict[tuple[Side, str], int] = {}
    for where, clues in _clues().items():
        for clue in clues:
            if any(_stands(where, word, said) for word in clue.words):
                key = clue.side, clue.code
                seen[key] = max(seen.get(key, 0), clue.weight)
    yield from ((side, weight, code) for (side, code), weight in seen.items())


def _stands(where: str, word: str, said: _Said) -> bool:
    """Tell whether a word of the table stands where it counts."""
    match where:
        case "opens":
            return said.text.startswith(word)
        case "word":
            return any(_is_word(word, each) for each in said.words)
        case "anywhere":
            return word in said.text
        case "ends":
            return any(sentence.endswith(word) for sentence in said.sentences)
    return word in said.text[-TAIL:]


def _is_word(word: str, of: str) -> bool:
    return of.startswith(word) and closing(of, len(word)) is not None


def _before(narration: str, named: Named | None) -> Iterator[Found]:
    """Yield what the narration above says of who comes next."""
    weight = announces(narration) + (STANDS if named and named.stands else 0)
    if weight:
        yield "sync", weight, "announced"
    if weight and any(subjects(narration)):
        yield "sync", ABOUT, "about"


def _in_shape(said: str, told: str) -> Iterator[Found]:
    """Yield what the shape of the paragraph and the story's own words say."""
    words = said.split()
    if any(map(_is_topic, words)):
        yield "standup", TOPIC, "topic"
    if len(said) >= LENGTH:
        yield "standup", LENGTHY, "formal"
        if _NUMBER.search(said):
            yield "standup", COUNTS, "counts"
    if told and len(_contents(words) & _contents(told.split())) >= SHARED:
        yield "standup", TELLS, "tells"


_NUMBER = re.compile(r"\d|(?:^| )(?:[십백천만]|수[십백천만]) [가-힣]|[십백천만]여 ")


def _is_topic(word: str) -> bool:
    """Tell what a sentence is about; of one syllable only where no verb ends so."""
    noun = noun_with(word, "topic", "additive")
    if len(noun) == 1 and word[1:] != "은":
        return False
    return bool(noun) and noun not in _SELVES


_SELVES = frozenset({"우리", "저희", "여러분"})


def _contents(words: list[str]) -> set[str]:
    """Return the words of two syllables and more, without what closes them."""
    return {stem(w.strip("'\"‘’“”.,()")) for w in words if len(w) > 1}


@cache
def _clues() -> dict[str, tuple[Clue, ...]]:
    """Return the rows of the table by where their words stand."""
    found: dict[str, list[Clue]] = {}
    for side, weight, where, code, words in rows("hearing.tsv", "newsparse.steps"):
        clue = Clue(cast(Side, side), int(weight), code, tuple(words.split(",")))
        found.setdefault(where, []).append(clue)
    return {where: tuple(clues) for where, clues in found.items()}
