"""The one door to Kiwi, the morphological analyser.

Kiwi is made on first use, once a process, so it may be used after a fork. It is
never given more than `MOST` characters at once: its time grows with the square of a
string's length (measured: 90,000 characters a second at 2,000, 3,000 at a million).
"""

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

MOST = 10_000  # characters in one call
LONGEST_RUN = 400  # characters without a space; longer runs are cut


class Morpheme(NamedTuple):
    """A morpheme with its Sejong tag and its span in the text.

    The morphemes of a contraction share characters: spans may overlap. `oov` tells
    what the dictionary does not hold.
    """

    form: str
    tag: str
    start: int
    end: int
    oov: bool = False


@cache
def kiwi() -> Any:  # noqa: ANN401  (kiwipiepy ships no types)
    """Return this process's Kiwi."""
    from kiwipiepy import Kiwi

    return Kiwi(model_type="cong", load_multi_dict=False)


def morphemes(text: str) -> list[Morpheme]:
    """Analyse a text line by line.

    >>> [m.form for m in morphemes("춘천에서 열렸습니다.")][:2]
    ['춘천', '에서']
    """
    return [
        Morpheme(
            token.form, token.tag, start + token.start, start + token.end, token.oov
        )
        for start, piece in _pieces(text)
        for token in kiwi().tokenize(piece)
    ]


@lru_cache(1 << 15)
def of_word(word: str) -> tuple[Morpheme, ...]:
    """Analyse a word alone; words are kept, as several finders ask of the same.

    >>> [m.tag for m in of_word("배추밭")]
    ['NNG', 'NNG']
    """
    return tuple(morphemes(word))


def sentence_spans(line: str) -> list[tuple[int, int]]:
    """Split a line into sentences as Kiwi sees them; the spans cover the line.

    >>> line = "정말요? 3.5%나 올랐네요."
    >>> [line[start:end].strip() for start, end in sentence_spans(line)]
    ['정말요?', '3.5%나 올랐네요.']
    """
    spans: list[tuple[int, int]] = []
    for at, piece in _pieces(line):
        starts = [at + s.start for s in kiwi().split_into_sents(piece)] or [at]
        starts[0] = at
        spans.extend(zip(starts, [*starts[1:], at + len(piece)], strict=True))
    return spans or [(0, len(line))]


def _pieces(text: str) -> list[tuple[int, str]]:
    """Cut a text at line ends, and what is still too long at a space or hard."""
    pieces, start = [], 0
    for line in text.split("\n"):
        for offset in range(0, len(line), MOST):
            pieces.append((start + offset, _safe(line[offset : offset + MOST])))
        start += len(line) + 1
    return [(at, piece) for at, piece in pieces if not piece.isspace() and piece]


def _safe(piece: str) -> str:
    """Blank what Kiwi stumbles on, same length: zero-width marks, endless runs."""
    piece = _SURROGATE.sub("\ufffd", piece.translate(_BLANKED))
    if len(piece) <= LONGEST_RUN:
        return piece
    return " ".join(
        word if len(word) <= LONGEST_RUN else " " * len(word)
        for word in piece.split(" ")
    )


_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANKED = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"), " ")
