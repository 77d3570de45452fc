"""Copies paragraph by paragraph: each stands right below what it repeats.

One passage said twice in a row may be meant. A page most of whose passages come twice
in a row was printed so.
"""

from collections.abc import Iterator

from newsparse.steps.streams import Stream

LEAST = 60  # characters that come again
SHARE = 0.4  # of all characters stand in the copies, where most passages have one
PAIRS = 2  # passages that come twice in a row
REACH = 2000  # characters of a passage
TRIES = 4  # places where a line comes again that are looked at


def find_tandems(stream: Stream) -> list[tuple[int, int]]:
    """Return each passage and its copy: where in the words they begin.

    The copy is as long as the passage and ends where a line ends.
    """
    pairs = list(_pairs(stream))
    passages = {stream.words[passage:copy] for passage, copy in pairs}
    again = sum(map(len, passages))
    enough = again >= max(LEAST, SHARE * len(stream.words))
    return pairs if enough and len(passages) >= PAIRS else []


def _pairs(stream: Stream) -> Iterator[tuple[int, int]]:
    ends = {*stream.starts[1:], len(stream.words)}
    at = 0
    while at < len(stream.words):
        copy = _copy_of(stream, at, ends)
        if copy is None:
            at = _next_end(stream, at)
        else:
            yield at, copy
            at = 2 * copy - at


def _next_end(stream: Stream, at: int) -> int:
    following = stream.line_at(at) + 1
    starts = stream.starts[following : following + 1]
    return starts[0] if starts else len(stream.words)


def _copy_of(stream: Stream, at: int, ends: set[int]) -> int | None:
    """Return where the passage that begins at an offset comes again, right below."""
    words = stream.words
    probe = words[at : _next_end(stream, at)]
    copy = at
    for _ in range(TRIES):
        copy = words.find(probe, copy + 1, at + REACH)
        if copy < 0:
            return None
        end = 2 * copy - at
        if copy in ends and end in ends and words.startswith(words[at:copy], copy):
            return copy
    return None
