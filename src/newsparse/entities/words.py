"""The words of a text with the title that stands beside a name."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from newsparse.korean.closing import stems
from newsparse.korean.lexicon import titles
from newsparse.korean.names import title_of, without_copula

LONGEST = 40  # characters in a word; what is longer is no word of Korean


class Word(NamedTuple):
    """A run of Hangul with its span."""

    start: int
    end: int
    text: str


class Beside(NamedTuple):
    """What stands behind a name: the title, how many words on, an age in parentheses.

    `end` is where the title ends.
    """

    title: str | None = None
    distance: int = 9
    aged: bool = False
    end: int = 0


def words_of(text: str) -> list[Word]:
    """Return the runs of Hangul in a text; no name is in an endless one."""
    return [
        Word(m.start(), m.end(), m[0])
        for m in _hangul().finditer(text)
        if m.end() - m.start() <= LONGEST
    ]


def is_counted(text: str, word: Word) -> bool:
    """Tell whether a number is grown to a word: the 시에 of 9시에, the 선 of 3선."""
    return word.start > 0 and text[word.start - 1].isdigit()


@lru_cache(1 << 14)
def title_in(word: str) -> str | None:
    """Return the title a word is or ends in, without its particles.

    >>> title_in("춘천시장은"), title_in("의원님께서"), title_in("시장에서는")
    ('춘천시장', '의원님', '시장')
    """
    for stem in stems(word):
        bare = stem.removesuffix("님")
        if stem in ("씨", "군", "양") or (len(bare) > 1 and title_of(bare)):
            return stem
    return None


@lru_cache(1 << 12)
def glued_title(rest: str) -> str | None:
    """Return the title that is grown to a name: 기자입니다, 기잡니다, 씨는."""
    title = title_in(rest) or without_copula(rest)
    return title if title.removesuffix("님") in titles() else None


def title_behind(text: str, words: list[Word], index: int, end: int) -> Beside:
    """Return the title within three words behind a name that ends at `end`."""
    aside = _aside().match(text, end)
    aged = bool(aside and any(map(str.isdigit, aside[0])))
    position = aside.end() if aside else end
    first: int | None = None
    distance = 0
    for word in words[index + 1 : index + 5]:
        if word.start < position:
            continue
        if distance > 2 or text[position : word.start] not in ("", " "):
            break
        title = title_in(word.text)
        first = word.start if first is None and word.text not in _COUNTS else first
        if title and first is not None:
            stop = word.start + len(title)
            return Beside(text[first:stop], distance, aged, stop)
        if word.text[-1] in "은는을를가의서":
            break
        position, distance = word.end, distance + 1
    return Beside(aged=aged)


@cache
def _hangul() -> re.Pattern[str]:
    return re.compile("[가-힣]+")


@cache
def _aside() -> re.Pattern[str]:
    """A short note in parentheses behind a name: (34), (본명 …), (安倍晋三)."""
    return re.compile(r"\s?[(（][^()（）\n]{1,25}[)）]")


_COUNTS = frozenset(("두", "세", "네", "다섯", "등", "전", "현", "신임", "前"))
