"""Fractions in Korean order, the denominator first: 3분의 1, 백삼과 삼분의 이, 5/12."""

import re
from collections.abc import Iterator
from decimal import Decimal

from newsparse.entities.amounts.bounds import mod_of
from newsparse.entities.amounts.contexts import behind
from newsparse.entities.amounts.levels import is_level
from newsparse.entities.amounts.making import amount
from newsparse.entities.amounts.units import ends
from newsparse.entities.passage import Passage
from newsparse.korean.closing import closing
from newsparse.korean.numerals import EXACT, divide, plain, read_number
from newsparse.transcript import Ratio

# What is done with a part, and with no day: 3/4이 찬성했다, 1/2을, 1/3로; 3/4에 열린다.
_OF_PARTS = ("subject", "object", "topic", "direction", "copula", "comparison", "only")
_SLASH = re.compile(
    r"(?<![\d/.,])(?:(?P<minus>[-−])?(?P<whole>\d{1,3})\ )?"
    r"(?P<over>\d{1,3})/(?P<under>\d{1,3})(?![\d/.,])(?P<counts>에\ 해당|\ ?수준)?"
)


def find_fractions(passage: Passage) -> Iterator[Ratio]:
    """Yield the fractions of a passage."""
    text = passage.text
    for figure in passage.figures:
        if figure.terms is not None and figure.value is not None:
            yield amount(Ratio, passage, figure, terms=figure.terms or None, per=None)
    for found in _TENTHS.finditer(text):
        if _is_tenths(text, found.end()):
            yield _tenths(text, found)
    for found in _SLASH.finditer(text):
        word = closing(text, found.end("under"), heard=False)
        fails = word and word.says("additive") and behind("unmet", text, word.end)
        if found["counts"] or fails or (word and word.says(*_OF_PARTS)):
            yield from _slashed(text, found)


def _slashed(text: str, found: re.Match[str]) -> Iterator[Ratio]:
    """Read 3/4 and 1 4/5."""
    over, under = Decimal(found["over"]), Decimal(found["under"])
    whole = Decimal(found["whole"] or 0)
    if not 0 < over < under:
        return
    if found["minus"]:
        whole, over = -whole, -over
    start, end = found.start(), found.end("under")
    improper = EXACT.add(EXACT.multiply(whole, under), over)
    yield Ratio(
        start=start,
        end=end,
        text=text[start:end],
        value=divide(improper, under),
        terms=None if whole else (over, under),
        mod=mod_of(text, start, end),
    )


# 3할 2푼 5리 is 0.325, of a batter or a discount.
_DIGIT = "[1-9일이삼사오육칠팔구]"
_TENTHS = re.compile(
    rf"(?<![가-힣\d.])(?P<tenths>{_DIGIT})할(?:\ ?(?P<hundredths>{_DIGIT})푼)?"
    rf"(?:\ ?(?P<thousandths>{_DIGIT})리)?"
)


def _is_tenths(text: str, end: int) -> bool:
    """Tell whether 할 ends a word: 3할은, 3할 타자, 3할 이상; 일할 사람 is no share."""
    if text.startswith(" ", end):
        bound = mod_of(text, end, end) or is_level(text, end)
        return bool(bound) or behind("batter", text, end) is not None
    return ends(text, end)


def _tenths(text: str, found: re.Match[str]) -> Ratio:
    places = ("tenths", "hundredths", "thousandths")
    digits = "".join(f"{read_number(found[place] or '0'):f}" for place in places)
    value = plain(Decimal(f"0.{digits}"))
    start, end = found.span()
    mod = mod_of(text, start, end)
    return Ratio(start=start, end=end, text=found[0], value=value, mod=mod)
