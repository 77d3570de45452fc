"""What a mention takes from one before it: its month in a list, its half of the day."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from newsparse.entities.timex.ends import inherited, parallel
from newsparse.entities.timex.mention import Mention
from newsparse.entities.timex.sentences import REACH, same_sentence
from newsparse.korean.anchoring import Resolved
from newsparse.korean.calendar import Interval
from newsparse.korean.said import Said

_LISTED = re.compile(r"(?:부터|까지)?(?:[과와] |, ?|[·ㆍ] ?| 및 )")
_GAP = 6  # characters; no list has more between its parts
_DAY = 6  # o'clock; a part of the day that ends then tells no half by itself
_EARLY = 7  # o'clock; behind an afternoon an hour before is one of it: 입장은 4시부터
_CYCLES = ("month", "quarter", "half", "season", "weekday")
_DIRECTED = {"turn", "toward", "echo", "week_turn", "year", "span", "ago", "event"}


@dataclass(slots=True)
class Before:
    """What was said last: `fields` by the mention `at`, `hour` at `hour_at`."""

    text: str
    fields: dict[str, Any] | None = None
    at: tuple[int, int] = (-REACH, -REACH)
    ground: tuple[int, int] = (0, 0)
    hour: int = 0
    hour_at: int = -REACH

    def note(
        self,
        mention: Mention,
        listed: dict[str, Any],
        leans: tuple[int, int] | None,
    ) -> None:
        """Keep what a mention says for the next, with what it took from a list."""
        fields = {**mention.fields, **listed}
        self.ground = leans or (mention.start, mention.end)
        self.at = mention.start, mention.end
        self.fields = None if fields.get("turn", ("",))[0] == "day" else fields

    def listed(self, mention: Mention) -> dict[str, Any]:
        """Return what was said before a list: 다음 달 3일과 4일, 지난해 3월과 5월."""
        if not self.fields or mention.start - self.at[1] > _GAP:
            return {}
        said = {k: v for k, v in mention.fields.items() if v is not None}
        if not said or said.keys() & _DIRECTED:
            return {}
        if not parallel(self.fields, said) or self._turns_back(said):
            return {}
        if _LISTED.fullmatch(self.text, self.at[1], mention.start) is None:
            return {}
        kept = inherited(self.fields, said)
        if "month" in said and "day" not in said and "toward" in self.fields:
            kept["toward"] = self.fields["toward"]
        return kept

    def lists_day(self, mention: Mention) -> bool:
        """Say whether a bare day is listed with one: 15일과 30일 회의가 있습니다."""
        both = (self.fields or {}).keys() | mention.fields.keys()
        bare = both <= {"day", "last_day"} and mention.start - self.at[1] <= _GAP
        return bare and bool(_LISTED.fullmatch(self.text, self.at[1], mention.start))

    def _turns_back(self, said: dict[str, Any]) -> bool:
        """Say whether a list goes on in the next year: 지난해 12월과 1월."""
        before = self.fields or {}
        return "toward" not in before and any(
            name in said and before.get(name, 0) > said[name] for name in _CYCLES
        )

    def afternoon(self, said: Said, placed: Resolved, mention: Mention) -> Resolved:
        """Carry the half of the day: 오후 2시에 시작해 4시에 ends at 16:00.

        So does 오늘 저녁 for 6시, and a time in the next sentences for one that takes
        its day from the story.
        """
        start, end, grain = placed.interval
        if not isinstance(start, datetime):
            return placed
        dawn = isinstance(end, datetime) and end.hour == _DAY
        if said.daypart and (said.hour is not None or not dawn):
            waking = start.hour if said.hour is not None else max(start.hour, _DAY)
            self.hour, self.hour_at = waking, mention.end
        if said.daypart or (said.hour or 12) >= 12 or mention.last is not None:
            return placed
        near = placed.leans is not None and mention.start - self.hour_at <= REACH
        if not near and not same_sentence(self.text, self.hour_at, mention.start):
            return placed
        early = 0 < start.hour < _EARLY and self.hour >= 12
        if not (early or start.hour < self.hour <= start.hour + 12):
            return placed
        half = timedelta(hours=12)
        later = Interval(start + half, end + half if end else None, grain)
        return placed._replace(interval=later)
