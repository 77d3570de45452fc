"""Korean numbers as people write and say them, read exactly.

    2천735만 -> 27350000    천 520억 -> 152000000000    스물다섯 -> 25    서너 -> 3 to 4

Arabic digits with Hangul multipliers, Sino-Korean and native words and their mixes.
A multiplier without a digit counts one (`천` = 1,000); multipliers fall from left to
right, those under 만 within each of its powers. Nothing is a float.
"""

import re
from decimal import Context, Decimal
from typing import NamedTuple

from newsparse.korean.native import ONES, PAIRS, TENS, read_native

DIGITS = r"(?:\d{1,3}(?:[,，]\d{3})++(?!\d)|\d++)(?:[.．]\d++)?+"
UNITS = {digit: value for value, digit in enumerate("영일이삼사오육칠팔구")}
UNITS |= {"공": 0, "륙": 6}
SMALL = {"십": 10, "백": 100, "천": 1000}
LARGE = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16, "해": 10**20}
# No caller's decimal context rounds what is read. Longer digits are no amount.
EXACT = Context(prec=60)
LONGEST, LONGEST_DIGITS = 80, 24
_ZERO, _TWO, _NINE = Decimal(0), Decimal(2), Decimal(9)
_MULTIPLIERS = frozenset(SMALL) | frozenset(LARGE)


class Numeral(NamedTuple):
    """A number said: `value`, or `low` and `high` where it is itself a range.

    `approx` is true for 여, 수 and 몇; `factor` is the last large multiplier, which
    a range shares (2~3만 is 20,000 to 30,000).
    """

    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    approx: bool = False
    factor: int = 1


def read_number(text: str) -> Decimal | None:
    """Return the value of a whole Korean numeral, None when it is none or a range.

    >>> read_number("2천735만"), read_number("천 520억"), read_number("스물다섯")
    (Decimal('27350000'), Decimal('152000000000'), Decimal('25'))
    >>> read_number("1.5조"), read_number("-3.5"), read_number("마이너스 오점 오")
    (Decimal('1500000000000'), Decimal('-3.5'), Decimal('-5.5'))
    >>> read_number("서너") is None
    True
    """
    numeral = read_numeral(text)
    return numeral.value if numeral else None


def read_numeral(text: str) -> Numeral | None:
    """Read a whole Korean numeral with its sign; None when the grammar is broken.

    >>> read_numeral("서너").high, read_numeral("수십억").low
    (Decimal('4'), Decimal('2000000000'))
    """
    bare = _SIGN.sub("", text.strip(), count=1)
    numeral = _unsigned(bare)
    if numeral is None or len(bare) == len(text.strip()) or text.startswith("+"):
        return numeral
    if numeral.value is None:
        return None
    return numeral._replace(value=numeral.value.copy_negate())


def _unsigned(text: str) -> Numeral | None:
    if len(text) > LONGEST:
        return None
    if text.isascii() and text.isdigit() and len(text) <= LONGEST_DIGITS:
        return Numeral(Decimal(text))
    if text.endswith("여"):
        numeral = _unsigned(text[:-1].rstrip())
        return numeral and numeral._replace(approx=True)
    return _native(text) or _vague(text) or _pair(text) or _sino(text)


def _native(text: str) -> Numeral | None:
    ends = read_native(text)
    if ends is None:
        return None
    low, high = map(Decimal, ends)
    return Numeral(low) if low == high else Numeral(None, low, high, approx=True)


def _sino(text: str) -> Numeral | None:
    whole, point, decimals = text.partition("점")
    if point:
        return _spoken_decimal(whole.strip(), decimals.strip())
    return _evaluate(text)


def _spoken_decimal(whole: str, decimals: str) -> Numeral | None:
    """Read 이십삼점오육 (23.56): after the point digits are said one by one."""
    number = _evaluate(whole)
    if number is None or number.value is None or not decimals:
        return None
    if any(digit not in UNITS for digit in decimals):
        return None
    digits = "".join(str(UNITS[digit]) for digit in decimals)
    return Numeral(EXACT.add(number.value, Decimal(f"0.{digits}")))


class _Sum:
    """The running value of a numeral: what is done, the group under 만, the digit."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.group = Decimal(0)
        self.digit: Decimal | None = None
        self.small = 10**4  # the next small multiplier must be under this
        self.large = 10**24  # and the next large one, with its count, under this
        self.factor = 1
        self.approx = False

    def add(self, token: str) -> bool:
        """Take one token; False when it cannot stand here."""
        if token in SMALL:
            return self._multiply_small(SMALL[token])
        if token in LARGE:
            return self._multiply_large(LARGE[token])
        if token == "여":
            self.approx = True
            return True
        return self._digit(
            Decimal(_plain(token)) if token not in UNITS else None, token
        )

    def _digit(self, number: Decimal | None, token: str) -> bool:
        if len(token) > LONGEST_DIGITS + 8:
            return False
        value = Decimal(UNITS[token]) if number is None else number
        if number is None and not value and (self.group or self.total):
            return False  # 이천공장
        if self.digit is not None or value >= min(self.small, self.large):
            open_start = self.digit is None and self.factor == 1 and not self.group
            open_start = open_start and value < 10**LONGEST_DIGITS
            if not open_start:
                return False
        self.digit = value
        return True

    def _multiply_small(self, multiplier: int) -> bool:
        count = Decimal(1) if self.digit is None else self.digit
        if multiplier >= self.small or not 0 < count < 10:
            return False
        self.group = EXACT.add(self.group, EXACT.multiply(count, Decimal(multiplier)))
        self.digit, self.small = None, multiplier
        return True

    def _multiply_large(self, multiplier: int) -> bool:
        count = EXACT.add(self.group, self.digit or _ZERO)
        said = bool(self.group) or self.digit is not None
        if self.large == LARGE["만"] and multiplier in (LARGE["억"], LARGE["조"]):
            # 1만 3천억: so many 만 and thousands are together the count of 억.
            if said and self.group < SMALL["천"]:
                return False
            count, self.total, self.large = EXACT.add(self.total, count), _ZERO, 10**24
        elif not said:
            if self.total or multiplier > LARGE["억"]:
                return False  # 만 and 억 may go without their one
            count = Decimal(1)
        product = EXACT.multiply(count, Decimal(multiplier))
        if product >= self.large:
            return False
        self.total = EXACT.add(self.total, product)
        self.group, self.digit, self.small = Decimal(0), None, 10**4
        self.large = self.factor = multiplier
        return True

    def value(self) -> Decimal:
        return EXACT.add(EXACT.add(self.total, self.group), self.digit or _ZERO)


def longest_numeral(text: str) -> tuple[Numeral, int] | None:
    """Read the longest numeral of digits and multipliers a text begins with.

    >>> longest_numeral("3만 2만")[1], longest_numeral("2천 백만")[0].value
    (2, Decimal('21000000'))
    """
    if text.isdigit() and text.isascii() and len(text) <= LONGEST_DIGITS:
        return Numeral(Decimal(text)), len(text)
    running, end, digit_at = _Sum(), 0, 0
    for token in _TOKEN.finditer(text):
        if text[end : token.start()].strip():
            break
        if not running.add(token[0]):
            if running.digit is not None and digit_at and token[0] in _MULTIPLIERS:
                running.digit, end = None, digit_at  # it begins the next numeral
            break
        digit_at = end if running.digit is not None else 0
        end = token.end()
    if not end:
        return None
    approx, factor = running.approx, running.factor
    return Numeral(plain(running.value()), approx=approx, factor=factor), end


def _evaluate(text: str) -> Numeral | None:
    """Sum a numeral of digits and multipliers.

    >>> _evaluate("만 407").value, _evaluate("만만"), _evaluate("천 2000")
    (Decimal('10407'), None, None)
    """
    longest = longest_numeral(text)
    if longest is None or longest[1] < len(text.rstrip()) or text == "억":
        return None
    return longest[0]


def _vague(text: str) -> Numeral | None:
    """Read 몇 as 2 to 9, 수십억 as that many ten 억, and 십수 as 12 to 19."""
    if text == "몇":
        return Numeral(None, _TWO, _NINE, approx=True)
    if text[:1] in ("수", "몇") and len(text) > 1:
        scale = _evaluate("1" + text[1:].lstrip())
        if scale and scale.value:
            low, high = (
                plain(EXACT.multiply(times, scale.value)) for times in (_TWO, _NINE)
            )
            return Numeral(None, low, high, approx=True, factor=scale.factor)
    if text.endswith("수") and len(text) == 2 and text[0] in SMALL:
        ten = SMALL[text[0]]
        low, high = Decimal(ten + ten // 5), Decimal(ten * 2 - ten // 10)
        return Numeral(None, low, high, approx=True)
    return None


def _pair(text: str) -> Numeral | None:
    """Read two digits running as a range: 이삼십 is 20 to 30, 십이삼 is 12 to 13."""
    found = _PAIR.fullmatch(text)
    if found is None:
        return None
    head, pair, tail = found.groups("")
    if UNITS[pair[0]] + 1 != UNITS[pair[1]] or (head and pair == "일이"):
        return None  # 십일이 is eleven with its particle
    low, high = (_evaluate(head + digit + tail) for digit in pair)
    if low is None or high is None:
        return None
    return Numeral(None, low.value, high.value, approx=True, factor=high.factor)


def divide(over: Decimal, under: Decimal) -> Decimal:
    """Divide to 28 digits, whatever the caller's decimal context is.

    >>> divide(Decimal(1), Decimal(3))
    Decimal('0.3333333333333333333333333333')
    """
    return plain(Context(prec=28).divide(over, under))


def plain(number: Decimal) -> Decimal:
    """Return a number without an exponent: 2E+9 is 2000000000.

    >>> plain(Decimal("2E+9")), plain(Decimal("1.50"))
    (Decimal('2000000000'), Decimal('1.5'))
    """
    if number == number.to_integral_value():
        return Decimal(f"{number:.0f}")
    return Decimal(f"{number:f}".rstrip("0"))


def _plain(digits: str) -> str:
    return digits.translate(_SEPARATORS)


_SEPARATORS = {ord(","): None, ord("，"): None, ord("．"): "."}
_TOKEN = re.compile(rf"{DIGITS}|[{''.join(UNITS)}{''.join(SMALL)}{''.join(LARGE)}여]")
_SIGN = re.compile(r"\A(?:[-−–+]\ ?|마이너스 ?)")
# The letters numerals of every spelling are written with, but for multipliers over 조.
LETTERS = "".join(
    sorted({*"".join((*UNITS, *SMALL, *TENS, *ONES, *PAIRS)), *"만억조여남은수몇"})
)
_PAIR = re.compile(
    "([일이삼사오육칠팔구]?[십백천])?([일이삼사오육륙칠팔구]{2})([십백천]?[만억조]?)"
)
