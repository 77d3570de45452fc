"""The body printed twice: find the second copy and prove it word for word.

The text extractor prints a container's text and then its tail again, so the second
copy is the body from its second line on. It begins right after the first copy and runs
to the end of the body, or to where the crawler cut the page. What does not fit that is
no copy: refrains, repeated labels and a lead said again stay.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.outlets import Outlet
from newsparse.steps.breaks import Line
from newsparse.steps.folds import Fold
from newsparse.steps.reporters import sign_off_name
from newsparse.steps.streams import Stream, stream_of
from newsparse.steps.tandems import find_tandems
from newsparse.steps.variants import LONG, find_variants
from newsparse.transcript import Span

SKIPPED = 4  # the copy begins at one of the first lines; with G1 it is the second
HEAD = 6  # characters that a line and its copy begin with
PROBE = 30  # characters that find where a copy may begin
SHORT = 8  # lines at the end that may be a copy shorter than the probe
TRIES = 16  # places where the probe recurs that are looked at; more is a refrain
PROVED = 30  # characters of speech that make one repeated line a copy
LATE_PROVED = 60  # the same where more than the first line is skipped
CUT_PROVED = 8  # characters of a copy that the crawler cut short
CUT_DATED = 5  # the same on a page that prints its date, and its script twice
CUT_BRIEF = 2  # and where no sign-off is missing before it
CUT_LINES = 3  # whole lines of a cut copy, where no sentence is broken off
PASSES = 50  # a page of copies within copies is left at that


class Copies(NamedTuple):
    """By line number: whose words a line says again, and what it is a version of."""

    twins: dict[int, Span]
    variants: dict[int, Span]

    @property
    def warnings(self) -> frozenset[str]:
        """Say that copies differ, where they do."""
        return frozenset({"copies_differ"} if self.variants else ())


def find_copies(lines: Sequence[Line], outlet: Outlet, *, is_cut: bool) -> Copies:
    """Find the lines of the body that are a second copy.

    Args:
        lines: The tagged lines of the page; only the body is looked at.
        outlet: Whose reporters sign off before a copy.
        is_cut: Whether the page ends inside its body, without any footer.
    """
    indexes = [i for i, line in enumerate(lines) if line.tag == "body"]
    dated = any(line.tag == "date" for line in lines)
    twins = {i: line.twin for i, line in enumerate(lines) if line.twin}
    variants: dict[int, Span] = {}
    if not _may_come_again([lines[index].text for index in indexes]):
        return Copies(twins, variants)
    stream = stream_of(lines, outlet, indexes)
    for passage, copy in find_tandems(stream):
        twins.update(_twins(stream.before(2 * copy - passage), copy, passage))
    if twins:
        stream = stream_of(lines, outlet, [i for i in indexes if i not in twins])
    for _ in range(PASSES):
        found = _find_copy(stream, is_cut=is_cut, dated=dated)
        if found:
            twins.update(_twins(stream, *found))
            stream = stream.before(found[0])
            continue
        same, versions = _find_versions(stream, is_cut=is_cut, dated=dated)
        if not same:
            break
        twins |= same
        variants |= versions
        stream = stream_of(lines, outlet, [i for i in stream.indexes if i not in same])
    if is_cut and twins:
        twins |= _cut_byline(lines, twins)
    return Copies(twins, variants)


def _cut_byline(lines: Sequence[Line], twins: dict[int, Span]) -> dict[int, Span]:
    """Return the twin of a last line that is a hand-over, cut, and no byline.

    It goes on where the copy before it ends.
    """
    last = len(lines) - 1
    if last - 1 not in twins or "cut" not in (lines[last].values or {}):
        return {}
    after = (line for line in lines if line.start >= twins[last - 1].end)
    source = next((line for line in after if line.tag == "body"), None)
    if source is None or not source.text.startswith(lines[last].text):
        return {}
    return {last: Span(start=source.at, end=source.at + len(lines[last].text))}


def prove_fold(lines: Sequence[Line], fold: Fold) -> bool:
    """Tell whether folded lines are a second copy of the body; note their twin then.

    Args:
        lines: The tagged lines of the page, among them the fold.
        fold: The lines that were folded.
    """
    index = lines.index(fold)
    above = [line for line in lines[:index] if line.start < fold.source]
    said = lines[len(above) : index]
    skipped = [line.tag for line in above].count("body")
    dated = "date" in [line.tag for line in lines]
    if (
        len(said) != fold.count
        or skipped >= SKIPPED
        or {line.tag for line in said} != {"body"}
        or "body" in [line.tag for line in lines[index + 1 :]]
        or not _proves([line.text for line in said], skipped, dated=dated)
    ):
        return False
    fold.twin = Span(start=said[0].at, end=said[-1].until)
    return True


def _may_come_again(texts: Sequence[str]) -> bool:
    """Tell whether a line may begin a copy; most pages without one are spared the rest.

    It begins as one of the first lines does, or a line of some length comes again.
    """
    if _come_twice(texts):
        return True
    rest = texts[0][_after_sentence(texts[0]) :].lstrip() if texts else ""
    texts = [rest, *texts] if rest else texts  # a copy may lack a sentence only
    firsts = {text[0] for text in texts[: SKIPPED + 1]}
    heads = [
        "".join(text[: 2 * HEAD].split())[:HEAD] for text in texts if text[0] in firsts
    ]
    for at, first in enumerate(heads[: SKIPPED + 1], start=1):
        for head in heads[at:]:
            if head.startswith(first) or first.startswith(head):
                return True
    return False


def _after_sentence(text: str) -> int:
    """Return where the first of a line's sentences ends, the line's end if it has one.

    >>> _after_sentence("눈이 왔습니다. 춥습니다.")
    8
    """
    found = _SENTENCE_END.search(text)
    return found.end() if found else len(text)


_SENTENCE_END = re.compile(r"[다요][.?!](?=\s)")


def _come_twice(texts: Sequence[str]) -> bool:
    longer = [text for text in texts if len(text) >= LONG]
    return len(set(longer)) < len(longer)


def _find_versions(
    stream: Stream, *, is_cut: bool, dated: bool
) -> tuple[dict[int, Span], dict[int, Span]]:
    """Look for a copy that differs, where any line of some length comes again."""
    if not _come_twice([stream.lines[index].text for index in stream.indexes]):
        return {}, {}
    return find_variants(stream.lines, stream.indexes, is_cut=is_cut, dated=dated)


def _find_copy(stream: Stream, *, is_cut: bool, dated: bool) -> tuple[int, int] | None:
    """Return where in the words a copy begins and what it is a copy of."""
    sources = {start: skipped for skipped, start in enumerate(stream.starts[:SKIPPED])}
    if stream.indexes:  # a copy may lack a sentence, or a label, of the first line
        line = stream.lines[stream.indexes[0]]
        for end in (_after_sentence(line.text), line.label.rest if line.label else 0):
            sources.setdefault(len("".join(line.text[:end].split())), 1)
    found = [
        (start, source)
        for source, skipped in sources.items()
        for start in _recurrences(stream, source)
        if _is_copy(stream, start, source, skipped, is_cut=is_cut, dated=dated)
    ]
    return min(found, default=None)


def _recurrences(stream: Stream, source: int) -> Iterator[int]:
    """Yield the line starts where the words of a source come again to the end.

    A copy so short that the probe does not fit is tried at the last line.
    """
    words = stream.words
    length = len(words)
    probe = words[source : source + PROBE]
    at = source
    for _ in range(TRIES):
        at = words.find(probe, at + 1)
        if at < 0:
            break
        if _starts_line(stream, at) and words.startswith(words[at:], source):
            yield at
            return
    for at in stream.starts[-SHORT:]:
        if (
            source < at
            and length - at <= PROBE
            and words.startswith(words[at:], source)
        ):
            yield at
            return


def _starts_line(stream: Stream, offset: int) -> bool:
    return stream.starts[stream.line_at(offset)] == offset


def _is_copy(
    stream: Stream,
    start: int,
    source: int,
    skipped: int,
    *,
    is_cut: bool,
    dated: bool,
) -> bool:
    """Judge words that come again to the end of the body."""
    again = len(stream.words) - start
    complete = source + again >= start
    if complete:
        return _proves(stream.texts_from(start), skipped, dated=dated)
    return is_cut and skipped <= 1 and _proves_cut(stream, start, skipped, dated=dated)


def _proves(texts: Sequence[str], skipped: int, *, dated: bool) -> bool:
    """Tell a whole copy from a refrain by how much comes again.

    A page that prints its date prints its script twice, so one line is enough there.
    """
    if dated and skipped == 1:
        return True
    spoken = {text for text in texts if not _is_label_like(text)}
    length = sum(map(len, spoken))
    if skipped == 1:
        return len(spoken) >= 2 or length >= PROVED
    return len(spoken) >= 2 and length >= LATE_PROVED


def _proves_cut(stream: Stream, start: int, skipped: int, *, dated: bool) -> bool:
    """Tell a copy that the crawler cut from a line said again.

    A label alone proves nothing: the first copy may be cut behind the next one. A
    report ends with a sign-off; where that is missing, the first copy may be cut.
    """
    texts = stream.texts_from(start)
    before = stream.lines[stream.indexes[stream.line_at(start) - 1]].text
    if sign_off_name(before, stream.outlet):
        return True
    length = len(stream.words) - start
    if dated:
        if len(texts) > 1:
            return True
        is_brief = not any(stream.lines[i].label for i in stream.indexes)
        least = CUT_BRIEF if is_brief and skipped == 1 else CUT_DATED
        return length >= least and _ONLY_LABEL.fullmatch(texts[0]) is None
    if texts[-1][-1] not in _FINAL:
        return length >= CUT_PROVED
    return len(texts) >= CUT_LINES and length >= LATE_PROVED


_OPENERS = "[◀<【("
_ONLY_LABEL = re.compile(r"[\[◀<【(][^\])>▶】]*[\])>▶】]?")
_FINAL = ".?!\"”'’)]▶>】"


def _is_label_like(text: str) -> bool:
    return text[0] in _OPENERS + "-" and len(text) <= 20


def _twins(stream: Stream, first: int, source: int) -> Iterator[tuple[int, Span]]:
    """Pair each line of the copy with the words it repeats."""
    ends = [*stream.starts[1:], len(stream.words)]
    positions = {start: at for at, start in enumerate(stream.starts)}
    for at in range(stream.line_at(first), len(stream.indexes)):
        start = source + (stream.starts[at] - source) % (first - source)
        last = start + ends[at] - stream.starts[at]
        twin = positions.get(start)
        if twin is not None and ends[twin] == last:  # the same line, not re-wrapped
            line = stream.lines[stream.indexes[twin]]
            span = Span(start=line.at, end=line.until)
        else:
            end = stream.page_at(last - 1) + 1
            span = Span(start=stream.page_at(start), end=end)
        yield stream.indexes[at], span
