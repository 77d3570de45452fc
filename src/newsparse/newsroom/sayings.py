"""Where a sentence of the newsroom brings somebody's words, and which word says so.

Four ways: a quotation and the verb behind it (다고 밝혔습니다, "…"라며 반발합니다),
a judgement (것으로 보고 있습니다), a stance (다는 입장입니다, 다는 게 시의 설명입니다)
and an attribution (경찰에 따르면, 소방서 추산 2억 원). Who says it is asked later.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newsparse.korean.morphemes import Morpheme
from newsparse.korean.tables import rows
from newsparse.newsroom.phrases import Clauses, Phrase, until


class Saying(NamedTuple):
    """A word of saying where it stands.

    `at` and `last` are the indices of its first and last morpheme, `end` is where
    what is said ends in the text. `by` are the phrases that may name the source, None
    where it is the topic or subject before; `ahead` where the words follow.
    """

    word: str
    kind: str
    at: int
    last: int
    end: int
    by: Sequence[Phrase] | None = None
    ahead: bool = False


def sayings(sentence: Clauses) -> list[Saying]:
    """Return the words of saying of a sentence in their order, each once.

    >>> from newsparse.newsroom.phrases import read
    >>> text = "시는 길을 넓히겠다고 했고, 업계는 값이 오를 것으로 봅니다."
    >>> [(one.word, one.kind) for one in sayings(read(text))]
    [('하다', 'say'), ('보다', 'judge')]
    >>> [one.word for one in sayings(read('노조는 "부당하다"며 소송을 냈습니다.'))]
    ['소송을 내다']
    """
    found: dict[int, Saying] = {}
    for at, one in enumerate(sentence.morphemes):
        if sentence.quoted[at]:
            continue
        for saying in _at(sentence, at, one):
            found.setdefault(saying.at, saying)
    return [found[at] for at in sorted(found)]


def _at(sentence: Clauses, at: int, one: Morpheme) -> Iterator[Saying]:
    if _marks(sentence, at):
        yield from _quoting(sentence, at)
    elif _states(sentence, at):
        yield from _stating(sentence, at)
    elif one.form in _table()["judge"] and _judges(sentence, at):
        word = _table()["judge"][one.form]
        yield Saying(word, "judge", at, at, one.start)
    elif one.form in _table()["after"] and _form(sentence, at + 1) in _IF:
        yield from _following(sentence, at)
    elif one.form in _table()["work"]:
        yield from _working(sentence, at)


def _tag(sentence: Clauses, at: int) -> str:
    return sentence.morphemes[at].tag if 0 <= at < len(sentence.morphemes) else ""


def _form(sentence: Clauses, at: int) -> str:
    return sentence.morphemes[at].form if 0 <= at < len(sentence.morphemes) else ""


def _marks(sentence: Clauses, at: int) -> bool:
    """Tell whether a morpheme ends what somebody says: 다고, 라며, "…"며."""
    tag, form = _tag(sentence, at), _form(sentence, at)
    if tag != "EC":
        return tag == "JKQ"
    return form.endswith(_QUOTING) or _tag(sentence, at - 1) == "SSC"


def _quoting(sentence: Clauses, mark: int) -> Iterator[Saying]:
    """Yield the verb that governs a quotation, unless nobody says it."""
    verb = _governing(sentence, mark)
    if verb is None or _is_silent(sentence, verb):
        return
    yield Saying(
        _named(sentence, verb), "say", verb, verb, sentence.morphemes[mark].end
    )


def _governing(sentence: Clauses, mark: int) -> int | None:
    """Return the verb behind a quotation: past other quotations and noun clauses."""
    beside = True
    for at in range(mark + 1, len(sentence.morphemes)):
        if sentence.quoted[at]:
            beside = False
        elif _is_verb(sentence, at):
            closing = _ending(sentence, at)
            is_noun = _tag(sentence, closing) in ("ETM", "ETN") and not beside
            if not _marks(sentence, closing) and not is_noun:
                return at
            beside = False
        elif _tag(sentence, at) not in _BETWEEN and not _is_verb(sentence, at + 1):
            beside = False
    return None


def _is_verb(sentence: Clauses, at: int) -> bool:
    return _tag(sentence, at).startswith("VV") or _tag(sentence, at) == "XSV"


def _ending(sentence: Clauses, verb: int) -> int:
    """Return the ending of a verb, past tense and auxiliaries (하고 있다며: 다며)."""
    at = verb + 1
    while True:
        if _tag(sentence, at) in ("EP", "VX"):
            at += 1
        elif _tag(sentence, at) == "EC" and _tag(sentence, at + 1) == "VX":
            at += 2
        else:
            return at


def _is_silent(sentence: Clauses, verb: int) -> bool:
    form, tag = _form(sentence, verb), _tag(sentence, verb)
    if tag == "XSV":
        return form != "하"
    if (_tag(sentence, verb + 1), _form(sentence, verb + 2)) == ("EC", "지"):
        return True  # 알려지다, 전해지다
    behind = sentence.morphemes[verb + 1 : verb + 2]
    if form == "하":  # 다고 해서, 라고 하는
        return bool(behind) and (behind[0].tag == "ETM" or behind[0].form in _SUPPOSED)
    return form in _table()["silent"]


def _named(sentence: Clauses, verb: int) -> str:
    """Return a word of saying: 말 of 말하다, 밝히다, 털어놓다, 입을 모으다."""
    before = _form(sentence, verb - 1)
    if _tag(sentence, verb) == "XSV":
        return before
    word = _form(sentence, verb)
    if _tag(sentence, verb + 1) == "EC" and _form(sentence, verb + 2) in _COMPOUNDED:
        word += _form(sentence, verb + 1) + _form(sentence, verb + 2)
    if _tag(sentence, verb - 1) == "JKO":
        thing = sentence.text[: sentence.morphemes[verb - 1].end].split()[-1]
        return f"{thing} {word}다"
    return f"{word}다"


def _states(sentence: Clauses, at: int) -> bool:
    """Tell whether a morpheme makes a statement the content of a noun: 다는, "…"는."""
    if _tag(sentence, at) != "ETM":
        return False
    if _form(sentence, at - 1) == "하" and _marks(sentence, at - 2):
        return True  # Kiwi takes 겠단 for 겠다고 한
    return _form(sentence, at).endswith(_STATED) or _tag(sentence, at - 1) == "SSC"


def _stating(sentence: Clauses, mark: int) -> Iterator[Saying]:
    end = sentence.morphemes[mark].end
    noun = mark + 1
    while _tag(sentence, noun + 1) in _NOUNS:
        noun += 1
    word, behind = _form(sentence, noun), _tag(sentence, noun + 1)
    word = "것" if word == "거" else word
    if behind == "VCP":
        yield Saying(word, "stance", noun, noun, end)
    elif behind == "JKO" and word in _table()["stance"]:
        verb = _form(sentence, noun + 2)
        if verb not in _TAKEN:
            yield Saying(word, "stance", noun, noun, end)
    elif behind == "JKS" and word == "것":
        yield from _owned(sentence, noun, end)
    elif behind == "JKS" and word in _table()["stance"]:
        is_most = _tag(sentence, noun + 3) == "VCP"  # 반응이 대부분입니다
        by = None if is_most else tuple(_where(sentence, noun))
        yield Saying(word, "stance", noun, noun, end, by)


def _owned(sentence: Clauses, thing: int, end: int) -> Iterator[Saying]:
    """Yield whose statement something is said to be: 다는 게 시의 설명입니다."""
    owners = [p for p in sentence.phrases if p.first > thing and p.role == "genitive"]
    for owner in owners:
        noun = next((p for p in sentence.phrases if p.first == owner.last + 2), None)
        if noun and _tag(sentence, noun.last + 1) == "VCP":
            word = _form(sentence, noun.last)
            yield Saying(word, "stance", noun.last, noun.last, end, (owner,))


def _where(sentence: Clauses, noun: int) -> Iterator[Phrase]:
    """Yield among whom it is said: 주민들 사이에서는 …다는 목소리가 나옵니다."""
    for phrase in sentence.phrases:
        if phrase.particle == "에서" and phrase.last < noun:
            yield phrase
            if _form(sentence, phrase.last) == "사이" and phrase.last > phrase.first:
                yield until(sentence, phrase, phrase.last)


def _judges(sentence: Clauses, at: int) -> bool:
    """Tell whether something is held for so: 것으로 보, 원인으로 추정하."""
    is_done = _is_verb(sentence, at) or (
        _is_verb(sentence, at + 1) and not _is_silent(sentence, at + 1)
    )
    before = at - 1
    while _tag(sentence, before) in ("MAG", "MM"):
        before -= 1
    if not is_done or _tag(sentence, before) != "JKB":
        return False
    if _form(sentence, before) not in ("으로", "로"):
        return False
    return _form(sentence, before - 1) == "것" or _form(sentence, at) != "보"


def _following(sentence: Clauses, at: int) -> Iterator[Saying]:
    """Yield whose words or work 에 따르면 names: 경찰 of 경찰(의) 조사에 따르면."""
    for number, phrase in enumerate(sentence.phrases):
        if phrase.last + 2 == at and phrase.particle == "에":
            by = list(_makers(sentence, phrase))
            before = sentence.phrases[number - 1] if number else None
            if before and before.role == "genitive" and before.last + 2 == phrase.first:
                by.append(before)
            word = _table()["after"][_form(sentence, at)]
            end = len(sentence.text)
            yield Saying(word, "after", at, at + 1, end, by, ahead=True)


def _working(sentence: Clauses, at: int) -> Iterator[Saying]:
    """Yield whose work tells something: 소방서 추산 2억 원, 경찰 조사 결과."""
    holding = next((p for p in sentence.phrases if p.first < at <= p.last), None)
    last = at + 1 if _form(sentence, at + 1) == "결과" else at
    behind = _tag(sentence, last + 1)
    is_result = last > at and not behind.startswith(("J", "X", "V"))
    if holding and (is_result or behind in ("SN", "NR")):
        by = (until(sentence, holding, at),)
        word, end = _form(sentence, at), len(sentence.text)
        yield Saying(word, "after", at, last, end, by, ahead=True)


def _makers(sentence: Clauses, phrase: Phrase) -> Iterator[Phrase]:
    """Yield a phrase and, where its last word is a work of somebody, what is before."""
    yield phrase
    last = phrase.last
    while last > phrase.first and _form(sentence, last) in _table()["work"]:
        yield until(sentence, phrase, last)
        last -= 1


_QUOTING = tuple(
    stem + ending
    for stem in ("다", "라", "자", "냐")
    for ending in ("고", "며", "면서", "구")
)
_STATED = ("다는", "라는", "자는", "냐는", "단", "란", "잔", "냔")
_IF = ("면", "으면", "ᆫ다면")
_SUPPOSED = ("어서", "어도", "더라도", "면")  # 다고 해서, 다고 하더라도
_COMPOUNDED = ("놓", "붙이")
_TAKEN = ("받", "듣")  # 지적을 받다: others say it
_NOUNS = frozenset({"NNG", "NNB", "NNP", "XSN"})
_BETWEEN = frozenset({"MAG", "JX", "SP"})


def may_say(text: str) -> bool:
    """Tell whether Kiwi need be asked: most sentences bring nobody's words.

    >>> may_say("눈이 많이 왔습니다."), may_say("눈이 왔다고 합니다.")
    (False, True)
    """
    return _telling().search(text) is not None


@cache
def _telling() -> re.Pattern[str]:
    words = {word for kind in _ASKED for word in _table()[kind] if len(word) > 1}
    marks = {*_QUOTING, *_STATED, "것으로", "걸로"}
    return re.compile("|".join(map(re.escape, sorted(words | marks))) + _BEHIND)


_ASKED = ("judge", "stance", "after", "work")
_BEHIND = """|["'”’][고며면는]"""


@cache
def _table() -> dict[str, dict[str, str]]:
    """Return the words of each kind by the form of their morpheme."""
    found: dict[str, dict[str, str]] = {}
    for words, kind, *_ in rows("sayings.tsv", "newsparse.newsroom"):
        for word in words.split():
            found.setdefault(kind, {})[word.removesuffix("다")] = word
    return found
