"""Where marks mislead: sound that has none, a live reporter's words that have some."""

import re
from collections.abc import Sequence

from newsparse.steps.labels import Label
from newsparse.steps.quotes import CLOSING
from newsparse.steps.turns import Turn
from newsparse.steps.wording import is_formal, is_sound


def is_heard(
    above: Turn | None, texts: Sequence[str | None], index: int, text: str
) -> bool:
    """Tell natural sound without marks: talk between lines of a report.

    Args:
        above: The turn it would go on.
        texts: The lines of the page; None is a label, "" a blank line.
        index: The number of the line.
        text: What is said on it.
    """
    if text.endswith("니다.") or above is None or above.role != "reporter":
        return False
    if not (is_sound(text) and is_formal(above.said)):
        return False
    following = (texts[at] for at in range(index + 1, len(texts)) if texts[at] != "")
    below = next((text for text in following if not (text and is_sound(text))), None)
    return below is None or is_formal(below)


def sound_until(texts: Sequence[str | None], index: int) -> int:
    """Return the line after those that go on with the natural sound on a line."""
    index += 1
    while index < len(texts) and is_sound(texts[index] or ""):
        index += 1
    return index


def is_reply(turn: Turn, label: Label | None, text: str) -> bool:
    """Tell a voice's own words in quotation marks, in a live link.

    The reporter's answer the anchor or run over paragraphs right below the label, or
    stand below other such words; the anchor's ask.

    Args:
        turn: The turn that the label right above has opened, or that is open.
        label: The label above.
        text: The words.
    """
    if turn.start >= 0:
        return turn.role == "reporter" and "reply" in turn.evidence
    if turn.role != "reporter":
        asks = is_formal(text) and _ASKS.search(text)
        return turn.role == "anchor" and bool(asks)
    live = label is not None and label.rule.live
    if live and text[-1] not in CLOSING:
        return True
    answers = is_formal(text) and _ANSWER.match(text)
    return bool(answers and (live or _ON_SITE.search(text)))


_ON_SITE = re.compile(r"나와 있|저는|제가")
_ASKS = re.compile(r"\?[\"”]$")
_ANSWER = re.compile(r"[\"“] ?(?:네|예)[ ,]")
