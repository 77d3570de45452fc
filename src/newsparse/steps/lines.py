"""The page as lines, each with what it is for: the site's, the header's, the body's.

Only line ends (and `<br>` written out) cut lines: other separators of Unicode are
text. The spans of the lines tile the page.
"""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from newsparse.outlets import Outlet, Rule, collapse
from newsparse.steps.labels import read_label

LineTag = Literal["title", "date", "byline", "chrome", "footer", "blank", "body"]

TITLE_REACH = 4  # unknown lines that may stand above the date: a slogan, the title
LONGEST_TITLE = 120  # characters; what is longer is a paragraph


Fit = tuple[LineTag, dict[str, str]]  # what a rule makes of a line


class Line(NamedTuple):
    """A line of the page: its span with the line end, and its stripped text at `at`."""

    start: int
    end: int
    at: int
    text: str
    tag: LineTag = "body"
    values: dict[str, str] | None = None

    @property
    def until(self) -> int:
        """Where the stripped text ends."""
        return self.at + len(self.text)


def split_lines(page: str) -> list[Line]:
    """Cut the page at its line ends."""
    lines, start = [], 0
    for piece in page.split("\n"):
        text = piece.strip(_EMPTY)
        end = min(start + len(piece) + 1, len(page))
        at = start + (piece.find(text) if text else 0)
        lines.append(Line(start, end, at, text, "body" if text else "blank"))
        start = end
    if lines[-1].start == len(page):
        lines.pop()
    return lines


_EMPTY = " \t\r\f\v\u00a0\u3000\u200b\u200c\u200d\u2060\ufeff\u00ad\x1c\x1d\x1e\x1f\x85"


def tag_lines(page: str, outlet: Outlet) -> list[Line]:
    """Tag every line: first the header, then the footer, the rest is the body.

    >>> from newsparse.outlets import find_outlet
    >>> page = ["매일 저녁 8시 35분", "눈이 왔다", "2021-01-05", "눈이 왔습니다."]
    >>> [line.tag for line in tag_lines(chr(10).join(page), find_outlet("G1"))]
    ['chrome', 'title', 'date', 'body']
    """
    lines = split_lines(page)
    first = _tag_header(lines, outlet)
    _tag_footer(lines, first, outlet)
    return lines


def _tag_header(lines: list[Line], outlet: Outlet) -> int:
    """Tag the lines above the body in place; return where the body begins."""
    top = _tag_top(lines, outlet)
    title = _find_title(lines, top, outlet)
    if title is None:
        return top
    for index in range(top, title):
        if lines[index].tag == "body":
            lines[index] = lines[index]._replace(tag="chrome")
    lines[title] = _titled(lines[title], outlet)
    return _tag_below(lines, title + 1, outlet)


def _tag_top(lines: list[Line], outlet: Outlet) -> int:
    """Tag the site's lines that stand first; return the first other line."""
    above = ""
    for index, line in enumerate(lines):
        if line.tag == "blank":
            continue
        text = collapse(line.text)
        if text not in outlet.chrome:
            rule = _fitting(text, outlet.zoned("top"), above)
            if rule is None or rule[0] == "title":
                return index
        lines[index] = line._replace(tag="chrome")
        above = text
    return len(lines)


def _find_title(lines: list[Line], top: int, outlet: Outlet) -> int | None:
    """Return the line of the title: the last above the date, else the first."""
    plain: list[int] = []
    for index in range(top, len(lines)):
        line = lines[index]
        if line.tag == "blank":
            continue
        if len(plain) == TITLE_REACH or read_label(line.text, outlet):
            break
        rule = _fitting(collapse(line.text), outlet.zoned("below_title"))
        if rule and rule[0] in ("date", "chrome"):
            return plain[-1] if plain else None
        plain.append(index)
    if plain and (top > 0 or _reads_as_title(lines[plain[0]].text)):
        return plain[0]
    return None


def _reads_as_title(text: str) -> bool:
    """Tell a headline from a sentence, where nothing of the site stands above."""
    return len(text) <= LONGEST_TITLE and not _SENTENCE.search(text)


_SENTENCE = re.compile(r"""(?:[다요죠까]|[.?!])["'”’)]*$""")


def _titled(line: Line, outlet: Outlet) -> Line:
    """Tag a title; a rule of the outlet may say which part of the line it is."""
    rule = _fitting(collapse(line.text), outlet.zoned("top"))
    if rule and rule[0] == "title":
        return line._replace(tag="title", values=rule[1])
    return line._replace(tag="title", values={"title": line.text})


def _tag_below(lines: list[Line], index: int, outlet: Outlet) -> int:
    """Tag date, byline and the site's lines below; return where the body begins."""
    while index < len(lines):
        line = lines[index]
        rule = _fitting(collapse(line.text), outlet.zoned("below_title"))
        if line.text and rule is None:
            return index
        if rule:
            lines[index] = line._replace(tag=rule[0], values=rule[1])
        index += 1
    return index


def _tag_footer(lines: list[Line], first: int, outlet: Outlet) -> None:
    """Tag the closing lines, and the footers that stand anywhere, in place."""
    anywhere = outlet.zoned("anywhere")
    foot = outlet.zoned("foot", "anywhere")
    closing = True
    for index in range(len(lines) - 1, first - 1, -1):
        line = lines[index]
        if line.tag == "blank":
            continue
        rule = _fitting(collapse(line.text), foot if closing else anywhere)
        if rule is None and closing and index == len(lines) - 1:
            rule = _cut_copyright(line.text, outlet)
        if rule:
            tag: LineTag = "chrome" if rule[0] == "chrome" else "footer"
            lines[index] = line._replace(tag=tag, values=rule[1])
        else:
            closing = False


def _cut_copyright(text: str, outlet: Outlet) -> Fit | None:
    """Fit a copyright line that the crawler cut (`Copyright ⓒ G1방`)."""
    whole = outlet.own.copyright + outlet.shared.copyright
    fits = any(len(text) > 2 and line.startswith(text) for line in whole)
    return ("footer", {}) if fits else None


def _fitting(
    text: str, rules: Iterable[tuple[Rule, re.Pattern[str]]], above: str = ""
) -> Fit | None:
    """Return the tag and the values of the first rule that fits a line."""
    for rule, pattern in rules:
        if (found := pattern.match(text)) and _follows(rule, above):
            values = {k: v.strip() for k, v in found.groupdict().items() if v}
            return rule.tag, values
    return None


def _follows(rule: Rule, above: str) -> bool:
    return rule.follows is None or re.match(rule.follows, above) is not None
