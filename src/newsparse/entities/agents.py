"""Regions and cities that act: the body that governs them, the team that plays.

원주시가 밝혔습니다 and 강원도는 추진할 방침입니다 are said of the administration,
강원은 2대 1로 이겼습니다 of the club. Weather stays with the place.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsparse.entities.organization_words import regions
from newsparse.korean.tables import rows

_REACH = 120  # characters a subject is followed for, within its sentence


class Agent(NamedTuple):
    """A region as an organisation, with the organisation's name."""

    start: int
    end: int
    name: str


def acting(text: str) -> Iterator[Agent]:
    """Yield the regions whose sentence tells what only an organisation does."""
    for match in _subject().finditer(text):
        region = match[1]
        sentence = _end().split(text[match.end() : match.end() + _REACH], maxsplit=1)[0]
        if region in teams() and _result().search(sentence):
            yield Agent(match.start(1), match.end(1), teams()[region])
        elif regions().get(region) in ("full", "country") and _acts(sentence):
            yield Agent(match.start(1), match.end(1), region)


def _acts(sentence: str) -> bool:
    """Tell whether a sentence holds an organisation's verb and no weather."""
    return bool(_verb().search(sentence)) and not _weather().search(sentence)


@cache
def teams() -> dict[str, str]:
    """Return the clubs that news calls by their region alone."""
    return {row[0]: row[1] for row in rows("teams.tsv", "newsparse.entities")}


@cache
def _subject() -> re.Pattern[str]:
    """A region as a subject; others may stand between it and its particle."""
    bodies = (name for name, kind in regions().items() if kind in ("full", "country"))
    names = {name for name in bodies if len(name) > 1} | set(teams())
    known = "|".join(sorted(names, key=len, reverse=True))
    return re.compile(
        f"(?<![가-힣])({known})"
        "(?=(?:(?:와|과|,|·) ?[가-힣]{2,7}){0,4}(?:은|는|이|가)(?![가-힣]))"
    )


@cache
def _verb() -> re.Pattern[str]:
    stems = (
        stem for row in rows("agent_verbs.tsv", "newsparse.entities") for stem in row
    )
    return re.compile("|".join(" ".join(stems).split()))


@cache
def _result() -> re.Pattern[str]:
    return re.compile(
        r"\d{1,3} ?(?:대|-|:) ?\d{1,3}|이겼|이기|꺾었|꺾고|물리치|물리쳤|비겼|패했"
        r"|졌습니다|무승부|승점|연승|연패|선제골|결승골|동점골|역전승"
    )


@cache
def _weather() -> re.Pattern[str]:
    return re.compile("기온|맑겠|맑은|흐리|비가|눈이|안개|소나기|한파|폭염특보|강수")


@cache
def _end() -> re.Pattern[str]:
    return re.compile(r"[.?!]\s|\n")
