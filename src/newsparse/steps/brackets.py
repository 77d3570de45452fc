"""Bites in one pair of brackets with their credit: `[민세빈 / 상인 : 말]`."""

from collections.abc import Callable, Sequence

from newsparse.steps.bites import Bites
from newsparse.steps.breaks import Line
from newsparse.steps.labels import Label
from newsparse.steps.turns import Turn

LONGEST_INSIDE = 12  # lines of a bite in one pair of brackets


def take_inside(
    bites: Bites,
    index: int,
    label: Label,
    turn: Turn,
    read_on: Callable[[int, int, int], int],
) -> int:
    """Take the words in brackets that open on a line; return the line after them.

    Args:
        bites: The bites of the page; one announced by its credit is this one.
        index: The line.
        label: The bracket and the credit.
        turn: Whom they announce.
        read_on: Reads what follows the brackets on their last line.
    """
    if bites.announced:
        turn, bites.announced = bites.announced, None
    closes = label.rule.closes or ""
    last = _closing_line(bites.lines, bites.texts, index, closes)
    for number in range(index, last + 1):
        line = bites.lines[number]
        at = line.at + label.rest if number == index else line.at
        closed = line.text.rfind(closes) if number == last else -1
        end = line.at + closed if closed >= 0 else line.until
        words = bites.ledger.page[at:end]
        at += len(words) - len(words.lstrip())
        piece = at if number == index else line.start
        bites.ledger.say(turn, piece, at, at + len(words.strip()))
    if closed < 0:
        turn.evidence.append("unclosed")
        return last + 1
    bites.ledger.mark(end, "label")
    after = bites.ledger.page[end + 1 : line.until].lstrip()
    start = line.until - len(after)
    return read_on(last, start, start) if after else last + 1


def _closing_line(
    lines: Sequence[Line], texts: Sequence[str | None], index: int, closes: str
) -> int:
    """Return the line where brackets close, the first line where none does."""
    if closes in lines[index].text:
        return index
    for number in range(index + 1, min(index + LONGEST_INSIDE, len(lines))):
        text = texts[number]
        if not text:
            break
        if text.endswith(closes):
            return number
    return index
