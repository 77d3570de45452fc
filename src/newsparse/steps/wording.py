"""How a text is worded: as a report is written, or as people talk."""

import re
from functools import cache

from newsparse.korean.tables import rows
from newsparse.steps.quotes import CLOSING, OPENING, PARENTHESES

LONG = 30  # characters that are no exclamation
SHORT = 8  # characters of a price or a thing that is called out
LONGEST_SOUND = 60  # characters of a line that is heard between two of narration


def is_formal(text: str) -> bool:
    """Tell whether all sentences of a text end as in a report (…습니다).

    >>> is_formal("눈이 옵니다. 춥습니다."), is_formal("인구 3% 감소")
    (True, False)
    """
    said = sentences(bare(text))
    return bool(said) and all(map(_FORMAL.search, said))


def is_spoken(text: str) -> bool:
    """Tell whether a text is said off hand, as no report is written.

    >>> is_spoken("너무 좋아요."), is_spoken("시는 길을 넓힙니다.")
    (True, False)
    """
    return bool(_SPOKEN.search(text.rstrip(" .~!?")))


def may_be_report(text: str) -> bool:
    """Tell words a report may have from what is called out, greeted or said off hand.

    A report may ask (…까요?) or break off with a noun, between formal sentences.

    >>> may_be_report('"빈집은 모두 3천 채. 절반은 주인을 찾지 못했습니다."')
    True
    >>> may_be_report('"와, 진짜 크다~~"')
    False
    """
    words = bare(text)
    said = sentences(words)
    formal = [_FORMAL.search(sentence) is not None for sentence in said]
    if not any(formal) or "~" in words or "!" in words or _GREETS.match(words):
        return False
    if _ASKED.search(text):  # a question to whom is heard
        return False
    spoken = any(_SPOKEN.search(s) and not s.endswith("까요") for s in said)
    return all(formal) or (not spoken and len(words) >= LONG)


def is_sound(text: str) -> bool:
    """Tell a line that is heard on the spot though no marks say so.

    All its sentences end as in talk, and one as no report asks or tells (…는데요,
    …까요).

    >>> is_sound("조금 더 주셔야지. 많이 주셔야지..")
    True
    >>> [is_sound(s) for s in ("왜 그럴까요?", "손님이 느는데요.", "새 부지.")]
    [False, False, False]
    """
    if len(text) > LONGEST_SOUND or not _ENDED.search(text) or _MARKS.search(text):
        return False
    said = sentences(text)
    if any(map(_FORMAL.search, said)):
        return False
    return _SHOUT.search(text) is not None or (
        all(map(_is_talk, said)) and any(map(_is_called, said))
    )


def bare(text: str) -> str:
    """Return a text without its quotation marks and what stands in parentheses."""
    return PARENTHESES.sub("", text).strip(OPENING + CLOSING + " ")


def sentences(words: str) -> list[str]:
    """Return the sentences of a text without the marks that end them.

    >>> sentences("눈이 옵니다. 춥습니다..")
    ['눈이 옵니다', '춥습니다']
    """
    cut = (s.rstrip(" .,~?!'’") for s in _SENTENCE_END.split(words))
    return [sentence.lstrip() for sentence in cut if sentence]


_SENTENCE_END = re.compile(r"[.?!~](?<=[가-힣].)[.?!~]*(?:\s+|$)")
_FORMAL = re.compile(r"(?:습니다|[가-힣]니다|니까|시다)$")
_SPOKEN = re.compile(r"(?:[가-힣](?:요|죠|거든|잖아|는데|더라고)|~)$")
_ASKED = re.compile(r"\([^()]{1,60}\?")
_GREETS = re.compile(r"(?:네|예|아|와|어|자)[ ,]|[가-힣 ]{0,8}여러분")
_ENDED = re.compile(r"[.?!~…]$")
_SHOUT = re.compile(r"[가-힣][!~]+(?:\s|[.!?~]|$)")
_RIEUL = "".join(chr(code) for code in range(ord("갈"), ord("힣") + 1, 28))
_PROMISE = re.compile(f"[{_RIEUL}]게요?$")  # 드릴게, 먹을게요
_MARKS = re.compile(r"[\"“”:/\[\]<>]")


def _is_talk(sentence: str) -> bool:
    short = len(sentence) <= SHORT and not sentence.endswith("다")
    return short or sentence.endswith(_forms("talked")) or _is_called(sentence)


def _is_called(sentence: str) -> bool:
    """Tell what is said to somebody there."""
    first, _, rest = sentence.partition(" ")
    if rest and first.endswith(",") and first.rstrip(",") in _forms("cry"):
        return True
    if _PROMISE.search(sentence):
        return True
    return sentence.endswith(_forms("called")) and not sentence.endswith(_forms("noun"))


@cache
def _forms(kind: str) -> tuple[str, ...]:
    """Return the forms of a kind in wording.tsv."""
    table = rows("wording.tsv", "newsparse.steps")
    return tuple(
        form for row, forms in table if row == kind for form in forms.split(",")
    )
