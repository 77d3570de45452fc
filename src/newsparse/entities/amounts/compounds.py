"""One measure said in two units of one kind: 1미터 20센티, 두 되 세 홉."""

from decimal import Decimal
from fractions import Fraction

from newsparse.entities.amounts.figures import Figure
from newsparse.entities.amounts.links import linked
from newsparse.entities.amounts.units import Unit, units
from newsparse.korean.numerals import divide


def compound(text: str, left: Figure, right: Figure) -> Figure | None:
    """Return two measures as one in the unit of the first, None where they are two.

    The first is whole, and the second is less than one of its unit.
    """
    more, unit = right.value, _major(left, right)
    if left.value is None or more is None or unit is None or right.unit is None:
        return None
    one = Fraction(unit.factor) / Fraction(right.unit.factor)
    if left.value % 1 or left.value <= 0 or not 0 < Fraction(more) < one:
        return None
    if not linked(text, left, right, "compound"):
        return None
    whole = Fraction(left.value) * one + Fraction(more)
    total = whole / one
    value = divide(Decimal(total.numerator), Decimal(total.denominator))
    numeral = right.numeral._replace(value=value, factor=1)
    return left._replace(end=right.end, numeral=numeral, unit=unit)


def _major(left: Figure, right: Figure) -> Unit | None:
    """Return the unit of the first where the second has one of its kind and system."""
    first, second = left.unit, right.unit
    if first is None or second is None or not second.is_measure:
        return None
    if left.word == "킬로" and second.dimension == "length":
        first = units()["km"]  # 5킬로 300미터; alone 킬로 weighs
    same = first.dimension == second.dimension and first.si is not None
    return first if same and _system(first) == _system(second) else None


def _system(unit: Unit) -> str:
    """Tell metric, customary and Korean units apart; 1평 3.3㎡ is no compound."""
    code = unit.code or ""
    return "customary" if code.startswith("[") else "metric" if code.isascii() else ""
