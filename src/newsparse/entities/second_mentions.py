"""Whom a short mention means: 한 시장, 가람 씨, and 지사는 where only one is 지사."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from newsparse.entities.acts_as import says
from newsparse.entities.full_names import Found
from newsparse.entities.witnesses import STAFF
from newsparse.entities.words import Word, guards, title_in
from newsparse.korean.closing import closing
from newsparse.korean.lexicon import titles
from newsparse.korean.names import title_of

_REACH = 120  # characters a subject's verb is looked for


class Holder(NamedTuple):
    """A full name with an office, and where it is first and last said."""

    name: str
    office: str | None
    first: int
    last: int


def holders(everybody: Sequence[Found]) -> dict[str, list[Holder]]:
    """Return the full names under what is said of them later.

    That is the family name (한), the given name (가람) and the office (지사).
    """
    spans: dict[tuple[str, str | None], tuple[int, int]] = {}
    for number, each in enumerate(everybody):
        if each.status == "named" and len(each.name) > 1 and each.name != each.title:
            key = each.name, title_of(each.title or "")
            spans[key] = spans.get(key, (number, number))[0], number
    found: dict[str, list[Holder]] = {}
    for (name, office), span in spans.items():
        whole = len(name) > 2  # 황보가온 is 황보 too, as 가람 is 서가람
        parts = {name[0], name[:2] * whole, name[-2:] * whole, office or ""}
        for said in parts:
            found.setdefault(said, []).append(Holder(name, office, *span))
    return found


def full_name(
    said: Found, number: int, known: Mapping[str, list[Holder]]
) -> str | None:
    """Return the one person that a part of a name or a title alone means.

    `number` is the mention's place among all. A person named before goes before one
    of the same office named later.
    """
    short = len(said.name) == 1 or said.name == said.title
    if not short and (len(said.name) > 2 or said.title is None):
        return None
    office = title_of(said.title or "")
    others = known.get(title_of(said.name) or said.name, [])
    near = [each for each in others if each.first < number]
    same = [each for each in near if office and each.office == office]
    later = [e for e in others if e.last > number and office and e.office == office]
    names = {each.name for each in same or near or later}
    return names.pop() if len(names) == 1 else None


def titles_alone(
    text: str, words: list[Word], known: Sequence[Found]
) -> Iterator[Found]:
    """Yield the offices that stand alone for the one person who has them.

    지사는 반대했습니다 means 설빛나 지사 where she was named before and nobody else is
    a 지사. It begins a sentence and speaks; what is a thing too (시장) is left.
    """
    offices: dict[str, dict[str, int]] = {}
    for each in known:
        office = title_of(each.title or "")
        if office and each.status == "named" and len(each.name) > 1:
            offices.setdefault(office, {}).setdefault(each.name, each.start)
    begins = {match.end() for match in _begin().finditer(text)} if offices else set()
    for word in words:
        if word.start not in begins:
            continue
        title = title_in(word.text)
        holders = offices.get(title or "", {})
        first = next(iter(holders.values()), len(text))
        if not title or len(holders) != 1 or first > word.start:
            continue
        if _may_stand_alone(title) and _is_subject(text, word, title):
            yield Found(word.start, word.start + len(title), title, title, 3.0)


def _may_stand_alone(title: str) -> bool:
    office = titles().get(title) == "office" and title not in STAFF
    return office and title not in guards()["thing"]


def _is_subject(text: str, word: Word, title: str) -> bool:
    """Tell the subject of a sentence that speaks."""
    closed = closing(text, word.start + len(title))
    if closed is None or not closed.says("topic", "subject"):
        return False
    sentence = text[closed.end : closed.end + _REACH]
    return says(_stop().split(sentence, maxsplit=1)[0])


@cache
def _begin() -> re.Pattern[str]:
    return re.compile(r"(?:[.?!][\"'”’]? |\n[\"'“‘]?)(?=[가-힣])")


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[.?!](?:\s|$)|\n")
