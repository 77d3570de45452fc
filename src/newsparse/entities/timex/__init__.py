"""Dates, clock times, lengths of time and recurrences, as news says them."""

from collections.abc import Iterator
from datetime import date

from newsparse.entities.passage import Passage
from newsparse.entities.timex.mentions import mentions
from newsparse.entities.timex.phrases import phrases
from newsparse.entities.timex.values import Reader
from newsparse.korean.said import Lean
from newsparse.transcript import Entity


def find(passage: Passage) -> Iterator[Entity]:
    """Find the dates, times, durations and recurrences of a passage."""
    return find_times(passage.text, passage.published, stories=passage.stories)


def find_times(
    text: str,
    published: date | None = None,
    prefer: Lean | None = None,
    stories: tuple[int, ...] = (),
) -> Iterator[Entity]:
    """Find the expressions of time in a text and give them their values.

    Args:
        text: Korean text.
        published: The day or moment the text was said, in Korea's time. Without it
            only full dates, clock times and lengths have values.
        prefer: Which way a date without its year or month lies, "past" or "future".
            None reads it off the tense of its clause.
        stories: Where a story begins that takes no day from the one before it.

    Yields:
        Date, Time, Duration and Recurrence, in their order in the text.

    >>> from datetime import date
    >>> [e.edtf for e in find_times("지난달 22일", date(2021, 9, 16))]
    ['2021-08-22']
    """
    reader = Reader(text, published, prefer, stories)
    return reader.read_all(mentions(text, phrases(text)))
