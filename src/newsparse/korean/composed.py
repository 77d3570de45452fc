"""Decomposed Hangul (강 as ᄀ ᅡ ᆼ) composed, with the way back to its offsets."""

import unicodedata
from typing import NamedTuple


class Composed(NamedTuple):
    """A text in NFC; character `i` of it came from `bounds[i]` to `bounds[i + 1]`."""

    text: str
    bounds: list[int]


def compose(text: str) -> Composed:
    """Compose a text cluster by cluster and keep where each character came from.

    >>> import unicodedata
    >>> composed = compose(unicodedata.normalize("NFD", "강원도"))
    >>> composed.text, composed.bounds
    ('강원도', [0, 3, 6, 8])
    """
    pieces: list[str] = []
    bounds: list[int] = []
    start = 0
    for at in range(1, len(text) + 1):
        if at < len(text) and _continues(text[at]):
            continue
        piece = unicodedata.normalize("NFC", text[start:at])
        pieces.append(piece)
        bounds += [start] * len(piece)
        start = at
    return Composed("".join(pieces), [*bounds, len(text)])


def _continues(char: str) -> bool:
    """Tell whether a character composes with the one before it."""
    return unicodedata.combining(char) != 0 or "\u1160" <= char <= "\u11ff"
