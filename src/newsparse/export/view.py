"""A record as a reader meets it: headings, voices with their mentions, what went.

Works on the dict form (or the JSON read back), so both views show any stored record.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

import msgspec

from newsparse.export.values import Facts
from newsparse.offsets import CODEPOINT
from newsparse.transcript import Transcript

SPOKEN = frozenset({"speech", "label", "title", "date", "byline", "blank"})


class Piece(NamedTuple):
    """A stretch of a segment: plain, or a mention with its facts."""

    text: str
    entity: Facts | None = None


class Removed(NamedTuple):
    """A run of parts that are not content, with where its copy stands."""

    tag: str
    start: int
    end: int
    twin: tuple[int, int] | None
    text: str


def in_codepoints(record: Facts) -> Facts:
    """Return a record whose offsets slice its page, whatever unit it counts in.

    Raises msgspec.ValidationError where a record of another unit is not whole or its
    offsets do not fit its page.
    """
    if record.get("offsets", CODEPOINT) == CODEPOINT:
        return record
    whole = msgspec.convert(record, Transcript)
    return whole.with_offsets(CODEPOINT).to_dict()


def heading(record: Facts) -> list[str]:
    """Return what is known of the page: outlet, kind, date, reporter."""
    reporter = record.get("reporter") or {}
    names = [reporter.get("name"), reporter.get("email")]
    facts = [record.get("outlet"), record.get("kind"), record.get("published")]
    return [str(fact) for fact in facts + names if fact]


def voice(segment: Facts) -> list[str]:
    """Return who speaks: the role, the name and title or the status, the label."""
    speaker = segment.get("speaker") or {}
    known = [word for word in (speaker.get("name"), speaker.get("title")) if word]
    who = " ".join(known) or speaker.get("status") or "unknown"
    label = segment.get("label")
    notes = ["inferred"] if segment.get("inferred") else []
    return [segment["role"], who, *([label] if label else []), *notes]


def pieces(record: Facts, segment: Facts) -> Iterator[Piece]:
    """Cut a segment's text at its mentions."""
    page, at = record["page"], segment["start"]
    for entity in record.get("entities", ()):
        if at <= entity["start"] and entity["end"] <= segment["end"]:
            yield Piece(page[at : entity["start"]])
            yield Piece(page[entity["start"] : entity["end"]], entity)
            at = entity["end"]
    yield Piece(page[at : segment["end"]])


def removed(record: Facts) -> Iterator[Removed]:
    """Yield what is not content, neighbours of one tag together."""
    kept = [part for part in record.get("parts", ()) if part["tag"] != "blank"]
    for tag, run in groupby(kept, key=lambda part: part["tag"]):
        if tag not in SPOKEN:
            yield _joined(tag, list(run), record["page"])


def _joined(tag: str, run: list[dict[str, Any]], page: str) -> Removed:
    start, end = run[0]["start"], run[-1]["end"]
    twins = [part["twin"] for part in run if part.get("twin")]
    twin = (twins[0]["start"], twins[-1]["end"]) if twins else None
    return Removed(tag, start, end, twin, page[start:end].strip("\n"))
