"""One run at a time on a folder; a killed run leaves no lock behind."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsparse.errors import ReadError


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Hold a folder's lock file.

    The lock is the system's own on the open file, so it ends with the process,
    however that ends. Raises a ReadError where another process holds it.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a+b") as handle:
        try:
            _lock(handle.fileno())
        except (BlockingIOError, PermissionError) as error:
            reason = f"{file.parent.parent}: another run is writing here"
            raise ReadError(reason, "locked") from error
        yield


def _lock(number: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
