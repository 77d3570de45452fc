"""The fields of a noun as the columns of a table.

A span is two columns (`twin_start`, `twin_end`), a measure two (`per_value`,
`per_unit`), a pair of numbers two (`terms_1`, `terms_2`); several words share a cell.
Lists of nouns have a table of their own.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, Literal

from msgspec import inspect

from newsparse.transcript import Noun

Kind = Literal["text", "integer", "decimal", "boolean"]

_PLAIN: dict[type[inspect.Type], Kind] = {
    inspect.StrType: "text",
    inspect.LiteralType: "text",
    inspect.IntType: "integer",
    inspect.DecimalType: "decimal",
    inspect.BoolType: "boolean",
}


@cache
def flat_fields(noun: type[Noun]) -> dict[str, Kind]:
    """Return the columns of a noun and what is in them.

    >>> from newsparse.transcript import Span
    >>> flat_fields(Span)
    {'start': 'integer', 'end': 'integer'}
    """
    columns: dict[str, Kind] = {}
    info = inspect.type_info(noun)
    assert isinstance(info, inspect.StructType)
    for field in info.fields:
        columns |= _columns(field.encode_name, _known(field.type))
    return columns


def _columns(name: str, kind: inspect.Type) -> dict[str, Kind]:
    if isinstance(kind, inspect.StructType):
        inner = flat_fields(kind.cls)
        return {f"{name}_{part}": column for part, column in inner.items()}
    if isinstance(kind, inspect.TupleType):
        items = enumerate(kind.item_types, 1)
        return {f"{name}_{number}": _PLAIN[type(item)] for number, item in items}
    if isinstance(kind, inspect.VarTupleType):
        of_nouns = isinstance(_known(kind.item_type), inspect.StructType)
        return {} if of_nouns else {name: "text"}
    return {name: _PLAIN[type(kind)]}


def _known(kind: inspect.Type) -> inspect.Type:
    """Return what a field holds where it is not None."""
    if not isinstance(kind, inspect.UnionType):
        return kind
    return next(one for one in kind.types if not isinstance(one, inspect.NoneType))


def flat_values(noun: Noun) -> dict[str, Any]:
    """Return what a noun has in its columns."""
    values: dict[str, Any] = {}
    for name, spread in _plan(type(noun)):
        value = getattr(noun, name)
        if spread is None:
            values[name] = value
        elif value:
            values |= spread(name, value)
    return values


Spread = Callable[[str, Any], dict[str, Any]]


@cache
def _plan(noun: type[Noun]) -> tuple[tuple[str, Spread | None], ...]:
    """Return the fields of a noun, each with what spreads it over columns."""
    info = inspect.type_info(noun)
    assert isinstance(info, inspect.StructType)
    plans = ((field.name, _spread(_known(field.type))) for field in info.fields)
    return tuple((name, spread) for name, spread in plans if spread is not _table)


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
    return {f"{name}_{part}": inner for part, inner in flat_values(value).items()}


def _pair(name: str, value: tuple[Any, ...]) -> dict[str, Any]:
    return {f"{name}_{number}": item for number, item in enumerate(value, 1)}


def _words(name: str, value: tuple[str, ...]) -> dict[str, Any]:
    return {name: listed(value, " > " if name == "path" else " | ")}


def _table(name: str, value: object) -> dict[str, Any]:
    """Stand for a list of nouns, which has a table of its own."""
    raise AssertionError


def listed(words: tuple[str, ...], between: str = " | ") -> str | None:
    """Write several words in one cell, None for none.

    >>> listed(("강원도", "춘천시"), " > ")
    '강원도 > 춘천시'
    """
    return between.join(words) or None
