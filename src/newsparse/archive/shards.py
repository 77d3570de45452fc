"""The files of a batch run: numbered shards, each whole or not there.

A shard is three files: its records, its failures (if any) and a ledger of its pages.
They are written aside (`.newsparse/next`), the ledger last, and then moved to their
places: a run killed before that ledger has done nothing, and one killed after it is
finished by the next run. So a shard that is changed is never lost.
"""

import hashlib
import os
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import msgspec

from newsparse.archive.files import ERRORS, RECORDS, STATE
from newsparse.archive.packing import SUFFIXES, pack, unpack
from newsparse.archive.workers import Outcome
from newsparse.errors import ReadError, naming
from newsparse.failure import Failure
from newsparse.transcript import Noun

OK = "ok"
_NEXT = "next"
_LEDGER = ".json"


class Entry(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """A page of a shard: what it is, what it was made from, and how it ended.

    `key` stands for all that makes the record, `content` for the page's bytes, `digest`
    for the line that was written; `size` is that of the page. `adopted` entries were
    written before ledgers had names.
    """

    name: str | None = None
    key: str
    outcome: str
    content: str | None = None
    digest: str = ""
    size: int = 0
    adopted: bool = False


class Ledger(Noun, frozen=True, kw_only=True):
    """What a shard holds, and the SHA-256 of its two files."""

    records_sha256: str = ""  # "" where an earlier version wrote it
    errors_sha256: str = ""
    pages: tuple[Entry, ...]


class Written(NamedTuple):
    """A page and its outcome; None where the line is not as it was written."""

    entry: Entry
    outcome: Outcome | None


class Shards:
    """The shards in a folder; new ones are packed as `suffix` says."""

    def __init__(self, folder: Path, suffix: str = ".jsonl") -> None:
        """Take the folder; nothing is written yet."""
        self.folder, self.suffix = folder, suffix

    def records(self, number: int) -> Path:
        """Return the file of a shard's records, packed as it is."""
        stem = self.folder / RECORDS / f"part-{number:06d}"
        names = [stem.with_name(stem.name + suffix) for suffix in SUFFIXES]
        new = stem.with_name(stem.name + self.suffix)
        return next((path for path in names if path.exists()), new)

    def errors(self, number: int) -> Path:
        """Return the file of a shard's failures; there is none where all went well."""
        return self.folder / ERRORS / f"part-{number:06d}.jsonl"

    def ledger(self, number: int) -> Path:
        """Return the file that tells what a shard holds."""
        return self.folder / STATE / f"part-{number:06d}{_LEDGER}"

    def read_ledger(self, number: int) -> Ledger | None:
        """Return the ledger of a shard, None where there is none that can be read."""
        try:
            return msgspec.json.decode(self.ledger(number).read_bytes(), type=Ledger)
        except (OSError, msgspec.MsgspecError):
            return None

    def numbers(self) -> list[int]:
        """Return the numbers of all shards, those without a ledger too."""
        rooms = (self.folder / room for room in (STATE, RECORDS, ERRORS))
        names = (path.name for room in rooms for path in room.glob("part-*"))
        stems = (name.removeprefix("part-").partition(".") for name in names)
        return sorted(
            {
                int(number)
                for number, _, suffix in stems
                if number.isdecimal() and f".{suffix}" in (*SUFFIXES, _LEDGER)
            }
        )

    def digests(self, number: int) -> tuple[str, str]:
        """Return the SHA-256 of a shard's records and failures as they are now."""
        return _sha256(self.records(number)), _sha256(self.errors(number))

    def is_whole(self, number: int, ledger: Ledger) -> bool:
        """Tell whether the files of a shard are as they were written."""
        return self.digests(number) == (ledger.records_sha256, ledger.errors_sha256)

    def lines(self, number: int) -> tuple[list[bytes], list[bytes]]:
        """Return the lines of a shard's two files, as far as they can be read."""
        return _lines(self.records(number)), _lines(self.errors(number))

    def read(self, number: int, ledger: Ledger | None) -> list[Written]:
        """Return the pages of a shard in order, each with the line that is its own."""
        records, errors = self.lines(number)
        found = {line_digest(line): line for line in (*records, *errors)}
        return [
            Written(entry, _outcome(entry, found.get(entry.digest)))
            for entry in (ledger.pages if ledger else ())
        ]

    def change(self, number: int, changes: Mapping[int, Written | None]) -> None:
        """Put pages in their places in a shard, and take out those that are None."""
        written = self.read(number, self.read_ledger(number))
        pages = {**dict(enumerate(written)), **changes}
        self._write(number, [page for _, page in sorted(pages.items()) if page])

    def finish(self) -> None:
        """Finish what a killed run has written and not moved to its place."""
        for number in self.unfinished():
            self._take_over(number)
        shutil.rmtree(self._next.folder, ignore_errors=True)

    def unfinished(self) -> list[int]:
        """Return the shards that are whole, and not all in their places."""
        numbers = self._next.numbers()
        return [number for number in numbers if self._next.ledger(number).exists()]

    @cached_property
    def _next(self) -> "Shards":
        return Shards(self.folder / STATE / _NEXT, self.suffix)

    def _write(self, number: int, pages: list[Written]) -> None:
        lines = [page.outcome for page in pages if isinstance(page.outcome, bytes)]
        failures = [page.outcome for page in pages if isinstance(page.outcome, Failure)]
        assert len(lines) + len(failures) == len(pages), "a lost line is not written"
        target = self._next.folder / RECORDS / self.records(number).name
        data = pack(joined(lines), "".join(target.suffixes))
        errors = joined(failure_line(failure) for failure in failures)
        write_whole(target, data)
        write_whole(self._next.errors(number), errors)
        entries = tuple(page.entry for page in pages)
        ledger = Ledger(
            records_sha256=sha256(data), errors_sha256=sha256(errors), pages=entries
        )
        self._next.write_ledger(number, ledger)
        self._take_over(number)

    def write_ledger(self, number: int, ledger: Ledger) -> None:
        """Write the ledger of a shard whose other files are there."""
        write_whole(self.ledger(number), msgspec.json.encode(ledger) + b"\n")

    def _take_over(self, number: int) -> None:
        """Move a shard to its place, the ledger last."""
        ledger = self._next.read_ledger(number)
        if ledger and not ledger.pages:
            self._remove(number)
            return
        for kind in (Shards.records, Shards.errors, Shards.ledger):
            source, target = kind(self._next, number), kind(self, number)
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.exists():
                source.replace(target.with_name(source.name))
            if kind is Shards.errors:
                _remove_empty(target)

    def _remove(self, number: int) -> None:
        """Remove a shard that holds no page any more."""
        for kind in (Shards.records, Shards.errors, Shards.ledger):
            kind(self, number).unlink(missing_ok=True)
        _remove_empty(self.errors(number))
        self._next.ledger(number).unlink()


def _remove_empty(errors: Path) -> None:
    """Remove a file of failures that holds none, and the folder without files."""
    if errors.exists() and errors.stat().st_size == 0:
        errors.unlink()
    if errors.parent.is_dir() and not any(errors.parent.iterdir()):
        errors.parent.rmdir()


def joined(lines: Iterable[bytes]) -> bytes:
    """Return lines as the bytes of a file."""
    return b"".join(line + b"\n" for line in lines)


def failure_line(failure: Failure) -> bytes:
    """Return the line that is written of a failure."""
    return failure.to_json().encode()


def _lines(path: Path) -> list[bytes]:
    try:
        return whole_lines(path)
    except ReadError:
        raise
    except Exception:  # each packing has its own for data that is damaged
        return []


def whole_lines(path: Path) -> list[bytes]:
    """Return the lines of a file, also one cut short; raises what unpacking does."""
    lines = unpack(path.read_bytes(), "".join(path.suffixes)).split(b"\n")
    return lines if lines[-1] else lines[:-1]  # a record holds no line end


def _outcome(entry: Entry, line: bytes | None) -> Outcome | None:
    if line is None or entry.outcome == OK:
        return line
    return msgspec.json.decode(line, type=Failure)


def summary_of(counts: Counter[str]) -> bytes:
    """Return the summary of a folder whose pages ended so."""
    failures = dict(sorted(counts.items()))
    records = failures.pop(OK, 0)
    facts = {"pages": counts.total(), "records": records, "failures": failures}
    return msgspec.json.encode(facts) + b"\n"


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(path.name + ".tmp")
    with naming(path), aside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return sha256(b"")


def sha256(data: bytes) -> str:
    """Return the SHA-256 of what is or was in a file."""
    return hashlib.sha256(data).hexdigest()


def line_digest(line: bytes) -> str:
    """Return 32 hexadecimal digits that stand for a line."""
    return sha256(line)[:32]


def digest(*facts: str | None) -> str:
    """Return 32 hexadecimal digits that stand for some facts in their order."""
    joined = "\0".join("" if fact is None else "=" + fact for fact in facts)
    return line_digest(joined.encode("utf-8", "surrogatepass"))
