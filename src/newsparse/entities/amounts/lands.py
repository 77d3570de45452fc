"""Currencies whose bare name several countries share, or that is another word too.

페소 is of the Philippines where they are spoken of, and 2천만 동 are no buildings where
Vietnam is. The names are those that currencies.tsv has behind a country: 베트남 동.
"""

import re
from functools import cache

from newsparse.entities.amounts.tables import rows

# Alone 달러 and 원 are of one country, and 루피야 is 루피 as well; 수단 is a means, and
# 오만 a number.
_PLAIN = frozenset({"달러", "원", "위안화", "루피야"})
_WORDS = frozenset({"수단", "오만", "미", "신"})
_BEFORE, _AFTER = 150, 40  # characters in which a country is looked for


@cache
def shared() -> dict[str, dict[str, str]]:
    """Return the codes of each bare name of a currency by country.

    >>> shared()["동"], shared()["크로나"]
    ({'베트남': 'VND'}, {'스웨덴': 'SEK', '아이슬란드': 'ISK'})
    """
    found: dict[str, dict[str, str]] = {}
    for spellings, code, _ in rows("currencies.tsv"):
        for name in spellings.split(","):
            country, _, word = name.rpartition(" ")
            if country and word not in _PLAIN and country not in _WORDS:
                found.setdefault(word, {})[country] = code
    return found


def currency_near(text: str, start: int, end: int, word: str) -> str | None:
    """Return the code of a currency by the country named nearest before, or behind.

    >>> currency_near("필리핀에서 3천 페소를", 6, 11, "페소")
    'PHP'
    """
    codes = shared()[word]
    before = _named(text, max(0, start - _BEFORE), start)[::-1]
    behind = _named(text, end, end + _AFTER)
    return next((codes[name] for name in (*before, *behind) if name in codes), None)


def _named(text: str, start: int, end: int) -> list[str]:
    return [found[0] for found in _countries().finditer(text, start, end)]


@cache
def _countries() -> re.Pattern[str]:
    names = {name for codes in shared().values() for name in codes}
    return re.compile(
        rf"(?<![가-힣])(?:{'|'.join(sorted(names, key=len, reverse=True))})"
    )
