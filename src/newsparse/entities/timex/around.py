"""What stands around a length of time: 전, 만에, 째, 간, 이상, 마다, 약, 최대."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from newsparse.entities.amounts.bounds import mod_of
from newsparse.entities.timex.beside import Beside, beside, verb
from newsparse.entities.timex.frames import tense
from newsparse.entities.timex.lexicon import ROOM
from newsparse.entities.timex.mention import Mention
from newsparse.entities.timex.phrase import Phrase
from newsparse.korean.closing import closing
from newsparse.korean.tables import rows

_GAME = re.compile(r"(?<![가-힣])(?:연장 ?)?[전후]반 ?$")
_STOPPAGE = re.compile(r"추가 ?시간 ?$")
_SHORTEST = re.compile(r"최단 ?$")
_TIMES = re.compile(r"(?P<times> ?(?P<count>[한두세네]|\d{1,3}) ?(?:번|차례|회))꼴?")
_RATE = re.compile(
    r" ?(?:평균 |최대 )?(?:\d[\d,.]*|[한두세네]) ?(?:차례|번|회|명|건|개|대|편"
    r"|톤|마리|만|천|원)"
)


def length(text: str, phrase: Phrase) -> Iterator[Mention]:
    """Read what stands around a length of time."""
    mention = Mention(
        "length", phrase.start, phrase.end, low=phrase.low, most=phrase.most
    )
    if phrase.window:
        mention.role, mention.sign, mention.window = "point", phrase.window, True
    if (at := _on_match_clock(text, phrase)) is not None:
        yield Mention("point", at, phrase.end, {"match_clock": True})
        return
    mention.mod = mod_of(text, phrase.start, phrase.end, approx=phrase.more)
    if _SHORTEST.search(text, max(0, phrase.start - 3), phrase.start):
        mention.mod = "min"
    word = beside(text, phrase.end) or verb(text, phrase.end)
    if word is not None and word.kind == "near":
        mention.mod = mention.mod or "approx"
        word = beside(text, word.end)
    at = word.end if word else phrase.end
    if _times(text, mention):
        yield mention
        return
    if text[phrase.start : phrase.end] == "하루" and _RATE.match(text, phrase.end):
        return
    if word is not None and word.kind in _KINDS:
        _KINDS[word.kind](text, mention, word)
    yield mention


def _on_match_clock(text: str, phrase: Phrase) -> int | None:
    """Return where a time on the clock of a match begins: 후반 23분, 추가시간 3분에.

    It tells when in the match, neither how long nor when in the day.
    """
    if phrase.low is None or phrase.low.grain() not in ("minute", "second"):
        return None
    half = _GAME.search(text, max(0, phrase.start - 6), phrase.start)
    at = closing(text, phrase.end)
    if half is None and at and (at.says("locative") or text[at.end :][:1] == ","):
        half = _STOPPAGE.search(text, max(0, phrase.start - 6), phrase.start)
    return half.start() if half else None


_HAPPENED = re.compile(r"[한된난진간온린친낸킨] $")


@cache
def _happenings() -> "re.Pattern[str]":
    """Compile the nouns that a distance may be counted from."""
    nouns = "|".join(noun for (noun,) in rows("happenings.tsv", ROOM))
    return re.compile(rf"(?:{nouns}) (?:약 |최소 |불과 )?$")


def _of_event(text: str, mention: Mention) -> bool:
    """Say whether what happened stands right before a distance: 준공 2년 만에."""
    before = max(0, mention.start - 12)
    return _happenings().search(text, before, mention.start) is not None


def _elsewhere(text: str, mention: Mention) -> bool:
    """Say whether a distance is counted from what happened, not from the broadcast.

    수술 사흘 뒤 and 숨진 이틀 뒤 name what they count from; a distance ahead in a
    clause of the past (사흘 뒤 붙잡혔습니다) counts from what was told before it.
    """
    if _of_event(text, mention):
        return True
    if mention.sign < 0:
        return False
    if _HAPPENED.search(text, max(0, mention.start - 2), mention.start):
        return True
    return tense(text, mention.end) == "past"


def _ago(text: str, mention: Mention, word: Beside) -> None:
    """사흘 전, 10년 뒤."""
    mention.role, mention.sign = "point", -1 if word.kind == "ago" else 1
    mention.window = False
    mention.end = word.end
    if _elsewhere(text, mention):
        mention.fields = {"unvalued": True}


def _since(text: str, mention: Mention, word: Beside) -> None:
    """7년 만에; but 3년만 아는 has no 만 of lengths, and 9일 만인 names its day."""
    said = closing(text, word.end)
    if said is None or not said.roles:
        return
    dated = said.says("copula") and said.says("adnominal")
    mention.since = "" if dated or _of_event(text, mention) else "gap"
    mention.role, mention.window, mention.sign = "length", False, 0


def _nth(text: str, mention: Mention, word: Beside) -> None:
    """26일째, which takes its 째 in."""
    mention.since, mention.end = "nth", word.end
    mention.role, mention.window, mention.sign = "length", False, 0


def _eve(text: str, mention: Mention, word: Beside) -> None:
    """하루 앞두고, 100일 앞으로 다가온: the day of what is ahead."""
    mention.since = "eve"


def _times(text: str, mention: Mention) -> bool:
    """3주에 한 번꼴; tell whether it is said how often."""
    word = closing(text, mention.end)
    times = _TIMES.match(text, word.end) if word else None
    if word is None or times is None or not word.says("locative", "each"):
        return False
    said = closing(text, times.end())
    if said is None:
        return False
    mention.times = _COUNTS.get(times["count"]) or int(times["count"])
    mention.end = said.end if said.says("each") else times.end("times")
    mention.role = "repeat"
    mention.every = mention.low.iso() if mention.low else ""
    return True


_COUNTS = {"한": 1, "두": 2, "세": 3, "네": 4}


def _every(text: str, mention: Mention, word: Beside) -> None:
    """사흘마다."""
    mention.role, mention.end = "repeat", word.end
    mention.every = mention.low.iso() if mention.low else ""


def _within(text: str, mention: Mention, word: Beside) -> None:
    """이틀 안에: a stretch from now where the clause looks ahead, else a bound."""
    if mention.mod in (None, "max"):
        mention.mod = None
        mention.since = "within"


def _taken(text: str, mention: Mention, word: Beside) -> None:
    """나흘간, 하루 종일: the noun belongs to the length."""
    mention.end = word.end


_KINDS: dict[str, Callable[[str, Mention, Beside], None]] = {
    "ago": _ago, "later": _ago, "since": _since, "nth": _nth, "eve": _eve,
    "every": _every, "within": _within, "span": _taken, "whole": _taken,
}  # fmt: skip
