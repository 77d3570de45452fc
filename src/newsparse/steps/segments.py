"""Cut the body into turns: who speaks, from where to where, and why we say so.

A state machine over lines. A label opens a voice or announces one bite; after a bite
the voice around it resumes. Every line is laid down in order as speech, label or what
else it is, so nothing can fall between.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsparse.outlets import Outlet
from newsparse.steps.bites import Bites
from newsparse.steps.brackets import take_inside
from newsparse.steps.breaks import Line
from newsparse.steps.credits import split_credit
from newsparse.steps.kinds import NUMBER
from newsparse.steps.labels import Label
from newsparse.steps.quotes import OPENING, is_quote
from newsparse.steps.repeats import Copies
from newsparse.steps.reporters import hand_off_name, sign_off_name
from newsparse.steps.settling import settle
from newsparse.steps.turns import Ledger, Turn
from newsparse.steps.voices import has_no_lead, reporters_ahead, turn_of
from newsparse.transcript import Part, Role, Segment, Speaker

STORY_GAP = 2  # blank lines between two stories of a headline bulletin
LONGEST_WRAP = 30  # characters of the line above that a wrapped sentence may need


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
        # the labels of the body, and the lines a quote may run over
        self.labels: list[Label | None] = [None] * len(lines)
        readable: list[str | None] = [None] * len(lines)
        for index, line in enumerate(lines):
            if line.tag == "blank":
                readable[index] = ""
            elif line.tag == "body" and index not in copies.twins:
                if line.label:
                    self.labels[index] = line.label
                else:
                    readable[index] = line.text
        self.ledger = Ledger(page)
        self.bites = Bites(
            self.ledger,
            lines,
            readable,
            lambda text: sign_off_name(text, outlet) is not None,
            wrapped=outlet.own.wrapped,
        )
        self.headlines = headlines
        no_lead = has_no_lead(self.labels, self.bites.texts)
        self.voice: Role | None = "reporter" if no_lead else None
        self.reporter_is_labelled = reporters_ahead(self.labels)
        self.called = False  # whether the anchor has named the reporter
        self.narrator: Turn | None = None
        self.speaker: Speaker | None = None  # of the voice around
        self.opening: Turn | None = None  # the turn a label has just opened
        # why an unlabelled turn would begin here
        self.why = "no_lead" if no_lead else "position"
        self.said = ""  # the last line of narration
        self.blanks = 0  # blank lines just passed

    def run(self) -> Cut:
        twins, ledger = self.copies.twins, self.ledger
        index, whole = 0, len(self.lines)
        while index < whole:
            line = self.lines[index]
            twin = twins.get(index)
            if twin:
                ledger.mark(line.start, "duplicate", twin)
            elif line.tag == "body":
                index = self.read_line(index, line)
                self.blanks = 0
                continue
            elif line.tag != "copy":  # one that is no copy has been unfolded
                ledger.mark(line.start, line.tag)
            self.blanks = self.blanks + 1 if line.tag == "blank" else 0
            index += 1
        self.give_up_bite()
        ledger.close()
        settle(ledger.page, ledger.turns, self.outlet.own.bare_quote)
        for turn in ledger.turns:
            if turn.twin:
                turn.role = ledger.role_at(turn.twin.start) or "unknown"
            said = turn.said.strip('"”')
            if turn.role == "reporter" and sign_off_name(said, self.outlet):
                turn.evidence.append("sign_off")
        return Cut(
            ledger.segments(),
            ledger.parts(),
            frozenset(self.bites.warnings),
            tuple(label for label in self.labels if label),
        )

    def read_line(self, index: int, line: Line) -> int:
        """Read a line, or the lines of a quote; return the index after them."""
        if version := self.copies.variants.get(index):
            turn = Turn("unknown", "variant")
            turn.twin = version
            self.ledger.say(turn, line.start, line.at, line.until)
            return index + 1
        if label := self.labels[index]:
            return self.read_label(index, label)
        return self.read_speech(index, line.start, line.at)

    def read_label(self, index: int, label: Label) -> int:
        """Let a label open what its rule says; return the index of what follows."""
        line, rule = self.lines[index], label.rule
        turn = turn_of(label, self.voice)
        if rule.body == "quote" and self.bites.relabel(label.text, turn):
            turn = self.bites.announced or turn
        elif rule.body != "inside" or "credit" in turn.evidence:
            self.give_up_bite()
        self.ledger.mark(line.start, "chrome" if rule.role == "separator" else "label")
        if rule.role == "end":
            self.voice = "reporter" if self.called else None
            self.why = "hand_off" if self.called else "end"
        if rule.role in ("separator", "end") or rule.body == "none":
            return index + 1
        if rule.body == "inside" and rule.closes:
            self.why = "resumed"
            return take_inside(self.bites, index, label, turn, self.read_speech)
        return self.open(index, label, turn)

    def open(self, index: int, label: Label, turn: Turn) -> int:
        """Let a voice speak or a bite be announced, with what its line still holds."""
        line = self.lines[index]
        rest = line.text[label.rest :]
        credit = ""
        question = label.rule.role == "anchor" and label.rule.body == "line"
        if label.rule.body == "voice" or question:
            self.opening, self.voice = turn, turn.role
        else:
            if "credit" not in label.values and label.rule.body == "quote":
                credit, rest = split_credit(rest, staff=turn.role == "standup")
            self.bites.announce(turn, credit, line.until, label.rule.closes)
        rest = rest.strip()
        if not rest or _NOTE.fullmatch(rest):
            return index + 1
        start = line.until - len(rest)
        index = self.read_speech(index, start, start)
        if question:  # what is not another question answers it
            self.voice = "reporter" if self.called else "guest"
            self.narrator, self.why, self.speaker = None, "answer", None
        return index

    def give_up_bite(self) -> None:
        if self.bites.give_up():
            self.why = "resumed"

    def read_speech(self, index: int, piece: int, start: int) -> int:
        """Read speech that begins at `start` on a line, `piece` with its margin."""
        line = self.lines[index]
        text = line.text[start - line.at :]
        if self.bites.announced:
            after = self.bites.read(index, piece, start, text)
            if after is not None:
                self.why = "resumed"
                return after
            self.give_up_bite()
        if self.headlines:
            return self.tell_headline(index, piece, start)
        if text[0] in OPENING and is_quote(text):
            self.why = "resumed"
            reported = self.voice == "reporter"
            return self.bites.take_quote(index, piece, start, reported=reported)
        if text[0] == "(" and (_NOTE.fullmatch(text) or _EDIT_NOTE.fullmatch(text)):
            self.why = "resumed"
            self.ledger.say(Turn("cue", "note"), piece, start, line.until)
            return index + 1
        return self.narrate(index, piece, start, text)

    def tell_headline(self, index: int, piece: int, start: int) -> int:
        """Take a line of a story; a gap or a separator begins the next one."""
        line = self.lines[index]
        role: Role = "anchor" if _GREETING.search(line.text) else "headline"
        turn = self.ledger.turn
        numbered = NUMBER.match(line.text) if start == line.at else None
        if numbered and numbered.end() == len(line.text):
            self.ledger.mark(line.start, "label")
            return index + 1
        gap = numbered or self.blanks >= STORY_GAP
        if turn is None or turn.role != role or gap:
            turn = self.opening or Turn(role, self.why)
            turn.role, self.opening, self.why = role, None, "gap"
        self.ledger.say(turn, piece, start, line.until)
        return index + 1

    def narrate(self, index: int, piece: int, start: int, text: str) -> int:
        """Give a line to the voice around."""
        if self.why == "answer" and _CLOSES_TALK.search(text):
            self.voice, self.why = "anchor", "position"
        if (
            self.opening is None
            and self.voice != "reporter"
            and self.is_reporters(index, text)
        ):
            self.hand_over("sign_off" if self.voice in _HEARD else "answer")
        if self.narrator is None or self.narrator is not self.ledger.turn:
            role: Role = "unknown" if self.why == "end" else (self.voice or "anchor")
            self.narrator = self.opening or Turn(role, self.why, speaker=self.speaker)
            self.speaker, self.opening = self.narrator.speaker, None
        turn = self.narrator
        self.ledger.say(turn, piece, start, self.lines[index].until)
        if self.outlet.own.wrapped:
            text = f"{self.said[-LONGEST_WRAP:]} {text}"
        self.said = turn.said = text
        if turn.role == "anchor" and hand_off_name(text):
            self.note_hand_off(index, turn, text)
        return index + 1

    def note_hand_off(self, index: int, turn: Turn, text: str) -> None:
        """Note that the anchor names the reporter, who speaks next if called."""
        turn.evidence.append("hand_off")
        self.called = True
        if _HANDS_OVER.search(text) and not self.reporter_is_labelled[index]:
            self.hand_over("hand_off")

    def hand_over(self, why: str) -> None:
        """Let the reporter speak from here on."""
        self.ledger.close()
        self.voice, self.why, self.speaker = "reporter", why, None
        self.narrator = None

    def is_reporters(self, index: int, text: str) -> bool:
        """Tell a line that only the reporter says, whoever spoke before."""
        if self.voice in _HEARD:
            return "니다" in text and sign_off_name(text, self.outlet) is not None
        if self.voice not in (None, "anchor") or not self.called:
            return False
        return text[:2] in ("네,", "네 ") and not self.reporter_is_labelled[index]


_CLOSES_TALK = re.compile(
    r"^(?:지금까지|오늘은? 여기까지)|(?:고맙|감사합|나눠봤|나눴|들었)습?니다\.?$"
)
_HEARD = ("interview", "sync", "guest")
_NOTE = re.compile(r"\([^()]{1,28}\)")
_EDIT_NOTE = re.compile(
    r"\((?=[^()]{0,80}(?:편집|그림|화면|자막|[수슈]퍼|인서트|VCR))[^()]{1,80}\)"
)
_HANDS_OVER = re.compile(
    r"기자(?:입니다|의 .{0,12}니다|가 .{0,40}니다)\.?$|기잡니다\.?$"
)
_GREETING = re.compile(
    r"안녕하십니까|안녕하세요|고맙습니다|감사합니다|전해 ?드립니다\.?$"
)
