"""Sentences of each turn, line by line; Kiwi is asked only where a line leaves doubt.

A line of a script ends with its sentence. Inside a line a final ending with its mark
(…습니다. …) is a boundary beyond doubt; other marks (1. ○○, No. 3) go to Kiwi.
Lines that break a word or a sentence are joined in the text, while the span stays true.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.korean.morphemes import sentence_spans
from newsparse.steps.breaks import read_lines
from newsparse.transcript import Segment, Sentence


class _Piece(NamedTuple):
    """A line of a turn, and what joins it to the line before it (None: nothing)."""

    start: int
    text: str
    joint: str | None


def split_sentences(
    segments: Sequence[Segment], *, wrapped: bool = False
) -> tuple[Sentence, ...]:
    """Split the turns into sentences.

    Args:
        segments: The turns of a page.
        wrapped: Whether the outlet breaks its lines at a width, at spaces.
    """
    return tuple(
        Sentence(start=start, end=end, text=text, segment=index)
        for index, segment in enumerate(segments)
        for start, end, text in _sentences(segment, wrapped=wrapped)
    )


def _sentences(segment: Segment, *, wrapped: bool) -> Iterator[tuple[int, int, str]]:
    for paragraph in _paragraphs(segment, wrapped=wrapped):
        text = paragraph[0].text
        offsets = list(range(paragraph[0].start, paragraph[0].start + len(text)))
        for piece in paragraph[1:]:
            joint = piece.joint or ""
            text += joint + piece.text
            offsets += [piece.start] * len(joint)
            offsets += range(piece.start, piece.start + len(piece.text))
        for start, end in _boundaries(text):
            yield offsets[start], offsets[end - 1] + 1, text[start:end]


def _paragraphs(segment: Segment, *, wrapped: bool) -> Iterator[list[_Piece]]:
    """Yield the lines that belong together, mostly one."""
    group: list[_Piece] = []
    for line in read_lines(segment.text):
        if line.text:
            above = group[-1].text if group else None
            joint = _joint(above, line.text, wrapped=wrapped) if above else None
            if joint is None and group:
                yield group
                group = []
            group.append(_Piece(segment.start + line.at, line.text, joint))
    if group:
        yield group


def _joint(above: str, below: str, *, wrapped: bool) -> str | None:
    """Return what joins two lines: nothing inside a word, a space, or None."""
    if _ENDED.search(above):
        return None
    if _PARTICLE.match(below):
        return ""
    return " " if wrapped else None


_ENDED = re.compile(r"[^가-힣A-Za-z0-9]$|[다요죠까]$")
_PARTICLE = re.compile(
    r"(?:은|는|을|를|의|에|에서|에게|에는|에서는|에도|으로|으로는|로|로는|와|과|까지|부터|처럼|보다)"
    r"(?=[\s,])"
)


def _boundaries(text: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a paragraph: cut where it is sure, else ask Kiwi."""
    start = 0
    for found in _SURE.finditer(text):
        yield from _doubtful(text, start, found.end())
        start = found.end()
    yield from _doubtful(text, start, len(text))


_SURE = re.compile(r"[다요죠까][.?!]+[\"'”’)]*(?=\s+\S)")
_DOUBT = re.compile(r"[.?!]+[\"'”’)]*\s+\S")


def _doubtful(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    spans = sentence_spans(piece) if _DOUBT.search(piece) else [(0, len(piece))]
    for left, right in spans:
        said = piece[left:right]
        if said.strip():
            left += len(said) - len(said.lstrip())
            right -= len(said) - len(said.rstrip())
            yield start + left, start + right
