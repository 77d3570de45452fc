"""Measures whose unit needs its context: degrees, speeds, and 한번."""

import re

from newsparse.entities.amounts.contexts import before, said
from newsparse.entities.amounts.figures import Figure
from newsparse.entities.amounts.making import amount
from newsparse.entities.amounts.rates import speed_before
from newsparse.entities.passage import Passage
from newsparse.transcript import Quantity

_REACH = 40  # characters on either side that may speak of warmth

_SCALE = re.compile(r"(?P<scale>섭씨|화씨|영상)\ ?(?:약\ )?\Z")
_BELOW = re.compile(r"영하\ ?\Z")


def measured(passage: Passage, figure: Figure) -> Quantity | None:
    """Return a figure as the quantity it is in its context."""
    text = passage.text
    if figure.word == "번" and text[figure.start] == "한" and not _once(text, figure):
        return None
    if figure.word in ("도", "°"):
        return _degrees(passage, figure)
    if figure.unit is not None and figure.unit.dimension == "length":
        speed = speed_before(text, figure.start)
        if speed:
            unit = f"{figure.unit.code}/{speed[1]}"
            return amount(Quantity, passage, figure._replace(start=speed[0]), unit=unit)
    return amount(Quantity, passage, figure)


def _once(text: str, figure: Figure) -> bool:
    """Tell whether 한 번 counts: 다시 한번 and 한번 보자 do not."""
    if " " in text[figure.start : figure.end]:
        return not before("again", text, figure.start)
    return before("just_once", text, figure.start)


def degrees_before(text: str, start: int) -> tuple[int, str] | None:
    """Return where 섭씨 or 화씨 before a bare number begins, and its unit."""
    scale = _SCALE.search(text, max(0, start - 4), start)
    if scale is None or scale["scale"] not in _UNITS:
        return None
    return scale.start(), _UNITS[scale["scale"]]


_UNITS = {"섭씨": "Cel", "화씨": "[degF]"}


def _is_warmth(text: str, figure: Figure) -> bool:
    """Tell whether 도 is of warmth: in the news it is, but where a turn is told."""
    around = text[max(0, figure.start - _REACH) : figure.end + _REACH // 2]
    size = len(around)
    most = figure.value if figure.value is not None else figure.numeral.high
    if most is None or most < 0 or said("warmth", around, 0, size):
        return True
    return most <= _HOTTEST and not said("turn", around, 0, size)


_HOTTEST = 60  # no weather is hotter


def _degrees(passage: Passage, figure: Figure) -> Quantity | None:
    text = passage.text
    scale = _SCALE.search(text, max(0, figure.start - 10), figure.start)
    if scale is None:
        unit = "Cel" if _is_warmth(text, figure) else "deg"
        return amount(Quantity, passage, figure, unit=unit)
    unit = "[degF]" if scale["scale"] == "화씨" else "Cel"
    figure = figure._replace(start=scale.start())
    below = _BELOW.search(text, max(0, figure.start - 4), figure.start)
    if below and figure.value is not None:
        numeral = figure.numeral._replace(value=-abs(figure.value))
        figure = figure._replace(start=below.start(), numeral=numeral)
    return amount(Quantity, passage, figure, unit=unit)
