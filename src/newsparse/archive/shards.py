"""The files of a batch run: numbered shards, each whole or not there.

A shard is three files: its records, its failures (if any) and a ledger of its pages,
written last. Every file is written aside, flushed to the disk and renamed, so that a
run killed at any moment leaves only whole files and perhaps one to overwrite.
"""

import gzip
import hashlib
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from newsparse.archive.files import ERRORS, RECORDS, STATE
from newsparse.archive.workers import Outcome
from newsparse.errors import ReadError, naming, no_extra
from newsparse.failure import Failure
from newsparse.transcript import Noun

OK = "ok"


class Entry(Noun, frozen=True, kw_only=True):
    """A page of a shard: the digest of what it is made of, and how it ended."""

    key: str
    outcome: str


class Ledger(Noun, frozen=True, kw_only=True):
    """What a finished shard holds."""

    size: int  # bytes of the records file
    errors: int  # bytes of the failures file
    pages: tuple[Entry, ...]


class Shards:
    """The shards in a folder, packed as `suffix` says (.jsonl, .jsonl.gz, …)."""

    def __init__(self, folder: Path, suffix: str) -> None:
        """Take the folder; nothing is written yet."""
        self.folder, self.suffix = folder, suffix

    def records(self, number: int) -> Path:
        """Return the file of a shard's records."""
        return self.folder / RECORDS / f"part-{number:06d}{self.suffix}"

    def errors(self, number: int) -> Path:
        """Return the file of a shard's failures; there is none where all went well."""
        return self.folder / ERRORS / f"part-{number:06d}.jsonl"

    def ledger(self, number: int) -> Path:
        """Return the file that makes a shard valid."""
        return self.folder / STATE / f"part-{number:06d}.json"

    def read_ledger(self, number: int) -> Ledger | None:
        """Return the ledger of a shard that is whole, else None."""
        try:
            data = self.ledger(number).read_bytes()
            ledger = msgspec.json.decode(data, type=Ledger)
            sizes = (_size(self.records(number)), _size(self.errors(number)))
        except (OSError, msgspec.MsgspecError):
            return None
        return ledger if sizes == (ledger.size, ledger.errors) else None

    def numbers(self) -> list[int]:
        """Return the numbers of all shards with a ledger."""
        names = (self.folder / STATE).glob("part-*.json")
        numbers = (path.stem.removeprefix("part-") for path in names)
        return sorted(int(number) for number in numbers if number.isdecimal())

    def write(self, number: int, keys: list[str], outcomes: list[Outcome]) -> None:
        """Write a shard, the ledger last."""
        records = [line + b"\n" for line in outcomes if isinstance(line, bytes)]
        failures = [one for one in outcomes if isinstance(one, Failure)]
        data = pack(b"".join(records), self.suffix)
        write_whole(self.records(number), data)
        lines = "".join(failure.to_json() + "\n" for failure in failures).encode()
        if failures:
            write_whole(self.errors(number), lines)
        else:
            self.errors(number).unlink(missing_ok=True)
        entries = (
            Entry(key=key, outcome=OK if isinstance(one, bytes) else one.code)
            for key, one in zip(keys, outcomes, strict=True)
        )
        ledger = Ledger(size=len(data), errors=len(lines), pages=tuple(entries))
        write_whole(self.ledger(number), msgspec.json.encode(ledger) + b"\n")

    def read(self, number: int) -> list[Outcome]:
        """Return the outcomes of a shard that is whole, in their order."""
        ledger = self.read_ledger(number)
        if ledger is None:
            raise ReadError(f"{self.records(number)}: has changed under this run")
        data = unpack(self.records(number).read_bytes(), self.suffix)
        records = data.split(b"\n")[:-1]  # a record holds no line end
        errors = self.errors(number)
        failed = errors.read_bytes().split(b"\n")[:-1] if errors.exists() else []
        good = sum(entry.outcome == OK for entry in ledger.pages)
        if (len(records), len(failed)) != (good, len(ledger.pages) - good):
            reason = "does not hold what its ledger says; delete it to do it again"
            raise ReadError(f"{self.records(number)}: {reason}")
        lines, failures = iter(records), iter(failed)
        return [
            next(lines)
            if entry.outcome == OK
            else msgspec.json.decode(next(failures), type=Failure)
            for entry in ledger.pages
        ]

    def move(self, number: int, other: "Shards") -> None:
        """Move a shard elsewhere; the ledger last, so that it is never half there."""
        for kind in (Shards.records, Shards.errors, Shards.ledger):
            here, there = kind(self, number), kind(other, number)
            there.parent.mkdir(parents=True, exist_ok=True)
            if here.exists():
                here.replace(there)

    def remove(self, number: int) -> None:
        """Remove a shard, the ledger first."""
        for kind in (Shards.ledger, Shards.errors, Shards.records):
            kind(self, number).unlink(missing_ok=True)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(path.name + ".tmp")
    with naming(path), aside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)


def pack(data: bytes, suffix: str) -> bytes:
    """Pack records as their suffix says, without a date: same in, same out."""
    return _packer(suffix)[0](data)


def unpack(data: bytes, suffix: str) -> bytes:
    """Undo `pack`."""
    return _packer(suffix)[1](data)


Codec = Callable[[bytes], bytes]


def _packer(suffix: str) -> tuple[Codec, Codec]:
    if suffix.endswith(".gz"):
        return _gzip, gzip.decompress
    if not suffix.endswith(".zst"):
        return bytes, bytes
    library = zstandard()
    reader = library.ZstdDecompressor()
    return library.ZstdCompressor(10).compress, reader.decompress


def zstandard() -> Any:  # noqa: ANN401  (an optional package)
    """Return the package for .zst files."""
    try:
        import zstandard
    except ImportError as error:
        raise no_extra("for .zst", "zst") from error
    return zstandard


def _gzip(data: bytes) -> bytes:
    # zlib-ng and zlib pack differently: records are equal everywhere, packed bytes
    # only with the same zlib.
    target = io.BytesIO()
    with gzip.GzipFile(filename="", fileobj=target, mode="wb", mtime=0) as file:
        file.write(data)
    return target.getvalue()


def digest(*facts: str | None) -> str:
    """Return 32 hexadecimal digits that stand for some facts in their order."""
    joined = "\0".join("" if fact is None else "=" + fact for fact in facts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:32]
