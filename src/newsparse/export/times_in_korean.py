"""A time as Korean readers write it: 2021년 8월, 6월 30일까지, 5시간, 매주 월요일."""

import re
from collections.abc import Mapping
from itertools import takewhile
from typing import Any

from newsparse.export.words import word

Facts = Mapping[str, Any]

_DAY = re.compile(r"(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)(?::\d\d)?)?")
_CLOCK = re.compile(r"T(\d\d:\d\d)(?::\d\d)?")
_LENGTH = re.compile(
    r"P(?:(?P<Y>[\d.]+)Y)?(?:(?P<M>[\d.]+)M)?(?:(?P<W>[\d.]+)W)?(?:(?P<D>[\d.]+)D)?"
    r"(?:T(?:(?P<h>[\d.]+)H)?(?:(?P<m>[\d.]+)M)?(?:(?P<s>[\d.]+)S)?)?"
)
_LENGTHS = {
    "Y": "년",
    "M": "개월",
    "W": "주",
    "D": "일",
    "h": "시간",
    "m": "분",
    "s": "초",
}
_EVERY = {"P1D": "매일", "P1W": "매주", "P1M": "매달", "P1Y": "매년"}
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_WEEKDAYS = "월화수목금토일"
_WITHIN = ("start", "mid", "end")  # which part of the stretch, not which side of it


def when(facts: Facts) -> str:
    """Return a date or a time of day; what is not known is said to be so.

    >>> when({"edtf": "2021-08", "mod": "end"}), when({"edtf": "../2021-02-10"})
    ('2021년 8월(말)', '2021년 2월 10일까지')
    >>> when({"basis": "unresolved", "mod": "after"})
    '날짜 모름(이후)'
    """
    stretch, mod = _stretch(facts), facts.get("mod")
    if stretch is None:
        side = f"({word('mod', mod)})" if mod else ""
        return word("basis", "unresolved") + side
    return f"{stretch}({word('mod', mod)})" if mod in _WITHIN else stretch


def length(facts: Facts) -> str:
    """Return a length of time.

    >>> length({"iso": "P2W", "high": "P3W"}), length({"iso": "P7Y", "since": "2013"})
    ('2주–3주', '7년(2013년부터)')
    """
    high, since = facts.get("high"), facts.get("since")
    words = _length(facts["iso"]) + (f"–{_length(high)}" if high else "")
    return words + (f"({_day(since)}부터)" if since else "")


def recurrence(facts: Facts) -> str:
    """Return a repetition.

    >>> recurrence({"iso": "R/P1W", "on": ["XXXX-WXX-1"]})
    '매주 월요일'
    """
    period = facts["iso"].removeprefix("R/")
    every = _EVERY.get(period) or f"{_length(period)}마다"
    days = [_weekday(day) for day in facts.get("on") or ()]
    times = [f"{facts['times']}번"] if facts.get("times") else []
    return " ".join([every, *days, *times])


def _stretch(facts: Facts) -> str | None:
    ends = str(facts.get("edtf") or "").split("/")
    if not ends[0]:
        start, end = facts.get("start_at"), facts.get("end_at")
        if not start and not end:
            return None
        ends = [start or "..", end or ".."]
    return _between(*ends)


def _between(start: str, end: str = "") -> str:
    if not end:
        return _day(start)
    if start == "..":
        return f"{_day(end)}까지"
    return f"{_day(start)} 이후" if end == ".." else _range(_day(start), _day(end))


def _range(start: str, end: str) -> str:
    """Say a stretch; what its end has in common with its start is said once.

    >>> _range("2020년 6월 27일", "2020년 6월 28일")
    '2020년 6월 27일–28일'
    """
    first, last = start.split(), end.split()
    pairs = zip(first[:-1], last[:-1], strict=False)
    alike = list(takewhile(lambda pair: pair[0] == pair[1], pairs))
    return f"{start}–{' '.join(last[len(alike) :])}"


def _day(text: str) -> str:
    """Say a day, month or year; another form of EDTF stands as it is."""
    if clock := _CLOCK.fullmatch(text):
        return clock[1]
    found = _DAY.match(text)
    if not found or found.end() < len(text.removesuffix("+09:00")):
        return text
    year, month, day, clock_ = found.groups()
    numbers = [f"{int(year)}년", month and f"{int(month)}월", day and f"{int(day)}일"]
    return " ".join(word for word in [*numbers, clock_] if word)


def _length(iso: str) -> str:
    found = _LENGTH.fullmatch(iso)
    if not found or not any(found.groups()):
        return iso
    named = found.groupdict()
    return " ".join(named[key] + word for key, word in _LENGTHS.items() if named[key])


def _weekday(code: str) -> str:
    found = _WEEKDAY.fullmatch(code)
    return f"{_WEEKDAYS[int(found[1]) - 1]}요일" if found else code
