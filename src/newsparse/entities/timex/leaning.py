"""Which way a time without its year or month lies: the frame, then nearness.

Frames that leave both ways open lean to the nearer of the last such time and the
next: a plan that was (계획이었지만), a clause that goes on to a plan (마치고 6월 착공할
계획), a present that tells what is done (3월에 나갑니다).
"""

from datetime import date

from newsparse.entities.timex.beside import beside
from newsparse.entities.timex.frames import begins_ahead, is_chained, is_counted
from newsparse.entities.timex.mention import Mention
from newsparse.entities.timex.story import Story
from newsparse.korean.anchoring import lies_ahead
from newsparse.korean.closing import closing
from newsparse.korean.said import Lean, Said

_BEGINS = ("되는 ", "하는 ", "리는 ")
# How many times as far as the last the next may be, and still be meant.
_WAS, _DONE, _CHAINED = 1, 2, 3


def lean_of(
    text: str, said: Said, mention: Mention, story: Story, anchor: date | None
) -> Lean | None:
    """Return which way a time lies, None where its clause does not say."""
    if not _is_governed(text, said, mention):
        return None
    word = beside(text, mention.end)
    if word is not None and word.kind == "now":
        return "past"  # 20일 현재
    found = story.frame(mention)
    if found == "was":
        return "future" if lies_ahead(said, anchor, _WAS) else "past"
    if found == "present":
        ahead = _is_done_ahead(text, said, mention, anchor)
        return "future" if ahead or mention.bound == "until" else None
    if found == "future" and is_chained(text, mention.end):
        return "future" if lies_ahead(said, anchor, _CHAINED) else "past"
    return found


def _is_done_ahead(
    text: str, said: Said, mention: Mention, anchor: date | None
) -> bool:
    """Say whether a present tells what is done at a time to come: 16일에 찾습니다.

    From a bare day on it may be going on, 5일부터 이어집니다, unless the day is one
    that something begins on: 학기가 시작되는 17일부터.
    """
    begins = text.endswith(_BEGINS, 0, mention.start)
    told = said.month or (said.day and (mention.bound != "from" or begins))
    if not told or not begins_ahead(text, mention.end):
        return False
    return lies_ahead(said, anchor, _DONE)


def _is_governed(text: str, said: Said, mention: Mention) -> bool:
    """Say whether a time is when something happens, and names no thing.

    성탄절 휴가, 봄이 왔나, 3분기 실적: the clause does not say which one.
    """
    if said.day is None and is_counted(text, mention.end):
        return False
    if said.holiday is None and said.season is None:
        return True
    word = closing(text, mention.end)
    if word is None or said.month is not None:
        return True
    if said.season is not None:
        return not word.says("subject", "object", "topic", "genitive", "additive")
    return word.says("locative", "source", "goal")
