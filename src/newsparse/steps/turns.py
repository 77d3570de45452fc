"""Turns and pieces as they are laid down, from the page's start to its end."""

from bisect import bisect_right
from typing import Literal

from newsparse.transcript import Part, Role, Segment, Span, Speaker, Tag


class Turn:
    """A turn announced or being read.

    `start` is -1 until it has words; `end` is where its label ends till then.
    """

    __slots__ = (
        "candidates",
        "closes",
        "doubt",
        "end",
        "evidence",
        "label",
        "role",
        "said",
        "speaker",
        "start",
        "twin",
    )

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
        self.said = ""  # the last line of narration
        # whether it is left to settle, and in whose part of the item it stands
        self.doubt: Literal["report", "lead"] | None = None
        self.closes: str | None = None  # what ends a graphic of several lines
        self.candidates: tuple[Role, ...] = ()
        self.twin: Span | None = None  # what it is a version of
        self.start = self.end = -1

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
            candidates=self.candidates,
        )


class Ledger:
    """The turns and parts laid down so far, and the turn and the part still open.

    A part runs to where the next one begins, so that the parts tile the page.
    """

    def __init__(self, page: str) -> None:
        """Open the books for a page."""
        self.page = page
        self.turns: list[Turn] = []
        self.turn: Turn | None = None
        self._parts: list[Part] = []
        self._start = 0  # of the part still open, whose tag is None before the first
        self._tag: Tag | None = None
        self._segment = -1  # which segment it is speech of
        self._twin: Span | None = None  # the first words it repeats
        self._twin_end = -1

    def mark(self, start: int, tag: Tag, twin: Span | None = None) -> None:
        """Lay down a piece that is not speech; a blank line ends no turn."""
        if self.turn and tag != "blank":
            self.close()
        if tag != self._tag or tag == "label" or (twin and not self._adjoins(twin)):
            self._begin(start, tag, twin=twin)
        if twin:
            self._twin_end = twin.end

    def say(self, turn: Turn, piece: int, start: int, end: int) -> None:
        """Add speech to a turn, which becomes the open one.

        `piece` is where the piece begins: the line's start, or `start` itself where
        a label stands before it on the line.
        """
        if turn is not self.turn:
            self.close()
            margin = self.page[piece:start].strip()  # a dash, a time code, a line break
            if margin:
                self.mark(piece, "label" if margin[0] == "-" else "chrome")
                piece = start
            self.turn = turn
        turn.start = start if turn.start < 0 else turn.start
        turn.end = end
        if self._tag != "speech" or self._segment != len(self.turns):
            self._begin(piece, "speech", segment=len(self.turns))

    def close(self) -> None:
        """End the open turn."""
        if self.turn:
            self.turns.append(self.turn)
            self.turn = None

    def role_at(self, position: int) -> Role | None:
        """Return the role of the closed turn that holds a position."""
        index = bisect_right(self.turns, position, key=lambda turn: turn.end)
        return self.turns[index].role if index < len(self.turns) else None

    def segments(self) -> tuple[Segment, ...]:
        """Return the closed turns as they stand in the record."""
        return tuple(turn.close(self.page) for turn in self.turns)

    def odd(self) -> frozenset[str]:
        """Return the warning codes that the evidence of the turns gives."""
        found = {code for turn in self.turns for code in turn.evidence}
        return frozenset(code for said, code in _ODD.items() if said in found)

    def parts(self) -> tuple[Part, ...]:
        """Return the parts, neighbours alike joined; nothing more is laid down then."""
        self._begin(len(self.page), "blank")
        return tuple(self._parts)

    def _begin(
        self, start: int, tag: Tag, *, segment: int = -1, twin: Span | None = None
    ) -> None:
        if self._tag:
            first = self._twin
            repeats = Span(start=first.start, end=self._twin_end) if first else None
            self._parts.append(
                Part(start=self._start, end=start, tag=self._tag, twin=repeats)
            )
        self._start, self._tag, self._segment, self._twin = start, tag, segment, twin

    def _adjoins(self, twin: Span) -> bool:
        """Tell whether words repeat what follows the open part's, but for blanks."""
        gap = self.page[self._twin_end : twin.start]
        return self._twin_end <= twin.start and (not gap or gap.isspace())


_ODD = {"empty": "empty_interview", "unclosed": "unclosed_quote"}
