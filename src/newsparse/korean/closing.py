"""What closes a word: the particles and endings behind a noun, and what they say.

춘천에서는, 2대 1이든, 30억 원대라더니, 서너 명이니: a noun is whole where what stands
behind it in the word is made of particles in their order or of the copula with its
endings, each in the shape that the sound before it asks for (강릉이 but 원주가). The
pieces and their order are closings.tsv; no other module lists any. Words are read in
letters (jamo), so that what is grown to a syllable (까진, 인데) is a piece as well.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from newsparse.korean.tables import rows

LONGEST = 16  # syllables; no chain of endings is longer
_NOUN = "BADSTGVCe"
_RIEUL = "\u11af"
_FIRST_FINAL, _LAST_FINAL = "\u11a8", "\u11c2"
# The last sound of a digit as it is read: 일, 이 … 구, and 영, 십, 백, 만 for 0.
_DIGITS = dict(zip("0123456789", "clvcvvcllv", strict=True))


class Closing(NamedTuple):
    """What closes a noun: where the word ends, and what each piece says in order.

    `dropped` is true where the copula's 이 is left out (3대 2든, 기자며) and the form
    alone is that of a verb too. Roles are those of closings.tsv: topic, subject,
    object, additive, genitive, locative, source, goal, direction, comitative,
    comparison, copula, adnominal, connective, final, quote and others.
    """

    end: int
    roles: tuple[str, ...] = ()
    dropped: bool = False

    def says(self, *roles: str) -> bool:
        """Tell whether one of the pieces has one of these roles."""
        return not set(roles).isdisjoint(self.roles)


def closing(text: str, at: int, *, heard: bool = True) -> Closing | None:
    """Return what closes the noun that ends at `at`, None where the word goes on.

    Without `heard` the sound of the noun is not known from its letters (3/4, read
    사분의 삼), and any shape of a particle will do.

    >>> closing("춘천에서는 눈이", 2)
    Closing(end=5, roles=('source', 'topic'), dropped=False)
    >>> closing("서너 명이니까요", 4).roles
    ('copula', 'connective', 'polite')
    >>> closing("춘천, 원주", 2)
    Closing(end=2, roles=(), dropped=False)
    >>> closing("춘천마라톤", 2) is None, closing("강릉가", 2) is None
    (True, True)
    """
    end, most = at, min(len(text), at + LONGEST + 1)
    while end < most and "가" <= text[end] <= "힣":
        end += 1
    if end < len(text) and text[end].isalnum():
        return None
    if end == at:
        return Closing(at)
    last = sound(text[at - 1]) if at and heard else ""
    found = _read(last, text[at:end])
    return found and Closing(end, *found)


def closes(text: str, at: int) -> bool:
    """Tell whether the noun that ends at `at` is a whole word but for particles."""
    return closing(text, at) is not None


def may_close(stem: str, ending: str, *, verbal: bool = True) -> bool:
    """Tell whether an ending may close a noun, by the noun's last sound.

    Without `verbal` an ending that the form alone may give to a verb (정하고) does not.

    >>> may_close("가람", "은"), may_close("가람", "는"), may_close("서울", "로")
    (True, False, True)
    """
    found = _read(sound(stem[-1:]), ending) if ending else ((), False)
    return found is not None and (verbal or not found[1])


def stems(word: str) -> Iterator[str]:
    """Yield the nouns a word may consist of, the longest first.

    >>> list(stems("의원에게서"))
    ['의원에게서', '의원']
    """
    yield word
    for end in range(len(word) - 1, max(0, len(word) - LONGEST), -1):
        if may_close(word[:end], word[end:]):
            yield word[:end]


@lru_cache(1 << 14)
def bare(word: str, *, verbal: bool = True) -> str:
    """Return a word without what closes it, by form alone; two syllables stay.

    Without `verbal` an ending that may be a verb's is no closing (`may_close`).

    >>> [bare(w) for w in ("춘천에서는", "강릉을", "원주가", "부산항")]
    ['춘천', '강릉', '원주', '부산항']
    """
    return next(
        (
            word[:at]
            for at in range(2, len(word))
            if may_close(word[:at], word[at:], verbal=verbal)
        ),
        word,
    )


def sound(last: str) -> str:
    """Return how a word ends: in v(owel), l (ㄹ), c(onsonant), or in any ("")."""
    if "가" <= last <= "힣":
        final = (ord(last) - ord("가")) % 28
        return {0: "v", 8: "l"}.get(final, "c")
    return _DIGITS.get(last, "")  # %, ㎞, IC: read in more than one way


class _Piece(NamedTuple):
    """A row of the table, in letters; `kinds` are the classes that may follow."""

    kind: str
    after: str
    form: str
    role: str
    kinds: str


@cache
def _pieces() -> dict[str, tuple[_Piece, ...]]:
    """Return the pieces by their class and first letter, the longest first."""
    found: dict[str, list[_Piece]] = {}
    for kind, after, forms, role, kinds in rows("closings.tsv"):
        for form in forms.split():
            letters = unicodedata.normalize("NFD", form)
            piece = _Piece(kind, after, letters, role, kinds)
            found.setdefault(kind + letters[0], []).append(piece)
    return {key: tuple(sorted(of, key=_by_length)) for key, of in found.items()}


def _by_length(piece: _Piece) -> int:
    return -len(piece.form)


@lru_cache(1 << 14)
def _read(before: str, ending: str) -> tuple[tuple[str, ...], bool] | None:
    """Read a whole ending behind a sound: its roles, and whether 이 was dropped."""
    if len(ending) > LONGEST:
        return None
    letters = unicodedata.normalize("NFD", ending)
    return _walk(letters, 0, _NOUN, before)


def _walk(
    letters: str, at: int, kinds: str, before: str
) -> tuple[tuple[str, ...], bool] | None:
    """Return the first way to go on from `at` to the end, the longest pieces first.

    The table's order of classes is the order of preference, and no piece is empty, so
    the walk ends; endings are short and kept once read.
    """
    if at == len(letters):
        return ((), False) if "." in kinds else None
    for kind in kinds:
        for piece in _pieces().get(kind + letters[at], ()):
            if not letters.startswith(piece.form, at) or not _fits(piece, before):
                continue
            end = at + len(piece.form)
            if end < len(letters) and _is_final(letters[end]) and not _grows(piece):
                continue
            rest = _walk(letters, end, piece.kinds, _sound_of(letters[end - 1]))
            if rest is not None:
                dropped = kind == "e" and kinds is _NOUN and piece.role != "quote"
                return (piece.role, *rest[0]), dropped or rest[1]
    return None


def _fits(piece: _Piece, before: str) -> bool:
    """Tell whether a piece has the shape that the sound before it asks for."""
    return not before or piece.after == "." or before in _AFTER[piece.after]


_AFTER = {"v": "v", "l": "vl", "c": "cl", "n": "c"}


def _grows(piece: _Piece) -> bool:
    """Tell whether a piece that begins with a final consonant may follow this one."""
    return not {"t", "E", "Q"}.isdisjoint(piece.kinds)


def _is_final(letter: str) -> bool:
    return _FIRST_FINAL <= letter <= _LAST_FINAL


def _sound_of(letter: str) -> str:
    return "v" if not _is_final(letter) else "l" if letter == _RIEUL else "c"
