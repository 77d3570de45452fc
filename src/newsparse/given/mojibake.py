"""Text that was read in the wrong encoding, undone where that can be proved.

Latin-1 and Windows-1252 give every byte a character, so a page of CP949 or UTF-8 that
somebody read as one of them can be had back: its characters are bytes again, and these
are strictly text, and Korean. ftfy does more and needs no proof; this is what archives
of Korean pages hold.
"""

from typing import NamedTuple

from newsparse.given.damage import HANGUL, traces

_KOREAN = 0.5  # the share of Hangul in the letters that are not ASCII
_ENCODINGS = ("utf-8", "cp949")


class Undone(NamedTuple):
    """A text as it was, and the encoding it was in."""

    text: str
    encoding: str


def undo(text: str) -> Undone | None:
    """Undo a wrong reading; None where it cannot be proved.

    >>> undo("춘천".encode("cp949").decode("latin-1"))
    Undone(text='춘천', encoding='cp949')
    >>> undo("춘천".encode().decode("latin-1")).encoding
    'utf-8'
    >>> undo("café"), undo("춘천 ÃáÃµ")
    (None, None)
    """
    if "mojibake" not in traces(text):
        return None
    signs = text.translate(_BYTES)  # what Windows-1252 has at 80 to 9F
    for encoding in _ENCODINGS:
        try:
            undone = signs.encode("latin-1").decode(encoding)
        except UnicodeError:
            continue
        if _is_korean(undone):
            return Undone(undone.removeprefix("\ufeff"), encoding)
    return None


_BYTES = {
    ord(sign): byte
    for byte in range(0x80, 0xA0)
    for sign in bytes([byte]).decode("cp1252", "ignore")
}


def _is_korean(text: str) -> bool:
    letters = sum(not sign.isascii() and sign.isalpha() for sign in text)
    hangul = len(HANGUL.findall(text))
    return hangul > _KOREAN * letters and "mojibake" not in traces(text)
