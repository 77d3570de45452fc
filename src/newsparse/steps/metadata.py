"""What the header and the footer say: title, title tags, date of broadcast, byline."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from newsparse.outlets import Outlet
from newsparse.steps.breaks import Line


class Metadata(NamedTuple):
    """The facts around the script, None where the page does not say."""

    title: str | None = None
    title_tags: tuple[str, ...] = ()
    published: date | None = None
    byline: str | None = None
    email: str | None = None
    is_list: bool = False  # whether the page runs several items together


def read_metadata(lines: Iterable[Line], outlet: Outlet) -> Metadata:
    """Read the tagged lines; the header's byline stands before the footer's."""
    facts: dict[str, str] = {}
    titles: set[str] = set()
    for line in lines:
        if line.values and line.tag != "chrome":
            facts = line.values | facts  # what was said first stands
            if title := line.values.get("title"):
                titles.add(title)
    title, tags = split_title(facts.get("title", ""), outlet)
    return Metadata(
        title or None,
        tags,
        read_day(facts.get("date", "")),
        facts.get("name"),
        facts.get("email"),
        len(titles) > 1,
    )


def split_title(line: str, outlet: Outlet) -> tuple[str, tuple[str, ...]]:
    """Take the production tags off a title; a title of nothing but one stays whole.

    >>> from newsparse.outlets import find_outlet
    >>> split_title("<이동.1>눈 속의 마을 R", find_outlet("G1"))
    ('눈 속의 마을', ('이동.1', 'R'))
    >>> split_title("<한도윤 춘천시장 대담>", find_outlet("G1"))
    ('한도윤 춘천시장 대담', ())
    """
    title = _unframed(line)
    tags: list[str] = []
    while found := _first_fit(title, outlet.title_head):
        title = title[found.end() :]
        tags.append(found["tag"].strip())
    tails: list[str] = []
    while found := _first_fit(title, outlet.title_tail):
        title = title[: found.start()]
        tails.insert(0, found["tag"].strip())
    if not title.strip():
        return line, ()
    return title.lstrip(_BULLETS).strip() or title.strip(), (*tags, *tails)


def _unframed(line: str) -> str:
    """Return a title without the pair of angle brackets around all of it."""
    found = _FRAMED.fullmatch(line)
    return found[1] if found else line


_BULLETS = "■▣●◆▶▷☞◇□○◎★• "
_FRAMED = re.compile(r"[<〈]\s*([^<>〈〉]+\s[^<>〈〉]+?)\s*[>〉]")


def _first_fit(title: str, patterns: Iterable[re.Pattern[str]]) -> re.Match[str] | None:
    found = (pattern.search(title) for pattern in patterns)
    return next((match for match in found if match and match[0]), None)


def read_day(text: str) -> date | None:
    """Read the first year, month and day of a date line, None where no such day is.

    >>> read_day("입력 2002.10.06 (21:00)"), read_day("2021-02-30")
    (datetime.date(2002, 10, 6), None)
    """
    if not (found := _DAY.search(text)):
        return None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None


_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})(?!\d)")
