"""Numbers without a unit, where they are amounts: 승점 4, 20 이하, 1200만, 정답은 십육.

News is full of digits that count nothing; so a bare number is taken only after a
word that calls for one (labels.tsv), with a bound, with 만, 억 or 조, with commas or
decimals that no date has, or where the sentence speaks of numbers.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from newsparse.entities.amounts.bounds import bound_after
from newsparse.entities.amounts.contexts import before, behind, speaks_of_numbers
from newsparse.entities.amounts.figures import Figure
from newsparse.entities.amounts.making import amount
from newsparse.entities.amounts.measures import degrees_before
from newsparse.entities.amounts.ranges import is_closed
from newsparse.entities.amounts.tables import rows
from newsparse.entities.amounts.units import ends
from newsparse.entities.passage import Passage
from newsparse.korean.closing import closing, may_close
from newsparse.korean.native import read_native
from newsparse.korean.numerals import LARGE, read_number
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
        rf"(?P<label>{words})(?P<rest>[가-힣]{{0,4}})(?:\ 수치)?[\ (:]{{0,2}}\Z"
    )


_GOES_ON = frozenset(":/·~∼-")


def _ended(text: str, end: int) -> bool:
    """Tell whether a bare number ends here, as a word does or before 여."""
    if text[end : end + 1] in _GOES_ON and end < len(text):
        return False
    return ends(text, end)


_BOUNDS = ("min", "max", "less_than", "more_than")
_GROUPED = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")
_PRECISE = re.compile(r"-?(?:0\.\d+|\d+\.\d{3,}|\d{3,}\.\d+)\Z")
_ONE = re.compile(
    r"(?:가운데|중에서?|중의|중)\ (?P<one>하나)|(?<![가-힣])(?P<lone>하나)"
)


def find_numbers(passage: Passage) -> Iterator[Quantity]:
    """Yield the numbers without a unit that are amounts."""
    whole = _whole(passage)
    if whole:
        yield whole
        return
    for figure in passage.figures:
        number = None if figure.unit else _number(passage, figure)
        if number:
            yield number
    for found in _ONE.finditer(passage.text):
        start, end = found.span(found.lastgroup or 0)
        word = closing(passage.text, end)
        alone = found["lone"] and not passage.text.startswith(" 더 ", end)
        if word and (word.says("object") or not alone):
            yield Quantity(start=start, end=end, text="하나", value=Decimal(1))


def _whole(passage: Passage) -> Quantity | None:
    """Read a text that is a numeral and nothing else; four digits may be a year."""
    text = passage.text
    said = text.strip()
    if not 0 < len(said) <= _LONGEST or said[0] == "+" or _YEAR.fullmatch(said):
        return None
    start = text.index(said)
    end = start + len(said)
    value = read_number(said)
    if value is not None:
        return Quantity(start=start, end=end, text=said, value=value)
    figures = (f for f in passage.figures if (f.start, f.end) == (start, end))
    figure = next(figures, None)
    if figure is None or figure.unit or not figure.numeral.low:
        return None
    return amount(Quantity, passage, figure)


_LONGEST = 40  # characters of a text that is a number
_YEAR = re.compile(r"19\d\d|20\d\d|2100")


def _number(passage: Passage, figure: Figure) -> Quantity | None:
    """Return a number without a unit where it is an amount."""
    if figure.bounded:
        return amount(Quantity, passage, figure)
    if figure.spoken:
        said = _is_said(passage.text, figure)
        return amount(Quantity, passage, figure) if said else None
    return (
        _labelled(passage, figure) or _least(passage, figure) or _bare(passage, figure)
    )


def _is_said(text: str, figure: Figure) -> bool:
    """Tell whether a number in words is one: by its bound, its sentence, its length."""
    spoken_of = speaks_of_numbers(text, figure.start)
    if figure.value is None:
        return figure.numeral.high is not None and (
            spoken_of or is_closed(text, figure.end)
        )
    short = figure.end - figure.start == 1
    if figure.value >= _TEN and _is_bound(text, figure.end, short=short):
        return True
    if text.startswith("남짓", figure.end + text.startswith(" ", figure.end)):
        return read_native(text[figure.start : figure.end]) is not None  # 마흔 남짓
    return _is_told(text, figure) if spoken_of else _is_long(text, figure)


_TEN = 10  # one digit in words is mostly another word


def _is_bound(text: str, end: int, *, short: bool = False) -> bool:
    """Tell whether a number is bounded; a short word (열, 백) by no verb: 열이 넘는."""
    bound = bound_after(text, end, compared=True)
    return bound is not None and bound.mod in _BOUNDS and not (short and bound.verb)


def _is_told(text: str, figure: Figure) -> bool:
    """Tell whether one syllable is a number: 삼은 자연수이다, 정답은 일이다.

    구조, 이천, 만일 are other words wherever a sentence has room for them.
    """
    said, word = text[figure.start : figure.end], closing(text, figure.end)
    alone = word is not None and word.says("topic", "copula", "comitative")
    if _OTHER.fullmatch(said):
        return alone and len(text) < _LONGEST
    if len(said) > 1:
        return True
    return alone and (said not in "이일" or before("told", text, figure.start))


_OTHER = re.compile("[일이사오육칠팔구]조|[이사]천|[만천백][일이사오]|오만")


def _is_long(text: str, figure: Figure) -> bool:
    """Tell whether a number in words can be nothing else: 이십일조 삼백; 구조 사천."""
    said = text[figure.start : figure.end]
    large = figure.numeral.factor >= LARGE["만"] and len(said) >= len("이십일조")
    return large and said[1:3] != "조 " and not set(said).isdisjoint("십백천")


def _labelled(passage: Passage, figure: Figure) -> Quantity | None:
    ahead = passage.text[max(0, figure.start - 12) : figure.start]
    found = _label().search(ahead)
    if not found or not may_close(found["label"], found["rest"]):
        return None
    if behind("clock", passage.text, figure.end):
        return None
    listed = passage.text.startswith("·", figure.end)
    if not listed and not _ended(passage.text, figure.end):
        return None
    unit, within = _labels()[found["label"]]
    if within:
        start = figure.start - len(ahead) + found.start()
        figure = figure._replace(start=start)
    return amount(Quantity, passage, figure, unit=unit or None)


def _least(passage: Passage, figure: Figure) -> Quantity | None:
    """Read 최소 30이다, and 섭씨 20.3 said without 도."""
    text, start = passage.text, figure.start
    scale = degrees_before(text, start)
    if scale:
        return amount(Quantity, passage, figure._replace(start=scale[0]), unit=scale[1])
    word = closing(text, figure.end)
    if before("least", text, start) and word and word.says("copula"):
        return amount(Quantity, passage, figure)
    return None


def _bare(passage: Passage, figure: Figure) -> Quantity | None:
    text, start, end = passage.text, figure.start, figure.end
    spoken_of = speaks_of_numbers(text, start)
    if behind("clock", text, end) or not (
        _ended(text, end) or (spoken_of and closing(text, end, heard=False))
    ):
        return None
    if _SHORTENED.search(text[start:end]):
        return None
    if start and (text[start - 1].isalnum() or text[start - 1] in ".,:/·-~∼"):
        return None
    said = text[start:end]
    if figure.numeral.low is not None and is_closed(text, end):
        return amount(Quantity, passage, figure)
    known = _GROUPED.match(said) or _PRECISE.match(said)
    if is_large(figure) or known or _is_bound(text, end):
        return amount(Quantity, passage, figure)
    return amount(Quantity, passage, figure) if spoken_of else None


_SHORTENED = re.compile(r"[억조]\ ?[\d천백]+[천백]\Z")  # 1억 5천 is 1억 5천만


def is_large(figure: Figure) -> bool:
    """Tell whether the number has 만, 억 or 조: 2조 alone may be a group of a cup."""
    number = figure.value or figure.numeral.high
    if figure.numeral.factor < 10**4 or number is None:
        return False
    return not (figure.numeral.factor == 10**12 and number < 10**13)
