"""Whether what follows a name tells where something is: 병원에서, 서면 주민."""

import re

from newsparse.korean.closing import closing

TOWN_WORDS = re.compile(
    "(?:지역|일대)| (?:주민|일대|지역|마을|이장|인근|한 |야산|도로)|의 (?:한|야산|도로)"
)
NEAR = re.compile(" (?:앞|인근|근처|주변|옆|일대|부근|내|안에|입구|정문|주차장)")
NEXT = re.compile(" ?[가-힣]{3,}")
WHERE = ("locative", "source", "direction", "goal")


def is_where(text: str, end: int) -> bool:
    """Tell whether something happens at what ends there, or goes there.

    >>> is_where("병원으로 옮겼습니다", 2), is_where("병원은 밝혔습니다", 2)
    (True, False)
    >>> is_where("병원과 시장에서 열렸습니다", 2)
    True
    """
    found = closing(text, end)
    if found is None:
        return False
    if found.says(*WHERE) or NEAR.match(text, end):
        return True
    listed = text[found.end : found.end + 1] == "," or found.says("comitative")
    after = NEXT.match(text, found.end + (not found.roles)) if listed else None
    return after is not None and _is_where_word(after[0].strip())


def _is_where_word(word: str) -> bool:
    """Tell whether a word of any noun says where: 시장에서."""
    ends = (closing(word, at) for at in range(len(word) - 1, 1, -1))
    return any(end is not None and end.says(*WHERE) for end in ends)


def is_town(text: str, end: int) -> bool:
    """Tell whether what follows a name asks for a town: 서면에서, 서면 주민."""
    found = closing(text, end)
    where = found is not None and found.says("source", "goal")
    return where or TOWN_WORDS.match(text, end) is not None
