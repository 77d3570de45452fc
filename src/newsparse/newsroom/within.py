"""What of a record lies within a stretch, found without a walk through all of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from newsparse.transcript import AnyEntity, Transcript

_START = attrgetter("start")


def mentions(transcript: Transcript, start: int, end: int) -> Sequence[AnyEntity]:
    """Return the mentions that begin and end within a stretch of the page."""
    first = bisect_left(transcript.entities, start, key=_START)
    last = bisect_left(transcript.entities, end, key=_START)
    found = transcript.entities[first:last]
    return [one for one in found if one.end <= end]


def sentence_at(transcript: Transcript, place: int) -> int | None:
    """Return the number of the sentence that a place of the page lies in."""
    number = bisect_right(transcript.sentences, place, key=_START) - 1
    inside = number >= 0 and place < transcript.sentences[number].end
    return number if inside else None
