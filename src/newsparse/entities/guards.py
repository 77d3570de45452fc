"""Numbers that are no amounts: 민선 7기, 44번 국도, 737-800, phone numbers.

What stands right before or after a number tells (guards.tsv); e-mails, addresses of
the web, telephone numbers and dates in digits are found by their form.
"""

import re
from functools import cache

from newsparse.entities.units import rows

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


# In this order: e-mail and web addresses, telephone numbers, dates in digits, models.
_FORMS = (
    r"[A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9.-]{1,255}+",
    r"(?:https?://|www\.)[^\s가-힣]{1,2000}+",
    r"(?<![\d-])\+?\d{1,4}-\d{2,4}-\d{3,4}(?:-\d{3,4})?(?![\d-])",
    r"(?<![\d-])0\d{1,2}[-).]\ ?\d{3,4}-\d{4}(?!\d)",
    r"(?<![\d-])1[568]\d\d-\d{4}(?!\d)",
    r"(?<!\d)(?:19|20)\d\d[-./]\ ?\d{1,2}[-./]\ ?\d{1,2}(?!\d)",
    r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){2,6}(?!\d)",
    r"(?<!\d)[1-6]0[2-7]0(?=\ ?(?:세대|여성|남성|청년|유권자|표심))",
    r"(?<![A-Za-z0-9])(?=[A-Za-z]{0,10}-?\d)[A-Za-z]{1,10}-?\d{1,5}(?:-[A-Za-z0-9]{1,6})?"
    r"(?=[^A-Za-z0-9가-힣]|$)",
)


@cache
def _forms() -> re.Pattern[str]:
    return re.compile("|".join(_FORMS))


def guarded_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans whose digits are no numbers: addresses, phones, dates."""
    if not any(mark in text for mark in "@-/.:"):
        return ()
    return tuple(found.span() for found in _forms().finditer(text))


def is_guarded(text: str, start: int, end: int) -> bool:
    """Tell whether the number text[start:end] is no amount by what is around it.

    >>> is_guarded("민선 7기", 3, 4), is_guarded("20억 원", 0, 3)
    (True, False)
    """
    if _after().match(text, end):
        return True
    before = text[max(0, start - _WINDOW) : start]
    return bool(_around().search(before + _NUMBER + text[end : end + _WINDOW]))
