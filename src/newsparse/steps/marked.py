"""Labels of houses that nobody listed: any mark before a word for a voice.

`■ 앵커`, `《기자》`, `▶ 인터뷰 / 민세빈 상인`, `== 현장음 ==`: marks, a role word that
some house writes in brackets, and the credit that may follow.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from newsparse.korean.names import looks_like_name
from newsparse.outlets import LabelRule, Outlet, label_key
from newsparse.steps.credits import is_credit
from newsparse.steps.quotes import OPENING


class Marked(NamedTuple):
    """A label: its rule, where the label itself and where its name ends, the name."""

    rule: LabelRule
    label: int
    end: int
    name: str | None = None


def read_marked(line: str, at: int, outlet: Outlet) -> Marked | None:
    """Read a role word between marks, None where a line has none.

    >>> from newsparse.outlets import unknown_outlet
    >>> read_marked("■ 인터뷰 / 민세빈 상인", 0, unknown_outlet()).rule.role
    'interview'
    >>> read_marked("■ 인터뷰 요청이 이어졌습니다.", 0, unknown_outlet())
    """
    framed, marked = _patterns(outlet)
    found = framed.match(line, at) or marked.match(line, at)
    if found is None:
        return None
    rule = outlet.forms[label_key(f"[{found['word']}]")]
    name = line[found.end() :].strip()
    if not name or rule.body == "quote":
        return _announced(rule, found, name)
    if found["parts"].strip() in (":", ">"):
        return Marked(rule, found.end(), found.end())
    person = _PERSON.fullmatch(name)
    if person and looks_like_name(person[1]):
        return Marked(rule, found.end("parts"), len(line), name)
    return Marked(rule, found.end(), found.end()) if found["close"] else None


def _announced(rule: LabelRule, found: re.Match[str], credit: str) -> Marked | None:
    """Return the label of a bite, whose credit or words may follow."""
    is_parted = found["close"] or found["parts"].strip()
    if not (is_parted or credit[:1] in ("", *OPENING) or is_credit(credit)):
        return None
    return Marked(rule, found.end(), found.end())


@lru_cache(maxsize=8)
def _patterns(outlet: Outlet) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what a role word looks like between two signs, and behind one."""
    forms = (form[1:-1] for form in outlet.forms if form[:1] == "[")
    words = sorted({*forms} - _OF_SITES, key=lambda word: (-len(word), word))
    word = "|".join(" ?".join(map(re.escape, word)) for word in words)
    framed = rf"(?:{_OPENS}|{_RULE}) ?(?P<word>{word}) ?(?P<close>{_CLOSES}|{_RULE})"
    marked = rf"(?:{_MARKS}) ?(?P<word>{word})(?P<close>)(?=$| ?[:/|>-]| )"
    return re.compile(framed + _PARTS, re.I), re.compile(marked + _PARTS, re.I)


_OF_SITES = frozenset({"기사", "진행"})  # words that a site heads other things with
_OPENS, _CLOSES = "[{<【〈《『「≪«▶]", "[}>】〉》』」≫»◀]"
_RULE = r"\*{1,3}|={1,5}|-{2,5}|[─━]{1,5}"
_MARKS = r"[■▣●◆◈▶▷►▲△▼☞◇□○◎⊙★☆※*»•·]|[-=]{1,3}|>{1,3}|# "
_PARTS = r"(?P<parts> ?[:/|>-]? ?)"
_PERSON = re.compile(r"([가-힣]{2,4}?) ?(?:앵커|아나운서|기자|리포터|특파원|캐스터)?")
