"""From a file or bytes to a transcript."""

import hashlib
import os
from datetime import date
from pathlib import Path

import msgspec

from newsparse import __version__
from newsparse.archive.encodings import decode
from newsparse.errors import ReadError
from newsparse.transcript import Source, Transcript

LARGEST = 8 * 2**20  # bytes; the longest pages seen are below 0.1 MB


def read(
    path_or_bytes: str | os.PathLike[str] | bytes,
    *,
    outlet: str | None = None,
    published: date | None = None,
    entities: bool = True,
    name: str | None = None,
) -> Transcript:
    """Read a page from a file, or from bytes, in whatever encoding it is.

    Args:
        path_or_bytes: A path (a `str` is a path too) or the bytes of a page in
            UTF-8, UTF-16 or CP949 (EUC-KR).
        outlet: The outlet, where it is known; else the page tells.
        published: The day of broadcast, where the page has none.
        entities: Whether to find amounts, dates, places and names.
        name: What `source.name` says; the path as given, by default.

    Returns:
        The record; `source` tells the encoding and the SHA-256 of the bytes.

    Raises:
        ReadError: The file cannot be read, or its bytes are no text.
    """
    if isinstance(path_or_bytes, (bytes, bytearray, memoryview)):
        data = bytes(path_or_bytes)
    else:
        data = read_file(path_or_bytes)
        name = name or Path(path_or_bytes).as_posix()
    return read_bytes(
        data, outlet=outlet, published=published, entities=entities, name=name
    )


def read_file(path: str | os.PathLike[str]) -> bytes:
    """Return the bytes of a file; a ReadError says why not."""
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or error
        raise ReadError(f"{os.fspath(path)}: {reason}") from error


def read_bytes(
    data: bytes,
    *,
    outlet: str | None = None,
    published: date | None = None,
    entities: bool = True,
    name: str | None = None,
) -> Transcript:
    """Decode a page and parse it."""
    from newsparse.pipeline import parse_page

    text, encoding, warnings = _decode(data, name)
    transcript = parse_page(
        text,
        source=source_of(data, name, encoding),
        outlet=outlet,
        published=published,
        entities=entities,
    )
    return with_warnings(transcript, warnings)


def source_of(data: bytes, name: str | None, encoding: str | None) -> Source:
    """Say where a page came from."""
    digest = hashlib.sha256(data).hexdigest()
    return Source(name=name, sha256=digest, encoding=encoding, version=__version__)


def with_warnings(transcript: Transcript, codes: tuple[str, ...]) -> Transcript:
    """Add what reading noticed to what parsing noticed."""
    if not codes:
        return transcript
    merged = tuple(dict.fromkeys(codes + transcript.warnings))
    return msgspec.structs.replace(transcript, warnings=merged)


def _decode(data: bytes, name: str | None) -> tuple[str, str, tuple[str, ...]]:
    called = name or "the bytes"
    if len(data) > LARGEST:
        raise ReadError(f"{called}: is larger than {LARGEST:,} bytes")
    try:
        return decode(data)
    except ReadError as error:
        raise ReadError(f"{called}: {error}") from error
