"""The units a number may stand in: money, measures, Korean counters.

Three tables beside this module list them; one row adds one unit. Codes are ISO 4217
for money, UCUM (https://ucum.org) for measures, the Korean word for the rest.
"""

import re
from decimal import Decimal, localcontext
from functools import cache
from typing import Any, Literal, NamedTuple

from newsparse.entities.amounts.contexts import words
from newsparse.entities.amounts.tables import rows
from newsparse.transcript import Amount

Kind = Literal["money", "quantity", "percent", "ratio", "ordinal"]


class Unit(NamedTuple):
    """A unit: its code, the kind of amount it makes, and what one of it is worth.

    `factor` is in `si` for measures, in the code's own currency for money.
    `flags` tell which numbers may stand before it (see counters.tsv).
    """

    code: str | None
    kind: Kind
    flags: str = ""
    factor: str = "1"
    si: str | None = None
    dimension: str = "count"


def si(amount: Amount) -> tuple[Decimal, str] | None:
    """Return the value of a measure in SI units, None where there is none.

    Korean units are exact by the order of 1909 (1 평 = 400/121 m²); the result is
    rounded to 15 digits.

    >>> from newsparse.entities import find_entities
    >>> si(find_entities("밭 100평을 샀습니다.")[0])
    (Decimal('330.578512396694'), 'm2')
    """
    unit = _by_code().get(amount.unit or "")
    if unit is None or unit.si is None or amount.value is None:
        return None
    if unit.code == "[degF]":
        return _scaled(amount.value - 32, unit.factor), unit.si
    return _scaled(amount.value, unit.factor), unit.si


def _scaled(value: Decimal, factor: str) -> Decimal:
    over, _, under = factor.partition("/")
    with localcontext() as context:
        context.prec = 15
        exact = value * Decimal(over) / Decimal(under or 1)
    return Decimal(f"{exact:f}")


@cache
def units() -> dict[str, Unit]:
    """Return every unit by each of its spellings."""
    found: dict[str, Unit] = {}
    for spellings, unit in (*_counters(), *_measures(), *_currencies()):
        for word in spellings.split(","):
            found[word] = unit
    return found


def _counters() -> list[tuple[str, Unit]]:
    kinds: dict[str, Kind] = {
        "quantity": "quantity",
        "ordinal": "ordinal",
        "percent": "percent",
        "ratio": "ratio",
    }
    return [
        (spellings, Unit(unit, kinds[kind], flags or _default(spellings)))
        for spellings, unit, kind, flags in rows("counters.tsv")
    ]


def _default(spellings: str) -> str:
    return "ngk" if len(spellings.partition(",")[0]) > 1 else "n"


def _measures() -> list[tuple[str, Unit]]:
    return [
        (
            spellings,
            Unit(code, "quantity", flags or "nk", factor, si or None, dimension),
        )
        for spellings, code, factor, si, dimension, flags in rows("units.tsv")
    ]


def _currencies() -> list[tuple[str, Unit]]:
    return [
        (spellings, Unit(code or None, "money", "nk", factor, None, "money"))
        for spellings, code, factor in rows("currencies.tsv")
    ]


@cache
def _by_code() -> dict[str, Unit]:
    return {unit.code or "": unit for _, unit in _measures()}


@cache
def unit_pattern() -> re.Pattern[str]:
    """Return the pattern of a unit at a place, ended as a word ends in Korean."""
    return re.compile(rf"(?P<unit>{spelled(units())}){_tail()}")


def spelled(table: dict[str, Unit]) -> str:
    """Return a pattern of a table's words, the longest first, branching by letter."""
    tree: dict[str, Any] = {}
    for word in table:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _branches(tree)


def _branches(tree: dict[str, Any]) -> str:
    ends = "" in tree
    parts = [
        re.escape(letter) + _branches(rest) for letter, rest in tree.items() if letter
    ]
    if not parts:
        return ""
    return f"(?:{'|'.join(parts)}){'?' if ends else ''}"


def _tail() -> str:
    """Return the pattern of how a word with a unit ends.

    It ends there, or a particle or a word of measure follows: 대 is a unit in 3대를
    and not in 3대학.
    """
    long, short = words("tail"), words("tail_syllable")
    return (
        r"(?:(?<=[A-Za-z])(?![A-Za-z0-9])|(?<![A-Za-z]))"
        rf"(?:(?<![가-힣])|(?![가-힣])|(?=(?:{long})|(?:{short})(?![가-힣])))"
    )
