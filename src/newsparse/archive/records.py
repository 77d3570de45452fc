"""Records that were written, read back: JSON Lines, a batch's folder, Parquet."""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, cast

import msgspec

from newsparse.archive.files import ERRORS, RECORDS
from newsparse.archive.shards import zstandard
from newsparse.errors import ReadError
from newsparse.failure import Failure
from newsparse.offsets import CODEPOINT
from newsparse.transcript import Transcript

_SUFFIXES = (".jsonl", ".jsonl.gz", ".jsonl.zst", ".ndjson")


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
                yield from _lines(file)


def read_outcomes(paths: Iterable[Path]) -> Iterator[Transcript | Failure]:
    """Yield the transcripts, and after those of a batch's folder its failures."""
    for path in paths:
        yield from read_records([path])
        for file in sorted((path / ERRORS).glob("part-*.jsonl")):
            try:
                lines = file.read_bytes().splitlines()
                yield from [msgspec.json.decode(line, type=Failure) for line in lines]
            except (msgspec.MsgspecError, OSError) as error:
                raise ReadError(f"{file}: {error}", "bad_row") from error


def _files(path: Path) -> list[Path]:
    try:
        if not path.is_dir():
            return [path]
        folder = path / RECORDS if (path / RECORDS).is_dir() else path
        found = sorted(p for p in folder.iterdir() if p.name.endswith(_SUFFIXES))
    except OSError as error:
        raise ReadError(f"{path}: {error.strerror or error}") from error
    if not found:
        raise ReadError(f"{path}: holds no records")
    return found


def _lines(path: Path) -> Iterator[Transcript]:
    number = 0
    try:
        with _opened(path) as stream:
            for line in stream:
                number += 1
                yield Transcript.from_json(line).with_offsets(CODEPOINT)
    except (msgspec.MsgspecError, UnicodeError) as error:
        reason = f"{path}: line {number} is no record: {error}"
        raise ReadError(reason, "bad_row") from error
    except (OSError, EOFError, zlib.error) as error:
        raise ReadError(f"{path}: {getattr(error, 'strerror', 0) or error}") from error


def _opened(path: Path) -> IO[bytes]:
    if path.name.endswith(".gz"):
        return cast(IO[bytes], gzip.open(path))
    if path.name.endswith(".zst"):
        return cast(IO[bytes], zstandard().open(path))
    return path.open("rb")
