"""A record as a reader meets it: headings, voices with their mentions, what went.

Works on the dict form (or the JSON read back), so both views show any stored record.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple

import msgspec

from newsparse.export.words import word
from newsparse.offsets import CODEPOINT
from newsparse.transcript import Transcript

Facts = Mapping[str, Any]

SPOKEN = frozenset({"speech", "label", "title", "date", "byline", "blank"})


class Piece(NamedTuple):
    """A stretch of a segment: plain, or a mention with its number and its facts."""

    text: str
    entity: Facts | None = None
    number: int = 0  # among the mentions of the page, from 1; 0 where it is plain


class Removed(NamedTuple):
    """A run of parts that are not content, with where its copy stands."""

    tag: str
    start: int
    end: int
    twin: tuple[int, int] | None
    text: str
    twin_text: str | None = None
    evidence: tuple[str, ...] = ()


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
    kind = record.get("kind")
    facts = [
        record.get("outlet"),
        record.get("carrier"),
        kind and word("kind", kind),
        record.get("published"),
        reporter.get("name"),
        reporter.get("email"),
    ]
    return [str(fact) for fact in facts if fact]


def voice(segment: Facts) -> list[str]:
    """Return who speaks: the role, the name and title or the status, the label."""
    label = segment.get("label")
    notes = ["추정"] if segment.get("inferred") else []
    return [role(segment), speaker(segment), *([label] if label else []), *notes]


def role(segment: Facts) -> str:
    """Return the role in words; where nothing tells roles apart, those it may be."""
    may_be = segment.get("candidates") or [segment["role"]]
    return " 또는 ".join(word("role", one) for one in may_be)


def speaker(segment: Facts) -> str:
    """Return the speaker by name and title, or else how far the page tells."""
    who = segment.get("speaker") or {}
    status = who.get("status") or "unknown"
    known = [who[key] for key in ("affiliation", "name", "title") if who.get(key)]
    if not known:
        return word("status", status)
    hidden = f"({word('status', status)})" if status in ("anonymous", "masked") else ""
    return " ".join(known) + hidden


def turns(record: Facts) -> Iterator[tuple[Facts, list[Piece]]]:
    """Yield each segment of a record with its text, cut at its mentions."""
    found = list(enumerate(record.get("entities", ()), 1))
    next_one = 0
    for segment in record.get("segments", ()):
        inside = []
        while next_one < len(found) and found[next_one][1]["end"] <= segment["end"]:
            if found[next_one][1]["start"] >= segment["start"]:
                inside.append(found[next_one])
            next_one += 1
        yield segment, list(_pieces(record["page"], segment, inside))


def _pieces(
    page: str, segment: Facts, inside: list[tuple[int, Facts]]
) -> Iterator[Piece]:
    at = segment["start"]
    for number, entity in inside:
        if at < entity["start"]:
            yield Piece(page[at : entity["start"]])
        yield Piece(page[entity["start"] : entity["end"]], entity, number)
        at = entity["end"]
    if at < segment["end"]:
        yield Piece(page[at : segment["end"]])


def removed(record: Facts) -> Iterator[Removed]:
    """Yield what is not content, neighbours of one tag together."""
    kept = [part for part in record.get("parts", ()) if part["tag"] != "blank"]
    for tag, run in groupby(kept, key=lambda part: part["tag"]):
        if tag not in SPOKEN:
            yield _joined(tag, list(run), record["page"])


def _joined(tag: str, run: list[dict[str, Any]], page: str) -> Removed:
    start, end = run[0]["start"], run[-1]["end"]
    text = page[start:end].strip("\n")
    codes = dict.fromkeys(code for part in run for code in part.get("evidence") or ())
    twins = [part["twin"] for part in run if part.get("twin")]
    if not twins:
        return Removed(tag, start, end, None, text, evidence=tuple(codes))
    first, last = min(t["start"] for t in twins), max(t["end"] for t in twins)
    twin = page[first:last].strip("\n")
    return Removed(tag, start, end, (first, last), text, twin, tuple(codes))
