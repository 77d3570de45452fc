"""Labels within a line: copies that lost their line ends, labels glued to a sentence.

`…건가요?[기자]총부채는 …` is two lines. What stands before a label within a line must
end a sentence, a bite or another label; a label inside a quote is none.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsparse.outlets import Outlet, label_key
from newsparse.steps.breaks import Line, line_of
from newsparse.steps.labels import Label, read_label
from newsparse.steps.quotes import end_of_brackets, end_of_quote

SHORTEST_HOLD = 7  # characters of a line that holds a label and words
LONGEST_HEAD = 120  # characters of a title that stands before the first label
BESIDE = 4  # blanks between a label and its note, and one more
PROBE = 30  # characters of a line that are looked for again in it
RUN_TOGETHER = 200  # characters; a longer line may hold labels in round brackets too


class InlineCut(NamedTuple):
    """Where in a line another begins, with its label where that has no brackets."""

    at: int
    label: Label | None = None


def cut_lines(page: str, lines: list[Line], outlet: Outlet) -> list[Line]:
    """Let a label within a line begin a line of its own."""
    cuts = dict(_find_cuts(page, lines, outlet))
    if not cuts:
        return lines
    whole: list[Line] = []
    for number, line in enumerate(lines):
        whole += _cut(line, cuts[number]) if number in cuts else [line]
    return whole


def _cut(line: Line, cuts: list[InlineCut]) -> list[Line]:
    places = {cut.at: cut for cut in [InlineCut(0), *cuts] if cut.at < len(line.text)}
    cuts = [places[at] for at in sorted(places)]
    ends = [line.at + cut.at for cut in cuts[1:]] + [line.end]
    starts = [line.start, *ends[:-1]]
    texts = [line.text[a.at : b.at] for a, b in pairwise(cuts)]
    texts.append(line.text[cuts[-1].at :])
    pieces = [
        line_of(text, line.at + cut.at, start, end)
        for cut, start, end, text in zip(cuts, starts, ends, texts, strict=True)
    ]
    for piece, cut in zip(pieces, cuts, strict=True):
        piece.label = cut.label
    return pieces


def _find_cuts(
    page: str, lines: Sequence[Line], outlet: Outlet
) -> Iterator[tuple[int, list[InlineCut]]]:
    """Yield the lines (by number) that hold more than one, and where to cut them."""
    if _BARE_LEAD in page and (bare := list(_find_bare(lines, outlet))):
        yield from bare
        return
    numbers = _may_hold(page, lines)
    labels = (i for i, line in enumerate(lines) if line.text[:1] in _GLYPHS)
    first = next(labels, len(lines)) if numbers else 0
    for number in sorted(numbers):
        text = lines[number].text
        if len(text) < SHORTEST_HOLD or not _CLOSED.search(text):
            continue
        places = list(_Scan(text, outlet, head=number <= first).cuts())
        if places and (begin := _said_twice(text, outlet)) is not None:
            places += [begin, *(end.end() for end in _SENTENCE_END.finditer(text))]
        if cuts := [InlineCut(at) for at in places]:
            first = min(first, number - 1)
            yield number, cuts


def _said_twice(text: str, outlet: Outlet) -> int | None:
    """Return where a line's words begin if it says them again: it holds two copies."""
    label = read_label(text, outlet)
    rest = _BLANK.match(text, label.rest) if label else None
    begin = rest.end() if rest else 0
    probe = text[begin : begin + PROBE].strip()
    again = text.find(probe, begin + PROBE) if len(probe) > PROBE // 2 else -1
    return begin if again > 0 else None


def _may_hold(page: str, lines: Sequence[Line]) -> set[int]:
    """Return the numbers of the lines that may hold a label behind other words."""
    slash = "/" in page
    numbers = set()
    first = then = len(page)  # where a copy that was folded begins and ends
    for number, line in enumerate(lines):
        if line.text[:1] in _GLYPHS or (slash and "/" in line.text):
            numbers.add(number)
        elif line.tag == "copy":
            first, then = line.start, line.end
    places = [found.end() - 1 for found in _MAY_HOLD.finditer(page, 0, first)]
    places += [found.end() - 1 for found in _MAY_HOLD.finditer(page, then)]
    if lead := _LEAD.search(page):
        places.append(lead.start())
    if places:
        starts = [line.start for line in lines]
        numbers.update(bisect_right(starts, at) - 1 for at in places)
    return numbers


_CLOSED = re.compile(r'["”\])}>▶】:@.?!].')
_GLYPHS = frozenset("[◀<【⊙●▶{")

# A sentence, a bite or a label ends, and what may be a label or a credit follows.
_MAY_HOLD = re.compile(
    r"[.?!…\"”\])}>▶】다요죠까][ \t\u00a0]{0,3}"
    r"(?:[\[◀<【⊙●▶{(]|\(?(?:촬영|영상|취재|화면)"
    r"|[가-힣]{2,4} (?:기자|앵커)|(?:기자|앵커) ?>)"
)
_LEAD = re.compile(r"[\[◀<【] ?(?:앵|ANC)")


_BARE_LEAD = "멘트 "  # of 앵커 멘트


_MARKS = tuple("'\"‘’“”")


class _Scan:
    """A walk along one line from sign to sign.

    `last` is where the stretch that is being read began, `quotes` counts the marks
    that stand open in it.
    """

    def __init__(self, text: str, outlet: Outlet, *, head: bool) -> None:
        self.text, self.outlet, self.head = text, outlet, head
        self.last = self.seen = self.quotes = 0
        self.signs = _ALL_SIGNS if len(text) > RUN_TOGETHER else _SIGNS

    def cuts(self) -> Iterator[int]:
        """Yield where a line of its own begins."""
        yield from self.after_label(0)
        for at in self.places():
            if at < self.last or at == 0 or not self.is_free(at):
                continue
            beside = at - self.last < BESIDE and not self.text[self.last : at].strip()
            if beside and self.text[at] == "(":
                continue  # a note at the label: ▶ 인터뷰 : (sync)
            label = read_label(self.text, self.outlet, at=at)
            if label is None and self.outlet.inline.match(self.text, at) is None:
                continue
            if label and self.is_no_label(label, at):
                continue
            if at > self.last:
                yield at
            self.last = self.seen = at
            self.quotes, self.head = 0, False
            yield from self.after_label(at)

    def places(self) -> Iterator[int]:
        """Yield the places where a label or a credit may begin, in order."""
        signs = {found.start() for found in self.signs.finditer(self.text)}
        if any(sign in self.text for sign in ':@"“'):
            words = self.outlet.inline.finditer(self.text)
            signs.update(found.start() for found in words)
        if "(" in self.text:
            forms = self.outlet.forms
            round_ones = _ROUND.finditer(self.text)
            signs.update(m.start() for m in round_ones if label_key(m[0]) in forms)
        return iter(sorted(signs))

    def is_free(self, at: int) -> bool:
        """Tell whether a sentence, a bite or a label ends before a place."""
        self.seen = max(self.seen, self.last)
        between = self.text[self.seen : at]
        self.quotes += between.count('"') + between.count("“") + between.count("”")
        self.seen = at
        before = self.text[max(self.last, at - LONGEST_HEAD - 1) : at].rstrip()
        if not before or (self.quotes % 2 == 0 and before[-1] in _ENDS):
            return True
        return self.head and self.quotes % 2 == 0 and self.is_head(before, at)

    def is_no_label(self, label: Label, at: int) -> bool:
        """Tell a label that is spoken of, or a production tag over the script."""
        if self.head and label.is_name:
            return True
        after = self.text[label.rest : label.rest + 1]
        return self.text[at - 1] in _MARKS and after in _MARKS

    def is_head(self, before: str, at: int) -> bool:
        """Tell whether a title stands before the first label of a page."""
        label = read_label(self.text, self.outlet, at=at)
        return (
            label is not None
            and self.text[at - 1] not in "'‘“\""
            and label.rule.role == "anchor"
            and at <= LONGEST_HEAD
            and not _SENTENCE.search(before)
        )

    def after_label(self, at: int) -> Iterator[int]:
        """Yield where the words of the label at a place end, if more follows."""
        label = read_label(self.text, self.outlet, at=at)
        if label is None or (self.head and label.is_name):
            return  # over the script a name in brackets is a production tag
        self.quotes, self.last = 0, label.rest
        end = None
        if label.rule.body == "inside" and label.rule.closes:
            end = end_of_brackets(self.text, label.rest, label.rule.closes)
        elif label.rule.body == "quote":
            end = end_of_quote(self.text, label.rest)
        elif label.rule.body == "voice":
            rest = _BLANK.match(self.text, label.rest)
            after = rest.end() if rest else label.rest
            inner = read_label(self.text, self.outlet, at=after)
            if inner and inner.rule.role == "voice" and label.rule.role != "voice":
                self.last = self.seen = after
                yield after
                return
        if end is None:
            return
        rest = _BLANK.match(self.text, end)
        after = rest.end() if rest else end
        self.last = self.seen = after
        if after < len(self.text):
            yield after


_SIGNS = re.compile(r"[\[◀<【⊙●▶{]")
_ALL_SIGNS = re.compile(r"[\[◀<【⊙●▶{(]")
_ROUND = re.compile(r"\([^()]{1,10}\)")
_ENDS = frozenset('.?!…"”])}>▶】다요죠까')
_SENTENCE = re.compile(r"[다요죠까][.?!]")
_SENTENCE_END = re.compile(r"[다요죠까][.?!]+[\"”’]? +(?=\S)")
_BLANK = re.compile(r"\s*")


def _find_bare(
    lines: Sequence[Line], outlet: Outlet
) -> Iterator[tuple[int, list[InlineCut]]]:
    """Find labels that a copy has robbed of their brackets: 앵커 멘트, 리포트."""
    found = {
        number: list(_bare_cuts(line.text, outlet)) for number, line in enumerate(lines)
    }
    roles = {
        cut.label.rule.role for cuts in found.values() for cut in cuts if cut.label
    }
    if {"anchor", "reporter"} <= roles:
        yield from ((number, cuts) for number, cuts in found.items() if cuts)


def _bare_cuts(text: str, outlet: Outlet) -> Iterator[InlineCut]:
    for match in _BARE.finditer(text):
        before = text[max(0, match.start() - 3) : match.start()].rstrip()
        ends = not before or before[-1] in _ENDS
        ends = ends or (match[0].startswith("앵커") and before[-1].isalnum())
        if ends and (label := _bare_label(match[0], outlet)):
            yield InlineCut(match.start(), label)
            if label.rule.body == "quote":
                end = end_of_quote(text, match.end())
                yield from () if end is None else (InlineCut(end + 1),)


def _bare_label(words: str, outlet: Outlet) -> Label | None:
    rule = outlet.forms.get(label_key(f"[{words}]"))
    return Label(rule, words, len(words), {}) if rule else None


_BARE = re.compile(
    r"(?<!\S)(?:앵커 ?멘트|리포트|녹취(?= [가-힣\"“])|인터뷰(?= [가-힣]{2,4} ?\())(?= )"
)
