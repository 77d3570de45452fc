"""What `parse_many` is given, as pages: one thing, or many of them."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple
from typing import Any, TypeAlias

from msgspec.structs import replace

from newsparse.archive.columns import Columns, lack
from newsparse.archive.inputs import Inputs
from newsparse.archive.pages import Page, is_markup
from newsparse.archive.rows import table_rows
from newsparse.failure import Failure, clean_name
from newsparse.given.days import is_missing
from newsparse.given.texts import take_text

Given: TypeAlias = (
    str | bytes | os.PathLike[str] | Page | Failure | Mapping[str, Any] | Iterable[Any]
)
"""A text, bytes, a path, a page, a row, or an iterable of these (also a DataFrame)."""

Found = Iterator[Page | Failure]


def pages_of(given: object, inputs: Inputs) -> Found:
    """Return the pages of what `parse_many` is given; only iterables hold texts.

    `inputs` reads what paths lead to, and has the columns of tables.

    Raises:
        TypeError: It is none of the forms; the message names them.
        ValueError: It is a table without a column of text.
    """
    if isinstance(given, str):
        raise TypeError(
            f"parse_many() takes many pages, not one str: [{given[:40]!r}] is a list of"
            " one text, and Path(…) a file, a folder or a pattern"
        )
    return _pages(given, inputs)


def _pages(given: object, inputs: Inputs) -> Found:
    if isinstance(given, os.PathLike):
        return inputs.pages([given])
    if _is_table(given):
        return _table_pages(given, inputs.columns)
    if isinstance(given, Mapping):
        return iter([_row_page(given, inputs.columns)])
    if isinstance(given, Iterable) and not isinstance(given, (str, bytes)):
        return _many(given, inputs)
    return iter([_page(given)])


def _many(given: Iterable[object], inputs: Inputs) -> Found:
    if hasattr(given, "read"):
        raise TypeError("parse_many() takes no open file: give its Path")
    return (page for one in given for page in _pages(one, inputs))


def _page(given: object) -> Page | Failure:
    if isinstance(given, str):
        return Page(text=take_text(given, "parse_many"))
    if isinstance(given, bytes):
        return Page(data=given, html=is_markup(given))
    if isinstance(given, (Page, Failure)):
        return given
    raise TypeError(
        "parse_many() takes a Path, a Page, a Failure, bytes, a DataFrame, a dict (a"
        " row of a table), and iterables of these and of texts, not"
        f" {type(given).__name__}"
    )


def _is_table(given: object) -> bool:
    """Tell a pandas DataFrame, without loading pandas."""
    return hasattr(given, "columns") and hasattr(given, "itertuples")


def _table_pages(table: Any, columns: Columns) -> Found:  # noqa: ANN401
    """Return a page a row, by the columns that tables in files have."""
    wanted = [name for name in astuple(columns) if name in table.columns]
    if columns.text not in wanted:
        there = ", ".join(map(str, table.columns))
        raise ValueError(f"the table has no column {columns.text!r}, only {there}")
    cells = zip(table.index, *(table[name] for name in wanted), strict=True)
    return (
        _row_page(dict(zip(wanted, row, strict=True)), columns, str(label))
        for label, *row in cells
    )


def _row_page(
    row: Mapping[str, Any], columns: Columns, label: str | None = None
) -> Page | Failure:
    """Return the page of a row, named by its id as it is, or its label."""
    known = {key: _value(cell) for key, cell in row.items()}
    (page,) = table_rows("", [known], columns)
    key = known.get(columns.id)
    name = label if is_missing(key) else clean_name(str(key))
    if isinstance(page, Failure):  # told of one row, not of a table
        return replace(page, name=name, message=f"has {lack(columns.text, row)}")
    return replace(page, name=name)


def _value(cell: object) -> object:
    """Return what a cell holds: pandas keeps whole numbers beside gaps as floats."""
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return cell if isinstance(cell, str) or not is_missing(cell) else None
