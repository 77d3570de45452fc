"""The sheet that coders fill in: the least certain facts first, and a random share.

A fact that is sure is drawn where a digest of the seed, its page and its place falls
below the share: the same rows for the same seed, whatever the order of the records.
"""

import csv
import hashlib
import heapq
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from newsparse.archive.encodings import decode
from newsparse.errors import ReadError
from newsparse.export.flat import cell
from newsparse.export.tables import Keys
from newsparse.offsets import CODEPOINT
from newsparse.review.facts import DOUBTS, Fact, facts
from newsparse.transcript import Transcript

SHARE, SEED = 0.05, 1
COLUMNS = (
    "id",
    "name",
    "drawn",
    "what",
    "start",
    "end",
    "text",
    "today",
    "evidence",
    "value",
    "coder",
    "day",
    "note",
)
_WANTED = ("id", "what", "start", "end", "text", "today", "value")


_MONTHS = [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
]
_MONTH = re.compile(rf"\A({'|'.join(_MONTHS)})-(\d\d)\Z")
_PIVOT = 30  # of two digits, as Excel has it: 1930 to 2029


def _month(found: re.Match[str]) -> str:
    """Return the month that Excel shows as Mar-21: it opens 2021-03 as a day."""
    year = int(found[2])
    year += 1900 if year >= _PIVOT else 2000
    return f"{year}-{_MONTHS.index(found[1]) + 1:02}"


class Drawn(NamedTuple):
    """A fact on the sheet, with its page and why it is there."""

    id: str
    name: str | None
    drawn: str
    fact: Fact


class Row(NamedTuple):
    """A row as it came back, `line` the number of its line in the sheet's rows."""

    sheet: str
    line: int
    cells: dict[str, str]

    def said(self, column: str) -> str:
        """Return what a cell says, without the apostrophe before a formula."""
        text = (self.cells.get(column) or "").strip()
        guarded = text.startswith("'") and cell(text[1:]) == text
        text = text[1:] if guarded else text
        return _MONTH.sub(_month, text) if self.cells.get("what") == "time" else text


def keyed(transcripts: Iterable[Transcript]) -> Iterator[tuple[str, Transcript]]:
    """Yield the records with their join keys, counted in code points."""
    keys = Keys()
    for transcript in transcripts:
        yield keys.of(transcript), transcript.with_offsets(CODEPOINT)


def draw(
    transcripts: Iterable[Transcript],
    share: float = SHARE,
    seed: int = SEED,
    most: int | None = None,
) -> list[Drawn]:
    """Return what coders should see: what is in doubt, then the random share.

    Args:
        transcripts: The records of a run.
        share: Which share of what is not in doubt, from 0 to 1.
        seed: Another seed draws others.
        most: Of what is in doubt at most so many, the least certain.
    """
    doubted: list[Drawn] = []
    sure: list[Drawn] = []
    why = f"random {share:g} seed {seed}"
    for key, transcript in keyed(transcripts):
        name = transcript.source.name
        for fact in facts(transcript):
            if fact.doubt:
                doubted.append(Drawn(key, name, fact.doubt, fact))
            elif _is_drawn(share, f"{seed}\0{key}\0{fact.what}\0{fact.start}"):
                sure.append(Drawn(key, name, why, fact))
    first = len(doubted) if most is None else most
    return heapq.nsmallest(first, doubted, key=_certainty) + sure


def _certainty(row: Drawn) -> int:
    return -DOUBTS[row.drawn]


def _is_drawn(share: float, place: str) -> bool:
    digest = hashlib.sha256(place.encode()).digest()[:8]
    return int.from_bytes(digest, "big") < share * 2**64


def write_sheet(rows: Iterable[Drawn], path: Path) -> None:
    """Write a sheet that Excel opens as it is: the last four columns are empty."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for row in rows:
            fact = row.fact
            told = (row.id, row.name, row.drawn, *fact[:6])
            writer.writerow([*map(cell, told), "", "", "", ""])


def read_sheet(path: Path) -> Iterator[Row]:
    """Yield the rows of a sheet, as Excel saves it: UTF-8 or CP949; comma, ; or tab.

    Raises:
        ReadError: It cannot be read, or lacks columns.
    """
    try:
        text = decode(path.read_bytes()).text
    except OSError as error:
        raise ReadError(f"{path}: {error.strerror or error}") from error
    head = text.partition("\n")[0]
    mark = max(",;\t", key=head.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=mark)
    lacking = [name for name in _WANTED if name not in (reader.fieldnames or ())]
    if lacking:
        raise ReadError(f"{path}: has no column {', '.join(lacking)}", "bad_row")
    for line, cells in enumerate(reader, 2):
        yield Row(str(path), line, cells)
