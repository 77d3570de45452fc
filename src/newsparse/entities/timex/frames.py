"""The frame a time stands in: did it happen, will it, does it recur, is it history?

The predicate that governs a time stands behind it, so the first sign behind it
decides, up to the end of its sentence: 29일 열릴 예정이라고 24일 밝혔습니다 has a
future 29th and a past 24th. What is quoted in between says nothing of it. The signs
are frames.tsv.
"""

import re
from functools import cache
from typing import Literal

from newsparse.entities.timex.firsts import first_letters
from newsparse.entities.timex.lexicon import ROOM
from newsparse.korean.closing import Closing, closing
from newsparse.korean.said import Lean
from newsparse.korean.tables import rows

Frame = Literal["past", "present", "future", "was"]

REACH = 120  # characters; beyond them a sign belongs to another clause
_HELD = r"(?:합니다|한다(?!면)|됩니다|된다(?!면))"
_HELD_NOUN = r"(?:하는|되는)(?= )"
_QUOTED = r"\"[^\"\n]*\"|“[^”\n]*”|'[^'\n]*'|‘[^’\n]*’"
_END = r"[.!?]\s|\n\n"
_ENDS = re.compile(_END)
_JOINT = re.compile(r"[고며],? ")
_WORD = re.compile(r"[가-힣]+")
# The place of a final in its block of syllables.
_FINALS = {"ㄴ": 4, "ㄹ": 8, "ㅂ": 17, "ㅆ": 20}


def _closed_by(final: str) -> str:
    """Write the class of the syllables with a final; 있 and 겠 are of no tense."""
    first = 0xAC00 + _FINALS[final]
    return "[" + "".join(map(chr, range(first, 0xD7A4, 28))).translate(_TENSELESS) + "]"


_TENSELESS = str.maketrans("", "", "있겠")


@cache
def _patterns() -> dict[str, str]:
    """Return the pattern of each kind of sign."""
    signs: dict[str, list[str]] = {}
    for sign, kind, _ in rows("frames.tsv", ROOM):
        for final in _FINALS:
            sign = sign.replace(f"<{final}>", _closed_by(final))
        signs.setdefault(kind, []).append(sign)
    return {kind: "|".join(some) for kind, some in signs.items()}


@cache
def _signs() -> "re.Pattern[str]":
    """Compile the signs of the frames; within a place the first group wins."""
    of = _patterns()
    held = rf"(?:{of['event']})(?:{_HELD}|{_HELD_NOUN})|(?:{of['course']}){_HELD}"
    past = rf"{of['past']}|(?:{of['event']}|{of['course']})(?:한|된)(?= )"
    letters = "".join(
        sorted(first_letters(f"{of['future']}|{held}|{of['said']}|{past}"))
    )
    rest = f"{of['was']}|{of['plan']}|{of['dropped']}|{of['present']}"
    letters += "".join(first_letters(rest))
    return re.compile(
        rf"(?=[{letters}])(?:(?P<was>{of['was']})|(?P<plan>{of['plan']})"
        rf"|(?P<dropped>{of['dropped']})|(?P<future>{of['future']}|{held})"
        rf"|(?P<said>{of['said']})|(?P<past>{past})|(?P<present>{of['present']}))"
        rf"|(?P<quoted>{_QUOTED})|(?P<end>{_END})"
    )


@cache
def _kind(kind: str) -> "re.Pattern[str]":
    """Compile the signs of one kind."""
    return re.compile(_patterns()[kind])


def sign(text: str, at: int, end: int) -> "re.Match[str] | None":
    """Return the first sign of a frame between two places, quotations passed over."""
    return next(
        (m for m in _signs().finditer(text, at, end) if m.lastgroup != "quoted"), None
    )


def breaks(text: str, at: int, until: int) -> bool:
    """Tell whether a predicate ends an account between two places.

    One that goes on does not: 다쳐 옮겨졌고 9일 숨졌습니다.

    >>> breaks("5일 다쳐 옮겨졌고 9일", 2, 10), breaks("5일 열린 회의에서 9일", 2, 11)
    (False, True)
    """
    return any(
        found.lastgroup != "quoted"
        and not (
            found.lastgroup == "past" and text.startswith(("고", "으며"), found.end())
        )
        for found in _signs().finditer(text, at, until)
    )


def frame(text: str, at: int) -> Frame | None:
    """Return the frame of what ends at a place in a text, None where it has no sign.

    >>> frame("29일 열릴 예정이라고 24일 밝혔습니다.", 3)
    'future'
    >>> frame("29일 열릴 예정이라고 24일 밝혔습니다.", 16)
    'past'
    >>> frame("의결은 15일로 잡혔습니다.", 7)
    'future'
    >>> frame("15일 회의에서 6월로 정했습니다.", 3)
    'past'
    >>> frame("통과되면 공모는 3월에 나갑니다.", 11)
    'future'
    """
    found = sign(text, at, at + REACH)
    if _was_planned(text, at):
        return "future" if found and "앞당" in found[0] else "was"
    if found is None or found.lastgroup in ("end", "present"):
        said = _said_of(text, at) or ("future" if _on_condition(text, at) else None)
        return said or ("present" if found and found["present"] else None)
    if found.lastgroup == "plan":
        return "future" if _bound(text, at, found.start()) else "past"
    if found.lastgroup == "dropped":
        return "past" if (closing(text, at) or Closing(at)).roles else "future"
    if found.lastgroup == "said":
        return "present" if "에서 " in text[at : found.start()] else "future"
    return found.lastgroup  # type: ignore[return-value]


def _said_of(text: str, at: int) -> Frame | None:
    """Return the frame of a time that is the predicate: 의결은, 숨진 건 15일입니다."""
    said = closing(text, at)
    if said is None or not (said.says("copula") and said.says("final")):
        return None
    return "past" if _kind("cleft").search(text, max(0, at - 20), at) else "future"


def _was_planned(text: str, at: int) -> bool:
    """Say whether a time is one that something was to be at: 당초 5월이던 준공은."""
    said = closing(text, at)
    return said is not None and said.says("copula") and text[at : said.end] == "이던"


def _on_condition(text: str, at: int) -> bool:
    """Say whether the sentence has said what must come first: 통과되면."""
    far = max(0, at - REACH)
    begin = max([far, *(end.end() for end in _ENDS.finditer(text, far, at))])
    return _kind("condition").search(text, begin, at) is not None


def _bound(text: str, at: int, until: int) -> bool:
    """Say whether a time belongs to what a predicate fixes behind it.

    Particles make it an argument, or it stands in a clause that goes on to a plan
    for something else: 11일까지 보고를 듣고, 의결은 16일로 잡혔습니다.
    """
    said = closing(text, at)
    if said is None or said.says("direction", "object", "subject", "topic"):
        return said is not None
    return any(
        _is_topic(text, *word.span())
        for joint in _JOINT.finditer(text, said.end, until)
        for word in _WORD.finditer(text, joint.end(), until)
    )


def _is_topic(text: str, start: int, end: int) -> bool:
    """Say whether a word is a noun that its clause is about."""
    words = (closing(text, at) for at in range(start + 1, end))
    return any(word is not None and word.says("topic") for word in words)


def is_chained(text: str, at: int) -> bool:
    """Tell whether a clause goes on to another before the sign of its frame.

    >>> is_chained("3월 설계를 마치고 6월 착공할 계획입니다.", 2)
    True
    """
    found = sign(text, at, at + REACH)
    return found is not None and _JOINT.search(text, at, found.start()) is not None


def tense(text: str, at: int) -> Lean | None:
    """Return the frame where it leans one way; a present and a plan that was lean none.

    >>> tense("29일까지 받는다고 했습니다.", 3)
    """
    found = frame(text, at)
    return found if found in ("past", "future") else None


def ends_account(text: str, at: int) -> bool:
    """Tell whether a time belongs to the verb that ends its account in the past.

    >>> ends_account("새벽 3시에야 끝났습니다.", 5)
    True
    >>> ends_account("새벽 3시 불을 지른 남성이 잡혔습니다.", 5)
    False
    """
    found = sign(text, at, at + REACH)
    if found is None or found.lastgroup != "past" or len(found[0]) > 1:
        return False
    return _may_be_past().search(text, at, found.start()) is None


def begins_ahead(text: str, at: int) -> bool:
    """Tell whether what a present says of a day is to come, not how something is.

    Nothing that may say a past (은, 한) stands in between.

    >>> begins_ahead("3월 1일부터 길을 막습니다.", 5)
    True
    >>> begins_ahead("3월 1일부터 길을 막고 있습니다.", 5)
    False
    """
    found = sign(text, at, at + REACH)
    if found is None or found.lastgroup != "present":
        return False
    word, gap = closing(text, at), text[at : found.end()]
    if word is None or not word.says("locative", "source", "goal", "topic"):
        return False
    if "고 있" in gap or _may_be_past().search(gap):
        return False
    there_is = text.startswith(" 있습", word.end)  # 공판은 12일에 있습니다
    return there_is or _ends_in_state().search(text, at, found.start()) is None


@cache
def _ends_in_state() -> "re.Pattern[str]":
    """Compile what a present that tells a state stands behind: 높습니다, 입니다."""
    return re.compile(f"(?:{_patterns()['state']})$")


@cache
def _may_be_past() -> "re.Pattern[str]":
    """Compile what may be an adnominal form of the past at the end of a word."""
    return re.compile(rf"{_closed_by('ㄴ')}(?<![간는])(?= )")


def recurs(sentence: str) -> bool:
    """Tell whether a sentence tells what comes again: 평소 오후 3시면."""
    return _kind("habit").search(sentence) is not None


def is_usual(text: str, at: int) -> bool:
    """Tell whether a time that begins at a place is one of most years: 보통 6월에.

    >>> is_usual("평년 장마는 6월 25일쯤 시작됐습니다.", 7)
    True
    """
    before = text[max(0, at - 12) : at]
    return any(m.end() == len(before) for m in _kind("usual").finditer(before))


def compared(text: str, at: int, end: int) -> bool:
    """Tell whether today is measured by the time that ends at a place.

    >>> compared("1996년 7월 이후 가장 많은 비입니다.", 8, 22)
    True
    """
    end = min(end, at + 40)
    if _kind("comparison").search(text, at, end):
        return True
    measure = _kind("against").search(text, at, end)
    if measure is None:
        return False
    first = sign(text, at, end)
    return first is None or measure.start() < first.start()


def is_counted(text: str, at: int) -> bool:
    """Tell whether a stretch is what something was counted over: 3분기 실적이."""
    return _kind("result").match(text, at + text.startswith(" ", at)) is not None


def is_apart(text: str, at: int) -> bool:
    """Tell whether what a year names does not happen in it: 내년 예산은."""
    return _kind("apart").match(text, at + text.startswith(" ", at)) is not None


def is_one_opening(text: str, at: int, until: int, end: int) -> bool:
    """Tell whether what a year and a time in it are said of is one and the same.

    >>> is_one_opening("내년 문을 여는 도서관은 4월 개관합니다.", 2, 14, 24)
    True
    """
    opens = _kind("opening")
    return bool(opens.search(text, at, until) and opens.search(text, until, end))


def comes_sooner(said: str) -> bool:
    """Tell whether words name what comes before an event: 예매는, 신청은."""
    return _kind("sooner").search(said) is not None
