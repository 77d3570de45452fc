"""Two numbers set against each other: scores (2대 1, 4-3) and odds (경쟁률 5:1)."""

import re
from collections.abc import Iterator
from decimal import Decimal, localcontext
from functools import cache

from newsparse.entities.passage import Passage
from newsparse.korean.numerals import plain, read_number
from newsparse.transcript import Ratio

_NUMBER = r"\d{1,3}(?:,\d{3})?(?:\.\d{1,3})?"
_WORD = r"(?:[일이삼사오육칠팔구]?십[일이삼사오육칠팔구]?|[일이삼사오육칠팔구]|백|천)"


@cache
def _against() -> re.Pattern[str]:
    """2대 1, 2 대 1, 삼십 대 일; what follows may not be a unit of the second."""
    return re.compile(
        rf"(?<![\d.,:-])(?P<left>{_NUMBER}|(?<![가-힣]){_WORD})\ ?대\ ?(?P<right>{_NUMBER}|{_WORD})"
        r"(?=\ ?(?:으?로(?![가-힣]{2})|의(?![가-힣])|이(?![가-힣])|을|를|가(?![가-힣])|에서|였|이었|입니|까지|정도|비율|동점|무승부|승리|승(?![가-힣])|패|역전|완승|경쟁|경기|균형|접전|스코어|상황|리드|우세|안팎|가량|미만|이상|이하)"
        r"|\ [가-힣]|[,.)]|$)"
    )


_COLON = re.compile(
    r"(?<![\d:.])(?P<left>\d{1,4}(?:\.\d{1,2})?)\ ?[:：]\ ?(?P<right>\d(?:\.\d{1,2})?|\d{2,3})(?![\d:.])"
)
_DASH = re.compile(
    r"(?<![\dA-Za-z.,-])(?P<left>\d{1,3})-(?P<right>\d{1,3})(?![\d.,A-Za-z-])"
)
_ODDS = re.compile(
    r"경쟁|비율|배율|배합|비중|배당|비\ |꼴|확률|환율|축척|배분|지분|교환|합병|분담|매칭"
)
# A score decides something: 4-3 승리, 2-5로 졌다, 1-0으로 앞서.
_SPORT = re.compile(
    r"(?:으?로|\ ?으로|의|,|\))?\ ?[^\n.]{0,12}?(?:승리|승부|이겼|이기|이긴|졌|져|지면|패|꺾|앞서|앞선|앞섰|뒤지|뒤진|뒤처|"
    r"비겼|비기|비긴|끌려|역전|제압|물리|완승|완파|대파|눌렀|누르|눌러|무릎|동점|무승부|승점|무너|격파|따돌|제치|제쳤|추격|스코어|달아나|끝났|마쳤|마감|신승|석권|신고|잡|셧아웃)"
)
_BEFORE_SCORE = re.compile(
    r"(?:뒤진|앞선|스코어|점수|세트|합계|최종|승부차기|연장)\ ?[(]?\ ?(?:끝에\ )?\Z"
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
    return bool(
        re.search(
            r"(?:차량|버스|승용차|트럭|택시|화물차|오토바이)\ ?\Z",
            text[: found.start()][-8:],
        )
    )


def _odds(text: str, found: re.Match[str]) -> bool:
    around = text[max(0, found.start() - 16) : found.end() + 10]
    return bool(_ODDS.search(around))


def _sport(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - 12) : found.start()]
    return bool(_SPORT.match(text, found.end()) or _BEFORE_SCORE.search(before))


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
