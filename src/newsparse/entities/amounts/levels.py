"""대 behind an amount makes a level of it: 10억 원대 is from 10억 up to 11억."""

from decimal import Decimal

from newsparse.entities.amounts.figures import Figure
from newsparse.korean.closing import closes
from newsparse.korean.numerals import plain


def is_level(text: str, end: int) -> bool:
    """Tell whether 대 behind an amount makes a step of it: 10억 원대, 30%대라더니."""
    at = end + text.startswith(" ", end)
    return text.startswith("대", at) and closes(text, at + 1)


def with_level(text: str, figure: Figure) -> Figure:
    """Read 10억 원대 as from 10억 up to 11억; other figures are left alone."""
    step = _reach(figure) if is_level(text, figure.end) else None
    if step is None or figure.value is None:
        return figure
    high = plain(figure.value + step)
    numeral = figure.numeral._replace(
        value=None, low=figure.value, high=high, approx=True
    )
    end = figure.end + text.startswith(" ", figure.end) + len("대")
    return figure._replace(end=end, numeral=numeral, exclusive=("high",))


def _reach(figure: Figure) -> Decimal | None:
    """Return how far 대 reaches: 20만 원대 ends before 30만, 2만7천 원대 before 2만8천.

    One of the last digit said that is no zero; the 1 of 10 keeps its zero, as the
    tens of money are told by ones (10억 원대, 11억 원대) and then by tens.
    """
    value = figure.value
    if value is None or value <= 0:
        return None
    factor = Decimal(figure.numeral.factor)
    said, step = value / factor, factor
    while said % 1:
        said, step = said * 10, step / 10
    while said % 10 == 0 and said > 10:
        said, step = said / 10, step * 10
    return plain(step)
