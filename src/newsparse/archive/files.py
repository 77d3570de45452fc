"""Which files a name stands for: itself, those of a folder, those of a pattern.

No folder is entered twice and none calls itself, so links may form loops and trees be
deep. What cannot be read is a `Failure` in its place, and the walk goes on.
"""

import errno
import glob
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsparse.archive.pattern import fitting, is_folder, is_there, names_in
from newsparse.failure import Failure

STATE = ".newsparse"  # in the folder of a batch run
RECORDS, ERRORS, SUMMARY = "records", "errors", "summary.json"  # beside it
WRITTEN = frozenset({RECORDS, ERRORS, SUMMARY})
MISSING = "missing"  # the code of what is not there at all
UNREADABLE = "unreadable"  # and of what the system does not give
_RECORD = ".json"  # a record is no page; a table of pages is .jsonl
_APPLE = "__MACOSX"  # what macOS adds to a zip beside the files themselves

_KINDS = {
    stat.S_IFIFO: "is a named pipe, no file",
    stat.S_IFSOCK: "is a socket, no file",
    stat.S_IFCHR: "is a device, no file",
    stat.S_IFBLK: "is a device, no file",
}
_NO_TARGET = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)

Folders = set[tuple[int, int]]  # those entered: device and number, whatever the name


def walk(name: str) -> Iterator[Path | Failure]:
    """Yield the file named, or those of a folder or a pattern, in order of name.

    In a folder hidden files and folders (`.git`), records beside the pages (`.json`)
    and what `newsparse batch` wrote are passed over; links are followed, each folder
    read once. The order is that of the code points of the names, the same on every
    system.
    """
    path = Path(name)
    if glob.has_magic(name) and not is_there(path):
        yield from _of_pattern(name)
    elif is_folder(path):
        yield from _tree(path, set())
    else:
        yield path


def is_passed_over(name: str) -> bool:
    """Tell whether a file or folder of this name, found in another, holds no pages."""
    hidden = name.startswith(".") and name not in (".", "..")
    return hidden or name.endswith(_RECORD) or name == _APPLE


def _of_pattern(name: str) -> Iterator[Path | Failure]:
    """Yield the files that fit a pattern, each real one once.

    What a batch run wrote is passed over, wherever the pattern reaches it.
    """
    found = dict(fitting(name, is_left_out))
    if not found:
        reason = "no file fits the pattern"
        yield Failure(name=name, code=MISSING, message=reason)
    taken = _by_own_name(found)
    folders = [path for path in taken.values() if is_folder(path)]
    entered = {_identity(path.stat()) for path in folders}
    for path in sorted(taken.values(), key=str):
        error = found[path]
        if error is not None:
            yield unreadable(path.as_posix(), error)
        elif not is_folder(path):
            yield from _tree(path, entered)
        elif "**" not in name:  # which finds the files in folders by itself
            yield from _not_taken(_tree(path, entered), taken)


def _by_own_name(found: Iterable[Path]) -> dict[str, Path]:
    """Return each real path with its own name, or that of a link where it has to be."""
    taken: dict[str, Path] = {}
    for path in sorted(found, key=lambda path: (_is_link(path), path)):
        taken.setdefault(os.path.realpath(path), path)
    return taken


def _not_taken(
    files: Iterable[Path | Failure], taken: dict[str, Path]
) -> Iterator[Path | Failure]:
    """Yield what no other part of the pattern finds under another name."""
    for one in files:
        path = Path(one.name or "") if isinstance(one, Failure) else one
        if taken.setdefault(os.path.realpath(path), path) == path:
            yield one


def is_left_out(path: Path, *, outermost: bool = False) -> bool:
    """Tell whether a batch run made this folder, or this part of its folder.

    Where pages and records share a folder, and the folder is the one asked for
    (`outermost`), only what the run wrote is left out.
    """
    if outermost:
        return any(_is_written(one) for one in (path, *path.parents))
    return _is_written(path) or is_folder(path / STATE)


def _is_written(path: Path) -> bool:
    return path.name in WRITTEN and is_folder(path.parent / STATE)


def _tree(root: Path, entered: Folders) -> Iterator[Path | Failure]:
    """Yield the files under a folder, or the file itself; a stack, no recursion."""
    waiting = [iter((root,))]
    while waiting:
        path = next(waiting[-1], None)
        if path is None:
            waiting.pop()
            continue
        try:
            status = path.stat()
            if stat.S_ISDIR(status.st_mode):
                if path is root or _is_new(path, status, entered):
                    entered.add(_identity(status))
                    waiting.append(_entries(path))
                continue
        except OSError as error:
            yield unreadable(path.as_posix(), error)
            continue
        kind = _KINDS.get(stat.S_IFMT(status.st_mode))
        yield _no_file(path, kind) if kind else path


def _is_new(folder: Path, status: os.stat_result, entered: Folders) -> bool:
    return _identity(status) not in entered and not is_folder(folder / STATE)


def _identity(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino


def _entries(folder: Path) -> Iterator[Path]:
    """Return what there is to read in a folder; raises where that is not told."""
    left_out = WRITTEN if is_folder(folder / STATE) else frozenset()
    names = (name for name in names_in(folder) if not is_passed_over(name))
    return (folder / name for name in names if name not in left_out)


def _no_file(path: Path, kind: str) -> Failure:
    return Failure(name=path.as_posix(), code=UNREADABLE, message=kind)


def _is_link(path: Path) -> bool:
    try:
        return path.is_symlink()
    except OSError:
        return False


def unreadable(name: str, error: Exception) -> Failure:
    """Return the record of a file that the system will not give."""
    reason = getattr(error, "strerror", None) or str(error)
    missing = isinstance(error, OSError) and error.errno in _NO_TARGET
    if missing and not _is_link(Path(name)):
        return Failure(name=name, code=MISSING, message=reason)
    reason = f"is a broken link: {reason}" if missing else reason
    return Failure(name=name, code=UNREADABLE, message=reason)
