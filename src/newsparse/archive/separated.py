"""The rows of a CSV file, and how to go on behind one that is broken.

A quote that is never closed, or stands inside quotes, would swallow the rows behind
it. Here only its own line is lost: reading goes on at the next line that looks like
a row of the table.
"""

import csv
import io
import re
from collections import deque
from collections.abc import Callable, Iterator
from typing import NamedTuple

Cells = list[str]
LooksRight = Callable[[Cells], bool]

_ENDS = ("\n", "\r")
_CLOSING = re.compile(r'(?:[^"]++|"")*+"')
_CLEAN = re.compile(  # RFC 4180, a quote in no cell that is not quoted
    r'(?:"(?:[^"]++|"")*+"|[^",\r\n]*+)(?:,(?:"(?:[^"]++|"")*+"|[^",\r\n]*+))*+[\r\n]*+'
)
_MOST_LINES = 100_000  # of a row; pages have some hundreds, and each takes memory
_LIKELY = 0.5  # this share of lines that look like rows, and they are rows


class Broken(NamedTuple):
    """Lines that hold no row: why, as a code of a failure and in words."""

    code: str
    message: str


class _Taken(NamedTuple):
    """The lines of one row; `state` is whole, broken, open or long."""

    lines: list[str]
    state: str
    inside: bool


def separated(
    stream: io.TextIOWrapper, most: int, looks_right: LooksRight
) -> Iterator[Cells | Broken]:
    """Yield the cells of each row, and what is broken between them.

    Args:
        stream: The text, its line ends as they are.
        most: How many characters a row may have.
        looks_right: Whether cells behind a broken row are a row again; asked only
            there, of lines whose quotes are in order.
    """
    lines, width = _Lines(stream, most), 0
    while (taken := _take(lines)).lines:
        if taken.state == "long" and not _is_stray(taken, looks_right):
            yield from _pass_long(lines, taken, looks_right)
        elif taken.state == "whole":
            cells = _cells(taken.lines)
            width = width or len(cells)
            if cells:
                yield cells
        elif width == 1 and _ends_in_its_line(taken):
            first = lines.passed + (not taken.lines[0].endswith(_ENDS))
            yield Broken("bad_row", _reason(first, first, taken.state))
        else:
            yield from _pass_broken(lines, taken, looks_right)


class _Lines:
    """Lines that can be given back; one longer than `most` comes in pieces."""

    def __init__(self, stream: io.TextIOWrapper, most: int) -> None:
        self.stream, self.most = stream, most
        self.back: deque[str] = deque()
        self.passed = 0

    def take(self) -> str:
        line = self.back.popleft() if self.back else self.stream.readline(self.most + 1)
        self.passed += line.endswith(_ENDS)
        return line

    def give_back(self, lines: list[str]) -> None:
        self.back.extendleft(reversed(lines))
        self.passed -= sum(line.endswith(_ENDS) for line in lines)


def _take(lines: _Lines) -> _Taken:
    """Take the lines of one row: to the first line end outside quotes."""
    taken: list[str] = []
    size, inside = 0, False
    while line := lines.take():
        taken.append(line)
        size += len(line)
        inside, is_sound = _scan(line, inside=inside)
        if size > lines.most or len(taken) > _MOST_LINES:
            return _Taken(taken, "long", inside)
        if not is_sound:
            return _Taken(taken, "broken", inside)
        if not inside:
            return _Taken(taken, "whole", inside)
    return _Taken(taken, "open" if inside else "whole", inside)


def _scan(line: str, *, inside: bool) -> tuple[bool, bool]:
    """Tell whether a line ends inside quotes, and whether quotes are in order.

    A cell is quoted if it begins with a quote; any other quote in it is a character.
    """
    at = 0
    if not inside and line.startswith('"'):
        inside, at = True, 1
    while True:
        if not inside:
            at = line.find(',"', at) + 2
            if at == 1:
                return False, True
        closing = _CLOSING.match(line, at)
        if closing is None:
            return True, True
        inside, at = False, closing.end()
        if line[at : at + 1] not in ("", ",", *_ENDS):
            return False, False


def _cells(lines: list[str]) -> Cells:
    row = "".join(lines)
    csv.field_size_limit(max(csv.field_size_limit(), len(row)))  # rows are bounded here
    return next(csv.reader((row,)), [])


def _row_of(lines: list[str], looks_right: LooksRight) -> Cells | None:
    """Return the cells of lines that are a row beyond doubt."""
    if not _CLEAN.fullmatch("".join(lines)):
        return None
    cells = _cells(lines)
    return cells if cells and looks_right(cells) else None


def _ends_in_its_line(taken: _Taken) -> bool:
    """Tell whether the quotes of a broken row come in pairs in its only line.

    That is all there is to go by in a table of one column.
    """
    (line, *more), state, _ = taken
    return state == "broken" and not more and line.count('"') % 2 == 0


def _is_stray(taken: _Taken, looks_right: LooksRight) -> bool:
    """Tell whether a long row is a quote that was never closed and many rows."""
    behind = taken.lines[1:-1]
    found = sum(_row_of([line], looks_right) is not None for line in behind)
    return bool(behind) and found >= _LIKELY * len(behind)


def _pass_long(
    lines: _Lines, taken: _Taken, looks_right: LooksRight
) -> Iterator[Cells | Broken]:
    """Pass over the rest of a row that is too long, keeping none of it."""
    line, inside, is_sound = taken.lines[-1], taken.inside, True
    while is_sound and (inside or not line.endswith(_ENDS)) and (line := lines.take()):
        # Where a piece begins, a quote toggles: it closes, or is half of a pair.
        inside, is_sound = _scan(line, inside=inside)
    row = None
    if not is_sound:
        _finish(lines, line)
        _, row = _recover(lines, looks_right)
    yield Broken("too_large", "the row is too long")
    if row is not None:
        yield row


def _pass_broken(
    lines: _Lines, taken: _Taken, looks_right: LooksRight
) -> Iterator[Cells | Broken]:
    """Pass over lines until one looks like a row; tell which, then yield the row."""
    lines.give_back(taken.lines[1:])
    first = lines.passed + (not taken.lines[0].endswith(_ENDS))
    _finish(lines, taken.lines[0])
    passed, row = _recover(lines, looks_right)
    yield Broken("bad_row", _reason(first, first + passed, taken.state))
    if row is not None:
        yield row


def _finish(lines: _Lines, line: str) -> None:
    """Pass over what is left of a line."""
    while line and not line.endswith(_ENDS):
        line = lines.take()


def _recover(lines: _Lines, looks_right: LooksRight) -> tuple[int, Cells | None]:
    """Return how many lines were passed over, and the first row behind them.

    The time stays linear: a quote opens again only behind the one that closed it.
    """
    passed = 0
    while (taken := _take(lines)).lines:
        row = _row_of(taken.lines, looks_right) if taken.state == "whole" else None
        if row is not None:
            return passed, row
        lines.give_back(taken.lines[1:])
        _finish(lines, taken.lines[0])
        passed += 1
    return passed, None


def _reason(first: int, last: int, why: str) -> str:
    where = f"line {first}" if first == last else f"lines {first} to {last}"
    what = "a quote inside quotes" if why == "broken" else "a quote that is not closed"
    return f"{where}: {what}"
