"""Two numbers set against each other: scores (2대 1, 4-3) and odds (경쟁률 5:1)."""

import re
from collections.abc import Iterator
from decimal import Decimal, localcontext
from functools import cache

from newsparse.entities.contexts import words
from newsparse.entities.passage import Passage
from newsparse.korean.numerals import plain, read_number
from newsparse.transcript import Ratio

_NUMBER = r"\d{1,3}(?:,\d{3})?(?:\.\d{1,3})?"
_WORD = r"(?:[일이삼사오육칠팔구]?십[일이삼사오육칠팔구]?|[일이삼사오육칠팔구]|백|천)"


@cache
def _against() -> re.Pattern[str]:
    """2대 1, 2 대 1, 삼십 대 일; what follows may not be a unit of the second."""
    return re.compile(
        rf"(?<![\d.,:-])(?P<left>{_NUMBER}|(?<![가-힣]){_WORD})\ ?대\ ?"
        rf"(?P<right>{_NUMBER}|{_WORD})"
        rf"(?=\ ?(?:{words('compared')})|\ [가-힣]|[,.)]|$)"
    )


_COLON = re.compile(
    r"(?<![\d:.])(?P<left>\d{1,4}(?:\.\d{1,2})?)\ ?[:：]\ ?"
    r"(?P<right>\d(?:\.\d{1,2})?|\d{2,3})(?![\d:.])"
)
_DASH = re.compile(
    r"(?<![\dA-Za-z.,-])(?P<left>\d{1,3})-(?P<right>\d{1,3})(?![\d.,A-Za-z-])"
)
_BEFORE_SCORE = re.compile(
    r"(?:뒤진|앞선|스코어|점수|세트|합계|최종|승부차기|연장)\ ?[(]?\ ?(?:끝에\ )?\Z"
)
_VEHICLE = re.compile(r"(?:차량|버스|승용차|트럭|택시|화물차|오토바이)\ ?\Z")


@cache
def _odds_words() -> re.Pattern[str]:
    return re.compile(words("odds"))


@cache
def _decided() -> re.Pattern[str]:
    """A score decides something: 4-3 승리, 2-5로 졌다, 1-0으로 앞서."""
    return re.compile(
        rf"(?:으?로|\ ?으로|의|,|\))?\ ?[^\n.]{{0,12}}?(?:{words('decided')})"
    )


def find_pairs(passage: Passage) -> Iterator[Ratio]:
    """Yield the scores and the odds of a passage."""
    text = passage.text
    for found in _against().finditer(text):
        if not _has_vehicle(text, found):
            yield _pair(text, found, bool(_odds(text, found)))
    for found in _COLON.finditer(text):
        odds = _odds(text, found)
        if odds or (len(found["right"]) != 2 and _sport(text, found)):
            yield _pair(text, found, odds)
    for found in _DASH.finditer(text):
        if _sport(text, found) and "\n" not in found[0]:
            yield _pair(text, found, odds=False)


def _has_vehicle(text: str, found: re.Match[str]) -> bool:
    """Tell whether 대 counts vehicles: 차량 3대 2명 has none to be against."""
    return bool(_VEHICLE.search(text, max(0, found.start() - 8), found.start()))


def _odds(text: str, found: re.Match[str]) -> bool:
    around = text[max(0, found.start() - 16) : found.end() + 10]
    return bool(_odds_words().search(around))


def _sport(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - 12) : found.start()]
    return bool(_decided().match(text, found.end()) or _BEFORE_SCORE.search(before))


def _pair(text: str, found: re.Match[str], odds: bool) -> Ratio:
    left, right = (read_number(found[side]) or Decimal(0) for side in ("left", "right"))
    start, end = found.span()
    value = None
    if odds and right:
        with localcontext() as context:
            context.prec = 28
            value = plain(left / right)
    return Ratio(
        start=start,
        end=end,
        text=text[start:end],
        value=value,
        unit=None if odds else "score",
        terms=(left, right),
    )
