"""What to read: files, folders and the standard input, in a fixed order."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from newsparse.archive.reading import read_file
from newsparse.errors import ReadError

STDIN = "-"


def walk(inputs: list[str]) -> Iterator[str]:
    """Yield the files named, folders with all they hold in the order of their names.

    Hidden files and folders (`.git`) are passed over. A folder's order is that of
    the code points of the paths, the same on every system.
    """
    for named in inputs:
        if named != STDIN and Path(named).is_dir():
            yield from _files(Path(named))
        else:
            yield named


def _files(folder: Path) -> Iterator[str]:
    entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(Path(entry))
        elif entry.is_file():
            yield Path(entry).as_posix()


def load(name: str) -> bytes:
    """Return the bytes of an input; a ReadError names it and says why not."""
    if name != STDIN:
        return read_file(name)
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise ReadError(f"{STDIN}: {error}") from error
