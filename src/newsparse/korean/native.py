"""Native Korean numbers: 스물다섯 is 25, 서너 is three or four, 열두어 is about 12."""

import re
from functools import cache
from typing import Any

TENS = {"열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50}
TENS |= {"예순": 60, "일흔": 70, "여든": 80, "아흔": 90}
ONES = {"하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "석": 3, "서": 3}
ONES |= {"넷": 4, "네": 4, "넉": 4, "너": 4, "다섯": 5, "닷": 5, "여섯": 6, "엿": 6}
ONES |= {"일곱": 7, "여덟": 8, "아홉": 9}
# Pairs said as one word, with or without a space between the two.
PAIRS = {"한두": (1, 2), "하나둘": (1, 2), "두어": (2, 3), "두세": (2, 3)}
PAIRS |= {"두서너": (2, 4), "두서넛": (2, 4), "서너": (3, 4), "서넛": (3, 4)}
PAIRS |= {"세네": (3, 4), "너댓": (4, 5), "네댓": (4, 5), "네다섯": (4, 5)}
PAIRS |= {"너덧": (4, 5), "네댓": (4, 5), "대여섯": (5, 6), "대엿": (5, 6)}
PAIRS |= {"다섯여섯": (5, 6), "예닐곱": (6, 7), "여섯일곱": (6, 7)}
PAIRS |= {"일고여덟": (7, 8), "일곱여덟": (7, 8), "일여덟": (7, 8)}
PAIRS |= {"엳아홉": (8, 9), "여덟아홉": (8, 9)}


def _either(words: dict[str, Any]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_SPACED = r"한\ 두|두\ 세|세\ 네|서\ 너|네\ 다섯"
_LOW = rf"{_SPACED}|{_either(PAIRS)}|{_either(ONES)}"
# A Sino-Korean hundred or thousand may stand before them: 오백여든세 건.
_SINO = "이삼사오육칠팔구"
_HUNDREDS = rf"(?:[{_SINO}]?천)?(?:[{_SINO}]?백)?"
_BASE = rf"{_HUNDREDS}(?:{_either(TENS)})"
# Behind a hundred one to nine have their common forms alone: 백한 명; no 백서, 백석.
_COMMON = "하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉"
_OVER = rf"(?:[{_SINO}]?천)?[{_SINO}]?백(?:{_COMMON})"
_LONG = _either({word: 0 for word in ONES if len(word) > 1})
# One syllable (한국, 두부, 세계, 서울) is a number before a space or a few counters.
_SHORT = (
    r"[한두세네](?=[\ 명개번마가곳차살째배쌍끼군송켤포그사])|[둘셋넷]"
    r"|[석서넉너닷엿](?=\ )"
)
NATIVE = (
    r"(?<![가-힣\dA-Za-z_])(?:"
    rf"{_BASE}\ ?(?:{_either(PAIRS)}|{_either(ONES)})|{_BASE}|{_OVER}(?=\ )|여남은"
    rf"|{_SPACED}|{_either(PAIRS)}|{_LONG}|{_SHORT})"
)

# The letters a native numeral may begin with.
FIRST = "".join(
    sorted({word[0] for word in (*TENS, *ONES, *PAIRS, *_SINO, "백", "천", "여")})
)


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<hundreds>{_HUNDREDS})(?P<tens>{_either(TENS)})?"
        rf"(?:\ ?(?P<ones>{_LOW}))?"
    )


def read_native(text: str) -> tuple[int, int] | None:
    """Return the least and the most a native numeral says, None when it is none.

    >>> read_native("스물다섯"), read_native("서너"), read_native("열두어")
    ((25, 25), (3, 4), (12, 13))
    """
    if text == "여남은":
        return 11, 13
    found = _parts().fullmatch(text)
    if not found or not (found["tens"] or found["ones"]):
        return None
    if found["hundreds"] and not found["tens"] and not _is_over(text):
        return None
    base = _hundreds(found["hundreds"]) + TENS.get(found["tens"] or "", 0)
    ones = (found["ones"] or "").replace(" ", "")
    low, high = PAIRS.get(ones) or (ONES.get(ones, 0), ONES.get(ones, 0))
    return base + low, base + high


def _is_over(text: str) -> bool:
    return re.fullmatch(_OVER, text) is not None


def _hundreds(said: str) -> int:
    """Return what hundreds and thousands say: 천오백 is 1500."""
    total, count = 0, 1
    for letter in said:
        if letter in _SINO:
            count = _SINO.index(letter) + 2
        else:
            total += count * (1000 if letter == "천" else 100)
            count = 1
    return total
