"""Cut the body into turns: who speaks, from where to where, and why we say so.

A state machine over lines. A label opens a voice or announces one bite; after a bite
the voice around it resumes. Every line is laid down in order as speech, label or what
else it is, so nothing can fall between.
"""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from newsparse.outlets import Outlet
from newsparse.steps.bites import Bites
from newsparse.steps.credits import split_credit
from newsparse.steps.labels import Label, read_label
from newsparse.steps.lines import Line
from newsparse.steps.quotes import is_quote
from newsparse.steps.repeats import Copies
from newsparse.steps.reporters import hand_off_name, sign_off_name
from newsparse.steps.turns import Ledger, Turn
from newsparse.transcript import Part, Role, Segment, Speaker

STORY_GAP = 2  # blank lines between two stories of a headline bulletin
LONGEST_NOTE = 30  # characters of a stage direction in parentheses


class Cut(NamedTuple):
    """The turns, the parts of the page, what was odd, and the labels that were read."""

    segments: tuple[Segment, ...]
    parts: tuple[Part, ...]
    warnings: frozenset[str]
    labels: tuple[Label, ...]


def cut_segments(
    page: str,
    lines: Sequence[Line],
    outlet: Outlet,
    *,
    copies: Copies | None = None,
    headlines: bool = False,
) -> Cut:
    """Cut what the tagged lines leave as body.

    Args:
        page: The page the lines are of.
        lines: All lines; those not tagged `body` become parts of their tag.
        outlet: Whose labels to read.
        copies: The lines that are a second copy, or a version of another line.
        headlines: Whether the page is a row of unrelated stories.
    """
    copies = copies or Copies({}, {})
    cutter = _Cutter(page, lines, outlet, copies, headlines=headlines)
    return cutter.run()


class _Cutter:
    """What is known at a line: the voice around, who narrates, what was said."""

    def __init__(
        self,
        page: str,
        lines: Sequence[Line],
        outlet: Outlet,
        copies: Copies,
        *,
        headlines: bool,
    ) -> None:
        self.lines, self.outlet, self.copies = lines, outlet, copies
        self.labels = [
            read_label(line.text, outlet)
            if line.tag == "body" and index not in copies.twins
            else None
            for index, line in enumerate(lines)
        ]
        self.ledger = Ledger(page)
        self.bites = Bites(self.ledger, lines, self.readable())
        self.headlines = headlines
        self.voice: Role | None = None
        self.narrator: Turn | None = None
        self.speaker: Speaker | None = None  # of the voice around
        self.opening: Turn | None = None  # the turn a label has just opened
        self.why = "position"  # why an unlabelled turn would begin here
        self.said = ""  # the last line of narration
        self.blanks = 0  # blank lines just passed

    def readable(self) -> list[str | None]:
        """Return the lines a quote may run over, None for all others."""
        return [
            line.text
            if line.tag == "blank"
            or (line.tag == "body" and label is None and index not in self.copies.twins)
            else None
            for index, (line, label) in enumerate(
                zip(self.lines, self.labels, strict=True)
            )
        ]

    def run(self) -> Cut:
        index = 0
        while index < len(self.lines):
            index = self.read_line(index)
        self.give_up_bite()
        self.ledger.close()
        return Cut(
            tuple(self.ledger.segments),
            self.ledger.parts(),
            frozenset(self.bites.warnings),
            tuple(label for label in self.labels if label),
        )

    def read_line(self, index: int) -> int:
        """Read a line, or the lines of a quote; return the index after them."""
        line, label = self.lines[index], self.labels[index]
        if line.tag == "blank":
            self.blanks += 1
            self.ledger.mark(line.start, "blank")
            return index + 1
        if twin := self.copies.twins.get(index):
            self.ledger.mark(line.start, "duplicate", twin)
        elif line.tag != "body":
            self.ledger.mark(line.start, line.tag)
        elif version := self.copies.variants.get(index):
            role = self.ledger.role_at(version.start) or "unknown"
            self.ledger.say(Turn(role, "variant"), line.start, line.at, line.until)
        elif label:
            index = self.read_label(index, label) - 1
        else:
            index = self.read_speech(index, line.start, line.at) - 1
        self.blanks = 0
        return index + 1

    def read_label(self, index: int, label: Label) -> int:
        line, role = self.lines[index], label.rule.role
        self.give_up_bite()
        self.ledger.mark(line.start, "chrome" if role == "separator" else "label")
        if role == "separator":
            return index + 1
        if role == "end":
            self.voice, self.why = None, "end"
            return index + 1
        rest = line.text[label.rest :]
        if role == "voice":
            self.opening = _voice(label, self.voice or "anchor")
            self.voice = self.opening.role
        elif label.rule.body == "voice":
            self.opening = Turn(role, "label", label=label.text)
            self.voice = role
        else:
            credit, rest = split_credit(rest)
            self.bites.announce(Turn(role, "label", label=label.text), credit)
        rest = rest.strip()
        if not rest or _NOTE.fullmatch(rest):
            return index + 1
        start = line.until - len(rest)
        return self.read_speech(index, start, start)

    def give_up_bite(self) -> None:
        if self.bites.give_up():
            self.why = "resumed"

    def read_speech(self, index: int, piece: int, start: int) -> int:
        """Read speech that begins at `start` on a line, `piece` with its margin."""
        line = self.lines[index]
        text = self.ledger.page[start : line.until]
        after = self.bites.read(index, piece, start, text)
        if after is not None:
            self.why = "resumed"
            return after
        self.give_up_bite()
        if self.headlines:
            return self.tell_headline(index, piece, start)
        if is_quote(text):
            self.why = "resumed"
            return self.bites.take_quote(
                index, piece, start, said=self.said, reported=self.voice == "reporter"
            )
        if len(text) <= LONGEST_NOTE and _NOTE.fullmatch(text):
            self.why = "resumed"
            self.ledger.say(Turn("cue", "note"), piece, start, line.until)
            return index + 1
        return self.narrate(index, piece, start, text)

    def tell_headline(self, index: int, piece: int, start: int) -> int:
        """Take a line of a story; a gap or a separator begins the next one."""
        line = self.lines[index]
        role: Role = "anchor" if _GREETING.search(line.text) else "headline"
        turn = self.ledger.turn
        if turn is None or turn.role != role or self.blanks >= STORY_GAP:
            turn = self.opening or Turn(role, self.why)
            turn.role, self.opening, self.why = role, None, "gap"
        self.ledger.say(turn, piece, start, line.until)
        return index + 1

    def narrate(self, index: int, piece: int, start: int, text: str) -> int:
        """Give a line to the voice around."""
        if self.narrator is None or self.narrator is not self.ledger.turn:
            role: Role = "unknown" if self.why == "end" else (self.voice or "anchor")
            self.narrator = self.opening or Turn(role, self.why, speaker=self.speaker)
            self.speaker, self.opening = self.narrator.speaker, None
        turn = self.narrator
        self.ledger.say(turn, piece, start, self.lines[index].until)
        self.said = text
        self.note_names(index, turn, text)
        return index + 1

    def note_names(self, index: int, turn: Turn, text: str) -> None:
        """Note a sign-off or a hand-over; after the latter the reporter speaks."""
        if turn.role == "reporter" and sign_off_name(text, self.outlet):
            turn.evidence.append("sign_off")
        if turn.role != "anchor" or "기" not in text or not hand_off_name(text):
            return
        turn.evidence.append("hand_off")
        if _HANDS_OVER.search(text) and not self.reporter_is_labelled[index]:
            self.voice, self.why, self.speaker = "reporter", "hand_off", None
            self.ledger.close()

    @cached_property
    def reporter_is_labelled(self) -> list[bool]:
        """Tell for each line whether the next voice labelled below is a reporter's."""
        known, ahead = [], False
        for label in reversed(self.labels):
            known.append(ahead)
            if label and label.rule.body == "voice" and label.rule.role != "voice":
                ahead = label.rule.role == "reporter"
        return known[::-1]


_NOTE = re.compile(r"\([^()]{1,28}\)")
_HANDS_OVER = re.compile(
    r"기자(?:입니다|의 .{0,12}니다|가 .{0,40}니다)\.?$|기잡니다\.?$"
)
_GREETING = re.compile(
    r"안녕하십니까|안녕하세요|고맙습니다|감사합니다|전해 ?드립니다\.?$"
)


def _voice(label: Label, role: Role) -> Turn:
    """Let one of two anchors speak, known by 남 or 여 alone."""
    mark = label.values["voice"]
    speaker = Speaker(title=f"{mark.strip('()[] ')} 앵커", status="unnamed")
    return Turn(role, "label", label=mark, speaker=speaker)
