"""Events that go by their month and day: 5·18, 6·1 지방선거."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from newsparse.entities.timex.lexicon import ROOM
from newsparse.korean.tables import rows

# With a point for a separator (5.18) a pair is an event only before such a word.
_BARE = (
    r"(?<=[·ㆍ]\d)|(?<=[·ㆍ]\d\d)|\s?(?:민주|전쟁|사건|참전|혁명|운동|기념|희생|항쟁|묘지|유족|단체"
    r"|재단|정신|당시|평화|왜곡|특별법|민중|국가|군사|남침)"
)


class Event(NamedTuple):
    """A dated event and the pattern of what must follow its month and day."""

    day: date
    follows: "re.Pattern[str]"


@cache
def events() -> dict[str, tuple[Event, ...]]:
    """Return the events of every month and day."""
    found: dict[str, tuple[Event, ...]] = {}
    for name, at, bare, *noun in rows("events.tsv", ROOM):
        follows = re.compile(_BARE if bare == "yes" else rf"\s?(?:{noun[0]})")
        found[name] = (*found.get(name, ()), Event(date.fromisoformat(at), follows))
    return found


_VOTE = re.compile(
    r"\s?(?:재·?보궐|재보선|보궐|총선|대선|지방선거|지선|전당대회|전대|국민투표|주민투표|선거)"
)


def is_vote(text: str, end: int) -> bool:
    """Say whether a vote is named by the pair before it, whatever its year.

    >>> is_vote("4.24 재보궐선거", 4)
    True
    """
    return _VOTE.match(text, end) is not None


def event_day(month: int, day: int, text: str, end: int) -> date | None:
    """Return the day of the event named by its month and day, if the text names one.

    >>> event_day(6, 1, "6·1 지방선거", 3)
    datetime.date(2022, 6, 1)
    >>> event_day(6, 1, "6·1%", 3)
    """
    for event in events().get(f"{month}·{day}", ()):
        if event.follows.match(text, end):
            return event.day
    return None
