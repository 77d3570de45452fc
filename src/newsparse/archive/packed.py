"""Packed archives: .gz and .zip, read without ever unpacking to disk."""

import gzip
import io
import re
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, cast

from newsparse.archive.files import is_passed_over
from newsparse.archive.limits import Counted, Limits, Unpacked, check_name
from newsparse.archive.pages import Page
from newsparse.errors import ReadError
from newsparse.failure import Failure

try:
    from lzma import LZMAError
except ImportError:  # a Python that was built without it reads no such archive
    LZMAError = zlib.error  # type: ignore[assignment,misc]

Found = Iterator[Page | Failure]
Opener = Callable[[str, IO[bytes]], Found]

# What the readers of archives and tables raise on damage: their own errors, and where
# they believe what they read, those of numbers, codes and places out of range, of kinds
# not known (NotImplementedError) and of headers without end (RecursionError); where
# they ask for as much memory as it says, MemoryError.
DAMAGED = (
    EOFError,
    OSError,
    zlib.error,
    LZMAError,
    struct.error,
    tarfile.TarError,
    zipfile.BadZipFile,
    ArithmeticError,
    LookupError,
    MemoryError,
    RuntimeError,
    ValueError,
)
_ENCRYPTED = 0x1  # bit 0 of a member's flags
_UTF_8_NAME = 0x800  # bit 11: the name is UTF-8, else a code page


def gunzip(stream: IO[bytes], limits: Limits) -> IO[bytes]:
    """Return the unpacked stream of a .gz file, watched."""
    packed = Counted(stream)
    unpacked = cast(IO[bytes], gzip.GzipFile(fileobj=packed, mode="rb"))
    return io.BufferedReader(Unpacked(unpacked, packed, limits))


def zip_members(
    name: str, stream: IO[bytes], limits: Limits, open_member: Opener
) -> Found:
    """Yield the pages of a zip archive in the order of its directory."""
    with zipfile.ZipFile(stream) as archive:
        members = archive.infolist()
        if len(members) > limits.members:
            raise ReadError("holds too many members", "too_large")
        for member in members:
            inner = member_name(member)
            if not (inner.endswith("/") or holds_no_page(inner)):
                yield from _zip_member(name, archive, member, limits, open_member)


def _zip_member(
    name: str,
    archive: zipfile.ZipFile,
    member: zipfile.ZipInfo,
    limits: Limits,
    open_member: Opener,
) -> Found:
    inner = member_name(member)
    try:
        check_name(inner)
        if member.flag_bits & _ENCRYPTED:
            raise ReadError("is encrypted")
        if stat.S_ISLNK(member.external_attr >> 16):  # the mode, where Unix packed
            raise ReadError("is a symbolic link, no file")
        packed = member.compress_size
        if member.file_size > max(limits.free, limits.ratio * packed):
            raise ReadError("unpacks to suspiciously much", "too_large")
        with archive.open(member) as content:
            yield from open_member(f"{name}/{inner}", content)
    except (*DAMAGED, ReadError) as error:
        yield failure(f"{name}/{inner}", error)


def holds_no_page(inner: str) -> bool:
    """Tell whether a member is one that is passed over in a folder too."""
    return any(is_passed_over(part) for part in re.split(r"[/\\]", inner))


def member_name(member: zipfile.ZipInfo) -> str:
    """Return a member's name; Korean Windows writes CP949 where zip says CP437."""
    if member.flag_bits & _UTF_8_NAME:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("cp949")
    except UnicodeError:
        return member.filename


def failure(name: str, error: Exception) -> Failure:
    """Return the record of an input that could not be read."""
    code = error.code if isinstance(error, ReadError) else "damaged"
    reason = str(error) or type(error).__name__
    return Failure(name=name, code=code, message=reason)
