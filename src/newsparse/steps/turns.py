"""Turns and pieces as they are laid down, from the page's start to its end."""

from bisect import bisect_right
from typing import NamedTuple

from newsparse.transcript import Part, Role, Segment, Span, Speaker, Tag


class Piece(NamedTuple):
    """Where a stretch of the page begins; it runs to the next piece."""

    start: int
    tag: Tag
    segment: int | None = None
    twin: Span | None = None


class Turn:
    """A turn announced or being read; it has no text before the first `extend`."""

    def __init__(
        self,
        role: Role,
        *evidence: str,
        label: str | None = None,
        speaker: Speaker | None = None,
    ) -> None:
        """Begin a turn; without a label it is inferred."""
        self.role = role
        self.evidence = list(evidence)
        self.label = label
        self.speaker = speaker
        self.start = self.end = -1

    def extend(self, start: int, end: int) -> None:
        """Add a stretch of the page to the turn."""
        self.start = start if self.start < 0 else self.start
        self.end = end

    def close(self, page: str) -> Segment:
        """Return the turn as it stands in the record."""
        return Segment(
            role=self.role,
            start=self.start,
            end=self.end,
            text=page[self.start : self.end],
            label=self.label,
            speaker=self.speaker,
            evidence=tuple(dict.fromkeys(self.evidence)),
            inferred=self.label is None,
        )


class Ledger:
    """The segments and pieces laid down so far, and the turn that is open."""

    def __init__(self, page: str) -> None:
        """Open the books for a page."""
        self.page = page
        self.segments: list[Segment] = []
        self.pieces: list[Piece] = []
        self.turn: Turn | None = None

    def mark(self, start: int, tag: Tag, twin: Span | None = None) -> None:
        """Lay down a piece that is not speech; a blank line ends no turn."""
        if tag != "blank":
            self.close()
        self.pieces.append(Piece(start, tag, None, twin))

    def say(self, turn: Turn, piece: int, start: int, end: int) -> None:
        """Add speech to a turn, which becomes the open one.

        `piece` is where the piece begins: the line's start, or `start` itself where
        a label stands before it on the line.
        """
        if turn is not self.turn:
            self.close()
            self.turn = turn
            if self.page[piece:start].strip():  # a dash, a time code, a line break
                dash = self.page[piece:start].lstrip().startswith("-")
                self.pieces.append(Piece(piece, "label" if dash else "chrome"))
                piece = start
        turn.extend(start, end)
        self.pieces.append(Piece(piece, "speech", len(self.segments)))

    def close(self) -> None:
        """End the open turn."""
        if self.turn:
            self.segments.append(self.turn.close(self.page))
            self.turn = None

    def role_at(self, position: int) -> Role | None:
        """Return the role of the closed turn that holds a position."""
        index = bisect_right(self.segments, position, key=lambda s: s.end)
        return self.segments[index].role if index < len(self.segments) else None

    def parts(self) -> tuple[Part, ...]:
        """Return the pieces as parts that tile the page, neighbours alike joined."""
        if not self.pieces:
            return ()
        first = last = self.pieces[0]
        parts: list[Part] = []
        for piece in self.pieces[1:]:
            if not self.joins(last, piece):
                parts.append(_part(first, last, piece.start))
                first = piece
            last = piece
        return (*parts, _part(first, last, len(self.page)))

    def joins(self, left: Piece, right: Piece) -> bool:
        """Tell whether two neighbours are one part: alike, and their twins adjoin."""
        if left.tag != right.tag or left.segment != right.segment:
            return False
        if left.twin and right.twin:
            between = self.page[left.twin.end : right.twin.start]
            return left.twin.end <= right.twin.start and not between.strip()
        return left.tag != "label"


def _part(first: Piece, last: Piece, end: int) -> Part:
    """Return a run of pieces as one part, with its twin from end to end."""
    twin = first.twin
    if twin and last.twin and last is not first:
        twin = Span(start=twin.start, end=last.twin.end)
    return Part(start=first.start, end=end, tag=first.tag, twin=twin)
