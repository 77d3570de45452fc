"""Organisations: by a table of names, by the noun that ends a name, by what they do.

A region is an organisation where it acts (원주시가 밝혔습니다), and a team where a
result is told (강원은 2대 1로 이겼습니다); without that evidence it is a place.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsparse.entities.agents import acting
from newsparse.entities.organization_words import (
    name_in,
    regions,
    tail_in,
    under,
    units,
)
from newsparse.entities.passage import Passage
from newsparse.entities.words import LONGEST
from newsparse.korean.lexicon import common_nouns
from newsparse.korean.names import title_of
from newsparse.transcript import Organization


class Part(NamedTuple):
    """An organisation's name or a part of one, with the reason it is taken."""

    start: int
    end: int
    reason: str


def find(passage: Passage) -> Iterator[Organization]:
    """Find the organisations of a passage.

    >>> text = "춘천지검 원주지청은 느린우체통협회를 압수수색했습니다."
    >>> [found.name for found in find(Passage(text))]
    ['춘천지검 원주지청', '느린우체통협회']
    """
    text = passage.text
    tokens = [t for t in _token().finditer(text) if t.end() - t.start() <= LONGEST]
    parts = [
        part
        for index, token in enumerate(tokens)
        if (part := _part(text, tokens, index, token))
    ]
    taken: set[int] = set()
    for start, end in _with_short_names(text, _joined(text, parts)):
        if _is_currency(text, start, end):
            continue
        if taken.isdisjoint(range(start, end)) and not _is_place(text, start, end):
            taken.update(range(start, end))
            yield _organization(text, start, end)
    for agent in acting(text):
        if taken.isdisjoint(range(agent.start, agent.end)):
            yield _organization(text, agent.start, agent.end, agent.name)


_OUR_MONEY = re.compile(r"한화(?=(?:로)? (?:약 )?[\d,.천백만억조 ]{1,20}원|\))")


def _is_currency(text: str, start: int, end: int) -> bool:
    """Tell whether 한화 is Korean money: 5억 원(한화), 한화 약 5천억 원."""
    found = _OUR_MONEY.match(text, start)
    return found is not None and found.end() == end


def _organization(text: str, start: int, end: int, name: str = "") -> Organization:
    said = text[start:end]
    return Organization(start=start, end=end, text=said, name=name or said)


def _part(
    text: str, tokens: list[re.Match[str]], index: int, token: re.Match[str]
) -> Part | None:
    """Return the organisation a token names, with what belongs to it before it."""
    word, start = token[0], token.start()
    before = tokens[index - 1] if index else None
    beside = before is not None and text[before.end() : start] == " "
    found = name_in(word)
    if found:
        stem, reason = found
        if beside and before and _takes_region(stem) and before[0] in regions():
            return Part(before.start(), start + len(stem), reason)
        return Part(start, start + len(stem), reason)
    tail = tail_in(word) if beside else None
    if tail is None or before is None:
        return None
    stem, rules = tail
    region = before[0] in regions()
    if region and ("place" in rules or "nickname" in rules):
        return Part(before.start(), start + len(stem), "place")
    if stem == "당국" and before[0] in under("field"):
        return Part(before.start(), start + len(stem), "place")
    if "unit" in rules:
        return Part(start, start + len(stem), "unit")
    if "spaced" in rules and _is_own(before[0]):
        return Part(before.start(), start + len(stem), "loose")
    return None


def _is_own(word: str) -> bool:
    """Tell whether a word can be an organisation's own name: no noun, no particle."""
    noun = word in common_nouns() or word in under("any") or title_of(word) is not None
    return (
        len(word) > 1 and not noun and word[-1] not in "은는이가을를의에도와과로한된할"
    )


def _takes_region(name: str) -> bool:
    """Tell whether a region before a name is a part of it: 서울 강남경찰서."""
    return name.endswith(_regional())


def _joined(text: str, parts: list[Part]) -> Iterator[tuple[int, int]]:
    """Join a unit to the organisation before it; drop units that stand alone."""
    current: Part | None = None
    for part in parts:
        said = text[part.start : part.end]
        unit = part.reason == "unit" or said.endswith(units()) or _is_second(said)
        if current and unit and text[current.end : part.start] == " ":
            current = current._replace(end=part.end)
            continue
        if current:
            yield current.start, _with_bench(text, current.end)
        current = None if part.reason == "unit" else part
    if current:
        yield current.start, _with_bench(text, current.end)


def _with_short_names(
    text: str, spans: Iterator[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield the spans and the letters in parentheses behind one: 협회(KFA)."""
    for start, end in spans:
        yield start, end
        short = _letters().match(text, end)
        if short:
            yield short.span(1)


def _is_second(name: str) -> bool:
    """Tell whether a name goes on from the one before it: 한화 이글스, 육군 22사단."""
    return name in under("nickname") or name.lstrip("제")[:1].isdigit()


def _with_bench(text: str, end: int) -> int:
    """Return the end of a court's name with its bench: 형사합의38부, 형사 3단독."""
    match = _bench().match(text, end)
    return match.end() if match else end


def _is_place(text: str, start: int, end: int) -> bool:
    """Tell whether a facility is spoken of as a place: 병원에서, 백화점 앞."""
    if not text[start:end].endswith(under("facility")):
        return False
    return _locative().match(text, end) is not None


@cache
def _regional() -> tuple[str, ...]:
    more = (
        *under("nickname"),
        "병원",
        "초등학교",
        "중학교",
        "고등학교",
        "고교",
        "여고",
        "여중",
        "법원",
    )
    return (*under("place"), *more)


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z0-9&가-힣]+")


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[(（]([A-Z][A-Za-z&]{1,6})[)）]")


@cache
def _bench() -> re.Pattern[str]:
    return re.compile(
        r" (?:(?:형사|민사|행정|가사|특별)[가-힣]{0,4} ?)?"
        r"\d{1,3}(?:부|단독|재판부)(?![가-힣]{2})"
    )


@cache
def _locative() -> re.Pattern[str]:
    return re.compile(
        "(?:에서|에|으로|로|에서는|에는|에서도|까지|부터)(?![가-힣])|"
        " ?(?:인근|앞|뒤|옆|내|부근|근처|주변|장례식장|응급실|강당|건물|입구|체육관"
        "|운동장|의원회관)"
    )
