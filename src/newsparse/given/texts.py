"""A text that is to be parsed, and the name of a file given in its place."""

import os
import re
import sys
import warnings

_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}$")
_LONGEST = 1024  # characters; no name of a file is longer


def take_text(value: object, door: str) -> str:
    """Return the text that a function was given.

    A text in one line that is the name of a file, a folder or a pattern is taken as a
    text all the same, with a `UserWarning`: the record of a text does not depend on
    which files lie beside it.

    Raises:
        TypeError: It is no text.
    """
    if not isinstance(value, str):
        raise TypeError(
            f"{door}() takes the text of a page, not {type(value).__name__}:"
            " newsparse.read() takes bytes or a path and finds out the encoding"
        )
    if names_input(value):
        reason = (
            f"{door}() takes {value!r} as a text, and it is the name of a file, folder"
            " or pattern: newsparse.read() reads a path, newsparse.parse_many(Path(…))"
            " all that lies there"
        )
        warnings.warn(reason, stacklevel=_caller())
    return value


def _caller() -> int:
    """Return the level of the line that called the package, for `warnings.warn`."""
    here = __name__.partition(".")[0]
    level = 1
    while str(sys._getframe(level).f_globals.get("__name__")).split(".")[0] == here:
        level += 1
    return level


def names_input(text: str) -> bool:
    """Tell a text in one line that is also the name of something that can be read."""
    if len(text) > _LONGEST:
        return False
    name = text.strip()
    if "\n" in name or not any(map(str.isalnum, name)):
        return False
    # `Path.exists` raises where the system will not look at a name.
    return os.path.exists(name) or _is_pattern(name)  # noqa: PTH110


def _is_pattern(name: str) -> bool:
    """Tell a pattern such as `2014/*.txt`, without a search for what it fits."""
    before, star, after = name.partition("*")
    if not star or any(map(str.isspace, name)):
        return False
    folder, slash, _ = before.replace("\\", "/").rpartition("/")
    if slash:
        return os.path.isdir(folder + slash)  # noqa: PTH112
    return _SUFFIX.search(after) is not None
