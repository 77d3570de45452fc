"""Offsets counted anew: in code points, UTF-16 code units or UTF-8 bytes.

Python and R count code points; JavaScript, Java and C# count UTF-16 code units; Rust,
Go and tools that work on the file count bytes of UTF-8.
"""

from collections.abc import Mapping
from itertools import accumulate
from typing import Any, Literal, TypeVar, get_args

import msgspec

Unit = Literal["codepoint", "utf16", "utf8"]
UNITS: tuple[Unit, ...] = get_args(Unit)
CODEPOINT: Unit = "codepoint"

_OFFSETS = frozenset({"start", "end"})  # the fields of nouns that count the page
_Value = TypeVar("_Value")


def recounted(value: _Value, page: str, old: Unit, new: Unit) -> _Value:
    """Return a noun, or a tuple of nouns, with every offset counted in another unit.

    What counts is known by its name: each `start` and `end` at any depth, so that a new
    noun is covered by having them. The time is linear in the page and the nouns.

    Raises:
        msgspec.ValidationError: An offset lies outside the page or inside a character.
    """
    if _agree(page, old) and _agree(page, new):
        return value
    ruler = dict(zip(_marks(page, old), _marks(page, new), strict=True))
    try:
        counted: _Value = _recounted(value, ruler)
    except KeyError as error:
        reason = f"no character of the page begins at {error}"
        raise msgspec.ValidationError(reason) from None
    return counted


def _agree(page: str, unit: Unit) -> bool:
    """Tell whether a unit counts this page as code points do."""
    if unit == "utf16":
        return page.isascii() or max(page) <= "\uffff"
    return unit == CODEPOINT or page.isascii()


def _marks(page: str, unit: Unit) -> list[int]:
    """Return the offset at which each character begins, and the length of the page.

    >>> _marks("가😀나", "utf16"), _marks("가😀나", "utf8")
    ([0, 1, 3, 4], [0, 3, 7, 10])
    """
    return list(accumulate(map(_WIDTHS[unit], page), initial=0))


def _in_utf16(character: str) -> int:
    return 1 if character <= "\uffff" else 2


def _in_utf8(character: str) -> int:
    if character <= "\x7f":
        return 1
    return 2 if character <= "\u07ff" else 3 if character <= "\uffff" else 4


_WIDTHS = {CODEPOINT: lambda _: 1, "utf16": _in_utf16, "utf8": _in_utf8}


def _recounted(value: Any, ruler: Mapping[int, int]) -> Any:  # noqa: ANN401
    if isinstance(value, tuple):
        return tuple(_recounted(item, ruler) for item in value)
    if not isinstance(value, msgspec.Struct):
        return value
    fields = ((name, getattr(value, name)) for name in value.__struct_fields__)
    changed = {
        name: ruler[held] if name in _OFFSETS else _recounted(held, ruler)
        for name, held in fields
    }
    return msgspec.structs.replace(value, **changed)
