"""People: the name as said, the title beside it, and who a second mention means.

Found are full names beside a title or of a common shape (한도윤 춘천시장, 류가람은),
foreign and stage names, anonymised people (A씨, 김 모 씨) and a family name with an
office (한 시장), which `full_name` joins to the person named before. A person of whom
no part of the name is said (50대 운전자) is not a person here, but an age.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import cast

import msgspec

from newsparse.entities.acts_as import Agent
from newsparse.entities.cast import names_of
from newsparse.entities.foreign_names import foreign_names
from newsparse.entities.full_names import Found, full_names
from newsparse.entities.masked_names import masked_names, surname_titles
from newsparse.entities.organization import bodies
from newsparse.entities.organization_words import is_school
from newsparse.entities.passage import Passage
from newsparse.entities.second_mentions import full_name, holders, titles_alone
from newsparse.entities.witnesses import said_again, witnesses
from newsparse.entities.words import SECOND, Word, words_of
from newsparse.korean.lexicon import titles
from newsparse.korean.names import title_of
from newsparse.transcript import Person, SpeakerStatus

_ADDRESS = frozenset(("씨", "군", "양", "님"))


def find(passage: Passage) -> Iterator[Person]:
    """Find the people of a passage.

    >>> [found] = find(Passage("한도윤 춘천시장이 밝혔습니다."))
    >>> found.name, found.title
    ('한도윤', '춘천시장')
    """
    text, words = passage.text, _uncounted(passage)
    speakers = [
        Found(0, 0, name, speaker.title, 0.0)
        for speaker in passage.speakers
        for name in names_of(speaker)
        if len(name) > 1
    ]
    seen = list(witnesses(text, words))
    sure = frozenset(each.name for each in (*speakers, *seen))
    finders = (
        masked_names(text, words),
        seen,
        said_again(text, words, sure),
        full_names(text, words, sure),
        foreign_names(text, words),
    )
    named = {body.start: body for body in bodies(text)}
    people = chain.from_iterable(finders)
    found = _best(f for f in people if not _begins_body(f, named.get(f.start)))
    known = [*speakers, *found]
    found = _best(chain(found, surname_titles(text, words, known)))
    alone = titles_alone(text, words, [*speakers, *found])
    return _people(text, _best(chain(found, alone)), speakers)


def _begins_body(found: Found, body: Agent | None) -> bool:
    """Tell what is a school, or only begins a body's name: 강원대, 안양정관장."""
    return body is not None and (body.end > found.end or is_school(body.name))


def _uncounted(passage: Passage) -> list[Word]:
    """Return the words but those that a number counts: the 권이라 of 두 권이라도."""
    units = {f.number_end + 1 for f in passage.figures if f.unit is not None}
    return [word for word in words_of(passage.text) if word.start not in units]


def _best(found: Iterable[Found]) -> list[Found]:
    """Keep the heavier, then the longer of overlapping names, in their order."""
    kept: list[Found] = []
    for each in sorted(found, key=lambda f: (f.start, -f.weight, -f.end)):
        if kept and each.start < kept[-1].end:
            if each.weight > kept[-1].weight:
                kept[-1] = each
            continue
        kept.append(each)
    return kept


def _people(text: str, found: list[Found], speakers: list[Found]) -> Iterator[Person]:
    """Make the entities, joining what is said of people to their full names."""
    known = holders([*speakers, *found])
    for number, each in enumerate(found, len(speakers)):
        named = each.status == "named"
        full = full_name(each, number, known) if named else None
        person = Person(
            start=each.start,
            end=each.end,
            text=text[each.start : each.end],
            name=each.name,
            title=_title(text, each),
            full_name=full,
            status=cast(SpeakerStatus, each.status),
        )
        yield person
        yield from _gloss(text, person)


def _gloss(text: str, person: Person) -> Iterator[Person]:
    """Yield the same person in Chinese characters: 시진핑(習近平)."""
    hanja = _HANJA.match(text, person.end)
    if hanja:
        start, end = hanja.span(1)
        full = person.full_name or person.name
        same = {"text": hanja[1], "name": hanja[1], "full_name": full}
        yield msgspec.structs.replace(person, start=start, end=end, **same)


def _title(text: str, said: Found) -> str | None:
    """Return the title behind a name, else the one before it; 씨 is no title."""
    behind = None if said.title in _ADDRESS else said.title
    if behind:
        return behind
    before = _before().search(text, max(0, said.start - 20), said.start)
    title = before[2] if before else ""
    if before and title in SECOND and title_of(before[1] or ""):
        return f"{before[1]} {title}"  # 구청장 후보 나도준
    kind = titles().get(title_of(title) or "")
    return title if kind in ("office", "role") else None


@cache
def _before() -> re.Pattern[str]:
    """The word right before a name, and the one before that."""
    return re.compile("(?<![가-힣])(?:([가-힣]{2,8}) )?([가-힣]{2,8}) $")


_HANJA = re.compile(r" ?[(（]([一-龥]{2,5})(?=[)）,·:-])")
