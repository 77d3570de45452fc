"""Turns of a dialogue inside one quote: `"한바람 : 얼마죠?`, `문가온 : 만 원요."`."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.steps.breaks import Line
from newsparse.steps.credits import names_somebody, speaker_of
from newsparse.steps.turns import Ledger, Turn


class Said(NamedTuple):
    """A stretch of a line in a dialogue; `credit` is None where the turn goes on."""

    line: Line
    credit: str | None
    piece: int
    start: int
    end: int


def read_dialogue(lines: Sequence[Line], start: int) -> list[Said]:
    """Cut the lines of a quote at the names before a colon, nothing without any.

    One name alone must be somebody's; two are a dialogue.

    Args:
        lines: The lines of the quote, blank ones too.
        start: Where its words begin on the first.
    """
    said = [s for line in lines if line.text for s in _cut(line, max(start, line.at))]
    names = [s.credit for s in said if s.credit]
    sure = len(names) > 1 or any(map(names_somebody, names))
    return said if sure and said[0].credit else []


def take_dialogue(ledger: Ledger, said: Sequence[Said], piece: int) -> None:
    """Lay down a turn for each speaker.

    Args:
        ledger: The books of the page.
        said: The stretches of the quote.
        piece: Where the piece of its first line begins.
    """
    turn = Turn("sync")
    for stretch in said:
        first = stretch is said[0]
        if stretch.credit:
            ledger.mark(piece if first else stretch.piece, "label")
            turn = Turn("sync", "quote", "credit")
            turn.speaker = speaker_of(stretch.credit)
        begin = stretch.start if stretch.credit else stretch.piece
        ledger.say(turn, begin, stretch.start, stretch.end)


def _cut(line: Line, start: int) -> Iterator[Said]:
    found = list(_TURN.finditer(line.text, start - line.at))
    places = [start - line.at, *(m.start() for m in found)]
    ends = [*places[1:], len(line.text)]
    for match, begin, end in zip([None, *found], places, ends, strict=True):
        words = line.text[match.end() if match else begin : end].rstrip()
        if words.strip(_MARKS):
            at = line.at + end - len(line.text[match.end() if match else begin : end])
            piece = line.start if begin == 0 else line.at + begin
            yield Said(line, match and match[1], piece, at, at + len(words))


_MARKS = '"“” '
_TURN = re.compile(
    r"(?:^[\"“]?|(?<=[.?!] )|(?<=[.?!]))"
    r"([가-힣]{2,4}(?: (?:예비)?[가-힣]{2,4})?) ?[:：] ?(?=[^\s\d])"
)
