"""도내, 시내, 군내: the region the station is at home in.

Only where the home region is of that rank: 시내 means nothing to a station whose
home is a province.
"""

import re
from collections.abc import Iterator

from newsparse.entities.places.districts import Unit
from newsparse.entities.places.mentions import Mention, tail
from newsparse.entities.places.sources import district_senses

WORDS = {"도": "도내|우리 ?도(?= |에|는|의|가|로)|도(?= 전역| 전체| 전 지역)",
         "시": "시내(?!버스|전화|권)|우리 ?시(?= |에|는|의|가)|시(?= 전역| 전체)",
         "군": "군내(?!버스)|우리 ?군(?= |에|는|의|가)|군(?= 전역| 전체)"}  # fmt: skip


def relatives_in(text: str, home: Unit | None) -> Iterator[Mention]:
    """Yield the words that mean the home region."""
    rank = home.latest.name[-1] if home else ""
    if home is None or rank not in WORDS:
        return
    sense = district_senses()[home]
    for found in re.finditer(rf"(?<![가-힣\d])(?:{WORDS[rank]})", text):
        after = tail(text, found.end())
        if after is not None:
            yield Mention(
                found.start(), found.end(), found[0], (sense,), after, "relative"
            )
