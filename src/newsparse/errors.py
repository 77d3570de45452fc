"""What newsparse raises; the content of a page never raises.

NewsparseError
├── OutletError   an outlet file that breaks its rules
└── ReadError     an input that cannot be read or decoded

What cannot be written is an OSError that names the file.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager


class NewsparseError(ValueError):
    """The root of all errors of newsparse."""


class OutletError(NewsparseError):
    """An outlet file is wrong: says which file, which key and why."""


class ReadError(NewsparseError):
    """An input cannot be read: says which input and why; `code` is for programs."""

    def __init__(self, message: str, code: str = "unreadable") -> None:
        """Take the reason in words and as a code."""
        super().__init__(message)
        self.code = code


@contextmanager
def naming(file: object, *kinds: type[Exception]) -> Iterator[None]:
    """Name the file in what the system refuses: a full disk names none.

    Errors of other `kinds`, as a database raises them, become an OSError too.
    """
    try:
        yield
    except OSError as error:
        error.filename = error.filename or str(file)
        raise
    except kinds as error:
        raise OSError(errno.EIO, str(error), str(file)) from error


EXTRAS = {  # what the optional extras of pyproject.toml bring
    "html": ("selectolax",),
    "parquet": ("pyarrow",),
    "zst": ("zstandard",),
    "duckdb": ("duckdb", "pyarrow"),
    "near": ("datasketch", "rapidfuzz"),
    "spark": ("pyspark", "pyarrow"),
}


def no_extra(what: str, extra: str) -> ReadError:
    """Return the error of a package that is missing, and how to install it.

    The packages are named and not the extra, so that the advice is right wherever
    newsparse itself was installed from.

    >>> print(no_extra("for .zst", "zst"))
    for .zst: pip install zstandard
    """
    return ReadError(f"{what}: pip install {' '.join(EXTRAS[extra])}", "no_extra")
