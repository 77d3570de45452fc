"""What kind of source somebody is, by the last word that tells it."""

from functools import cache

from newsparse.entities.organization_words import regions
from newsparse.korean.tables import rows

_PLURAL = ("들", "님", "씨")
_SIDE = "측"
_BODY = "body"
_ADDRESS = 3  # words
_UNITS = ("시", "군", "구", "읍", "면", "동", "리")


def kind_of(words: str) -> str | None:
    """Return the kind of source that a title, a calling or a body makes somebody.

    >>> kind_of("춘천시 보건소 과장"), kind_of("전통시장 상인들"), kind_of("업체 측")
    ('official', 'business', 'business')
    >>> kind_of("춘천시 어업팀장"), kind_of("농협 지부장"), kind_of("연구소장")
    ('official', 'business', 'expert')
    >>> kind_of("도로"), kind_of("시")
    (None, 'official')
    """
    *before, last = words.split() or [""]
    if last == _SIDE:
        return kind_of(" ".join(before)) or kinds()[_SIDE]
    for plural in _PLURAL:
        last = last.removesuffix(plural) if len(last) > len(plural) else last
    ends = (last[at:] for at in range(len(last)))
    known = (end for end in ends if end in kinds() and (len(end) > 1 or end == last))
    end = next(known, None)
    if end is None or kinds()[end] != _BODY:
        return kinds().get(end or "")
    return _of_body([*before, last.removesuffix(end)], last)


def _of_body(before: list[str], last: str) -> str | None:
    """Return the kind of the head of a body: of a region's, or of what it is called."""
    if before and before[0] in regions():
        return "official"
    own = kind_of(last.removesuffix("장")) if len(last) > 2 else None
    return own or kind_of(" ".join(before))


def is_address(words: str) -> bool:
    """Tell whether words are a region and what lies in it: 강릉시 왕산면, 서울 망원동.

    >>> is_address("강릉시 왕산면"), is_address("강릉시 도로과"), is_address("상인")
    (True, False, False)
    """
    first, *rest = words.split() or [""]
    lies_in = all(word.endswith(_UNITS) and len(word) > 1 for word in rest)
    return first in regions() and len(rest) < _ADDRESS and lies_in


@cache
def kinds() -> dict[str, str]:
    """Return the kind of each word of the table."""
    table = rows("source_kinds.tsv", "newsparse.newsroom")
    return {word: kind for words, kind, _ in table for word in words.split()}
