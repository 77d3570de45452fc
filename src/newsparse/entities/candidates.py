"""Whether a word may be a name, once what stands beside it says that it is one."""

from functools import lru_cache

from newsparse.entities.everyday import PREDICATES, has_unknown, kind_of, suffix_of
from newsparse.entities.full_names import is_abroad
from newsparse.entities.notable import foreign_syllables
from newsparse.entities.organization_words import name_in, regions
from newsparse.entities.words import Office, guards
from newsparse.korean.lexicon import (
    common_nouns,
    given,
    given_names,
    nouns,
    surnames,
    titles,
    verb_forms,
)
from newsparse.korean.names import title_of

FULL = 3  # syllables
# 방송반 기자, 편집국 기자, 산림과 과장
_DESKS = frozenset("부반팀국실사지단들과")
_SCHOOLS = frozenset("고대")
_LOAN = ("카", "핗")  # ㅋ, ㅌ and ㅍ begin the syllables of loans


@lru_cache(1 << 14)
def may_name(name: str, *, handed: bool = False) -> bool:
    """Tell whether a word may be a name, told so by what stands beside it.

    A row of dictionary words (별하늘) may where a name alone is possible (`handed`).
    """
    shaped = is_shaped(name)
    if _is_other(name) or is_known(name) or (name in verb_forms() and not handed):
        return False
    kind = kind_of(name, len(name))
    written = _is_written(name)
    if kind in ("name", "unknown"):
        return shaped or handed or (written and len(name) <= FULL)
    if handed and len(name) == FULL and name[0] in surnames() and kind == "words":
        return True
    rows = kind in ("words", "final") or (kind in ("pair", "compound") and handed)
    return rows and (handed or shaped) and written and len(name) >= FULL


@lru_cache(1 << 14)
def may_hold(name: str, office: Office, *, owned: bool = False) -> bool:
    """Tell whether a word before an office names who holds it.

    Whatever no dictionary has may (궁지훈 군수), but companies have a 대표 too: then it
    is made of a name's syllables. What dictionary words make up (초원길) may before
    a rank, which no thing has. Behind the body of the office (`owned`) a word of the
    dictionary may that is a given name as well (강원대 모란 교수).

    >>> may_hold("궁지훈", "rank"), may_hold("누리봄", "calling")
    (True, True)
    >>> may_hold("누리봄", "business"), may_hold("안전", "rank")
    (False, False)
    """
    if _is_other(name) or name in common_nouns():
        return False
    if is_known(name):
        return (office != "business" and _is_entry(name)) or (owned and _is_given(name))
    if may_name(name) and (office != "business" or len(name) == FULL):
        return True
    if owned and _is_given(name[1:]) and is_shaped(name) and name not in verb_forms():
        return True
    if len(name) < FULL:
        return False
    strange = _is_strange(name)
    if office == "business" and not owned:
        family = name[0] in surnames() and len(name) == FULL
        return family and ((strange and name[-1] in given()) or _is_composed(name))
    row = office == "rank" or (owned and _is_written(name))
    return strange or _is_composed(name) or (row and _is_row(name))


def _is_entry(name: str) -> bool:
    """Tell a name that the dictionary has as one: 부루나; not 주요한."""
    noun = name[:2] in common_nouns()
    return is_shaped(name) and not noun and kind_of(name, len(name)) == "name"


def _is_strange(name: str) -> bool:
    """Tell a word that no dictionary has, and that is no loan: 느루별, 늘해랑."""
    kind = kind_of(name, len(name))
    loans = [s for s in name if s not in given() and s in foreign_syllables()]
    loan = any(_LOAN[0] <= s <= _LOAN[1] and s not in given() for s in name)
    most = 1 if len(name) == FULL or name[0] in surnames() else 0
    if loan or len(loans) > most:
        return False
    if name[-1] == "랑" and len(name) == FULL:
        return not is_known(name[:-1])  # Kiwi hears 누구랑 in 늘해랑
    return has_unknown(name) and (kind not in PREDICATES or is_shaped(name))


def _is_composed(name: str) -> bool:
    """Tell a family name with a native word: 방그루, 엄지별; not 시낭송, 지역별."""
    if len(name) != FULL or name[0] not in surnames() or name in verb_forms():
        return False
    kind = kind_of(name, FULL)
    if kind == "words":
        return name[0] not in guards()["wordlike"] | guards()["prefix"]
    if is_known(name[1:]) or name[:2] in common_nouns():
        return False
    suffix = suffix_of(name)
    return suffix in given() if suffix else kind == "pair"


def _is_row(name: str) -> bool:
    """Tell a row of dictionary words of a name's length: 초원길, 초이랑."""
    row = kind_of(name, FULL) not in ("word", "adnominal", "part", "closed")
    return row and len(name) == FULL and name[1:] not in common_nouns()


def _is_given(name: str) -> bool:
    """Tell a given name that is no frequent noun: 모란, 요한."""
    return name in given_names() and name not in common_nouns()


def _is_other(name: str) -> bool:
    """Tell a word that is no name: a region, a body, an office, 김모."""
    if not 2 <= len(name) <= FULL + 1 or name in regions() or is_abroad(name):
        return True
    masked = len(name) == 2 and name[1] == "모"  # 김모(33)씨
    school = name[-1] in _SCHOOLS and not given_names().get(name[1:])
    if masked or school or name_in(name) or name[-1] in _DESKS:
        return True
    office = title_of(name)
    return office is not None and not (is_shaped(name) and titles()[office] == "role")


def is_shaped(name: str) -> bool:
    """Tell the shape of a full name: a family name, one or two syllables of names."""
    family = 2 if name[:2] in surnames() and len(name) > 2 else 1
    own = name[family:]
    known = name[:family] in surnames() and 1 <= len(own) <= 2 and len(name) > 2
    return known and _is_written(own)


def _is_written(name: str) -> bool:
    return all(map(given().__contains__, name))


def is_known(name: str) -> bool:
    """Tell a word of the dictionary."""
    return name in nouns() or name in common_nouns()
