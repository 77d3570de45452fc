"""The sources of an item: everybody whose words it brings, direct or reported.

A turn of an interview, of a guest or of natural sound is direct; what the newsroom's
own voices say in somebody's name (`statements.py`) is reported. One person is one
source, however often heard (`Transcript.cast`); two unnamed speakers are two.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, TypeGuard

from newsparse.entities.organization_words import regions
from newsparse.newsroom.phrases import Phrase, read
from newsparse.newsroom.source_kinds import is_address, kind_of
from newsparse.newsroom.statements import statements
from newsparse.transcript import (
    Organization,
    Person,
    Place,
    Segment,
    Sentence,
    Span,
    Speaker,
    Transcript,
)

Naming = Literal["named", "unnamed", "anonymous", "masked"]

DIRECT = frozenset({"interview", "sync", "guest"})
NARRATING = frozenset({"anchor", "reporter", "standup"})
SYLLABLES_PER_MINUTE = 320
_BODIES = frozenset({"city", "county", "district", "province", "country"})


class Voice(NamedTuple):
    """Who says something: as said, named how, of which kind.

    `key` is equal for the same source within an item. `words` is the phrase or the
    credit as said.
    """

    key: str
    naming: Naming
    name: str | None
    title: str | None
    affiliation: str | None
    kind: str | None
    words: str


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
            voice = _speaking(transcript, number, segment)
            yield Utterance(voice, number, True, None, span, span)


def _speaking(transcript: Transcript, number: int, segment: Segment) -> Voice:
    who = segment.speaker or Speaker(status="unnamed")
    words = " ".join(w for w in (who.affiliation, who.name, who.title) if w)
    kind = next(filter(None, map(_kind_of_credit, _told(who))), None)
    naming: Naming = _NAMING.get(who.status, "unnamed")
    key = f"turn {number}"
    if naming == "named" and who.name:
        key = _cast_key(transcript, who.name, turn=number)
    name = who.name if naming != "unnamed" else None
    return Voice(key, naming, name, who.title, who.affiliation, kind, words)


_NAMING: dict[str, Naming] = {
    "named": "named",
    "anonymous": "anonymous",
    "masked": "masked",
}


def _told(who: Speaker) -> Iterator[str]:
    """Yield what tells the kind of a speaker, the surest first."""
    yield " ".join(filter(None, (who.affiliation, who.title)))
    if who.status != "named" and who.name:
        yield who.name


def _kind_of_credit(words: str) -> str | None:
    """A credit that is nothing but an address is that of somebody who lives there."""
    return kind_of(words) or ("resident" if is_address(words) else None)


def _cast_key(transcript: Transcript, name: str, *, turn: int) -> str:
    for number, member in enumerate(transcript.cast):
        if turn in member.turns or member.name == name:
            return f"cast {number}"
    return name


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
    own = segment.speaker.name if segment.speaker else None

    def speaks(phrase: Phrase) -> bool:
        return _voice(transcript, at, phrase) is not None

    for said in statements(read(text), speaks):
        voice = _voice(transcript, at, said.source)
        if voice and (own is None or voice.name != own):
            span = Span(start=at + said.start, end=at + said.end)
            ends = (said.source.start, max(said.end, said.source.end))
            evidence = Span(start=at + ends[0], end=at + max(ends[1], said.end))
            yield Utterance(voice, sentence.segment, False, said.word, span, evidence)


def _voice(transcript: Transcript, at: int, phrase: Phrase) -> Voice | None:
    """Return who a phrase of a sentence at `at` means, None where nobody can speak."""
    start, end = at + phrase.start, at + phrase.end
    page = transcript.page
    near = [
        (number, entity)
        for number, entity in enumerate(transcript.entities)
        if at <= entity.start
        and entity.end <= end
        and not page[entity.end : start].strip()
    ]
    inside = [(number, entity) for number, entity in near if entity.start >= start]
    for number, entity in near:  # 한 of 한 시장 is no noun to Kiwi
        if isinstance(entity, Person):
            return _person(transcript, number, entity, phrase)
    last = inside[-1][1] if inside and inside[-1][1].end == end else None
    if isinstance(last, Organization) or _is_body(last):
        is_region = _is_body(last) or last.name in regions()
        kind = "official" if is_region else kind_of(phrase.text)
        return Voice(last.name, "named", last.name, None, None, kind, phrase.text)
    kind = kind_of(phrase.text)
    if kind is None:
        return None
    affiliation, _, head = phrase.text.rpartition(" ")
    title = None if head == "측" else head
    before = page[max(at, start - _HIDDEN) : start]
    naming: Naming = "anonymous" if "익명" in before else "unnamed"
    return Voice(
        phrase.text, naming, None, title, affiliation or None, kind, phrase.text
    )


_HIDDEN = 10  # characters: 익명을 요구한 시청 관계자


def _is_body(entity: object) -> TypeGuard[Place]:
    """Tell whether a place can speak: 춘천시, 강원도, 일본."""
    return isinstance(entity, Place) and entity.kind in _BODIES


def _person(
    transcript: Transcript, number: int, entity: Person, phrase: Phrase
) -> Voice:
    name = entity.full_name or entity.name
    key = next(
        (
            f"cast {index}"
            for index, member in enumerate(transcript.cast)
            if number in member.mentions or member.name == name
        ),
        name,
    )
    naming: Naming = "named" if entity.status == "named" else "anonymous"
    before = transcript.page[: entity.start].rpartition("\n")[2]
    said = phrase.text.partition(entity.text)[0].strip()
    affiliation = said if said and before.rstrip().endswith(said) else None
    kind = kind_of(entity.title or "") or kind_of(affiliation or "")
    return Voice(key, naming, name, entity.title, affiliation, kind, phrase.text)


class Source(NamedTuple):
    """A row of the ledger: one source of one item, and all it says there."""

    voice: Voice
    utterances: Sequence[Utterance]


def ledger(transcript: Transcript) -> list[Source]:
    """Return the sources of an item in the order in which they are first heard."""
    found: dict[str, list[Utterance]] = {}
    for one in utterances(transcript):
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
