"""What to read: files, folders, patterns, archives, tables, the standard input.

All comes out as a stream of pages in a fixed order; what cannot be read is a
`Failure` in its place, and the stream goes on.
"""

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from newsparse.archive.limits import LIMITS, Limits
from newsparse.archive.packed import (
    DAMAGED,
    Found,
    failure,
    gunzip,
    tar_members,
    zip_members,
)
from newsparse.archive.pages import Page, is_markup
from newsparse.archive.rows import COLUMNS, Columns, csv_rows, jsonl_rows, table_rows
from newsparse.errors import ReadError
from newsparse.failure import Failure, clean_name

STDIN = "-"
STATE = ".newsparse"  # in the folder of a batch run


class Inputs:
    """Reads inputs under limits, tables by their columns."""

    def __init__(self, columns: Columns = COLUMNS, limits: Limits = LIMITS) -> None:
        """Take which columns of tables to read, and the limits."""
        self.columns, self.limits = columns, limits

    def pages(self, inputs: Iterable[str | os.PathLike[str]]) -> Found:
        """Yield the pages of files, folders, glob patterns or `-`, in order."""
        for named in inputs:
            name = os.fspath(named)
            if name == STDIN:
                yield from self._open(STDIN, sys.stdin.buffer)
            else:
                yield from self._named(name)

    def _named(self, name: str) -> Found:
        for path in walk(name):
            if isinstance(path, Failure):
                yield path
                continue
            try:
                with path.open("rb") as stream:
                    yield from self._open(path.as_posix(), stream)
            except (OSError, ValueError) as error:
                yield unreadable(path.as_posix(), error)

    def _open(self, name: str, stream: IO[bytes]) -> Found:
        """Yield the pages of a file; one that breaks off ends with a failure."""
        try:
            yield from self._by_suffix(name, name.lower(), stream, packed=False)
        except (*DAMAGED, ReadError) as error:
            yield failure(name, error)

    def _by_suffix(
        self, name: str, suffix: str, stream: IO[bytes], *, packed: bool
    ) -> Found:
        if suffix.endswith((".tar", ".tar.gz", ".tgz", ".zip")):
            yield from self._archive(name, suffix, stream, packed=packed)
        elif suffix.endswith(".gz"):
            unpacked = gunzip(stream, self.limits)
            yield from self._by_suffix(name, suffix[:-3], unpacked, packed=packed)
        elif suffix.endswith((".jsonl", ".ndjson")):
            yield from jsonl_rows(name, stream, self.columns, self.limits)
        elif suffix.endswith(".csv"):
            yield from csv_rows(name, stream, self.columns, self.limits)
        elif suffix.endswith((".parquet", ".pq")):
            yield from self._parquet(name, stream, packed=packed)
        else:
            yield self._page(name, suffix, stream)

    def _archive(
        self, name: str, suffix: str, stream: IO[bytes], *, packed: bool
    ) -> Found:
        if packed:
            raise ReadError("is an archive inside an archive", "nested")
        if suffix.endswith(".zip"):
            yield from zip_members(name, stream, self.limits, self._member)
        else:
            tar = stream if suffix.endswith(".tar") else gunzip(stream, self.limits)
            yield from tar_members(name, tar, self.limits, self._member)

    def _member(self, name: str, stream: IO[bytes]) -> Found:
        yield from self._by_suffix(name, name.lower(), stream, packed=True)

    def _parquet(self, name: str, stream: IO[bytes], *, packed: bool) -> Found:
        from newsparse.export.parquet import read_rows

        if packed:
            raise ReadError("is a Parquet file inside an archive", "nested")
        columns = self.columns
        wanted = (columns.text, columns.id, columns.date, columns.outlet)
        yield from table_rows(name, read_rows(stream, wanted), columns)

    def _page(self, name: str, suffix: str, stream: IO[bytes]) -> Page:
        data = stream.read(self.limits.page + 1)
        if len(data) > self.limits.page:
            reason = f"is larger than {self.limits.page:,} bytes"
            raise ReadError(reason, "too_large")
        html = suffix.endswith((".html", ".htm")) or is_markup(data)
        called = None if name == STDIN else clean_name(name)
        return Page(name=called, data=data, html=html)


RECORD = ".json"  # a record is no page; a table of pages is .jsonl


def walk(name: str) -> Iterator[Path | Failure]:
    """Yield the file named, or those of a folder or a pattern, in order of name.

    In a folder hidden files and folders (`.git`), records beside the pages (`.json`)
    and what `newsparse batch` wrote are passed over.
    The order is that of the code points of the names, the same on every system.
    """
    path = Path(name)
    try:
        if not glob.has_magic(name) or path.exists():
            yield from _tree(path)
            return
    except (OSError, ValueError) as error:
        yield unreadable(name, error)
        return
    found = sorted(glob.glob(name, recursive=True))  # noqa: PTH207  (absolute too)
    if not found:
        reason = "no file fits the pattern"
        yield Failure(name=name, code="unreadable", message=reason)
    for one in found:
        if not (Path(one).is_dir() and "**" in name):  # ** finds its files by itself
            yield from _tree(Path(one))


def _tree(path: Path) -> Iterator[Path | Failure]:
    if not path.is_dir():
        yield path
        return
    if (path / STATE).is_dir():  # the folder of a batch run holds no pages
        return
    try:
        entries = sorted(os.scandir(path), key=lambda entry: entry.name)
    except OSError as error:
        yield unreadable(path.as_posix(), error)
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name.endswith(RECORD):
            continue
        if entry.is_file() or entry.is_dir(follow_symlinks=False):
            yield from _tree(Path(entry))


def unreadable(name: str, error: Exception) -> Failure:
    """Return the record of a file that the system will not give."""
    reason = getattr(error, "strerror", None) or str(error)
    return Failure(name=name, code="unreadable", message=reason)
