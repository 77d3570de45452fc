"""The sentences of a story, as far as a time in one may belong to another."""

import re

REACH = 200  # characters back to a day that a clock time or 이날 may belong to
_STOP = re.compile(r"[.!?]\s|\n")
_JOINED = re.compile(r", |고 ")


def stops(text: str, at: int, until: int) -> int:
    """Count the sentences that end between two places.

    >>> stops("불이 났습니다. 불은 꺼졌습니다.", 0, 13)
    1
    """
    return len(_STOP.findall(text, at, until))


def sentence(text: str, at: int) -> tuple[int, int]:
    """Return where the sentence around a place begins and ends.

    >>> sentence("불이 났습니다. 불은 꺼졌습니다.", 10)
    (9, 18)
    """
    begin = max(0, at - REACH)
    for stop in _STOP.finditer(text, begin, at):
        begin = stop.end()
    behind = _STOP.search(text, at, at + REACH)
    return begin, behind.start() + 1 if behind else min(len(text), at + REACH)


def clause(text: str, at: int, until: int) -> str:
    """Return the clause around the second place, as far back as the first.

    >>> clause("3월 열리고 예매는 25일 합니다.", 2, 11)
    '예매는 25일 합니다.'
    """
    begin, end = sentence(text, until)
    joints = (m.end() for m in _JOINED.finditer(text, at, until))
    return text[max(at, begin, *joints) : end]


def same_sentence(text: str, at: int, start: int) -> bool:
    """Say whether no sentence ends between two places that are near.

    >>> same_sentence("불이 났습니다. 불은 꺼졌습니다.", 0, 10)
    False
    """
    near = at >= 0 and start - at <= REACH
    return near and _STOP.search(text, at, start) is None
