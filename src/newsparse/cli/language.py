"""The language of the command: Korean where the locale is, English else.

Messages are made in English, everywhere; here the finished ones are said in Korean by
`messages.tsv`, whose `{}` stand for what differs. What goes to programs (the standard
output, `--log json`, the exit status) never comes here.
"""

import locale
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files

Say = Callable[[str], str]
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


def in_korean(message: str) -> str:
    r"""Return a message in Korean, each line for itself; what is not known stays.

    >>> in_korean("a.txt: is larger than 8,388,608 bytes")
    'a.txt: 8,388,608바이트보다 큽니다'
    """
    if "\n" in message:
        return "\n".join(map(in_korean, message.split("\n")))
    inner = message.strip(" ")
    return message.replace(inner, _sentence(inner), 1) if inner else message


def _sentence(message: str) -> str:
    for english, korean in _messages():
        fields = fill(english, message)
        if fields is not None and not _is_named(english, fields):
            return korean.format(*map(in_korean, fields))
    return message


def _is_named(template: str, fields: list[str]) -> bool:
    """Tell whether `file: ` stands before what a template takes for its beginning."""
    return template.startswith("{}") and ": " in fields[0]


def fill(template: str, message: str) -> list[str] | None:
    """Return what stands for each `{}` of a template, None where it does not fit.

    >>> fill("{}: line {} {}", "a.jsonl: line 3 is no record")
    ['a.jsonl', '3', 'is no record']
    """
    head, *pieces = template.split("{}")
    if not pieces:
        return [] if message == template else None
    last, at, found = pieces.pop(), len(head), []
    for piece in pieces:
        end = message.find(piece, at)
        if end < 0:
            return None
        found.append(message[at:end])
        at = end + len(piece)
    fits = message.startswith(head) and message.endswith(last)
    stop = len(message) - len(last)
    return [*found, message[at:stop]] if fits and at <= stop else None


@cache
def _messages() -> tuple[tuple[str, str], ...]:
    """Return the messages, those first that say most by themselves."""
    text = files("newsparse.cli").joinpath("messages.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line[:1] not in ("", "#")]
    pairs = [(english, korean) for english, korean in rows]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0].replace("{}", ""))))
