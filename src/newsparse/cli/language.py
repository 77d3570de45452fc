"""The language of the command: Korean where the locale is, English else.

Messages are made in English, everywhere; here the finished ones are said in Korean by
`messages.tsv`. What goes to programs (the standard
output, `--log json`, the exit status) never comes here.
"""

import locale
import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files

Say = Callable[[str], str]
_DEEPEST = 8  # messages within one another; a name may hold any number of `: `
_MESSAGE = "{…}"  # a gap that holds a message; {} is a name or a number, and stays
_GAP = re.compile(r"\{…?\}")
_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of(environ: Mapping[str, str]) -> Say:
    """Return what says a message in the language of the user.

    >>> language_of({"NEWSPARSE_LANG": "ko", "LANG": "C"})("the folder")
    '폴더'
    >>> language_of({"LANG": "en_US.UTF-8"})("the folder")
    'the folder'
    """
    told = [environ.get("NEWSPARSE_LANG"), *(environ.get(name) for name in _LOCALES)]
    name = next(filter(None, told), None) or locale.getlocale()[0] or ""
    return in_korean if name.lower().startswith("ko") else str


def in_korean(message: str, depth: int = _DEEPEST) -> str:
    r"""Return a message in Korean, each line for itself; what is not known stays.

    A message may hold others, `depth` deep.

    >>> in_korean("a.txt: is larger than 8,388,608 bytes")
    'a.txt: 8,388,608바이트보다 큽니다'
    """
    if "\n" in message:
        return "\n".join(in_korean(line, depth) for line in message.split("\n"))
    inner = message.strip(" ")
    said = _sentence(inner, depth) if inner and depth else inner
    return message.replace(inner, said, 1) if inner else message


def _sentence(message: str, depth: int) -> str:
    for english, korean in _messages():
        fields = fill(english, message)
        if fields is None:
            continue
        said = (
            in_korean(field, depth - 1) if gap == _MESSAGE else field
            for gap, field in zip(_GAP.findall(english), fields, strict=True)
        )
        return korean.format(*said)
    return message


def fill(template: str, message: str) -> list[str] | None:
    """Return what stands for each gap of a template, None where it does not fit.

    A template that begins with a gap fits no message that begins with `file: `.

    >>> fill("line {} {…}", "line 3 is no record")
    ['3', 'is no record']
    """
    head, *pieces = _GAP.split(template)
    if not pieces:
        return [] if message == template else None
    last, at, found = pieces.pop(), len(head), []
    for piece in pieces:
        end = message.find(piece, at)
        if end < 0:
            return None
        found.append(message[at:end])
        at = end + len(piece)
    stop = len(message) - len(last)
    if at > stop or not (message.startswith(head) and message.endswith(last)):
        return None
    found.append(message[at:stop])
    return None if not head and ": " in found[0] else found


@cache
def _messages() -> tuple[tuple[str, str], ...]:
    """Return the messages, those first that say most by themselves."""
    text = files("newsparse.cli").joinpath("messages.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line[:1] not in ("", "#")]
    pairs = [(english, korean) for english, korean in rows]
    return tuple(sorted(pairs, key=lambda pair: -len(_GAP.sub("", pair[0]))))
