"""The clock of a story: which day a clock time, 이날 and a bare day belong to.

A story is told from the day of the broadcast. Its lead sets the scene, the first day
on which something happens; a day that today is only measured by (1996년 7월 이후 가장)
and a day said with a year of its own are history and never the scene. What is said
without a day takes, in this order,

1. the day said in its own sentence;
2. the day said last, where the story goes on from there: behind 이어 and 이후, or from
   one clock time to the next;
3. the scene, where its frame fits: nothing past lies ahead, nothing planned behind;
4. in a narration in the past, the day of the broadcast.

What comes again (평소, 매일) has no day, and where two days are as likely it has none.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from newsparse.entities.timex.frames import (
    Frame,
    comes_sooner,
    compared,
    is_apart,
    recurs,
    sign,
)
from newsparse.entities.timex.mention import Mention
from newsparse.korean.anchoring import Resolved
from newsparse.korean.calendar import plain
from newsparse.korean.said import Said

REACH = 200  # characters back to a day that a clock time or 이날 may belong to
Ground = tuple[int, int] | None  # the span that what takes a day leans on
NEAR = timedelta(92)  # a day said with its year is history beyond
EVENING = 20  # o'clock; later hours of a past are not those of an evening broadcast
STOP = re.compile(r"[.!?]\s|\n")
_THEN = re.compile(r"\s*(?:뒤?이어|이후|또|그리고|그 ?뒤|그 ?후|앞서|같은 날)")
_FINE = ("day", "hour", "minute", "second", "daypart")
_JOINED = re.compile(r", |고 ")
YEARLY = ("month", "day", "holiday", "half", "quarter", "season")


@dataclass(frozen=True, slots=True)
class Told:
    """A time that was told: the days it takes, where it stands, and how it was said.

    `ground` is itself, or what its own day leans on where it says none."""

    first: date
    last: date
    start: int
    end: int
    grain: str
    dated: bool
    history: bool
    today: bool
    ground: Ground

    @property
    def clocked(self) -> bool:
        """Whether it was told with a clock or a part of the day."""
        return self.grain in _FINE[1:]


@dataclass(slots=True)
class Story:
    """What is known of a story while it is read.

    `scene` is the day it is set on, `day` the day told last, `time` the time told last,
    of any length; `named` counts the days told since the scene was set.
    """

    text: str
    today: date | None
    scene: Told | None = None
    day: Told | None = None
    time: Told | None = None
    named: int = 0

    def note(self, said: Said, placed: Resolved, mention: Mention) -> None:
        """Keep what a mention tells for those behind it."""
        start, end, grain = placed.interval
        if placed.dayless or start is None or end is None:
            return
        first, last = plain(start), plain(end - timedelta(microseconds=1))
        if compared(self.text, mention.end, self._sentence(mention.start)[1]):
            return
        told = Told(
            first,
            last,
            mention.start,
            mention.end,
            grain,
            dated=grain in _FINE and plain(end) - first <= timedelta(1),
            history=self._is_history(said, first),
            today=said.turn is not None and said.turn[0] == "day",
            ground=(mention.start, mention.end) if said.has_day() else placed.leans,
        )
        if said.ago is None:
            self.time = told
        if told.dated:
            self.day = told
            self._set_scene(told, mention)

    def _is_history(self, said: Said, first: date) -> bool:
        """Say whether a day was said with its year and lies far back."""
        turned = said.turn is not None and said.turn[0] == "year"
        of_year = said.year is not None or turned or said.span or said.event
        return bool(of_year) and self.today is not None and self.today - first > NEAR

    def _set_scene(self, told: Told, mention: Mention) -> None:
        """Set the scene by the first day; 오늘 in the same sentence goes before."""
        self.named += 1
        if told.history or mention.bound is not None:
            return
        if self.scene is None or (
            told.today
            and not self.scene.today
            and self._stops(self.scene.end, told.start) == 0
        ):
            self.scene, self.named = told, 0

    def day_of_clock(
        self, said: Said, frame: Frame | None, at: int
    ) -> tuple[date, Ground] | None:
        """Return the day of a clock time that was said without one, and its ground."""
        near = self._near(at)
        if near is not None and self._stops(near.end, at) == 0:
            return self._if_fits(near, frame)
        if recurs(self.text[slice(*self._sentence(at))]):
            return None
        if near is not None and self._goes_on(near, at):
            return self._if_fits(near, frame)
        if said.hour is None:
            return None
        if self.scene is not None:
            return self._of_scene(self.scene, near, frame)
        if near is None and frame == "past" and self._is_sure(said, at):
            return (self.today, None) if self.today else None
        return None

    def _of_scene(
        self, scene: Told, near: Told | None, frame: Frame | None
    ) -> tuple[date, Ground] | None:
        """Return the scene where it has a clock or lies near the broadcast or ahead."""
        if near not in (None, scene) and not (near and near.history):
            return None
        close = self.today is not None and self.today - scene.first <= timedelta(1)
        return self._if_fits(scene, frame) if close or scene.clocked else None

    def _if_fits(self, told: Told, frame: Frame | None) -> tuple[date, Ground] | None:
        """Return a day where the frame lets something be on it."""
        today = self.today or told.first
        ahead, behind = told.first > today, told.first < today
        fits = not (ahead if frame == "past" else behind if frame else False)
        return (told.first, told.ground) if fits else None

    def _is_sure(self, said: Said, at: int) -> bool:
        """Say whether a past hour is one of the day: told by a narrator, half known."""
        assert said.hour is not None
        late = said.daypart in ("밤", "심야") or said.hour >= EVENING
        whole = said.daypart is not None or said.hour > 12
        end = self._sentence(at)[1]
        return whole and not late and self.text[max(0, end - 2) : end] == "다."

    def echoed(self, at: int, unit: str) -> Told | None:
        """Return what 이날, 전날 and 이듬해 count from: told last, else the scene."""
        told = self.day if unit == "day" else self.time
        if told and at - told.end <= REACH and self._stops(told.end, at) <= 2:
            return told
        return self.scene if unit == "day" and not self.named else None

    def reference(self, said: set[str], frame: Frame | None, at: int) -> Told | None:
        """Return the time that a day or month goes on from in one plan or account.

        내년에는 축제를 4월로, 다음 달 3일부터 9일까지 심사하고 의결은 15일: the first
        such day or month not before what was told. A predicate in between begins an
        account of its own, and 예매는 25일 comes before what it is for.
        """
        told = self.time
        if told is None or self.today is None or not said:
            return None
        ahead = told.first > self.today
        if frame != ("future" if ahead else "past"):
            return None
        if is_apart(self.text, told.end) or comes_sooner(self._clause(told.end, at)):
            return None
        if not {"month", "day"} & said and told.grain != "year":
            return None
        stops = self._stops(told.end, at)
        if ahead and "day" in said and "month" not in said:
            return told if stops < 2 and told.grain in ("month", *_FINE) else None
        gap = sign(self.text, told.end, at)
        return told if not stops and gap is None else None

    def _clause(self, at: int, until: int) -> str:
        """Return the clause around a place, as far back as another."""
        begin, end = self._sentence(until)
        joints = (m.end() for m in _JOINED.finditer(self.text, at, until))
        begin = max(at, begin, *joints)
        return self.text[begin:end]

    def _near(self, at: int) -> Told | None:
        """Return the day told last, when it stands near enough to be meant."""
        if self.day is None or at - self.day.end > REACH:
            return None
        return self.day if self._stops(self.day.end, at) <= 2 else None

    def _goes_on(self, near: Told, at: int) -> bool:
        """Say whether the story of the day told last goes on at a clock time."""
        if near.clocked and not near.history:
            return True
        return _THEN.match(self.text, self._sentence(at)[0], at) is not None

    def _stops(self, at: int, until: int) -> int:
        """Count the sentences that end between two places."""
        return sum(1 for _ in STOP.finditer(self.text, at, until))

    def _sentence(self, at: int) -> tuple[int, int]:
        """Return where the sentence around a place begins and ends."""
        before = [m.end() for m in STOP.finditer(self.text, max(0, at - REACH), at)]
        behind = STOP.search(self.text, at, at + REACH)
        begin = before[-1] if before else max(0, at - REACH)
        return begin, behind.start() + 1 if behind else min(len(self.text), at + REACH)


def same_sentence(text: str, at: int, start: int) -> bool:
    """Say whether no sentence ends between two places that are near."""
    near = at >= 0 and start - at <= REACH
    return near and STOP.search(text, at, start) is None
