"""Quoted paragraphs: where a bite ends, and who speaks where no label says so."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from newsparse.korean.names import lookalikes, looks_like_name, surnames

OPENING = '"“〝'
CLOSING = '"”〞'
DEEPEST = 3  # brackets within brackets
LONGEST_BITE = 2000  # characters of a bite on one line

QuoteKind = Literal["standup", "sync", "cue"]


class Quote(NamedTuple):
    """A quote that ends on line `last`; `closed` is false where its end is missing."""

    last: int
    closed: bool


def is_quote(text: str) -> bool:
    """Tell whether a line is a quoted paragraph or opens one, and nothing else.

    >>> is_quote('"정말 좋아요."'), is_quote('"좋다"라고 말했습니다.')
    (True, False)
    """
    if not text or text[0] not in OPENING:
        return False
    bare = _PARENTHESES.sub("", text) if "(" in text else text
    return _is_closed(bare) or sum(bare.count(q) for q in '"“”') == 1


def _is_closed(bare: str) -> bool:
    """Tell whether a line ends its quote; words between two quotes are narration."""
    if not _ends_closed(bare) or len(bare) < 2:
        return False
    return all(not word.strip(" .,~") for word in _QUOTED.split(bare))


def _ends_closed(text: str) -> bool:
    return text.rstrip(" .,~")[-1:] in tuple(CLOSING)


_PARENTHESES = re.compile(r"\([^()]*\)")
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")


def quote_from(texts: Sequence[str | None], first: int, start: str) -> Quote:
    """Find where a quote ends that opens on line `first`.

    A quote may run over paragraphs, its mark opening the first and closing the last;
    where a new quote or a wall (None) comes before the closing mark, it is one line,
    unclosed.

    Args:
        texts: The lines of the page; None is a label or another part of the page.
        first: The line that opens the quote.
        start: What of that line belongs to the quote.
    """
    if _quotes_left_open(start) == 0:
        return Quote(first, closed=True)
    for index in range(first + 1, len(texts)):
        text = texts[index]
        if text is None or text[:1] in tuple(OPENING):
            break
        if _ends_closed(text) and _quotes_left_open(text) != 0:
            return Quote(index, closed=True)
    return Quote(first, closed=False)


def _quotes_left_open(text: str) -> int:
    """Count the quotes a line leaves open: odd straight marks, or “ without ”."""
    if "“" in text or "”" in text:
        return text.count("“") - text.count("”")
    return text.count('"') % 2


def asks(text: str) -> bool:
    """Tell whether a quote ends in somebody's question, so that an answer follows.

    >>> asks('"없어요 올해는.."("작년보다요?")')
    True
    """
    return _QUESTION.search(text) is not None


def is_question(text: str) -> bool:
    """Tell somebody's question between two quotes, in parentheses on its own line.

    >>> is_question('("자주 오세요?")'), is_question("(인사)")
    (True, False)
    """
    return _ASKED.fullmatch(text) is not None


_ASKED = re.compile(r"\([^()]{1,60}\?[\"”]?\)")


def quotes_a_phrase(text: str) -> bool:
    """Tell narration that begins with a quoted phrase from a quote.

    >>> quotes_a_phrase('"올해 끝낸다"던 약속은 깨졌습니다.')
    True
    """
    inside = text[1:-1]
    if '"' not in inside and "”" not in inside:
        return False
    return _PHRASE.match(text) is not None


_PHRASE = re.compile(r"[\"“][^\"“”]*[\"”][가-힣]")
_QUESTION = re.compile(r"\?[\"”]?\)[\"”]?$")


def judge_quote(quote: str, before: str) -> tuple[QuoteKind, str | None]:
    """Judge an unlabelled quoted paragraph inside a report by its words.

    Args:
        quote: The paragraph.
        before: The narration just before it.

    Returns:
        Who speaks, and the name where the narration before says whose words come:
        formal sentences are the reporter's stand-up, others are heard on the spot.

    >>> judge_quote('"이처럼 마을은 관광객을 맞고 있습니다."', "")
    ('standup', None)
    >>> judge_quote('"와 진짜 크다~~"', "")
    ('sync', None)
    """
    bare = _bare(quote)
    if len(bare) <= LONGEST_CUE and _CUE.search(bare):
        return "cue", None
    if name := speaker_before(before):
        return "sync", name
    return ("standup", None) if _are_formal(bare) else ("sync", None)


def is_formal(text: str) -> bool:
    """Tell whether all sentences of a text end as in a report (…습니다).

    >>> is_formal("눈이 옵니다. 춥습니다."), is_formal("인구 3% 감소")
    (True, False)
    """
    return _are_formal(_bare(text))


def _bare(text: str) -> str:
    """Return a text without its quotation marks and what stands in parentheses."""
    return _PARENTHESES.sub("", text).strip(OPENING + CLOSING + " ")


def _are_formal(bare: str) -> bool:
    sentences = [s for s in _SENTENCE_END.split(bare) if s.strip()]
    ends = [sentence.rstrip(" .~")[-3:] for sentence in sentences]
    return bool(ends) and all(map(_FORMAL.search, ends))


def is_spoken(text: str) -> bool:
    """Tell whether a text is said off hand, as no report is written.

    >>> is_spoken("너무 좋아요."), is_spoken("시는 길을 넓힙니다.")
    (True, False)
    """
    return bool(_SPOKEN.search(text.rstrip(" .~!?")))


_SPOKEN = re.compile(r"(?:[가-힣](?:요|죠|거든|잖아|는데|더라고)|~)$")


LONGEST_CUE = 14  # characters of a note to the editor, such as "현장 싱크"
_CUE = re.compile(r"싱크|이펙트|현장음|VCR|인서트", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.?!](?<=[가-힣].)[.?!]*(?:\s+|$)")
_FORMAL = re.compile(r"(?:습니다|[가-힣]니다|니까|시다)$")


def speaker_before(narration: str) -> str | None:
    """Return whose words the narration announces (한도윤 후보는 … 반박했습니다).

    >>> speaker_before("한도윤 후보는 사실이 아니라고 반박했습니다.")
    '한도윤'
    """
    if not _SAYING.search(narration):
        return None
    for found in _OFFICE.finditer(narration):
        before = narration[: found.start()].split()[-NAME_REACH:]
        name = next((w for w in reversed(before) if _may_be_name(w)), None)
        if name:
            return name
    return None


NAME_REACH = 3  # words before an office: the name, and what party or district


def _may_be_name(word: str) -> bool:
    """Tell a name before an office, which may be rarer than one standing alone."""
    if looks_like_name(word):
        return True
    rare = 2 <= len(word) <= 3 and word[0] in surnames()
    return rare and word not in lookalikes() and word not in _SIDES


_SIDES = frozenset({"여야", "상대", "여당", "야당", "양측", "이들", "여러", "주요"})
_SAYING = re.compile(
    r"(?:말|강조|공격|반박|주장|지적|호소|비판|해명|약속|맞받|맞섰|꼬집|응수|설명|반격|맞대응"
    r"|밝혔|공세|공약|되물|쏘아붙|강변|지지를)[가-힣]{0,6}(?:니다|는데요)[.,]?$"
)
_OFFICE = re.compile(
    r"(?:예비후보|후보|의원|시장|군수|지사|도지사|대표|위원장|교육감|장관)"
    r"(?:은|는|이|가|도)(?= )"
)


def end_of_brackets(text: str, start: int, closes: str) -> int | None:
    """Return where a bite in brackets ends; brackets within it are its own.

    >>> end_of_brackets("[상인 : 그게 [웃음] 좋죠.] 끝", 6, "]")
    18
    """
    depth = 1
    limit = start + LONGEST_BITE
    for found in _brackets(closes).finditer(text, start, limit):
        depth += -1 if found[0] == closes else 1
        if depth == 0:
            return found.end()
        if depth > DEEPEST:
            break
    return None


@cache
def _brackets(closes: str) -> re.Pattern[str]:
    """Return the pattern of a closing sign and of the one it closes."""
    return re.compile(f"[{re.escape(_PAIRS.get(closes, '') + closes)}]")


_PAIRS = {"]": "[", "}": "{", ")": "(", ">": "<"}


def end_of_quote(text: str, start: int) -> int | None:
    """Return where the quote of a bite ends if narration follows it on the line.

    >>> line = '[인터뷰] "좋아요." 시는 행사를 늘립니다.'
    >>> line[end_of_quote(line, 5):]
    ' 시는 행사를 늘립니다.'
    """
    opened = _OPENS.match(text, start)
    if opened is None:
        return None
    closing = "”" if text[opened.end() - 1] == "“" else text[opened.end() - 1]
    limit = start + LONGEST_BITE
    end = text.find(closing, opened.end(), limit) + 1
    while end and (more := _MORE.match(text, end)):
        end = text.find(closing, more.end(), limit) + 1
    if end == 0 or not _RESUMES.match(text, end):
        return None
    return end


_OPENS = re.compile(r'[^"“〝\n]{0,60}["“〝]')
_MORE = re.compile(r'(?: ?\([^()"“”]{0,60}\))? ?-? ?\(?["“〝]')
_RESUMES = re.compile(
    r"\s+(?!(?:이?라[고며는]|고|며|는|을|를|이란)\b)[^\s\"“(\-]|[\[◀<【{(]"
)
