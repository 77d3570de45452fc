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
from newsparse.korean.morphemes import kiwi

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
    if not high and word[-2:] in common_nouns():
        return False
    behind = stands_behind_place(text, start, gazetteer)
    told = high or _telling("hill").match(text, end)
    if not told and not (behind and is_where(text, end)):
        return False
    tokens = kiwi().tokenize(word)
    known = len(tokens) == 1 and not tokens[0].oov
    return bool(tokens[0].tag == "NNP") if known else behind


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
