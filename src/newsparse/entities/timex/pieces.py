"""The parts of an expression of time, and their order from coarse to fine."""

from typing import Any, NamedTuple

from newsparse.korean.lengths import Length

# The order of a date's parts, coarse to fine; a part must follow a coarser one.
TOWARD, SPAN, YEAR, PIECE, MONTH, WEEK, PART = range(7)
DAY, WEEKDAY, DAYPART, HOUR, MINUTE, SECOND = range(7, 13)


class Piece(NamedTuple):
    """A part of a date: its rank and the fields of Said it fills."""

    rank: int
    fields: dict[str, Any]


class Stretch(NamedTuple):
    """A length of time; `most` where two numbers were said, `more` for 여."""

    low: Length
    most: Length | None
    more: bool
