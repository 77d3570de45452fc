"""What stands before a number and decides what it is, and what only looks like time.

약 5일 and 잠복기는 3~5일 are lengths, 징역 1년 4월 has months and no
April, 98년 of 1997년과 98년 is a year; 주식 100주 and 이에 한해 are no time.
"""

import re
from functools import cache
from typing import Any

from newsparse.entities.timex.beside import makes_length
from newsparse.entities.timex.lexicon import ROOM
from newsparse.entities.timex.numbers import Number
from newsparse.entities.timex.pieces import TOWARD, WEEK
from newsparse.korean.closing import closing, stems
from newsparse.korean.tables import rows

# So many a week (주 5일), and a trip without a night (무박 2일).
_OF_WEEK = re.compile(r"(?:(?<![가-힣])[주월연]|무박) ?$")
_WORD_BEFORE = re.compile(r"([가-힣]+) ?$")
# What is counted by the day: 1일 평균, 1일 3회, 1일 2천 명.
_A_DAY = re.compile(
    r" (?:평균|최대|최고|최소|생활권|이용|처리|생산|권장|[한두세네] ?(?:번|차례|끼)"
    r"|약 |\d[\d,.]*+ ?[백천만]?+ ?(?:여 ?)?(?:명|회|번|차례|건|개|대|편|톤|시간|원))"
)
_STOCK = re.compile(r"주식|묘목|나무|그루|매수|매도|상장|종자")


def looks_like_time(number: Number, fields: dict[str, Any], text: str) -> bool:
    """Say whether a number only looks like time: 100주, 한시도, 이에 한해, 십분."""
    said = text[number.start : number.end]
    if said == "한시":
        return "daypart" not in fields
    if said == "한해":
        return text[number.start - 2 : number.start] in ("에 ", "게 ")
    if said == "십분":
        return _FULLY.match(text, number.end) is not None
    if number.kind == "year" and number.first >= 1000:
        return text.startswith(("형", "짜리"), number.end)  # a model of that year
    if said.endswith("주") and number.first > 9:
        around = text[max(0, number.start - 15) : number.end + 15]
        return number.first > 99 or _STOCK.search(around) is not None
    return False


_FULLY = re.compile(r" (?:활용|활성|발휘|이해|인정|감안|고려|공감|살[려리])")
_TERM = re.compile(
    r"(?:징역|금고|집행유예|자격정지|자격 정지|구류|실형|형량|형기|노역장)형?"
)
_BESIDE_TERM = frozenset(("각", "각각", "장기", "단기", "최고", "최대", "최소", "및"))


def is_term(number: Number, text: str) -> bool:
    """Say whether months are those of a sentence: 징역 1년 4월, 금고 8월과 10월.

    Only numbers and a few words stand between the kind of sentence and its length.
    """
    terms = list(_TERM.finditer(text, max(0, number.start - 40), number.start))
    if not terms:
        return False
    first, *words = text[terms[-1].end() : number.start].split(" ")
    return len(first) < 3 and all(
        not word or word[0].isdigit() or not _BESIDE_TERM.isdisjoint(stems(word))
        for word in words
    )


def is_length(number: Number, rank: int, text: str) -> bool:
    """Say whether days without their month are a length: 주 5일, 약 3일, 10일 동안."""
    start, end = number.start, number.end
    if rank < 0 and number.first == 1 and _A_DAY.match(text, end):
        return True
    behind = closing(text, end)
    if rank >= 0 and behind and behind.says("each"):
        return False  # 매달 5일마다
    if _CHANGES.match(text, end):
        return True  # 격리 기간은 7일에서 5일로 줄었습니다
    if rank != WEEK and _OF_WEEK.search(text, max(0, start - 3), start):
        return True
    if not number.width and number.first % 10 == 0:
        return True
    return _counted(text, start, end, rank) or makes_length(text, end)


@cache
def _counting() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words before a number that count it, and the nouns of lengths."""
    table = list(rows("counted.tsv", ROOM))
    return tuple(
        frozenset(row[0] for row in table if row[1] == kind)
        for kind in ("before", "noun")
    )  # type: ignore[return-value]


def _counted(text: str, start: int, end: int, rank: int) -> bool:
    """Say whether the word before makes a number of days a length: 약, 잠복기는."""
    found = _WORD_BEFORE.search(text, max(0, start - 12), start)
    if found is None:
        return False
    before, nouns = _counting()
    if found[1] in before:
        return True
    behind = closing(text, end)
    dated = behind is not None and behind.says("source", "goal", "locative")
    if rank > TOWARD or (dated and _TO_DAYS.match(text, end) is None):
        return False
    return any(stem.endswith(noun) for stem in stems(found[1]) for noun in nouns)


_CHANGES = re.compile(
    r"(?:에서 ?\d{1,2}일)?로 (?:줄[이었인]|늘[리었린]|단축|짧아|길어)"
)
_TO_DAYS = re.compile(r"에서 ?\d{1,2}일(?!까지|로)")
_GAMES = r"올림픽|패럴림픽|월드컵|아시안 ?게임|유니버시아드|엑스포|외환 ?위기"
_HELD = re.compile(rf" (?:[가-힣]{{1,6}} ?){{0,2}}?(?:{_GAMES})")


def is_short_year(number: Number, text: str) -> bool:
    """Say whether a number is a year of the last century: 88년과 92년, 97년 외환위기.

    Two of them that are listed are years, if they are no round numbers; so is one
    before a name of games.
    """
    if not 60 <= number.first <= 99 or makes_length(text, number.end):
        return False
    if _HELD.match(text, number.end):
        return True
    others = (_year_behind(number, text), _year_before(number, text))
    return any(year and (number.first % 10 or int(year) % 10) for year in others)


def _year_behind(number: Number, text: str) -> str | None:
    """Return the figures of the year that a number is listed before."""
    joined = closing(text, number.end)
    if joined is None or (joined.roles and not joined.says("comitative")):
        return None
    sign = _WITH if joined.roles else _AND
    found = sign.match(text, joined.end)
    return found["year"] if found else None


def _year_before(number: Number, text: str) -> str | None:
    """Return the figures of the short year that a number is listed behind."""
    found = _SHORT_BEFORE.search(text, max(0, number.start - 9), number.start)
    joined = found and closing(text, found.end("unit"))
    if not found or not joined:
        return None
    sign = text[joined.end : number.start].strip()
    both = joined.says("comitative") and not sign
    return found["year"] if both or sign in _LISTED else None


_YEAR = r"['‘’]?(?P<year>(?:19|20)\d\d|[6-9]\d)년"
_WITH, _AND = re.compile(rf",? {_YEAR}"), re.compile(rf"[,·ㆍ] ?{_YEAR}")
_SHORT_BEFORE = re.compile(r"(?<!\d)['‘’]?(?P<year>[6-9]\d)(?P<unit>년)[^\d]*\Z")
_YEAR_BEFORE = re.compile(r"(?<!\d)(?P<century>1[89]|20)\d\d년")


def century_before(number: Number, text: str) -> int | None:
    """Return the century of a year that a short one is listed with: 1997년과 98년."""
    found = _YEAR_BEFORE.search(text, max(0, number.start - 9), number.start)
    joined = found and closing(text, found.end())
    if not found or not joined:
        return None
    sign, behind = text[joined.end : number.start].strip(), closing(text, number.end)
    both = joined.says("comitative", "or") and not sign
    ranged = joined.says("source") and behind is not None and behind.says("goal")
    listed = not joined.roles and sign in _LISTED
    return int(found["century"]) if both or ranged or listed else None


_LISTED = (",", "·", "ㆍ")
