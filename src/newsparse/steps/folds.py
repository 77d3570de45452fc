"""A second copy with the same lines, set aside before anything is read.

Most pages that print their script twice print the same lines again. Folded into one
line they need not be recognised, labelled and compared; what the first copy turns out
to be proves them a copy, or they are unfolded.
"""

from collections.abc import Sequence

from newsparse.steps.breaks import Line, has_breaks, split_breaks, split_lines

LONG = 12  # characters of a line that is looked for again
TRIES = 8  # lines that come again without their neighbours; more is a refrain


class Fold(Line, gc=False):
    """The lines of a second copy as one line, tagged `copy`.

    They are `count` lines and repeat as many from `source` on; they have a twin once
    the first copy is read and proves them a second one.
    """

    source: int = 0
    count: int = 0


def read_folded(page: str) -> tuple[list[Line], Fold | None]:
    """Cut a page into its lines; those that say once more what stands above are one."""
    if has_breaks(page):
        return split_breaks(page), None
    fold = _find_fold(page)
    if fold is None:
        return split_lines(page), None
    below = split_lines(page[fold.end :], fold.end)
    return [*split_lines(page[: fold.start]), fold, *below], fold


def _find_fold(page: str) -> Fold | None:
    """Find lines, none of them blank, that come again right below themselves."""
    pieces = page.split("\n")
    seen: dict[str, tuple[int, int]] = {}
    at = tries = 0
    for number, piece in enumerate(pieces):
        if len(piece) >= LONG:
            twin, source = seen.setdefault(piece, (number, at))
            if twin < number:
                up = _alike_above(pieces, twin, number)
                fold = _fold(page, at - up, at - source, pieces[twin:number])
                if fold or tries == TRIES:
                    return fold
                tries += 1
        at += len(piece) + 1
    return None


def _alike_above(pieces: Sequence[str], twin: int, number: int) -> int:
    """Return how many characters above two lines are the same lines."""
    first = number
    while twin > 0 and pieces[twin - 1] == pieces[first - 1]:
        twin, first = twin - 1, first - 1
    return sum(len(piece) + 1 for piece in pieces[first:number])


def _fold(page: str, start: int, length: int, pieces: Sequence[str]) -> Fold | None:
    """Fold what begins at `start`, if it has the length and words of what is above.

    `pieces` are the lines above in some order: a line of both copies was met first.
    """
    end = start + length
    if page[start - length : start - 1] != page[start : end - 1]:
        return None
    if page[end - 1 : end] not in ("", "\n") or not all(map(str.strip, pieces)):
        return None
    return Fold(
        start=start,
        end=min(end, len(page)),
        at=start,
        text="",
        tag="copy",
        source=start - length,
        count=len(pieces),
    )
