"""Pages in the rows of a table: JSON Lines, CSV or Parquet with a text column."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import IO, Any

from newsparse.archive.encodings import decode
from newsparse.archive.limits import Limits
from newsparse.archive.pages import Page, is_markup
from newsparse.errors import ReadError
from newsparse.failure import Failure, clean_name

Found = Iterator[Page | Failure]


@dataclass(frozen=True)
class Columns:
    """Which column holds what; only `text` must be there."""

    text: str = "text"
    id: str = "id"
    date: str = "date"
    outlet: str = "outlet"


COLUMNS = Columns()


def jsonl_rows(name: str, stream: IO[bytes], columns: Columns, limits: Limits) -> Found:
    """Yield the pages of a JSON Lines file: one object a line, in UTF-8."""
    for number, line in enumerate(_lines(stream, limits.page), 1):
        called = f"{name}#{number}"
        if line is None:
            yield Failure(name=called, code="too_large", message="the line is too long")
        elif line.strip():
            yield _json_row(called, name, line, columns)


def _json_row(called: str, name: str, line: bytes, columns: Columns) -> Page | Failure:
    try:
        row = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        reason = f"not JSON: {type(error).__name__}"
        return Failure(name=called, code="bad_row", message=reason)
    if not isinstance(row, dict):
        return Failure(name=called, code="bad_row", message="not a JSON object")
    return _page(called, name, row, columns)


def _lines(stream: IO[bytes], most: int) -> Iterator[bytes | None]:
    r"""Yield lines that end with \n; None for one that is longer than `most`."""
    while line := stream.readline(most + 1):
        if len(line) <= most or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(most)
        yield None


def csv_rows(name: str, stream: IO[bytes], columns: Columns, limits: Limits) -> Found:
    """Yield the pages of a CSV file with a header.

    The file is split as bytes and each cell is decoded by itself: quotes, commas and
    line ends are the same bytes in UTF-8 and CP949 and never part of a syllable.
    """
    csv.field_size_limit(limits.page)
    rows = csv.DictReader(_latin_1(stream), restkey="…", strict=True)
    try:
        rows.fieldnames = [_cell(field) for field in rows.fieldnames or ()]
        for number, row in enumerate(rows, 1):
            yield _csv_row(f"{name}#{number}", name, row, columns)
    except csv.Error as error:
        raise ReadError(f"line {rows.line_num + 1}: {error}", "damaged") from error


def _latin_1(stream: IO[bytes]) -> Iterable[str]:
    """Return the lines with each byte as a character, UTF-16 made UTF-8 first."""
    head = stream.read(4096)
    stream = io.BufferedReader(_Chained(head, stream))
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        wide = io.TextIOWrapper(stream, encoding="utf-16", newline="")
        return (line.encode().decode("latin-1") for line in wide)
    if head.startswith(b"\xef\xbb\xbf"):
        stream.read(3)
    return io.TextIOWrapper(stream, encoding="latin-1", newline="")


class _Chained(io.RawIOBase):
    """What was read already, then the rest of a stream."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self.head, self.rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self.head[: len(buffer)] or self.rest.read(len(buffer))
        self.head = self.head[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)


def _cell(cell: str | None) -> str:
    return decode((cell or "").encode("latin-1")).text


def _csv_row(
    called: str, name: str, row: dict[str, Any], columns: Columns
) -> Page | Failure:
    wanted = (columns.id, columns.date, columns.outlet)
    try:
        facts: dict[str, Any] = {key: _cell(row[key]) for key in wanted if key in row}
    except ReadError as error:
        return Failure(name=called, code="bad_row", message=str(error))
    text = row.get(columns.text)
    if text is not None:  # the page itself is decoded later, and its encoding told
        facts[columns.text] = text.encode("latin-1")
    return _page(called, name, facts, columns)


def table_rows(name: str, rows: Iterable[Mapping[str, Any]], columns: Columns) -> Found:
    """Yield the pages of rows that are values already (Parquet)."""
    for number, row in enumerate(rows, 1):
        yield _page(f"{name}#{number}", name, row, columns)


def _page(
    called: str, name: str, row: Mapping[str, Any], columns: Columns
) -> Page | Failure:
    text = row.get(columns.text)
    if not isinstance(text, (str, bytes)):
        reason = f"has no text in column {columns.text!r}"
        return Failure(name=called, code="no_column", message=reason)
    key = row.get(columns.id)
    published, warnings = _day(row.get(columns.date))
    return Page(
        name=clean_name(called if key in (None, "") else f"{name}#{key}"),
        text=text if isinstance(text, str) else None,
        data=text if isinstance(text, bytes) else None,
        html=is_markup(
            text[:512].encode("utf-8", "replace") if isinstance(text, str) else text
        ),
        published=published,
        outlet=_word(row.get(columns.outlet)),
        warnings=warnings,
    )


def _word(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


_DAY = re.compile(r"(\d{4})([-./]?)(\d{2})\2(\d{2})(?![-./\d])")


def _day(value: object) -> tuple[str | None, tuple[str, ...]]:
    """Read the day of a date column: 2020-06-24, 20200624, 2020.06.24 or a moment."""
    if value in (None, ""):
        return None, ()
    found = _DAY.match(str(value).strip())
    try:
        day = date(int(found[1]), int(found[3]), int(found[4])) if found else None
    except ValueError:
        day = None
    if day is None:
        return None, ("date_column",)
    return day.isoformat(), ()
