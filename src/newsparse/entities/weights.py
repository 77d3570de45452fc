"""Tell a pound of weight from a pound sterling: both are 파운드."""

import re
from functools import cache

from newsparse.entities.figures import Figure

_REACH = 30  # characters on either side that may speak of weight


@cache
def _weight() -> re.Pattern[str]:
    return re.compile(
        r"무게|몸무게|체중|중량|감량|[^가-힣]살을|kg|㎏|킬로그램|그램|톤(?![가-힣]{2})|온스"
        r"|짜리\ (?:물고기|연어|참치|바위|고기|호박|폭탄|포탄)|체급|근육|역기|바벨"
    )


def is_weight(text: str, figure: Figure) -> bool:
    """Tell whether the pounds of a figure are a weight."""
    if figure.word != "파운드":
        return False
    around = text[max(0, figure.start - _REACH) : figure.end + _REACH]
    return bool(_weight().search(around))
