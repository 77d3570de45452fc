"""The sources of an item: everybody whose words it brings, direct or reported.

A turn of an interview, of a guest or of natural sound is direct; what the newsroom's
own voices say in somebody's name (`statements.py`) is reported. One person is one
source, however often heard (`Transcript.cast`); two unnamed speakers are two.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newsparse.newsroom.phrases import Phrase, read
from newsparse.newsroom.sayings import may_say
from newsparse.newsroom.statements import statements
from newsparse.newsroom.voices import Voice, meant, speaking
from newsparse.transcript import Segment, Sentence, Span, Transcript

DIRECT = frozenset({"interview", "sync", "guest"})
NARRATING = frozenset({"anchor", "reporter", "standup"})
SYLLABLES_PER_MINUTE = 320


class Utterance(NamedTuple):
    """What a source says once: the span, in which turn, direct or in whose report.

    `said` is the stretch that is the source's words, `evidence` the stretch that shows
    whose they are; `verb` is the word of saying, None where direct.
    """

    voice: Voice
    segment: int
    direct: bool
    verb: str | None
    said: Span
    evidence: Span


def utterances(transcript: Transcript) -> list[Utterance]:
    """Return what each source of an item says, in the order of the page."""
    found = [*_direct(transcript), *_reported(transcript)]
    return sorted(found, key=lambda one: (one.said.start, one.said.end))


def _direct(transcript: Transcript) -> Iterator[Utterance]:
    for number, segment in enumerate(transcript.segments):
        if segment.role in DIRECT and segment.text.strip('" “”\n'):
            span = Span(start=segment.start, end=segment.end)
            voice = speaking(transcript, number, segment)
            yield Utterance(voice, number, True, None, span, span)


def _reported(transcript: Transcript) -> Iterator[Utterance]:
    for sentence in transcript.sentences:
        segment = transcript.segments[sentence.segment]
        if segment.role in NARRATING:
            yield from _of_sentence(transcript, sentence, segment)


def _of_sentence(
    transcript: Transcript, sentence: Sentence, segment: Segment
) -> Iterator[Utterance]:
    at = sentence.start
    text = transcript.page[at : sentence.end]
    if not may_say(text):
        return
    own = segment.speaker.name if segment.speaker else None

    @cache  # a phrase that can speak is asked again who it is
    def voice_of(phrase: Phrase) -> Voice | None:
        return meant(transcript, at, phrase)

    for said in statements(read(text), lambda phrase: voice_of(phrase) is not None):
        voice = voice_of(said.source)
        if voice and (own is None or voice.name != own):
            span = Span(start=at + said.start, end=at + said.end)
            start = at + min(said.start, said.source.start)
            end = at + max(said.end, said.source.end)
            evidence = Span(start=start, end=end)
            yield Utterance(voice, sentence.segment, False, said.word, span, evidence)


class Source(NamedTuple):
    """A row of the ledger: one source of one item, and all it says there."""

    voice: Voice
    utterances: Sequence[Utterance]


def ledger(heard: Iterable[Utterance]) -> list[Source]:
    """Return the sources of an item in the order in which they are first heard."""
    found: dict[str, list[Utterance]] = {}
    for one in heard:
        found.setdefault(one.voice.key, []).append(one)
    return [Source(_fullest(said), said) for said in found.values()]


def _fullest(said: Sequence[Utterance]) -> Voice:
    """Return the voice of a source with all that any of its utterances tells."""
    voices = [one.voice for one in said]
    return voices[0]._replace(
        name=_first(voice.name for voice in voices),
        title=_first(voice.title for voice in voices),
        affiliation=_first(voice.affiliation for voice in voices),
        kind=_first(voice.kind for voice in voices),
    )


def _first(told: Iterable[str | None]) -> str | None:
    return next(filter(None, told), None)


def syllables(text: str) -> int:
    """Count what is spoken of a text: syllables of Hangul, digits and letters.

    >>> syllables("3만 원이요.")
    5
    """
    return len(_SPOKEN.findall(text))


_SPOKEN = re.compile(r"[가-힣]|[0-9]|[A-Za-z]")
