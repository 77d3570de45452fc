"""A page cut into its lines, whose spans tile the page.

Only line ends (and `<br>` written out) cut lines: other separators of Unicode are
text.
"""

import re
from typing import Literal

import msgspec

from newsparse.steps.labels import Label
from newsparse.transcript import Span

LineTag = Literal[
    "title", "date", "byline", "chrome", "footer", "blank", "copy", "body"
]


class Line(msgspec.Struct, gc=False):
    """A line of the page: its span with the line end, and its stripped text at `at`.

    The steps fill in `tag`, the `values` of a header or footer line with the `evidence`
    for them, and `label`, the speaker label that a line of the body begins with. `twin`
    are the words that lines folded into this one repeat.
    """

    start: int
    end: int
    at: int
    text: str
    tag: LineTag = "body"
    values: dict[str, str] | None = None
    label: Label | None = None
    twin: Span | None = None
    evidence: tuple[str, ...] = ()

    @property
    def until(self) -> int:
        """Where the stripped text ends."""
        return self.at + len(self.text)


def read_lines(page: str) -> list[Line]:
    """Cut a page at its line ends, and at breaks written out where it has some."""
    return split_breaks(page) if has_breaks(page) else split_lines(page)


def has_breaks(page: str) -> bool:
    """Tell whether a page has line breaks written out."""
    return "br" in page and _BREAK.search(page) is not None


def split_lines(page: str, start: int = 0) -> list[Line]:
    """Cut the page at its line ends; dashes and time codes stay in the margin.

    The page is given in its reading view (korean/view.py), which has its length.

    Args:
        page: The page, or its end.
        start: Where in the page it begins.
    """
    lines, whole = [], start + len(page)
    for piece in page.split("\n"):
        end = start + len(piece) + 1
        text = piece.strip(_EMPTY)
        if text == "":
            lines.append(Line(start, end, start, "", "blank"))
        elif text[0] in _MARGINS:
            lines.append(line_of(piece, start, start, end))
        else:
            at = start if text is piece else start + piece.find(text)
            lines.append(Line(start, end, at, text))
        start = end
    lines[-1].end = whole
    if lines[-1].start == whole:
        lines.pop()
    return lines


def line_of(words: str, begin: int, start: int, end: int) -> Line:
    """Return the line whose words begin at `begin` and whose span is start to end."""
    text = words.strip(_EMPTY)
    at = begin + (words.find(text) if text else 0)
    if text[:1] in _MARGINS and (margin := _MARGIN.match(text)):
        at, text = at + margin.end(), text[margin.end() :]
    return Line(start, end, at, text, "body" if text else "blank")


_EMPTY = (  # what is no word: white space, marks without width
    " \t\r\n\f\v\u00a0\u3000\u200b\u200c\u200d\u2060\ufeff\u00ad\x1c\x1d\x1e\x1f\x85"
)

# Before the words of a line: the dash of a quote, the time code of a caption.
_MARGIN = re.compile(
    r"-\s*(?=[\"“])"
    r"|\d\d:\d\d(?::\d\d)?\s*(?:-\s*)?(?=[\"“\[(가-힣])(?!까지|부터|에|쯤|께)"
)
_MARGINS = frozenset("-0123456789")


def split_breaks(page: str) -> list[Line]:
    """Cut the page at its line ends and at breaks written out (`<br />`, ` br br `).

    A break stands in the margin of the line it begins.
    """
    lines, start, begin = [], 0, 0
    for found in _ENDS.finditer(page):
        end = found.end() if found[0] == "\n" else found.start()
        lines.append(line_of(page[begin : found.start()], begin, start, end))
        start, begin = end, found.end()
    if start < len(page):
        lines.append(line_of(page[begin:], begin, start, len(page)))
    return [line for line in lines if line.start < line.end]


_BREAK = re.compile(r"(?i:<br ?/?>)|(?<= )br br(?= |$)")
_ENDS = re.compile(
    r"(?:(?:(?i:<br ?/?>)|(?<= )br(?= |$|<))[\s\u200b-\u200d\u2060\ufeff\u00ad]*)+|\n"
)
