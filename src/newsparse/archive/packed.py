"""Packed archives: .gz, .zip, .tar and .tar.gz, read without ever unpacking to disk."""

import gzip
import io
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, cast

from newsparse.archive.limits import Counted, Limits, Unpacked, check_name
from newsparse.archive.pages import Page
from newsparse.errors import ReadError
from newsparse.failure import Failure

Found = Iterator[Page | Failure]
Opener = Callable[[str, IO[bytes]], Found]

DAMAGED = (EOFError, OSError, zlib.error, tarfile.TarError, zipfile.BadZipFile)
_ENCRYPTED = 0x1  # bit 0 of a member's flags
_UTF_8_NAME = 0x800  # bit 11: the name is UTF-8, else a code page


def gunzip(stream: IO[bytes], limits: Limits) -> IO[bytes]:
    """Return the unpacked stream of a .gz file, watched."""
    packed = Counted(stream)
    unpacked = cast(IO[bytes], gzip.GzipFile(fileobj=packed, mode="rb"))
    return io.BufferedReader(Unpacked(unpacked, packed, limits))


def tar_members(
    name: str, stream: IO[bytes], limits: Limits, open_member: Opener
) -> Found:
    """Yield the pages of a tar archive, packed or not, in its order."""
    with tarfile.open(fileobj=stream, mode="r|") as archive:
        for number, member in enumerate(archive):
            if number >= limits.members:
                raise ReadError("holds too many members", "too_large")
            if member.isfile():
                content = archive.extractfile(member)
                yield from _member(name, member.name, content, open_member)


def zip_members(
    name: str, stream: IO[bytes], limits: Limits, open_member: Opener
) -> Found:
    """Yield the pages of a zip archive in the order of its directory."""
    with zipfile.ZipFile(stream) as archive:
        members = archive.infolist()
        if len(members) > limits.members:
            raise ReadError("holds too many members", "too_large")
        for member in members:
            if not member.is_dir():
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
        if member.flag_bits & _ENCRYPTED:
            raise ReadError("is encrypted")
        packed = member.compress_size
        if member.file_size > max(limits.free, limits.ratio * packed):
            raise ReadError("unpacks to suspiciously much", "too_large")
        with archive.open(member) as content:
            yield from _member(name, inner, content, open_member)
    except (*DAMAGED, NotImplementedError, ReadError) as error:
        yield failure(f"{name}/{inner}", error)


def _member(
    name: str, inner: str, content: IO[bytes] | None, open_member: Opener
) -> Found:
    try:
        check_name(inner)
        if content is not None:
            yield from open_member(f"{name}/{inner}", content)
    except ReadError as error:
        yield failure(f"{name}/{inner}", error)


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
