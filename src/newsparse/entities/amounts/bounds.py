"""What stands around a value and bends it: 약, 최대, 이상, 미만, 가량, 넘는, 밑돌다.

The words are not part of the value's span; they become its `mod`. A bound (이상,
미만, 넘는 …) says more than an approximation and wins over it. The words are
bounds.tsv; lengths of time ask here as amounts do.
"""

import re
from functools import cache

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
_RELATIONS = ("(?:크|큰|많|높|긴|길)", "(?:작|적|낮|짧)")
# In 5명보다 많은 7명 the 5 is no bound.
_NO_NUMBER = r"(?![^\n.]{0,8}\d)"


@cache
def _words(where: str) -> tuple[tuple[Mod, re.Pattern[str]], ...]:
    table = [row for row in rows("bounds.tsv") if row[1] == where]
    return tuple((mod, re.compile(words)) for mod, _, words, _ in table)  # type: ignore[misc]


@cache
def _before() -> re.Pattern[str]:
    table = [row for row in rows("bounds.tsv") if row[1] == "before"]
    words = "|".join(f"(?P<{mod}>{_RECORD}(?:{said}))" for mod, _, said, _ in table)
    return re.compile(rf"(?<![가-힣])(?:{words})(?:적으로)? ?\Z")


@cache
def _than() -> tuple[tuple[Mod, re.Pattern[str]], ...]:
    """Return the comparisons behind 보다: 5명보다 많다, 3km보다 짧거나 같은."""
    found: list[tuple[Mod, re.Pattern[str]]] = []
    mods: tuple[tuple[Mod, Mod], ...] = (("more_than", "min"), ("less_than", "max"))
    for relation, (strict, loose) in zip(_RELATIONS, mods, strict=True):
        said = rf" (?:더 )?{relation}"
        found.append((loose, re.compile(rf"{said}거나 같")))
        plain = rf"{said}(?:다(?=[.]|$)|은? {_NO_NUMBER})"
        found.append((strict, re.compile(plain)))
    return tuple(found)


def mod_of(
    text: str, start: int, end: int, approx: bool = False, ranged: bool = False
) -> Mod | None:
    """Return what the words around a span make of the amount or length in it.

    The 최소 and 최대 before a range are its ends and bound nothing else.

    >>> mod_of("최대 60억 원 규모", 3, 8), mod_of("10명 미만", 0, 3)
    ('max', 'less_than')
    >>> mod_of("5시간을 밑돌았고", 0, 3), mod_of("7시간에 못 미쳤습니다", 0, 3)
    ('less_than', 'less_than')
    """
    after = mod_after(text, end)
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
    if end >= len(text) or text[end] in ".,!?\n)":
        return None
    return _noun_after(text, end) or _verb_after(text, end)


def _noun_after(text: str, end: int) -> Mod | None:
    """Read 이상, 미만, 가량 behind the unit, where they are words of their own."""
    at = end + (text[end] == " ")
    for mod, words in _words("noun"):
        found = words.match(text, at)
        if found and (found[0][0] == "넘" or closes(text, found.end())):
            return mod
    return None


def _verb_after(text: str, end: int) -> Mod | None:
    """Read a verb behind the particle of the unit: 을 밑돌다, 에 못 미치다."""
    word = closing(text, end)
    if word is None or (_HANDED.match(text, word.end - 1) and text[end - 1] == "원"):
        return None
    if not text.startswith(" ", word.end):
        return None
    if word.roles == ("comparison",):
        return _first(_than(), text, word.end)
    if not _ARGUMENTS.issuperset(word.roles):
        return None
    degree = _adverb().match(text, word.end + 1)
    return _first(_words("verb"), text, degree.end() if degree else word.end + 1)


@cache
def _adverb() -> re.Pattern[str]:
    return re.compile(_DEGREE)


def _first(
    table: tuple[tuple[Mod, re.Pattern[str]], ...], text: str, at: int
) -> Mod | None:
    return next((mod for mod, words in table if words.match(text, at)), None)


def _mod_before(text: str, start: int) -> Mod | None:
    found = _before().search(text, max(0, start - 8), start)
    if found and found[0].rstrip() == "한" and not text[start : start + 1].isdigit():
        return None  # 한 15명 is about 15; 한 두 명 is one or two
    return found.lastgroup if found else None  # type: ignore[return-value]
