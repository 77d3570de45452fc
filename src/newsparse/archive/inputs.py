"""What to read: files, folders, patterns, archives, tables, the standard input.

All comes out as a stream of pages in a fixed order; what cannot be read is a
`Failure` in its place, and the stream goes on.
"""

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import IO

import msgspec

from newsparse.archive.columns import COLUMNS, Columns
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
from newsparse.archive.rows import csv_rows, jsonl_rows, table_rows
from newsparse.archive.tarred import Tar
from newsparse.errors import ReadError
from newsparse.failure import Failure, clean_name

STDIN = "-"
_ARCHIVES = (".tar", ".tar.gz", ".tgz", ".zip")
_JSONL, _CSV, _PARQUET = (".jsonl", ".ndjson"), (".csv",), (".parquet", ".pq")
_OF_MANY = (*_ARCHIVES, *_JSONL, *_CSV, *_PARQUET)


class Inputs:
    """Reads inputs under limits, tables by their columns."""

    def __init__(
        self,
        columns: Columns = COLUMNS,
        limits: Limits = LIMITS,
        own: Mapping[str, Columns] = MappingProxyType({}),
        base: str | os.PathLike[str] | None = None,
    ) -> None:
        """Take which columns of tables to read, and the limits, and what names say.

        Args:
            columns: The columns of all tables that have none of their own.
            limits: How much an input may ask of the machine.
            own: The columns of single inputs, by their name as it is given, or by
                the path of a file in a folder that is given.
            base: The folder that names begin in, where it is not the input itself.
        """
        self.columns, self.limits, self.base = columns, limits, base
        self.own = {os.path.realpath(name): found for name, found in own.items()}

    def pages(self, inputs: Iterable[str | os.PathLike[str]]) -> Found:
        """Yield the pages of files, folders, glob patterns or `-`, in order.

        A file that several of the inputs lead to under one name is read once.
        """
        read: set[tuple[str, str]] = set()
        for one in inputs:
            given = os.fspath(one)
            if given == STDIN:
                yield from self._open(STDIN, sys.stdin.buffer)
            else:
                yield from self._found(named(given, self.base), read)

    def _found(self, one: Named, read: set[tuple[str, str]]) -> Found:
        for path in walk(one.given):
            found = (path.name or "") if isinstance(path, Failure) else path
            name = one.called(found)
            file = name, _real(found)
            if file in read:
                continue
            read.add(file)
            if isinstance(path, Failure):
                yield _renamed(path, name)
            else:
                yield from self._for(path, one.given)._file(path, name)

    def _file(self, path: Path, name: str) -> Found:
        try:
            with path.open("rb") as stream:
                yield from self._open(name, stream)
        except (OSError, ValueError) as error:
            yield _renamed(unreadable(path.as_posix(), error), name)

    def _for(self, *names: str | os.PathLike[str]) -> "Inputs":
        """Return what reads an input of these names, the closest first."""
        for name in names if self.own else ():
            columns = self.own.get(os.path.realpath(name))
            if columns:
                return Inputs(columns, self.limits)
        return self

    def _open(self, name: str, stream: IO[bytes]) -> Found:
        """Yield the pages of a file; one that breaks off ends with a failure."""
        try:
            yield from self._by_suffix(name, name.lower(), stream, packed=False)
        except (*DAMAGED, ReadError) as error:
            yield failure(name, error)

    def _by_suffix(
        self, name: str, suffix: str, stream: IO[bytes], *, packed: bool
    ) -> Found:
        if suffix.endswith(_ARCHIVES):
            yield from self._archive(name, suffix, stream, packed=packed)
        elif suffix.endswith(".gz"):
            unpacked = gunzip(stream, self.limits)
            yield from self._by_suffix(name, suffix[:-3], unpacked, packed=packed)
        elif suffix.endswith(_JSONL):
            yield from jsonl_rows(name, stream, self.columns, self.limits)
        elif suffix.endswith(_CSV):
            yield from csv_rows(name, stream, self.columns, self.limits)
        elif suffix.endswith(_PARQUET):
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
        rows = read_rows(stream, self.columns)
        yield from table_rows(name, rows, self.columns)

    def _page(self, name: str, suffix: str, stream: IO[bytes]) -> Page:
        data = stream.read(self.limits.page + 1)
        if len(data) > self.limits.page:
            reason = f"is larger than {self.limits.page:,} bytes"
            raise ReadError(reason, "too_large")
        html = suffix.endswith((".html", ".htm")) or is_markup(data)
        called = None if name == STDIN else clean_name(name)
        return Page(name=called, data=data, html=html)


def _real(path: str | Path) -> str:
    """Return the path without links; one that holds a NUL is none, and stays."""
    try:
        return os.path.realpath(path)
    except ValueError:
        return os.fspath(path)


def count_pages(inputs: Iterable[str | os.PathLike[str]]) -> int | None:
    """Return how many pages `Inputs.pages` will yield, by the names of the files.

    None where there is a table or an archive: those would have to be read.
    """
    count = 0
    for given in inputs:
        name = os.fspath(given)
        for one in (STDIN,) if name == STDIN else walk(name):
            called = "" if isinstance(one, Failure) else os.fspath(one)
            if called.lower().removesuffix(".gz").endswith(_OF_MANY):
                return None
            count += 1
    return count


def _renamed(failure: Failure, name: str) -> Failure:
    """Call a failure as a page would be; what is missing, as it was asked for."""
    if failure.code == MISSING:
        return failure
    return msgspec.structs.replace(failure, name=name)
