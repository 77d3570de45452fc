"""What shows in a text that it was damaged before it came; mojibake.py undoes some."""

import re
from itertools import islice, product
from unicodedata import normalize

COMPOSED = re.compile("\u3164[\u3131-\u3163]{3}")  # ㅤㄸㅗㅁ, which is 똠
HANGUL = re.compile("[가-힣]")
LOST = "\ufffd"
_ROW = "?? ??"  # a row of question marks, a blank and another
# In CP949 a common syllable is a byte from B0 to C8 and one from A1 to FE.
_CP949_AS_LATIN_1 = re.compile("(?:[°-È][¡-þ]){2,}")
# The bytes 80 to BF as Latin-1 and as Windows-1252, which has signs at 80 to 9F.
_TRAIL = "\x80-\xbf" + re.escape(bytes(range(0x80, 0xA0)).decode("cp1252", "ignore"))
_UTF_8_AS_LATIN_1 = re.compile(f"(?:[ê-í][{_TRAIL}]{{2}}){{2}}")
_SUSPECT = re.compile("[°-Èê-í\u4e00-\u9fff\uf900-\ufaff]")  # one of these begins it
_ENOUGH = 1000  # Hanja to judge a page by
_HANJA_LED = re.compile("(?=([\u4e00-\u9fff\uf900-\ufaff][^\0-\x7f]{2}))")


def _twins() -> dict[str, str]:
    """Return the Hanja that KS X 1001 has twice: NFC makes one of them."""
    twins: dict[str, str] = {}
    for twin in map(chr, range(0xF900, 0xFA0C)):
        one = normalize("NFC", twin)
        twins[one] = twins.get(one, one) + twin
    return twins


_TWINS = _twins()


def traces(text: str) -> frozenset[str]:
    r"""Return the warning codes that the characters of a text give.

    `nul`: it holds NUL characters. `hangul_filler`: syllables stand as four characters
    of KS X 1001. `lost_characters`: it holds U+FFFD, or rows of ? where words were.
    `mojibake`: it was read in the wrong encoding, which writing it back proves.

    >>> sorted(traces("축제가 열\0렸습니다. ㅤㄸㅗㅁ"))
    ['hangul_filler', 'nul']
    >>> sorted(traces("留덉씠"))  # 마이, UTF-8 read as CP949
    ['mojibake']
    """
    found = {
        "nul": "\0" in text,
        "hangul_filler": "\u3164" in text and COMPOSED.search(text) is not None,
        "lost_characters": LOST in text or _has_rows_of_marks(text),
        "mojibake": _SUSPECT.search(text) is not None
        and (_as_latin_1(text) or _as_cp949(text)),
    }
    return frozenset(code for code, is_there in found.items() if is_there)


def _has_rows_of_marks(text: str) -> bool:
    """Tell a line of words that all became question marks: `???? 20? ?? ???`."""
    return _ROW in text and any(
        _ROW in line and not HANGUL.search(line) for line in text.split("\n")
    )


def _as_latin_1(text: str) -> bool:
    """Tell Korean read as Latin-1 or Windows-1252: `ì¶ì²` or `ÃáÃµ` for 춘천."""
    if _UTF_8_AS_LATIN_1.search(text):
        return True
    return _CP949_AS_LATIN_1.search(text) is not None and any(
        _CP949_AS_LATIN_1.search(line) and not HANGUL.search(line)
        for line in text.split("\n")
    )


def _as_cp949(text: str) -> bool:
    """Tell UTF-8 read as CP949: `留덉씠` for 마이.

    A syllable's first byte, EA to ED, leads a Hanja in CP949, and two syllables are
    three of its characters. Three Hanja in four stand before such in a text read
    wrongly; by chance, one in ten thousand.
    """
    threes = [found[1] for found in islice(_HANJA_LED.finditer(text), _ENOUGH)]
    undone = sum(map(_gives_two_syllables, threes))
    return undone > 0 and undone * 10 >= len(threes)


def _gives_two_syllables(three: str) -> bool:
    spelled = map("".join, product(*(_TWINS.get(sign, sign) for sign in three)))
    return any(len(HANGUL.findall(_undone(signs))) == 2 for signs in spelled)


def _undone(signs: str) -> str:
    try:
        return signs.encode("cp949").decode()
    except UnicodeError:
        return ""
