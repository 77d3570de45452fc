"""Bites: the words a label announces, and quoted paragraphs that none announces.

A bite is one quote, which may run over paragraphs or go on with a second quote
(dialogue). Its speaker stands beside the label or on the line below, or nowhere.
"""

import re
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from newsparse.steps.breaks import Line
from newsparse.steps.captions import end_of_caption
from newsparse.steps.credits import (
    is_credit,
    names_an_office,
    names_somebody,
    role_of,
    speaker_of,
    split_credit,
)
from newsparse.steps.dialogue import read_dialogue, take_dialogue
from newsparse.steps.quotes import (
    OPENING,
    asks,
    is_cue,
    is_question,
    is_quote,
    quote_from,
    quotes_a_phrase,
)
from newsparse.steps.turns import Ledger, Turn
from newsparse.steps.unquoted import parentheses_until, words_until
from newsparse.steps.wording import is_formal, may_be_report
from newsparse.transcript import Speaker


class Bites:
    """The bite announced, if any, and the lines quotes may run over.

    `texts` are the lines a quote may run over: None is a wall, "" a blank line.
    """

    def __init__(
        self,
        ledger: Ledger,
        lines: Sequence[Line],
        texts: Sequence[str | None],
        is_sign_off: Callable[[str], bool],
        *,
        wrapped: bool,
    ) -> None:
        """Begin with no bite announced."""
        self.ledger, self.lines, self.texts = ledger, lines, texts
        self.is_sign_off = is_sign_off
        # whether a paragraph may take several lines: blank lines part them, or the
        # outlet breaks its lines at a width
        self.wrapped, self.runs_on = wrapped, wrapped or "" in texts
        self.announced: Turn | None = None

    def announce(
        self, turn: Turn, credit: str, at: int, closes: str | None = None
    ) -> None:
        """Expect the words of a bite; its label ends at `at` and may name somebody.

        `closes` is what ends a graphic of several lines.
        """
        self.announced, turn.end, turn.closes = turn, at, closes
        if turn.role != "standup":
            turn.speaker = turn.speaker or Speaker(status="unnamed")
        if credit and "credit" not in turn.evidence:
            _credit(turn, credit)

    def relabel(self, label: str, turn: Turn) -> bool:
        """Let a label that names nobody carry on for the credit above it."""
        waiting = self.announced
        if waiting is None or waiting.label or "credit" in turn.evidence:
            return False
        waiting.role, waiting.label = turn.role, label
        return True

    def give_up(self) -> None:
        """Record a bite that was announced and is not on the page, if one was."""
        turn, self.announced = self.announced, None
        if turn is None or turn.role == "caption":
            return
        self.ledger.close()
        turn.start = turn.end
        turn.evidence.append("empty")
        self.ledger.turns.append(turn)

    def read(self, index: int, piece: int, start: int, text: str) -> int | None:
        """Read speech as the announced bite or its credit; None where it is neither.

        `text` begins at `start` on line `index`, its piece of the page at `piece`.
        """
        turn = self.announced
        if turn is None:
            return None
        line = self.lines[index]
        same_line = start != line.at
        opens = text[0] in OPENING and not quotes_a_phrase(text)
        if opens or _EMPTY.fullmatch(text) or is_question(text):
            self.announced = None
            return self._take(turn, index, piece, start)
        if turn.role == "caption":
            return self._take_caption(turn, index, piece, start)
        if turn.role == "standup":
            return self._take_paragraph(turn, index, piece, start)
        if not same_line and (after := self._read_credit(turn, index, text)):
            return after
        until = parentheses_until(self.texts, index, text) or words_until(
            self.texts, index, text, wrapped=self.wrapped
        )
        if until is None and not same_line:
            return None
        self.announced = None
        turn.evidence.append("unquoted")
        return self.take(turn, range(index, until or index + 1), piece, start)

    def _read_credit(self, turn: Turn, index: int, text: str) -> int | None:
        """Read a line that says who speaks, alone or before the quote it holds."""
        line = self.lines[index]
        credit, words = split_credit(text)
        if credit and words[:1] in tuple(OPENING) and names_somebody(credit):
            _credit(turn, credit)
            self.ledger.mark(line.start, "label")
            start = line.until - len(words)
            self.announced = None
            return self._take(turn, index, start, start)
        if not self._is_credit(index, text):
            return None
        # a name stands there already: nobody else is named by half a sentence
        if "credit" in turn.evidence and not (
            self._is_quoted(index) or names_somebody(text)
        ):
            return None
        _credit(turn, text)
        turn.end = line.until
        self.ledger.mark(line.start, "label")
        return index + 1

    def _take_caption(
        self, turn: Turn, index: int, piece: int, start: int
    ) -> int | None:
        """Take a line of a graphic; a full sentence is what the reporter reads."""
        self.announced = None
        line = self.lines[index]
        if turn.closes:
            end = end_of_caption(self.lines, self.texts, index, turn.closes)
            if end is not None:
                return self._take_closed(turn, range(index, end), start, turn.closes)
        last = index
        while self.wrapped and last + 1 < len(self.lines) and self.texts[last + 1]:
            last += 1
        if is_formal(self.ledger.page[start : self.lines[last].until]):
            return None
        self.ledger.say(turn, piece, start, line.until)
        return index + 1

    def _take_closed(self, turn: Turn, lines: range, start: int, closes: str) -> int:
        """Take the lines of a graphic without the sign that ends it."""
        for number in lines:
            line = self.lines[number]
            at = start if number == lines[0] else line.at
            end = line.at + len(line.text.removesuffix(closes).rstrip())
            piece = at if number == lines[0] and at != line.at else line.start
            self.ledger.say(turn, piece, at, end)
            if end != line.until:
                self.ledger.mark(end, "label")
        return lines[-1] + 1

    def _take_paragraph(self, turn: Turn, index: int, piece: int, start: int) -> int:
        """Take a stand-up that has no marks: it ends with its paragraph."""
        self.announced = None
        turn.evidence.append("paragraph")
        self.ledger.say(turn, piece, start, self.lines[index].until)
        index += 1
        while self.runs_on and index < len(self.lines) and self.texts[index]:
            line = self.lines[index]
            if self.is_sign_off(line.text):
                break
            self.ledger.say(turn, line.start, line.at, line.until)
            index += 1
        return index

    def take_quote(self, index: int, piece: int, start: int, *, reported: bool) -> int:
        """Take a quoted paragraph that no label announces; settling.py judges it.

        Args:
            index: Its line.
            piece: Where its piece of the page begins.
            start: Where its words begin.
            reported: Whether it stands in the reporter's part.
        """
        text = self.ledger.page[start : self.lines[index].until]
        if is_cue(text):
            return self._take_lines(Turn("cue", "quote"), index, piece, start)
        last = quote_from(self.texts, index, text).last
        if said := read_dialogue(self.lines[index : last + 1], start):
            take_dialogue(self.ledger, said, piece)
            return last + 1
        turn = Turn("unknown", "quote")
        turn.doubt = "report" if reported else "lead"
        return self._take_lines(turn, index, piece, start)

    def _take(self, turn: Turn, index: int, piece: int, start: int) -> int:
        """Take an announced bite with the quotes that go on after it."""
        is_quoted = self.ledger.page[start] in OPENING
        turn.evidence.append("quote" if is_quoted else "unquoted")
        if _WORDLESS.fullmatch(self.ledger.page, start, self.lines[index].until):
            turn.evidence.append("empty")
        index = self._take_lines(turn, index, piece, start)
        while (
            turn.role != "standup" and (following := self._goes_on(index)) is not None
        ):
            for blank in self.lines[index:following]:
                self.ledger.mark(blank.start, "blank")
            line = self.lines[following]
            index = self._take_lines(turn, following, line.start, line.at)
        return index

    def _goes_on(self, index: int) -> int | None:
        """Return the next line that is more of the bite with its own marks.

        An answer may stand a paragraph below its question, and the question on a
        line of its own between two quotes.
        """
        asked = asks(self.lines[index - 1].text)
        while asked and index < len(self.texts) and self.texts[index] == "":
            index += 1
        text = self.texts[index] if index < len(self.texts) else None
        if not text:
            return None
        if is_question(text):
            return index
        if not is_quote(text):
            return None
        return index if asked or not may_be_report(text) else None

    def _take_lines(self, turn: Turn, index: int, piece: int, start: int) -> int:
        """Add a quote to a turn, with all its paragraphs."""
        until = self.lines[index].until
        quote = quote_from(self.texts, index, self.ledger.page[start:until])
        if not quote.closed:
            turn.evidence.append("unclosed")
        return self.take(turn, range(index, quote.last + 1), piece, start)

    def take(self, turn: Turn, lines: range, piece: int, start: int) -> int:
        """Add lines to a turn; `piece` and `start` are of the first."""
        self.ledger.say(turn, piece, start, self.lines[lines[0]].until)
        for line in self.lines[lines[0] + 1 : lines[-1] + 1]:
            if line.tag == "blank":
                self.ledger.mark(line.start, "blank")
            else:
                self.ledger.say(turn, line.start, line.at, line.until)
        return lines[-1] + 1

    def _is_credit(self, index: int, text: str) -> bool:
        """Tell whether a line below a label says who speaks in the bite."""
        if not is_credit(text):
            return False
        if names_an_office(text):
            return True
        below = self._below(index)
        if below is None or below[0] in OPENING or text.endswith(("입니다.", "입니다")):
            return True
        return "/" in text and names_somebody(text)

    def _below(self, index: int) -> str | None:
        """Return the next line that is not blank, None for a label or the end."""
        after = (self.texts[at] for at in range(index + 1, len(self.texts)))
        return next((text for text in after if text != ""), None)

    def _is_quoted(self, index: int) -> bool:
        return (self._below(index) or "")[:1] in tuple(OPENING)


_EMPTY = re.compile(r"\(\s*\)")
_WORDLESS = re.compile(r"[\"“”(]\s*[\"“”)]")  # marks, and no words between them


def _credit(turn: Turn, text: str) -> None:
    speaker = speaker_of(text)
    if "credit" in turn.evidence and turn.speaker and turn.speaker.name:
        names = f"{turn.speaker.name}, {speaker.name}" if speaker.name else None
        turn.speaker = replace(turn.speaker, name=names or turn.speaker.name)
        return
    turn.speaker = speaker
    turn.role = role_of(turn.speaker, turn.role)
    turn.evidence.append("credit")
