"""The one pattern that finds the words and figures of time.

It looks at every character once: two looks ahead, at the figures and at the first
letters of the words, let all others pass.
"""

import re
from functools import cache

from newsparse.entities.timex.lexicon import figure_words, word_pattern, words
from newsparse.entities.timex.units import any_unit
from newsparse.korean.numerals import LETTERS

_LEFT = r"(?<![가-힣A-Za-z\d·ㆍ])"
_FREE = r"(?<![\d.,/A-Za-z-])"
_WEEKDAY = r"[월화수목금토일]"


@cache
def pattern(glued: bool = False) -> re.Pattern[str]:
    """Compile the pattern of all tokens.

    A word or a number in words begins where a word of the text does; `glued` ones are
    written together with the token before them (올해말, 오후세시).
    """
    letters = "".join(sorted({word[0] for word in words()}))
    edge = "" if glued else r"(?<![가-힣\d])"
    return re.compile(
        rf"(?=['‘’(0-9])(?:{_dates()}|{_numbers()})"
        rf"|(?=[월화수목금토일주연]){_LEFT}(?:{_lists()})"
        rf"|{edge}(?:(?=[{letters}])(?P<word>{word_pattern()})"
        rf"|(?=[{LETTERS}])(?P<spoken>{_measured()}))"
    )


def _dates() -> str:
    """Write the pattern of dates and clock times in figures."""
    day, tail = r" ?(?P<{0}>\d{{1,2}})", r"(?![\d/]|[.,-]\d)"
    full = (
        rf"(?P<y>(?:1[89]|20)\d\d)(?P<s>[./-]){day.format('m')}(?P=s){day.format('d')}"
    )
    short = rf"(?P<sy>\d\d)(?P<ss>[./]){day.format('sm')}(?P=ss){day.format('sd')}"
    return (
        rf"(?P<named>{_FREE}(?:{figure_words()}))"
        r"|(?P<paren>\((?:(?P<pm>\d{1,2})(?:월 ?|[./·]|\\/))?(?P<pd>\d{1,2})일?"
        rf"(?:[ ,(]{{0,2}}(?P<pw>{_WEEKDAY})(?:요일)?\)?)?\)"
        rf"|\((?P<pw2>{_WEEKDAY})(?:요일)?\))"
        rf"|(?P<date>{_FREE}{full}{tail})|(?P<short>['‘’]?{_FREE}{short}{tail})"
        rf"|(?P<slash>{_FREE}(?P<lm>0\d|1[0-2])/(?P<ld>[0-3]\d){tail})"
        r"|(?P<clock>(?<![\d:.,])(?P<ch>\d{1,2}):(?P<cm>[0-5]\d)"
        r"(?::(?P<cs>[0-5]\d))?(?![\d:]))"
    )


def _numbers() -> str:
    """Write the pattern of figures with a unit, of events and of decades."""
    return (
        r"(?P<decades>(?<![\d.,])(?:(?:19)?\d0?[,·ㆍ] ?){1,9}+(?:19)?\d0년대)"
        rf"|(?P<number>(?<![0-9A-Za-z.])(?<!\d[,-])['‘’]?(?=\d){_measured()})"
        rf"|(?P<event>{_FREE}(?P<em>\d{{1,2}})[.·ㆍ](?P<ed>\d{{1,2}})(?![\d%.·ㆍ]))"
    )


def _measured() -> str:
    """Write a pattern that lets pass what may be a number before a unit of time.

    Whether it is one is for `numbers`; most numbers have other units.
    """
    return rf"[{LETTERS}\d][{LETTERS}\d,.~∼～〜–·ㆍ내지에서 -]{{0,24}}?(?:{any_unit()})"


def _lists() -> str:
    """Write the pattern of lists of weekdays and of rates."""
    return (
        rf"(?P<weekdays>(?P<wl>{_WEEKDAY}(?:[·ㆍ,] ?{_WEEKDAY}){{1,6}}+)"
        r"(?P<wy>요일)?(?![가-힣]{2}))"
        r"|(?P<rate>(?P<rp>주|월|연) ?(?P<rn>\d{1,2}|[한두세네]) ?회"
        r"(?!장|원|의|사|차|담|계|전|[·ㆍ]))"
    )
