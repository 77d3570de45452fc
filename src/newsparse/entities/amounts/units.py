"""The units a number may stand in: money, measures, Korean counters.

Three tables beside this module list them; one row adds one unit. Codes are ISO 4217
for money, UCUM (https://ucum.org) for measures, the Korean word for the rest.
"""

import re
from decimal import Decimal, localcontext
from functools import cache
from typing import Any, Literal, NamedTuple

from newsparse.entities.amounts.lands import shared
from newsparse.entities.amounts.tables import rows
from newsparse.korean.closing import closes
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

    @property
    def is_measure(self) -> bool:
        """Whether it measures (km, kg), and neither counts nor pays."""
        return self.dimension not in ("count", "money")


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
    only_there = Unit(None, "money", "aso", dimension="money")
    return dict.fromkeys(shared(), only_there) | found


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


def unit_at(text: str, at: int) -> str | None:
    """Return the longest unit at a place that ends as a word ends in Korean.

    >>> unit_at("3대를", 1), unit_at("3대학", 1), unit_at("3명씩이라더니", 1)
    ('대', None, '명')
    """
    longest = _lengths().get(text[at : at + 1], 0)
    for length in range(longest, 0, -1):
        word = text[at : at + length]
        if word in units() and ends(text, at + length):
            return word
    return None


@cache
def _lengths() -> dict[str, int]:
    """Return how long the longest unit is by its first letter."""
    lengths: dict[str, int] = {}
    for word in units():
        lengths[word[0]] = max(lengths.get(word[0], 0), len(word))
    return lengths


def ends(text: str, at: int) -> bool:
    """Tell whether a unit that ends at a place is a whole word.

    Letters end where no letter goes on. Hangul ends where particles close it, or a
    word of measure (behind.tsv) that is itself closed.
    """
    if at >= len(text) or not text[at].isalnum():
        return True
    last, following = text[at - 1], text[at]
    if last.isascii() and last.isalpha() and following.isascii():
        return False
    if not "가" <= following <= "힣":
        return not ("가" <= last <= "힣" and following.isalpha())
    return closes(text, at) or is_behind(text, at)


def is_behind(text: str, at: int, *, first: bool = True) -> bool:
    """Tell whether a word of measure follows, and after it the end of the word.

    One that is not the first has two syllables: 톤급이상, but no 구급대.
    """
    for word, kind in _behind().get(text[at : at + 1], ()):
        if not text.startswith(word, at) or not (first or len(word) > 1):
            continue
        end = at + len(word)
        if kind == "verb" or closes(text, end):
            return True
        if first and is_behind(text, end, first=False):
            return True
    return False


@cache
def _behind() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for words_, kind, _ in rows("behind.tsv"):
        for word in words_.split(","):
            found.setdefault(word[0], []).append((word, kind))
    return found


def stands(text: str, at: int) -> bool:
    """Tell whether a numeral ends at a place: a unit or particles follow."""
    return closes(text, at) or unit_at(text, at) is not None


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
