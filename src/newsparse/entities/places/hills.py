"""Hills, passes and hamlets that no table has: 새덕재, 물안골, 선바위골.

Their heads are syllables that end many a word (화재, 결승골). So one stands behind the
place it lies in, or Kiwi knows its name, and what follows tells of such a place.
"""

import re
from functools import cache

from newsparse.entities.places.gazetteer import Gazetteer
from newsparse.entities.places.tables import words
from newsparse.entities.places.where import is_where
from newsparse.korean.lexicon import common_nouns, nouns
from newsparse.korean.morphemes import of_word

SHORT = 2  # syllables
LONGEST = 14  # syllables before a head noun; longer runs are not names


def word_start(text: str, at: int) -> int:
    """Return where the word begins that ends at a character."""
    start = at
    while start > 0 and at - start < LONGEST and "가" <= text[start - 1] <= "힣":
        start -= 1
    return start


def is_wild(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Tell whether a hill, a pass or a hamlet is spoken of that no table has.

    새덕재를 넘던, 물안골 주민: behind a place, or if Kiwi knows the name, and where the
    words behind tell of such.
    """
    word = text[start:end]
    if word in nouns() or word in common_nouns() or _goal().fullmatch(word):
        return False
    high = _telling("summit").match(text, end) is not None
    if not high and _is_compound(word):
        return False
    behind = stands_behind_place(text, start, gazetteer)
    told = high or _telling("hill").match(text, end)
    if not told and not (behind and is_where(text, end)):
        return False
    if _is_named(word):  # of two syllables many a word is a name as well
        return behind or len(word) > SHORT
    return behind and (high or _may_be_named(word))


def is_told(text: str, start: int, at: int, end: int) -> bool:
    """Tell whether a strange word is spoken of as a hill, a stream or a hamlet.

    >>> text = "가락재 꼭대기에 건축자재 위에"
    >>> is_told(text, 0, 2, 3), is_told(text, 9, 12, 13)
    (True, False)
    """
    word = text[start:end]
    known = word in nouns() or word in common_nouns() or _goal().fullmatch(word)
    near = not known and len(word) > SHORT and _telling("near").match(text, end)
    strange = _is_named(word) or _may_be_named(word)
    return bool(near) and (
        strange or (at - start > SHORT and _may_be_named(text[start:at]))
    )


def _is_compound(word: str) -> bool:
    """Tell whether common nouns make up a word: 대화재, 보호재, 행운골."""
    return word[-2:] in common_nouns() or word[:-1] in common_nouns()


def _is_named(word: str) -> bool:
    """Tell whether Kiwi knows a word as a name."""
    tokens = of_word(word)
    return len(tokens) == 1 and tokens[0].tag == "NNP" and not tokens[0].oov


def _may_be_named(word: str) -> bool:
    """Tell whether Kiwi does not know a word, or knows a name before its head.

    What it cuts to single syllables (곰배령) it does not know.
    """
    tokens = of_word(word)
    name_first = len(tokens) == 2 and tokens[0].tag == "NNP"
    cut = len(tokens) > 2 and all(len(token.form) == 1 for token in tokens)
    return name_first or cut or any(token.oov for token in tokens)


@cache
def _telling(use: str) -> re.Pattern[str]:
    return re.compile(words(use))


@cache
def _goal() -> re.Pattern[str]:
    return re.compile(f"(?:{words('goal')})골")


def stands_behind_place(text: str, start: int, gazetteer: Gazetteer) -> bool:
    """Tell whether a place stands a space before a word."""
    if not start or text[start - 1] != " ":
        return False
    first = word_start(text, start - 1)
    hits = [hit for hit in gazetteer.at(text, first) if hit.end == start - 1]
    senses = [s for hit in hits for s in gazetteer.senses(hit.name)]
    return any(s.unit or s.source in ("landmark", "village") for s in senses)
