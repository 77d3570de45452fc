"""The clock of a story: which day a clock time, 이날 and a bare day belong to.

A story is told from the day of the broadcast. Its lead sets the scene, the first day
on which something happens; a day that today is only measured by (1996년 7월 이후 가장)
and a day said with a year of its own are history and never the scene. What is said
without a day takes, in this order,

1. the day said in its own sentence;
2. the day told of the event that is named again (대책 회의를 엽니다. 회의는 오후 2시);
3. the day said last, where the story goes on from there: behind 이어 and 이후, from one
   clock time to the next, or from 오늘 and 어제;
4. the scene, where its frame fits: nothing past lies ahead, nothing planned behind;
5. in a narration in the past, the day of the broadcast.

What comes again (평소, 매일) has no day, and where two days are as likely it has none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from newsparse.entities.timex.frames import (
    Frame,
    breaks,
    compared,
    ends_account,
    frame,
    recurs,
)
from newsparse.entities.timex.happenings import tells_of, topic
from newsparse.entities.timex.mention import Mention
from newsparse.entities.timex.sentences import REACH, sentence, stops
from newsparse.entities.timex.told import (
    FINE,
    Ground,
    Told,
    begins,
    day_for,
    is_topic,
    opens,
    told_of,
)
from newsparse.korean.anchoring import Resolved
from newsparse.korean.clock import hour_of
from newsparse.korean.said import Lean, Said

BACK = 12  # mentions back to a day
LISTED = 3  # characters between two days of a list
EVENING = 20  # o'clock; later hours of a past are not those of an evening broadcast
_THEN = re.compile(r"\s*(?:뒤?이어|이후|또|그리고|그 ?뒤|그 ?후|앞서|같은 날)")


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
        if near is not None and stops(self.text, near.end, at) == 0:
            return self._if_fits(near, said, mention, on=True)
        begin, end = sentence(self.text, at)
        if recurs(self.text[begin:end]):
            return None
        if (named := self._named(begin, at)) is not None:
            return self._if_fits(named, said, mention, on=True)
        if near is not None and self._goes_on(near, said, begin, at):
            fits = not self._turns_ahead(near, mention)
            return self._if_fits(near, said, mention) if fits else None
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
        quoted = self.text[sentence(self.text, mention.start)[0]] in ('"', "“")
        if quoted and self.frame(mention) is None:
            return None
        close = self.today is not None and self.today - scene.first <= timedelta(1)
        fits = close or scene.clocked
        return self._if_fits(scene, said, mention) if fits else None

    def _if_fits(
        self, told: Told, said: Said, mention: Mention, *, on: bool = False
    ) -> tuple[date, Ground] | None:
        """Return a day where the frame lets something be on it."""
        today, lean = self.today or told.first, self.frame(mention)
        ahead = told.first > today
        if told.first != today and lean and ahead == (lean == "past"):
            return None
        until = mention.bound == "until"
        on = on or until or self.text.startswith("에야", mention.end)
        if told.first < today:
            on = on and ends_account(self.text, mention.end)
        else:
            on = lean == "future" and (on or told.first == today)
        until = until and told.first < today
        return day_for(told, said, on=on, until=until), told.ground

    def _named(self, begin: int, at: int) -> Told | None:
        """Return the day of the event that a sentence names before a clock time.

        It is the day before the event in an earlier sentence, else the next behind.
        """
        noun, found = topic(self.text, begin, at), None
        if noun is None:
            return None
        for told in self._days():
            first, end = sentence(self.text, told.start)
            if found and found.start >= end:
                break
            if told.history:
                continue
            if tells_of(self.text, noun, told.end, end):
                return told
            if tells_of(self.text, noun, first, told.start):
                if found and found.start - told.end <= LISTED:
                    return None  # 회의는 26일과 28일 열렸습니다
                found = told
        return found

    def _days(self) -> Iterator[Told]:
        """Yield the days of the story told before, the last first."""
        last = len(self.noted) - 1
        told = (self._told(index) for index in range(last, max(-1, last - BACK), -1))
        return (one for one in told if one and one.dated and self._counts(one))

    def _is_sure(self, said: Said, end: int) -> bool:
        """Say whether an hour is one of the day: told by a narrator, its half known."""
        assert said.hour is not None
        late = said.daypart in ("밤", "심야") or said.hour >= EVENING
        whole = said.daypart is not None or said.hour > 12
        return whole and not late and self.text[max(0, end - 2) : end] == "다."

    def day_before(self) -> Told | None:
        """Return the day told last."""
        return next(self._days(), None)

    def echoed(self, at: int, unit: str) -> Told | None:
        """Return what 이날, 전날 and 이듬해 count from: told last, else the scene."""
        told = self.day_before() if unit == "day" else self._time()
        if told is None:
            return None
        if told.end + REACH >= at and stops(self.text, told.end, at) <= 2:
            return told
        return told if unit == "day" and told is self._scene() else None

    def reference(self, said: Said, lean: Lean | None, at: int) -> Told | None:
        """Return the time that a day or month goes on from in one plan or account.

        내년에는 축제를 4월로, 다음 달 3일부터 9일까지 심사하고 의결은 15일: the first
        such day or month not before what was told. A predicate in between begins an
        account of its own, unless it has no frame, and 예매는 25일 comes before what
        it is for. What nothing says to be past goes on from a plan.
        """
        if (again := self._again(said, lean, at)) is not None:
            return again
        told = self._leading(at)
        if told is None or self.today is None or not told.monthly:
            return None
        if told.grain not in ("month", *FINE) and said.day and not said.month:
            return None  # 올해는 20일쯤
        ahead = told.first > self.today
        over = stops(self.text, told.end, at)
        past_plan = is_topic(self.text, told) and not over and lean == "future"
        if over > 1 or (lean or "future") != ("future" if ahead else "past"):
            return told if past_plan and not breaks(self.text, told.end, at) else None
        if ahead and said.day is not None and said.month is None:
            fits = told.grain in ("month", *FINE)
        elif said.holiday is None or told.grain == "year":
            apart = breaks(self.text, told.end, at)
            fits = not over and (not apart or opens(self.text, told, at))
            fits = fits and "던 " not in self.text[told.end : at]  # 예정이던 학교가
        else:
            return None
        fits = fits and self._counts(told) and begins(self.text, told, at)
        return told if fits else None

    def _again(self, said: Said, lean: Lean | None, at: int) -> Told | None:
        """Return the day to come that an earlier sentence told by its number too."""
        if said.day is None or said.month or lean == "past" or self.today is None:
            return None
        same = (one for one in self._days() if one.first.day == said.day)
        ahead = (one for one in same if one.first > self.today and not one.today)
        return next((one for one in ahead if stops(self.text, one.end, at)), None)

    def _leading(self, at: int) -> Told | None:
        """Return the time told last; of a range, what its sentence began with.

        오는 30일 막을 올려 다음 달 6일까지 계속됩니다: the next sentence is not in May.
        """
        told = self._time()
        ends = told is not None and self.noted[-1][2].bound == "until"
        if told is None or not ends or not stops(self.text, told.end, at):
            return told
        first = self._told(len(self.noted) - 2) if len(self.noted) > 1 else None
        begun = first is not None and not stops(self.text, first.end, told.start)
        return first if begun else told

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
        return not compared(self.text, told.end, sentence(self.text, told.end)[1])

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
            elif stops(self.text, self.scene.end, told.start):
                self.settled = True
            elif told.today and not self.scene.today:
                self.scene = told
        return self.scene

    def _may_be_scene(self, told: Told) -> bool:
        return told.dated and not told.history and self._counts(told)

    def _near(self, at: int) -> Told | None:
        """Return the day told last, when it stands near enough to be meant."""
        day = self.day_before()
        if day is None or at - day.end > REACH or stops(self.text, day.end, at) > 2:
            return None
        return day

    def _goes_on(self, near: Told, said: Said, begin: int, at: int) -> bool:
        """Say whether the story of the day told last goes on at a clock time."""
        told = (near.clocked or near.today) and not near.history
        if told and self._looks_back(near, said):
            return False
        return told or _THEN.match(self.text, begin, at) is not None

    def _looks_back(self, near: Told, said: Said) -> bool:
        """Say whether 어제 저녁 was told in between, and an earlier hour is."""
        scene = self._scene()
        if scene is None or not scene.today or near.first >= scene.first:
            return False
        hour = None if said.hour is None else hour_of(said.daypart, said.hour)
        return hour is not None and near.hour is not None and hour < near.hour

    def _turns_ahead(self, near: Told, mention: Mention) -> bool:
        """Say whether the story of a day ahead goes on behind 오늘 … 했습니다."""
        scene = self._scene()
        ahead = scene is not None and scene.first > near.first == self.today
        return ahead and self.frame(mention) != "past"
