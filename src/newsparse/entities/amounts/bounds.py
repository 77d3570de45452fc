"""What stands around a value and bends it: 약, 최대, 이상, 미만, 가량, 넘는, 밑돌다.

The words are not part of the value's span; they become its `mod`. A bound (이상,
미만, 넘는 …) says more than an approximation and wins over it. The words are
bounds.tsv; lengths of time ask here as amounts do.
"""

import re
from functools import cache
from typing import NamedTuple

from newsparse.entities.amounts.tables import rows
from newsparse.korean.closing import closes, closing
from newsparse.transcript import Mod

# A record (역대 최대 3천 명) is no bound.
_RECORD = "".join(
    rf"(?<!{word} )"
    for word in ("역대", "사상", "국내", "세계", "동양", "아시아", "전국")
)
# Particles between a value and the verb that bounds it: 3만 명이 넘는, 10명도 안 된다.
_ARGUMENTS = frozenset({"subject", "object", "topic", "additive", "locative", "only"})
_DEGREE = r"(?:(?:채|훨씬|훌쩍|크게|조금|약간|살짝|다소|한참|거의|겨우) )?"
# A sum handed over: 60억 원을 넘긴 혐의.
_HANDED = re.compile(r"[을를] 넘[겨겼긴길기]")
# Of a value compared (5명보다 많다) a bound is what is stated of it, not what happened
# (5명보다 많았다), and in 5명보다 많은 7명 the 5 is none.
_STATED = re.compile(r"(?:습니)?다(?=[.]|$)|은? (?![^\n.]{0,8}\d)")


class Bound(NamedTuple):
    """What a word behind a value makes of it; `end` is where it or its stem ends."""

    mod: Mod
    end: int
    verb: bool = False


@cache
def _words(where: str) -> tuple[tuple[Mod, re.Pattern[str]], ...]:
    table = [row for row in rows("bounds.tsv") if row[1] == where]
    return tuple((mod, re.compile(words)) for mod, _, words, _ in table)  # type: ignore[misc]


@cache
def _before() -> re.Pattern[str]:
    table = [row for row in rows("bounds.tsv") if row[1] == "before"]
    words = "|".join(f"(?P<{mod}>{_RECORD}(?:{said}))" for mod, _, said, _ in table)
    return re.compile(rf"(?<![가-힣])(?:{words})(?:적으로)? ?\Z")


def mod_of(
    text: str,
    start: int,
    end: int,
    approx: bool = False,
    ranged: bool = False,
    *,
    compared: bool = False,
) -> Mod | None:
    """Return what the words around a span make of the amount or length in it.

    The 최소 and 최대 before a range are its ends and bound nothing else; `compared` is
    that of `bound_after`.

    >>> mod_of("최대 60억 원 규모", 3, 8), mod_of("10명 미만", 0, 3)
    ('max', 'less_than')
    >>> mod_of("5시간을 밑돌았고", 0, 3), mod_of("7시간에 못 미쳤습니다", 0, 3)
    ('less_than', 'less_than')
    """
    bound = bound_after(text, end, compared=compared)
    after = bound and bound.mod
    if after and after != "approx":
        return after
    before = _mod_before(text, start)
    if ranged and before in ("min", "max"):
        before = None
    return before or after or ("approx" if approx else None)


def part_after(text: str, end: int) -> Mod | None:
    """Return which part of a range 초반, 중반 or 후반 means: 30%대 초반."""
    found = _PART.match(text, end)
    return _PARTS[found["part"]] if found else None


_PART = re.compile(r" ?대?\ ?(?P<part>[초중후])반(?!\ ?(?:기|부))")
_PARTS: dict[str, Mod] = {"초": "start", "중": "mid", "후": "end"}


def mod_after(text: str, end: int) -> Mod | None:
    """Return what the words behind a value make of it."""
    bound = bound_after(text, end)
    return bound.mod if bound else None


def bound_after(text: str, end: int, *, compared: bool = False) -> Bound | None:
    """Return the bound behind a value: 이상, 을 넘는, 보다 큰.

    Args:
        text: The text.
        end: Where the value ends.
        compared: Whether any comparison bounds it (a number without a unit, one of two
            ends), and not only what is stated.

    >>> bound_after("100 이상 300 미만", 3).mod, bound_after("10명을 넘는", 3).mod
    ('min', 'more_than')
    """
    if end >= len(text) or text[end] in ".,!?\n)":
        return None
    return _noun_after(text, end, compared) or _verb_after(text, end, compared)


def _noun_after(text: str, end: int, bare: bool) -> Bound | None:
    """Read 이상, 미만, 가량 behind the unit, where they are words of their own."""
    at = end + (text[end] == " ")
    for where in ("noun", "bare")[: 1 + bare]:
        for mod, words in _words(where):
            found = words.match(text, at)
            if found and (found[0][0] == "넘" or closes(text, found.end())):
                return Bound(mod, found.end())
    return None


def _verb_after(text: str, end: int, compared: bool) -> Bound | None:
    """Read a verb behind the particle of the unit: 을 밑돌다, 에 못 미치다."""
    word = closing(text, end + text.startswith(" 보다 ", end))
    if word is None or (_HANDED.match(text, word.end - 1) and text[end - 1] == "원"):
        return None
    if not text.startswith(" ", word.end):
        return None
    if word.roles == ("comparison",) and text.startswith("보다", word.end - 2):
        bound = _first(_words("than"), text, word.end + 1)
        return bound if compared or _is_stated(text, bound) else None
    if word.says("copula", "comitative"):
        return _first(_words("same"), text, word.end + 1)
    if not _ARGUMENTS.issuperset(word.roles):
        return None
    degree = _adverb().match(text, word.end + 1)
    return _first(_words("verb"), text, degree.end() if degree else word.end + 1)


def _is_stated(text: str, bound: Bound | None) -> bool:
    """Tell whether a comparison states a bound: 보다 많다, 보다 크거나 같다."""
    if bound is None or bound.mod in ("min", "max"):
        return True
    return _STATED.match(text, bound.end) is not None


@cache
def _adverb() -> re.Pattern[str]:
    return re.compile(_DEGREE)


def _first(
    table: tuple[tuple[Mod, re.Pattern[str]], ...], text: str, at: int
) -> Bound | None:
    found = ((mod, words.match(text, at)) for mod, words in table)
    return next(
        (Bound(mod, match.end(), verb=True) for mod, match in found if match), None
    )


def _mod_before(text: str, start: int) -> Mod | None:
    found = _before().search(text, max(0, start - 8), start)
    if found and found[0].rstrip() == "한" and not text[start : start + 1].isdigit():
        return None  # 한 15명 is about 15; 한 두 명 is one or two
    return found.lastgroup if found else None  # type: ignore[return-value]
