"""A value in a few words of Korean, as the views show it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from newsparse.export.amounts_in_korean import amount, bound
from newsparse.export.kinds import by_kind
from newsparse.export.times_in_korean import length, recurrence, when
from newsparse.export.words import word

Facts = Mapping[str, Any]

_CANDIDATES = 3  # places named of those that a name may mean
_SIGNS = {"approx": "≈", "max": "≤", "min": "≥", "more_than": ">", "less_than": "<"}


def in_words(entity: Facts) -> str:
    """Say what a mention stands for.

    >>> in_words({"type": "money", "mod": "max", "value": 6000000000, "unit": "KRW"})
    '≤ 60억 원'
    """
    value = by_kind(entity, _VALUES)
    sign = _SIGNS.get(entity.get("mod") or "")
    return f"{sign} {value}" if sign else value


def _amount(entity: Facts) -> str:
    sign = None if entity.get("mod") in _SIGNS else bound(entity)
    return f"{sign} {amount(entity)}" if sign else amount(entity)


def _place(entity: Facts) -> str:
    path = " ".join([*entity.get("path", ()), entity["name"]])
    status = entity.get("status")
    if status in (None, "resolved"):
        return path
    return f"{path}({word('place', status)}{_may_be(entity.get('candidates') or ())})"


def _may_be(candidates: Sequence[Facts]) -> str:
    """Name the places a name may mean, those that rank first."""
    if not candidates:
        return ""
    left = len(candidates) - _CANDIDATES
    more = f" 외 {left}곳" if left > 0 else ""
    return ": " + ", ".join(map(_place, candidates[:_CANDIDATES])) + more


def _organization(entity: Facts) -> str:
    """Say the name, what a region's bare name stands for, and where it belongs."""
    place, acts_as = entity.get("place"), entity.get("acts_as")
    told = [word("acts_as", acts_as)] if acts_as else []
    told += [_place(place)] if place else []
    return str(entity["name"]) + (f"({', '.join(told)})" if told else "")


def person(entity: Facts) -> str:
    """Say the full name where the item tells it, and the title."""
    name = entity.get("full_name") or entity["name"]
    return " ".join(word for word in (name, entity.get("title")) if word)


_VALUES: dict[str, Callable[[Facts], str]] = {
    "amount": _amount,
    "when": when,
    "length": length,
    "recurrence": recurrence,
    "place": _place,
    "name": person,
    "organization": _organization,
}
