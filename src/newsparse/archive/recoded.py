"""A table's file as bytes that split at line ends, whatever its encoding."""

import codecs
import io
from typing import IO

from newsparse.archive.encodings import Wide, wide_encoding
from newsparse.errors import ReadError

_HEAD = 4096


def narrowed(stream: IO[bytes]) -> tuple[IO[bytes], Wide | None]:
    r"""Return the bytes of a file, UTF-16 and UTF-32 made UTF-8, and which it was.

    In UTF-16 the byte of \n is part of other characters; in UTF-8 and CP949 quotes,
    commas and line ends are bytes of their own and never part of a syllable. The
    mark is left out.
    """
    head = stream.read(_HEAD)
    wide = wide_encoding(head)
    if wide is None:
        head = head.removeprefix(codecs.BOM_UTF8)
        return io.BufferedReader(_Chained(head, stream)), None
    head = head.removeprefix(wide.mark)
    return io.BufferedReader(_Recoded(_Chained(head, stream), wide)), wide


class _Chained(io.RawIOBase):
    """What was read already, then the rest of a stream."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self.head, self.rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self.head[: len(buffer)] or self.rest.read(len(buffer))
        self.head = self.head[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)


class _Recoded(io.RawIOBase):
    """A stream of wide units as UTF-8.

    Half a surrogate pair stays half a pair, which is no UTF-8: the line that holds it
    fails, and no other.
    """

    def __init__(self, stream: io.RawIOBase, wide: Wide) -> None:
        self.stream, self.wide, self.ready = stream, wide, b""
        self.decoder = codecs.getincrementaldecoder(wide.codec)("surrogatepass")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        ended = False
        while not self.ready and not ended:
            data = self.stream.read(_HEAD) or b""
            ended = not data
            self.ready = self._recode(data, ended=ended)
        data, self.ready = self.ready[: len(buffer)], self.ready[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)

    def _recode(self, data: bytes, *, ended: bool) -> bytes:
        try:
            text = self.decoder.decode(data, ended)
        except UnicodeDecodeError as error:
            reason = f"is {self.wide.name} and breaks off or is damaged"
            raise ReadError(reason, "damaged") from error
        return text.encode("utf-8", "surrogatepass")
