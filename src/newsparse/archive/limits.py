"""How much an input may ask of the machine; beyond it there is a failure, no crash."""

import io
import re
from dataclasses import dataclass
from typing import IO

from newsparse.errors import ReadError


@dataclass(frozen=True)
class Limits:
    """The bounds of one input.

    `page` bytes in one page (the longest seen are below 0.1 MB), `members` in one
    archive, `total` unpacked bytes, `ratio` of unpacked to packed bytes (text packs
    3 to 50 times; a bomb 1,000 times) once more than `free` bytes came out.
    """

    page: int = 8 * 2**20
    members: int = 5_000_000
    total: int = 2**40
    ratio: int = 250
    free: int = 16 * 2**20


LIMITS = Limits()
_UNSAFE = re.compile(r"(?:^|/)\.\.(?:/|$)|^/|^[A-Za-z]:|[\x00-\x1f\x7f]")
_LONGEST_NAME = 1000


def check_name(name: str) -> None:
    """Refuse the name of a member that would leave its folder, or is no name."""
    plain = name.replace("\\", "/")
    if not name or len(name) > _LONGEST_NAME or _UNSAFE.search(plain):
        shown = name[:80].encode("unicode_escape").decode()
        raise ReadError(f"unsafe member name {shown!r}", "unsafe_name")


class Counted(io.RawIOBase):
    """A stream that counts what was read of it."""

    def __init__(self, stream: IO[bytes]) -> None:
        """Count what is read of a stream."""
        self.stream, self.count = stream, 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Read on, and count."""
        data = self.stream.read(len(buffer))
        buffer[: len(data)] = data
        self.count += len(data)
        return len(data)


class Unpacked(io.RawIOBase):
    """An unpacked stream that ends with a ReadError where it grows beyond bounds."""

    def __init__(self, stream: IO[bytes], packed: Counted, limits: Limits) -> None:
        """Watch an unpacked stream and the packed one below it."""
        self.stream, self.packed, self.limits, self.count = stream, packed, limits, 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Read on, within the bounds."""
        data = self.stream.read(len(buffer))
        buffer[: len(data)] = data
        self.count += len(data)
        if not self.packed.count:  # gzip itself takes nothing for an empty file
            raise EOFError("is empty")
        limits = self.limits
        allowed = max(limits.free, limits.ratio * self.packed.count)
        if self.count > min(limits.total, allowed):
            raise ReadError("unpacks to suspiciously much", "too_large")
        return len(data)
