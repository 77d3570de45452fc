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
from newsparse.newsroom.relations import leads
from newsparse.newsroom.source_kinds import (
    SIDE,
    Calling,
    calling,
    is_address,
    kind_of,
)
from newsparse.newsroom.within import mentions
from newsparse.transcript import (
    AnyEntity,
    Duration,
    Member,
    Organization,
    Person,
    Place,
    Segment,
    Speaker,
    Transcript,
    When,
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
        key, _ = _cast(transcript, name, turn=number)
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
    if before.endswith((" 전", " 현")):  # a former one, today's
        before, head = before[:-2], f"{before[-1]} {head}"
    if before and (kind_of(head) == "insider" or _is_home(before.split()[0])):
        return before, head
    return None, title


def _is_home(word: str) -> bool:
    """Tell whether a word is a region or a body that one can belong to."""
    found = calling(word)
    is_body = found is not None and found.what in ("body", "name", "end")
    return is_body or word in regions() or word in listed()


def _cast(
    transcript: Transcript, name: str, *, turn: int = -1, mention: int = -1
) -> tuple[str, Member | None]:
    """Return the key of a person, and who of the cast it is."""
    for number, one in enumerate(transcript.cast):
        if turn in one.turns or mention in one.mentions or one.name == name:
            return f"cast {number}", one
    return name, None


def meant(transcript: Transcript, at: int, phrase: Phrase) -> Voice | None:
    """Return who a phrase of a sentence at `at` means, None where nobody can speak."""
    own = _trimmed(transcript, at, phrase)
    return _person(transcript, at, own) or _body(transcript, at, own)


def _trimmed(transcript: Transcript, at: int, phrase: Phrase) -> Phrase:
    """Return a phrase without what is no part of a name: 어제 경찰, 반면 환경단체들."""
    inside = mentions(transcript, at + phrase.start, at + phrase.end)
    times = (one.end - at for one in inside if isinstance(one, When | Duration))
    begin = max((end for end in times if end < phrase.end), default=phrase.start)
    text = phrase.text[begin - phrase.start :].lstrip() or phrase.text
    first, _, rest = text.partition(" ")
    while rest and first in leads():
        text = rest.lstrip()
        first, _, rest = text.partition(" ")
    return phrase._replace(start=phrase.end - len(text), text=text)


def _near(transcript: Transcript, at: int, phrase: Phrase) -> Iterator[AnyEntity]:
    """Yield the mentions in a phrase, and the one right before it (한 of 한 시장)."""
    start, end = at + phrase.start, at + phrase.end
    for entity in mentions(transcript, at, end):
        if not transcript.page[entity.end : start].strip():
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
    title = entity.title or first.title
    before = phrase.text.partition(entity.text)[0].strip()
    is_before = transcript.page[: entity.start].rstrip().endswith(before)
    told = before if is_before else ""
    kind = kind_of(f"{told} {title or ''}") or kind_of(told)
    if title and not told.endswith(title):
        told = f"{told} {title}".strip()
    affiliation, title = _post(told) if told else (None, None)
    key, member = _cast(transcript, name, mention=number)
    if member and not affiliation:  # 보건복지부 of 조규태 보건복지부 차관
        affiliation = next(iter(member.affiliations), None)
    return Voice(key, naming, name, title, affiliation, kind, phrase.text)


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
        kind = "official" if name in regions() else kind_of(words)
        kind = kind or _LISTED.get(listed().get(name, ""))
        return Voice(name, "named", name, None, None, kind, phrase.text)
    if found is None or found.what == "end":
        return None
    kind = kind_of(phrase.text)
    is_person = found.what in ("person", "head") and words == phrase.text
    affiliation, title = _post(words) if is_person else (None, None)
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
    is_bare = found and found.what == "body" and found.word == words.split()[-1]
    if is_bare and (words == words.split()[-1] or not phrase.proper):
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
