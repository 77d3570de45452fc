"""Numbers without a unit, where they are amounts: 승점 4, 20 이하, 1200만, 정답은 십육.

News is full of digits that count nothing; so a bare number is taken only after a
word that calls for one (labels.tsv), with a bound, with 만, 억 or 조, with commas or
decimals that no date has, or where the sentence speaks of numbers.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from newsparse.entities.amounts.bounds import mod_after
from newsparse.entities.amounts.comparisons import find_comparisons
from newsparse.entities.amounts.figures import Figure
from newsparse.entities.amounts.making import amount
from newsparse.entities.amounts.measures import degrees_before
from newsparse.entities.amounts.ranges import is_closed
from newsparse.entities.amounts.spoken import find_spoken
from newsparse.entities.amounts.tables import rows
from newsparse.entities.amounts.units import ends
from newsparse.entities.passage import Passage
from newsparse.korean.closing import closing
from newsparse.transcript import Quantity


@cache
def _labels() -> dict[str, tuple[str, bool]]:
    """Return the unit of each label, and whether the mention takes it in."""
    table = rows("labels.tsv")
    return {w: (unit, span == "in") for ws, unit, span in table for w in ws.split(",")}


@cache
def _label() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _labels()), key=len, reverse=True))
    return re.compile(
        rf"(?P<label>{words})(?:[은는이가의을를도]|\ 수치)?[\ (:]{{0,2}}\Z"
    )


_GOES_ON = frozenset(":/·~∼-")


def _ended(text: str, end: int) -> bool:
    """Tell whether a bare number ends here, as a word does or before 여."""
    if text[end : end + 1] in _GOES_ON and end < len(text):
        return False
    return ends(text, end)


_CLOCK = re.compile(
    r"\ ?(?:년|월|일(?![십백천만])|시(?!민)|분(?!의)|초|개월|주(?!요)|세기|시간|시즌|박"
    r"|학기|달)"
)
_BOUNDS = ("min", "max", "less_than", "more_than")
_GROUPED = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")
_PRECISE = re.compile(r"-?(?:0\.\d+|\d+\.\d{3,}|\d{3,}\.\d+)\Z")
_ONE = re.compile(
    r"(?:가운데|중에서?|중의|중)\ (?P<one>하나)|(?<![가-힣])(?P<lone>하나)"
)


def find_numbers(passage: Passage) -> Iterator[Quantity]:
    """Yield the numbers without a unit that are amounts."""
    yield from find_comparisons(passage)
    for figure in passage.figures:
        if figure.unit is None and not figure.spoken:
            number = (
                _labelled(passage, figure)
                or _least(passage, figure)
                or _bare(passage, figure)
            )
            if number:
                yield number
    for found in _ONE.finditer(passage.text):
        start, end = found.span(found.lastgroup or 0)
        word = closing(passage.text, end)
        alone = found["lone"] and not passage.text.startswith(" 더 ", end)
        if word and (word.says("object") or not alone):
            yield Quantity(start=start, end=end, text="하나", value=Decimal(1))
    yield from find_spoken(passage)


def _labelled(passage: Passage, figure: Figure) -> Quantity | None:
    before = passage.text[max(0, figure.start - 12) : figure.start]
    found = _label().search(before)
    if not found or _CLOCK.match(passage.text, figure.end):
        return None
    listed = passage.text.startswith("·", figure.end)
    if not listed and not _ended(passage.text, figure.end):
        return None
    unit, within = _labels()[found["label"]]
    if within:
        start = figure.start - len(before) + found.start()
        figure = figure._replace(start=start)
    return amount(Quantity, passage, figure, unit=unit or None)


_LEAST = re.compile(r"(?:최소|최대|적어도|많아야)\ \Z")


def _least(passage: Passage, figure: Figure) -> Quantity | None:
    """Read 최소 30이다, and 섭씨 20.3 said without 도."""
    text, start = passage.text, figure.start
    scale = degrees_before(text, start)
    if scale:
        return amount(Quantity, passage, figure._replace(start=scale[0]), unit=scale[1])
    word = closing(text, figure.end)
    least = _LEAST.search(text, max(0, start - 4), start)
    if least and word and word.says("copula"):
        return amount(Quantity, passage, figure)
    return None


def _bare(passage: Passage, figure: Figure) -> Quantity | None:
    text, start, end = passage.text, figure.start, figure.end
    if _CLOCK.match(text, end) or not _ended(text, end):
        return None
    if _SHORTENED.search(text[start:end]):
        return None
    if start and (text[start - 1].isalnum() or text[start - 1] in ".,:/·-~∼"):
        return None
    said = text[start:end]
    if figure.numeral.low is not None and is_closed(text, end):
        return amount(Quantity, passage, figure)
    bound = mod_after(text, end) in _BOUNDS
    if is_large(figure) or bound or _GROUPED.match(said):
        return amount(Quantity, passage, figure, unit=None)
    return (
        amount(Quantity, passage, figure, unit=None) if _PRECISE.match(said) else None
    )


_SHORTENED = re.compile(r"[억조]\ ?[\d천백]+[천백]\Z")  # 1억 5천 is 1억 5천만


def is_large(figure: Figure) -> bool:
    """Tell whether the number has 만, 억 or 조: 2조 alone may be a group of a cup."""
    number = figure.value or figure.numeral.high
    if figure.numeral.factor < 10**4 or number is None:
        return False
    return not (figure.numeral.factor == 10**12 and number < 10**13)
