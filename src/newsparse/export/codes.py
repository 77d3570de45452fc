"""A value as the record has it, on one line: numbers in full and codes of standards."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from newsparse.export.kinds import by_kind
from newsparse.export.values import person

Facts = Mapping[str, Any]


def in_code(entity: Facts) -> str:
    """Return what a mention stands for, exactly; its `mod` comes last.

    >>> in_code({"type": "money", "mod": "max", "value": 6000000000, "unit": "KRW"})
    '6,000,000,000 KRW · max'
    """
    value = by_kind(entity, _VALUES)
    mod = entity.get("mod")
    return f"{value} · {mod}" if mod else value


def _amount(entity: Facts) -> str:
    number = _number(entity.get("value")) or _range(entity) or _terms(entity)
    words = [number, entity.get("unit") or ""]
    if per := entity.get("per"):
        words.append(f"per {_number(per['value'])} {per['unit']}")
    return " ".join(word for word in words if word)


def _range(entity: Facts) -> str:
    """Say a range; an end that is not in it stands outside a < sign."""
    low, high = _number(entity.get("low")), _number(entity.get("high"))
    if low is None and high is None:
        return ""
    without = entity.get("exclusive") or ()
    left, right = ("<" if end in without else "" for end in ("low", "high"))
    return f"{low or ''}{left}–{right}{high or ''}"


def _terms(entity: Facts) -> str:
    return " : ".join(_number(term) or "" for term in entity.get("terms") or ())


def _number(value: Decimal | float | None) -> str | None:
    return None if value is None else f"{Decimal(str(value)):,f}"


def _when(entity: Facts) -> str:
    if edtf := entity.get("edtf"):
        return str(edtf)
    ends = [entity.get("start_at"), entity.get("end_at")]
    if any(ends):
        return "/".join(end or ".." for end in ends)
    return str(entity.get("basis"))


def _length(entity: Facts) -> str:
    high, since = entity.get("high"), entity.get("since")
    words = [entity["iso"] + (f"–{high}" if high else "")]
    return " ".join([*words, *([f"since {since}"] if since else [])])


def _recurrence(entity: Facts) -> str:
    times = entity.get("times")
    words = [entity["iso"], *(entity.get("on") or ())]
    return " ".join([*words, *([f"{times} times"] if times else [])])


def _place(entity: Facts) -> str:
    """Say the code of the day, else today's, the country, and a point within."""
    if entity.get("status") != "resolved":
        return str(entity.get("status"))
    current = entity.get("current_code")
    code = entity.get("code") or (current and f"current {current}")
    where = [entity.get("lat"), entity.get("lon")]
    point = None if None in where else ",".join(map(str, where))
    codes = [code, entity.get("country"), point]
    return " ".join(str(one) for one in codes if one) or entity["name"]


def _organization(entity: Facts) -> str:
    place = entity.get("place") or {}
    codes = (place.get("code"), place.get("country"), entity.get("acts_as"))
    return " ".join([entity["name"], *(str(code) for code in codes if code)])


_VALUES: dict[str, Callable[[Facts], str]] = {
    "amount": _amount,
    "when": _when,
    "length": _length,
    "recurrence": _recurrence,
    "place": _place,
    "name": person,
    "organization": _organization,
}
