"""Who a phrase or a credit means: named how, of which kind, and where at home.

A body is named where it has a name of its own (기상청, 강릉경찰서, 춘천시 보건소); a
bare kind of body (경찰, 정부, 업체 측) is unnamed, as are people whom only a calling
tells.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newsparse.entities.organization_words import listed, regions
from newsparse.newsroom.phrases import Phrase
from newsparse.newsroom.source_kinds import (
    SIDE,
    Calling,
    calling,
    is_address,
    kind_of,
)
from newsparse.transcript import (
    AnyEntity,
    Organization,
    Person,
    Place,
    Segment,
    Speaker,
    Transcript,
)

Naming = Literal["named", "unnamed", "anonymous", "masked"]

_BODIES = frozenset({"city", "county", "district", "province", "country"})
_HIDDEN = 10  # characters: 익명을 요구한 시청 관계자
_ADDRESSED = re.compile(r"^(?:씨|군|양)(?=\s|$)")


class Voice(NamedTuple):
    """Who says something: as said, named how, of which kind.

    `key` is equal for the same source within an item. `words` is the phrase or the
    credit as said.
    """

    key: str
    naming: Naming
    name: str | None
    title: str | None
    affiliation: str | None
    kind: str | None
    words: str


def speaking(transcript: Transcript, number: int, segment: Segment) -> Voice:
    """Return whose turn a segment is, by its credit."""
    who = segment.speaker or Speaker(status="unnamed")
    words = " ".join(w for w in (who.affiliation, who.name, who.title) if w)
    kind = next(filter(None, map(_kind_of_credit, _told(who))), None)
    naming: Naming = _NAMING.get(who.status, "unnamed")
    name = who.name if naming != "unnamed" else None
    key = f"turn {number}"
    if naming == "named" and name:
        key = _cast_key(transcript, name, turn=number)
    affiliation, title = who.affiliation, who.title
    if title and not affiliation:
        affiliation, title = _post(title)
    return Voice(key, naming, name, title, affiliation, kind, words)


_NAMING: dict[str, Naming] = {
    "named": "named",
    "anonymous": "anonymous",
    "masked": "masked",
}


def _told(who: Speaker) -> Iterator[str]:
    """Yield what tells the kind of a speaker, the surest first."""
    yield " ".join(filter(None, (who.affiliation, who.title)))
    if who.status != "named" and who.name:
        yield who.name


def _kind_of_credit(words: str) -> str | None:
    """A credit that is nothing but an address is that of somebody who lives there."""
    return kind_of(words) or ("resident" if is_address(words) else None)


def _post(title: str) -> tuple[str | None, str | None]:
    """Part a title from where one belongs: 우체국 관계자, 강릉시 왕산면."""
    if is_address(title):
        return title, None
    before, _, head = title.rpartition(" ")
    found = calling(before)
    insider = kind_of(head) == "insider"
    if before and (insider or (found and found.what not in ("person", "head"))):
        return before, head
    return None, title


def _cast_key(
    transcript: Transcript, name: str, *, turn: int = -1, mention: int = -1
) -> str:
    for number, member in enumerate(transcript.cast):
        if turn in member.turns or mention in member.mentions or member.name == name:
            return f"cast {number}"
    return name


def meant(transcript: Transcript, at: int, phrase: Phrase) -> Voice | None:
    """Return who a phrase of a sentence at `at` means, None where nobody can speak."""
    return _person(transcript, at, phrase) or _body(transcript, at, phrase)


def _near(transcript: Transcript, at: int, phrase: Phrase) -> Iterator[AnyEntity]:
    """Yield the mentions in a phrase, and the one right before it (한 of 한 시장)."""
    start, end = at + phrase.start, at + phrase.end
    for entity in transcript.entities:
        is_inside = at <= entity.start and entity.end <= end
        if is_inside and not transcript.page[entity.end : start].strip():
            yield entity


def _person(transcript: Transcript, at: int, phrase: Phrase) -> Voice | None:
    for entity in _near(transcript, at, phrase):
        if not isinstance(entity, Person):
            continue
        behind = transcript.page[entity.end : at + phrase.end].strip()
        if not _is_another(behind):
            return _of_person(transcript, entity, phrase)
    return None


def _is_another(behind: str) -> bool:
    """Tell whether what follows a name makes it another: 씨 가족, 씨 측 변호인."""
    beside = _ADDRESSED.sub("", behind).strip()
    return beside not in ("", SIDE) and (beside != behind or beside.startswith(SIDE))


def _of_person(transcript: Transcript, entity: Person, phrase: Phrase) -> Voice:
    first = _introduced(transcript, entity)
    name = entity.full_name or first.name
    number = transcript.entities.index(entity)
    naming: Naming = "named" if first.status == "named" else "anonymous"
    before = transcript.page[: entity.start].rpartition("\n")[2]
    said = phrase.text.partition(entity.text)[0].strip()
    affiliation = said if said and before.rstrip().endswith(said) else None
    title = entity.title or first.title
    kind = kind_of(" ".join(filter(None, (affiliation, title))))
    kind = kind or kind_of(affiliation or "")
    if title and not affiliation:
        affiliation, title = _post(title)
    elif affiliation and not title and _is_calling(affiliation):
        affiliation, title = _post(affiliation)
    key = _cast_key(transcript, name, mention=number)
    return Voice(key, naming, name, title, affiliation, kind, phrase.text)


def _is_calling(words: str) -> bool:
    found = calling(words)
    return found is not None and found.what in ("person", "head")


def _introduced(transcript: Transcript, entity: Person) -> Person:
    """Return who was called by more than the surname before: 최 씨 of 최 모 씨."""
    if len(entity.name) > 1 or entity.full_name:
        return entity
    before = (
        one
        for one in transcript.entities
        if isinstance(one, Person)
        and one.start < entity.start
        and len(one.name) > 1
        and one.name[0] == entity.name
    )
    return next(before, entity)


def _body(transcript: Transcript, at: int, phrase: Phrase) -> Voice | None:
    words, found = phrase.text, calling(phrase.text)
    if found and found.word == SIDE:
        words = words.removesuffix(SIDE).strip()
        found = calling(words) or found
    name = _name_of_body(transcript, at, phrase, words, found)
    if name:
        kind = _LISTED.get(listed().get(name, ""))
        kind = "official" if name in regions() else kind or kind_of(words)
        return Voice(name, "named", name, None, None, kind, phrase.text)
    if found is None or found.what == "end":
        return None
    kind = kind_of(phrase.text)
    affiliation, title = (None, None) if words != phrase.text else _post(words)
    before = transcript.page[: at + phrase.start][-_HIDDEN:].rpartition("\n")[2]
    naming: Naming = "anonymous" if "익명" in before else "unnamed"
    return Voice(phrase.text, naming, None, title, affiliation, kind, phrase.text)


_LISTED = {  # what the organisations known by name are
    "state": "official",
    "party": "politician",
    "company": "business",
    "club": "sport",
    "school": "expert",
    "media": "media",
}


def _name_of_body(
    transcript: Transcript, at: int, phrase: Phrase, words: str, found: Calling | None
) -> str | None:
    """Return the name of a body, None for people and for a bare kind of body."""
    if words in regions():
        return words
    if found and found.word == words and found.what == "body":
        return _region_before(transcript, at + phrase.start, words)
    end = at + phrase.start + len(words)
    near = list(_near(transcript, at, phrase))
    last = next((one for one in near if one.end == end and _may_speak(one)), None)
    is_longer = isinstance(last, Organization) and found and last.name != found.word
    if found and found.what in ("person", "head") and not is_longer:
        return None  # 한빛증권 연구원 is somebody, 한국농촌경제연구원 a body
    is_body = isinstance(last, Organization)
    if found and (is_body or phrase.proper or found.what == "name"):
        return words
    return last.name if isinstance(last, Organization | Place) else None


def _region_before(transcript: Transcript, at: int, unit: str) -> str | None:
    """Return the region that 시, 군, 도 … mean: the last one named before."""
    if len(unit) > 1:
        return None
    before = (
        one.name
        for one in reversed(transcript.entities)
        if one.end <= at and isinstance(one, Organization | Place)
    )
    return next((n for n in before if n.endswith(unit) and n in regions()), None)


def _may_speak(entity: AnyEntity) -> bool:
    """Tell whether a mention can be a body: an organisation, 춘천시, 강원도, 일본."""
    if isinstance(entity, Place):
        return entity.kind in _BODIES
    return isinstance(entity, Organization)
