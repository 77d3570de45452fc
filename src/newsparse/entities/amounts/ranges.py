"""Ranges: 2~3만 원, 2만원에서 5만원, 20과 30 사이, 10억 원대, 2,3명."""

import re
from collections.abc import Iterable
from decimal import Decimal, localcontext
from functools import cache
from typing import Literal

from newsparse.entities.amounts.bounds import bound_after
from newsparse.entities.amounts.compounds import compound
from newsparse.entities.amounts.contexts import speaks_of_numbers
from newsparse.entities.amounts.figures import Figure, scan_figures
from newsparse.entities.amounts.inside import is_inside
from newsparse.entities.amounts.links import linked
from newsparse.entities.amounts.units import Unit
from newsparse.korean.numerals import DIGITS, EXACT, divide, plain, read_number
from newsparse.transcript import Mod

_LONGEST = 14  # characters between the ends of a range


def find_figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of a text in their order, the ends of ranges joined."""
    with localcontext(EXACT):
        return tuple(join_figures(text, scan_figures(text)))


def join_figures(text: str, figures: Iterable[Figure]) -> list[Figure]:
    """Join each two figures that are one, and share the units of lists.

    From the last to the first, as a unit that is said once is said last.
    """
    joined: list[Figure] = []
    for figure in reversed([*figures]):
        if not joined:
            joined.append(figure)
            continue
        left = _with_shared_unit(text, figure, joined[-1])
        pair = _joined(text, left, joined[-1])
        if pair:
            joined[-1] = pair
        else:
            joined.append(left)
    return [figure for figure in reversed(joined) if not is_inside(text, figure)]


# The name of an item, and of a range its lower end: 산지 10~20, 내륙 3cm.
_ITEM_NAME = re.compile(r"[가-힣] ?(?:\d+(?:\.\d+)? ?(?:[~∼～〜–—-]|내지) ?)?\Z")
_NAME = 10  # characters


def _with_shared_unit(text: str, left: Figure, right: Figure) -> Figure:
    """Give a number of a list the unit that is said behind the next.

    Each stands behind a name of its own: 찬성 187, 반대 62, 기권 9표. So does the first
    value of a change: 34에서 29%로, 2에서 3만 명으로.
    """
    if not _shares_unit(text, left, right):
        return left
    numeral = left.numeral
    if not _multiplied(text, left) and linked(text, left, right, "change"):
        numeral = numeral._replace(value=_scaled(text, left, right))
    return left._replace(unit=right.unit, word=right.word, numeral=numeral)


def _scaled(text: str, left: Figure, right: Figure) -> Decimal | None:
    """Return a number with the multiplier of the next, if it is a count of it."""
    count = _count(text, right) if _multiplied(text, right) else None
    if count is None or left.value is None or right.value is None:
        return left.value
    return plain(left.value * right.value / count) if left.value < 100 else left.value


def _shares_unit(text: str, left: Figure, right: Figure) -> bool:
    if left.unit is not None or left.spoken or right.unit is None:
        return False
    if left.numeral.factor > 1 and linked(text, left, right, "sums"):
        return True
    if right.unit.kind == "money":
        return False
    named = _ITEM_NAME.search(text, max(0, left.start - _NAME), left.start)
    listed = named and linked(text, left, right, "items")
    changed = linked(text, left, right, "change")
    rowed = listed or _is_in_row(text, left, right)
    return changed or bool(rowed and _is_shared(left, right.unit))


_NUMBER_BEFORE = re.compile(r"\d, ?\Z")


def _is_in_row(text: str, left: Figure, right: Figure) -> bool:
    """Tell whether a number is one of three or more that share a unit: 12, 9, 4명."""
    coded = text[left.start] == "0" and text[left.start + 1].isdigit()
    if coded or not linked(text, left, right, "list"):
        return False
    return text[right.end : right.end + 1] == "," or bool(
        _NUMBER_BEFORE.search(text, max(0, left.start - 3), left.start)
    )


def _is_shared(left: Figure, unit: Unit) -> bool:
    """Tell whether a number of a list may have the unit of the last: no year has."""
    year = left.value is not None and 1900 <= left.value <= 2100
    return unit.kind in ("percent", "quantity") and not year


def _joined(text: str, left: Figure, right: Figure) -> Figure | None:
    """Return two figures as one: a range, a number and its fraction, 1미터 20센티."""
    whole = compound(text, left, right)
    if whole:
        return whole
    if left.unit is not None and left.unit is not right.unit:
        return None
    if right.start - left.end > _LONGEST or left.bounded or right.bounded:
        return None
    bounds = _bounds(text, left, right)
    if bounds:
        return _bounded(left, right, bounds)
    if _LISTED.search(text, max(0, left.start - 3), left.start):
        return None
    if not _is_range(text, left, right):
        return _mixed(text, left, right)
    low, high = _ends(text, left, right)
    if low is None or high is None or low >= high:
        return None
    vague = left.numeral.approx or right.numeral.approx
    numeral = right.numeral._replace(value=None, low=low, high=high, approx=vague)
    return right._replace(start=left.start, numeral=numeral)


_SIDES: tuple[Literal["low"], Literal["high"]] = ("low", "high")
_LOW: dict[Mod, bool] = {"min": True, "more_than": True, "max": False}
_LOW |= {"less_than": False}
# Between two bounds: 이상 20명, and behind a verb 보다 크고 20보다, 을 넘지만 20명에.
_AND = {False: re.compile(",? ?"), True: re.compile("(?:[가-힣]{1,3})?,? ?")}


def _bounds(text: str, left: Figure, right: Figure) -> tuple[Mod, Mod] | None:
    """Return the bounds of two values that are the ends of one range.

    Each with its unit is an amount of its own, 30명 이상 300명 미만, but where one
    thing is compared: 30명보다 많고 300명보다 적은.
    """
    between = text[left.end : right.start]
    if left.unit is not None and "보다" not in between:
        return None
    first = bound_after(text, left.end, compared=True)
    if (
        first is None
        or first.mod not in _LOW
        or not _AND[first.verb].fullmatch(text, first.end, right.start)
    ):
        return None
    second = bound_after(text, right.end, compared=True)
    if second is None or second.mod not in _LOW:
        return None
    facing = _LOW[first.mod] != _LOW[second.mod]
    return (first.mod, second.mod) if facing else None


def _bounded(left: Figure, right: Figure, mods: tuple[Mod, Mod]) -> Figure | None:
    """Return 10명 이상 20명 미만 as a range, its lower end first."""
    (low, low_mod), (high, high_mod) = sorted(
        zip((left.value, right.value), mods, strict=True),
        key=lambda end: not _LOW[end[1]],
    )
    if low is None or high is None or low >= high:
        return None
    open_ends = {"low": low_mod == "more_than", "high": high_mod == "less_than"}
    numeral = right.numeral._replace(value=None, low=low, high=high)
    exclusive = tuple(side for side in _SIDES if open_ends[side])
    return right._replace(
        start=left.start, numeral=numeral, exclusive=exclusive, bounded=True
    )


def _mixed(text: str, left: Figure, right: Figure) -> Figure | None:
    """Return 백삼과 삼분의 이 as one number."""
    if not right.terms or left.terms is not None or left.unit is not None:
        return None
    if left.value is None or right.value is None:
        return None
    if not linked(text, left, right, "mixed"):
        return None
    over, under = right.terms
    whole = EXACT.multiply(left.value, under)
    improper = EXACT.add(whole, over.copy_sign(left.value))
    numeral = right.numeral._replace(value=divide(improper, under))
    return right._replace(start=left.start, numeral=numeral, terms=())


def _ends(
    text: str, left: Figure, right: Figure
) -> tuple[Decimal | None, Decimal | None]:
    """Return the least and the most; 수십~수백 is 20 to 900."""
    if left.value is None or right.value is None:
        low = left.numeral.low if left.value is None else left.value
        return low, right.numeral.high if right.value is None else right.value
    below = _below_zero(text, left, right)
    return below or (_shared(text, left, right), right.value)


def _below_zero(
    text: str, left: Figure, right: Figure
) -> tuple[Decimal, Decimal] | None:
    """Return the ends of 영하 12~5도, where 영하 is said once for both."""
    if not text.startswith("영하", left.start) or left.value is None:
        return None
    if left.unit is not None or right.value is None or right.value < 0:
        return None
    return min(left.value, -right.value), max(left.value, -right.value)


def _is_range(text: str, left: Figure, right: Figure) -> bool:
    told = linked(text, left, right, "told") and speaks_of_numbers(text, right.start)
    return told or linked(text, left, right, "range") or _enumerated(text, left, right)


_CLOSED = re.compile(" ?사이|까지")


def is_closed(text: str, end: int) -> bool:
    """Tell whether the words behind the second end say that it is a range's."""
    return _CLOSED.match(text, end) is not None


def _enumerated(text: str, left: Figure, right: Figure) -> bool:
    """Tell whether 2,3명 or 2, 3백 명 means two to three, and 20·30대 both.

    The second is one more of the same step: 2,30대, 10, 20만 원; 12, 13명 are two
    numbers, and 2, 3대 two machines.
    """
    if left.unit or not right.unit or _multiplied(text, left):
        return False
    if not linked(text, left, right, "row"):
        return False
    count, low, high = _count(text, right), _shared(text, left, right), right.value
    if count is None or count >= _TWO_DIGITS or low is None or high is None:
        return False
    step = high - low
    if f"{step:f}".rstrip("0") != "1" or low % step or high > _LAST * step:
        return False
    return right.word != "대" or step == 10


_TWO_DIGITS = 100


_LIST = re.compile("[,·ㆍ]")
_LAST = 9  # 2, 3명 is a range; 12, 13명 are two numbers
_LISTED = re.compile(r"\d\ ?[,·-]\ ?\Z")  # 1·2·3호기 are three


def _shared(text: str, left: Figure, right: Figure) -> Decimal | None:
    """Return the low end, with the multiplier it shares: 2~3천만, 2천~3천만, 3~4백.

    None where it is not clear: 5천~1억 may be 5,000 or 50,000,000.
    """
    low, high = left.value, right.value
    if left.unit is not None or low is None or high is None:
        return low
    factor = right.numeral.factor
    listed = _LIST.fullmatch(text, left.end, right.start)
    if listed and low < 10 and high == (10 * low + 10) * factor:
        return plain(low * 10 * factor)  # 2,30대, 2,30억
    if _multiplied(text, left):
        if factor == 1 or left.numeral.factor > 1:
            return low
        if low < high / factor:
            return plain(low * factor)
        return low if factor == 10**4 else None  # 8천~만
    if not _multiplied(text, right):
        return low
    count = _count(text, right)
    if count is None:
        return None
    return plain(low * high / count) if low < count else low


def _count(text: str, figure: Figure) -> Decimal | None:
    """Return the count before a figure's multipliers, None where more is said."""
    simple = _simple().fullmatch(text, figure.start, figure.number_end)
    if simple is None:
        return None
    return read_number(simple["count"]) if simple["count"] else Decimal(1)


def _multiplied(text: str, figure: Figure) -> bool:
    said = text[figure.start : figure.number_end]
    return not set("십백천만억조").isdisjoint(said)


@cache
def _simple() -> re.Pattern[str]:
    """A count with its multipliers and nothing after: 3천만, not 3천5백."""
    return re.compile(rf"(?P<count>{DIGITS})?\ ?[십백천]?\ ?여?[만억조]?")
