"""The cast of an item: who is named, spoken of or speaking, each person once.

Speakers of turns, reporters of the byline, the hand-over and the sign-off, and the
people of the text are one person where they have one name; a family name with an
office is joined by its `full_name`. Nobody is put together from a title alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from newsparse.korean.names import title_of
from newsparse.transcript import (
    AnyEntity,
    Member,
    Organization,
    Person,
    Reporter,
    Segment,
    Speaker,
    SpeakerStatus,
)


class Event(NamedTuple):
    """Where a person is met: in a turn, in a mention, or on a byline (neither)."""

    start: int
    name: str
    status: SpeakerStatus
    title: str | None = None
    body: str | None = None
    mention: int | None = None
    turn: int | None = None


@dataclass
class _Seen:
    """What is known of one person so far, in the order of the page."""

    status: SpeakerStatus
    titles: dict[str, None] = field(default_factory=dict)
    bodies: dict[str, None] = field(default_factory=dict)
    mentions: list[int] = field(default_factory=list)
    turns: dict[int, None] = field(default_factory=dict)


def cast_of(
    segments: Sequence[Segment],
    entities: Sequence[AnyEntity],
    reporter: Reporter | None,
) -> tuple[Member, ...]:
    """Return the people of an item in the order in which they are met."""
    known: dict[tuple[str, str | None], _Seen] = {}
    for event in sorted(_events(segments, entities, reporter), key=lambda e: e.start):
        short = len(event.name) == 1 and event.status == "named"
        key = (event.name, event.title if short else None)  # 한 시장, 한 군수
        seen = known.setdefault(key, _Seen(event.status))
        seen.titles |= {title: None for title in (event.title,) if title}
        seen.bodies |= {body: None for body in (event.body,) if body}
        seen.mentions += [] if event.mention is None else [event.mention]
        seen.turns |= {turn: None for turn in (event.turn,) if turn is not None}
    return tuple(
        Member(
            name=name,
            status=seen.status,
            titles=tuple(seen.titles),
            affiliations=tuple(seen.bodies),
            mentions=tuple(seen.mentions),
            turns=tuple(seen.turns),
        )
        for (name, _), seen in known.items()
    )


def names_of(speaker: Speaker) -> tuple[str, ...]:
    """Return the names of a speaker; several people of one bite are parted by commas.

    >>> names_of(Speaker(name="오다온, 민세빈"))
    ('오다온', '민세빈')
    """
    return tuple(speaker.name.split(", ")) if speaker.name else ()


def witnesses_of(
    segments: Iterable[Segment], reporter: Reporter | None
) -> tuple[Speaker, ...]:
    """Return whom the page names outside the text: speakers and reporters."""
    said = reporter or Reporter()
    staff = (said.sign_off, said.hand_off, said.name, said.byline)
    names = {name: None for name in staff if name}
    speakers = (s.speaker for s in segments if s.speaker and s.speaker.name)
    reporters = (Speaker(name=n, title="기자", status="named") for n in names)
    return (*speakers, *reporters)


def _events(
    segments: Sequence[Segment],
    entities: Sequence[AnyEntity],
    reporter: Reporter | None,
) -> Iterator[Event]:
    for turn, segment in enumerate(segments):
        who = segment.speaker or Speaker()
        for name in names_of(who):
            for title, body in _told(who):
                yield Event(segment.start, name, who.status, title, body, turn=turn)
    for number, entity in enumerate(entities):
        if isinstance(entity, Person):
            name = entity.full_name or entity.name
            body = _body(entity, entities[max(0, number - 1) : number + 2])
            told = (entity.status, entity.title, body)
            yield Event(entity.start, name, *told, mention=number)
    last = segments[-1].end if segments else 0
    for who in witnesses_of((), reporter):
        yield Event(last, who.name or "", "named", who.title)


def _told(who: Speaker) -> Iterator[tuple[str | None, str | None]]:
    """Yield title and body of a speaker; 강릉시 교동 is no title but a body."""
    if who.title and title_of(who.title) is None:
        yield None, who.title
        if who.affiliation:
            yield None, who.affiliation
    else:
        yield who.title, who.affiliation


def _body(person: Person, around: Sequence[AnyEntity]) -> str | None:
    """Return the body beside a name: 차도민 강원FC 감독, 강원대 설가온 교수."""
    if person.title is None:
        return None
    beside = (person.start - 1, person.end + 1)
    bodies = (each for each in around if isinstance(each, Organization))
    near = (b.name for b in bodies if b.end == beside[0] or b.start == beside[1])
    return next(near, None)
