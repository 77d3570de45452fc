"""What changed between two runs: which facts came, went or have another value.

Two records are of the same page if their sources have the same name, or no name and
the same bytes. Facts are the rows of the flat tables, known by their place.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, Literal

import msgspec

from newsparse.export.columns import COLUMNS
from newsparse.export.tables import rows
from newsparse.offsets import CODEPOINT
from newsparse.transcript import Noun, Transcript

_KEYS = {  # what makes a fact the same one in both runs
    "transcripts": (),
    "candidates": ("entity", "rank"),
}
_NOUNS = {  # what stands before start, end and text, where a row is no mention
    "parts": "part_",
    "segments": "segment_",
    "sentences": "sentence_",
    "differences": "difference_",
}
_PLACE = ("start", "end")
# What is bound to differ, or tells again what is compared.
_COUNTS = {"id", "version", "segments", "entities"}
_DOUBLES = {name for name, kind in COLUMNS["amounts"].items() if kind == "float"}
_PASSED_OVER = frozenset(_COUNTS | _DOUBLES)
_NUMBERS = frozenset({"part", "segment", "sentence", "entity", "difference"})

Facts = dict[str, Any]
_ENCODER = msgspec.json.Encoder(decimal_format="number")


class Change(Noun, frozen=True, kw_only=True):
    """A fact that is not the same in both runs: `before` or `after` is None if absent.

    They hold columns of the table (`start` for `segment_start`); of a fact that
    changed, only the columns that did.
    """

    name: str | None
    table: str
    change: Literal["added", "removed", "changed"]
    start: int | None = None
    end: int | None = None
    text: str | None = None
    before: Facts | None = None
    after: Facts | None = None

    def to_json(self) -> str:
        """Return the change as one line of JSON."""
        return _ENCODER.encode(self).decode()

    def __str__(self) -> str:
        """Say the change on one line."""
        place = "" if self.start is None else f" {self.start}–{self.end}"
        said = f" {self.text!r}" if self.text else ""
        head = f"{self.name or '-'}: {self.table}{place}{said} {self.change}"
        if self.change == "removed":
            return f"{head}: {_shown(self.before or {})}"
        if self.change == "added":
            return f"{head}: {_shown(self.after or {})}"
        before, after = self.before or {}, self.after or {}
        pairs = (f"{key} {before[key]} → {after[key]}" for key in before)
        return f"{head}: {', '.join(pairs)}"


def changes(old: Iterable[Transcript], new: Iterable[Transcript]) -> Iterator[Change]:
    """Yield what changed from old records to new ones, page by page.

    Runs in the same order need no more memory than a page; else the pages whose
    fellow has not come yet are held.
    """
    waiting: tuple[dict[str, Transcript], dict[str, Transcript]] = ({}, {})
    for side, transcript in _by_turns(old, new):
        key = transcript.source.name or transcript.source.sha256
        fellow = waiting[1 - side].pop(key, None)
        if fellow is None:
            waiting[side][key] = transcript
        else:
            yield from _compare(
                *((fellow, transcript) if side else (transcript, fellow))
            )
    for side, kind in enumerate(("removed", "added")):
        for transcript in waiting[side].values():
            yield _page_change(transcript, kind)


def _by_turns(
    old: Iterable[Transcript], new: Iterable[Transcript]
) -> Iterator[tuple[int, Transcript]]:
    streams = [(0, iter(old)), (1, iter(new))]
    while streams:
        for side, stream in list(streams):
            transcript = next(stream, None)
            if transcript is None:
                streams.remove((side, stream))
            else:
                yield side, transcript


def _page_change(transcript: Transcript, change: Any) -> Change:  # noqa: ANN401
    facts = {"title": transcript.title, "published": transcript.published}
    side = "before" if change == "removed" else "after"
    name = transcript.source.name
    return Change(name=name, table="transcripts", change=change, **{side: facts})  # type: ignore[arg-type]


def _compare(old: Transcript, new: Transcript) -> Iterator[Change]:
    before, after = _facts(old), _facts(new)
    for key in sorted(before.keys() | after.keys(), key=str):
        one, other = before.get(key), after.get(key)
        if one != other:
            yield _change(new.source.name, key, one, other)


def _change(
    name: str | None, key: tuple[Any, ...], one: Facts | None, other: Facts | None
) -> Change:
    known = one or other or {}
    place = {column: known.get(column) for column in ("start", "end", "text")}
    if one and other:
        differ = [column for column in one if one[column] != other[column]]
        one = {column: one[column] for column in differ}
        other = {column: other[column] for column in differ}
    kind: Any = "changed" if one and other else "removed" if one else "added"
    return Change(
        name=name, table=key[0], change=kind, before=one, after=other, **place
    )


def _facts(transcript: Transcript) -> dict[tuple[Any, ...], Facts]:
    """Return a page's facts by what they are known by; twins are numbered."""
    found: dict[tuple[Any, ...], Facts] = {}
    for table, row in rows(transcript.with_offsets(CODEPOINT)):
        if table == "said":  # joins what the other tables hold
            continue
        noun = _NOUNS.get(table, "")
        names = (name.removeprefix(noun) for name in COLUMNS[table])
        facts = dict(zip(names, row, strict=True))
        key = (table, *(facts[column] for column in _KEYS.get(table, _PLACE)))
        while key in found:
            key = (*key, "again")
        passed = _PASSED_OVER | (frozenset() if table == "candidates" else _NUMBERS)
        found[key] = {name: v for name, v in facts.items() if name not in passed}
    return found


def _shown(facts: Facts) -> str:
    passed = ("start", "end", "text")
    return ", ".join(
        f"{name} {value:f}" if isinstance(value, Decimal) else f"{name} {value}"
        for name, value in facts.items()
        if value is not None and name not in passed
    )
