"""Ages: 김모(33)씨, 60대 운전자, 50대 중반. In years, UCUM a.

A 60대 is 60 to 69 years old where it is a person; vehicles are counted elsewhere.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from newsparse.entities.amounts.bounds import mod_of
from newsparse.entities.amounts.contexts import before, behind, is_said, said, soon
from newsparse.entities.amounts.figures import Figure
from newsparse.entities.passage import Passage
from newsparse.korean.lexicon import common_nouns, lookalikes
from newsparse.korean.names import looks_like_name, title_of
from newsparse.transcript import Mod, Quantity

_MODS: dict[str, Mod] = {"초": "start", "중": "mid", "후": "end"}
_PART = re.compile(r"\ ?(?P<part>[초중후])반")
_DECADES = frozenset(map(Decimal, range(10, 100, 10)))


def age_group(passage: Passage, figure: Figure) -> Quantity | None:
    """Return 60대 as an age group, None where it counts machines or means else."""
    value, text = figure.value, passage.text
    low = figure.numeral.low if value is None else value
    high = figure.numeral.high if value is None else value
    if low not in _DECADES or high not in _DECADES or high is None or low is None:
        return None
    if said("machine", text, figure.start - 12, figure.start):
        return None
    if " " in text[figure.number_end : figure.end]:
        return None
    if soon("machine_verb", text, figure.end) and not _person_at(text, figure.end):
        return None
    part = _PART.match(text, figure.end)
    if not (part or low != high or _of_people(text, figure, low)):
        return None
    end = part.end() if part else figure.end
    return _years(passage, figure.start, end, low, high + 9, part)


def _of_people(text: str, figure: Figure, decade: Decimal) -> bool:
    """Tell whether people of that age follow; 10대 기업 are the great ten."""
    end = figure.end
    if _person_at(text, end) or behind("list_of_ages", text, end):
        return True
    noun = text[end : end + 1] == " " and "가" <= text[end + 1 : end + 2] <= "힣"
    other = behind("great", text, end) or behind("no_noun", text, end)
    return decade > 10 and noun and not other


def _person_at(text: str, at: int) -> bool:
    return behind("person", text, at) is not None


def _years(
    passage: Passage,
    start: int,
    end: int,
    low: Decimal,
    high: Decimal,
    part: re.Match[str] | None,
) -> Quantity:
    text = passage.text[start:end]
    mod = _MODS[part["part"]] if part else mod_of(passage.text, start, end)
    return Quantity(
        start=start, end=end, text=text, low=low, high=high, unit="a", mod=mod
    )


# 김모(33)씨, 채림(35)과, (본명 박재상·35), A(16·고1)양. Not 오늘(16), 그림(2).
_BRACKETED = re.compile(
    r"\((?P<inner>[^()\d\n]{1,12}[·,]\ ?)?(?P<age>\d{1,3})"
    r"(?:[·,]\ ?[^()\n]{1,14})?\)"
)
_NAMED = re.compile(r"(?P<name>[가-힣A-Za-z]{1,12})(?P<call>\ 씨)?\ ?\Z")


def find_ages(passage: Passage) -> Iterator[Quantity]:
    """Yield ages in brackets after a name."""
    text = passage.text
    for found in _BRACKETED.finditer(text):
        named = _NAMED.search(text, max(0, found.start() - 16), found.start())
        if named and _is_age(text, named, found):
            start, end = found.span("age")
            age = Decimal(found["age"])
            yield Quantity(start=start, end=end, text=found["age"], value=age, unit="a")


def _is_age(text: str, named: re.Match[str], found: re.Match[str]) -> bool:
    name, age = named["name"], int(found["age"])
    if (
        age > 115
        or found["age"].startswith("0")
        or before("bracketed_day", name, len(name))
    ):
        return False
    certain = named["call"] or name[-1] in "모씨양군" or name.isascii()
    if behind("call", text, found.end()):
        return True
    if age < 10:
        return False
    if certain or found["inner"] or is_said("kin", name):
        return True
    if len(name) < 2 or before("bracketed_thing", name, len(name)):
        return False
    if (name in common_nouns() or name in lookalikes()) and not title_of(name):
        return False
    if behind("called", text, found.end()):
        return True
    return len(name) == 3 and looks_like_name(name)
