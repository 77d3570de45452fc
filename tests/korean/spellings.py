"""The ways a number is written in Korean, made from the number."""

DIGITS = "영일이삼사오육칠팔구"
SMALL = ((1000, "천"), (100, "백"), (10, "십"))
LARGE = ((10**16, "경"), (10**12, "조"), (10**8, "억"), (10**4, "만"), (1, ""))
TENS = ("", *["열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"])
ONES = ("", *["하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"])
BEFORE_COUNTER = {"하나": "한", "둘": "두", "셋": "세", "넷": "네", "스물": "스무"}


def groups(number):
    """Yield each group of four digits with its large multiplier."""
    for size, name in LARGE:
        count, number = divmod(number, size)
        if count:
            yield count, name


def sino(number, one=False):
    """이천칠백삼십오만; with `one` 일백, 일천 say their one."""
    return "".join(in_words(count, one) + name for count, name in groups(number))


def in_words(count, one):
    said = ""
    for size, name in SMALL:
        digit, count = divmod(count, size)
        if digit:
            said += ("" if digit == 1 and not one else DIGITS[digit]) + name
    return said + (DIGITS[count] if count else "")


def mixed(number, gap=" "):
    """2조 2114억; the digits of a group, then its multiplier."""
    return gap.join(f"{count}{name}" for count, name in groups(number))


def comma(number, gap=" "):
    """7조 1,728억."""
    return gap.join(f"{count:,}{name}" for count, name in groups(number))


def thousands(number, gap=" "):
    """2조 2천114억; a bare 천 for one thousand."""
    return gap.join(by_thousand(count) + name for count, name in groups(number))


def by_thousand(count):
    high, rest = divmod(count, 1000)
    head = "" if not high else "천" if high == 1 else f"{high}천"
    space = " " if high == 1 and rest else ""  # 천 520억
    return head + space + (str(rest) if rest else "")


def hundreds(number, gap=" "):
    """만3천6백54."""
    return gap.join(by_hundred(count) + name for count, name in groups(number))


def by_hundred(count):
    said = ""
    for size, name in SMALL:
        digit, count = divmod(count, size)
        if size == 10:
            count += digit * 10
        elif digit:
            said += ("" if digit == 1 else str(digit)) + name
    return said + (str(count) if count else "")


def native(number):
    """스물다섯 (1 to 99), as it stands alone."""
    tens, ones = divmod(number, 10)
    return TENS[tens] + ONES[ones]


def native_before_counter(number):
    """스물다섯 명, 스무 명, 열한 개."""
    tens, ones = divmod(number, 10)
    one = BEFORE_COUNTER.get(ONES[ones], ONES[ones])
    ten = TENS[tens] if one else BEFORE_COUNTER.get(TENS[tens], TENS[tens])
    return ten + one


def spellings(number):
    """Every way of writing a whole number of 1 or more."""
    ways = {str(number), f"{number:,}", sino(number), sino(number, one=True)}
    for way in (mixed, comma, thousands, hundreds):
        ways |= {way(number), way(number, gap="")}
    return sorted(ways)
