"""Companies and associations by the mark of their kind: ㈜해오름테크, 사단법인 솔바람.

The mark vouches for the name, so it is known in the rest of the item without it.
"""

import re
from collections.abc import Iterator
from functools import cache

from newsparse.entities.acts_as import Agent
from newsparse.entities.everyday import PREDICATES, kind_of
from newsparse.korean.closing import bare, closing
from newsparse.korean.lexicon import common_nouns


def companies(text: str) -> Iterator[Agent]:
    """Yield the marked organisations, with every further mention of their names.

    >>> text = "㈜해오름테크와 협약했습니다. 해오름테크는 가온(주)과 다릅니다."
    >>> [text[found.start : found.end] for found in companies(text)]
    ['㈜해오름테크', '가온(주)', '해오름테크']
    """
    names = set[str]()
    for match in _marked().finditer(text):
        name = match["name"] or _stem(match["word"])
        end = match.end() if match["name"] else match.start("word") + len(name)
        names.add(name)
        yield Agent(match.start(), end, name)
    for name in sorted(name for name in names if not _is_word(name)):
        for match in re.finditer(rf"(?<![가-힣A-Za-z0-9㈜)]){re.escape(name)}", text):
            if closing(text, match.end()):
                yield Agent(*match.span(), name)


def _stem(word: str) -> str:
    """Return a name without its particles: 모임 of 모임은, which is no 모 and 임은."""
    closed = [(at, closing(word, at)) for at in range(2, len(word))]
    ends = [at for at, c in closed if c and not c.dropped and not c.says("copula")]
    return word[: ends[0]] if ends else bare(word, verbal=False)


def _is_word(name: str) -> bool:
    """Tell a name that is an everyday word elsewhere: ㈜대한 and 대한 in 이에 대한."""
    kind = kind_of(name, len(name))
    return name in common_nouns() or kind in PREDICATES or kind in ("word", "closed")


@cache
def _marked() -> re.Pattern[str]:
    kinds = (
        "주식회사|유한회사|사단법인|재단법인|농업회사법인|영농조합법인"
        "|사회복지법인|학교법인|의료법인"
    )
    behind = r"(?:㈜|[(（]주[)）]| (?:주식회사|유한회사))(?![가-힣]{4})"
    short = "㈜|㈔|㈖|[(（](?:주|사|재|유|합)[)）]"
    name = "[A-Za-z0-9&가-힣]{2,20}"
    return re.compile(
        rf"(?:(?:{short}) ?|(?<![가-힣])(?:{kinds}) )+(?P<word>{name})"
        rf"|(?<![가-힣])(?P<name>{name}){behind}"
    )
