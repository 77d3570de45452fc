"""Why a part is no speech: what the lines of a head and a foot were judged by."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from newsparse.steps.breaks import Line
from newsparse.transcript import Part

_JUDGED = frozenset({"title", "date", "byline", "chrome", "footer"})


def with_reasons(parts: Sequence[Part], lines: Sequence[Line]) -> tuple[Part, ...]:
    """Part the site's lines by the reasons they are its lines for.

    Args:
        parts: The tiles of the page.
        lines: Its lines, in order, with their evidence.
    """
    told = [line for line in lines if line.evidence]
    starts = [line.start for line in told]
    pieces: list[Part] = []
    for part in parts:
        first = bisect_left(starts, part.start) if part.tag in _JUDGED else len(told)
        if first < len(told) and starts[first] == part.start:
            last = bisect_left(starts, part.end, first)
            if last - first > 1:
                pieces += _pieces(part, told[first:last])
            else:
                pieces.append(replace(part, evidence=told[first].evidence))
        else:
            pieces.append(part)
    return tuple(pieces)


def _pieces(part: Part, lines: Sequence[Line]) -> Iterator[Part]:
    """Yield a part, cut where the reason changes."""
    runs = [(why, next(run).start) for why, run in groupby(lines, key=_evidence)]
    ends = [*(start for _, start in runs[1:]), part.end]
    for (why, start), end in zip(runs, ends, strict=True):
        yield Part(start=start, end=end, tag=part.tag, evidence=why)


def _evidence(line: Line) -> tuple[str, ...]:
    return line.evidence
