"""Organisations: by a table of names, by the noun that ends a name, by what they do.

A region is an organisation where it acts (원주시가 밝혔습니다), and a team where a
result is told (강원은 2대 1로 이겼습니다); without that evidence it is a place.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from newsparse.entities.acts_as import Agent, acting, in_match
from newsparse.entities.companies import companies
from newsparse.entities.organization_words import (
    name_in,
    regions,
    tail_in,
    under,
    units,
)
from newsparse.entities.passage import Passage
from newsparse.entities.schools import schools
from newsparse.entities.seats import seat
from newsparse.entities.words import LONGEST
from newsparse.korean.closing import stems
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
    for start, end, name, acts_as in bodies(passage.text):
        if not _is_money(passage, start, end):
            where = seat(name, _day(passage), passage.home, passage.gazetteer)
            yield Organization(
                start=start,
                end=end,
                text=passage.text[start:end],
                name=name,
                place=where,
                acts_as=acts_as,
            )


@lru_cache(2)  # the people and the places of the same text ask again
def bodies(text: str) -> tuple[Agent, ...]:
    """Return the organisations of a text: by their mark, their name, their acts."""
    tokens = [t for t in _token().finditer(text) if t.end() - t.start() <= LONGEST]
    parts = [
        part
        for index, token in enumerate(tokens)
        if (part := _part(text, tokens, index, token))
    ]
    found: list[Agent] = []
    taken: set[int] = set()
    spans = _with_short_names(text, _joined(text, parts))
    named = (Agent(start, end, text[start:end]) for start, end in spans)
    for body in chain(companies(text), schools(text), named, acting(text)):
        free = taken.isdisjoint(range(body.start, body.end))
        if free and (body.acts_as or not _is_place(text, body.start, body.end)):
            taken.update(range(body.start, body.end))
            found.append(body)
    return tuple(found)


def _day(passage: Passage) -> date | None:
    day = passage.published
    return day.date() if isinstance(day, datetime) else day


def _is_money(passage: Passage, start: int, end: int) -> bool:
    """Tell 한화, Korean money, beside a sum: 5억 원(한화), 한화 5억 원."""
    if passage.text[start:end] != "한화":
        return False
    text = passage.text
    sums = [f for f in passage.figures if f.unit is not None]
    before = any(text[f.end : start].strip(" (") == "" for f in sums if f.end <= start)
    return before or any(
        text[end : f.start].strip(" 로약") == "" for f in sums if f.start >= end
    )


def _part(
    text: str, tokens: list[re.Match[str]], index: int, token: re.Match[str]
) -> Part | None:
    """Return the organisation a token names, with what belongs to it before it."""
    word, start = token[0], token.start()
    before = tokens[index - 1] if index else None
    if before and text[before.end() : start] != " ":
        before = None
    found = name_in(word)
    if found:
        stem, reason = found
        joins = _takes_region(stem) or (reason in _CLUBS and _plays(text, start))
        if before and joins and before[0] in regions():
            return Part(before.start(), start + len(stem), reason)
        return Part(start, start + len(stem), reason)
    return _tail(word, start, before) if before else None


def _tail(word: str, start: int, before: re.Match[str]) -> Part | None:
    """Return the organisation that a word ends, with the word before that begins it."""
    if before[0] == "FC":
        club = next((stem for stem in stems(word) if stem in regions()), None)
        return Part(before.start(), start + len(club), "club") if club else None
    branch = _branch(before[0], word)
    tail = (branch, frozenset(("unit",))) if branch else tail_in(word)
    if tail is None:
        return None
    stem, rules = tail
    end = start + len(stem)
    if _begins(before[0], stem, rules):
        return Part(before.start(), end, "place")
    if "unit" in rules:
        return Part(start, end, "unit")
    if "spaced" in rules and _is_own(before[0]):
        return Part(before.start(), end, "loose")
    return None


def _branch(before: str, word: str) -> str | None:
    """Return a branch by its region: 대한적십자사 강원지사; no 민주당 강원지사."""
    body = name_in(before)
    if body is None or body[0] != before or body[1] == "party":
        return None
    branches = (s for s in stems(word) if s[-2:] in under("branch"))
    return next((s for s in branches if regions().get(s[:-2]) == "short"), None)


def _begins(before: str, head: str, rules: frozenset[str]) -> bool:
    """Tell whether a word begins the name that a head ends: 강원 경찰청, KT 위즈."""
    region = before in regions()
    own = region or before.isupper() or name_in(before) is not None
    field = head == "당국" and before in under("field")
    return field or (region and "place" in rules) or (own and "nickname" in rules)


def _plays(text: str, at: int) -> bool:
    """Tell whether a company or a club is spoken of in a match: 원주 DB, FC 안양."""
    stop = _SENTENCE.search(text, at)
    return in_match(text[at : stop.start() if stop else len(text)])


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
        if current and part.start == current.start:
            current = part  # 롯데, then 롯데 자이언츠
            continue
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
    """Tell whether a facility is spoken of as a place: 호텔에서, 백화점 앞."""
    if not text[start:end].endswith(under("facility")):
        return False
    return _locative().match(text, end) is not None


_CLUBS = ("company", "latin", "club")
_SENTENCE = re.compile(r"[.?!]\s|\n")


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
    """A bench of a court or a section of a prosecution: 형사 1단독, 제1형사부."""
    kind = "(?:형사|민사|행정|가사|특별|공판|파산|영장|항소|합의)"
    number = r"(?:제? ?\d{1,3})?"
    return re.compile(
        f" (?:{number}{kind}[가-힣]{{0,4}} ?{number}|제?\\d{{1,3}})"
        "(?:부|단독|재판부|전담부)(?![가-힣]{2})"
    )


@cache
def _locative() -> re.Pattern[str]:
    return re.compile(
        "(?:에서|에|으로|로|에서는|에는|에서도|까지|부터)(?![가-힣])|"
        " ?(?:인근|앞|뒤|옆|내|부근|근처|주변|장례식장|응급실|강당|건물|입구|체육관"
        "|운동장|의원회관)"
    )
