"""Quoted paragraphs: what is one, and where it ends."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

OPENING = '"“〝'
CLOSING = '"”〞'
DEEPEST = 3  # brackets within brackets
LONGEST_CUE = 16  # characters of a note to the editor, such as "현장 싱크", with marks
LONGEST_BITE = 2000  # characters of a bite on one line


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
    bare = PARENTHESES.sub("", text) if "(" in text else text
    return _is_closed(bare) or sum(bare.count(q) for q in '"“”') == 1


def _is_closed(bare: str) -> bool:
    """Tell whether a line ends its quote; words between two quotes are narration."""
    if not _ends_closed(bare) or len(bare) < 2:
        return False
    return all(not word.strip(" .,~") for word in _QUOTED.split(bare))


def _ends_closed(text: str) -> bool:
    return text.rstrip(" .,~/")[-1:] in tuple(CLOSING)


PARENTHESES = re.compile(r"\([^()]*\)")
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


def is_cue(text: str) -> bool:
    """Tell a note to the editor in quotation marks from words.

    >>> is_cue('"현장 싱크"'), is_cue('"현장입니다."')
    (True, False)
    """
    return len(text) <= LONGEST_CUE and _CUE.search(text) is not None


_CUE = re.compile(r"싱크|이펙트|현장음|VCR|인서트", re.IGNORECASE)


def is_note(text: str, *, edits: bool = True) -> bool:
    """Tell a stage direction in parentheses, with `edits` also a long one on the film.

    >>> is_note("(인사)"), is_note("(인사) 안녕하십니까.")
    (True, False)
    """
    return bool(_NOTE.fullmatch(text) or (edits and _EDIT_NOTE.fullmatch(text)))


_NOTE = re.compile(r"\([^()]{1,28}\)")
_EDIT_NOTE = re.compile(
    r"\((?=[^()]{0,80}(?:편집|그림|화면|자막|[수슈]퍼|인서트|VCR))[^()]{1,80}\)"
)


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
