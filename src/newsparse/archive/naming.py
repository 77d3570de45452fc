"""What pages are called: by the names on the disk, however a path was spelled.

A folder is called by its own name, and what is in it by the way there (`d1/a.txt`); a
file by its own name; what a pattern finds as in the folder that the pattern begins in.
Where a base is stated, all names are the way from there.
"""

import glob
import os
from dataclasses import dataclass
from pathlib import Path

from newsparse.archive.pattern import fixed_folder, is_there
from newsparse.errors import ReadError


@dataclass(frozen=True)
class Named:
    """An input, where it is (`root`), and what its pages call it (`name`).

    The root of a pattern is the folder that it begins in, which is not read `whole`.
    """

    given: str
    root: Path
    name: str
    whole: bool

    def called(self, path: str | Path) -> str:
        """Return the name of a file that was found in this input."""
        inner = Path(path).relative_to(self.root).as_posix()
        return "/".join(part for part in (self.name, inner) if part not in ("", "."))

    def covers(self, name: str) -> bool:
        """Tell whether a name is that of this input, or of something in it.

        >>> Named("d1", Path("d1"), "d1", True).covers("d1/rows.csv:7")
        True
        """
        rest = name.removeprefix(self.name)
        inside = not self.name or rest[:1] in ("", "/", "#", ":")
        return name.startswith(self.name) and inside


def named(given: str, base: str | os.PathLike[str] | None = None) -> Named:
    """Return what an input is called.

    Raises:
        ReadError: It is not in the base.
    """
    is_pattern = glob.has_magic(given) and not is_there(Path(given))
    root = fixed_folder(given) if is_pattern else Path(given)
    if base is None:
        name = os.path.basename(os.path.abspath(root))  # noqa: PTH100, PTH119
    else:
        name = _way(root, Path(base))
    return Named(given, root, name, whole=not is_pattern)


def _way(root: Path, base: Path) -> str:
    """Return the way from the base; links are looked through where words do not do."""
    for place in (os.path.abspath, os.path.realpath):
        here, there = Path(place(root)), Path(place(base))
        if here.is_relative_to(there):
            inner = here.relative_to(there).as_posix()
            return "" if inner == "." else inner
    raise ReadError(f"{root}: is not in the base {base}")
