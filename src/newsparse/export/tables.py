"""What goes into which table: one row a fact, the columns of each family of facts.

Every flat form (pandas, CSV, Parquet, SQL) is made from `COLUMNS` and `rows`, so
they have the same tables with the same counts. `id` joins them: it stands for one
page under one name, whatever the order and the company in which it was read.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar, cast

from newsparse.export.fields import Kind, flat_fields, flat_values, listed
from newsparse.failure import Failure
from newsparse.transcript import (
    Date,
    Duration,
    Entity,
    Money,
    Ordinal,
    Organization,
    Percent,
    Person,
    Place,
    PlaceName,
    Quantity,
    Ratio,
    Recurrence,
    Time,
    Transcript,
)

Row = tuple[Any, ...]
Outcome = Transcript | Failure
Page = TypeVar("Page", bound=Outcome)

_MENTION = "id:text entity:integer type:text start:integer end:integer text:text"
_MENTION += " segment:integer mod:text"

_TABLES = {
    "transcripts": "id:text name:text sha256:text encoding:text version:text"
    " offsets:text"
    " outlet:text kind:text title:text title_tags:text published:text reporter:text"
    " email:text byline:text hand_off:text sign_off:text conflict:boolean"
    " characters:integer segments:integer entities:integer warnings:text",
    "parts": "id:text part:integer tag:text start:integer end:integer"
    " twin_start:integer twin_end:integer text:text",
    "segments": "id:text segment:integer role:text start:integer end:integer"
    " label:text speaker:text speaker_title:text speaker_affiliation:text"
    " speaker_status:text evidence:text inferred:boolean text:text",
    "sentences": "id:text sentence:integer segment:integer start:integer"
    " end:integer text:text",
    "failures": "id:text name:text sha256:text code:text message:text",
    "differences": "id:text difference:integer start:integer end:integer text:text"
    " twin_start:integer twin_end:integer twin_text:text",
}
_FAMILIES: dict[str, tuple[type[Entity], ...]] = {
    "amounts": (Money, Quantity, Percent, Ratio, Ordinal),
    "times": (Date, Time, Duration, Recurrence),
    "places": (Place,),
    "names": (Person, Organization),
}
_FAMILY = {kind: family for family, kinds in _FAMILIES.items() for kind in kinds}


def _spelled(columns: str) -> dict[str, Kind]:
    pairs = (column.partition(":") for column in columns.split())
    return {name: cast(Kind, kind) for name, _, kind in pairs}


def _columns() -> dict[str, dict[str, Kind]]:
    """Return the columns: those of values follow from the fields of their kinds."""
    columns = {table: _spelled(written) for table, written in _TABLES.items()}
    for family, kinds in _FAMILIES.items():
        columns[family] = _spelled(_MENTION)
        for kind in kinds:
            for name, column in flat_fields(kind).items():
                columns[family].setdefault(name, column)
    columns["candidates"] = _spelled("id:text entity:integer rank:integer")
    columns["candidates"] |= flat_fields(PlaceName)
    return columns


COLUMNS = _columns()


def page_id(page: Outcome) -> str:
    """Return the join key of a page: 16 hexadecimal digits of its name and bytes."""
    source = page.source if isinstance(page, Transcript) else page
    key = f"{source.name or ''}\0{source.sha256 or ''}".encode(errors="surrogatepass")
    return hashlib.sha256(key).hexdigest()[:16]


class Keys:
    """The join keys of many pages, each once.

    A page that comes again under the same name gets its key with `-2` behind it.
    """

    def __init__(self) -> None:
        """Begin with no page seen."""
        self._seen: Counter[str] = Counter()

    def of(self, page: Outcome) -> str:
        """Return the key of the next page."""
        key = page_id(page)
        self._seen[key] += 1
        return key if self._seen[key] == 1 else f"{key}-{self._seen[key]}"


def rows(page: Outcome, key: str | None = None) -> Iterator[tuple[str, Row]]:
    """Yield the rows of a page, each with the name of its table."""
    key = key or page_id(page)
    if isinstance(page, Transcript):
        yield from _rows(key, page)
    else:
        yield "failures", (key, page.name, page.sha256, page.code, page.message)


def _rows(key: str, transcript: Transcript) -> Iterator[tuple[str, Row]]:
    yield "transcripts", (key, *_facts(transcript))
    yield from (("parts", (key, *row)) for row in _parts(transcript))
    yield from (("segments", (key, *row)) for row in _segments(transcript))
    yield from (("sentences", (key, *row)) for row in _sentences(transcript))
    for number, entity in enumerate(transcript.entities):
        yield from _entity(key, number, entity)
    yield from (("differences", (key, *row)) for row in _differences(transcript))


def _facts(transcript: Transcript) -> Row:
    source, reporter = transcript.source, transcript.reporter
    witnesses = ("name", "email", "byline", "hand_off", "sign_off", "conflict")
    return (
        source.name,
        source.sha256,
        source.encoding,
        source.version,
        transcript.offsets,
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
    texts = zip(transcript.parts, transcript.slices(), strict=True)
    for number, (part, text) in enumerate(texts):
        twin = (part.twin.start, part.twin.end) if part.twin else (None, None)
        yield (number, part.tag, part.start, part.end, *twin, text)


_SPEAKER = ("name", "title", "affiliation", "status")


def _segments(transcript: Transcript) -> Iterator[Row]:
    for number, segment in enumerate(transcript.segments):
        who = segment.speaker
        yield (
            number,
            segment.role,
            segment.start,
            segment.end,
            segment.label,
            *(getattr(who, key, None) for key in _SPEAKER),
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
    table = _FAMILY[type(entity)]
    facts = {"id": key, "entity": number, "type": entity.__struct_config__.tag}
    facts |= flat_values(entity)
    yield table, tuple(map(facts.get, COLUMNS[table]))
    for rank, place in enumerate(getattr(entity, "candidates", ())):
        facts = {"id": key, "entity": number, "rank": rank} | flat_values(place)
        yield "candidates", tuple(map(facts.get, COLUMNS["candidates"]))


def batches(pages: Iterable[Page], most: int) -> Iterator[list[Page]]:
    """Cut a stream of pages into lists, so that memory stays bounded."""
    stream = iter(pages)
    while together := list(islice(stream, most)):
        yield together
