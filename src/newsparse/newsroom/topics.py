"""What a value is about: the noun phrase that governs it, or nothing.

관광객 3백여 명 counts 관광객; 20억 원 상당의 화장품 tells of 화장품, 매출도 5% 뛰었다
of 매출, 8억 원을 들여 박물관을 of 박물관. Who acts is not what a value is about: in
춘천시는 20명을 뽑습니다 nothing is said of 춘천시.
"""

from collections.abc import Sequence

from newsparse.newsroom.phrases import Clauses, Phrase
from newsparse.newsroom.relations import relations
from newsparse.newsroom.source_kinds import kind_of

Ends = Sequence[tuple[int, int]]  # spans of all the sentence's mentions

_GOVERNING = ("topic", "subject", "object")
_ACTORS = frozenset({"official", "politician", "civic", "insider", "expert"})


def of_amount(sentence: Clauses, start: int, end: int, others: Ends) -> str | None:
    """Return what an amount of a sentence counts or measures, None where unsaid.

    >>> from newsparse.newsroom.phrases import read
    >>> text = "어제 관광객 3백여 명이 다녀갔습니다."
    >>> of_amount(read(text), 7, 12, ((0, 2), (7, 12)))
    '관광객'
    """
    own = _holding(sentence, start, end)
    beside = own and _beside(sentence, own, start, end, others)
    if beside:
        return beside
    told = _described(sentence, end, others)
    if not told and own and own.role == "object":
        told = _next(sentence, end, ("object",), others)
    return told or _governing(sentence, start, others)


def of_place_or_time(
    sentence: Clauses, start: int, end: int, others: Ends
) -> str | None:
    """Return what happens then or there: the next subject or object of the clause."""
    return _next(sentence, end, ("object", "subject"), others) or _governing(
        sentence, start, others
    )


def _holding(sentence: Clauses, start: int, end: int) -> Phrase | None:
    """Return what a mention stands in, over two phrases where it does: 5에서|10cm."""
    inside = [p for p in sentence.phrases if p.start < end and start < p.end]
    return inside[-1]._replace(start=inside[0].start) if inside else None


def _beside(
    sentence: Clauses, own: Phrase, start: int, end: int, others: Ends
) -> str | None:
    """Return the noun before the amount, behind it, behind its 의 or before one."""
    before = _before(sentence, own, start, others)
    behind = _noun(sentence, end, own.end, others)
    if before or behind or own.role != "genitive":
        return before or behind
    following = next((p for p in sentence.phrases if p.start >= own.end), None)
    return _said(sentence, following, others) if following else None


def _before(sentence: Clauses, own: Phrase, start: int, others: Ends) -> str | None:
    """Return what stands right before: 관광객 3백 명, 사과 한 상자, 유권자의 62%."""
    within = _noun(sentence, own.start, start, others)
    ahead = [p for p in sentence.phrases if p.end <= min(own.start, start)]
    if within or not ahead:
        return within
    between = sentence.text[ahead[-1].end : start].strip()
    owner = ahead[-1].particle if ahead[-1].role == "genitive" else ""
    return _said(sentence, ahead[-1], others) if between == owner else None


def _described(sentence: Clauses, end: int, others: Ends) -> str | None:
    """Return the noun that an amount describes through a verb: 12km 떨어진 본교."""
    behind = [m for m in sentence.morphemes if m.start >= end]
    closed = next((m for m in behind if m.tag in _CLOSING or m.tag == "ETM"), None)
    between = (m for m in behind if closed and m.start < closed.start)
    if closed is None or closed.tag != "ETM" or any(m.tag == "NNG" for m in between):
        return None
    head = next((p for p in sentence.phrases if p.start >= closed.end), None)
    return _said(sentence, head, others) if head else None


def _next(
    sentence: Clauses, end: int, roles: tuple[str, ...], others: Ends
) -> str | None:
    """Return the next phrase in a role, within the clause or the one it leads to."""
    closed = [m.end for m in sentence.morphemes if m.tag in _CLOSING and m.start >= end]
    limit = closed[1] if len(closed) > 1 else len(sentence.text)
    behind = (p for p in sentence.phrases if end < p.end <= limit and p.role in roles)
    said = (_noun(sentence, max(end, p.start), p.end, others) for p in behind)
    return next(filter(None, said), None)


def _governing(sentence: Clauses, start: int, others: Ends) -> str | None:
    """Return the nearest topic, subject or object before, within the clause."""
    closed = [m.end for m in sentence.morphemes if m.tag in _CLOSING and m.end <= start]
    begin = max(closed, default=0)
    before = [p for p in sentence.phrases if begin <= p.start and p.end <= start]
    for phrase in reversed(before):
        if phrase.role in _GOVERNING and kind_of(phrase.text) not in _ACTORS:
            said = _said(sentence, phrase, others)
            if said:
                return said
    return None


def _said(sentence: Clauses, phrase: Phrase, others: Ends) -> str | None:
    return _noun(sentence, phrase.start, phrase.end, others)


def _noun(sentence: Clauses, start: int, end: int, others: Ends) -> str | None:
    """Return the nouns of a stretch that are no mention and no word of relation."""
    begin = max([start, *(stop for _, stop in others if start < stop <= end)])
    words = sentence.text[begin:end].split() if begin < end else []
    while words and words[-1].strip(_MARKS) in relations():
        words.pop()
    while words and words[0].strip(_MARKS) in relations():
        words.pop(0)
    return " ".join(words).strip(_MARKS) or None


_MARKS = " ,·/.'\"‘’“”"
_CLOSING = frozenset({"EC", "EF"})
