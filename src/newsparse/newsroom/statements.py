"""What the newsroom's own voices report others to say, and in whose name.

시 관계자는 절차에 문제가 없었다고 설명했습니다: a word of saying (`sayings.tsv`) with a
quotation before it, whose first topic or subject is somebody who can speak. Where
there is none, nothing is reported: 것으로 알려졌습니다 has no source.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from newsparse.korean.morphemes import morphemes
from newsparse.korean.tables import rows
from newsparse.newsroom.phrases import Clauses, Phrase

Speaks = Callable[[Phrase], bool]


class Statement(NamedTuple):
    """A reported statement: its source, the word of saying, what it governs."""

    source: Phrase
    word: str
    kind: str
    start: int
    end: int


class _Saying(NamedTuple):
    """A word of saying where it stands: indices of its first and last morpheme."""

    word: str
    kind: str
    first: int
    last: int


def statements(sentence: Clauses, speaks: Speaks) -> Iterator[Statement]:
    """Yield the statements a sentence reports; `speaks` tells who can.

    >>> from newsparse.newsroom.phrases import read
    >>> sentence = read("김 과장은 예산이 부족하다고 말했습니다.")
    >>> said = statements(sentence, lambda phrase: "과장" in phrase.text)
    >>> [(one.source.text, one.word) for one in said]
    [('김 과장', '말')]
    """
    after, source, done = 0, None, 0
    for saying in _sayings(sentence):
        if saying.kind == "after":
            found = _before_after(sentence, saying, speaks)
            start, end = _closed(sentence, saying.last), len(sentence.text)
        else:
            found = _subject(sentence, after, saying.first, speaks) or source
            start, end = 0, sentence.morphemes[saying.first].start
        if found is None:
            continue
        begins = max(start, found.end + len(found.particle), done)
        yield Statement(found, saying.word, saying.kind, min(begins, end), end)
        after, source, done = saying.last + 1, found, _closed(sentence, saying.last)


def _closed(sentence: Clauses, index: int) -> int:
    """Return where the clause of a verb ends: behind its 고, 지만, 면 or 습니다."""
    behind = (m.end for m in sentence.morphemes[index:] if m.tag in ("EC", "EF"))
    return next(behind, len(sentence.text))


def _subject(
    sentence: Clauses, after: int, before: int, speaks: Speaks
) -> Phrase | None:
    """Return who says it: the first topic that can speak, else the first subject."""
    inside = [p for p in sentence.phrases if after <= p.first and p.last < before]
    able = [p for p in inside if p.role in ("topic", "subject") and speaks(p)]
    return next((p for p in able if p.role == "topic"), next(iter(able), None))


def _before_after(sentence: Clauses, saying: _Saying, speaks: Speaks) -> Phrase | None:
    """Return whose words or work 에 따르면 names: 경찰 of 경찰 조사에 따르면."""
    for phrase in sentence.phrases:
        if phrase.last + 2 == saying.first and phrase.particle == "에":
            return next(filter(speaks, _makers(phrase)), None)
    return None


def _makers(phrase: Phrase) -> Iterator[Phrase]:
    """Yield a phrase and, where its last word is a work of somebody, what is before."""
    yield phrase
    head, _, last = phrase.text.rpartition(" ")
    while head and last in _WORKS:
        yield phrase._replace(text=head, end=phrase.start + len(head))
        head, _, last = head.rpartition(" ")


def _sayings(sentence: Clauses) -> Iterator[_Saying]:
    """Yield the words of saying, each with what it needs before or behind it."""
    found, quoted = sentence.morphemes, 0
    forms = [one.form for one in found]
    for at, one in enumerate(found):
        quoted += (one.tag == "SSO") - (one.tag == "SSC" and quoted > 0)
        if quoted:
            continue
        for parts, kind, word in _table().get(one.form, ()):
            last = at + len(parts) - 1
            if tuple(forms[at : last + 1]) == parts and _NEEDS[kind](
                sentence, at, last
            ):
                yield _Saying(word, kind, at, last)
                break


def _tag(sentence: Clauses, index: int) -> str:
    return sentence.morphemes[index].tag if index < len(sentence.morphemes) else ""


def _is_done(sentence: Clauses, first: int, last: int) -> bool:
    """Tell whether a word is a verb that somebody does: no 알려지, no bare noun."""
    if _tag(sentence, last) in _VERBS:
        return True
    behind = last + 1
    return _tag(sentence, behind) == "XSV" and sentence.morphemes[behind].form == "하"


def _says(sentence: Clauses, first: int, last: int) -> bool:
    quoting = (_quotes(sentence, at) for at in range(max(0, first - 6), first))
    return _is_done(sentence, first, last) and (
        any(quoting) or _judges(sentence, first, last)
    )


def _quotes(sentence: Clauses, index: int) -> bool:
    """Tell whether a morpheme ends what somebody says: 다고, 라며, "…"라고."""
    one = sentence.morphemes[index]
    if one.tag == "JKQ":
        return True
    return one.tag == "EC" and one.form.endswith(_QUOTING)


def _judges(sentence: Clauses, first: int, last: int) -> bool:
    """Tell whether something is held for so: 것으로 보, 원인으로 추정하."""
    before = first - 1
    while before > 0 and _tag(sentence, before) in ("MAG", "MM"):
        before -= 1
    one = sentence.morphemes[before]
    if one.tag != "JKB" or one.form not in ("으로", "로") or not before:
        return False
    thing = sentence.morphemes[before - 1].form
    return _is_done(sentence, first, last) and (
        thing == "것" or sentence.morphemes[first].form != "보"
    )


def _stands(sentence: Clauses, first: int, last: int) -> bool:
    """Tell whether 입장, 설명 … is said of a clause in 다는 and ends one itself."""
    if first == 0:
        return False
    before, behind = sentence.morphemes[first - 1], _tag(sentence, last + 1)
    return before.form.endswith(_STATED) and behind in ("VCP", "JKO")


def _follows(sentence: Clauses, first: int, last: int) -> bool:
    behind = sentence.morphemes[last + 1 : last + 2]
    return bool(behind) and behind[0].form in ("면", "으면", "ᆫ다면")


_NEEDS = {"say": _says, "judge": _judges, "stance": _stands, "after": _follows}
_QUOTING = tuple(
    stem + ending
    for stem in ("다", "라", "자", "냐")
    for ending in ("고", "며", "면서", "구")
)
_VERBS = frozenset({"VV", "VV-R", "VV-I", "VX", "XSV"})
_STATED = ("다는", "라는", "자는", "냐는")
_WORKS = frozenset(
    [
        "조사",
        "집계",
        "통계",
        "분석",
        "발표",
        "자료",
        "설명",
        "말",
        "보고서",
        "수사",
        "예보",
        "관측",
        "전언",
        "주장",
        "추산",
    ]
)


def _stem(word: str) -> str:
    return word.removesuffix("다")


@cache
def _table() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """Return the sayings by their first morpheme: morphemes, kind, word."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for word, kind, *_ in rows("sayings.tsv", "newsparse.newsroom"):
        *read, _ = morphemes(word)
        parts = tuple(one.form for one in read) if " " in word else (_stem(word),)
        found.setdefault(parts[0], []).append((parts, kind, word))
    return found
