"""Whose words a narration announces: 한도윤 후보는 사실이 아니라고 반박했습니다."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsparse.korean.closing import closing
from newsparse.korean.names import lookalikes, looks_like_name, surnames, title_of
from newsparse.korean.tables import rows

NAME_REACH = 3  # words before an office: the name, and what party or district
TAIL = 16  # characters near the end of a narration


class Named(NamedTuple):
    """Whom a narration names before a quote; `name` is None where it stays open.

    `stands` tells a candidate, or somebody in a story of an election.
    """

    name: str | None
    stands: bool


class Subject(NamedTuple):
    """Somebody a sentence is about: the office or the people, and the words before.

    `topic` tells whom all of it is about (시장은) from whom a clause is (시장이).
    """

    office: str
    before: tuple[str, ...]
    topic: bool


def announces(narration: str) -> int:
    """Tell how much the end of a narration says that somebody's words follow.

    >>> announces("주민들은 불편을 호소합니다."), announces("눈이 옵니다.")
    (3, 0)
    """
    end = narration[-TAIL:]
    said = (weight for weight, words in _words() if any(word in end for word in words))
    return max(said, default=0)


@cache
def _words() -> tuple[tuple[int, tuple[str, ...]], ...]:
    table = rows("announcing.tsv", "newsparse.steps")
    return tuple((int(weight), tuple(words.split(","))) for weight, words in table)


def subjects(narration: str) -> Iterator[Subject]:
    """Yield those a sentence is about who can speak.

    >>> [s.office for s in subjects("상인들은 민세빈 시장이 나서야 한다고 말합니다.")]
    ['상인', '시장']
    """
    words = narration.split()
    for at, word in enumerate(words):
        too = words[at + 1 : at + 2] in _TOO
        topic = word if too else noun_with(word, "topic", "additive")
        noun = topic or noun_with(word, "subject")
        if noun and (noun.endswith(("들", "측", "씨")) or title_of(noun)):
            yield Subject(noun, tuple(words[max(0, at - NAME_REACH) : at]), bool(topic))


_TOO = (["역시"], ["또한"])


def noun_with(word: str, *roles: str) -> str:
    """Return the noun of a word that one of some roles closes, "" for other words.

    >>> noun_with("주민들은", "topic"), noun_with("마을에", "topic")
    ('주민', '')
    """
    for at in range(1, len(word)):
        found = closing(word, at)
        if found and found.roles and found.says(*roles):
            return word[:at]
    return ""


def speaker_before(narration: str, told: str = "") -> Named | None:
    """Return whose words the narration announces (한도윤 후보는 … 반박했습니다).

    A candidate only needs to be what the sentence is about; anybody else must say
    something in it, and no clause alone names him.

    >>> speaker_before("한도윤 후보는 경제 성과를 앞세웠습니다.")
    Named(name='한도윤', stands=True)
    >>> speaker_before("한 후보는 반박했습니다.", "한도윤 후보가 나섰습니다.").name
    '한도윤'
    """
    about = list(subjects(narration)) if announces(narration) else []
    if "후보" in narration:
        stand = [s for s in about or subjects(narration) if s.office.endswith("후보")]
        if names := [name for s in stand for name in _names(s, told)]:
            return Named(names[-1], stands=True)
    main = [s for s in about if s.topic] or about
    name = next((name for s in main for name in _names(s, told)), None)
    return Named(name, stands=_ELECTION.search(told) is not None) if name else None


def _names(subject: Subject, told: str) -> Iterator[str | None]:
    """Yield the name before an office; None for one that only the page gave."""
    stands = subject.office.endswith("후보")
    fits = _may_be_candidate if stands else _may_be_name
    name = next(filter(fits, reversed(subject.before)), None)
    family = subject.before[-1] if subject.before else ""
    if name:
        yield name
    elif family in surnames():
        known = rf"(?<![가-힣])({family}[가-힣]{{1,2}}) {subject.office}"
        full = re.findall(known, told)
        yield full[-1] if full else None


def _may_be_name(word: str) -> bool:
    """Tell a name from an office with its particle (시장이 떠난 주민들은)."""
    return looks_like_name(word) and not title_of(noun_with(word, "topic", "subject"))


def _may_be_candidate(word: str) -> bool:
    """Tell a candidate's name, which may be rarer than one standing alone."""
    if looks_like_name(word):
        return True
    rare = 2 <= len(word) <= 3 and word[0] in surnames()
    return rare and word not in lookalikes() and word not in _SIDES


_SIDES = frozenset({"여야", "상대", "여당", "야당", "양측", "이들", "여러", "주요"})
_ELECTION = re.compile(r"후보|토론회|TV ?토론|선거")
