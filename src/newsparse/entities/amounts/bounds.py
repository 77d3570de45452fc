"""What stands around an amount and bends it: 약, 최대, 이상, 미만, 여, 가량, 넘는.

The words are not part of the amount's span; they become its `mod`. A bound (이상,
미만, 넘는 …) says more than an approximation and wins over it.
"""

import re
from functools import cache

from newsparse.transcript import Mod

# A record (역대 최대 3천 명) is no bound.
_RECORD = "".join(
    rf"(?<!{word}\ )"
    for word in ("역대", "사상", "국내", "세계", "동양", "아시아", "전국")
)
_BEFORE = (
    ("max", rf"{_RECORD}(?:최대|최고|최장)|많게는|길게는|크게는"),
    ("min", rf"최소|최소한|{_RECORD}최저|적어도|적게는|짧게는|못해도"),
    ("approx", r"약|대략|대략적으로|어림잡아|줄잡아|얼추|거의|한(?=\ ?\d)|무려\ 약"),
)
# 넘어졌습니다 is a fall and 넘겼습니다 a handing over: neither is a bound,
# though 10만 명을 넘겼습니다 is.
_MORE = (
    r"넘(?:는|은|을|었|습|고|던|으|게|지|어(?!지|져|졌|진|질|뜨|트|가|갔|간|오|왔|온))"
    r"|웃돌|웃도|상회|초과|돌파|뛰어넘|훌쩍"
)
_BIGGER, _SMALLER = "(?:크|많|높)", "(?:작|적|낮)"
# In 5명보다 많은 7명 the 5 is no bound.
_NO_NUMBER = r"(?![^\n.]{0,8}\d)"
_NOT = r"지(?:는|도)?\ ?(?:않|못|말)"
_AFTER = (
    ("max", rf"(?:을|를|이|가|도)?\ ?(?:넘|웃돌|넘기|초과하|상회하){_NOT}"),
    ("min", rf"(?:을|를|이|가|도|에)?\ ?(?:밑돌|하회하|못\ ?미치){_NOT}"),
    ("min", r"\ ?이상(?!한|하|기온|고온|저온|현상)"),
    ("less_than", r"\ ?미만"),
    ("max", r"\ ?이하(?!의원)|\ ?이내"),
    ("more_than", rf"(?:을|를|이|가|도|씩)?\ ?(?:훨씬\ |훌쩍\ )?(?:{_MORE})"),
    ("more_than", r"(?<!원)[을를]\ ?넘[겼긴길기]"),
    (
        "less_than",
        r"(?:이|가|도|에|에도|에는|에도\ 채|이\ 채|가\ 채)?\ ?(?:채\ )?"
        r"(?:안\ ?[되돼된됩될됐]|못\ ?미|못\ ?미쳐|못\ ?되|못\ ?돼|미치지\ 못|"
        r"밑도|밑돌|을\ 밑도|를\ 밑도|하회)",
    ),
    ("less_than", r"(?:을|를)\ (?:밑도|밑돌|하회)"),
    ("min", rf"보다\ (?:더\ )?{_BIGGER}거나\ 같"),
    ("max", rf"보다\ (?:더\ )?{_SMALLER}거나\ 같"),
    (
        "more_than",
        rf"보다\ (?:더\ )?(?:{_BIGGER}다(?=[.]|$)|(?:큰|많은|높은)\ {_NO_NUMBER})",
    ),
    (
        "less_than",
        rf"보다\ (?:더\ )?(?:{_SMALLER}다(?=[.]|$)|(?:작은|적은|낮은)\ {_NO_NUMBER})",
    ),
    (
        "approx",
        r"\ ?(?:여(?![가-힣])|가량|정도|쯤|안팎|내외(?![가-힣]*신|부|빈)|남짓|전후)"
        r"|\ ?선(?=[ ,.]|$|을|이|에|으|까|의|입|였|인)"
        r"|(?:에|에만)?\ ?(?:육박|근접|가까이|가까운|가깝)",
    ),
)


@cache
def _before() -> re.Pattern[str]:
    words = "|".join(f"(?P<{mod}>{words})" for mod, words in _BEFORE)
    return re.compile(rf"(?<![가-힣])(?:{words})(?:적으로)?\ ?\Z")


@cache
def _after() -> tuple[tuple[Mod, re.Pattern[str]], ...]:
    return tuple((mod, re.compile(words)) for mod, words in _AFTER)  # type: ignore[misc]


def mod_of(
    text: str, start: int, end: int, approx: bool = False, ranged: bool = False
) -> Mod | None:
    """Return what the words around a span make of the amount in it.

    The 최소 and 최대 before a range are its ends and bound nothing else.

    >>> mod_of("최대 60억 원 규모", 3, 8), mod_of("10명 미만", 0, 3)
    ('max', 'less_than')
    """
    after = _mod_after(text, end)
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


_PART = re.compile(r"\ ?대?\ ?(?P<part>[초중후])반(?!\ ?(?:기|부))")
_PARTS: dict[str, Mod] = {"초": "start", "중": "mid", "후": "end"}


def _mod_after(text: str, end: int) -> Mod | None:
    if end >= len(text) or text[end] in ".,!?\n)":
        return None
    return next((mod for mod, words in _after() if words.match(text, end)), None)


def _mod_before(text: str, start: int) -> Mod | None:
    found = _before().search(text, max(0, start - 8), start)
    return found.lastgroup if found else None  # type: ignore[return-value]
