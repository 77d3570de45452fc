"""Records that were written, read back: JSON Lines, a batch's folder, Parquet."""

import gzip
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, TypeVar, cast

import msgspec

from newsparse.archive.files import ERRORS, RECORDS, STATE
from newsparse.archive.packing import SUFFIXES, zstandard
from newsparse.archive.shards import OK, Shards, line_digest
from newsparse.errors import ReadError
from newsparse.failure import Failure
from newsparse.offsets import CODEPOINT
from newsparse.transcript import Transcript

T = TypeVar("T")


def read_records(paths: Iterable[Path]) -> Iterator[Transcript]:
    """Yield the transcripts of files and folders, in order, one at a time.

    A path is a file of JSON Lines, packed or not, a Parquet file of nested records,
    or the folder of a batch run. Whatever their offsets count is counted in code points
    again. Raises a ReadError that names the file and line of what is no record.
    """
    for path in paths:
        for file in _files(path):
            if file.name.endswith(".parquet"):
                from newsparse.export.parquet import read_nested

                yield from read_nested(file)
            else:
                yield from _decoded(file, _transcript)


def read_outcomes(paths: Iterable[Path]) -> Iterator[Transcript | Failure]:
    """Yield the transcripts, and after those of a batch's folder its failures."""
    for path in paths:
        yield from read_records([path])
        for file in sorted((path / ERRORS).glob("part-*.jsonl")):
            yield from _decoded(
                file, lambda line: msgspec.json.decode(line, type=Failure)
            )


def _files(path: Path) -> list[Path]:
    try:
        if not path.is_dir():
            return [path]
        if (path / STATE).is_dir():
            shards = Shards(path)
            found = [shards.records(number) for number in shards.numbers()]
        else:
            folder = path / RECORDS if (path / RECORDS).is_dir() else path
            names = (*SUFFIXES, ".ndjson")
            found = sorted(p for p in folder.iterdir() if p.name.endswith(names))
    except OSError as error:
        raise ReadError(f"{path}: {error.strerror or error}") from error
    if not found:
        raise ReadError(f"{path}: holds no records")
    return found


def _decoded(path: Path, decode: Callable[[bytes], T]) -> Iterator[T]:
    """Yield what the lines of a file hold, each held against the digest of its ledger.

    Raises a ReadError that names file and line, also where lines are missing.
    """
    number, digests = 0, _digests(path)
    try:
        with _opened(path) as stream:
            for line in stream:
                number += 1
                if digests and next(digests, "") != line_digest(line[:-1]):
                    raise _changed(path, number)
                yield decode(line)
        if digests and next(digests, None):
            raise _changed(path, number + 1)
    except (msgspec.MsgspecError, UnicodeError) as error:
        reason = f"{path}: line {number} is no record: {error}"
        raise ReadError(reason, "bad_row") from error
    except (OSError, EOFError, zlib.error) as error:
        raise ReadError(f"{path}: {getattr(error, 'strerror', 0) or error}") from error


def _transcript(line: bytes) -> Transcript:
    return Transcript.from_json(line).with_offsets(CODEPOINT)


def _failure(line: bytes) -> Failure:
    return msgspec.json.decode(line, type=Failure)


def _changed(path: Path, number: int) -> ReadError:
    reason = "is not as it was written; newsparse verify tells more"
    return ReadError(f"{path}: line {number} {reason}", "damaged")


def _digests(path: Path) -> Iterator[str] | None:
    """Return the digests of the lines of a batch's part, None where there are none."""
    number = path.name.partition(".")[0].removeprefix("part-")
    folder = path.parent.parent
    if not number.isdecimal() or not (folder / STATE).is_dir():
        return None
    ledger = Shards(folder).read_ledger(int(number))
    if ledger is None or not ledger.records_sha256:
        return None
    wanted = path.parent.name == RECORDS
    return (one.digest for one in ledger.pages if (one.outcome == OK) is wanted)


def _opened(path: Path) -> IO[bytes]:
    if path.name.endswith(".gz"):
        return cast(IO[bytes], gzip.open(path))
    if path.name.endswith(".zst"):
        return cast(IO[bytes], zstandard().open(path))
    return path.open("rb")
