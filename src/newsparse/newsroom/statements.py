"""What the newsroom's own voices report others to say, and in whose name.

시 관계자는 절차에 문제가 없었다고 설명했습니다: a word of saying (`sayings.py`) whose
topic or subject is somebody who can speak. Where there is none, nothing is
reported: 것으로 알려졌습니다 has no source.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newsparse.newsroom.phrases import Clauses, Phrase
from newsparse.newsroom.sayings import Saying, sayings

Speaks = Callable[[Phrase], bool]


class Statement(NamedTuple):
    """A reported statement: its source, the word of saying, what it governs."""

    source: Phrase
    word: str
    kind: str
    start: int
    end: int


def statements(sentence: Clauses, speaks: Speaks) -> Iterator[Statement]:
    """Yield the statements a sentence reports; `speaks` tells who can.

    >>> from newsparse.newsroom.phrases import read
    >>> sentence = read("김 과장은 예산이 부족하다고 말했습니다.")
    >>> said = statements(sentence, lambda phrase: "과장" in phrase.text)
    >>> [(one.source.text, one.word) for one in said]
    [('김 과장', '말')]
    """
    after, source, done = 0, None, 0
    for saying in sayings(sentence):
        if saying.by is not None:
            found = next(filter(speaks, saying.by), None)
        else:
            found = _subject(sentence, after, saying, speaks) or source
        if found is None:
            continue
        if saying.ahead:
            start = sentence.morphemes[saying.last].end
        else:
            start = _begin(sentence, found, saying, done)
            after, source = saying.last + 1, found
            done = _closed(sentence, saying.last)
        for one in _together(sentence, found, speaks):
            yield Statement(one, saying.word, saying.kind, start, saying.end)


def _begin(sentence: Clauses, source: Phrase, saying: Saying, done: int) -> int:
    """Return where the words begin: behind their source, unless it follows them."""
    if source.start >= saying.end:
        return done
    behind = sentence.morphemes[source.last + 1 :]
    begins = next((m.start for m in behind if not m.tag.startswith("J")), saying.end)
    return min(max(begins, done), saying.end)


def _closed(sentence: Clauses, index: int) -> int:
    """Return where the clause of a verb ends: behind its 고, 지만, 면 or 습니다."""
    behind = (m.end for m in sentence.morphemes[index:] if m.tag in ("EC", "EF"))
    return next(behind, sentence.morphemes[index].end)


def _subject(
    sentence: Clauses, after: int, saying: Saying, speaks: Speaks
) -> Phrase | None:
    """Return who says it: a topic that can speak, else a subject, else 시에서(는)."""
    inside = [p for p in sentence.phrases if after <= p.first and p.last < saying.at]
    able = [p for p in inside if p.role and speaks(p)]
    topic = _topic(sentence, [p for p in able if p.role == "topic"])
    if topic or saying.word == "하다":  # 주인이 바뀐다고 합니다: nobody says who
        return topic
    subjects = (p for p in able if p.role == "subject" or p.particle == "에서")
    return next(subjects, None)


def _together(sentence: Clauses, source: Phrase, speaks: Speaks) -> Iterator[Phrase]:
    """Yield a source and whoever is joined to it: 철원군과 강원도는."""
    behind = source
    for phrase in reversed(sentence.phrases):
        is_joined = phrase.role == "joined" and phrase.last + 2 == behind.first
        if is_joined and speaks(phrase):
            behind = phrase
            yield phrase
    yield source


def _topic(sentence: Clauses, topics: Sequence[Phrase]) -> Phrase | None:
    """Return the first topic, or the last that opens a clause of its own."""
    found = next(iter(topics), None)
    for topic in topics:
        between = sentence.morphemes[found.last + 1 : topic.first] if found else ()
        if any(one.tag == "EC" for one in between):
            found = topic
    return found
