"""Beside a price 한 counts before what is mostly another word: 한 판, 한 줄."""

import re

from newsparse.entities.amounts.units import unit_at, units
from newsparse.korean.closing import closing
from newsparse.korean.numeral_forms import readings

# The roles of a word that a price is told of: 한 판에, 한 줄이, 한 단은, 한 판 7천 원.
_TOLD_OF = frozenset({"locative", "subject", "topic", "each", "only", "additive"})
_FILL = re.compile(
    r"(?:\ (?:값|가격|시세)[가-힣]?|\ (?:약|무려|단돈|겨우|고작|평균|보통|최고"
    r"|최소|최대|많게는|적게는|적어도|대략|족히|거의)){0,3}\ "
)
_PRICE = re.compile(r"(?:원|달러|엔|위안|유로)\ ?(?:에|짜리|하는|하던|주고|받고)\ ")
_NEAR = 12  # characters between a price and the goods behind it


def is_priced(text: str, start: int, end: int) -> bool:
    """Tell whether a sum is the price of what is counted here: 한 판에 7천9백 원.

    >>> is_priced("한 판에 7천9백 원", 0, 3), is_priced("한 판 붙었다", 0, 3)
    (True, False)
    """
    if text.startswith("당", end):
        return True
    word = closing(text, end)
    if word and _TOLD_OF.issuperset(word.roles) and _sum_follows(text, word.end):
        return True
    return _PRICE.search(text, max(0, start - _NEAR), start) is not None


def _sum_follows(text: str, at: int) -> bool:
    fill = _FILL.match(text, at)
    if fill is None:
        return False
    for _, end in readings(text, fill.end()):
        word = unit_at(text, end + text.startswith(" ", end))
        if word and units()[word].kind == "money":
            return True
    return False
