"""Schools by their last syllable alone: 덕수고, 송호대.

Many a word and verb ends so (꺾고, 시대). A school is told by who belongs to it, right
behind it or behind a name (송호대 설가온 교수), and a high school by playing a match.
"""

import re
from collections.abc import Iterator
from functools import cache

from newsparse.entities.acts_as import Agent, in_match
from newsparse.entities.organization_words import is_school
from newsparse.korean.closing import Closing, closing


def schools(text: str) -> Iterator[Agent]:
    """Yield the schools of a text.

    >>> text = "덕수고가 설악고를 꺾었고 소한결 덕수고 감독은 웃었습니다."
    >>> [found.name for found in schools(text)]
    ['덕수고', '설악고', '덕수고']
    """
    for match in _ended().finditer(text):
        end = match.end()
        closed = closing(text, end)
        if closed is None or not _is_told(text, match[0], closed):
            continue
        if is_school(match[0]):
            yield Agent(match.start(), end, match[0])


def _is_told(text: str, word: str, closed: Closing) -> bool:
    """Tell whether who belongs to a school stands behind a word, or it plays."""
    if not closed.roles:
        return _members().match(text, closed.end) is not None
    return word[-1] == "고" and _plays(text, closed.end)


def _plays(text: str, at: int) -> bool:
    begin = max(text.rfind(stop, 0, at) for stop in ("\n", ". "))
    ends = [end for stop in ("\n", ". ") if (end := text.find(stop, at)) >= 0]
    return in_match(text[begin + 1 : min(ends, default=len(text))])


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(r"(?<![가-힣A-Za-z0-9])[가-힣]{2,6}?[고대](?![고대])")


@cache
def _members() -> re.Pattern[str]:
    """Who belongs to a school, behind it or behind a name."""
    who = (
        "교수|총장|부총장|학장|연구팀|연구진|감독|코치|교장|교감|교사|선수|학생|재학생"
        "|졸업생|동문|야구부|축구부|농구부|배구부|투수|포수|타자"
    )
    return re.compile(f"(?: [가-힣]{{2,4}})? (?:{who})")
