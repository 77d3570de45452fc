"""What a Korean numeral looks like in a text: 2천735만, 천 520억, 이천칠백, 스물다섯.

These patterns find what may be a numeral; `numerals` tells whether it is one, and its
value. Each is linear in the length of the text.
"""

import re
from functools import cache

from newsparse.korean.native import FIRST, NATIVE

DIGITS = r"(?:\d{1,3}(?:[,，]\d{3})++(?!\d)|\d++)(?:[.．]\d++)?+"
_WORD = "[일이삼사오육륙칠팔구]"
_MULTIPLIER = "[십백천만억조경]"
# A space is inside a numeral only after a multiplier and before what goes on
# downwards (3억 5천만, 만 407), or between digits and a large multiplier (50 만).
# 조합, 만남, 조회 begin another word.
_LARGE_END = r"[만억조](?=[\ 원여,.\d]|명|개|달러|유로|엔|위안|톤|$)"
_SPACE = (
    rf"(?<={_MULTIPLIER})\ {{1,2}}(?=\d|{_WORD}?[십백천]|{_WORD}{_MULTIPLIER}"
    rf"|{_LARGE_END})"
)
_ARABIC = (
    rf"{DIGITS}(?:{_MULTIPLIER}|{_SPACE}|(?<=\d)\ (?={_LARGE_END})|여(?=[만억조])"
    rf"|(?<={_MULTIPLIER}){DIGITS}|(?<=[ {_MULTIPLIER[1:-1]}]){DIGITS}"
    rf"|{_WORD}(?={_MULTIPLIER})){{0,24}}+"
)
_REST = (
    rf"(?:{_MULTIPLIER}|{_WORD}|{_SPACE}|여(?=[만억조])"
    rf"|(?<=[ {_MULTIPLIER[1:-1]}]){DIGITS}|(?<=십)\ {{1,2}}{_WORD}(?=$|[.,])){{0,48}}"
)
# One digit in words (이, 일, 사 …) is mostly another word: it counts only before
# 등, 인분, 학년, 급, 단계, 층, 위 and 퍼센트, or as a pair (이삼 명).
_PAIR = "이삼|삼사|사오|오륙|육칠|칠팔|팔구"
_SINO = (
    rf"(?:{_WORD}{{1,2}}(?={_MULTIPLIER})|[십백천만]|억(?=\ \d)){_REST}"
    rf"|(?:{_PAIR})|{_WORD}(?=[등인학급단층퍼%])"
)
_VAGUE = r"(?:수|몇)\ ?[십백천만억조]{1,3}+"

# What may be a numeral: Arabic (after anything but a letter or digit), or words that
# begin a word. Whether the words are a number is for the grammar and for the context.
ARABIC = rf"(?<![\dA-Za-z_]){_ARABIC}"
SINO = rf"(?<![가-힣\dA-Za-z_)\]%％’”㎡㎞])(?:{_VAGUE}|{_SINO})"

# Looked at before all else: three letters of four cannot begin a numeral.
_FIRST = rf"\d{FIRST}일이삼사오육칠팔구십백천만억수몇"


@cache
def numeral_pattern() -> re.Pattern[str]:
    """Return the pattern of what may be a numeral."""
    return re.compile(rf"(?=[{_FIRST}])(?:{ARABIC}|{NATIVE}|{SINO})")
