"""How far a line is made of a site's own words: share, print, comment, log in.

No table lists the lines; site_words.tsv lists their words. A word may be put together
of several (기사공유, 댓글보기) and go on in a particle or in 하다 and 되다.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from newsparse.korean.closing import closes
from newsparse.korean.tables import rows


class SiteWords(NamedTuple):
    """What a line holds: letters of site words, of others, and the words themselves.

    `site` are the words that hardly any sentence of the news has.
    """

    known: int
    other: int
    site: tuple[str, ...]

    @property
    def share(self) -> float:
        """The share of the letters that belong to a site's words."""
        return self.known / ((self.known + self.other) or 1)


@lru_cache(maxsize=4096)  # the site's lines come on every page
def read_site_words(text: str) -> SiteWords:
    """Measure a line of text.

    >>> read_site_words("기사공유하기 댓글보기").share
    1.0
    >>> read_site_words("눈 덮인 마을").site
    ()
    """
    known = other = 0
    site: list[str] = []
    for word in _WORD.findall(text):
        length, found = _word(word)
        known += length
        other += 0 if length or _is_filler(word) else len(word)
        site += found
    return SiteWords(known, other, tuple(site))


def is_site_word(word: str) -> bool:
    """Tell whether a word is all a site's.

    >>> is_site_word("목록보기"), is_site_word("우체통")
    (True, False)
    """
    return _word(word)[0] == len(word)


def _word(word: str) -> tuple[int, list[str]]:
    """Return how many letters of a word count as the site's, and its site words."""
    found, at = [], 0
    while at < len(word) and (piece := _piece_at(word.casefold(), at)):
        found.append(word[at : at + len(piece)])
        at += len(piece)
    if not at or not (at == len(word) or _goes_on(word, at)):
        return 0, []
    strong = _table()["site"]
    return len(word), [piece for piece in found if piece.casefold() in strong]


def _piece_at(word: str, at: int) -> str | None:
    """Return the longest word of the table at a place; a Latin one must be whole."""
    for piece in _pieces().get(word[at], ()):
        if word.startswith(piece, at):
            end = at + len(piece)
            if (
                not piece.isascii()
                or not word[end : end + 1].isascii()
                or end == len(word)
            ):
                return piece
    return None


def _is_filler(word: str) -> bool:
    """Tell words that say nothing: of the table, and what visitors are asked to do."""
    if word.casefold() in _table()["filler"] or _ASKED.match(word):
        return True
    house = _HOUSE.match(word)
    return house is not None and (house.end() == len(word) or closes(word, house.end()))


_HOUSE = re.compile("[가-힣]{1,5}방송")
_ASKED = re.compile("(?:[하되드보주]|누르|눌러|계)(?:시|세|셨|실|신)|해주|하겠")


def _goes_on(word: str, at: int) -> bool:
    return word[at] in _VERB or closes(word, at)


_VERB = frozenset("하해할한합했되돼될된됩됐")  # 하다 and 되다, in any form
_WORD = re.compile(r"[가-힣]+|[A-Za-z]+")


@cache
def _table() -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for word, kind in rows("site_words.tsv", "newsparse.steps"):
        kinds.setdefault(kind, set()).add(word.casefold())
    return {kind: frozenset(words) for kind, words in kinds.items()}


@cache
def _pieces() -> dict[str, tuple[str, ...]]:
    """Return the words that are a site's by their first letter, the longest first."""
    found: dict[str, list[str]] = {}
    words = sorted(_table()["site"] | _table()["shared"], key=lambda w: (-len(w), w))
    for word in words:
        found.setdefault(word[0], []).append(word)
    return {first: tuple(words) for first, words in found.items()}
