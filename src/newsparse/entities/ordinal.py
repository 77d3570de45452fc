"""Places in an order: 2차 선적, 제20회, 두 번째, 3위, 5성급, 기호 2번."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from newsparse.entities.amounts.contexts import before, behind
from newsparse.entities.amounts.figures import Figure
from newsparse.entities.amounts.guards import is_guarded
from newsparse.entities.amounts.making import amount
from newsparse.entities.amounts.tables import rows
from newsparse.entities.passage import Passage
from newsparse.korean.closing import closes
from newsparse.korean.native import read_native
from newsparse.korean.numerals import read_number
from newsparse.transcript import Entity, Ordinal

# 제20회, 제 16호, 제2연평해전. 제20대 is an office (guards.tsv), 제1야당 a rank.
_NTH = re.compile(
    r"(?<![가-힣\d])제\ ?(?P<number>\d{1,4}|[일이삼사오육칠팔구십백]{1,5}(?=[차회]))"
)
_NTH_UNIT = re.compile(
    r"\ ?(?:차|회|호|조|기|장|막|편|권|군|부|심|위|번|과|항|절|국|단계|라운드|세대"
    r"|세트|전시장|터미널|공항|청사|별관)(?:째)?"
)
_OFFICE = re.compile(r"\ ?대")
_FIRST = re.compile(r"(?<![가-힣])(?:첫\ ?번째|첫\ ?째|첫째)")


def find(passage: Passage) -> Iterator[Entity]:
    """Yield the ordinals of a passage."""
    yield from _nth(passage)
    for found in _FIRST.finditer(passage.text):
        if not behind("first_day", passage.text, found.end()):
            yield _ordinal(passage, found.start(), found.end(), Decimal(1))
    yield from _groups(passage)
    for found in _SEASON.finditer(passage.text):
        yield _ordinal(passage, *found.span(), Decimal(found["number"]))
    for figure in passage.figures:
        if figure.unit is not None and _is_ordinal(passage.text, figure):
            yield amount(Ordinal, passage, figure, unit="ordinal", per=None)


def _ordinal(passage: Passage, start: int, end: int, value: Decimal) -> Ordinal:
    text = passage.text[start:end]
    return Ordinal(start=start, end=end, text=text, value=value, unit="ordinal")


def _whole(words: re.Pattern[str], text: str, at: int) -> re.Match[str] | None:
    """Return the word at a place where it is a word of its own."""
    found = words.match(text, at)
    return found if found and closes(text, found.end()) else None


def _nth(passage: Passage) -> Iterator[Ordinal]:
    text = passage.text
    for found in _NTH.finditer(text):
        value = read_number(found["number"])
        if value is None or _whole(_OFFICE, text, found.end()):
            continue
        if is_guarded(text, *found.span("number")):
            continue
        unit = _whole(_NTH_UNIT, text, found.end())
        if unit is None and re.match(
            r"[\d.,·∼~-]|\ ?(?:대|기)\ ", text[found.end() : found.end() + 3]
        ):
            continue
        end = unit.end() if unit else found.end()
        yield _ordinal(passage, found.start(), end, value)


# The group of a cup (예선 2조) and the article of a law (헌법재판소법 47조 3항).
_SEASON = re.compile(r"시즌\ ?(?P<number>\d{1,2})(?=['’”\"」》])")
_ARTICLE = re.compile(r"(?P<number>\d{1,4})조")
_CLAUSE = re.compile(r"(?:의\d{1,3})?(?:\ ?제?\d{1,3}항)?")


def _groups(passage: Passage) -> Iterator[Ordinal]:
    text = passage.text
    for found in _ARTICLE.finditer(text):
        start, end = found.span()
        value = Decimal(found["number"])
        if before("cup", text, start):
            if closes(text, end) and value < 100:
                yield _ordinal(passage, start, end, value)
        elif before("law", text, start):
            clause = _CLAUSE.match(text, end)
            yield _ordinal(passage, start, clause.end() if clause else end, value)


@dataclass(frozen=True)
class Context:
    """Where a counter is an order and no count: what stands before and after it."""

    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def contexts() -> dict[str, list[Context]]:
    """Return the contexts of ordinals.tsv by the counter they are about."""
    found: dict[str, list[Context]] = {}
    for word, left, right, _ in rows("ordinals.tsv"):
        context = Context(re.compile(rf"(?:{left})\Z"), re.compile(right))
        found.setdefault(word, []).append(context)
    return found


def _is_ordinal(text: str, figure: Figure) -> bool:
    if figure.unit is not None and figure.unit.kind == "ordinal":
        return figure.word != "째" or not behind("first_day", text, figure.end)
    if read_native(text[figure.start : figure.number_end]):
        return False  # 항공기 다섯 편 counts
    ahead = text[max(0, figure.start - 10) : figure.start]
    return any(
        context.before.search(ahead) and context.after.match(text, figure.end)
        for context in contexts().get(figure.word, ())
    )
