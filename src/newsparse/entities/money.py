"""Money: 20억 원, 3달러 50센트, $10,000, 한 푼도, 매출 700억.

The unit is the ISO 4217 code; a cent is a hundredth of the code's currency.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from msgspec.structs import replace

from newsparse.entities.amounts.bounds import mod_of
from newsparse.entities.amounts.contexts import behind, said
from newsparse.entities.amounts.figures import Figure
from newsparse.entities.amounts.levels import is_level, with_level
from newsparse.entities.amounts.links import linked
from newsparse.entities.amounts.making import amount
from newsparse.entities.amounts.meant import is_weight
from newsparse.entities.amounts.numbers import is_large
from newsparse.entities.amounts.tables import rows
from newsparse.entities.amounts.units import ends, units
from newsparse.entities.passage import Passage
from newsparse.korean.closing import may_close
from newsparse.korean.numerals import (
    EXACT,
    LARGE,
    Numeral,
    longest_numeral,
    plain,
)
from newsparse.transcript import Entity, Money, Per, Span

_MINOR = {"센트": "USD", "전": "KRW", "펜스": "GBP", "페니": "GBP"}
_SYMBOLS = {"$": "USD", "US$": "USD", "＄": "USD", "€": "EUR", "£": "GBP"}
_SYMBOLS |= {"￦": "KRW", "₩": "KRW", "￥": "JPY", "¥": "JPY", "USD": "USD"}
_SYMBOLS |= {"KRW": "KRW", "EUR": "EUR"}


@cache
def _symbol() -> re.Pattern[str]:
    signs = "|".join(map(re.escape, sorted(_SYMBOLS, key=len, reverse=True)))
    return re.compile(rf"(?P<sign>{signs})\ ?\Z")


@cache
def _fund() -> re.Pattern[str]:
    words = "|".join(_funds())
    return re.compile(rf"(?P<fund>{words})(?P<rest>[가-힣]{{0,4}})\ (?:약\ |총\ )?\Z")


@cache
def _funds() -> dict[str, str]:
    return {
        word: fund for fund, words in rows("funds.tsv") for word in words.split(",")
    }


@cache
def _purses() -> re.Pattern[str]:
    """Words that make 700억 money though no 원 is said."""
    return re.compile("|".join(row[0] for row in rows("purses.tsv")))


_BROKE = re.compile(r"(?<![가-힣])(?:돈\ )?한\ ?푼(?=도|\ (?:없|안|못|받|들))")


def find(passage: Passage) -> Iterator[Entity]:
    """Yield the sums of money of a passage."""
    yield from _linked(passage, list(_sums(passage)))
    for found in _BROKE.finditer(passage.text):
        start, end = found.span()
        yield Money(start=start, end=end, text=found[0], value=Decimal(0), unit="KRW")


def _sums(passage: Passage) -> Iterator[Money]:
    figures, place = passage.figures, 0
    while place < len(figures):
        figure, taken = _compound(passage.text, figures, place)
        money = _sum(passage, figure)
        if money:
            yield money
        place += taken


def _compound(text: str, figures: Sequence[Figure], place: int) -> tuple[Figure, int]:
    """Join 3달러 50센트 to one figure; return it and how many it took."""
    figure = figures[place]
    if place + 1 == len(figures) or figure.unit is None or figure.unit.kind != "money":
        return figure, 1
    minor = figures[place + 1]
    code = _MINOR.get(minor.word)
    if code != figure.unit.code or figure.word in _MINOR:
        return figure, 1
    if not linked(text, figure, minor, "hundredths"):
        return figure, 1
    if figure.value is None or minor.value is None or minor.value >= 100:
        return figure, 1
    hundredth = EXACT.divide(minor.value, Decimal(100))
    value = plain(EXACT.add(figure.value, hundredth))
    numeral = figure.numeral._replace(value=value)
    return figure._replace(end=minor.end, numeral=numeral), 2


def _sum(passage: Passage, figure: Figure) -> Money | None:
    """Return a figure as money, None when it is something else."""
    text = passage.text
    sign = sign_before(text, figure.start) if figure.word.isascii() else None
    if sign:
        return _signed(passage, figure, sign)
    if figure.unit is None or figure.word == "대":
        return _unsaid(passage, figure)
    if figure.unit.kind != "money" or is_weight(text, figure):
        return None
    if text[figure.start : figure.end] == "만원" and behind("crowd", text, figure.end):
        return None
    factor = Decimal(figure.unit.factor)
    return _made(passage, with_level(text, figure), factor)


def _signed(passage: Passage, figure: Figure, sign: re.Match[str]) -> Money | None:
    """Read $100, US$ 3억 and $20 million; a scale that is not known is nothing."""
    text = passage.text
    scale = _SCALE.match(text, figure.number_end)
    end = scale.end() if scale else figure.number_end
    if _LATIN.match(text, end):
        return None
    money = figure._replace(start=sign.start(), end=end)
    factor = Decimal(_SCALES[scale[1].lower()] if scale else 1)
    return _made(passage, money, factor, unit=_SYMBOLS[sign["sign"]])


def sign_before(text: str, start: int) -> re.Match[str] | None:
    """Return the sign of a currency before a number: $, US$, ₩."""
    return _symbol().search(text, max(0, start - 4), start)


_SCALES = {"thousand": 10**3, "k": 10**3, "million": 10**6, "mn": 10**6, "m": 10**6}
_SCALES |= {"billion": 10**9, "bn": 10**9, "b": 10**9, "trillion": 10**12}
_SCALE = re.compile(rf"\ ?({'|'.join(_SCALES)})(?![A-Za-z])", re.IGNORECASE)
_LATIN = re.compile(r"\ ?[A-Za-z]")


def _unsaid(passage: Passage, figure: Figure) -> Money | None:
    """Read 매출 700억: 원 is left out where a purse is spoken of."""
    text, start, end = passage.text, figure.start + 1, figure.number_end
    tail = is_level(text, end)
    if figure.numeral.factor < 10**4 or (figure.spoken and "억" not in text[start:end]):
        return None
    if not tail and text[end : end + 2].strip()[:1] in _NOT_MONEY:
        return None
    hundred_million = figure.numeral.factor >= 10**8
    if not (tail and hundred_million) and not _speaks_of_money(passage, figure):
        return None
    won = figure._replace(end=end, unit=units()["원"], word="원")
    won = won._replace(numeral=_with_elided(text[figure.start : end], figure.numeral))
    stepped = with_level(text, won)
    mod = mod_of(text, stepped.start, stepped.end) or "approx"
    return _made(passage, stepped, Decimal(1), mod=mod)


_NOT_MONEY = frozenset("명개번건대회표뷰인곳㎡㎞마그년월일시분초")


def _speaks_of_money(passage: Passage, figure: Figure) -> bool:
    """Tell whether a purse is named before a number: of 억, in its sentence."""
    text = passage.text
    if _purses().search(text, max(0, figure.start - _NEAR), figure.start):
        return True
    if figure.numeral.factor < LARGE["억"] or not ends(text, figure.number_end):
        return False
    counted = said("counted", text, figure.start - 20, figure.end + 12)
    if not counted and is_large(figure):
        return True  # the news counts in 억 and 조 nothing but money and people
    first = max(text.rfind(stop, 0, figure.start) for stop in (". ", "\n", "? ")) + 1
    last = _STOP.search(text, figure.end)
    first = max(first, figure.start - _SENTENCE)
    end = min(last.start() if last else len(text), figure.end + _SENTENCE)
    return said("purse", text, first, end) or bool(_purses().search(text, first, end))


_STOP = re.compile(r"[.?!](?:\s|$)|\n")
_NEAR = 14  # characters before in which a purse is that of any number with 만
_SENTENCE = 80  # characters on either side in which a purse may stand


def _with_elided(said: str, numeral: Numeral) -> Numeral:
    """Read 4억5천 as 4억 5천만: 만 is left out behind 억 where no unit is said.

    With its unit, 4억 5천 원, the number is read as it is written.
    """
    found = _ELIDED.search(said)
    small = longest_numeral(found["small"]) if found else None
    if numeral.value is None or small is None or small[0].value is None:
        return numeral
    more = EXACT.multiply(small[0].value, Decimal(LARGE["만"] - 1))
    return numeral._replace(value=plain(EXACT.add(numeral.value, more)))


_ELIDED = re.compile(
    r"억\ ?(?P<small>[\d일이삼사오육칠팔구]?[천백](?:\ ?[\d일이삼사오육칠팔구]?백)?)\Z"
)


def _made(passage: Passage, figure: Figure, factor: Decimal, **more: Any) -> Money:  # noqa: ANN401
    text = passage.text
    fund = _fund().search(text, max(0, figure.start - 8), figure.start)
    whole = fund and may_close(fund["fund"], fund["rest"])
    said = {
        "role": "worth" if behind("worth", text, figure.end) else None,
        "fund": _funds()[fund["fund"]] if fund and whole else None,
    }
    money = amount(Money, passage, figure, **(said | more))
    return money if factor == 1 else _in_code(money, factor)


def _in_code(money: Money, factor: Decimal) -> Money:
    """Turn cents into the currency of the code."""
    parts = {side: getattr(money, side) for side in ("value", "low", "high")}
    scaled = {
        side: plain(EXACT.multiply(number, factor))
        for side, number in parts.items()
        if number is not None
    }
    return replace(money, **scaled)


def _linked(passage: Passage, sums: list[Money]) -> Iterator[Money]:
    """Link two sums that are one in two currencies, and give 만원에 네 마리 its per."""
    for place, money in enumerate(sums):
        pair = None
        if place + 1 < len(sums) and _equal(passage.text, money, sums[place + 1]):
            pair = sums[place + 1]
        elif place and _equal(passage.text, sums[place - 1], money):
            pair = sums[place - 1]
        if pair:
            span = Span(start=pair.start, end=pair.end)
            money = replace(money, counterpart=span)
        yield _priced(passage, money)


def _equal(text: str, left: Money, right: Money) -> bool:
    return left.unit != right.unit and linked(text, left, right, "equal")


def _priced(passage: Passage, money: Money) -> Money:
    """Read 만 원에 네 마리: the price of four."""
    if money.per or not passage.text.startswith("에", money.end):
        return money
    place = bisect_left(passage.figures, money.end, key=lambda figure: figure.start)
    if place == len(passage.figures):
        return money
    goods = passage.figures[place]
    if goods.unit is None or goods.unit.kind != "quantity":
        return money
    if goods.value is None or not linked(passage.text, money, goods, "price"):
        return money
    per = Per(value=goods.value, unit=goods.unit.code or goods.word)
    return replace(money, per=per)
