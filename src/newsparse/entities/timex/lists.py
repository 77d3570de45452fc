"""Lists of weekdays and rates, which recur by themselves: 월·수·금, 주 2회."""

import re

from newsparse.entities.timex.phrase import Phrase
from newsparse.entities.timex.tokens import Token

WEEKDAYS = "월화수목금토일"
_PERIODS = {"주": "P1W", "월": "P1M", "연": "P1Y"}
_COUNTS = {"한": 1, "두": 2, "세": 3, "네": 4}


def listed(draft: Phrase, token: Token) -> bool:
    """Read 월·수·금 and 주 2회, which recur by themselves."""
    if draft.rank >= 0:
        return False
    if token.kind == "rate":
        draft.every, draft.end = _PERIODS[token.value[0]], token.end
        draft.fields["times"] = _COUNTS.get(token.value[1]) or int(token.value[1])
        return True
    days = days_of(token)
    if not days:
        return False
    draft.every, draft.end, draft.fields["weekdays"] = "P1W", token.end, days
    return True


def days_of(token: Token) -> tuple[int, ...]:
    """Return the weekdays of a list; 금·은·동 and lists out of order are none."""
    days = tuple(WEEKDAYS.index(day) for day in re.findall(r"[가-힣]", token.value[0]))
    return days if list(days) == sorted(set(days)) else ()


def next_door(days: tuple[int, ...]) -> bool:
    """Say whether two weekdays follow each other."""
    return len(days) == 2 and days[1] == days[0] + 1
