"""What stands around a length of time: 전, 만에, 째, 간, 이상, 마다, 약, 최대."""

import re
from collections.abc import Iterator
from functools import cache

from newsparse.entities.timex.lexicon import ROOM
from newsparse.entities.timex.mention import Mention
from newsparse.entities.timex.phrase import Phrase
from newsparse.entities.timex.tense import tense
from newsparse.korean.tables import rows
from newsparse.transcript import Mod

_AFTER = re.compile(
    r"(?P<near> ?(?:남짓|가량|정도|쯤|안팎|가까이|여))? ?(?:"
    r"(?P<ago>전(?=에|까지|부터|의|인|과|만|보다|이[라었]|은|쯤)|전(?![가-힣]))"
    r"|(?P<later>(?:뒤|후)(?=에|의|인|다|였|이[라었]|까지|부터|면|쯤|엔|로)|(?:뒤"
    r"|후)(?![가-힣])|지나서|있다가?(?= ))"
    r"|(?P<since>만(?=에|의|인|이[던자었]))"
    r"|(?P<nth>째(?:(?![가-힣]{2})|(?=입니|인데|이어|이던|였|까지|에도|이나)))"
    r"|(?P<eve>(?:을 |를 )?앞두고|(?:을 |를 )?앞둔|앞으로 다가)"
    r"|(?P<times>(?:에|마다) ?(?P<count>한|두|세|네|\d{1,3}) ?(?:번|차례"
    r"|회)(?![가-힣]?째)(?:씩)?)"
    r"|(?P<every>마다|에 한 번꼴)"
    r"|(?P<within>안에|이내|내에|내로|안으로|내(?= |$))"
    r"|(?P<min>이상)|(?P<over>넘게|넘는|넘도록|넘은|초과)|(?P<max>이하)|(?P<less>미만)"
    r"|(?P<span>간(?![가-힣])|간(?=의|에|은|이|을|씩|만|도|으))"
    r"|(?P<whole>종일(?: ?내내)?|내내)|(?P<extra>더(?= )))"
)
_GAME = re.compile(r"(?<![가-힣])(?:연장 ?)?[전후]반 ?$")
_STOPPAGE = re.compile(r"추가 ?시간 ?$")
_AT = re.compile(r"(?:쯤|께)?(?:에(?!서)|,|에는)")
_PLAIN_NEAR = re.compile(
    r"여(?=[^가-힣]|$|[만간의에를가]|동안)| ?(?:남짓|가량|정도|쯤|안팎|가까이)"
)
_BEFORE = re.compile(
    r"(?:(?P<approx>약|대략|거의|한|얼추)|(?P<max>최대|최장|길게는|많게는|길어야|길어도)"
    r"|(?P<min>최소|최단|적어도|짧게는)) ?$"
)
_RATE = re.compile(
    r" ?(?:평균 |최대 )?(?:\d[\d,.]*|[한두세네]) ?(?:차례|번|회|명|건|개|대|편"
    r"|톤|마리|만|천|원)"
)
_MODS: dict[str, Mod] = {
    "min": "min", "over": "more_than", "max": "max", "less": "less_than",
}  # fmt: skip


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
    before = _BEFORE.search(text, max(0, phrase.start - 5), phrase.start)
    if phrase.more or (before and before["approx"]):
        mention.mod = "approx"
    elif before:
        mention.mod = "max" if before["max"] else "min"
    after = _AFTER.match(text, phrase.end)
    if after is None:
        mention.mod = "approx" if _PLAIN_NEAR.match(text, phrase.end) else mention.mod
        if text[phrase.start : phrase.end] == "하루" and _RATE.match(text, phrase.end):
            return
        yield mention
        return
    if after["near"]:
        mention.mod = "approx"
    kinds = [kind for kind in _KINDS if after[kind]]
    yield from _KINDS[kinds[0]](text, mention, after)


def _on_match_clock(text: str, phrase: Phrase) -> int | None:
    """Return where a time on the clock of a match begins: 후반 23분, 추가시간 3분에.

    It tells when in the match, neither how long nor when in the day.
    """
    if phrase.low is None or phrase.low.grain() not in ("minute", "second"):
        return None
    half = _GAME.search(text, max(0, phrase.start - 6), phrase.start)
    if half is None and _AT.match(text, phrase.end):
        half = _STOPPAGE.search(text, max(0, phrase.start - 6), phrase.start)
    return half.start() if half else None


_HAPPENED = re.compile(r"[한된난진간온린친낸킨] $")


@cache
def _happenings() -> "re.Pattern[str]":
    """Compile the nouns that a distance may be counted from."""
    nouns = "|".join(noun for (noun,) in rows("happenings.tsv", ROOM))
    return re.compile(rf"(?:{nouns}) (?:약 |최소 |불과 )?$")


def _elsewhere(text: str, mention: Mention) -> bool:
    """Say whether a distance is counted from what happened, not from the broadcast.

    수술 사흘 뒤 and 숨진 이틀 뒤 name what they count from; a distance ahead in a
    clause of the past (사흘 뒤 붙잡혔습니다) counts from what was told before it.
    """
    if _happenings().search(text, max(0, mention.start - 12), mention.start):
        return True
    if mention.sign < 0:
        return False
    if _HAPPENED.search(text, max(0, mention.start - 2), mention.start):
        return True
    return tense(text, mention.end) == "past"


def _ago(text: str, mention: Mention, after: "re.Match[str]") -> Iterator[Mention]:
    """사흘 전, 10년 뒤."""
    mention.role, mention.sign = "point", -1 if after["ago"] else 1
    mention.window = False
    mention.end = after.end()
    if _elsewhere(text, mention):
        mention.fields = {"unvalued": True}
    yield mention


def _since(text: str, mention: Mention, after: "re.Match[str]") -> Iterator[Mention]:
    """7년 만에; 26일째, which takes its 째 in."""
    mention.since = "nth" if after["nth"] else "gap"
    mention.role, mention.window, mention.sign = "length", False, 0
    if after["nth"]:
        mention.end = after.end()
    elif re.compile(r"만(?:인|이던|이자) ?").match(text, after.end() - 1):
        mention.since = ""
    yield mention


def _eve(text: str, mention: Mention, after: "re.Match[str]") -> Iterator[Mention]:
    """하루 앞두고, 100일 앞으로 다가온: the day of what is ahead."""
    mention.since = "eve"
    yield mention


def _times(text: str, mention: Mention, after: "re.Match[str]") -> Iterator[Mention]:
    """3주에 한 번, 사흘마다."""
    mention.role, mention.end = "repeat", after.end()
    mention.every = mention.low.iso() if mention.low else ""
    if after["count"]:
        count = {"한": 1, "두": 2, "세": 3, "네": 4}.get(after["count"])
        mention.times = count or int(after["count"])
    yield mention


def _within(text: str, mention: Mention, after: "re.Match[str]") -> Iterator[Mention]:
    """이틀 안에: a stretch from now where the clause looks ahead, else a bound."""
    mention.since = "within"
    yield mention


def _bounded(text: str, mention: Mention, after: "re.Match[str]") -> Iterator[Mention]:
    """4일 이상, 일주일 미만."""
    mention.mod = next(mod for kind, mod in _MODS.items() if after[kind])
    yield mention


def _taken(text: str, mention: Mention, after: "re.Match[str]") -> Iterator[Mention]:
    """나흘간, 하루 종일: the noun belongs to the length."""
    mention.end = after.end()
    yield mention


def _as_is(text: str, mention: Mention, after: "re.Match[str]") -> Iterator[Mention]:
    """일주일 더."""
    yield mention


_KINDS = {
    "ago": _ago, "later": _ago, "since": _since, "nth": _since, "eve": _eve,
    "times": _times, "every": _times, "within": _within, "min": _bounded,
    "over": _bounded, "max": _bounded, "less": _bounded, "span": _taken,
    "whole": _taken, "extra": _as_is,
}  # fmt: skip
