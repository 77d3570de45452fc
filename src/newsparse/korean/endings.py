"""What may stand after a noun within a word: 는, 에게서, 이라고, 입니다.

A particle has two shapes by the sound before it (은/는, 이/가, 을/를, 과/와, 으로/로),
so an ending also tells where a noun of unknown length stops: 한가은 in 한가은이 is a
whole name, in 한가는 it is not.
"""

from collections.abc import Iterator
from functools import cache

from newsparse.korean.tables import rows

_RIEUL = 8
_AFTER = {"b": "clv", "c": "cl", "l": "lv", "v": "v"}


def may_end(stem: str, ending: str) -> bool:
    """Tell whether an ending may follow a noun, by the noun's last sound.

    >>> may_end("가람", "은"), may_end("가람", "는"), may_end("서울", "로")
    (True, False, True)
    """
    if not ending:
        return True
    after = endings().get(ending)
    return after is not None and any(sound in after for sound in _sounds(stem))


def stems(word: str) -> Iterator[str]:
    """Yield the nouns a word may consist of, the longest first.

    >>> list(stems("의원에게서"))
    ['의원에게서', '의원']
    """
    yield word
    for end in range(len(word) - 1, max(0, len(word) - 8), -1):
        if may_end(word[:end], word[end:]):
            yield word[:end]


@cache
def endings() -> dict[str, str]:
    """Return each ending with the sounds it may follow: c, l (ㄹ) and v."""
    after: dict[str, str] = {}
    for sound, words in rows("endings.tsv"):
        for word in words.split():
            after[word] = after.get(word, "") + _AFTER[sound]
    return after


def _sounds(stem: str) -> str:
    """Return how a noun may end: c(onsonant), l (ㄹ) or v(owel); any for Latin."""
    last = stem[-1:]
    if not "가" <= last <= "힣":
        return "clv"
    jong = (ord(last) - ord("가")) % 28
    return "l" if jong == _RIEUL else "c" if jong else "v"
