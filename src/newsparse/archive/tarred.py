"""Tar archives, packed or not, read from front to end without unpacking to disk.

A file that had several names is a file under the first and a hard link under each of
the others. Those are read when the rest is, on a second way through the archive.
"""

import io
import posixpath
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

from newsparse.archive.limits import Limits, check_name
from newsparse.archive.packed import (
    DAMAGED,
    Found,
    Opener,
    failure,
    gunzip,
    holds_no_page,
)
from newsparse.errors import ReadError

_MOST_LINKS = 100_000  # hard links of one archive that are kept in mind
_NO_MEMBERS = (b"V", b"D")  # GNU tar: the label of a volume, the list of a folder
_KINDS = {
    tarfile.SYMTYPE: "is a symbolic link, no file",
    tarfile.FIFOTYPE: "is a named pipe, no file",
    tarfile.CHRTYPE: "is a device, no file",
    tarfile.BLKTYPE: "is a device, no file",
}


@dataclass
class Tar:
    """A tar archive: the stream it comes from, and what to do with its members."""

    name: str
    stream: IO[bytes]
    packed: bool
    limits: Limits
    open_member: Opener
    links: list[tuple[str, str]] = field(default_factory=list)  # a name, that of a file
    copied: int = 0  # bytes read for links, and how many may be
    most: int = 0

    def pages(self) -> Found:
        """Yield the pages of the members in their order, then those of hard links."""
        try:
            for number, member in enumerate(self._members()):
                if number >= self.limits.members:
                    raise ReadError("holds too many members", "too_large")
                yield from self._one(*member)
        except (*DAMAGED, ReadError) as error:
            yield failure(self.name, error)
        if self.links:
            yield from self._linked()

    def _members(self) -> Iterator[tuple[tarfile.TarFile, tarfile.TarInfo]]:
        unpacked = gunzip(self.stream, self.limits) if self.packed else self.stream
        with tarfile.open(fileobj=unpacked, mode="r|") as archive:
            while member := archive.next():
                # It would keep them all, and there may be millions.
                vars(archive)["members"].clear()
                yield archive, member

    def _one(self, archive: tarfile.TarFile, member: tarfile.TarInfo) -> Found:
        inner, kind = member.name, member.type
        if member.isdir() or kind in _NO_MEMBERS or holds_no_page(inner):
            return
        try:
            check_name(inner)
            if member.islnk() and len(self.links) < _MOST_LINKS:
                self.links.append((inner, member.linkname))
                return
            content = archive.extractfile(member) if member.isfile() else None
            if content is None:
                raise ReadError(_KINDS.get(kind, "is one hard link too many"))
            yield from self.open_member(self._called(inner), content)
        except (*DAMAGED, ReadError) as error:
            yield failure(self._called(inner), error)

    def _called(self, inner: str) -> str:
        return f"{self.name}/{inner}"

    def _linked(self) -> Found:
        """Yield the pages of hard links, in the order of the files they stand for."""
        wanted = _by_file(self.links)
        reason = ReadError("is a hard link to no file that can be read", "damaged")
        try:
            size = self.stream.seek(0, io.SEEK_END)
            self.most = max(self.limits.free, self.limits.ratio * size)
            self.stream.seek(0)
            for archive, member in self._members():
                names = wanted.get(posixpath.normpath(member.name))
                if names and member.isfile():
                    data = self._content(archive, member)
                    del wanted[posixpath.normpath(member.name)]
                    for inner in names:
                        yield from self._copy(inner, data)
                if not wanted:
                    break
        except io.UnsupportedOperation:
            reason = ReadError("is a hard link in an archive that is read only once")
        except (*DAMAGED, ReadError):
            pass  # told of the archive as a whole, the first time
        for names in wanted.values():
            yield from (failure(self._called(inner), reason) for inner in names)

    def _content(self, archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
        """Return one byte more than a page may have, at most."""
        content = archive.extractfile(member)
        return content.read(self.limits.page + 1) if content else b""

    def _copy(self, inner: str, data: bytes) -> Found:
        self.copied += len(data)
        try:
            if len(data) > self.limits.page:
                reason = f"is a hard link to more than {self.limits.page:,} bytes"
                raise ReadError(reason, "too_large")
            if self.copied > self.most:
                raise ReadError("unpacks to suspiciously much", "too_large")
            yield from self.open_member(self._called(inner), io.BytesIO(data))
        except (*DAMAGED, ReadError) as error:
            yield failure(self._called(inner), error)


def _by_file(links: list[tuple[str, str]]) -> dict[str, list[str]]:
    """Return the names of links by the file they stand for, were it by other links."""
    target = {posixpath.normpath(inner): posixpath.normpath(of) for inner, of in links}
    found: dict[str, list[str]] = {}
    for inner, of in links:
        passed, end = set(), posixpath.normpath(of)
        while end in target and end not in passed:
            passed.add(end)
            end = target[end]
        found.setdefault(end, []).append(inner)
    return found
