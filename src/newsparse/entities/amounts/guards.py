"""Numbers that are no amounts: 민선 7기, 44번 국도, 737-800, phone numbers.

What stands right before or after a number tells (guards.tsv); addresses, telephone
numbers and dates in digits are known by the form of the word they are part of.
"""

import re
from functools import cache

from newsparse.entities.amounts.tables import rows

_WINDOW = 14  # characters looked at on either side of a number
_NUMBER = "\ue000"  # stands for it; a private character no page holds


@cache
def _after() -> re.Pattern[str]:
    patterns = [row[0][1:] for row in rows("guards.tsv") if row[0].startswith("№")]
    return re.compile("|".join(patterns))


@cache
def _around() -> re.Pattern[str]:
    patterns = [row[0] for row in rows("guards.tsv") if not row[0].startswith("№")]
    return re.compile("|".join(patterns).replace("№", _NUMBER))


# A number is part of such a word: e-mail and web addresses, telephone numbers, dates
# in digits, addresses of machines, models (737-800, KF-21).
_FORMS = (
    r".*[@#?=&].*|.*://.*|www\..*|.*[A-Za-z%].*%[0-9A-F]{2}.*|.*%[0-9A-F]{2}%.*",
    r".*\+?\d{1,4}-\d{2,4}-\d{3,4}(?:-\d{3,4})?",
    r"1[568]\d\d-\d{4}",
    r"(?:19|20)\d\d[-./]\d{1,2}(?:[-./]\d{1,2})?\.?",
    r"\d{1,3}(?:\.\d{1,3}){2,6}\.?",
    r"\d{1,4}[./]\d{1,2}[./]\d{1,2}\.?",
    r"[A-Za-z]{1,10}-?\d{1,5}(?:-[A-Za-z0-9]{1,6})?[.,:]?",
)
_COHORT = re.compile(r"(?<!\d)[1-6]0[2-7]0\ ?(?:세대|여성|남성|청년|유권자|표심)")
_EDGE = frozenset("@-/.:_+?=&#ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_BEFORE = re.compile(r"[\w@./:?=&#%+-]{1,64}\Z", re.ASCII)
_AFTER = re.compile(r"[\w@./:?=&#%+-]{1,64}", re.ASCII)


@cache
def _forms() -> re.Pattern[str]:
    return re.compile("|".join(_FORMS))


def _in_form(text: str, start: int, end: int) -> bool:
    """Tell whether a number is part of an address, a telephone number or a date."""
    near = text[start - 1 : start] if start else ""
    if near not in _EDGE and near != "%" and text[end : end + 1] not in _EDGE:
        return False
    before = _BEFORE.search(text, max(0, start - 64), start)
    after = _AFTER.match(text, end)
    word = text[before.start() if before else start : after.end() if after else end]
    return bool(_forms().fullmatch(word))


@cache
def _sayings() -> re.Pattern[str]:
    sayings = (row[0].replace(" ", r"\ ?") for row in rows("idioms.tsv"))
    return re.compile("|".join(sorted(sayings, key=len, reverse=True)))


def in_saying(text: str, start: int, end: int) -> bool:
    """Tell whether a number is part of a saying: 천 냥 빚, 두 마리 토끼."""
    first = max(0, start - _WINDOW)
    spans = (m.span() for m in _sayings().finditer(text, first, end + _WINDOW))
    return any(left <= start and end <= right for left, right in spans)


def is_guarded(text: str, start: int, end: int) -> bool:
    """Tell whether the number text[start:end] is no amount by what is around it.

    >>> is_guarded("민선 7기", 3, 4), is_guarded("20억 원", 0, 3)
    (True, False)
    """
    if _after().match(text, end) or _in_form(text, start, end):
        return True
    if in_saying(text, start, end):
        return True
    if end - start == 4 and _COHORT.match(text, start):
        return True
    before = text[max(0, start - _WINDOW) : start]
    return bool(_around().search(before + _NUMBER + text[end : end + _WINDOW]))
