"""The units a number may stand in: money, measures, Korean counters.

Three tables beside this module list them; one row adds one unit. Codes are ISO 4217
for money, UCUM (https://ucum.org) for measures, the Korean word for the rest.
"""

import re
from decimal import Decimal, localcontext
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

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


def rows(name: str) -> list[list[str]]:
    """Return the cells of a table beside this module, without comments and header."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


@cache
def units() -> dict[str, Unit]:
    """Return every unit by each of its spellings."""
    found: dict[str, Unit] = {}
    for words, unit in (*_counters(), *_measures(), *_currencies()):
        for word in words.split(","):
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
        (words, Unit(unit, kinds[kind], flags or _default(words)))
        for words, unit, kind, flags in rows("counters.tsv")
    ]


def _default(words: str) -> str:
    return "ngk" if len(words.partition(",")[0]) > 1 else "n"


def _measures() -> list[tuple[str, Unit]]:
    return [
        (words, Unit(code, "quantity", flags or "nk", factor, si or None, dimension))
        for words, code, factor, si, dimension, flags in rows("units.tsv")
    ]


def _currencies() -> list[tuple[str, Unit]]:
    return [
        (words, Unit(code or None, "money", "nk", factor, None, "money"))
        for words, code, factor in rows("currencies.tsv")
    ]


@cache
def _by_code() -> dict[str, Unit]:
    return {unit.code or "": unit for _, unit in _measures()}


@cache
def unit_pattern() -> re.Pattern[str]:
    """Return the pattern of a unit at a place, ended as a word ends in Korean."""
    return re.compile(rf"(?P<unit>{spelled(units())}){TAIL}")


def spelled(words: dict[str, Unit]) -> str:
    """Return a pattern of these words, the longest first, branching by letter."""
    tree: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _branches(tree)


def _branches(tree: dict[str, dict]) -> str:  # type: ignore[type-arg]
    ends = "" in tree
    parts = [
        re.escape(letter) + _branches(rest) for letter, rest in tree.items() if letter
    ]
    if not parts:
        return ""
    return f"(?:{'|'.join(parts)}){'?' if ends else ''}"


# After a unit the word ends, or a particle or a word of measure follows: so 대 is a
# unit in 3대를 and not in 3대학. One syllable must end the word itself.
_SHORT = "이|가|은|는|을|를|의|도|만|과|와|로|나|에|씩|당|째|쯤|뿐|선|대|권|급|들|여|등|중|꼴|별|분|간|인|임|란|랑|고|며|여서|께|차|발|행|생"
_LONG = (
    "타자|홀|꼴로|배기|박이|이였|일\\ (?:정도|만큼|뿐|것|수|때)|에서|에게|에는|에도|에만|에선|에다|에의|으로|로는|로도|로만|로서|로써|로부터|이나|이라|이란|이며|이고|이었|이던|이면|이지|"
    "이자|이다|이요|이에|이서|이상|이하|이내|이든|인데|인가|인지|인 |였|예요|입니|까지|부터|"
    "보다|마다|만이|만을|만에|만도|만의|만큼|과의|과는|와의|와는|의 |을 |정도|가량|미만|초과|안팎|내외|남짓|넘|가까|어치|"
    "상당|규모|대로|대의|대에|대를|대가|밖에|조차|마저|처럼|씩을|씩의|씩이|당 |째로|째를|짜리|들이|들은|들의|들을|전후|미터당|"
    "도의|도가|라고|라는|라며|란|나 |나 되|뿐이|선을|선에|선이|선까|선으|선의|권을|권의|권이|권에|급의|급을|급이|급으|간의|이라"
)
TAIL = (
    r"(?:(?<=[A-Za-z])(?![A-Za-z0-9])|(?<![A-Za-z]))"
    rf"(?:(?<![가-힣])|(?![가-힣])|(?=(?:{_LONG})|(?:{_SHORT})(?![가-힣])))"
)
