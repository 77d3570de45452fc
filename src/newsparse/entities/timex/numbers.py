"""Small numbers as they stand before units of time: 3, 2~3, 여섯, 이십."""

from decimal import Decimal

NATIVE = {
    "한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6,
    "일곱": 7, "여덟": 8, "아홉": 9, "열": 10, "열한": 11, "열두": 12, "열세": 13,
    "열네": 14, "열다섯": 15, "열여섯": 16, "열일곱": 17, "열여덟": 18, "열아홉": 19,
    "스무": 20, "서른": 30, "마흔": 40, "쉰": 50,
}  # fmt: skip
BOTH = {
    "한두": (1, 2), "두세": (2, 3), "두어": (2, 3), "서너": (3, 4), "너댓": (4, 5),
    "네댓": (4, 5), "대여섯": (5, 6), "예닐곱": (6, 7), "일고여덟": (7, 8),
}  # fmt: skip
# Two numbers in a row before a unit: 삼사 일, 이삼십 년. 일이 is left out: it is a
# noun with its particle far more often.
SINO_BOTH = {
    "이삼": (2, 3), "삼사": (3, 4), "사오": (4, 5), "오륙": (5, 6), "육칠": (6, 7),
    "칠팔": (7, 8), "팔구": (8, 9),
}  # fmt: skip
SINO = "일이삼사오육칠팔구십백천만"
_SINO = {c: n for n, c in enumerate("영일이삼사오육칠팔구")}
_BIG = {"백": 100, "천": 1000, "만": 10000}
_TENS = {"십": 10, "백": 100, "천": 1000, "만": 10000}


def words_of(table: dict[str, int] | dict[str, tuple[int, int]]) -> str:
    """Return the words as alternatives, the longest first."""
    return "|".join(sorted(table, key=lambda word: -len(word)))


def amount(text: str) -> tuple[Decimal, Decimal]:
    """Return the least and the most a number says.

    >>> amount("1,000")[0], amount("이십일")[0]
    (Decimal('1000'), Decimal('21'))
    >>> amount("두세")
    (Decimal('2'), Decimal('3'))
    """
    text = text.strip()
    if text in BOTH:
        low, high = BOTH[text]
        return Decimal(low), Decimal(high)
    if text.rstrip("십") in SINO_BOTH:
        low, high = SINO_BOTH[text.rstrip("십")]
        ten = 10 if text.endswith("십") else 1
        return Decimal(low * ten), Decimal(high * ten)
    number = _number(text)
    return number, number


def _number(text: str) -> Decimal:
    """Read figures, a native number or a Sino-Korean one below ten thousand."""
    if text in NATIVE:
        return Decimal(NATIVE[text])
    if text[0].isdigit() and text[-1] in _BIG:
        return Decimal(text[:-1].replace(",", "")) * _BIG[text[-1]]
    if text[0] in _SINO or text[0] in _TENS:
        return _sino(text)
    return Decimal(text.replace(",", ""))


def _sino(text: str) -> Decimal:
    """Read a Sino-Korean number below ten thousand."""
    total = digit = 0
    for letter in text:
        if letter in _TENS:
            total += (digit or 1) * _TENS[letter]
            digit = 0
        else:
            digit = _SINO[letter]
    return Decimal(total + digit)
