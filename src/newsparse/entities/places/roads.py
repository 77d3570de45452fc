"""Numbered roads and expressways: 44번 국도 is 국도 44호선."""

import re
from collections.abc import Iterator

from newsparse.entities.places.gazetteer import Sense
from newsparse.entities.places.mentions import Mention
from newsparse.korean.closing import closing

KINDS = "국도|국가지원지방도|국지도|지방도|군도|시도"
ANY = re.compile("[국방군시]도|국지도|고속|자동차전용")
NUMBER_FIRST = re.compile(rf"(?<![\d가-힣A-Za-z])(\d{{1,4}})(?:번|호선|호)? ?({KINDS})")
KIND_FIRST = re.compile(
    rf"(?<![가-힣])({KINDS}) ?(\d{{1,4}}) ?(?:호선|호|번선|번)(?!째)"
)
EXPRESSWAY = re.compile(
    r"(?<![가-힣\d])((?:제2)?[가-힣]{2,8}(?:(?:[~∼〜\-·.][가-힣]{2,4}){1,3} ?)?)"
    r"(고속도로|고속화도로|자동차전용도로)"
)
GENERIC = re.compile(
    "(?:민자|왕복|경유|인근|신규|전국|해당|주요|국내|이|그|한|편도|노선|도심|광역|동서|남북"
    "|하행|상행|고속국도)+"
)


def roads_in(text: str) -> Iterator[Mention]:
    """Yield the numbered roads and the expressways by name.

    >>> [(m.name, m.senses[0].name) for m in roads_in("44번 국도와 지방도 456호선에서")]
    [('44번 국도', '국도 44호선'), ('지방도 456호선', '지방도 456호선')]
    """
    if not ANY.search(text):
        return
    for found in NUMBER_FIRST.finditer(text):
        yield from _road(text, found, f"{found[2]} {int(found[1])}호선")
    for found in KIND_FIRST.finditer(text):
        yield from _road(text, found, f"{found[1]} {int(found[2])}호선")
    for found in EXPRESSWAY.finditer(text):
        if not GENERIC.fullmatch(found[1].rstrip()):
            name = re.sub(r"[~∼〜\-·. ]", "", found[0])
            yield from _road(text, found, name)


def _road(text: str, found: re.Match[str], name: str) -> Iterator[Mention]:
    after = closing(text, found.end())
    if after is not None:
        sense = Sense(name, "road", "KR", source="road")
        yield Mention(found.start(), found.end(), found[0], (sense,), after.end, "road")
