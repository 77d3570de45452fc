"""Where a word of time ends, and the words of time that may stand behind it.

사흘이라더니, 사흘 동안, 사흘 만에, 사흘째: an expression is whole where its word closes
(korean/closing), or where one of the words of beside.tsv, another word of time or a
number goes on from it.
"""

import re
from functools import cache
from typing import NamedTuple

from newsparse.entities.amounts.bounds import mod_after
from newsparse.entities.timex.lexicon import ROOM, word_pattern
from newsparse.entities.timex.units import any_unit
from newsparse.korean.closing import closes, closing
from newsparse.korean.numerals import LETTERS
from newsparse.korean.tables import rows

_GLUED, _VERB = "yes", "verb"


class Beside(NamedTuple):
    """A word of beside.tsv in a text: what it says and where it ends."""

    kind: str
    length: bool
    end: int


def ends(text: str, at: int) -> bool:
    """Tell whether an expression of time that ends at `at` is no part of another word.

    >>> ends("5년이라더니", 2), ends("5년간의", 2), ends("5년생", 2), ends("2시반에", 2)
    (True, True, False, True)
    """
    said = closing(text, at)
    if said is not None and not said.says("vocative"):  # 매달아
        return True
    return (
        beside(text, at) is not None
        or _goes_on().match(text, at) is not None
        or mod_after(text, at) is not None
    )


def leads(text: str, at: int) -> bool:
    """Tell whether a word or a number of time follows: 내주 월요일, 금주 안에."""
    after = at + text.startswith(" ", at)
    return beside(text, at) is not None or _goes_on().match(text, after) is not None


def beside(text: str, at: int) -> Beside | None:
    """Return the word of time behind an expression that ends at `at`, if there is one.

    >>> beside("사흘 만에", 2), beside("사흘 만남", 2)
    (Beside(kind='since', length=True, end=4), None)
    """
    if text[at : at + 2].lstrip(" ")[:1] not in _first_letters():
        return None
    found = _words("").match(text, at)
    word = found and _row("", found)
    return word if word and _is_whole(text, word) else None


def makes_length(text: str, at: int) -> bool:
    """Tell whether what stands behind a number of days makes it a length, no day.

    >>> makes_length("24일 동안", 3), makes_length("24일이 걸렸다", 3)
    (True, True)
    >>> makes_length("24일쯤 열린다", 3), makes_length("24일 이상", 3)
    (False, True)
    """
    if word := beside(text, at) or verb(text, at):
        return word.length
    if (said := closing(text, at)) and said.says("each"):
        return True
    return mod_after(text, at) not in (None, "approx")


def verb(text: str, at: int) -> Beside | None:
    """Return the verb of time behind the particles of an expression: 사흘이 걸렸다."""
    word = closing(text, at)
    if word is None or not text.startswith(" ", word.end):
        return None
    if not {"subject", "object", "topic", "additive", "only", "or"}.issuperset(
        word.roles
    ):
        return None
    found = _words(_VERB).match(text, word.end + 1)
    return _row(_VERB, found) if found else None


def _is_whole(text: str, word: Beside) -> bool:
    """Tell whether a word of beside.tsv is whole; some have another behind."""
    if closes(text, word.end) or text[word.end : word.end + 1].isdigit():
        return True
    after = beside(text, word.end) if word.kind in _FOLLOWED else None
    return after is not None and after.kind != "of"


_FOLLOWED = ("near", "half", "ago", "later")


def _row(group: str, found: re.Match[str]) -> Beside:
    kind, length, _, _ = _table(group)[found["word"]]
    return Beside(kind, bool(length), found.end())


@cache
def _table(group: str) -> dict[str, list[str]]:
    """Return the words of a group of rows, the longest first, with what they say."""
    table = [
        row for row in rows("beside.tsv", ROOM) if (row[3] == _VERB) == bool(group)
    ]
    said = {
        word.replace("_", " "): row[1:5] for row in table for word in row[0].split()
    }
    return dict(sorted(said.items(), key=lambda item: -len(item[0])))


@cache
def _first_letters() -> frozenset[str]:
    """Return the letters that words beside time begin with; most text has others."""
    return frozenset(word[0] for word in _table(""))


@cache
def _words(group: str) -> re.Pattern[str]:
    """Compile the words of a group, of which some are one with the expression."""
    some = [
        ("(?<! )" if glued == _GLUED else "")
        + word
        + (f"(?!{unless})" if unless else "")
        for word, (_, _, glued, unless) in _table(group).items()
    ]
    return re.compile(f" ?(?P<word>{'|'.join(some)})")


@cache
def _goes_on() -> re.Pattern[str]:
    """Compile what may begin right behind an expression: 9월3일, 오후두시, 3일생."""
    number = rf"[{LETTERS}]{{1,6}}?(?:{any_unit()})"
    return re.compile(rf"\d|(?<=\d일)생|{word_pattern()}|{number}")
