"""The ledger of sources and the claims as tables: `newsroom.tsv` says each column."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsparse.export.columns import Kind, Row, read_columns
from newsparse.export.flat import cell
from newsparse.export.frames import frame
from newsparse.export.kinds import tag_of
from newsparse.export.moments import day
from newsparse.export.tables import Keys
from newsparse.newsroom.claims import claims as claims_of
from newsparse.newsroom.sources import (
    SYLLABLES_PER_MINUTE,
    Source,
    ledger,
    syllables,
    utterances,
)
from newsparse.offsets import CODEPOINT
from newsparse.transcript import Transcript

if TYPE_CHECKING:
    import pandas as pd

MEANINGS = read_columns("newsroom.tsv")
COLUMNS: dict[str, dict[str, Kind]] = {
    table: {column.name: column.kind for column in MEANINGS if table in column.tables}
    for table in ("sources", "claims")
}


def sources(
    transcripts: Transcript | Iterable[Transcript],
    *,
    syllables_per_minute: float = SYLLABLES_PER_MINUTE,
) -> "pd.DataFrame":
    """Put the sources of items into a table, one row a source an item.

    Who is heard in a bite, as a guest or in natural sound is `direct`; whom the
    newsroom's voices quote (말했습니다, 에 따르면, 다는 입장입니다) is `reported`. One
    named person is one row; every unnamed speaker is one. Reporter and anchor are none.

    Args:
        transcripts: One record, or many.
        syllables_per_minute: The rate by which `seconds` are estimated. 320 is a
            convention for read news, not a measurement: give your station's own.

    Returns:
        A DataFrame with the columns of docs/newsroom.md; `coder` is empty.

    Raises:
        TypeError: Something given is no Transcript.
    """
    found = (
        row
        for key, transcript in _keyed(transcripts)
        for row in _source_rows(key, transcript, syllables_per_minute)
    )
    return frame(COLUMNS["sources"], list(found))


def claims(transcripts: Transcript | Iterable[Transcript]) -> "pd.DataFrame":
    """Put the claims of items into a table: each value with who says it and of what.

    Amounts, times and places, each with its bound (최대 60억 원 has `mod` "max"), the
    turn, whose words they are (`said`, `source`, `name`) and what they are `about`.

    Raises:
        TypeError: Something given is no Transcript.
    """
    found = (
        row
        for key, transcript in _keyed(transcripts)
        for row in _claim_rows(key, transcript)
    )
    return frame(COLUMNS["claims"], list(found))


def write_sources(transcripts: Iterable[Transcript], path: Path) -> None:
    """Write the ledger as a CSV file that Excel opens as it is."""
    _write(transcripts, path, "sources")


def write_claims(transcripts: Iterable[Transcript], path: Path) -> None:
    """Write the claims as a CSV file that Excel opens as it is."""
    _write(transcripts, path, "claims")


def _write(transcripts: Iterable[Transcript], path: Path, table: str) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS[table])
        for key, transcript in _keyed(transcripts):
            for row in _ROWS[table](key, transcript):
                writer.writerow([cell(value) for value in row])


def _keyed(
    given: Transcript | Iterable[Transcript],
) -> Iterator[tuple[str, Transcript]]:
    keys = Keys()
    for transcript in [given] if isinstance(given, Transcript) else given:
        if not isinstance(transcript, Transcript):
            raise TypeError(
                f"a Transcript is wanted, not {type(transcript).__name__}:"
                " newsparse.parse and parse_many make them of pages"
            )
        yield keys.of(transcript), transcript.with_offsets(CODEPOINT)


def _source_rows(
    key: str, transcript: Transcript, rate: float = SYLLABLES_PER_MINUTE
) -> Iterator[Row]:
    page = (transcript.outlet, day(transcript.published))
    for number, source in enumerate(ledger(utterances(transcript))):
        voice, said = source.voice, source.utterances
        texts = [transcript.page[one.said.start : one.said.end] for one in said]
        evidence = said[0].evidence
        yield (
            key,
            number,
            *page,
            voice.naming,
            voice.name,
            voice.title,
            voice.affiliation,
            voice.kind,
            voice.words or None,
            sum(one.direct for one in said),
            sum(not one.direct for one in said),
            " | ".join(one.verb for one in said if one.verb) or None,
            sum(len("".join(text.split())) for text in texts),
            _sentences(transcript, source),
            round(60 * sum(map(syllables, texts)) / rate, 1),
            evidence.start,
            evidence.end,
            transcript.page[evidence.start : evidence.end],
            None,
        )


def _sentences(transcript: Transcript, source: Source) -> int:
    return sum(
        any(
            s.start < one.said.end and one.said.start < s.end
            for one in source.utterances
        )
        for s in transcript.sentences
    )


def _claim_rows(key: str, transcript: Transcript) -> Iterator[Row]:
    heard = utterances(transcript)
    numbers = {
        source.voice.key: (number, source.voice)
        for number, source in enumerate(ledger(heard))
    }
    for claim in claims_of(transcript, heard):
        entity: Any = transcript.entities[claim.entity]
        number, voice = numbers[claim.voice.key] if claim.voice else (None, None)
        turn = (
            transcript.segments[entity.segment] if entity.segment is not None else None
        )
        told = [getattr(entity, name, None) for name in _VALUES]
        per = getattr(entity, "per", None)
        told[_PER:_PER] = [getattr(per, "value", None), getattr(per, "unit", None)]
        yield (
            key,
            number,
            transcript.outlet,
            day(transcript.published),
            *(getattr(voice, field, None) for field in ("naming", "name", "kind")),
            claim.entity,
            entity.segment,
            turn and turn.role,
            claim.said,
            tag_of(entity),
            entity.text,
            claim.about,
            *told,
            transcript.sentences[claim.sentence].text
            if claim.sentence is not None
            else None,
        )


_VALUES = (
    "mod",
    "value",
    "low",
    "high",
    "unit",
    "start_at",
    "end_at",
    "iso",
    "name",
    "code",
)
_PER = _VALUES.index("start_at")
_ROWS = {"sources": _source_rows, "claims": _claim_rows}
