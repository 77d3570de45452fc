"""The path of a page: from its text to its record, one line a step."""

import hashlib
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import msgspec

from newsparse.entities import find_as_written
from newsparse.entities.cast import cast_of, witnesses_of
from newsparse.entities.passage import Passage
from newsparse.given.damage import traces
from newsparse.given.days import Day, published_day
from newsparse.given.texts import take_text
from newsparse.korean.view import plain
from newsparse.outlets import Outlet, find_outlet, recognise
from newsparse.steps.breaks import Line, read_lines
from newsparse.steps.carriers import carrier_of
from newsparse.steps.folds import read_folded
from newsparse.steps.footers import tag_closing
from newsparse.steps.kinds import is_bulletin, page_kind
from newsparse.steps.lines import tag_lines
from newsparse.steps.metadata import Metadata, read_metadata
from newsparse.steps.reasons import with_reasons
from newsparse.steps.repeats import Copies, find_copies, prove_fold
from newsparse.steps.reporters import name_reporter, read_reporter, sign_off_name
from newsparse.steps.segments import cut_segments
from newsparse.steps.sentences import split_sentences
from newsparse.transcript import (
    AnyEntity,
    Difference,
    Reporter,
    Segment,
    Source,
    Transcript,
)
from newsparse.version import __version__


def parse(
    page: str,
    *,
    outlet: str | Path | Outlet | None = None,
    published: Day | None = None,
    entities: bool = True,
    name: str | None = None,
) -> Transcript:
    """Turn a page's text into its record. No text raises.

    Args:
        page: The text of one web page; offsets count its characters once it is NFC
            with plain line ends. One line that is the name of a file is parsed as a
            text, with a `UserWarning`.
        outlet: The outlet's name, TOML file or `Outlet`; None recognises it.
        published: The day of the broadcast, before the page's own date: a `Day`
            ("2020-06-24", a date, a datetime, a pandas Timestamp; in Korea's time).
        entities: Whether to split sentences and find values; False gives the
            structure alone, many times faster.
        name: What to call the source in the record.

    Raises:
        TypeError: where `page` is no str.
        ValueError: where `published` is no day.
        OutletError: where there is no such outlet.
    """
    take_text(page, "parse")
    source = Source(name=name, sha256=_sha256(page), version=__version__)
    return parse_page(
        page,
        source=source,
        outlet=outlet,
        published=published_day(published),
        entities=entities,
    )


def parse_page(
    page: str,
    *,
    source: Source,
    outlet: str | Path | Outlet | None = None,
    published: date | None = None,
    entities: bool = True,
) -> Transcript:
    """Walk the path for a page whose source is known."""
    page, odd = tidy(page)
    seen = plain(page)
    house, lines = _tagged(seen, outlet)
    metadata = read_metadata(lines, house)
    copies = find_copies(lines, house, is_cut=_is_cut(lines))
    while copies.twins and tag_closing(seen, lines, copies.twins, house):
        copies = find_copies(lines, house, is_cut=_is_cut(lines))
    cut = cut_segments(
        page,
        lines,
        house,
        copies=copies,
        headlines=is_bulletin(metadata, lines),
    )
    reporter = (
        None
        if metadata.is_list
        else read_reporter(
            metadata.byline, metadata.email, _as_read(cut.segments, seen == page), house
        )
    )
    segments = name_reporter(cut.segments, reporter)
    day = published or metadata.published
    found = _find(page, segments, reporter, day, house) if entities else ()
    return Transcript(
        source=source,
        outlet=house.name,
        carrier=_carrier(lines),
        kind=page_kind(metadata, cut.labels, segments),
        title=metadata.title,
        title_tags=metadata.title_tags,
        published=_iso(day),
        reporter=reporter,
        page=page,
        parts=with_reasons(cut.parts, lines),
        segments=segments,
        sentences=split_sentences(segments, wrapped=house.own.wrapped)
        if entities
        else (),
        entities=found,
        cast=cast_of(segments, found, reporter),
        differences=_differences(page, lines, copies),
        warnings=_warnings(
            cut.warnings | odd | traces(page) | copies.warnings,
            metadata,
            published,
            lines,
            house,
        ),
    )


def _tagged(seen: str, outlet: str | Path | Outlet | None) -> tuple[Outlet, list[Line]]:
    """Return the outlet and the tagged lines of a page in its reading view.

    A second copy is folded if it can.
    """
    lines, fold = read_folded(seen)
    once = seen[: fold.start] + seen[fold.end :] if fold else seen
    house = recognise(once) if outlet is None else find_outlet(outlet, once)
    lines = tag_lines(seen, lines, house)
    if fold and not prove_fold(lines, fold):
        lines = tag_lines(seen, read_lines(seen), house)
    return house, lines


def _as_read(segments: Sequence[Segment], is_plain: bool) -> Sequence[Segment]:
    """Return the turns with their words in the reading view."""
    if is_plain:
        return segments
    return [msgspec.structs.replace(s, text=plain(s.text)) for s in segments]


def _carrier(lines: Sequence[Line]) -> str | None:
    return carrier_of(line.text for line in lines if "carrier" in line.evidence)


def tidy(page: str) -> tuple[str, frozenset[str]]:
    """Return the page in NFC with plain line ends, and what was odd about it.

    A lone surrogate, which no encoding holds, becomes U+FFFD.
    """
    odd: frozenset[str] = frozenset()
    try:
        page.encode()  # faster than to look for surrogates
    except UnicodeEncodeError:
        odd = frozenset({"lone_surrogate"})
        page = page.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if "\r" in page:
        page = page.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", page), odd


def _sha256(page: str) -> str:
    return hashlib.sha256(page.encode("utf-8", "surrogatepass")).hexdigest()


def _is_cut(lines: Sequence[Line]) -> bool:
    """Tell a page that the crawler cut: no whole footer closes it."""
    feet = (line.values or {} for line in reversed(lines) if line.tag == "footer")
    return all("cut" in values for values in feet)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _find(
    page: str,
    segments: Sequence[Segment],
    reporter: Reporter | None,
    day: date | None,
    house: Outlet,
) -> tuple[AnyEntity, ...]:
    """Find values in what was said: all else is blanked, so offsets stay true."""
    pieces, at = [], 0
    for segment in segments:
        said = _unwrapped(segment.text) if house.own.wrapped else segment.text
        pieces += ["\n" * (segment.start - at), said]
        at = segment.end
    speakers = witnesses_of(segments, reporter)
    stories = tuple(s.start for s in segments if s.role == "headline")
    passage = Passage(
        "".join(pieces), day, house.home, speakers=speakers, stories=stories
    )
    ends = [segment.end for segment in segments]
    return tuple(
        msgspec.structs.replace(
            entity,
            text=page[entity.start : entity.end],
            segment=bisect_right(ends, entity.start),
        )
        for entity in find_as_written(passage)
    )


def _unwrapped(text: str) -> str:
    """Join the lines that the page breaks within a sentence, offsets kept."""
    return _WRAP.sub(" ", text)


_WRAP = re.compile(r"(?<![.?!\"”’\n])\n(?!\n)")


def _differences(
    page: str, lines: Sequence[Line], copies: Copies
) -> tuple[Difference, ...]:
    return tuple(
        Difference(
            start=lines[index].at,
            end=lines[index].until,
            text=lines[index].text,
            twin=twin,
            twin_text=page[twin.start : twin.end],
        )
        for index, twin in copies.variants.items()
    )


def _warnings(
    codes: frozenset[str],
    metadata: Metadata,
    published: date | None,
    lines: Sequence[Line],
    house: Outlet,
) -> tuple[str, ...]:
    """Return the codes in order; docs/record.md says what each means."""
    found = set(codes)
    if metadata.title is None:
        found.add("no_title")
    if metadata.is_list:
        found.add("several_items")
    if metadata.published is None and published is None:
        found.add("no_date")
    if published and metadata.published and _iso(published) != _iso(metadata.published):
        found.add("date_conflict")
    if _is_cut(lines):
        bodies = [line.text for line in lines if line.tag == "body"]
        if bodies and not _ends(bodies[-1], house):
            found.add("truncated")
    return tuple(sorted(found))


def _ends(text: str, house: Outlet) -> bool:
    """Tell a last line that ends a script, if only with a sign-off without a period."""
    return bool(_ENDED.search(text)) or sign_off_name(text, house) is not None


_ENDED = re.compile(r"[.?!\"”’)\]▶>】=]$")
