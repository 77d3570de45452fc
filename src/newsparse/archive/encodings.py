"""From bytes to text: UTF-8, UTF-16 or CP949, proved and never guessed.

The order was measured on Korean text in eight encodings: a byte order mark decides;
else NUL bytes mean UTF-16 (or no text at all); else strict UTF-8; else strict CP949.
Statistical detectors are not asked: on a short text such as `[앵커]` they answer
UTF-16 or GB18030. Nothing is ever replaced or ignored.
"""

import codecs
import re
from typing import NamedTuple

from newsparse.errors import ReadError

_MARKS = (  # UTF-32 first: its little-endian mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NUL_SHARE = 0.1  # UTF-16 of Korean has a NUL for each blank, ASCII letter and 가
_CONTROL_SHARE = 0.05  # more control characters than this is no text
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_COMPOSED = re.compile("\u3164[\u3131-\u3163]{3}")  # ㅤㄸㅗㅁ, which is 똠
_HANGUL = re.compile("[가-힣]")
_LATIN_1 = re.compile("[\xa1-\xff]")


class Decoded(NamedTuple):
    """A text, the encoding that proved right, and warning codes.

    `euc_kr_composed`: syllables were written as four characters of KS X 1001 and
    were composed. `hangul_filler`: the same, but they could not be. `mojibake`: the
    text is CP949 that somebody read as Latin-1. `nul`: it holds NUL characters.
    """

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Decode a page.

    >>> decode("[앵커]".encode("cp949"))
    Decoded(text='[앵커]', encoding='cp949', warnings=())

    Raises:
        ReadError: The bytes are no text in UTF-8, UTF-16, UTF-32 or CP949.
    """
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if marked:
        decoded = Decoded(_strictly(data, marked), marked)
    elif b"\0" in data:
        decoded = _with_nul(data)
    elif (text := _attempt(data, "utf-8")) is not None:
        decoded = Decoded(text, "utf-8", _latin_traces(text))
    else:
        decoded = _cp949(data)
    _refuse_binary(decoded.text)
    return decoded


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _strictly(data: bytes, encoding: str) -> str:
    text = _attempt(data, encoding)
    if text is None:
        raise ReadError(f"has the mark of {encoding} but is not {encoding}", "not_text")
    return text


def _with_nul(data: bytes) -> Decoded:
    """Read UTF-16 in the byte order that gives Korean, or UTF-8 with a stray NUL."""
    text = _attempt(data, "utf-8")
    if text is not None and data.count(0) < _NUL_SHARE * len(data):
        return Decoded(text, "utf-8", ("nul",))
    guesses = ((_attempt(data, name) or "", name) for name in _UTF_16)
    text, encoding = max(guesses, key=lambda guess: len(_KOREAN.findall(guess[0])))
    if text and "\0" not in text and _WRITTEN.fullmatch(text):
        return Decoded(text, encoding)
    raise ReadError("is binary: it holds NUL bytes and is not UTF-16", "not_text")


_UTF_16 = ("utf-16-le", "utf-16-be")
_KOREAN = re.compile(r"[\t\n -~가-힣]")

# What Korean pages are written with: ASCII, Latin-1, general punctuation to CJK
# symbols, kana, jamo, units, Hanja, Hangul, full-width forms, emoji.
_WRITTEN = re.compile(
    r"[\t-\r\x1b -\u024f\u0370-\u03ff\u1100-\u11ff\u2000-\u33ff\u4e00-\u9fff"
    r"\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe00-\uffee\U00010000-\U0001faff]*+"
)


def _cp949(data: bytes) -> Decoded:
    text = _attempt(data, "cp949")
    if text is None:
        raise ReadError("is not text in UTF-8, UTF-16 or CP949", "not_text")
    if not _COMPOSED.search(text):
        return Decoded(text, "cp949")
    composed = _attempt(data, "euc_kr")
    if composed is None:
        return Decoded(text, "cp949", ("hangul_filler",))
    return Decoded(composed, "euc-kr", ("euc_kr_composed",))


def _latin_traces(text: str) -> tuple[str, ...]:
    """Tell whether the text is CP949 that was read as Latin-1: `ÃáÃµ` for 춘천."""
    if _HANGUL.search(text) or len(_LATIN_1.findall(text)) < 4:
        return ()
    try:
        undone = text.encode("latin-1").decode("cp949")
    except UnicodeError:
        return ()
    return ("mojibake",) if _HANGUL.search(undone) else ()


def _refuse_binary(text: str) -> None:
    if len(_CONTROLS.findall(text)) > _CONTROL_SHARE * max(len(text), 20):
        raise ReadError("is binary: it is full of control characters", "not_text")
