"""Bites: the words a label announces, and quoted paragraphs that none announces.

A bite is one quote, which may run over paragraphs or go on with a second quote
(dialogue). Its speaker stands beside the label or on the line below, or nowhere.
"""

from collections.abc import Sequence

from newsparse.steps.credits import is_credit, names_an_office, speaker_of
from newsparse.steps.lines import Line
from newsparse.steps.quotes import OPENING, asks, is_quote, judge_quote, quote_from
from newsparse.steps.turns import Ledger, Turn
from newsparse.transcript import Speaker


class Bites:
    """The bite announced, if any, and the lines quotes may run over.

    `texts` are the lines a quote may run over: None is a wall, "" a blank line.
    """

    def __init__(
        self, ledger: Ledger, lines: Sequence[Line], texts: Sequence[str | None]
    ) -> None:
        """Begin with no bite announced."""
        self.ledger, self.lines, self.texts = ledger, lines, texts
        self.announced: Turn | None = None
        self.warnings: set[str] = set()

    def announce(self, turn: Turn, credit: str) -> None:
        """Expect the words of a labelled bite, by whom the label's line says."""
        self.announced = turn
        if turn.role != "standup":
            turn.speaker = turn.speaker or Speaker(status="unnamed")
        if credit:
            _credit(turn, credit)

    def give_up(self) -> bool:
        """Record a bite that was announced and is not on the page, if one was."""
        turn, self.announced = self.announced, None
        if turn is None:
            return False
        self.ledger.close()
        at = self.ledger.line_end()
        turn.extend(at, at)
        turn.evidence.append("empty")
        self.ledger.segments.append(turn.close(self.ledger.page))
        self.warnings.add("empty_interview")
        return True

    def read(self, index: int, piece: int, start: int, text: str) -> int | None:
        """Read speech as the announced bite or its credit; None where it is neither.

        `text` begins at `start` on line `index`, its piece of the page at `piece`.
        """
        turn = self.announced
        if turn is None:
            return None
        line = self.lines[index]
        same_line = start != line.at
        if text[0] in OPENING or same_line or turn.role == "caption":
            self.announced = None
            return self._take(turn, index, piece, start)
        if "credit" not in turn.evidence and self._is_credit(index, text):
            _credit(turn, text)
            self.ledger.mark(line.start, "label")
            return index + 1
        return None

    def take_quote(
        self, index: int, piece: int, start: int, *, said: str, reported: bool
    ) -> int:
        """Take a quoted paragraph that no label announces.

        Args:
            index: Its line.
            piece: Where its piece of the page begins.
            start: Where its words begin.
            said: The narration before it.
            reported: Whether it stands in the reporter's part.
        """
        text = self.ledger.page[start : self.lines[index].until]
        kind, name = judge_quote(text, said)
        if kind == "standup" and not reported:
            kind = "sync"
        turn = Turn(kind, "quote", "formal" if kind == "standup" else "spoken")
        if kind == "sync":
            turn.speaker = Speaker(name=name, status="named" if name else "unknown")
        return self._take_lines(turn, index, piece, start)

    def _take(self, turn: Turn, index: int, piece: int, start: int) -> int:
        """Take an announced bite with the quotes that go on after it."""
        turn.evidence.append("quote")
        index = self._take_lines(turn, index, piece, start)
        while (following := self._goes_on(index)) is not None:
            for blank in self.lines[index:following]:
                self.ledger.mark(blank.start, "blank")
            line = self.lines[following]
            index = self._take_lines(turn, following, line.start, line.at)
        return index

    def _goes_on(self, index: int) -> int | None:
        """Return the next line that is more of the bite with its own marks.

        An answer may stand a paragraph below its question.
        """
        asked = asks(self.lines[index - 1].text)
        while asked and index < len(self.texts) and self.texts[index] == "":
            index += 1
        text = self.texts[index] if index < len(self.texts) else None
        if not text or not is_quote(text):
            return None
        return index if asked or judge_quote(text, "")[0] == "sync" else None

    def _take_lines(self, turn: Turn, index: int, piece: int, start: int) -> int:
        """Add a quote to a turn, with all its paragraphs."""
        until = self.lines[index].until
        quote = quote_from(self.texts, index, self.ledger.page[start:until])
        if not quote.closed:
            turn.evidence.append("unclosed")
            self.warnings.add("unclosed_quote")
        self.ledger.say(turn, piece, start, until)
        for line in self.lines[index + 1 : quote.last + 1]:
            if line.tag == "blank":
                self.ledger.mark(line.start, "blank")
            else:
                self.ledger.say(turn, line.start, line.at, line.until)
        return quote.last + 1

    def _is_credit(self, index: int, text: str) -> bool:
        """Tell whether a line below a label says who speaks in the bite."""
        if not is_credit(text):
            return False
        if names_an_office(text):
            return True
        after = index + 1
        while after < len(self.texts) and self.texts[after] == "":
            after += 1
        following = self.texts[after] if after < len(self.texts) else None
        return following is None or following[0] in OPENING


def _credit(turn: Turn, text: str) -> None:
    turn.speaker = speaker_of(text)
    turn.evidence.append("credit")
