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
from newsparse.steps.quotes import OPENING, is_note, is_quote
from newsparse.steps.repeats import Copies
from newsparse.steps.reporters import hand_off_name, hands_over, sign_off_name
from newsparse.steps.settling import settle
from newsparse.steps.sounds import is_heard, is_reply, sound_until
from newsparse.steps.turns import Ledger, Turn
from newsparse.steps.voices import has_no_lead, reporters_ahead, turn_of, unmix
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


class _Around(NamedTuple):
    """The voice around: who speaks where nothing says so, and why a turn begins."""

    role: Role | None
    why: str
    speaker: Speaker | None = None


class _Cutter:
    """What is known at a line: the voice around, and whether the reporter is called."""

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
        body = [line.text if line.tag == "body" else "" for line in lines]
        unmix(self.labels, body, self.is_sign_off)
        self.bites = Bites(
            self.ledger, lines, readable, self.is_sign_off, wrapped=outlet.own.wrapped
        )
        self.headlines = headlines
        no_lead = has_no_lead(self.labels, self.bites.texts)
        lead = _Around(None, "position")
        self.around = _Around("reporter", "no_lead") if no_lead else lead
        self.reporter_is_labelled = reporters_ahead(self.labels)
        self.called = False  # whether the anchor has named the reporter
        self.opening: Turn | None = None  # the turn a label has just opened

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
                continue
            elif line.tag != "copy":  # one that is no copy has been unfolded
                ledger.mark(line.start, line.tag)
            index += 1
        self.bites.give_up()
        ledger.close()
        settle(ledger.page, ledger.turns, self.outlet.own.bare_quote)
        for turn in ledger.turns:
            if turn.twin:
                turn.role = ledger.role_at(turn.twin.start) or "unknown"
            if turn.role == "reporter" and self.is_sign_off(turn.said):
                turn.evidence.append("sign_off")
        return Cut(
            ledger.segments(),
            ledger.parts(),
            ledger.odd(),
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
        turn = turn_of(label, self.around.role)
        if rule.body == "quote" and self.bites.relabel(label.text, turn):
            turn = self.bites.announced or turn
        elif rule.body != "inside" or "credit" in turn.evidence:
            self.bites.give_up()
        self.ledger.mark(line.start, "chrome" if rule.role == "separator" else "label")
        if rule.role == "end":
            report, other = _Around("reporter", "hand_off"), _Around("unknown", "end")
            self.around = report if self.called else other
        if rule.role in ("separator", "end") or rule.body == "none":
            return index + 1
        if rule.body == "inside" and rule.closes:
            return take_inside(self.bites, index, label, turn, self.read_speech)
        return self.open(index, label, turn)

    def open(self, index: int, label: Label, turn: Turn) -> int:
        """Let a voice speak or a bite be announced, with what its line still holds."""
        line = self.lines[index]
        rest = line.text[label.rest :]
        credit = ""
        question = label.rule.role == "anchor" and label.rule.body == "line"
        asks = question and self.around.role == "reporter"  # as a caster does
        if label.rule.body == "voice" or question:
            self.opening, self.around = turn, self.around._replace(role=turn.role)
        else:
            if "credit" not in label.values and label.rule.body == "quote":
                credit, rest = split_credit(rest, staff=turn.role == "standup")
            self.bites.announce(turn, credit, line.until, label.rule.closes)
        rest = rest.strip()
        if not rest or is_note(rest, edits=False):
            return index + 1
        start = line.until - len(rest)
        index = self.read_speech(index, start, start)
        if question:  # what is not another question answers it
            self.ledger.close()
            answers: Role = "reporter" if self.called or asks else "guest"
            self.around = _Around(answers, "resumed" if asks else "answer")
        return index

    def read_speech(self, index: int, piece: int, start: int) -> int:
        """Read speech that begins at `start` on a line, `piece` with its margin."""
        line = self.lines[index]
        text = line.text[start - line.at :]
        if self.bites.announced:
            after = self.bites.read(index, piece, start, text)
            if after is not None:
                return after
            self.bites.give_up()
        if self.headlines:
            return self.tell_headline(index, piece, start)
        if text[0] in OPENING and is_quote(text) and not self.is_reply(index, text):
            reported = self.around.role == "reporter"
            return self.bites.take_quote(index, piece, start, reported=reported)
        if text[0] == "(" and is_note(text):
            self.ledger.say(Turn("cue", "note"), piece, start, line.until)
            return index + 1
        reported = self.around.role == "reporter" and not self.outlet.own.wrapped
        if reported and is_heard(self.ledger.turn, self.bites.texts, index, text):
            until = sound_until(self.bites.texts, index)
            turn = Turn("sync", "sound", speaker=Speaker())
            return self.bites.take(turn, range(index, until), piece, start)
        return self.narrate(index, piece, start, text)

    def is_reply(self, index: int, text: str) -> bool:
        """Tell, and note, a live reporter's own words in quotation marks."""
        turn = self.opening or self.ledger.turn
        above = (self.labels[at] for at in range(index, -1, -1))
        label = next(filter(None, above), None)
        if turn is None or not is_reply(turn, label, text):
            return False
        turn.evidence.append("reply")
        return True

    def tell_headline(self, index: int, piece: int, start: int) -> int:
        """Take a line of a story; a gap or a separator begins the next one."""
        line = self.lines[index]
        role: Role = "anchor" if _GREETING.search(line.text) else "headline"
        turn = self.ledger.turn
        numbered = NUMBER.match(line.text) if start == line.at else None
        if numbered and numbered.end() == len(line.text):
            self.ledger.mark(line.start, "label")
            return index + 1
        above = self.lines[max(0, index - STORY_GAP) : index]
        gap = numbered or [a.tag for a in above] == ["blank"] * STORY_GAP
        if turn is None or turn.role != role or gap:
            turn = self.opening or Turn(role, self.around.why)
            turn.role, self.opening = role, None
            self.around = self.around._replace(why="gap")
        self.ledger.say(turn, piece, start, line.until)
        return index + 1

    def narrate(self, index: int, piece: int, start: int, text: str) -> int:
        """Give a line to the voice around."""
        if self.around.why == "answer" and _CLOSES_TALK.search(text):
            self.around = _Around("anchor", "position")
        others = self.opening is None and self.around.role != "reporter"
        if others and self.is_reporters(index, text):
            self.hand_over("sign_off" if self.around.role in _HEARD else "answer")
        turn = self.ledger.turn
        if turn is None or not turn.said:
            turn = self.begin()
        self.ledger.say(turn, piece, start, self.lines[index].until)
        if self.outlet.own.wrapped:
            text = f"{turn.said[-LONGEST_WRAP:]} {text}"
        turn.said = text
        if turn.role == "anchor" and hand_off_name(text):
            self.note_hand_off(index, turn, text)
        return index + 1

    def begin(self) -> Turn:
        """Begin a turn of the voice a label has opened, or else of the one around."""
        role, why, speaker = self.around
        turn = self.opening or Turn(role or "anchor", why, speaker=speaker)
        self.around = _Around(role, "resumed", turn.speaker)
        self.opening = None
        return turn

    def note_hand_off(self, index: int, turn: Turn, text: str) -> None:
        """Note that the anchor names the reporter, who speaks next if called."""
        turn.evidence.append("hand_off")
        self.called = True
        if hands_over(text) and not self.reporter_is_labelled[index]:
            self.hand_over("hand_off")

    def hand_over(self, why: str) -> None:
        """Let the reporter speak from here on."""
        self.ledger.close()
        self.around = _Around("reporter", why)

    def is_sign_off(self, text: str) -> bool:
        return sign_off_name(text, self.outlet) is not None

    def is_reporters(self, index: int, text: str) -> bool:
        """Tell a line that only the reporter says, whoever spoke before."""
        if self.around.role in _HEARD:
            return "니다" in text and self.is_sign_off(text)
        if self.around.role not in (None, "anchor") or not self.called:
            return False
        return text[:2] in ("네,", "네 ") and not self.reporter_is_labelled[index]


_CLOSES_TALK = re.compile(
    r"^(?:지금까지|오늘은? 여기까지)|(?:고맙|감사합|나눠봤|나눴|들었)습?니다\.?$"
)
_HEARD = ("interview", "sync", "guest")
_GREETING = re.compile(
    r"안녕하십니까|안녕하세요|고맙습니다|감사합니다|전해 ?드립니다\.?$"
)
