"""People of whom only a letter or the family name is said: A씨, 김 모 씨, 박 의원.

The span is what names the person (the letter, the family name); 모 and the title
stand beside it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from newsparse.entities.everyday import PREDICATES, kind_of
from newsparse.entities.full_names import Found
from newsparse.entities.words import Word, glued_title, guards, title_in
from newsparse.korean.closing import may_close, stems
from newsparse.korean.lexicon import (
    common_nouns,
    given_names,
    nouns,
    surnames,
    titles,
)
from newsparse.korean.names import title_of

_CALLED = frozenset(("할머니", "할아버지", "군", "양"))


def masked_names(text: str, words: list[Word]) -> Iterator[Found]:
    """Yield A씨, 김모(33)씨, 김 모 씨, 조 씨, and any name before 씨."""
    for match in _letter().finditer(text):
        title = title_in(match[2]) or match[2]
        if title in _CALLED or title_of(title) or match[2][0] in "씨군양":
            yield _one(match.start(1), match[1], match[1], title, "anonymous")
    for index, word in enumerate(words):
        yield from _family_only(text, words, index, word)
        yield from _before_ssi(text, words, index, word)


def surname_titles(
    text: str, words: list[Word], known: Iterable[Found]
) -> Iterator[Found]:
    """Yield family names before a title (한 시장, 박 전 대통령, 김 군)."""
    families = {f for each in known if 1 < len(each.name) < 5 for f in _family(each)}
    for word in words:
        title = _grown_title(word.text)
        if title and (word.text[0] in families or _is_plain(word.text[0])):
            yield _one(word.start, word.text[0], word.text[0], title, "named", 12.0)
    for index, word in enumerate(words[:-1]):
        family = word.text in surnames() or word.text in families
        if not family or not _is_free(text, word.start):
            continue
        before = words[index + 1]
        former = before.text in ("전", "前") and index + 2 < len(words)
        after = words[index + 2] if former else before
        gaps = text[word.end : before.start] + text[before.end : after.start] * former
        title = title_in(after.text)
        if gaps.strip(" ") or len(gaps) != 1 + former or not _is_office(title):
            continue
        several = _several().match(text, after.start + len(title or ""))
        told = word.text in families
        if several and not (told and several["count"]):
            continue  # 안 약사들이 오고, but 안 약사는 두 명을
        plain = told or _is_plain(word.text)
        if plain or (former and word.text in guards()["former"]):
            said = text[before.start : after.start + len(title or "")]
            yield _one(word.start, word.text, word.text, said, "named")


def _family(known: Found) -> tuple[str, ...]:
    """Return what a full name may be called by: 한, 황보."""
    double = known.name[:2] in surnames() and len(known.name) > 2
    return (known.name[0], known.name[:2]) if double else (known.name[0],)


def _is_plain(family: str) -> bool:
    """Tell whether a family name is no word that stands before titles."""
    return family not in guards()["wordlike"]


@lru_cache(1 << 14)
def _grown_title(word: str) -> str | None:
    """Return the office grown to a family name: 김회장은, 박대표도; not 공사장에서."""
    if len(word) < 3 or surnames().get(word[0], 3) > 2:
        return None
    title = glued_title(word[1:])
    if title is None or len(title) < 2 or not _is_office(title):
        return None
    whole = word[0] + title
    known = whole in nouns() or whole in titles() or _is_common(word)
    verb = kind_of(word, len(whole)) in PREDICATES  # 어기자, 남기자
    return None if known or verb else title


def _is_common(word: str) -> bool:
    """Tell whether a word is a common noun with a particle: 문화가, no painter Mun."""
    return any(stem in common_nouns() for stem in stems(word))


def _is_free(text: str, start: int) -> bool:
    """Tell whether a word begins after a space or an opening mark: not 3선, '…'은."""
    if _amount().search(text, max(0, start - 3), start):
        return False
    return not start or text[start - 1] in " \n\t\"'“‘([·,/…"


def _is_office(title: str | None) -> bool:
    """Tell whether a title may stand behind a family name alone."""
    if not title or len(title) > 7:
        return False
    kind = title_of(title.removesuffix("님"))
    return (
        title in _CALLED
        or (kind is not None and titles()[kind] == "office")
        or (kind in _CALLED)
    )


def _family_only(
    text: str, words: list[Word], index: int, word: Word
) -> Iterator[Found]:
    """Yield the family name of 김모(33)씨, 김 모 씨, 김모 교수, 조씨, 조 씨, 김 군."""
    family = word.text[:2] if word.text[:2] in surnames() else word.text[:1]
    if family not in surnames() or _is_part(text, words, index, word):
        return
    if word.text[:2] in guards()["degree"]:
        return
    match = _mo().match(text, word.start + len(family))
    if match:
        title = title_in(match[2]) or match[2]
        called = match[2][0] in "씨군양" or title in _CALLED
        common = word.text in common_nouns()
        if called or (
            title_of(title) and not common and family not in guards()["relative"]
        ):
            yield _one(word.start, family, family + "모", title, "anonymous")
        return
    match = _ssi().match(text, word.start + len(family))
    if match and may_close("씨", match[1], verbal=False) and _is_free(text, word.start):
        yield _one(word.start, family, family, "씨", "named")


def _is_part(text: str, words: list[Word], index: int, word: Word) -> bool:
    """Tell whether a word is the 모 of 김 모 씨, not a family name."""
    return (
        word.text[0] == "모"
        and index > 0
        and words[index - 1].text in surnames()
        and text[words[index - 1].end : word.start] == " "
    )


def _before_ssi(
    text: str, words: list[Word], index: int, word: Word
) -> Iterator[Found]:
    """Yield whatever stands before 씨 and is no noun: 예지 씨, 재국씨."""
    name = word.text
    if len(name) > 3 and "씨" in name[2:]:
        name, _, ending = name.rpartition("씨")
        if not may_close("씨", ending, verbal=False):
            return
    else:
        match = _ssi().match(text, word.end)
        if (
            not match
            or not match[0].startswith((" ", "("))
            or not may_close("씨", match[1], verbal=False)
        ):
            return
    if 2 <= len(name) <= 5 and not _is_noun(name):
        yield Found(word.start, word.start + len(name), name, "씨", 9.0)


def _is_noun(name: str) -> bool:
    """Tell whether what stands before 씨 is an everyday word."""
    if name[-1] == "모" and name[:-1] in surnames():
        return True
    if name in guards()["word"] or name in surnames() or title_of(name):
        return True
    own = name[1:] if len(name) == 3 else name
    shaped = own in given_names() or (len(name) == 2 and name[0] in surnames())
    return name in nouns() and not shaped


def _one(
    start: int, text: str, name: str, title: str, status: str, weight: float = 9.0
) -> Found:
    return Found(start, start + len(text), name, title, weight, status)


@cache
def _amount() -> re.Pattern[str]:
    """A number whose counter stands behind a space: the 석 of 5천 석 경기장."""
    return re.compile(r"(?:[0-9][십백천만억조]?|[십백천만억]) $")


@cache
def _several() -> re.Pattern[str]:
    """What says behind a title that there are several: 들, 두 명."""
    return re.compile(r"들|(?P<count>[가-힣]? ?(?:두|세|네|다섯|여섯|\d{1,4}여?) ?명)")


@cache
def _letter() -> re.Pattern[str]:
    """A capital letter before 씨, 군, 양 or a title: A씨, A(16·고1)양, B 의원."""
    return re.compile(
        r"(?<![A-Za-z가-힣0-9])([A-Z])(?:[(（][^()（）\n]{1,20}[)）])?"
        r" ?(?:모 ?)?((?:씨|군|양)(?=[가-힣]{0,4}(?![가-힣]))|[가-힣]{2,8})"
    )


@cache
def _mo() -> re.Pattern[str]:
    """모 or 아무개 behind a family name, with the word that follows."""
    return re.compile(
        r"( ?(?:모|아무개) ?)(?:[(（][^()（）\n]{1,20}[)）] ?)?([가-힣]{1,8})"
    )


@cache
def _ssi() -> re.Pattern[str]:
    """씨 behind a name, an age between them allowed, and what is grown to it."""
    return re.compile(r"(?: ?[(（][^()（）\n]{1,20}[)）])? ?씨([가-힣]*)")
