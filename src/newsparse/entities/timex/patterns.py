"""The one pattern that finds the words and figures of time.

It looks at every character once: two looks ahead, at the figures and at the first
letters of the words, let all others pass.
"""

import re
from functools import cache

from newsparse.entities.timex.lexicon import figure_words, word_pattern, words
from newsparse.entities.timex.numbers import BOTH, NATIVE, SINO, SINO_BOTH, words_of

# A unit is one only where no other word goes on from it: 3시 but not 3시간, 2분 but
# not 2분기, 5년 but not 5년생. Units stand before the shorter ones they begin with.
_UNITS = (
    r"년대|학년도|년도|년(?!생|식|근|령| ?차(?![이례])|물|제|도|산(?![ 하상업불에을]))"
    r"|개월|개년|월(?!호|생(?![산활])|드|급|세|남|북|간|마트|등)|달(?!러|성|걀|라|리|력|인|집)"
    r"|주년|주기(?!율|적)|주차"
    r"|주(?:일|간)?(?!택|식|권|기|년|민|요|전자|주|가[ 를는도]|자|행|장|상|말|머)"
    r"|일(?!장|권|제|차|당|본|반(?!도)|원|정표|시금|선|천|병|용|손|체|행|력|종)"
    r"|시간(?!표|대|외|제|당|강사)"
    r"|시(?!간|군|민|도|내|청|장|의회|즌|험|작|설|중|스|세|행|상|속|승|련|각|대|집|다|에라"
    r"|드|네|그|리|티|\s?[·ㆍ.]\s?군)"
    r"|(?:사|/4)?분기"
    r"|분(?!의|야|기|할|류|석|쟁|양|위|홍|배|산|교|단|량|식|당|과(?=위| ?위원"
    r"|장)|점|업|수|들|출|임|음)"
    r"|초(?!등|반|중|과|기|대|여름|겨울|가을|봄|심|고|점|음|원|록|급|면|입|도)"
    r"|세기|박 ?\d{1,2} ?일|(?:번째|째)(?= ?(?:주|[월화수목금토일]요일))"
)
# A particle or another word of time may follow a unit written in Hangul throughout.
_OPEN = (
    r"(?![가-힣])|(?=에|의|이|가|을|를|은|는|과|와|도|만|로|으로|부터|까지|보다|마다|씩|인|간"
    r"|동안|여|째|전|뒤|후|내|안|쯤|께|경|가량|정도|이상|이하|남짓|넘|짜리|반|더|연속|중)"
)
# What may be written together with a word of time: particles, other words of time
# and a few nouns. 봄나물, 매주콩 and 겨울나무 are other words.
_GOES_ON = (
    r"(?![가-힣])|(?=에|엔|의|이|가|을|를|은|는|과|와|도|만|로|으로|부터|까지|보다|마다"
    r"|처럼|나[ ,]|란|라[고는며도 ]|면|조차|밖에|뿐|쯤|께|경|인|였|입|여|째|간"
    r"|동안|내|중|말"
    r"|초|전|뒤|후|들|하[고루반순]|상[반순]|오[전후늘]|새벽|아침|낮|밤|저녁|정오|자정|봄|여름"
    r"|가을|겨울|연[휴말초내]|당일|다음|첫|종일|이맘|같은|추석|설|크리스마스"
    r"|성탄|자[ (로정]|기온|시간[ 에대]|분[ 기]|치[ 를]"
    r"|산[ 을]|도[ 에의는]|녘|휴가|방학|무렵|께|당시|현재|기준|시즌|대비|하[ 는]|이후"
    r"|이전|이래|이면|월|[일월화수목금토]요일"
    r"|들어|까진|부턴|둘째|셋째|넷째|마지막|주|저|야말로|두|세|네|한|열)"
)
_FIGURE = r"\d{1,3}(?:,\d{3})++|\d++(?:\.\d++)?"
_EDGE = r"(?:(?<![가-힣\d])|(?<=지난)|(?<=[년월일해달주분시제말초날늘]))"
_LEFT = r"(?<![가-힣A-Za-z\d·ㆍ])"
# The fraction of a second behind the word, as records of sport are said: 13초 48.
_PART = (
    r"(?<=초) ?\d{1,2}"
    r"(?=의|로|으로|에|을|를|이[며었고라]|입니다|[은는]|,? (?!\d)|[.]?$|[.] )"
)
_FREE = r"(?<![\d.,/A-Za-z-])"
_WEEKDAY = r"[월화수목금토일]"
# Digits of Sino-Korean numbers; alone they are other words too often (이 년, 사 일).
_DIGIT = r"[일이삼사오육칠팔구]"
_TENS = rf"[이삼사오육칠팔구]?[십백]{_DIGIT}?"
_SINO = (
    rf"(?:{words_of(SINO_BOTH)})십?(?= ?(?:년|개월|일|시간|주|분|초))"
    rf"|{_TENS}(?! ?분[ 의]?[활발이일]|년(?:가약|해로|대계))"
    rf"|(?:이천|천[구팔칠]백)(?:[이삼사오육칠팔구]?십)?{_DIGIT}?(?= ?년)"
    rf"|(?:(?<=월)|(?<=월 )){_DIGIT}(?= ?일)"
    r"|[일삼사오육칠팔구](?= ?년)|[삼사오육칠팔구](?= ?개월)"
    r"|[일삼오](?= ?[분초](?![의일]))"
    r"|[천만](?= ?년 ?(?:동안|전|간|뒤|후|이상|넘))"
    r"|[삼사오육](?= ?주 ?(?:간|동안|만에|째|뒤|후|전))"
    r"|[일삼사오칠](?= ?일 ?(?:간|동안|만에|째|뒤|후|전))"
)


@cache
def pattern() -> "re.Pattern[str]":
    """Compile the pattern of all tokens."""
    letters = "".join(sorted({word[0] for word in (*words(), *BOTH, *NATIVE, *SINO)}))
    return re.compile(
        rf"(?=['‘’(0-9])(?:{_dates()}|{_numbers()})"
        rf"|(?=[월화수목금토일주연]){_LEFT}(?:{_lists()})"
        rf"|(?=[{letters}]){_EDGE}(?:(?P<word>(?:{word_pattern()})(?:{_GOES_ON}))|{_spoken()})"
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
        r"|(?P<number>(?<![0-9A-Za-z.])(?<!\d,)(?P<mark>['‘’])?"
        rf"(?P<low>{_FIGURE})(?P<big>[백천만])?"
        rf"(?:(?P<sep> ?[~∼～〜–,·ㆍ-] ?)(?P<high>{_FIGURE}))?"
        rf"(?P<more>여)? ?(?P<unit>{_UNITS})(?P<part>{_PART})?)"
        rf"|(?P<event>{_FREE}(?P<em>\d{{1,2}})[.·ㆍ](?P<ed>\d{{1,2}})(?![\d%.·ㆍ]))"
    )


def _lists() -> str:
    """Write the pattern of lists of weekdays and of rates."""
    return (
        rf"(?P<weekdays>(?P<wl>{_WEEKDAY}(?:[·ㆍ,] ?{_WEEKDAY}){{1,6}}+)"
        r"(?P<wy>요일)?(?![가-힣]{2}))"
        r"|(?P<rate>(?P<rp>주|월|연) ?(?P<rn>\d{1,2}|[한두세네]) ?회"
        r"(?!장|원|의|사|차|담|계|전|[·ㆍ]))"
    )


def _spoken() -> str:
    """Write the pattern of numbers in Hangul with a unit."""
    return (
        rf"(?P<native>(?P<nl>{words_of(BOTH)}|{words_of(NATIVE)}) ?(?P<nm>여)? ?"
        rf"(?P<nu>시간|시(?!간)|달|해|주일?|번째)(?:{_OPEN}))"
        rf"|(?P<sino>(?P<sl>{_SINO}) ?(?P<sm2>여)? ?"
        rf"(?P<su>년|개월|일|시간|주|분|초|세기)(?:{_OPEN}))"
    )
