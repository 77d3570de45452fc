"""A batch's folder against its ledgers and itself: what is not as it was written."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import msgspec

from newsparse.archive.files import STATE, SUMMARY
from newsparse.archive.origins import PLACES, known_places
from newsparse.archive.shards import (
    OK,
    Entry,
    Ledger,
    Shards,
    line_digest,
    summary_of,
)
from newsparse.errors import ReadError
from newsparse.failure import Failure
from newsparse.offsets import CODEPOINT
from newsparse.transcript import Transcript


class Fault(NamedTuple):
    """What is wrong in a file, and in which of its lines, counted from 1."""

    file: Path
    line: int | None
    message: str

    def __str__(self) -> str:
        """Return it in words."""
        line = f": line {self.line}" if self.line else ""
        return f"{self.file}{line}: {self.message}"


def verify(folder: Path) -> Iterator[Fault]:
    """Yield what is wrong in the folder of a batch run, file by file.

    Each part is held against the digests in its ledger; each record must decode, the
    text of its spans be that of the page and its parts tile the page; the summary must
    count what is there.

    Raises:
        ReadError: It is no folder of a batch run.
    """
    if not (folder / STATE).is_dir():
        raise ReadError(f"{folder}: is no folder that newsparse batch has written")
    shards = Shards(folder)
    for number in shards.unfinished():
        reason = "a run was stopped as it moved this to its place; run batch again"
        yield Fault(shards.records(number), None, reason)
    counts: Counter[str] = Counter()
    for number in shards.numbers():
        ledger = shards.read_ledger(number)
        if ledger is None:
            yield Fault(shards.ledger(number), None, "is missing or no ledger")
            continue
        counts.update(entry.outcome for entry in ledger.pages)
        yield from _part(shards, number, ledger)
    try:
        known_places(folder / STATE / PLACES)
    except ReadError:
        yield Fault(folder / STATE / PLACES, None, "is not as it was written")
    summary = folder / SUMMARY
    if not summary.exists():
        yield Fault(summary, None, "is missing: the run has not ended; run it again")
    elif summary.read_bytes() != summary_of(counts):
        yield Fault(summary, None, "does not count what is there")


def _part(shards: Shards, number: int, ledger: Ledger) -> Iterator[Fault]:
    if not ledger.records_sha256:
        reason = "is of an earlier version, without digests; the next run adds them"
        yield Fault(shards.ledger(number), None, reason)
    lines = shards.lines(number)
    good = [entry for entry in ledger.pages if entry.outcome == OK]
    bad = [entry for entry in ledger.pages if entry.outcome != OK]
    files = (shards.records(number), shards.errors(number))
    told = (ledger.records_sha256, ledger.errors_sha256)
    for file, found, entries, now, then in zip(
        files, lines, (good, bad), shards.digests(number), told, strict=True
    ):
        faults = list(_lines(file, found, entries))
        yield from faults
        if not faults and then and now != then:
            yield Fault(file, None, "is not as it was written")


def _lines(file: Path, lines: list[bytes], entries: list[Entry]) -> Iterator[Fault]:
    if len(lines) != len(entries):
        reason = f"holds {len(lines):,} lines that can be read, not {len(entries):,}"
        yield Fault(file, None, reason)
    for number, (line, entry) in enumerate(zip(lines, entries, strict=False), 1):
        fault = _line(line, entry)
        if fault:
            yield Fault(file, number, f"{entry.name or '-'}: {fault}")


def _line(line: bytes, entry: Entry) -> str | None:
    if entry.digest and line_digest(line) != entry.digest:
        return "is not as it was written"
    try:
        if entry.outcome != OK:
            msgspec.json.decode(line, type=Failure)
            return None
        record = Transcript.from_json(line).with_offsets(CODEPOINT)
    except (msgspec.MsgspecError, UnicodeError) as error:
        return f"is no record: {error}"
    return fault_of(record)


def fault_of(record: Transcript) -> str | None:
    """Say what in a record contradicts its page, None where nothing does."""
    page = record.page
    ends = [(0, 0), *((part.start, part.end) for part in record.parts), (len(page), 0)]
    if any(left[1] != right[0] for left, right in pairwise(ends)):
        return "its parts do not tile the page"
    for span in (*record.segments, *record.entities):
        if page[span.start : span.end] != span.text:
            return f"the text from {span.start} to {span.end} is another"
    for one in record.sentences:  # which join what the page breaks over lines
        if page[one.start : one.end].split() != one.text.split():
            return f"the sentence from {one.start} to {one.end} is another"
    return None
