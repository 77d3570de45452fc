"""A second copy that differs: the lines that say the same go, the others are kept.

Where an editor mended one printing of the script, the copies differ in a number, a
name or a word. Line by line, what has the same words is a copy and what differs stays
on the page, with its twin beside it in `differences`.
"""

from collections import Counter
from collections.abc import Sequence

from newsparse.steps.breaks import Line
from newsparse.transcript import Span

REACH = 6  # the first line that comes again stands among the first of the body
WINDOW = 3  # lines that one copy may have and the other not
SHARED = 0.6  # of a second copy's characters must come again word for word
ALIKE = 0.5  # of the words two lines share that are versions of one another
LEAST = 60  # characters that must come again word for word
LEAST_DATED = 12  # the same on a page that prints its date, where every line fits
LONG = 8  # characters that make a line more than a label


def find_variants(
    lines: Sequence[Line], indexes: Sequence[int], *, is_cut: bool, dated: bool
) -> tuple[dict[int, Span], dict[int, Span]]:
    """Align a second copy that differs from the first.

    Args:
        lines: The lines of the page.
        indexes: The numbers of those that are body.
        is_cut: Whether the page ends inside its body, so the copy may be cut.
        dated: Whether the page prints its date.

    Returns:
        By line number the twins of the lines that say the same, and of those that
        differ; both empty where there is no second copy.
    """
    words = [_words(lines[index].text) for index in indexes]
    start = _second_start(words)
    if start is None:
        return {}, {}
    same, other = _align(words, *start, is_cut=is_cut)
    again = sum(len("".join(words[at])) for at in same)
    whole = sum(len("".join(line)) for line in words[start[0] :])
    fits = dated and start[1] > 0 and len(same) + len(other) == len(words) - start[0]
    if again < (LEAST_DATED if fits else LEAST):
        return {}, {}
    if not fits and again < SHARED * whole:
        return {}, {}
    if not is_cut and max(same.values()) < start[0] - WINDOW:
        return {}, {}
    return (
        {
            indexes[at]: _span(lines[indexes[twin]], lines[indexes[at]])
            for at, twin in same.items()
        },
        {indexes[at]: _span(lines[indexes[twin]]) for at, twin in other.items()},
    )


def _words(text: str) -> tuple[str, ...]:
    """Return the words of a line without quotation marks."""
    return tuple(text.translate(_QUOTES).split())


_QUOTES = str.maketrans("", "", "\"'“”‘’`")


def _second_start(words: Sequence[tuple[str, ...]]) -> tuple[int, int] | None:
    """Return where a second copy begins and the line it begins again with.

    Most lines of a second copy stand at one distance from their twins.
    """
    first: dict[tuple[str, ...], int] = {}
    distances: Counter[int] = Counter()
    begins: dict[int, tuple[int, int]] = {}
    for at, line in enumerate(words):
        if len("".join(line)) < LONG:
            continue
        twin = first.setdefault(line, at)
        if twin < at:
            distances[at - twin] += 1
            begins.setdefault(at - twin, (at, twin))
    if not distances:
        return None
    distance = max(distances, key=lambda d: (distances[d], -d))
    at, twin = begins[distance]
    while twin > 1 and _alike(words[at - 1], words[twin - 1]):
        at, twin = at - 1, twin - 1
    return (at, twin) if twin <= REACH else None


def _align(
    words: Sequence[tuple[str, ...]], start: int, twin: int, *, is_cut: bool
) -> tuple[dict[int, int], dict[int, int]]:
    """Walk both copies side by side; return same lines and versions by number."""
    same: dict[int, int] = {}
    other: dict[int, int] = {}
    said = ["".join(line) for line in words]
    for at in range(start, len(words)):
        ahead = range(twin, min(twin + WINDOW, start))
        match = next((t for t in ahead if said[t] == said[at]), None)
        if match is None and is_cut and at == len(words) - 1:
            match = next((t for t in ahead if said[t].startswith(said[at])), None)
        if match is not None:
            same[at] = match
            twin = match + 1
        elif twin < start and _alike(words[at], words[twin]):
            other[at] = twin
            twin += 1
    return same, other


def _alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tell two versions of a line: most of their words are the same."""
    shared = len(set(left) & set(right))
    return shared >= ALIKE * max(len(set(left)), len(set(right)))


def _span(line: Line, copy: Line | None = None) -> Span:
    cut = copy is not None and line.text.startswith(copy.text)
    end = line.at + len(copy.text) if copy and cut else line.until
    return Span(start=line.at, end=end)
