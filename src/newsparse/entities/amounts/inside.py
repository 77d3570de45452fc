"""Numbers within a word of numbers: the 4 of 3/4도 and of 10-4도 is no number."""

import re
from decimal import Decimal

from newsparse.entities.amounts.figures import Figure

# A sign between two numbers makes one word of them; a list goes up: 2·3호기.
_JOINED = frozenset("-−–—~∼～〜/:：.·ㆍ")
_INSIDE = re.compile(r"(?P<left>\d{1,9})(?P<sign>.)\Z")
_LISTS = frozenset("·ㆍ")


def is_inside(text: str, figure: Figure) -> bool:
    """Tell whether a number that is no end of a range begins within a word of numbers.

    The 4 of 3/4도 and 10-4도, the 1 of 3·1도 are no numbers of their own.
    """
    if text[max(0, figure.start - 1) : figure.start] not in _JOINED:
        return False
    found = _INSIDE.search(text, max(0, figure.start - 10), figure.start)
    if found is None or figure.value is None:
        return found is not None
    return found["sign"] not in _LISTS or Decimal(found["left"]) >= figure.value
