"""Lengths of time as they are said: 사흘, 1년 5개월, 1시간 10분, 1년 반."""

from decimal import Decimal
from typing import NamedTuple

UNITS = ("year", "month", "week", "day", "hour", "minute", "second")


class Length(NamedTuple):
    """A length of time by its units, as said; `P1Y5M` keeps its year and months.

    >>> Length(hour=Decimal(1), minute=Decimal(10)).iso()
    'PT1H10M'
    """

    year: Decimal = Decimal(0)
    month: Decimal = Decimal(0)
    week: Decimal = Decimal(0)
    day: Decimal = Decimal(0)
    hour: Decimal = Decimal(0)
    minute: Decimal = Decimal(0)
    second: Decimal = Decimal(0)

    @classmethod
    def of(cls, **units: int) -> "Length":
        """Make a length of whole units: `Length.of(day=3)`."""
        return cls(**{unit: Decimal(count) for unit, count in units.items()})

    def iso(self) -> str:
        """Write an ISO 8601 duration; weeks beside other units become days."""
        if self.week and any(self._replace(week=Decimal(0))):
            return self._replace(week=Decimal(0), day=self.day + 7 * self.week).iso()
        days = _letters(self[:4], "YMWD")
        clock = _letters(self[4:], "HMS")
        return "P" + days + ("T" + clock if clock else "" if days else "0D")

    def grain(self) -> str:
        """Return the finest unit that was said."""
        return next(
            (u for u, n in zip(UNITS[::-1], self[::-1], strict=True) if n), "day"
        )

    def less_one(self) -> "Length":
        """Return how long ago the last of so many days or years began.

        The 26th day began 25 days ago, the third year two years ago; months and
        weeks, and a first year, are counted in full.
        """
        only = [unit for unit, part in zip(UNITS, self, strict=True) if part]
        if only == ["day"]:
            return self._replace(day=self.day - 1)
        if only == ["year"] and self.year > 1:
            return self._replace(year=self.year - 1)
        return self

    def whole(self) -> bool:
        """Say whether the length counts whole days or longer units."""
        return not any(self[4:]) and not any(part % 1 for part in self)


def read_iso(text: str) -> Length:
    """Read an ISO 8601 duration of one unit.

    >>> read_iso("P6M") == Length.of(month=6)
    True
    """
    clock = "T" in text
    unit = {"M": "minute" if clock else "month", "Y": "year", "W": "week", "D": "day"}
    name = {"H": "hour", "S": "second"} | unit
    return Length.of(**{name[text[-1]]: int(text.strip("PTYMWDHS"))})


def _letters(parts: tuple[Decimal, ...], letters: str) -> str:
    """Write the parts that are not nothing with their letters."""
    return "".join(
        f"{part:f}{letter}" for part, letter in zip(parts, letters, strict=True) if part
    )
