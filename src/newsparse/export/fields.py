"""The fields of a noun as the columns of a table.

A span is two columns (`counterpart_start`, `counterpart_end`), a measure two
(`per_value`, `per_unit`), a pair of numbers two (`terms_1`, `terms_2`); several words
share a cell. Lists of nouns have a table of their own.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from msgspec import inspect

from newsparse.export.columns import COLUMNS
from newsparse.transcript import Noun

Spread = Callable[[str, Any], dict[str, Any]]


def flat_values(noun: Noun, table: str, called: str) -> dict[str, Any]:
    """Return what a noun has in the columns of a table.

    A field's column has the field's name, or that with what the noun is `called`
    before it, where the table has such a column: `title` of a person is
    `person_title`.
    """
    values: dict[str, Any] = {}
    for name, column, spread in _plan(type(noun), table, called):
        value = getattr(noun, name)
        if spread is None:
            values[column] = value
        elif value:
            values |= spread(column, value)
    return values


@cache
def _plan(
    noun: type[Noun], table: str, called: str
) -> tuple[tuple[str, str, Spread | None], ...]:
    """Return the fields of a noun, each with its column and what spreads it."""
    info = inspect.type_info(noun)
    assert isinstance(info, inspect.StructType)
    plans = (
        (field.name, _column(field.name, table, called), _spread(_known(field.type)))
        for field in info.fields
    )
    return tuple(plan for plan in plans if plan[2] is not _table)


def _column(field: str, table: str, called: str) -> str:
    own = f"{called}_{field}"
    return own if own in COLUMNS[table] else field


def _known(kind: inspect.Type) -> inspect.Type:
    """Return what a field holds where it is not None."""
    if not isinstance(kind, inspect.UnionType):
        return kind
    return next(one for one in kind.types if not isinstance(one, inspect.NoneType))


def _spread(kind: inspect.Type) -> Spread | None:
    if isinstance(kind, inspect.StructType):
        return _struct
    if isinstance(kind, inspect.TupleType):
        return _pair
    if isinstance(kind, inspect.VarTupleType):
        of_nouns = isinstance(_known(kind.item_type), inspect.StructType)
        return _table if of_nouns else _words
    return None


def _struct(name: str, value: Noun) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in value.__struct_fields__:
        column, held = f"{name}_{field}", getattr(value, field)
        found |= _words(column, held) if isinstance(held, tuple) else {column: held}
    return found


def _pair(name: str, value: tuple[Any, ...]) -> dict[str, Any]:
    return {f"{name}_{number}": item for number, item in enumerate(value, 1)}


def _words(name: str, value: tuple[str, ...]) -> dict[str, Any]:
    return {name: listed(value, " > " if name.endswith("path") else " | ")}


def _table(name: str, value: object) -> dict[str, Any]:
    """Stand for a list of nouns, which has a table of its own."""
    raise AssertionError


def listed(words: tuple[str, ...], between: str = " | ") -> str | None:
    """Write several words in one cell, None for none.

    >>> listed(("강원도", "춘천시"), " > ")
    '강원도 > 춘천시'
    """
    return between.join(words) or None
