"""Carriers: the portals and platforms on whose pages an outlet's item stands."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import msgspec

HINTS = 2  # of a carrier's hints that tell it


class Carrier(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A carrier as written: its name, its marks, and what others may have too."""

    name: str
    marks: tuple[str, ...]
    hints: tuple[str, ...] = ()

    def weight(self, text: str) -> int:
        """Count the hints in a text; a mark weighs as much as tells a carrier."""
        marks = sum(mark in text for mark in self.marks)
        return HINTS * marks + sum(hint in text for hint in self.hints)


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    carriers: tuple[Carrier, ...]


@cache
def carriers() -> tuple[Carrier, ...]:
    """Return the carriers that are known."""
    text = (files("newsparse.steps") / CARRIERS).read_bytes()
    return msgspec.toml.decode(text, type=_File).carriers


CARRIERS = "carriers.toml"


def carrier_of(lines: Iterable[str]) -> str | None:
    """Tell the carrier by the lines of a head and a foot, None where none is named.

    >>> carrier_of(["컨텐츠 바로가기", "03.21 (금)"]), carrier_of(["공유하기"])
    ('zum', None)
    """
    marked = [line for line in lines if is_carriers(line)]
    if not marked:
        return None
    text = "\n".join(marked)
    told = {carrier.name: carrier.weight(text) for carrier in carriers()}
    best = max(told.values())
    names = [name for name, count in told.items() if count == best]
    return names[0] if best >= HINTS and len(names) == 1 else None


def is_carriers(line: str) -> bool:
    """Tell a line that a carrier prints around any item."""
    return _any_mark().search(line) is not None


@cache
def _any_mark() -> re.Pattern[str]:
    marks = (mark for c in carriers() for mark in (*c.marks, *c.hints))
    return re.compile("|".join(map(re.escape, marks)))
