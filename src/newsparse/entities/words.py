"""The words of a text with the title that stands beside a name."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from newsparse.entities.everyday import PREDICATES, kind_of
from newsparse.entities.organization_words import (
    heads,
    is_school,
    name_in,
    regions,
    tail_in,
)
from newsparse.korean.closing import stems
from newsparse.korean.lexicon import titles
from newsparse.korean.names import title_of, without_copula
from newsparse.korean.tables import rows

Office = Literal["rank", "calling", "business"]
LONGEST = 40  # characters in a word; what is longer is no word of Korean


class Word(NamedTuple):
    """A run of Hangul with its span."""

    start: int
    end: int
    text: str


class Beside(NamedTuple):
    """What stands behind a name: the title, how many words on, an age in parentheses.

    `end` is where the title ends.
    """

    title: str | None = None
    distance: int = 9
    aged: bool = False
    end: int = 0


def words_of(text: str) -> list[Word]:
    """Return the runs of Hangul in a text; no name is in an endless one."""
    return [
        Word(m.start(), m.end(), m[0])
        for m in _hangul().finditer(text)
        if m.end() - m.start() <= LONGEST
    ]


def is_counted(text: str, word: Word) -> bool:
    """Tell whether a number is grown to a word: the 시에 of 9시에, the 선 of 3선."""
    return word.start > 0 and text[word.start - 1].isdigit()


@lru_cache(1 << 14)
def title_in(word: str) -> str | None:
    """Return the title a word is or ends in, without its particles.

    >>> title_in("춘천시장은"), title_in("의원님께서"), title_in("시장에서는")
    ('춘천시장', '의원님', '시장')
    """
    if word[0] not in "씨군양" and _pairs(word).isdisjoint(_tails()):
        return None
    for stem in stems(word):
        bare = stem.removesuffix("님")
        if bare.endswith(venues()):
            return None
        if stem in ("씨", "군", "양"):
            return stem
        if len(bare) > 1 and title_of(bare):
            return None if _is_other(word, bare) else stem
    return None


@lru_cache(1 << 12)
def office_of(title: str) -> Office | None:
    """Return what an office tells of the word before it, None where it is none.

    Nothing but a person has a rank (소방교, 군수); kinds of people have a calling too
    (외국인 선수, 방과후 지원팀장); a company has the offices of business, and a word
    that is a thing too (시장, 검사) tells no more.

    >>> office_of("화천군수"), office_of("선수"), office_of("대표"), office_of("주민")
    ('rank', 'calling', 'business', None)
    """
    known = title_of(title)
    player = known in guards()["player"]
    if known is None or not (player or titles()[known] == "office"):
        return None
    if known in guards()["rank"]:
        return "rank"
    if title != known and len(title) > _SHORT and title[:-1] not in heads():
        return "calling"
    things = guards()["business"] | guards()["matter"]
    return "business" if known in things else "calling"


def _is_other(word: str, title: str) -> bool:
    """Tell a verb that ends like a title (맡기자고, 배우지), and 정밀검사."""
    if title not in titles() and title.endswith(tuple(guards()["exact"])):
        return True
    verblike = title.endswith(tuple(guards()["verblike"]))
    return verblike and kind_of(word, len(title)) in PREDICATES


def _pairs(word: str) -> set[str]:
    return {word[at : at + 2] for at in range(len(word) - 1)}


@cache
def _tails() -> frozenset[str]:
    """Return the last two syllables of the titles: what a word with one must hold."""
    return frozenset(title[-2:] for title in titles())


@lru_cache(1 << 12)
def glued_title(rest: str) -> str | None:
    """Return the title that is grown to a name: 기자입니다, 기잡니다, 씨는."""
    title = title_in(rest) or without_copula(rest)
    return title if title.removesuffix("님") in titles() else None


def title_behind(text: str, words: list[Word], index: int, end: int) -> Beside:
    """Return the title within three words behind a name that ends at `end`."""
    aside = _aside().match(text, end)
    aged = bool(aside and any(map(str.isdigit, aside[0])))
    between: list[Word] = []
    for at, word in _followers(text, words, index, aside.end() if aside else end):
        title = None if name_in(word.text) else title_in(word.text)
        if title and _LETTER.match(text, word.start - 1):
            break  # A씨 is somebody else
        if title:
            start = _title_start(text, between, word)
            stop = _title_end(text, words, at, title)
            return Beside(text[start:stop], len(between), aged, stop)
        between.append(word)
        if len(between) > 2 or (
            word.text[-1] in "은는을를가의서도에" and word.text not in regions()
        ):
            break
    return Beside(aged=aged)


def _followers(
    text: str, words: list[Word], index: int, position: int
) -> Iterator[tuple[int, Word]]:
    """Yield the words behind a name while only spaces and a body's letters part them.

    The letters are those of 강원FC, KT 위즈 and ㈜가온.
    """
    for at in range(index + 1, min(index + 5, len(words))):
        word = words[at]
        if word.start < position:
            continue
        gap = text[position : word.start]
        if gap != " " and not _gap().fullmatch(gap):
            return
        yield at, word
        position = word.end


def _title_start(text: str, between: list[Word], last: Word) -> int:
    """Return where a title begins: behind the body whose office it is.

    민세빈 강원FC 감독 is a 감독, 민세빈 강원도 축구협회 회장 a 회장.
    """
    start = last.start
    for word in reversed(between):
        if is_body(text, word):
            break
        start = start if word.text in _COUNTS else word.start
    return start


def is_body(text: str, word: Word) -> bool:
    """Tell whether a word before a title is the body or region it is an office of."""
    lettered = _LETTER.match(text, word.end) or _LETTER.match(text, word.start - 1)
    if lettered or word.text in regions():
        return True
    if name_in(word.text) or tail_in(word.text) or is_school(word.text):
        return True
    length = len(word.text)
    return length >= _STRANGE and kind_of(word.text, length) == "unknown"


def _title_end(text: str, words: list[Word], at: int, title: str) -> int:
    """Return where a title ends: 구청장 후보 and 도지사 권한대행 are whole."""
    stop = words[at].start + len(title)
    for word in words[at + 1 : at + 3]:
        further = title_in(word.text)
        if further not in SECOND or text[stop : word.start] != " ":
            break
        stop = word.start + len(further)
    return stop


@cache
def guards() -> dict[str, frozenset[str]]:
    """Return the syllables and words that only look like a name, by their guard."""
    found = rows("name_guards.tsv", "newsparse.entities")
    return {row[0]: frozenset(row[1].split()) for row in found}


@cache
def venues() -> tuple[str, ...]:
    """Return what ends like an office and is a place: 지하주차장."""
    return tuple(guards()["venue"])


@cache
def _hangul() -> re.Pattern[str]:
    return re.compile("[가-힣]+")


@cache
def _aside() -> re.Pattern[str]:
    """A short note in parentheses behind a name: (34), (본명 …), (安倍晋三)."""
    return re.compile(r"\s?[(（][^()（）\n]{1,25}[)）]")


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r" ?(?:㈜|\(주\))?(?:[A-Za-z0-9&]{1,8} ?)?")


_STRANGE = 4  # syllables: a longer unknown word is a company (새론메디텍)
_SHORT = 3  # syllables: 협회장
_LETTER = re.compile("[A-Za-z㈜)]")
# What an office may be wanted for, or held instead of somebody: 구청장 후보.
SECOND = (
    *("후보", "예비후보", "후보자", "당선인", "당선자", "내정자", "지명자"),
    *("대행", "권한대행", "직무대행", "직무대리"),
)
_COUNTS = frozenset(("두", "세", "네", "다섯", "등", "전", "현", "신임", "前"))
