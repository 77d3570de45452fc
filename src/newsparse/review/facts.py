"""What of a record a coder can judge, a value each, and how much each is in doubt."""

from collections.abc import Iterator
from typing import NamedTuple

from newsparse.transcript import (
    Amount,
    AnyEntity,
    Difference,
    Duration,
    Organization,
    Person,
    Place,
    Recurrence,
    Reporter,
    Segment,
    Transcript,
    When,
)

DOUBTS = {  # the least certain first; 0 is what a record is sure of
    "unknown_voice": 5,
    "ambiguous_place": 4,
    "reporter_conflict": 3,
    "difference": 2,
    "inferred_boundary": 1,
    "": 0,
}


class Fact(NamedTuple):
    """One value of a record: what it is, where it stands, why it is so.

    `what` is voice, place, amount, time, name, difference or reporter; `value` is
    today's, "" where there is none; `doubt` is a word of `DOUBTS`. The reporter has
    no single place: `start` and `end` are None.
    """

    what: str
    start: int | None
    end: int | None
    text: str
    value: str
    evidence: str = ""
    doubt: str = ""


def facts(transcript: Transcript) -> Iterator[Fact]:
    """Yield the facts of a record whose offsets count code points.

    >>> from newsparse import parse
    >>> page = chr(10).join(["[앵커]", "눈이 왔습니다.", "[인터뷰]", '"춥네요."'])
    >>> [(fact.what, fact.value) for fact in facts(parse(page, entities=False))]
    [('voice', 'anchor'), ('voice', 'interview')]
    """
    if transcript.reporter:
        yield _reporter(transcript.reporter)
    yield from map(_voice, transcript.segments)
    yield from map(_mention, transcript.entities)
    yield from map(_difference, transcript.differences)


def _reporter(reporter: Reporter) -> Fact:
    witnesses = (f"{w}: {getattr(reporter, w) or '-'}" for w in _WITNESSES)
    doubt = "reporter_conflict" if reporter.conflict else ""
    return Fact(
        "reporter", None, None, "", reporter.name or "", "; ".join(witnesses), doubt
    )


_WITNESSES = ("byline", "hand_off", "sign_off")


def _voice(segment: Segment) -> Fact:
    doubt = "inferred_boundary" if segment.inferred else ""
    if segment.role == "unknown":
        doubt = "unknown_voice"
    evidence = ", ".join(segment.evidence)
    if segment.candidates:
        evidence += f"; may be {' | '.join(segment.candidates)}"
    span = (segment.start, segment.end)
    return Fact("voice", *span, segment.text, segment.role, evidence, doubt)


def _mention(entity: AnyEntity) -> Fact:
    what, value, evidence, doubt = _valued(entity)
    return Fact(what, entity.start, entity.end, entity.text, value, evidence, doubt)


def _valued(entity: AnyEntity) -> tuple[str, str, str, str]:
    match entity:
        case Place():
            doubt = "ambiguous_place" if entity.status == "ambiguous" else ""
            return "place", entity.code or entity.name, _meant(entity), doubt
        case Amount():
            return "amount", amount(entity), "", ""
        case When():
            moments = "/".join(filter(None, (entity.start_at, entity.end_at)))
            return "time", entity.edtf or moments, entity.basis, ""
        case Duration() | Recurrence():
            return "time", entity.iso, "", ""
        case Person() | Organization():
            return "name", entity.name, "", ""


def _meant(place: Place) -> str:
    """Return what a place may be: its path, or its candidates in their rank."""
    if not place.candidates:
        return " ".join((*place.path, place.name))
    each = (
        f"{one.code or '-'} {' '.join((*one.path, one.name))}"
        for one in place.candidates
    )
    return " | ".join(each)


def amount(entity: Amount) -> str:
    """Return an amount as a coder reads and writes it: bound, number, unit.

    >>> from decimal import Decimal
    >>> from newsparse.transcript import Money
    >>> found = Money(start=0, end=2, text="5원", value=Decimal(5), unit="KRW")
    >>> amount(found)
    '5 KRW'
    """
    number = None if entity.value is None else f"{entity.value:f}"
    if number is None:
        ends = ("" if n is None else f"{n:f}" for n in (entity.low, entity.high))
        number = "..".join(ends)
    return " ".join(filter(None, (entity.mod, number, entity.unit)))


def _difference(found: Difference) -> Fact:
    doubt = "difference"
    span = (found.start, found.end)
    return Fact(
        "difference", *span, found.text, found.text, f"first: {found.twin_text}", doubt
    )
