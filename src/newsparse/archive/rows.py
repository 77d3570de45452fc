"""Pages in the rows of a table: JSON Lines, CSV or Parquet with a text column."""

import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any, NamedTuple

from newsparse.archive.columns import Columns, Lacking, require
from newsparse.archive.encodings import Decoded, Wide, decode, decode_line
from newsparse.archive.limits import Limits
from newsparse.archive.pages import Page, is_markup
from newsparse.archive.recoded import narrowed
from newsparse.archive.separated import Broken, separated
from newsparse.errors import ReadError
from newsparse.failure import Failure, clean_name
from newsparse.given.days import day_column

Found = Iterator[Page | Failure]
UNREADABLE = ...  # stands for a value that a table holds and Python cannot


class Row(NamedTuple):
    """The cells of a row, and what decoding it has noticed."""

    cells: Mapping[str, Any]
    warnings: tuple[str, ...] = ()


def jsonl_rows(name: str, stream: IO[bytes], columns: Columns, limits: Limits) -> Found:
    """Yield the pages of a JSON Lines file: one object a line.

    A mark, or NUL bytes, tell UTF-16 for the file; else each line is UTF-8 or CP949.
    """
    narrow, wide = narrowed(stream)
    lines = _lines(narrow, limits.page)
    yield from _pages(name, (_json_row(line, wide) for line in lines), columns)


def _json_row(line: bytes | None, wide: Wide | None) -> Row | Broken | None:
    """Return the object of a line; None for a blank one."""
    if line is None:
        return Broken("too_large", "the line is too long")
    if not line.strip():
        return None
    try:
        text, _, warnings = _line(line, wide)
        row = json.loads(text.removeprefix("\ufeff"))
    except ReadError as error:
        return Broken("bad_row", str(error))
    except (ValueError, RecursionError) as error:
        return Broken("bad_row", f"not JSON: {type(error).__name__}")
    if not isinstance(row, dict):
        return Broken("bad_row", "not a JSON object")
    return Row(row, warnings)


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
    first = next(rows, None)
    if first is None:
        return
    if isinstance(first, Broken):
        raise ReadError(f"has a broken header: {first.message}", "damaged")
    header += [_cell(cell).text for cell in first]
    require(columns.text, header)
    found = (_csv_row(header, cells, columns, wide) for cells in rows)
    yield from _pages(name, found, columns)


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
    header: list[str], cells: list[str] | Broken, columns: Columns, wide: Wide | None
) -> Row | Broken:
    if isinstance(cells, Broken):
        return cells
    row = dict(zip(header, cells, strict=False))
    wanted = (columns.id, columns.date, columns.outlet)
    try:
        decoded = {key: _cell(row[key]) for key in wanted if key in row}
    except ReadError as error:
        return Broken("bad_row", str(error))
    facts: dict[str, Any] = {key: cell.text for key, cell in decoded.items()}
    noticed = tuple(code for cell in decoded.values() for code in cell.warnings)
    text = row.get(columns.text)
    if text is not None:  # the page itself is decoded later, and its encoding told
        facts[columns.text] = _as_it_was(text.encode("latin-1"), wide)
    return Row(facts, noticed)


def _as_it_was(data: bytes, wide: Wide | None) -> bytes:
    """Return a cell in the encoding of its file, with its mark, as a page has it."""
    if wide is None:
        return data
    text = data.decode("utf-8", "surrogatepass")
    return wide.mark + text.encode(wide.codec, "surrogatepass")


def table_rows(name: str, rows: Iterable[Mapping[str, Any]], columns: Columns) -> Found:
    """Yield the pages of rows that are values already (Parquet)."""
    return _pages(name, map(Row, rows), columns)


def _pages(name: str, rows: Iterable[Row | Broken | None], columns: Columns) -> Found:
    """Yield a page a row, counted from 1; rows without text are told once, behind."""
    lacking = Lacking(columns.text)
    try:
        for number, row in enumerate(rows, 1):
            called = clean_name(f"{name}:{number}")
            if isinstance(row, Broken):
                yield Failure(name=called, code=row.code, message=row.message)
            elif row and isinstance(row.cells.get(columns.text), (str, bytes)):
                yield _page(called, name, row, columns)
            elif row:
                lacking.note(number, row.cells)
    except Exception:  # the table breaks off here, and its reader says why
        yield from lacking.told(name)
        raise
    yield from lacking.told(name)


def _page(called: str, name: str, row: Row, columns: Columns) -> Page:
    """Make a page of a row, named by its id (`#7`) or its number (`:7`)."""
    cells, text = row.cells, row.cells[columns.text]
    key = cells.get(columns.id)
    published, doubts = day_column(cells.get(columns.date))
    return Page(
        name=called if key in (None, "", UNREADABLE) else clean_name(f"{name}#{key}"),
        text=text if isinstance(text, str) else None,
        data=text if isinstance(text, bytes) else None,
        html=is_markup(text),
        published=published,
        outlet=_word(cells.get(columns.outlet)),
        warnings=row.warnings + doubts,
    )


def _word(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
