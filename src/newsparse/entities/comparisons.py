"""Bounds told by comparing: 100보다 크다, 20보다 크고 35보다 작거나 같다, 백 이상 삼백 이하."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from newsparse.entities.passage import Passage
from newsparse.korean.numerals import DIGITS, read_number
from newsparse.transcript import Mod, Quantity

_SINO = "[일이삼사오육칠팔구십백천만억조]"
_NATIVE = "(?:스물|서른|마흔|쉰|예순|일흔|여든|아흔)(?:하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉)?"
_NUMBER = (
    rf"(?:-?{DIGITS}[십백천만억조]{{0,2}}|(?<![가-힣]){_SINO}{{2,12}}|(?<![가-힣])[십백천]"
    rf"|(?<![가-힣]){_NATIVE}|(?<![가-힣]){_SINO}{{1,6}}\ ?분의\ ?{_SINO})"
)
_UP = r"(?:크|큰|높|많|커)"
_DOWN = r"(?:작|적|낮|적은)"
_OR_SAME = r"거나\ 같"
_RULES: tuple[tuple[Mod, str], ...] = (
    ("min", rf"\ ?보다\ {_UP}{_OR_SAME}"),
    ("max", rf"\ ?보다\ {_DOWN}{_OR_SAME}"),
    ("min", rf"(?:이거나|[과와]\ 같거나)\ 그보다\ {_UP}"),
    ("max", rf"(?:이거나|[과와]\ 같거나)\ 그보다\ {_DOWN}"),
    ("more_than", rf"\ ?보다\ {_UP}"),
    ("less_than", rf"\ ?보다\ {_DOWN}"),
    ("max", r"\ 또는\ 그\ (?:미만|이하)"),
    ("min", r"\ 또는\ 그\ (?:초과|이상)"),
    ("more_than", r"\ ?초과|(?:을|를)\ 초과|[이가]\ 넘"),
    ("less_than", r"\ ?미만|\ (?:아래|밑)(?=이|로|\ |$|\.)"),
    ("min", r"\ ?이상"),
    ("max", r"\ ?이하"),
)
_LOW_MODS = ("min", "more_than")


@cache
def _bound() -> re.Pattern[str]:
    rules = "|".join(f"(?P<r{place}>{rule})" for place, (_, rule) in enumerate(_RULES))
    return re.compile(rf"(?P<number>{_NUMBER})(?P<unit>위|점)?(?:{rules})")


_LEAST = re.compile(rf"(?P<side>최소|최대)\ (?P<number>{DIGITS})(?=이다|입니|\.|$)")
_AND = re.compile(r"(?:고|지만|면서|으며|며|은|,)?,?\ ?")
_PLAIN = re.compile(r"(?:과|와)\ ")
_FIRST = re.compile("보다|초과|미만|이상|이하|넘|아래|밑|그보다|또는|최소|최대")


def find_comparisons(passage: Passage) -> Iterator[Quantity]:
    """Yield numbers without a unit that are bounds, two of them joined."""
    text = passage.text
    if not _FIRST.search(text):
        return
    held: tuple[re.Match[str], Mod, Decimal] | None = None
    for found in _bound().finditer(text):
        value, mod = _number(found["number"]), _mod(found)
        if value is None:
            continue
        if held and _closes(text, held, found, mod):
            yield _both(text, held, found, value)
            held = None
            continue
        if held:
            yield _one(*held)
        held = (found, mod, value)
    if held:
        yield _one(*held)


def _number(said: str) -> Decimal | None:
    if "분의" not in said:
        return read_number(said)
    under, over = (read_number(side) for side in said.split("분의"))
    return over / under if over is not None and under else None


def _mod(found: re.Match[str]) -> Mod:
    rules = (mod for place, (mod, _) in enumerate(_RULES) if found[f"r{place}"])
    return next(rules)


def _closes(
    text: str, held: tuple[re.Match[str], Mod, Decimal], found: re.Match[str], mod: Mod
) -> bool:
    """Tell whether two bounds are the ends of one range."""
    first, first_mod, _ = held
    if (first_mod in _LOW_MODS) == (mod in _LOW_MODS):
        return False
    return bool(_AND.fullmatch(text, first.end(), found.start()))


def _both(
    text: str,
    held: tuple[re.Match[str], Mod, Decimal],
    found: re.Match[str],
    value: Decimal,
) -> Quantity:
    first, first_mod, first_value = held
    ends = {first_mod: first_value, _mod(found): value}
    lows = [number for mod, number in ends.items() if mod in _LOW_MODS]
    highs = [number for mod, number in ends.items() if mod not in _LOW_MODS]
    start, end = first.start(), found.end("unit" if found["unit"] else "number")
    open_low = ("low",) if "more_than" in ends else ()
    open_high = ("high",) if "less_than" in ends else ()
    return Quantity(
        start=start,
        end=end,
        text=text[start:end],
        low=lows[0],
        high=highs[0],
        exclusive=(*open_low, *open_high),  # type: ignore[arg-type]
    )


def _one(found: re.Match[str], mod: Mod, value: Decimal) -> Quantity:
    start, end = found.span("number")
    return Quantity(start=start, end=end, text=found["number"], value=value, mod=mod)
