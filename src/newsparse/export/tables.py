"""What goes into which table: one row a fact, the columns of each family of facts.

Every flat form (pandas, CSV, Parquet, SQL) is made from `COLUMNS` and `rows`, so
they have the same tables with the same counts. `id` joins them: it stands for one
page under one name, whatever the order and the company in which it was read.
"""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Literal

from newsparse.transcript import Amount, Entity, PlaceName, Transcript

Kind = Literal["text", "integer", "decimal", "boolean"]
Row = tuple[Any, ...]

_ENTITY = "id:text entity:integer type:text start:integer end:integer text:text"
_ENTITY += " segment:integer mod:text"
_PLACE = "name:text kind:text path:text code:text code_system:text country:text"

_TABLES = {
    "transcripts": "id:text name:text sha256:text encoding:text version:text"
    " outlet:text kind:text title:text title_tags:text published:text reporter:text"
    " email:text byline:text hand_off:text sign_off:text conflict:boolean"
    " characters:integer segments:integer entities:integer warnings:text",
    "parts": "id:text part:integer tag:text start:integer end:integer"
    " twin_start:integer twin_end:integer text:text",
    "segments": "id:text segment:integer role:text start:integer end:integer"
    " label:text speaker:text speaker_title:text speaker_status:text"
    " evidence:text inferred:boolean text:text",
    "sentences": "id:text sentence:integer segment:integer start:integer"
    " end:integer text:text",
    "amounts": f"{_ENTITY} value:decimal low:decimal high:decimal unit:text"
    " per_value:decimal per_unit:text",
    "times": f"{_ENTITY} edtf:text start_at:text end_at:text grain:text basis:text"
    " iso:text",
    "places": f"{_ENTITY} {_PLACE} status:text reason:text",
    "candidates": f"id:text entity:integer rank:integer {_PLACE} reason:text",
    "names": f"{_ENTITY} name:text title:text",
    "differences": "id:text difference:integer start:integer end:integer text:text"
    " twin_start:integer twin_end:integer twin_text:text",
}

COLUMNS: dict[str, dict[str, Kind]] = {
    table: dict(column.split(":") for column in columns.split())  # type: ignore[misc]
    for table, columns in _TABLES.items()
}

_FAMILIES = {
    "money": "amounts",
    "quantity": "amounts",
    "percent": "amounts",
    "ratio": "amounts",
    "ordinal": "amounts",
    "date": "times",
    "time": "times",
    "duration": "times",
    "recurrence": "times",
    "place": "places",
    "person": "names",
    "organization": "names",
}


def page_id(transcript: Transcript) -> str:
    """Return the join key of a page: 16 hexadecimal digits of its name and bytes."""
    source = transcript.source
    key = f"{source.name or ''}\0{source.sha256}".encode(errors="surrogatepass")
    return hashlib.sha256(key).hexdigest()[:16]


def rows(transcript: Transcript) -> Iterator[tuple[str, Row]]:
    """Yield the rows of a transcript, each with the name of its table."""
    key = page_id(transcript)
    yield "transcripts", (key, *_facts(transcript))
    yield from (("parts", (key, *row)) for row in _parts(transcript))
    yield from (("segments", (key, *row)) for row in _segments(transcript))
    yield from (("sentences", (key, *row)) for row in _sentences(transcript))
    for number, entity in enumerate(transcript.entities):
        yield from _entity(key, number, entity)
    yield from (("differences", (key, *row)) for row in _differences(transcript))


def batches(transcripts: Iterable[Transcript], most: int) -> Iterator[list[Transcript]]:
    """Cut a stream of transcripts into lists, so that memory stays bounded."""
    stream = iter(transcripts)
    while together := list(islice(stream, most)):
        yield together


def _facts(transcript: Transcript) -> Row:
    source, reporter = transcript.source, transcript.reporter
    witnesses = ("name", "email", "byline", "hand_off", "sign_off", "conflict")
    return (
        source.name,
        source.sha256,
        source.encoding,
        source.version,
        transcript.outlet,
        transcript.kind,
        transcript.title,
        listed(transcript.title_tags),
        transcript.published,
        *(getattr(reporter, witness, None) for witness in witnesses),
        len(transcript.page),
        len(transcript.segments),
        len(transcript.entities),
        listed(transcript.warnings),
    )


def _parts(transcript: Transcript) -> Iterator[Row]:
    for number, part in enumerate(transcript.parts):
        twin = (part.twin.start, part.twin.end) if part.twin else (None, None)
        text = transcript.page[part.start : part.end]
        yield (number, part.tag, part.start, part.end, *twin, text)


def _segments(transcript: Transcript) -> Iterator[Row]:
    for number, segment in enumerate(transcript.segments):
        who = segment.speaker
        yield (
            number,
            segment.role,
            segment.start,
            segment.end,
            segment.label,
            *(getattr(who, key, None) for key in ("name", "title", "status")),
            listed(segment.evidence),
            segment.inferred,
            segment.text,
        )


def _sentences(transcript: Transcript) -> Iterator[Row]:
    for number, sentence in enumerate(transcript.sentences):
        span = (sentence.start, sentence.end)
        yield (number, sentence.segment, *span, sentence.text)


def _differences(transcript: Transcript) -> Iterator[Row]:
    for number, found in enumerate(transcript.differences):
        twin = (found.twin.start, found.twin.end, found.twin_text)
        yield (number, found.start, found.end, found.text, *twin)


def _entity(key: str, number: int, entity: Entity) -> Iterator[tuple[str, Row]]:
    kind = str(entity.__struct_config__.tag)
    table = _FAMILIES[kind]
    facts = {name: getattr(entity, name, None) for name in COLUMNS[table]}
    facts |= {"id": key, "entity": number, "type": kind}
    if isinstance(entity, Amount) and entity.per:
        facts |= {"per_value": entity.per.value, "per_unit": entity.per.unit}
    if table == "places":
        facts["path"] = path(facts["path"] or ())
    yield table, tuple(facts[name] for name in COLUMNS[table])
    for rank, place in enumerate(getattr(entity, "candidates", ())):
        yield "candidates", (key, number, rank, *_candidate(place))


def _candidate(place: PlaceName) -> Row:
    names = ("code", "code_system", "country", "reason")
    rest = (getattr(place, name) for name in names)
    return (place.name, place.kind, path(place.path), *rest)


def listed(items: tuple[str, ...]) -> str | None:
    """Write several words in one cell, None for none."""
    return " | ".join(items) or None


def path(names: tuple[str, ...]) -> str | None:
    """Write a place's path in one cell: 강원도 > 춘천시."""
    return " > ".join(names) or None
