"""Words of a bite in no quotation marks: how far they go below their label.

Where a house breaks its lines at a width, a sentence runs over several; what people
say of themselves or off hand is the bite, what reports goes on with the narration.
"""

import re
from collections.abc import Sequence

from newsparse.steps.hearing import hear
from newsparse.steps.quotes import is_note
from newsparse.steps.wording import is_formal, is_spoken

LONGEST = 8  # lines of one sentence, or of a bite in parentheses
FOR_ITSELF = 3  # the weight of words that somebody says of himself

Texts = Sequence[str | None]


def words_until(texts: Texts, index: int, text: str, *, wrapped: bool) -> int | None:
    """Return the line after words that somebody says, None where it is narration.

    Args:
        texts: The lines of the page; None is a label, "" a blank line.
        index: The line the words begin on.
        text: What stands there.
        wrapped: Whether sentences run over lines.
    """
    until = None
    while index < len(texts):
        end = _sentence_until(texts, index, text) if wrapped else index + 1
        said = " ".join([text, *(t or "" for t in texts[index + 1 : end])])
        if not _is_said(said):
            return until
        until = index = end
        text = (texts[index] or "") if wrapped and index < len(texts) else ""
    return until


def _sentence_until(texts: Texts, index: int, text: str) -> int:
    """Return the line after the one on which a sentence ends."""
    for end in range(index + 1, min(index + LONGEST, len(texts))):
        if _ENDED.search(text) or not texts[end]:
            return end
        text = texts[end] or ""
    return min(index + LONGEST, len(texts))


_ENDED = re.compile(r"[.?!~…][\"”')]*$|(?:니다|[요죠까])$")


def _is_said(text: str) -> bool:
    """Tell what somebody says off hand or of himself from narration."""
    if not text:
        return False
    if not is_formal(text):
        return is_spoken(text)
    heard = hear(text)
    return heard.sync >= FOR_ITSELF and not heard.standup


def parentheses_until(texts: Texts, index: int, text: str) -> int | None:
    """Return the line after a bite in parentheses, None where they hold none.

    >>> parentheses_until(["(속상하죠. 어떻게", "살아요.)"], 0, "(속상하죠. 어떻게")
    2
    """
    if text[:1] != "(":
        return None
    said = [text]
    for end in range(index + 1, min(index + LONGEST, len(texts)) + 1):
        if said[-1].endswith(")"):
            whole = " ".join(said)
            held = "(" in whole[1:] or (is_note(whole) and not _SAID.search(whole))
            return None if held else end
        if end == len(texts) or not texts[end]:
            return None
        said.append(texts[end] or "")
    return None


_SAID = re.compile(r"(?:요|죠|다|까|지)[.?!~]*\)$")
