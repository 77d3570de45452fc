"""From bytes to text: UTF-8, UTF-16 or CP949, proved and never guessed.

The order was measured on Korean text in eight encodings: a byte order mark decides;
else NUL bytes mean UTF-16 (or no text at all); else strict UTF-8; else strict CP949.
Statistical detectors are not asked: on a short text such as `[앵커]` they answer
UTF-16 or GB18030.

Bytes that are no character are replaced by U+FFFD and counted, where they are few; a
character that the end of the page cuts is left out. Which encoding a damaged page is
in, its Hangul proves: in UTF-8 a syllable is three bytes that CP949 hardly ever gives.
"""

import codecs
import re
from collections.abc import Callable
from typing import NamedTuple

from newsparse.errors import ReadError
from newsparse.given.damage import COMPOSED, HANGUL, LOST, traces


class Wide(NamedTuple):
    """An encoding in units of two or four bytes: its mark, its name, its codec."""

    mark: bytes
    name: str
    codec: str


_UTF_8_MARK = codecs.BOM_UTF8, "utf-8-sig"
_UTF_16 = (
    Wide(codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    Wide(codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)
_WIDE = (  # UTF-32 first: its little-endian mark begins with UTF-16's
    Wide(codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"),
    Wide(codecs.BOM_UTF32_BE, "utf-32", "utf-32-be"),
    *_UTF_16,
)
_MARKS = (*(wide[:2] for wide in _WIDE), _UTF_8_MARK)
_NUL_SHARE = 0.1  # UTF-16 of Korean has a NUL for each blank, ASCII letter and 가
_CONTROL_SHARE = 0.05  # more control characters than this is no text
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_DAMAGED_SHARE = 0.01  # more replaced characters than this is no text …
_DAMAGED_LEAST = 5  # … or more than this on a short page: one byte may break four
_HEAD = 512  # bytes
_NO_LEAD = (b"\x80", b"\xff")  # of a character in CP949


class Decoded(NamedTuple):
    """A text, the encoding that proved right, and warning codes.

    `euc_kr_composed`: syllables were written as four characters of KS X 1001 and
    were composed. `replaced_bytes:3`: U+FFFD stands three times where bytes were no
    character. `truncated`: the end is inside a character, which is left out.
    """

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Decode a page.

    >>> decode("[앵커]".encode("cp949"))
    Decoded(text='[앵커]', encoding='cp949', warnings=())
    >>> decode("[앵커] 눈".encode()[:-1])
    Decoded(text='[앵커] ', encoding='utf-8', warnings=('truncated',))

    Raises:
        ReadError: The bytes are no text in UTF-8, UTF-16, UTF-32 or CP949, or more
            than 1 % of the characters (on a short page five) are damaged.
    """
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if marked:
        decoded = _marked(data, marked)
    elif b"\0" in data:
        decoded = _with_nul(data)
    else:
        decoded = decode_line(data)
    _refuse_binary(decoded.text)
    return decoded


def decode_line(line: bytes) -> Decoded:
    """Decode what is in no wide encoding, as a line of a table: UTF-8, else CP949.

    Raises:
        ReadError: The line is neither.
    """
    text = _attempt(line, "utf-8")
    if text is not None:
        return Decoded(text, "utf-8")
    found = None if _may_be_utf_8(line) else _cp949(line)
    found = found or _mended(line, "utf-8") or _cp949(line) or _mended(line, "cp949")
    if found is None:
        raise ReadError("is not text in UTF-8, UTF-16 or CP949", "not_text")
    return found


def _may_be_utf_8(line: bytes) -> bool:
    """Tell by its beginning, which is all that most pages in CP949 cost."""
    head = line[:_HEAD].decode("utf-8", "replace")
    return len(HANGUL.findall(head)) >= head.count(LOST)


def wide_encoding(head: bytes) -> Wide | None:
    """Return the encoding of a file by its first bytes, where it has wide units.

    Without a mark, NUL bytes mean UTF-16 if the head is Korean text in it.
    """
    marked = next((wide for wide in _WIDE if head.startswith(wide.mark)), None)
    if marked or b"\0" not in head:
        return marked
    if _partly(head, "utf-8") and head.count(0) < _NUL_SHARE * len(head):
        return None
    found = _in_utf_16(lambda codec: _partly(head, codec))
    return found and found[1]


def _partly(head: bytes, encoding: str) -> str:
    """Decode the first bytes of a file, which may end inside a character."""
    try:
        return codecs.getincrementaldecoder(encoding)().decode(head)
    except UnicodeDecodeError:
        return ""


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _mended(data: bytes, encoding: str) -> Decoded | None:
    """Decode a damaged page, if its Hangul outnumbers the few places of damage."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    text = decoder.decode(data)
    held = decoder.getstate()[0]  # the beginning of a character
    if encoding == "cp949" and held in _NO_LEAD:
        text, held = text + LOST, b""
    replaced = text.count(LOST) - data.decode(encoding, "ignore").count(LOST)
    few = max(_DAMAGED_LEAST, _DAMAGED_SHARE * len(text))
    if replaced > min(few, len(HANGUL.findall(text)) - 1):
        return None
    if encoding == "cp949" and "mojibake" in traces(text):  # it is UTF-8, and too bad
        return None
    counted = (f"replaced_bytes:{replaced}",) if replaced else ()
    return Decoded(text, encoding, counted + ("truncated",) * bool(held))


def _marked(data: bytes, encoding: str) -> Decoded:
    text = _attempt(data, encoding)
    found = _mended(data, encoding) if text is None else Decoded(text, encoding)
    if found is None:
        raise ReadError(f"has the mark of {encoding} but is not {encoding}", "not_text")
    return found


def _with_nul(data: bytes) -> Decoded:
    """Read UTF-16 in the byte order that gives Korean, or a text with a stray NUL."""
    is_stray = data.count(0) < _NUL_SHARE * len(data)
    text = _attempt(data, "utf-8")
    if text is not None and is_stray:
        return Decoded(text, "utf-8")
    is_cut = bool(len(data) % 2)
    found = _in_utf_16(lambda codec: _partly(data, codec))
    if found and not (is_cut and is_stray):
        return Decoded(found[0], found[1].codec, ("truncated",) * is_cut)
    if is_stray:
        return decode_line(data)
    raise ReadError("is binary: it holds NUL bytes and is not UTF-16", "not_text")


def _in_utf_16(read: Callable[[str], str]) -> tuple[str, Wide] | None:
    """Return what bytes say in the byte order of UTF-16 that gives more Korean."""
    guesses = ((read(wide.codec), wide) for wide in _UTF_16)
    text, wide = max(guesses, key=lambda guess: _koreanness(guess[0]))
    return (text, wide) if _is_written(text) else None


def _koreanness(text: str) -> int:
    return len(_KOREAN.findall(text))


def _is_written(text: str) -> bool:
    return bool(text) and "\0" not in text and _WRITTEN.fullmatch(text) is not None


_KOREAN = re.compile(r"[\t\n -~가-힣]")

# What Korean pages are written with: ASCII, Latin-1, general punctuation to CJK
# symbols, kana, jamo, units, Hanja, Hangul, full-width forms, emoji.
_WRITTEN = re.compile(
    r"[\t-\r\x1b -\u024f\u0370-\u03ff\u1100-\u11ff\u2000-\u33ff\u4e00-\u9fff"
    r"\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe00-\uffee\U00010000-\U0001faff]*+"
)


def _cp949(data: bytes) -> Decoded | None:
    text = _attempt(data, "cp949")
    if text is None:
        return None
    composed = _attempt(data, "euc_kr") if COMPOSED.search(text) else None
    if composed is None:
        return Decoded(text, "cp949")
    return Decoded(composed, "euc-kr", ("euc_kr_composed",))


def _refuse_binary(text: str) -> None:
    if len(_CONTROLS.findall(text)) > _CONTROL_SHARE * max(len(text), 20):
        raise ReadError("is binary: it is full of control characters", "not_text")
