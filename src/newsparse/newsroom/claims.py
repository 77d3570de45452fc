"""Claims: each amount, time and place of an item with who says it and of what."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from newsparse.newsroom.phrases import read
from newsparse.newsroom.sources import Utterance
from newsparse.newsroom.topics import of_amount, of_place_or_time
from newsparse.newsroom.voices import Voice
from newsparse.newsroom.within import mentions, sentence_at
from newsparse.transcript import (
    Amount,
    AnyEntity,
    Duration,
    Place,
    Recurrence,
    Sentence,
    Transcript,
    When,
)

Said = Literal["direct", "reported", "newsroom"]


class Claim(NamedTuple):
    """A value said: the number of its mention, how and by whom, and what it is about.

    `voice` is None where the newsroom itself says it; `about` is None where the
    sentence does not tell.
    """

    entity: int
    said: Said
    voice: Voice | None
    about: str | None
    sentence: int | None


def claims(transcript: Transcript, heard: Sequence[Utterance]) -> Iterator[Claim]:
    """Yield the claims of an item in the order of the page; `heard` is said in it."""
    for number, entity in enumerate(transcript.entities):
        if not isinstance(entity, _CLAIMED):
            continue
        utterance = _utterance(heard, entity)
        at = sentence_at(transcript, entity.start)
        about = None
        if at is not None:
            about = _about(transcript, transcript.sentences[at], entity)
        said: Said = "newsroom"
        if utterance:
            said = "direct" if utterance.direct else "reported"
        voice = utterance.voice if utterance else None
        yield Claim(number, said, voice, about, at)


_CLAIMED = (Amount, When, Duration, Recurrence, Place)


def _utterance(heard: Sequence[Utterance], entity: AnyEntity) -> Utterance | None:
    """Return the nearest that holds a mention: what a driver says as police tell."""
    holding = [
        one
        for one in heard
        if one.said.start <= entity.start and entity.end <= one.said.end
    ]
    return min(holding, key=lambda one: one.said.end - one.said.start, default=None)


def _about(transcript: Transcript, sentence: Sentence, entity: AnyEntity) -> str | None:
    at, end = sentence.start, sentence.end
    inside = mentions(transcript, at, end)
    others = [(one.start - at, one.end - at) for one in inside]
    find = of_amount if isinstance(entity, Amount) else of_place_or_time
    return find(
        read(transcript.page[at:end]), entity.start - at, entity.end - at, others
    )
