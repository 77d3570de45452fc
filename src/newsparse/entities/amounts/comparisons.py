"""Bounds of numbers without a unit: 100보다 크다, 백 이상 삼백 이하, 십과 이십 사이."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from newsparse.entities.passage import Passage
from newsparse.korean.numerals import DIGITS, divide, read_number
from newsparse.transcript import Mod, Quantity

_SINO = "[일이삼사오육칠팔구십백천만억조]"
_NATIVE = (
    "(?:스물|서른|마흔|쉰|예순|일흔|여든|아흔)"
    "(?:하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉)?"
)
_NUMBER = (
    rf"(?:-?{DIGITS}[십백천만억조]{{0,2}}|(?<![가-힣]){_SINO}{{2,12}}|(?<![가-힣])[십백천]"
    rf"|(?<![가-힣]){_NATIVE}|(?<![가-힣]){_SINO}{{1,6}}\ ?분의\ ?{_SINO})"
)
_LONGEST = 24  # characters of a number before its bound, or of the bound
_UP = r"(?:크|큰|높|많|커)"
_DOWN = r"(?:작|적|낮|적은)"
_OR_SAME = r"거나\ 같"
_RULES: tuple[tuple[Mod, str], ...] = (
    ("max", rf"\ ?보다\ (?:더\ )?{_UP}지\ 않"),
    ("min", rf"\ ?보다\ (?:더\ )?{_DOWN}지\ 않"),
    ("max", r"[을를]\ 넘지\ 않"),
    ("min", rf"\ ?보다\ {_UP}{_OR_SAME}"),
    ("max", rf"\ ?보다\ {_DOWN}{_OR_SAME}"),
    ("min", rf"(?:이거나|[과와]\ 같거나)\ (?:그보다\ )?(?:더\ )?{_UP}"),
    ("max", rf"(?:이거나|[과와]\ 같거나)\ (?:그보다\ )?(?:더\ )?{_DOWN}"),
    ("more_than", rf"\ ?보다\ (?:더\ )?{_UP}"),
    ("less_than", rf"\ ?보다\ (?:더\ )?{_DOWN}"),
    ("max", r"\ (?:또는|혹은)\ (?:그\ )?(?:미만|이하)"),
    ("min", r"\ (?:또는|혹은)\ (?:그\ )?(?:초과|이상)"),
    ("more_than", r"\ ?초과|[을를]\ 초과|[이가을를]\ 넘"),
    ("less_than", r"\ ?미만|\ (?:아래|밑)(?=이|로|\ |$|\.)"),
    ("min", r"\ ?이상"),
    ("max", r"\ ?이하"),
)
_LOW_MODS = ("min", "more_than")


@cache
def _bound() -> re.Pattern[str]:
    rules = "|".join(f"(?P<r{place}>{rule})" for place, (_, rule) in enumerate(_RULES))
    return re.compile(rf"(?P<number>{_NUMBER})(?P<unit>위|점)?(?:{rules})")


_AMID = re.compile(" 사이")
_AND = re.compile(r"(?:고|지만|면서|으며|며|은|,)?,?\ ?")
_FIRST = re.compile("보다|초과|미만|이상|이하|넘|아래|밑|그보다|또는|사이")


class Bound(NamedTuple):
    """One bound found: its match, what it bounds and the number."""

    found: re.Match[str]
    mod: Mod
    value: Decimal


def find_comparisons(passage: Passage) -> Iterator[Quantity]:
    """Yield numbers without a unit that are bounds, two of them joined."""
    text = passage.text
    if not _FIRST.search(text):
        return
    yield from _between(text)
    held: Bound | None = None
    for bound in _bounds(text):
        if held and _closes(text, held, bound):
            yield _both(text, held, bound)
            held = None
            continue
        if held:
            yield _one(held)
        held = bound
    if held:
        yield _one(held)


def _bounds(text: str) -> Iterator[Bound]:
    position = 0
    for word in _FIRST.finditer(text):
        start = max(position, word.start() - _LONGEST)
        found = _bound().search(text, start, word.end() + _LONGEST)
        if word.start() < position or found is None:
            continue
        position = found.end()
        value = _number(found["number"])
        if value is not None:
            yield Bound(found, _mod(found), value)


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<low>{_NUMBER}|열|스물)(?:[과와]|에서)\ (?P<high>{_NUMBER}|스물)\Z"
    )


def _between(text: str) -> Iterator[Quantity]:
    """Yield 십과 이십 사이."""
    for word in _AMID.finditer(text):
        start = max(0, word.start() - 2 * _LONGEST)
        found = _ends().search(text, start, word.start())
        if found is None:
            continue
        low, high = _number(found["low"]), _number(found["high"])
        start, end = found.span()
        if low is not None and high is not None and low < high:
            yield Quantity(start=start, end=end, text=found[0], low=low, high=high)


def _number(said: str) -> Decimal | None:
    if "분의" not in said:
        return read_number(said)
    under, over = (read_number(side) for side in said.split("분의"))
    return divide(over, under) if over is not None and under else None


def _mod(found: re.Match[str]) -> Mod:
    rules = (mod for place, (mod, _) in enumerate(_RULES) if found[f"r{place}"])
    return next(rules)


def _closes(text: str, low: Bound, high: Bound) -> bool:
    """Tell whether two bounds are the ends of one range."""
    if (low.mod in _LOW_MODS) == (high.mod in _LOW_MODS):
        return False
    return bool(_AND.fullmatch(text, low.found.end(), high.found.start()))


def _both(text: str, first: Bound, second: Bound) -> Quantity:
    low, high = first, second
    if low.mod not in _LOW_MODS:
        low, high = high, low
    start = first.found.start()
    end = second.found.end("unit" if second.found["unit"] else "number")
    closed: dict[Literal["low", "high"], bool] = {
        "low": low.mod == "min",
        "high": high.mod == "max",
    }
    return Quantity(
        start=start,
        end=end,
        text=text[start:end],
        low=low.value,
        high=high.value,
        exclusive=tuple(side for side, within in closed.items() if not within),
    )


def _one(bound: Bound) -> Quantity:
    start, end = bound.found.span("number")
    said = bound.found["number"]
    return Quantity(start=start, end=end, text=said, value=bound.value, mod=bound.mod)
