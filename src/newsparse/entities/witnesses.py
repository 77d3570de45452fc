"""What says beyond doubt that a word is somebody's name, however it looks.

빛나라 기자가 다녀왔습니다, 한결별·남도솔 두 후보, 하늘찬(22), 스물두 살 신예 하늘찬:
native and rare names have no shape to be known by, so who they are is told by what
stands beside them. A word of the dictionary is no name even there: 취재 기자, 바다(35).
"""

import re
from collections.abc import Iterator
from functools import cache

from newsparse.entities.candidates import is_known, is_shaped, may_name
from newsparse.entities.everyday import is_copular
from newsparse.entities.full_names import Found
from newsparse.entities.officeholders import SURE, officeholders
from newsparse.entities.words import (
    Word,
    glued_title,
    is_counted,
    title_behind,
    title_in,
)
from newsparse.korean.closing import bare, may_close
from newsparse.korean.lexicon import given, titles
from newsparse.korean.names import without_copula

STAFF = ("기자", "앵커", "캐스터", "기상캐스터", "아나운서", "리포터", "특파원")


def witnesses(text: str, words: list[Word]) -> Iterator[Found]:
    """Yield the names that a strong witness tells.

    >>> from newsparse.entities.words import words_of
    >>> text = "취재에 솔가람 기잡니다. 스물두 살 신예 하늘찬이 넣었습니다."
    >>> [found.name for found in witnesses(text, words_of(text))]
    ['솔가람', '하늘찬']
    """
    yield from _signed(text)
    yield from _staffed(text)
    yield from _aged(text, words)
    yield from officeholders(text, words)
    yield from _listed(text)


def said_again(text: str, words: list[Word], names: frozenset[str]) -> Iterator[Found]:
    """Yield every further mention of names that are sure.

    A name that is a word of the dictionary (해돋이) is meant before a title or as a
    sign-off only.
    """
    signed = {match.start(1) for match in _sign_off().finditer(text)}
    heads = {name[:2] for name in names}
    for index, word in enumerate(words):
        if word.text[:2] not in heads:
            continue
        for name in (word.text[:length] for length in range(2, len(word.text) + 1)):
            if name not in names or is_counted(text, word):
                continue
            rest, end = word.text[len(name) :], word.start + len(name)
            title = glued_title(rest) if rest else None
            beside = title_behind(text, words, index, end)
            near = beside.title if not rest and beside.distance < 2 else title
            apart = near is None and word.start not in signed
            if (rest and not title and not may_close(name, rest, verbal=False)) or (
                apart and is_known(name)
            ):
                continue
            yield Found(word.start, end, name, near, SURE)


def _signed(text: str) -> Iterator[Found]:
    """Read a sign-off: G1뉴스 빛나라입니다, G1뉴스 한미솝니다; no G1뉴스 마칩니다."""
    for match in _sign_off().finditer(text):
        name = without_copula(match[1])
        said = match[1][: len(name)]
        grown = said != name
        if (
            (is_copular(match[1]) and is_shaped(name))
            if grown
            else may_name(name, handed=True)
        ):
            start = match.start(1)
            yield Found(start, start + len(said), name, None, SURE)


def _staffed(text: str) -> Iterator[Found]:
    """Read a name before who is on the air: 빛나라 기자가, 솔가람기잡니다."""
    for match in _on_air().finditer(text):
        title = glued_title(match[2])
        end = match.start(2) + len(title or "")
        handed = _handed().match(text, end) is not None
        if title in STAFF and may_name(match[1], handed=handed):
            yield Found(*match.span(1), match[1], title, SURE, title_end=end)


def _aged(text: str, words: list[Word]) -> Iterator[Found]:
    """Read a name beside its age: 하늘찬(22)은, 스물두 살 신예 하늘찬이."""
    ages = list(_age_before().finditer(text))
    before = {end for match in ages for end in (match.end(1), match.end())}
    behind = {match.start() for match in _age_behind().finditer(text)}
    if not before and not behind:
        return
    for index, word in enumerate(words):
        named = word.start in before
        name = bare(word.text, verbal=False) if named else word.text
        written = len(name) == 3 and all(map(given().__contains__, name))
        if (named or word.end in behind) and may_name(name, handed=written):
            beside = title_behind(text, words, index, word.start + len(name))
            near = name == word.text and beside.distance < 2
            title = beside.title if near else None
            yield _found(word, name, title, beside.end if title else word.end)


def _listed(text: str) -> Iterator[Found]:
    """Read the names of a list before how many they are: 한결별·남도솔 두 후보."""
    for match in _list().finditer(text):
        title = title_in(match[3])
        names = list(_HANGUL.finditer(text, match.start(1), match.end(1)))
        said = [_last_joined(text, m) for m in names]
        if titles().get(title or "") not in ("office", "role"):
            continue
        vouched = sum(may_name(name, handed=True) for name in said)
        counted = _NUMBERS[match[2]] == len(said) and title in _RIVALS
        if vouched == len(said) or (counted and vouched):
            for m, name in zip(names, said, strict=True):
                yield Found(m.start(), m.start() + len(name), name, title, SURE)


def _last_joined(text: str, item: re.Match[str]) -> str:
    """Return an item of a list without the particle that joins it to the next."""
    joined = item[0][-1] in "와과" and text[item.end() : item.end() + 1] == " "
    plain = item[0][:-1]
    return plain if joined and len(plain) > 1 else item[0]


def _found(word: Word, name: str, title: str | None = None, end: int = 0) -> Found:
    stop = word.start + len(name)
    return Found(word.start, stop, name, title, SURE, title_end=end or stop)


@cache
def _sign_off() -> re.Pattern[str]:
    """A station or its news right before a name that signs off."""
    station = "뉴스|방송|민방|조선|리포트|채널A|[A-Z]{2,5}[0-9]?"
    return re.compile(f"(?:{station}) ([가-힣]{{2,5}}니다)(?![가-힣])")


@cache
def _on_air() -> re.Pattern[str]:
    """A word before who is on the air, with the title and what is grown to it."""
    return re.compile(
        rf"(?<![가-힣0-9])([가-힣]{{2,5}}?) ?((?:기잡|{'|'.join(STAFF)})[가-힣]*)"
    )


@cache
def _handed() -> re.Pattern[str]:
    """What follows a title where a reporter is named, not a kind of reporter."""
    tells = (
        "보도|취재|전하|전해|전합|다녀|정리|소개|설명|알아|만나|짚어|살펴|나가|둘러|확인"
        "|분석|들어|연결|담았"
    )
    return re.compile(
        rf"[!.,?]|입니다|니다|가 (?:[가-힣]+ ){{0,5}}?(?:{tells})"
        "|의 (?:보도|리포트|보돕|취재|단독)|를 (?:연결|불러)|[, ]*나와|[, ]*전해"
    )


@cache
def _age_behind() -> re.Pattern[str]:
    return re.compile(r" ?[(（](?:[1-9]\d(?:세|살)?|\d{1,3}(?:세|살))[)）·,/ ]")


@cache
def _age_before() -> re.Pattern[str]:
    """An age right before a name, a word for who it is allowed between them."""
    tens = "열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔"
    ones = "한|하나|두|둘|세|셋|네|넷|다섯|여섯|일곱|여덟|아홉"
    return re.compile(
        rf"((?:(?<!\d)\d{{1,2}}|(?<![가-힣])(?:{tens}) ?(?:{ones})?) ?(?:살|세)의? )"
        r"(?:[가-힣]{2,5} )?(?=[가-힣])"
    )


@cache
def _list() -> re.Pattern[str]:
    return re.compile(
        r"(?<![가-힣])([가-힣]{2,5}(?:(?:·|ㆍ|‧|・|, ?|(?<=[와과]) )[가-힣]{2,5}){1,6})"
        r" (두|세|네|다섯|여섯|양) ([가-힣]{2,6})"
    )


_NUMBERS = {"두": 2, "양": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6}
_RIVALS = frozenset(
    {"후보", "예비후보"}
)  # as many as there are names, so names they are
_HANGUL = re.compile("[가-힣]+")
