"""What kind of source somebody is, by the last word that tells it."""

from functools import cache
from typing import Literal, NamedTuple

from newsparse.entities.organization_words import regions
from newsparse.korean.tables import rows

What = Literal["person", "body", "name", "end", "head"]

SIDE = "측"
_PLURAL = ("들", "님", "씨")
_ADDRESS = 3  # words
_UNITS = ("시", "군", "구", "읍", "면", "동", "리")


class Calling(NamedTuple):
    """The word that tells what somebody is: its kind, and whether person or body."""

    word: str
    kind: str | None
    what: What


def calling(words: str) -> Calling | None:
    """Return the title, calling or body at the end of words.

    >>> calling("춘천시 관광과장")
    Calling(word='과장', kind='official', what='person')
    >>> calling("질병관리청").what, calling("도로")
    ('end', None)
    """
    last = _singular(words.split()[-1]) if words.split() else ""
    for end in (last[at:] for at in range(len(last))):
        found = kinds().get(end)
        if found and (len(end) > 1 or end == last or found.what == "end"):
            return found
    return None


def kind_of(words: str) -> str | None:
    """Return the kind of source that a title, a calling or a body makes somebody.

    >>> kind_of("춘천시 보건소 과장"), kind_of("전통시장 상인들"), kind_of("업체 측")
    ('official', 'business', 'business')
    >>> kind_of("춘천시 어업팀장"), kind_of("농협 지부장"), kind_of("연구소장")
    ('official', 'business', 'expert')
    >>> kind_of("소방본부 구조팀장"), kind_of("도로"), kind_of("시")
    ('official', None, 'official')
    """
    found = calling(words)
    if found is None or found.what != "head":
        return found and found.kind
    *before, word = words.split()
    word = _singular(word)
    own = word.removesuffix("장") if word.endswith("장") else word.removesuffix(SIDE)
    return _of_body([*before, own] if own and word != found.word else before) or (
        found.kind
    )


def _of_body(before: list[str]) -> str | None:
    """Return the kind of a head's body: the nearest that has one, or a region's."""
    told = next(filter(None, map(_of_word, reversed(before))), None)
    return told or ("official" if before and before[0] in regions() else None)


def _of_word(word: str) -> str | None:
    found = calling(word) if len(word) > 1 or word in kinds() else None
    return found.kind if found and found.what != "head" else None


def _singular(word: str) -> str:
    """Take off what makes a plural or is polite; 손님 is whole as it is.

    >>> [_singular(word) for word in ("상인들", "의원님들", "손님")]
    ['상인', '의원', '손님']
    """
    for plural in _PLURAL:
        if word in kinds():
            return word
        word = word.removesuffix(plural) if len(word) > len(plural) else word
    return word


def is_address(words: str) -> bool:
    """Tell whether words are a region and what lies in it: 강릉시 왕산면, 서울 망원동.

    >>> is_address("강릉시 왕산면"), is_address("강릉시 도로과"), is_address("상인")
    (True, False, False)
    """
    first, *rest = words.split() or [""]
    lies_in = all(word.endswith(_UNITS) and len(word) > 1 for word in rest)
    return first in regions() and len(rest) < _ADDRESS and lies_in


@cache
def kinds() -> dict[str, Calling]:
    """Return what each word of the table tells; the first row of a word holds."""
    found: dict[str, Calling] = {}
    for words, kind, what, _ in rows("source_kinds.tsv", "newsparse.newsroom"):
        for word in words.split():
            told = None if kind == "-" else kind
            found.setdefault(word, Calling(word, told, what))  # type: ignore[arg-type]
    return found
