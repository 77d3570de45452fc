"""Full Korean names by their shape, weighed against the everyday words they resemble.

A family name and a given name make one word of three syllables, like a third of all
Korean nouns; so each reading of a word has a weight: how common the names are, less
what speaks for a dictionary word, plus the title, age or list beside it. The weights
were set by hand; `ENOUGH` is where a name stands without any title.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newsparse.entities.everyday import kind_of
from newsparse.entities.notable import notable_names
from newsparse.entities.organization_words import regions
from newsparse.entities.places.sources import default_gazetteer
from newsparse.entities.words import (
    Beside,
    Word,
    glued_title,
    is_counted,
    title_behind,
)
from newsparse.korean.closing import may_close
from newsparse.korean.lexicon import (
    given,
    given_names,
    nouns,
    quarters,
    surnames,
    titles,
    verb_forms,
)
from newsparse.korean.names import title_of

ENOUGH = 2.0
STRONG = 6.0
_AGAINST = {
    "unknown": 0.0,
    "name": 0.0,
    "words": 1.5,
    "pair": 1.5,
    "compound": 3.0,
    "closed": 2.5,
    "final": 8.0,
    "word": 4.0,
    "verbal": 8.0,
    "adnominal": 8.0,
    "part": 8.0,
}
_BEFORE_OFFICE = frozenset(("final", "words", "word", "closed"))
_TITLE = ((5.0, 3.0, 2.0), (4.0, 1.0, 0.0))
_ENDINGS = frozenset("고아어여서며자지게는은인한된할될던")
_VERBAL = frozenset("한할해된될하함돼했받중")
_SUFFIX = frozenset(
    "적화성용형식간별당측부과국팀원장자인사가계권률력금비세소점지실관단대회위"
    "법안론설전상제주품물기차선역항로길도시군구동리"
)


class Reading(NamedTuple):
    """A way to read the beginning of a word as a name."""

    name: str
    ending: str
    title: str | None
    weight: float


class Found(NamedTuple):
    """A name in the text with the weight of what speaks for it."""

    start: int
    end: int
    name: str
    title: str | None
    weight: float
    status: str = "named"
    title_end: int = 0


def full_names(
    text: str, words: list[Word], sure: frozenset[str] = frozenset()
) -> Iterator[Found]:
    """Yield the full names: by shape, by a title, by being sure from elsewhere."""
    found = [
        candidate
        for index, word in enumerate(words)
        if not is_counted(text, word)
        for candidate in _candidates(text, words, index, word)
    ]
    _share(text, found)
    said = {word.start: word.text for word in words}
    strong = [f for f in found if f.weight >= STRONG and not _is_word(f, said, STRONG)]
    certain = sure.union(each.name for each in strong)
    for each in found:
        if each.name in certain:
            yield each._replace(weight=each.weight + 4.0)
        elif each.weight >= ENOUGH and not _is_word(each, said, ENOUGH):
            yield each


def _is_word(found: Found, said: dict[int, str], enough: float) -> bool:
    """Tell whether the word, as Kiwi reads it, speaks more against a name than for it.

    Before an office it cannot be the end of a sentence or a row of nouns.
    """
    kind = kind_of(said[found.start], len(found.name))
    office = titles().get(title_of(found.title or "") or "") == "office"
    against = 0.0 if office and kind in _BEFORE_OFFICE else _AGAINST[kind]
    return found.weight - against < enough


def _candidates(
    text: str, words: list[Word], index: int, word: Word
) -> Iterator[Found]:
    """Yield the readings of one word with the evidence around it."""
    for reading in readings(word.text):
        end = word.start + len(reading.name)
        weight, title, stop = reading.weight, reading.title, word.end
        if title is None and not reading.ending:
            beside = title_behind(text, words, index, end)
            weight += _beside_weight(reading.name, beside)
            weight += 3 if (beside.title or "").startswith("씨") else 0
            if beside.title is None:
                weight += 4 if beside.aged else -1 if len(reading.name) == 3 else -2
            title, stop = beside.title, beside.end
        weight += _before_weight(text, words, index, reading)
        if text[end : end + 1].isdigit():
            weight -= 8  # 고덕제1동
        if weight > -2:
            yield Found(word.start, end, reading.name, title, weight, title_end=stop)


def _beside_weight(name: str, beside: Beside) -> float:
    """Return what a title speaks for, less the farther off it is.

    A name of two syllables, and one that is a quarter too, needs an office or 씨:
    모인 시민 is no Mr Mo, 이기동 주민 live there.
    """
    if not beside.title or beside.distance > 2:
        return 0.0
    short = len(name) == 2
    if (short or name in quarters() or name in verb_forms()) and titles().get(
        title_of(beside.title) or "씨"
    ) == "role":
        return 0.0
    return _TITLE[short][beside.distance]


def _before_weight(text: str, words: list[Word], index: int, reading: Reading) -> float:
    """Return what the word before says: a bare title, 고, a station's name."""
    start = words[index].start
    if not index:
        return 0.0
    before = words[index - 1]
    if text[before.end : start] != " ":
        return 0.0
    if before.text == "고":
        return 2.0
    kind = titles().get(before.text)
    if kind and kind != "honorific":
        return 3.0 if len(reading.name) == 3 else 2.0
    office = title_of(before.text)
    if office is None:
        return 0.0
    return 3.0 if titles()[office] == "office" and len(reading.name) == 3 else 1.0


def _share(text: str, found: list[Found]) -> None:
    """Let the names of a list share the title behind the last: 한도윤·서가람 후보."""
    for at in range(len(found) - 2, -1, -1):
        left, right = found[at], found[at + 1]
        if right.weight >= STRONG and text[left.end : right.start] in _JOINTS:
            title = left.title or right.title
            found[at] = left._replace(weight=left.weight + 4, title=title)


@lru_cache(1 << 15)
def readings(word: str) -> tuple[Reading, ...]:
    """Return the names a word may begin with, none for most words."""
    if len(word) < 2 or not (word[0] in surnames() or word[:2] in surnames()):
        return ()
    found = [
        reading
        for length in (3, 2, 4)
        if len(word) >= length and (reading := _reading(word, length))
    ]
    return tuple(found)


def _reading(word: str, length: int) -> Reading | None:
    """Read the first syllables of a word as a name, if the rest may follow one."""
    name, ending = word[:length], word[length:]
    family = _family(name)
    if family is None:
        return None
    title = None
    if ending.startswith("들"):
        return None  # one of a kind has no plural: 강태공들
    if not may_close(name, ending, verbal=False):
        title = glued_title(ending)
        if title is None:
            return None
    weight = _name_weight(name, family)
    if length == 3 and name[:2] in surnames():  # 남궁솔
        weight = max(weight, 3.0)
    weight -= _noun_weight(name, ending)
    weight += (4.0 if length > 2 else 1.0) if title else 0.0
    return Reading(name, ending, title, weight)


def _family(name: str) -> str | None:
    """Return the family name of what may be a full name of two to four syllables."""
    if len(name) == 4:
        return name[:2] if name[:2] in surnames() else None
    return name[0] if len(name) in (2, 3) and name[0] in surnames() else None


def _name_weight(name: str, family: str) -> float:
    """Return how common the family and the given name are."""
    own = name[len(family) :]
    common = given_names().get(own, 0)
    odd = 0 if all(map(given().__contains__, own)) else 2
    if len(name) == 4:
        return 2.0 + common - odd
    if len(name) == 2:
        if own == "모":  # 김모(33)씨 is an anonymised Kim
            return -20.0
        return -5.0 if odd or name[1] in _ENDINGS else -2.0
    if name in notable_names():
        return 3.0
    if name[2] in "면읍" or (odd and not common):
        return -5.0
    unknown = 0.0 if common else 3.0 if name[2] in _ENDINGS else 1.0
    return common - unknown + (1.0, -0.5, -2.0)[surnames()[family] - 1]


def _is_title(name: str) -> bool:
    """Tell whether a word is a title (조교수), not a name that ends in one (유상무)."""
    return title_of(name) is not None and not given_names().get(name[1:])


def _noun_weight(name: str, ending: str) -> float:
    """Return what speaks for a dictionary word instead of the name."""
    weight = 4.0 if name in titles() or _is_title(name) else 0.0
    if name in quarters():
        weight += 4.0
    if name in verb_forms():
        weight += 8.0 - 3.0 * given_names().get(name[1:], 0)
    if name in nouns() or name in regions() or is_abroad(name):
        return weight + (8.0 if len(name) == 3 else 4.0)
    noun, rest = name[:2], name[2:]
    if len(name) == 3 and (noun in nouns() or noun in titles()):
        if may_close(noun, rest + ending) or rest in _VERBAL:
            weight += 3.0 if name in notable_names() else 6.0
        elif rest in _SUFFIX and name not in notable_names():
            weight += 2.0
    return weight


@lru_cache(1 << 12)
def is_abroad(name: str) -> bool:
    """Tell a place of another country: 하와이, 하노이."""
    return any(s.country not in (None, "KR") for s in default_gazetteer().senses(name))


_JOINTS = frozenset((", ", ",", "·", " · ", "ㆍ", "와 ", "과 ", "‧", "・"))
