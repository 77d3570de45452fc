"""Days with a name: 설날, 추석 연휴, 광복절 and when they fall.

Lunar days follow the Korean calendar, which differs from the Chinese one in some
years. Both calendar packages are imported on first use.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from newsparse.korean.calendar import Interval, days, weekday_of
from newsparse.korean.calendar import month as month_of
from newsparse.korean.tables import rows

ONE = timedelta(days=1)


@cache
def holiday_rules() -> dict[str, str]:
    """Return the rule of every name, spaces left out of the names.

    >>> holiday_rules()["한글날"]
    '10-09'
    """
    return {
        name.replace(" ", ""): rule
        for names, rule in rows("holidays.tsv")
        for name in names.split("|")
    }


@cache
def holiday_names() -> tuple[str, ...]:
    """Return the names as the table writes them."""
    return tuple(name for names, _ in rows("holidays.tsv") for name in names.split("|"))


@cache
def holiday(name: str, year: int) -> date | None:
    """Return the day a holiday falls on in a year, None where it is not known.

    >>> holiday("추석", 2021), holiday("설날", 2027)
    (datetime.date(2021, 9, 21), datetime.date(2027, 2, 7))
    """
    rule = holiday_rules().get(name.replace(" ", ""))
    if rule is None:
        return None
    kind, _, rest = rule.partition(" ")
    try:
        return _KINDS.get(kind, _solar)(rest or kind, year)
    except ValueError:
        return None


@cache
def days_off(name: str, year: int) -> Interval | None:
    """Return the run of days off around a holiday (추석 연휴), weekends taken in.

    >>> days_off("추석", 2021)[:2]
    (datetime.date(2021, 9, 18), datetime.date(2021, 9, 23))
    """
    first = last = holiday(name, year)
    if first is None or last is None:
        return None
    while _off(first - ONE):
        first -= ONE
    while _off(last + ONE):
        last += ONE
    return days(first, last)


@cache
def substitute(name: str, year: int) -> date | None:
    """Return the substitute day off of a holiday (광복절 대체공휴일), if it has one.

    >>> substitute("광복절", 2021)
    datetime.date(2021, 8, 16)
    """
    at = holiday(name, year)
    if at is None:
        return None
    following = [at + timedelta(days=ahead) for ahead in range(1, 8)]
    names = ((day, str(_public(day.year).get(day, ""))) for day in following)
    return next((day for day, called in names if "대체" in called), None)


@cache
def lunar(year: int, month: int, day: int, leap: bool = False) -> date | None:
    """Return the day of a date of the Korean lunar calendar (음력 8월 15일, 윤4월 8일).

    >>> lunar(2021, 8, 15), lunar(2020, 4, 8, leap=True)
    (datetime.date(2021, 9, 21), datetime.date(2020, 5, 30))
    >>> lunar(2021, 4, 8, leap=True)
    """
    from korean_lunar_calendar import KoreanLunarCalendar

    calendar = KoreanLunarCalendar()
    if not calendar.setLunarDate(year, month, day, leap):
        return None
    return date.fromisoformat(calendar.SolarIsoFormat())


def _off(at: date) -> bool:
    """Say whether a day is a weekend or a public holiday."""
    return at.weekday() > 4 or at in _public(at.year)


@cache
def _public(year: int) -> dict[date, str]:
    """Return the public holidays of a year, elections and one-off days with them."""
    from holidays import country_holidays

    return dict(country_holidays("KR", years=year, language="ko"))


def _solar(rule: str, year: int) -> date:
    """Read MM-DD."""
    return date.fromisoformat(f"{year:04d}-{rule}")


def _lunar(rule: str, year: int) -> date | None:
    """Read MM-DD of the Korean lunar calendar, or the eve of its new year."""
    eve = rule == "eve"
    number, at = (1, 1) if eve else map(int, rule.split("-"))
    found = lunar(year, number, at)
    return None if found is None else found - ONE * eve


def _nth(rule: str, year: int) -> date:
    """Read month, week, weekday and days on: 11 4 3 1, the day after a Thursday."""
    number, nth, weekday, *later = map(int, rule.split())
    return weekday_of(month_of(year, number), nth, weekday) + ONE * sum(later)


def _held(rule: str, year: int) -> date | None:
    """Look a year up in a list of days."""
    days = {int(at[:4]): date.fromisoformat(at) for at in rule.split()}
    return days.get(year)


def _easter(rule: str, year: int) -> date:
    """Compute Easter (Meeus/Jones/Butcher) and move on from it."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    number, at = divmod(h + k - 7 * m + 114, 31)
    return date(year, number, at + 1) + ONE * int(rule)


_KINDS: dict[str, Callable[[str, int], date | None]] = {
    "lunar": _lunar,
    "nth": _nth,
    "held": _held,
    "easter": _easter,
}
