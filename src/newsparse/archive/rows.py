"""Pages in the rows of a table: JSON Lines, CSV or Parquet with a text column."""

import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Any

from newsparse.archive.encodings import Decoded, Wide, decode, decode_line
from newsparse.archive.limits import Limits
from newsparse.archive.pages import Page, is_markup
from newsparse.archive.recoded import narrowed
from newsparse.archive.separated import Broken, separated
from newsparse.errors import ReadError
from newsparse.failure import Failure, clean_name
from newsparse.given.days import day_column

Found = Iterator[Page | Failure]


@dataclass(frozen=True)
class Columns:
    """Which column holds what; only `text` must be there."""

    text: str = "text"
    id: str = "id"
    date: str = "date"
    outlet: str = "outlet"


COLUMNS = Columns()
UNREADABLE = ...  # stands for a value that a table holds and Python cannot


def jsonl_rows(name: str, stream: IO[bytes], columns: Columns, limits: Limits) -> Found:
    """Yield the pages of a JSON Lines file: one object a line.

    A mark, or NUL bytes, tell UTF-16 for the file; else each line is UTF-8 or CP949.
    """
    narrow, wide = narrowed(stream)
    for number, line in enumerate(_lines(narrow, limits.page), 1):
        called = f"{name}:{number}"
        if line is None:
            yield Failure(name=called, code="too_large", message="the line is too long")
        elif line.strip():
            yield _json_row(called, name, line, columns, wide)


def _json_row(
    called: str, name: str, line: bytes, columns: Columns, wide: Wide | None
) -> Page | Failure:
    try:
        text, _, warnings = _line(line, wide)
        row = json.loads(text.removeprefix("\ufeff"))
    except ReadError as error:
        return Failure(name=called, code="bad_row", message=str(error))
    except (ValueError, RecursionError) as error:
        reason = f"not JSON: {type(error).__name__}"
        return Failure(name=called, code="bad_row", message=reason)
    if not isinstance(row, dict):
        return Failure(name=called, code="bad_row", message="not a JSON object")
    return _page(called, name, row, columns, warnings)


def _line(line: bytes, wide: Wide | None) -> Decoded:
    """Decode a line; the decoder of JSON, given bytes, would guess UTF-16."""
    if wide is None:
        return decode_line(line)
    try:
        return Decoded(line.decode(), wide.name)
    except UnicodeDecodeError as error:
        raise ReadError(f"is not {wide.name}") from error


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
    narrow, wide = narrowed(stream)
    text = io.TextIOWrapper(narrow, encoding="latin-1", newline="")
    header: list[str] = []

    rows = separated(text, limits.page, lambda cells: _is_row(cells, header, columns))
    first = next(rows, [])
    if isinstance(first, Broken):
        raise ReadError(f"has a broken header: {first.message}", "damaged")
    header += [_cell(cell).text for cell in first]
    for number, cells in enumerate(rows, 1):
        called = f"{name}:{number}"
        if isinstance(cells, Broken):
            yield Failure(name=called, code=cells.code, message=cells.message)
        else:
            row = dict(zip(header, cells, strict=False))
            yield _csv_row(called, name, row, columns, wide)


def _is_row(cells: list[str], header: list[str], columns: Columns) -> bool:
    """Tell whether cells behind a broken row are a row again, and no words of it.

    In words there is a blank behind a comma; where there is only one column, nothing
    tells a row from a line of a text.
    """
    if len(cells) != len(header) or len(header) == 1:
        return False
    day = dict(zip(header, cells, strict=True)).get(columns.date)
    begins_well = not day or day[:2].isdigit()
    return begins_well and not any(cell.startswith(" ") for cell in cells)


def _cell(cell: str | None) -> Decoded:
    return decode((cell or "").encode("latin-1"))


def _csv_row(
    called: str, name: str, row: dict[str, str], columns: Columns, wide: Wide | None
) -> Page | Failure:
    wanted = (columns.id, columns.date, columns.outlet)
    try:
        cells = {key: _cell(row[key]) for key in wanted if key in row}
    except ReadError as error:
        return Failure(name=called, code="bad_row", message=str(error))
    facts: dict[str, Any] = {key: cell.text for key, cell in cells.items()}
    noticed = tuple(code for cell in cells.values() for code in cell.warnings)
    text = row.get(columns.text)
    if text is not None:  # the page itself is decoded later, and its encoding told
        facts[columns.text] = _as_it_was(text.encode("latin-1"), wide)
    return _page(called, name, facts, columns, noticed)


def _as_it_was(data: bytes, wide: Wide | None) -> bytes:
    """Return a cell in the encoding of its file, with its mark, as a page has it."""
    if wide is None:
        return data
    text = data.decode("utf-8", "surrogatepass")
    return wide.mark + text.encode(wide.codec, "surrogatepass")


def table_rows(name: str, rows: Iterable[Mapping[str, Any]], columns: Columns) -> Found:
    """Yield the pages of rows that are values already (Parquet)."""
    for number, row in enumerate(rows, 1):
        yield _page(f"{name}:{number}", name, row, columns)


def _page(
    called: str,
    name: str,
    row: Mapping[str, Any],
    columns: Columns,
    warnings: tuple[str, ...] = (),
) -> Page | Failure:
    """Make a page of a row, named by its id (`#7`) or its number (`:7`)."""
    text = row.get(columns.text)
    if not isinstance(text, (str, bytes)):
        reason = f"has no text in column {columns.text!r}"
        return Failure(name=called, code="no_column", message=reason)
    key = row.get(columns.id)
    published, doubts = day_column(row.get(columns.date))
    return Page(
        name=clean_name(called if key in (None, "", UNREADABLE) else f"{name}#{key}"),
        text=text if isinstance(text, str) else None,
        data=text if isinstance(text, bytes) else None,
        html=is_markup(text),
        published=published,
        outlet=_word(row.get(columns.outlet)),
        warnings=warnings + doubts,
    )


def _word(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
