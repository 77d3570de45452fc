"""Cut the body into turns: who speaks, from where to where, and why we say so.

A state machine over lines. A label opens a voice or announces one bite; after a bite
the voice around it resumes. Every line is laid down in order as speech, label or what
else it is, so nothing can fall between.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsparse.outlets import Outlet
from newsparse.steps.credits import is_credit, speaker_of, split_credit
from newsparse.steps.labels import Label, read_label
from newsparse.steps.lines import Line
from newsparse.steps.quotes import OPENING, is_quote, judge_quote, quote_from
from newsparse.steps.reporters import hand_off_name, sign_off_name
from newsparse.steps.turns import Ledger, Turn
from newsparse.transcript import Part, Role, Segment, Span, Speaker

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
    twins: dict[int, Span] | None = None,
    headlines: bool = False,
) -> Cut:
    """Cut what the tagged lines leave as body.

    Args:
        page: The page the lines are of.
        lines: All lines; those not tagged `body` become parts of their tag.
        outlet: Whose labels to read.
        twins: The lines (by number) that are a second copy, with what they repeat.
        headlines: Whether the page is a row of unrelated stories.
    """
    cutter = _Cutter(page, lines, outlet, twins or {}, headlines=headlines)
    return cutter.run()


class _Cutter:
    """What is known at a line: the voice around, the bite announced, what was said."""

    def __init__(
        self,
        page: str,
        lines: Sequence[Line],
        outlet: Outlet,
        twins: dict[int, Span],
        *,
        headlines: bool,
    ) -> None:
        self.ledger = Ledger(page)
        self.lines, self.outlet, self.twins = lines, outlet, twins
        self.headlines = headlines
        bodies = [
            line.tag == "body" and index not in twins
            for index, line in enumerate(lines)
        ]
        self.labels = [
            read_label(line.text, outlet) if body else None
            for line, body in zip(lines, bodies, strict=True)
        ]
        # what a quote may run over: None is a wall, "" a blank line
        self.texts = [
            line.text if (body and not label) or line.tag == "blank" else None
            for line, body, label in zip(lines, bodies, self.labels, strict=True)
        ]
        self.story_gap = STORY_GAP
        self.voice: Role | None = None
        self.narrator: Turn | None = None
        self.announced: Turn | None = None
        self.opening: Turn | None = None  # the turn a label has just opened
        self.why = "position"  # why an unlabelled turn would begin here
        self.said = ""  # the last line of narration
        self.blanks = 0
        self.warnings: set[str] = set()

    def run(self) -> Cut:
        index = 0
        while index < len(self.lines):
            index = self.read_line(index)
        self.give_up_bite()
        self.ledger.close()
        return Cut(
            tuple(self.ledger.segments),
            self.ledger.parts(),
            frozenset(self.warnings),
            tuple(label for label in self.labels if label),
        )

    def read_line(self, index: int) -> int:
        """Read a line, or the lines of a quote; return the index after them."""
        line, label = self.lines[index], self.labels[index]
        if line.tag == "blank":
            self.blanks += 1
            self.ledger.mark(line.start, "blank")
            return index + 1
        if twin := self.twins.get(index):
            self.ledger.mark(line.start, "duplicate", twin)
        elif line.tag != "body":
            self.ledger.mark(line.start, line.tag)
        elif label:
            return self.read_label(index, label)
        else:
            index = self.read_speech(index, line.start, line.at)
            self.blanks = 0
            return index
        return index + 1

    # ---- labels

    def read_label(self, index: int, label: Label) -> int:
        line, role = self.lines[index], label.rule.role
        self.give_up_bite()
        self.ledger.mark(line.start, "chrome" if role == "separator" else "label")
        if role == "separator":
            return index + 1
        if role == "end":
            self.voice, self.why = None, "end"
            return index + 1
        turn = Turn("unknown", "label", label=label.text)
        if role == "voice":
            turn.role = self.voice or "anchor"
            turn.label = label.values["voice"]
            turn.speaker = _voice(label.values["voice"])
        else:
            turn.role = role
        return self.open_turn(index, label, turn)

    def open_turn(self, index: int, label: Label, turn: Turn) -> int:
        """Let a labelled voice or bite begin, with what its line still holds."""
        line = self.lines[index]
        rest = line.text[label.rest :]
        if label.rule.body == "voice":
            self.voice, self.opening = turn.role, turn
        else:
            self.announced = turn
            turn.speaker = Speaker(status="unnamed")
            credit, rest = split_credit(rest)
            self.credit(credit)
        rest = rest.strip()
        if not rest or _NOTE.fullmatch(rest):
            return index + 1
        start = line.until - len(rest)
        return self.read_speech(index, start, start)

    def credit(self, text: str) -> None:
        if self.announced and text:
            self.announced.speaker = speaker_of(text)
            self.announced.evidence.append("credit")

    def give_up_bite(self) -> None:
        """Record a bite that was announced and is not on the page."""
        turn, self.announced = self.announced, None
        if turn is None:
            return
        self.ledger.close()
        last = self.ledger.pieces[-1].start
        at = last + len(self.ledger.page[last:].split("\n", 1)[0])
        turn.extend(at, at)
        turn.evidence.append("empty")
        self.ledger.segments.append(turn.close(self.ledger.page))
        self.warnings.add("empty_interview")
        self.why = "resumed"

    # ---- speech

    def read_speech(self, index: int, piece: int, start: int) -> int:
        """Read speech that begins at `start` on a line, `piece` with its margin."""
        line = self.lines[index]
        text = self.ledger.page[start : line.until]
        if self.announced:
            is_bite = text[0] in OPENING or start != line.at
            if is_bite or self.announced.role == "caption":
                return self.take_bite(index, piece, start)
            if self.expects_credit(index, text):
                self.credit(text)
                self.ledger.mark(line.start, "label")
                return index + 1
            self.give_up_bite()
        if self.headlines:
            return self.tell_headline(index, piece, start)
        if is_quote(text):
            return self.take_quote(index, piece, start, text)
        if len(text) <= LONGEST_NOTE and _NOTE.fullmatch(text):
            self.ledger.say(Turn("cue", "note"), piece, start, line.until)
            return index + 1
        return self.narrate(index, piece, start, text)

    def expects_credit(self, index: int, text: str) -> bool:
        """Tell whether a line below a label says who speaks in the bite."""
        turn = self.announced
        if turn is None or "credit" in turn.evidence or not is_credit(text):
            return False
        following = self.texts[index + 1 :]
        after = next((text for text in following if text != ""), None)
        return after is None or after[0] in OPENING

    def take_bite(self, index: int, piece: int, start: int) -> int:
        """Take the words of the bite that a label announced."""
        turn, self.announced = self.announced, None
        if turn is None:
            return index + 1
        self.why = "resumed"
        turn.evidence.append("quote")
        index = self.take_lines(turn, index, piece, start)
        while (following := self.quoted_again(index)) is not None:
            line = self.lines[following]
            for blank in range(index, following):
                self.ledger.mark(self.lines[blank].start, "blank")
            index = self.take_lines(turn, following, line.start, line.at)
        return index

    def quoted_again(self, index: int) -> int | None:
        """Return the next line where the bite goes on with its own quotation mark."""
        text = self.texts[index] if index < len(self.lines) else None
        if not text or not is_quote(text):
            return None
        kind, _ = judge_quote(text, "")
        return None if kind == "standup" else index

    def take_lines(self, turn: Turn, index: int, piece: int, start: int) -> int:
        """Add a quote to a turn, with all its paragraphs."""
        text = self.ledger.page[start : self.lines[index].until]
        quote = quote_from(self.texts, index, text)
        if not quote.closed:
            turn.evidence.append("unclosed")
            self.warnings.add("unclosed_quote")
        self.ledger.say(turn, piece, start, self.lines[index].until)
        for line in self.lines[index + 1 : quote.last + 1]:
            if line.tag == "blank":
                self.ledger.mark(line.start, "blank")
            else:
                self.ledger.say(turn, line.start, line.at, line.until)
        return quote.last + 1

    def take_quote(self, index: int, piece: int, start: int, text: str) -> int:
        """Take a quoted paragraph that no label announced."""
        kind, name = judge_quote(text, self.said)
        if kind == "standup" and self.voice != "reporter":
            kind = "sync"
        turn = Turn(kind, "quote", "formal" if kind == "standup" else "spoken")
        if kind == "sync":
            turn.speaker = Speaker(name=name, status="named" if name else "unknown")
        self.why = "resumed"
        return self.take_lines(turn, index, piece, start)

    def tell_headline(self, index: int, piece: int, start: int) -> int:
        """Take a line of a story; a gap or a separator begins the next one."""
        line = self.lines[index]
        role: Role = "anchor" if _GREETING.search(line.text) else "headline"
        turn = self.ledger.turn
        if turn is None or turn.role != role or self.blanks >= self.story_gap:
            turn = self.opening or Turn(role, self.why)
            turn.role, self.opening = role, None
            self.why = "gap"
        self.ledger.say(turn, piece, start, line.until)
        return index + 1

    def narrate(self, index: int, piece: int, start: int, text: str) -> int:
        """Give a line to the voice around."""
        if self.narrator is None or self.narrator is not self.ledger.turn:
            role: Role = "unknown" if self.why == "end" else (self.voice or "anchor")
            self.narrator = self.opening or Turn(role, self.why)
            self.opening = None
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
        if _HANDS_OVER.search(text) and not self.reporter_is_labelled(index):
            self.voice, self.narrator, self.why = "reporter", None, "hand_off"
            self.ledger.close()

    def reporter_is_labelled(self, index: int) -> bool:
        """Tell whether a label opens the report that a lead hands over to."""
        roles = (label.rule.role for label in self.labels[index + 1 :] if label)
        return next((role for role in roles if role in _VOICES), None) == "reporter"


_VOICES = ("anchor", "reporter")
_NOTE = re.compile(r"\([^()]{1,28}\)")
_HANDS_OVER = re.compile(
    r"기자(?:입니다|의 .{0,12}니다|가 .{0,40}니다)\.?$|기잡니다\.?$"
)
_GREETING = re.compile(
    r"안녕하십니까|안녕하세요|고맙습니다|감사합니다|전해 ?드립니다\.?$"
)


def _voice(mark: str) -> Speaker:
    """Return one of two anchors, known by 남 or 여 alone."""
    return Speaker(title=f"{mark.strip('()[] ')} 앵커", status="unnamed")
