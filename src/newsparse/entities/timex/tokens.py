"""The words and figures of time in a text, before they are put together.

One pattern looks at every character once. What a figure with its unit means (24일 a
day of the month or a length?) is decided later, beside its neighbours.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsparse.entities.timex.lexicon import figure_words, word_pattern, words
from newsparse.entities.timex.numbers import BOTH, NATIVE, SINO, words_of


class Token(NamedTuple):
    """A word or a figure of time with the strings that tell its value."""

    kind: str
    value: tuple[str, ...]
    start: int
    end: int


# A unit is one only where no other word goes on from it: 3시 but not 3시간, 2분 but
# not 2분기, 5년 but not 5년생. Longer units stand before the shorter ones they begin with.
_UNITS = (
    r"년대|학년도|년도|년(?!생|식|근|령|차|물|제|도|산(?![ 하상업불에을]))"
    r"|개월|개년|월(?!드|급|세|남|북|간|마트|등)|달(?!러|성|걀|라|리|력|인|집)"
    r"|주년|주기(?!율|적)|주차"
    r"|주(?:일|간)?(?!택|식|권|기|년|민|요|전자|주|가[ 를는도]|자|행|장|상|말|머)"
    r"|일(?!장|권|제|차|당|본|반(?!도)|원|정표|시금|생|선|천|병|용|손|체|행|력|종)"
    r"|시간(?!표|대|외|제|당|강사)"
    r"|시(?!간|군|민|도|내|청|장|의회|즌|험|작|설|중|스|세|행|상|속|승|련|각|대|집|다|에라"
    r"|드|네|그|리|티|\s?[·ㆍ.]\s?군)"
    r"|(?:사|/4)?분기"
    r"|분(?!의|야|기|할|류|석|쟁|양|위|홍|배|산|교|단|량|식|당|과|점|업|수|들|출|임)"
    r"|초(?!등|반|중|과|기|대|여름|겨울|가을|봄|심|고|점|음|원|록|급|면|입|도)"
    r"|세기|박 ?\d{1,2} ?일|(?:번째|째)(?= ?(?:주|[월화수목금토일]요일))"
)
# A particle or another word of time may follow a unit written in Hangul throughout.
_OPEN = (
    r"(?![가-힣])|(?=에|의|이|가|을|를|은|는|과|와|도|만|로|으로|부터|까지|보다|마다|씩|인|간"
    r"|동안|여|째|전|뒤|후|내|안|쯤|께|경|가량|정도|이상|이하|남짓|넘|짜리|반|더|연속|중)"
)
_FIGURE = r"\d{1,3}(?:,\d{3})++|\d++(?:\.\d++)?"
_EDGE = r"(?:(?<![가-힣\d])|(?<=[년월일해달주분시제말초날늘]))"
_LEFT = r"(?<![가-힣A-Za-z\d·ㆍ])"
_FREE = r"(?<![\d.,/A-Za-z-])"
_WEEKDAY = r"[월화수목금토일]"


@cache
def pattern() -> "re.Pattern[str]":
    """Compile the pattern of all tokens."""
    native = f"{words_of(BOTH)}|{words_of(NATIVE)}"
    # The looks ahead let most characters pass at the cost of one test.
    letters = "".join(sorted({word[0] for word in (*words(), *BOTH, *NATIVE, *SINO)}))
    return re.compile(
        r"(?=['’(0-9])(?:"
        rf"(?P<named>{_FREE}(?:{figure_words()}))"
        r"|(?P<paren>\((?:(?P<pm>\d{1,2})(?:월 ?|[./·]|\\/))?(?P<pd>\d{1,2})일?"
        rf"(?:[ ,(]{{0,2}}(?P<pw>{_WEEKDAY})(?:요일)?\)?)?\)"
        rf"|\((?P<pw2>{_WEEKDAY})(?:요일)?\))"
        rf"|(?P<date>{_FREE}(?P<y>(?:1[89]|20)\d\d)(?P<s>[./-]) ?(?P<m>\d{{1,2}})(?P=s)"
        r" ?(?P<d>\d{1,2})(?![\d/]|[.,-]\d))"
        rf"|(?P<short>['’]?{_FREE}(?P<sy>\d\d)(?P<ss>[./]) ?(?P<sm>\d{{1,2}})(?P=ss)"
        r" ?(?P<sd>\d{1,2})(?![\d/]|[.,-]\d))"
        rf"|(?P<slash>{_FREE}(?P<lm>0\d|1[0-2])/(?P<ld>[0-3]\d)(?![\d/]|[.,-]\d))"
        r"|(?P<clock>(?<![\d:.,])(?P<ch>\d{1,2}):(?P<cm>[0-5]\d)(?::(?P<cs>[0-5]\d))?"
        r"(?![\d:]))"
        rf"|(?P<number>(?<![0-9A-Za-z.])(?<!\d,)(?P<mark>['’])?(?P<low>{_FIGURE})"
        rf"(?P<big>[천만])?(?:(?P<sep> ?[~∼～〜–,·ㆍ-] ?)(?P<high>{_FIGURE}))?(?P<more>여)? ?"
        rf"(?P<unit>{_UNITS}))"
        rf"|(?P<event>{_FREE}(?P<em>\d{{1,2}})[.·ㆍ](?P<ed>\d{{1,2}})(?![\d%.·ㆍ]))"
        r"|(?P<decades>(?<![\d.,])\d(?:, ?\d)++0년대)"
        rf")|(?=[월화수목금토일주연]){_LEFT}(?:"
        rf"(?P<weekdays>(?P<wl>{_WEEKDAY}(?:[·ㆍ,] ?{_WEEKDAY})++)(?P<wy>요일)?(?![가-힣]{{2}}))"
        r"|(?P<rate>(?P<rp>주|월|연) ?(?P<rn>\d{1,2}|[한두세네]) ?회(?!장|원|의|사|차|담|계|전|[·ㆍ]))"
        rf")|(?=[{letters}]){_EDGE}(?:(?P<word>{word_pattern()})"
        rf"|(?P<native>(?P<nl>{native}) ?(?P<nm>여)? ?"
        rf"(?P<nu>시간|시(?!간)|달|해|주일?|번째)(?:{_OPEN}))"
        r"|(?P<sino>(?P<sl>[이삼사오육칠팔구]?[십백][일이삼사오육칠팔구]?(?! ?분[ 의]?[활발이일]|년(?:가약|해로|대계))"
        r"|(?:이천|천[구팔칠]백)(?:[이삼사오육칠팔구]?십)?[일이삼사오육칠팔구]?(?= ?년)"
        r"|(?:(?<=월)|(?<=월 ))[일이삼사오육칠팔구](?= ?일)"
        r"|[일삼사오육칠팔구](?= ?년)|[삼사오육칠팔구](?= ?개월)|[삼오](?= ?[분초](?!의))"
        r"|[일삼사오칠](?= ?일 ?(?:간|동안|만에|째|뒤|후|전)))"
        r" ?(?P<sm2>여)? ?(?P<su>년|개월|일|시간|분|초|세기)"
        rf"(?:{_OPEN})))"
    )


_PARTS = {
    "paren": ("pm", "pd", "pw", "pw2"),
    "date": ("y", "m", "d"),
    "short": ("sy", "sm", "sd"),
    "slash": ("lm", "ld"),
    "clock": ("ch", "cm", "cs"),
    "number": ("low", "high", "big", "more", "unit", "mark", "sep"),
    "event": ("em", "ed"),
    "weekdays": ("wl", "wy"),
    "rate": ("rp", "rn"),
    "native": ("nl", "nm", "nu"),
    "sino": ("sl", "sm2", "su"),
}


# Words may be glued to a word of time before them (올해말), not to any other.
_GLUED = {"word", "native", "sino"}


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of time in a text.

    >>> [t.kind for t in tokens("오늘 오후 2시 14분쯤")]
    ['turn', 'daypart', 'number', 'number']
    """
    last = -1
    for match in pattern().finditer(text):
        kind, start = match.lastgroup or "", match.start()
        if kind in _GLUED and start != last and "가" <= text[start - 1 : start] <= "힣":
            continue
        last = match.end()
        if kind in ("word", "named"):
            word = words()[match[0].replace(" ", "")]
            yield Token(word.kind, (word.value,), match.start(), match.end())
        else:
            yield _figure(kind, match)


def _figure(kind: str, match: "re.Match[str]") -> Token:
    """Return the token of a match that is not a word."""
    parts = match.group(*_PARTS[kind]) if kind in _PARTS else (match[0],)
    if kind in ("native", "sino"):
        low, more, unit = (part or "" for part in parts)
        return Token("number", (low, "", "", more, unit, ""), *match.span())
    if kind == "number":
        return _number(match, *(part or "" for part in parts))
    return Token(kind, tuple(part or "" for part in parts), *match.span())


def _number(match: "re.Match[str]", low: str, high: str, *rest: str) -> Token:
    """Return a number; of two that are listed (5, 6일) only neighbours are a range."""
    *others, mark, separator = rest
    start = match.start()
    listed = separator.strip() in (",", "·", "ㆍ") if separator else False
    if listed and not (low.isdigit() and high.isdigit() and int(high) == int(low) + 1):
        low, high, start = high, "", match.start("high")
    if mark and len(low) != 2:
        mark, start = "", start + (start == match.start())
    return Token("number", (low, high, *others, mark), start, match.end())
