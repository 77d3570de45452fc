"""Tell a pound of weight from a pound sterling: both are 파운드."""

import re
from functools import cache

from newsparse.entities.amounts.contexts import words
from newsparse.entities.amounts.figures import Figure

_REACH = 30  # characters on either side that may speak of weight


@cache
def _weight() -> re.Pattern[str]:
    return re.compile(words("weight"))


def is_weight(text: str, figure: Figure) -> bool:
    """Tell whether the pounds of a figure are a weight."""
    if figure.word != "파운드":
        return False
    around = text[max(0, figure.start - _REACH) : figure.end + _REACH]
    return bool(_weight().search(around))
