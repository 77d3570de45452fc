"""Tell 대 that counts machines (버스 3대) from 3대 축제, the three great ones."""

import re
from functools import cache

from newsparse.entities.amounts.contexts import words
from newsparse.entities.amounts.figures import Figure

_REACH = 25  # characters on either side that may name a machine


@cache
def machine() -> re.Pattern[str]:
    """Return the pattern of a word for a machine."""
    return re.compile(words("machine"))


# 3대 축제: a noun follows that is no word of measure.
_BIG = re.compile(
    r"\ (?=[가-힣])(?!더|이상|가량|정도|등|중|가운데|모두|전부|씩|규모|넘|안팎|미만)"
)


def counts_vehicles(text: str, figure: Figure) -> bool:
    """Tell whether the 대 of a figure counts machines."""
    if not _BIG.match(text, figure.end):
        return True
    if figure.spoken and " " in text[figure.start : figure.end]:
        return True
    around = text[max(0, figure.start - _REACH) : figure.end + _REACH]
    return bool(machine().search(around))
