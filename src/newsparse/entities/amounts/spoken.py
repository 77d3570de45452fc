"""Numbers in Hangul words without a unit, where numbers are spoken of: 정답은 십육이다.

이, 일, 사, 만, 수 and their like are common words, so such a number is taken only when
it is the whole text, or in a sentence about numbers, or long enough to be nothing else.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from newsparse.entities.amounts.contexts import words
from newsparse.entities.passage import Passage
from newsparse.korean.closing import closes
from newsparse.korean.numerals import DIGITS, read_number
from newsparse.transcript import Quantity

_MOST = 120  # characters of a sentence about numbers


@cache
def _about() -> re.Pattern[str]:
    return re.compile(words("numbers"))


_RANGE = re.compile(r"([\d.,]{1,12})\ ?[~∼～]\ ?([\d.,]{1,12})")
_SIGN = r"(?:마이너스\ ?|-)?"
_SINO = "[영공일이삼사오육륙칠팔구십백천만억조]"
_WORDS = re.compile(
    rf"(?<![가-힣\d.]){_SIGN}"
    rf"(?:{_SINO}{{1,16}}(?:\ {_SINO}{{2,10}}){{0,3}}(?:\ ?점\ ?{_SINO}{{1,8}})?"
    rf"|{DIGITS}(?:[십백천만억조]\ ?\d{{0,4}}){{0,6}})"
)
_TAIL = re.compile(
    r"(?:까지이다|까지이며|은|는|이|가|을|를|의|에|과|와|도|로|으로|이다|이며|이고|입니다"
    r"|이라|이었|에서|까지|부터|보다|이란|인|인가|에\ )?(?![가-힣\d])"
    r"|(?:입니|이다|이라|에서|이었)"
)
_STOP = re.compile(r"[.!?\n](?=\s|$)|$")
_FROM = re.compile(r"에서\ ")
_LONG = re.compile(rf"(?<![가-힣\d.]){_SINO}{{2,12}}\ ?{_SINO}{{2,12}}")


def find_spoken(passage: Passage) -> Iterator[Quantity]:
    """Yield numbers in words of a text about numbers."""
    text = passage.text
    whole = _whole(text)
    if whole:
        yield whole
        return
    if not _about().search(text):
        yield from _unmistakable(text)
        return
    for start, end in _sentences(text):
        yield from _numbers(text, start, end)


def _whole(text: str) -> Quantity | None:
    """Read a text that is a numeral and nothing else."""
    said = text.strip()
    if not said or len(said) > 40 or said[0] == "+":
        return None
    start = text.index(said)
    ends = _RANGE.fullmatch(said)
    if ends:
        low, high = read_number(ends[1]), read_number(ends[2])
        if low is not None and high is not None and low < high:
            end = start + len(said)
            return Quantity(start=start, end=end, text=said, low=low, high=high)
    value = read_number(said)
    if value is None or _tells_time(said):
        return None
    return Quantity(start=start, end=start + len(said), text=said, value=value)


def _tells_time(said: str) -> bool:
    return said.isdigit() and len(said) == 4 and 1900 <= int(said) <= 2100


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _STOP.finditer(text):
        end = found.start()
        if end - start <= _MOST and _about().search(text, start, end + 1):
            yield start, end
        start = found.end()


def _numbers(text: str, start: int, end: int) -> Iterator[Quantity]:
    held: Quantity | None = None
    for found in _WORDS.finditer(text, start, end):
        number = _read(text, found.start(), found.end())
        if number is None:
            continue
        if held and _FROM.fullmatch(text, held.end, number.start):
            yield _range(text, held, number)
            held = None
            continue
        if held:
            yield held
        held = number
    if held:
        yield held


def _range(text: str, left: Quantity, right: Quantity) -> Quantity:
    start, end = left.start, right.end
    return Quantity(
        start=start, end=end, text=text[start:end], low=left.value, high=right.value
    )


_PARTICLE = re.compile("[만억조][이일]$")


def _read(text: str, start: int, end: int) -> Quantity | None:
    """Read the longest numeral that leaves a particle or the end of the word."""
    while end > start:
        said = text[start:end]
        if _PARTICLE.search(said) and closes(text, end - 1):
            end -= 1  # 천팔백사십억이 든다
            continue
        value = read_number(said)
        if value is not None and _ended(text, start, end) and _told(text, start, end):
            return Quantity(start=start, end=end, text=said, value=value)
        end -= 1
    return None


def _ended(text: str, start: int, end: int) -> bool:
    """Tell whether a numeral ends here; 은 may lack its space after a long one."""
    return bool(_TAIL.match(text, end)) or (
        end - start > 2 and text[end : end + 1] == "은"
    )


# 구조, 이천, 만일 are other words wherever a sentence has room for them.
_OTHER = re.compile("[일이사오육칠팔구]조|[이사]천|[만천백][일이사오]|오만")
_SHORT = 40
_ALONE = re.compile(r"[은는]\ |이다|입니다|이며|[과와]\ |이란")
_TOLD = re.compile(r"(?:숫자|정답은|답은|값은|은|는)\ \Z")


def _told(text: str, start: int, end: int) -> bool:
    """Tell whether one syllable is a number: 삼은 자연수이다, 정답은 일."""
    said = text[start:end]
    if said.endswith(" "):
        return False
    if _OTHER.fullmatch(said):
        return len(text) < _SHORT and bool(_ALONE.match(text, end))
    if len(said) > 1 or said.isdigit():
        return True
    if said in "십백천" and _FROM.match(text, end):
        return True
    told = _TOLD.search(text, max(0, start - 5), start)
    return bool(_ALONE.match(text, end)) and (said not in "이일" or bool(told))


def _unmistakable(text: str) -> Iterator[Quantity]:
    """Yield long numerals with 만, 억 or 조: 이십일조 삼백."""
    for found in _LONG.finditer(text):
        if not set("만억조") & set(found[0]):
            continue
        number = _read(text, *found.span())
        if number and _is_large(number):
            yield number


def _is_large(number: Quantity) -> bool:
    said, value = number.text, number.value
    if value is None or value < Decimal(10**4) or len(said) < 4:
        return False
    if said[1:3] == "조 ":  # 구조 사천
        return False
    return not set(said).isdisjoint("십백천")
