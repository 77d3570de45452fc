"""From a file or bytes to a transcript."""

import os
from pathlib import Path

import msgspec

from newsparse.archive.encodings import decode
from newsparse.archive.inputs import Inputs
from newsparse.archive.limits import LIMITS
from newsparse.archive.pages import Page, Settings, is_markup, sha256
from newsparse.archive.pattern import is_folder
from newsparse.errors import ReadError
from newsparse.failure import Failure
from newsparse.given.days import Day, published_day
from newsparse.given.mojibake import undo
from newsparse.transcript import Source, Transcript
from newsparse.version import __version__

_BYTES = (bytes, bytearray, memoryview)


def read(
    path_or_bytes: str | os.PathLike[str] | bytes,
    *,
    outlet: str | os.PathLike[str] | None = None,
    published: Day | None = None,
    entities: bool = True,
    name: str | None = None,
) -> Transcript:
    """Read one page from a file, or from bytes, in whatever encoding it is.

    Args:
        path_or_bytes: A path (here a `str` is a path too) or the bytes of a page in
            UTF-8, UTF-16 or CP949 (EUC-KR). Saved HTML needs the extra `html`.
        outlet: The outlet's name or TOML file, where known; else the page tells.
        published: The day of broadcast, before the page's own date; a `Day`.
        entities: Whether to find amounts, dates, places and names.
        name: What `source.name` says; the file's own name, by default.

    Returns:
        The record; `source` tells the encoding and the SHA-256 of the bytes.

    Raises:
        ReadError: The input cannot be read, is no text, or is not one page.
        TypeError: It is neither a path nor bytes.
        ValueError: `published` is no day.
    """
    if not isinstance(path_or_bytes, (str, os.PathLike, *_BYTES)):
        raise TypeError(
            f"read() takes a path or bytes, not {type(path_or_bytes).__name__}:"
            " newsparse.parse() takes a text, newsparse.parse_many() many pages"
        )
    if isinstance(path_or_bytes, _BYTES):
        data = bytes(path_or_bytes)
        page = Page(name=name, data=data, html=is_markup(data))
    else:
        page = _only_page(path_or_bytes)
        page = msgspec.structs.replace(page, name=name or page.name)
    return transcribe(page, settings_from(outlet, published, entities=entities))


def settings_from(
    outlet: str | os.PathLike[str] | None, published: Day | None, *, entities: bool
) -> Settings:
    """Return settings in the plain values that go to other processes."""
    house = None if outlet is None else os.fspath(outlet)
    return Settings(outlet=house, published=published, entities=entities)


def _only_page(path: str | os.PathLike[str]) -> Page:
    called = Path(path).as_posix()
    if is_folder(Path(path)):
        raise ReadError(f"{called}: is a folder, not a page")
    pages = Inputs().pages([path])
    first, second = next(pages, None), next(pages, None)
    if isinstance(first, Failure) and "\n" in called:
        raise ReadError("read() takes a path; newsparse.parse() takes a text")
    if isinstance(first, Failure):
        raise ReadError(f"{first.name}: {first.message}", first.code)
    if first is None or second is not None:
        raise ReadError(f"{called}: holds not one page; use newsparse.parse_many")
    return first


def transcribe(page: Page, settings: Settings) -> Transcript:
    """Decode a page and parse it.

    Raises:
        ReadError: Its bytes are no text; the message begins with its name.
    """
    from newsparse.pipeline import parse_page

    try:
        text, encoding, warnings = _read_right(*_decoded(page))
        text, published, noticed = _unmarked(page, text)
    except ReadError as error:
        called = page.name or "the input"
        raise ReadError(f"{called}: {error}", error.code) from error
    day = page.published or published or settings.published
    source = Source(
        name=page.name, sha256=sha256(page), encoding=encoding, version=__version__
    )
    outlet, doubts = _outlet(page, settings)
    transcript = parse_page(
        text,
        source=source,
        outlet=outlet,
        published=published_day(day),
        entities=settings.entities,
    )
    codes = page.warnings + warnings + noticed + doubts
    return _with_warnings(transcript, codes).with_offsets(settings.offsets)


def _outlet(page: Page, settings: Settings) -> tuple[str | None, tuple[str, ...]]:
    """Return the outlet a column names, if it is known; no column names a file."""
    from newsparse.outlets import known_outlets

    if page.outlet is None:
        return settings.outlet, ()
    known = any(
        outlet.own.name.casefold() == page.outlet.casefold()
        for outlet in known_outlets()
    )
    return (page.outlet, ()) if known else (settings.outlet, ("outlet_column",))


def _decoded(page: Page) -> tuple[str, str | None, tuple[str, ...]]:
    if page.data is None:
        return page.text or "", None, ()
    if len(page.data) > LIMITS.page:
        reason = f"is larger than {LIMITS.page:,} bytes"
        raise ReadError(reason, "too_large")
    return decode(page.data)


def _read_right(
    text: str, encoding: str | None, warnings: tuple[str, ...]
) -> tuple[str, str | None, tuple[str, ...]]:
    """Undo that somebody read the page as Latin-1, and say so."""
    found = undo(text)
    if found is None:
        return text, encoding, warnings
    return found.text, f"{found.encoding} as latin-1", (*warnings, "mojibake_undone")


def _unmarked(page: Page, text: str) -> tuple[str, str | None, tuple[str, ...]]:
    """Take the text and the day out of HTML; leave what is text alone."""
    if not page.html:
        return text, None, ()
    from newsparse.archive.markup import text_of_html

    return text_of_html(text)


def _with_warnings(transcript: Transcript, codes: tuple[str, ...]) -> Transcript:
    """Add what reading noticed to what parsing noticed."""
    if not codes:
        return transcript
    merged = tuple(dict.fromkeys(codes + transcript.warnings))
    return msgspec.structs.replace(transcript, warnings=merged)
