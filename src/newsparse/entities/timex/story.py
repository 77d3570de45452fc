"""The clock of a story: which day a clock time, 이날 and a bare day belong to.

A story is told from the day of the broadcast. Its lead sets the scene, the first day
on which something happens; a day that today is only measured by (1996년 7월 이후 가장)
and a day said with a year of its own are history and never the scene. What is said
without a day takes, in this order,

1. the day said in its own sentence;
2. the day said last, where the story goes on from there: behind 이어 and 이후, from one
   clock time to the next, or from 오늘 and 어제;
3. the scene, where its frame fits: nothing past lies ahead, nothing planned behind;
4. in a narration in the past, the day of the broadcast.

What comes again (평소, 매일) has no day, and where two days are as likely it has none.
"""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from newsparse.entities.timex.frames import (
    Frame,
    breaks,
    comes_sooner,
    compared,
    frame,
    is_apart,
    recurs,
)
from newsparse.entities.timex.mention import Mention
from newsparse.entities.timex.told import FINE, Ground, Told, day_for, told_of
from newsparse.korean.anchoring import Resolved
from newsparse.korean.closing import closing
from newsparse.korean.said import Lean, Said

REACH = 200  # characters back to a day that a clock time or 이날 may belong to
BACK = 12  # mentions back to a day
EVENING = 20  # o'clock; later hours of a past are not those of an evening broadcast
STOP = re.compile(r"[.!?]\s|\n")
_THEN = re.compile(r"\s*(?:뒤?이어|이후|또|그리고|그 ?뒤|그 ?후|앞서|같은 날)")
_JOINED = re.compile(r", |고 ")


@dataclass(slots=True)
class Story:
    """What is known of a story while it is read: the times told so far, as noted.

    Most are never asked for, so what they tell is read when they are (`_told`). The
    scene is looked for up to `seen`, and `settled` once its sentence is over.
    """

    text: str
    today: date | None
    noted: list[tuple[Said, Resolved, Mention]] = field(default_factory=list)
    read: dict[int, Told | None] = field(default_factory=dict)
    frames: dict[int, Frame | None] = field(default_factory=dict)
    scene: Told | None = None
    seen: int = 0
    settled: bool = False

    def note(self, said: Said, placed: Resolved, mention: Mention) -> None:
        """Keep what a mention tells for those behind it."""
        if not placed.dayless:
            self.noted.append((said, placed, mention))

    def day_of_clock(self, said: Said, mention: Mention) -> tuple[date, Ground] | None:
        """Return the day of a clock time that was said without one, and its ground."""
        at, near = mention.start, self._near(mention.start)
        if near is not None and self._stops(near.end, at) == 0:
            return self._if_fits(near, said, mention)
        begin, end = self._sentence(at)
        if recurs(self.text[begin:end]):
            return None
        if near is not None and self._goes_on(near, begin, at):
            return self._if_fits(near, said, mention)
        if said.hour is None:
            return None
        if (scene := self._scene()) is not None:
            return self._of_scene(scene, near, said, mention)
        if near is None and self.today and self._is_sure(said, end):
            past = self.frame(mention) == "past"
            return (self.today, None) if past else None
        return None

    def _of_scene(
        self, scene: Told, near: Told | None, said: Said, mention: Mention
    ) -> tuple[date, Ground] | None:
        """Return the scene where it has a clock or lies near the broadcast or ahead."""
        set_by_clock = scene.today and scene.clocked
        if not (near in (None, scene) or set_by_clock or (near and near.history)):
            return None
        quoted = self.text[self._sentence(mention.start)[0]] in ('"', "“")
        if quoted and self.frame(mention) is None:
            return None
        close = self.today is not None and self.today - scene.first <= timedelta(1)
        fits = close or scene.clocked
        return self._if_fits(scene, said, mention) if fits else None

    def _if_fits(
        self, told: Told, said: Said, mention: Mention
    ) -> tuple[date, Ground] | None:
        """Return a day where the frame lets something be on it."""
        today = self.today or told.first
        lean = None if told.first == today else self.frame(mention)
        if lean and (told.first > today) == (lean == "past"):
            return None
        return day_for(told, said), told.ground

    def _is_sure(self, said: Said, end: int) -> bool:
        """Say whether an hour is one of the day: told by a narrator, its half known."""
        assert said.hour is not None
        late = said.daypart in ("밤", "심야") or said.hour >= EVENING
        whole = said.daypart is not None or said.hour > 12
        return whole and not late and self.text[max(0, end - 2) : end] == "다."

    def day_before(self) -> Told | None:
        """Return the day told last."""
        last = len(self.noted) - 1
        told = (self._told(index) for index in range(last, max(-1, last - BACK), -1))
        return next(
            (one for one in told if one and one.dated and self._counts(one)), None
        )

    def echoed(self, at: int, unit: str) -> Told | None:
        """Return what 이날, 전날 and 이듬해 count from: told last, else the scene."""
        told = self.day_before() if unit == "day" else self._time()
        if told is None or (told.end + REACH >= at and self._stops(told.end, at) <= 2):
            return told
        return told if unit == "day" and told is self._scene() else None

    def reference(self, said: Said, lean: Lean | None, at: int) -> Told | None:
        """Return the time that a day or month goes on from in one plan or account.

        내년에는 축제를 4월로, 다음 달 3일부터 9일까지 심사하고 의결은 15일: the first
        such day or month not before what was told. A predicate in between begins an
        account of its own, unless it has no frame, and 예매는 25일 comes before what
        it is for. What nothing says to be past goes on from a plan.
        """
        told = self._time()
        if told is None or self.today is None or not told.monthly:
            return None
        ahead = told.first > self.today
        stops = self._stops(told.end, at)
        past_plan = self._is_topic(told) and not stops and lean == "future"
        if stops > 1 or (lean or "future") != ("future" if ahead else "past"):
            return told if past_plan and not breaks(self.text, told.end, at) else None
        if ahead and said.day is not None and said.month is None:
            fits = told.grain in ("month", *FINE)
        elif said.holiday is None or told.grain == "year":
            fits = not stops and not (lean and breaks(self.text, told.end, at))
        else:
            return None
        return told if fits and self._counts(told) and self._begins(told, at) else None

    def _is_topic(self, told: Told) -> bool:
        """Say whether a year holds all of its clause: 지난해에는 9월로 늦췄습니다."""
        said = closing(self.text, told.end) if told.grain == "year" else None
        return said is not None and said.says("topic")

    def _begins(self, told: Told, at: int) -> bool:
        """Say whether what is told may begin what stands at a place."""
        apart = is_apart(self.text, told.end)
        return not apart and not comes_sooner(self._clause(told.end, at))

    def frame(self, mention: Mention) -> Frame | None:
        """Return the frame of the clause a mention stands in."""
        if mention.end not in self.frames:
            self.frames[mention.end] = frame(self.text, mention.end)
        return self.frames[mention.end]

    def _told(self, index: int) -> Told | None:
        """Return what a mention tells, None where it has no days."""
        if index not in self.read:
            said, placed, mention = self.noted[index]
            at = mention.start, mention.end
            self.read[index] = told_of(said, placed, at, self.today)
        return self.read[index]

    def _counts(self, told: Told) -> bool:
        """Say whether a time belongs to the story, and today is not measured by it."""
        return not compared(self.text, told.end, self._sentence(told.end)[1])

    def _time(self) -> Told | None:
        """Return the time told last, if it was no distance (열흘 뒤)."""
        if not self.noted or self.noted[-1][0].ago is not None:
            return None
        return self._told(len(self.noted) - 1)

    def _scene(self) -> Told | None:
        """Return the first day of the story; 오늘 in the same sentence goes before."""
        while not self.settled and self.seen < len(self.noted):
            told, bound = self._told(self.seen), self.noted[self.seen][2].bound
            self.seen += 1
            if bound or told is None or not self._may_be_scene(told):
                continue
            if self.scene is None:
                self.scene = told
            elif self._stops(self.scene.end, told.start):
                self.settled = True
            elif told.today and not self.scene.today:
                self.scene = told
        return self.scene

    def _may_be_scene(self, told: Told) -> bool:
        return told.dated and not told.history and self._counts(told)

    def _clause(self, at: int, until: int) -> str:
        """Return the clause around a place, as far back as another."""
        begin, end = self._sentence(until)
        joints = (m.end() for m in _JOINED.finditer(self.text, at, until))
        return self.text[max(at, begin, *joints) : end]

    def _near(self, at: int) -> Told | None:
        """Return the day told last, when it stands near enough to be meant."""
        day = self.day_before()
        if day is None or at - day.end > REACH or self._stops(day.end, at) > 2:
            return None
        return day

    def _goes_on(self, near: Told, begin: int, at: int) -> bool:
        """Say whether the story of the day told last goes on at a clock time."""
        told = (near.clocked or near.today) and not near.history
        return told or _THEN.match(self.text, begin, at) is not None

    def _stops(self, at: int, until: int) -> int:
        """Count the sentences that end between two places."""
        return len(STOP.findall(self.text, at, until))

    def _sentence(self, at: int) -> tuple[int, int]:
        """Return where the sentence around a place begins and ends."""
        begin = max(0, at - REACH)
        for stop in STOP.finditer(self.text, begin, at):
            begin = stop.end()
        behind = STOP.search(self.text, at, at + REACH)
        return begin, behind.start() + 1 if behind else min(len(self.text), at + REACH)


def same_sentence(text: str, at: int, start: int) -> bool:
    """Say whether no sentence ends between two places that are near."""
    near = at >= 0 and start - at <= REACH
    return near and STOP.search(text, at, start) is None
