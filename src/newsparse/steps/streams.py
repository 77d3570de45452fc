"""The words of a script as one string, however its lines are wrapped."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from newsparse.outlets import Outlet
from newsparse.steps.breaks import Line


class Stream(NamedTuple):
    """The words of some lines as one string without white space.

    `indexes` are the lines' numbers, `starts` their offsets in `words`.
    """

    lines: Sequence[Line]
    outlet: Outlet
    indexes: list[int]
    starts: list[int]
    words: str

    def line_at(self, offset: int) -> int:
        """Return the position (in `indexes`) of the line that holds an offset."""
        return bisect_right(self.starts, offset) - 1

    def texts_from(self, offset: int) -> list[str]:
        """Return the lines from the one that begins at an offset."""
        indexes = self.indexes[self.line_at(offset) :]
        return [self.lines[index].text for index in indexes]

    def before(self, offset: int) -> "Stream":
        """Return the lines that end before an offset, where a line begins or ends."""
        at = self.line_at(offset)
        if offset == len(self.words):
            at += 1
        indexes, starts = self.indexes[:at], self.starts[:at]
        return self._replace(indexes=indexes, starts=starts, words=self.words[:offset])

    def page_at(self, offset: int) -> int:
        """Return where in the page a character of `words` stands."""
        position = self.line_at(offset)
        line = self.lines[self.indexes[position]]
        left = offset - self.starts[position]
        for at, char in enumerate(line.text):
            if not char.isspace():
                if left == 0:
                    return line.at + at
                left -= 1
        return line.until


def stream_of(lines: Sequence[Line], outlet: Outlet, indexes: list[int]) -> Stream:
    """Return the words of some lines."""
    words, starts, length = [], [], 0
    for index in indexes:
        word = "".join(lines[index].text.split())
        words.append(word)
        starts.append(length)
        length += len(word)
    return Stream(lines, outlet, indexes, starts, "".join(words))
