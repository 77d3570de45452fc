"""Glob patterns as the shell has them, safe where links of folders form loops.

`glob` of the standard library follows such links up to forty deep, in every order, and
passes over folders that it may not read.
"""

import errno
import glob
import os
from collections import deque
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Protocol

Match = tuple[Path, OSError | None]
_ANY_DEPTH = "**"
_ABSENT = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)


class LeftOut(Protocol):
    """Tells whether a folder is to be passed over."""

    def __call__(self, path: Path, *, outermost: bool = False) -> bool:
        """Look at a folder; `outermost` is the one that the pattern begins in."""


def fitting(pattern: str, left_out: LeftOut) -> Iterator[Match]:
    """Yield what fits a pattern, and the folders on the way that cannot be read.

    `*`, `?` and `[…]` stand for parts of a name, `**` for any number of folders;
    hidden names only fit where the pattern has the dot. A folder is looked at once
    for each part of the pattern, under its shortest name.
    """
    base, parts = _split(pattern)
    search = _Search(parts, left_out)
    if not left_out(base, outermost=True):
        search.waiting.append((base, 0))
    while search.waiting:
        folder, step = search.waiting.popleft()
        try:
            yield from search.look(folder, step, outermost=folder == base)
        except OSError as error:
            if error.errno not in _ABSENT:
                yield folder, error
        except ValueError:  # a NUL, which no name has
            continue


def _split(pattern: str) -> tuple[Path, list[str]]:
    """Split a pattern into the folder that it begins in and its parts from there."""
    parts = list(Path(pattern).parts)
    first = next(i for i, part in enumerate(parts) if glob.has_magic(part))
    return Path(*parts[:first]), parts[first:]


class _Search:
    """The search for one pattern: which folders wait, at which part of it."""

    def __init__(self, parts: list[str], left_out: LeftOut) -> None:
        self.parts, self.left_out = parts, left_out
        self.waiting: deque[tuple[Path, int]] = deque()
        self.seen: set[tuple[int, int, int]] = set()

    def look(self, folder: Path, step: int, *, outermost: bool) -> Iterator[Match]:
        status = folder.stat()
        key = status.st_dev, status.st_ino, step
        if key in self.seen or (not outermost and self.left_out(folder)):
            return
        self.seen.add(key)
        part, is_last = self.parts[step], step == len(self.parts) - 1
        if part == _ANY_DEPTH and not is_last:
            self.waiting.append((folder, step + 1))
        for path in _named(folder, part):
            yield from self._found(path, step, is_last=is_last)

    def _found(self, path: Path, step: int, *, is_last: bool) -> Iterator[Match]:
        any_depth = self.parts[step] == _ANY_DEPTH
        if self.left_out(path):
            return
        if any_depth and is_folder(path):
            self.waiting.append((path, step))
        elif is_last:
            yield path, None
        elif not any_depth:
            self.waiting.append((path, step + 1))


def fixed_folder(pattern: str) -> Path:
    """Return the folder that a pattern begins in.

    >>> fixed_folder("2014/06/**/*.txt").as_posix()
    '2014/06'
    """
    return _split(pattern)[0]


def _named(folder: Path, part: str) -> list[Path]:
    """Return what in a folder has a name that fits a part of a pattern."""
    if not glob.has_magic(part):
        (folder / part).lstat()  # raises where it is not there
        return [folder / part]
    names = names_in(folder)
    if not part.startswith("."):
        names = [name for name in names if not name.startswith(".")]
    if part == _ANY_DEPTH:
        return [folder / name for name in names]
    return [folder / name for name in names if fnmatch(name, part)]


def names_in(folder: Path) -> list[str]:
    """Return the names in a folder in the order of their code points."""
    with os.scandir(folder) as entries:
        return sorted(entry.name for entry in entries)


def is_there(path: Path) -> bool:
    """Tell whether a name is taken, were it by a broken link."""
    try:
        path.lstat()
    except (OSError, ValueError):
        return False
    return True


def is_folder(path: Path) -> bool:
    """Tell whether a name is that of a folder, as far as it may be looked at."""
    try:
        return path.is_dir()
    except OSError:  # reading it tells why
        return False
