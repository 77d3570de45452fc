"""Which unit may follow a number in words: 두 명, 천명, 육사람; not 이 점, 한편."""

import re

from newsparse.entities.amounts.units import Unit, units
from newsparse.korean.native import read_native

_ONES = frozenset("한두세네열쉰석넉서너닷엿둘셋넷")


def suits(said: str, gap: str, word: str) -> bool:
    """Tell whether this unit may follow a number in these words."""
    flags = units()[word].flags
    native = read_native(said) is not None
    if gap and "t" in flags and not (native and "c" in flags):
        return False
    return _fits(said, gap, word, native=native)


def _fits(said: str, gap: str, word: str, *, native: bool) -> bool:
    flags = units()[word].flags
    if word == "도" and native:
        return False  # 하나도 없다: warmth has no native numbers
    if _FIGURE.search(said):
        return "v" not in flags and not _TOWN.fullmatch(said)
    if len(said) == 1:
        return _one_syllable_suits(said, gap, word)
    if native:
        return "a" not in flags or _counts(gap, word)
    if _IDIOM.fullmatch(said) and units()[word].kind not in ("money", "ordinal"):
        return False
    if "v" in flags or ("a" in flags and "s" not in flags):
        return False
    if said.endswith("조") and units()[word].kind == "ordinal":
        return True
    return not ("x" in flags and len(word) > 1)  # 이천 지역 is a region


def _counts_sino(said: str, word: str) -> bool:
    """Tell whether one Sino digit and a unit apart are an amount: 일 리터, 칠 이닝.

    The unit is one that no native number may stand before; 이 is mostly `this`.
    """
    unit = units()[word]
    measured = unit.kind == "percent" or unit.is_measure
    return said != "이" and len(word) > 1 and (measured or "a" in unit.flags)


def _counts(gap: str, word: str) -> bool:
    """Tell whether any counter may follow a native number here: 일곱 동, 두 편."""
    return bool(gap) and counts(units()[word])


def counts(unit: Unit) -> bool:
    """Tell whether a unit counts things behind a native number and a space."""
    return "c" in unit.flags or (unit.kind == "quantity" and "t" not in unit.flags)


_FIGURE = re.compile(r"\d")
# Old units that three and four have their own forms for: 서 말, 석 장, 넉 되.
_OLD = frozenset((*"말되돈홉근섬장잔대첩필자치단접축냥푼짐", "마지기", "뙈기"))


# 일이 커져, 만일 두 명이, 구조 작업: no numbers, and so nothing of their form.
_TOWN = re.compile(r"[일이삼사오육칠팔구][십백천]\d{1,2}")  # 이천1동
_IDIOM = re.compile(
    "일이|[백천만][일이삼사오육칠팔구]|[일이사오육칠팔구]조|[일이삼사오육칠팔구]경"
)


def _one_syllable_suits(said: str, gap: str, word: str) -> bool:
    """Tell whether one syllable before this unit is a number.

    이 점, 사 장, 한편, 만원 관중: mostly it is something else.
    """
    apart, flags = " " in gap, units()[word].flags
    if said in "석넉서너닷엿":
        return apart and word in _OLD
    if said in _ONES:
        if said == "한" and "x" in flags:
            return False
        counted = "n" in flags or "v" in flags or (said != "한" and _counts(gap, word))
        return counted if apart else "g" in flags
    if said in "십백천만":
        return "여" in gap or apart or "k" in flags
    return _counts_sino(said, word) if apart else "d" in flags
