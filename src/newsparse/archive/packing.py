"""Records packed as their file's suffix says: .jsonl, .jsonl.gz, .jsonl.zst."""

import gzip
import io
from collections.abc import Callable
from typing import Any

from newsparse.errors import no_extra

SUFFIXES = (".jsonl", ".jsonl.gz", ".jsonl.zst")

Codec = Callable[[bytes], bytes]


def pack(data: bytes, suffix: str) -> bytes:
    """Pack records as their suffix says, without a date: same in, same out."""
    return _packer(suffix)[0](data)


def unpack(data: bytes, suffix: str) -> bytes:
    """Undo `pack`."""
    return _packer(suffix)[1](data)


def _packer(suffix: str) -> tuple[Codec, Codec]:
    if suffix.endswith(".gz"):
        return _gzip, gzip.decompress
    if not suffix.endswith(".zst"):
        return bytes, bytes
    library = zstandard()
    reader = library.ZstdDecompressor()
    return library.ZstdCompressor(10).compress, reader.decompress


def zstandard() -> Any:  # noqa: ANN401  (an optional package)
    """Return the package for .zst files."""
    try:
        import zstandard
    except ImportError as error:
        raise no_extra("for .zst", "zst") from error
    return zstandard


def _gzip(data: bytes) -> bytes:
    # zlib-ng and zlib pack differently: records are equal everywhere, packed bytes
    # only with the same zlib.
    target = io.BytesIO()
    with gzip.GzipFile(filename="", fileobj=target, mode="wb", mtime=0) as file:
        file.write(data)
    return target.getvalue()
