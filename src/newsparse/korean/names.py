"""Who is meant by a credit line such as 민세빈 / 느린우체통협회장: name and title.

Korean names are a family name of one or two syllables and a given name of one or two
(three at most); the tables beside this module hold the family names, the syllables of
given names, everyday words of that shape, and the titles that stand beside a name.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.korean.lexicon import common_nouns, given, lookalikes, surnames, titles

__all__ = [
    "Credit",
    "lookalikes",
    "looks_like_name",
    "read_credit",
    "surnames",
    "title_of",
    "titles",
    "without_copula",
]


class Credit(NamedTuple):
    """One person of a credit line, as far as the line says.

    `title` is the office or role, `affiliation` what a mark sets apart from it
    (`팀장 - 문화재단`, `관광객 / 강릉시`), `note` what stands in parentheses and is
    neither (음성변조, 가명, an age, a day).
    """

    name: str | None = None
    title: str | None = None
    affiliation: str | None = None
    note: str | None = None


def looks_like_name(text: str) -> bool:
    """Tell whether a text can be a whole Korean name and is not an everyday word.

    >>> [looks_like_name(word) for word in ("민세빈", "남궁도윤", "관광객", "강릉시")]
    [True, True, False, False]
    """
    if not 2 <= len(text) <= 4 or text in lookalikes() or title_of(text):
        return False
    rest = text[2:] if text[:2] in surnames() and len(text) > 2 else text[1:]
    if not 1 <= len(rest) <= 2 or (len(rest) == len(text) - 1 and len(text) == 4):
        return False
    known = text[: len(text) - len(rest)] in surnames()
    return known and all(map(given().__contains__, rest))


def title_of(text: str) -> str | None:
    """Return the longest known title that a text is or ends in.

    >>> title_of("느린우체통협회장"), title_of("춘천시장"), title_of("민세빈")
    ('회장', '시장', None)
    """
    for start in range(max(0, len(text) - 8), len(text) - 1):
        if text[start:] in titles():
            return text[start:]
    return None


def read_credit(text: str) -> tuple[Credit, ...]:
    """Split a credit line into its people.

    Args:
        text: The line without its marker, such as `민세빈/협회 대표`.

    Returns:
        One credit a person; a lone title has no name; nothing for an empty line.

    >>> read_credit("오다온,민세빈 / 강남구")[1]
    Credit(name='민세빈', title='강남구', affiliation=None, note=None)
    >>> read_credit("도의회 위원장 민세빈입니다.")[0][:2]
    ('민세빈', '도의회 위원장')
    """
    line, note = _take_note(_bare(text))
    fields = [field for field in map(str.strip, _FIELD.split(line)) if field]
    if not fields:
        return ()
    if len(fields) > 1 and _people(fields[0]) is None and _is_name(fields[1]):
        fields[:2] = fields[1::-1]
    return tuple(_credits(fields, note))


def without_copula(text: str) -> str:
    """Take 입니다, or the ㅂ니다 that has grown into the last syllable, off a name.

    >>> [without_copula(said) for said in ("서가람입니다.", "한미솝니다.", "서가람")]
    ['서가람', '한미소', '서가람']
    """
    said = text.strip().rstrip(" .!/")
    stem = said.removesuffix("니다")
    if stem == said or not stem or not "가" <= stem[-1] <= "힣":
        return said
    if stem[-1] == "입" and len(stem.rstrip("입")) > 1:
        return stem[:-1].rstrip()
    has_bieup = (ord(stem[-1]) - ord("가")) % 28 == _BIEUP
    return stem[:-1] + chr(ord(stem[-1]) - _BIEUP) if has_bieup else said


def _credits(fields: list[str], note: str | None) -> Iterator[Credit]:
    """Read the people of the first field, and what the others say of them."""
    head, rest = fields[0], " / ".join(fields[1:]) or None
    people = _people(head)
    if people:
        names, title = people
        alone = title is None
        for name in names:
            yield Credit(name, rest if alone else title, None if alone else rest, note)
    elif rest and not _nameless(head):
        yield Credit(head, rest, None, note)
    else:
        yield Credit(None, head, rest, note)


def _people(field: str) -> tuple[list[str], str | None] | None:
    """Return the names in a field with the title beside them, None without a name.

    The orders are 이름, 이름 직함, 직함 이름, 소속 이름 직함, 이름1·이름2 직함.
    """
    words = _joined(_LIST.sub(f" {_AND} ", field).split())
    first = next((i for i, word in enumerate(words) if _is_name(word)), None)
    if first is None:
        return None
    after = first + 1
    while (further := _next_name(words, after)) is not None:
        after = further + 1
    names = [_given_name(w) for w in words[first:after] if w != _AND]
    title = [word for word in words[:first] + words[after:] if word != _AND]
    return names, " ".join(title) or None


def _next_name(words: list[str], after: int) -> int | None:
    """Return where the next of several people stands: behind a comma, or at the end.

    A name's look alone is not enough: 민세빈 강원대 교수, 민세빈 이호동 청년회장.
    """
    listed = words[after : after + 1] == [_AND]
    at = after + listed
    if at >= len(words) or not _is_name(words[at]):
        return None
    alone = at + 1 == len(words) and not words[at].endswith(_BODY_ENDS)
    office_follows = words[at].endswith(_PLACE_ENDS) and at + 1 < len(words)
    return at if alone or (listed and not office_follows) else None


def _joined(words: list[str]) -> list[str]:
    """Close up a letter-spaced name (민 세 빈) and an anonymised one (김 모 씨)."""
    if len(words) > 1 and len(words[0]) == 2 and len(words[1]) == 1:
        words = ["".join(words[:2]), *words[2:]] if words[0] in surnames() else words
    if len(words) > 1 and len(words[0]) == 1 and _SOMEBODY.fullmatch(words[1]):
        return ["".join(words[:2]), *words[2:]]
    joined, rest = "", list(words)
    while rest and len(rest[0]) == 1 and len(joined) < 4:
        joined += rest.pop(0)
    if looks_like_name(joined) or _MASKED.fullmatch(joined):
        return [joined, *rest]
    return words


def _is_name(word: str) -> bool:
    """Tell whether a word of a credit is a name, masked and anonymised ones too.

    An everyday noun is none there: 편의점 점주 is a role, like 관광객.
    """
    if _MASKED.fullmatch(word):
        return True
    return looks_like_name(word) and word not in common_nouns()


def _given_name(word: str) -> str:
    """Return an anonymised name without 씨: 김모씨 is 김모, A씨 is A."""
    return word.removesuffix("씨") if _MASKED.fullmatch(word) else word


def _nameless(field: str) -> bool:
    """Tell whether a field is a title or a role and holds no name."""
    return _people(field) is None and title_of(field) is not None


def _take_note(line: str) -> tuple[str, str | None]:
    """Take a note in parentheses out; what tells who it is becomes a field."""
    found = _PAREN.search(line)
    if not found:
        return line, None
    before, after = line[: found.start()].strip(), line[found.end() :]
    inside = [piece.strip() for piece in _BESIDE.split(found[1])]
    notes = [piece for piece in inside if _NOTE.search(piece)]
    others = [piece for piece in inside if piece not in notes]
    if notes and not others:
        return f"{before} {after}", found[1].strip()
    told = ", ".join(others) if notes else found[1].strip()
    return f"{before} / {told} {after}", ", ".join(notes) or None


def _bare(text: str) -> str:
    """Return a credit without brackets, colon, bullet and 입니다."""
    line = without_copula(text.strip(" \t\u3000[]{}<>◀▶⊙●■-:"))
    return line.strip(" \t\u3000[]{}<>:")


_BIEUP = 17
_AND = "·"
_PLACE_ENDS = ("동", "리", "읍", "면")
_BODY_ENDS = ("대", "청", "부", "원", "노조", "회", "당", *_PLACE_ENDS)
_SOMEBODY = re.compile(r"모(?:씨|군|양)")
_FIELD = re.compile(r"\s*[/／|]\s*|\s+[-–—]\s+|(?<=[가-힣])[-–—](?=[가-힣])")
_LIST = re.compile(r"\s*[,、·ㆍ‧・]\s*")
_PAREN = re.compile(r"[(（]([^()（）]*)[)）]")
_BESIDE = re.compile(r"\s*[/,]\s*")
_NOTE = re.compile(
    r"변조|가명|대역|자막|전화|모자이크|동시통역|통역|\d|^지난|^어제|^오늘|^당시|리포트"
)
_MASKED = re.compile(r"[가-힣]모(?:씨|군|양)?|[A-Z](?:씨|군|양)|[가-힣][○OＯ●*xX]{1,3}")
