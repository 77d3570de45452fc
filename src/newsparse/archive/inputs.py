"""What to read: files, folders, patterns, archives, tables, the standard input.

All comes out as a stream of pages in a fixed order; what cannot be read is a
`Failure` in its place, and the stream goes on.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import IO

import msgspec

from newsparse.archive.files import MISSING, unreadable, walk
from newsparse.archive.limits import LIMITS, Limits
from newsparse.archive.naming import Named, named
from newsparse.archive.packed import (
    DAMAGED,
    Found,
    failure,
    gunzip,
    zip_members,
)
from newsparse.archive.pages import Page, is_markup
from newsparse.archive.rows import COLUMNS, Columns, csv_rows, jsonl_rows, table_rows
from newsparse.archive.tarred import Tar
from newsparse.errors import ReadError
from newsparse.failure import Failure, clean_name

STDIN = "-"


class Inputs:
    """Reads inputs under limits, tables by their columns."""

    def __init__(
        self,
        columns: Columns = COLUMNS,
        limits: Limits = LIMITS,
        base: str | os.PathLike[str] | None = None,
    ) -> None:
        """Take which columns of tables to read, the limits, and where names begin."""
        self.columns, self.limits, self.base = columns, limits, base

    def pages(self, inputs: Iterable[str | os.PathLike[str]]) -> Found:
        """Yield the pages of files, folders, glob patterns or `-`, in order."""
        for one in inputs:
            given = os.fspath(one)
            if given == STDIN:
                yield from self._open(STDIN, sys.stdin.buffer)
            else:
                yield from self._found(named(given, self.base))

    def _found(self, one: Named) -> Found:
        for path in walk(one.given):
            if isinstance(path, Path):
                yield from self._file(path, one.called(path))
            elif (
                path.code == MISSING
            ):  # as it was given: there is nothing to call it by
                yield path
            else:
                yield _renamed(path, one.called(path.name or ""))

    def _file(self, path: Path, name: str) -> Found:
        try:
            with path.open("rb") as stream:
                yield from self._open(name, stream)
        except (OSError, ValueError) as error:
            yield _renamed(unreadable(path.as_posix(), error), name)

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
            is_packed = not suffix.endswith(".tar")
            yield from Tar(name, stream, is_packed, self.limits, self._member).pages()

    def _member(self, name: str, stream: IO[bytes]) -> Found:
        yield from self._by_suffix(name, name.lower(), stream, packed=True)

    def _parquet(self, name: str, stream: IO[bytes], *, packed: bool) -> Found:
        from newsparse.archive.parquet import read_rows

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


def _renamed(failure: Failure, name: str) -> Failure:
    """Call a failure as a page would be; what is missing, as it was asked for."""
    if failure.code == MISSING:
        return failure
    return msgspec.structs.replace(failure, name=name)
