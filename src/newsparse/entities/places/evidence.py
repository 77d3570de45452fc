"""Whether a name is meant as a place: words, people, teams and speakers are not.

`homographs.tsv` lists the names that are something else as well.
"""

import re
from functools import cache

from newsparse.entities.places.tables import read_table

# The verbs by which somebody speaks; their subject is an organisation, not a place.
SPEAKING = re.compile(
    "밝혔|밝혀왔|밝힙니다|말했|말합니다|설명했|설명합니다|전했|덧붙였|강조했|주장했|주장합니다|"
    "발표했|반박했|해명했|해명합니다|요구했|촉구했|답했|알렸|당부했|호소했|지적했|비판했|"
    "경고했|제안했|약속했|선언했|통보했|언급했"
)
SUBJECT = re.compile("[은는이가]|도|측은|측이|측도")
OTHER_SUBJECT = re.compile(r"[가-힣](?:은|는|이|가|께서)(?= )")
SENTENCE_END = re.compile(r"[.?!](?=[\s\"'”’)]|$)|\n")
LONGEST_SENTENCE = 300  # characters; a verb further away has another subject
SCORE = re.compile(
    r"\d+ ?(?:대|:|-) ?\d+(?:으로|로)? ?(?:이|승|꺾|눌|물리|졌|패|비|앞|제압|역전|완승)|"
    "(?:승리|패배|완승|완패|무승부|역전승|연승|연패|선제골|결승골|득점|우승|준우승|승격|강등)"
)
TITLE = re.compile(
    r" ?씨(?= |은|는|이|가|의|,)| [가-힣]씨(?![가-힣]{2})|"
    r" (?:기자|앵커|아나운서|의원|후보|대표|회장|사장|감독|선수|작가|변호사|배우|가수|장관|총리)"
)
# A word that makes an organisation of the name before it.
AUTHORITY = re.compile(
    " (?:[가-힣A-Za-z]{0,8}(?:정부|당국|의회|국회|법원|재판소|헌재|검찰|경찰|위원회|국방부|외무부|"
    "외교부|국무부|재무부|법무부|상무부|교육청|소방본부|경찰청|지방청|검찰청|대사관|영사관|축구협회|"
    "대표팀|선수단|구단|경찰서|지구대|파출소|소방서|세무서|지검|지법|지청|세관|고등학교|여고|고교|중학교|"
    "초등학교|대학교|시립[가-힣]{2,6}|도립[가-힣]{2,6}|협회|연합회|노조|공사|공단|재단|은행|신문|방송|"
    "정찰총국|항공우주국|조사국|안보국|상공회의소|한림원|연구진|언론|매체))(?![가-힣]{3})"
)
# A sentence of a match: names of cities and countries are teams.
SPORT = re.compile(
    "승점|골키퍼|자책골|선제골|결승골|동점골|추가골|만회골|골을|골문|골망|득점|조별리그|K리그|프로축구|"
    "프로야구|프로농구|메이저리그|[전후]반 ?[0-9]+분|전반전|후반전|홈런|투수|타자|타점|이닝|미드필더|수비수|"
    "공격수|원정경기|홈경기|맞대결|무승부|역전승|연패|연승|골득실|자유계약선수"
)
RAILWAY = re.compile("철도|열차|KTX|복선|전철|노선|무궁화호|역(?![가-힣])|선로|개통")
TEAM = re.compile(r" ?(?:FC|DB|감자|상무|유나이티드|블루|워리어스|프로미)(?![가-힣])")


@cache
def homographs() -> dict[str, str]:
    """Return names that are something else too: word, soft or person."""
    return {name: kind for name, kind in read_table("homographs.tsv")}


def speaks(text: str, end: int) -> bool:
    """Tell whether the name that ends at `end` is the subject of a verb of speaking.

    Then it is an organisation: 원주시가 … 밝혔습니다. A topic (은, 는) belongs to the
    last verb of its sentence, a subject (이, 가) to the next verb that has no other.

    >>> speaks("원주시가 오늘 새 계획을 밝혔습니다.", 3)
    True
    >>> speaks("강원도는 수출을 늘릴 방침입니다.", 3)
    False
    >>> speaks("중국이 막았다고 원주시가 밝혔습니다.", 2)
    False
    """
    subject = SUBJECT.match(text, end)
    if subject is None or text[subject.end() : subject.end() + 1] not in (" ", ","):
        return False
    stop = SENTENCE_END.search(text, subject.end(), subject.end() + LONGEST_SENTENCE)
    clause = text[subject.end() : stop.start() if stop else len(text)]
    verb = None
    for verb in SPEAKING.finditer(clause[:LONGEST_SENTENCE]):
        pass
    if verb is None:
        return False
    between = clause[: verb.start()]
    if subject[0][-1] in "은는도":
        return not re.search(r"[가-힣](?:은|는) (?!물론)", between)
    return not OTHER_SUBJECT.search(between)


def plays(text: str, end: int) -> bool:
    """Tell whether the name is a team's: 강원은 2대 1로 이겼습니다.

    >>> plays("강원은 2대 1로 이겼습니다.", 2)
    True
    >>> plays("강원은 눈이 왔습니다.", 2)
    False
    """
    if TEAM.match(text, end):
        return True
    subject = SUBJECT.match(text, end)
    if subject is None:
        return False
    stop = SENTENCE_END.search(text, subject.end(), subject.end() + LONGEST_SENTENCE)
    clause = text[subject.end() : stop.start() if stop else len(text)]
    return bool(SCORE.search(clause[:LONGEST_SENTENCE]))


def in_match(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence tells of a match, so that its places are teams.

    >>> in_match("독일은 전반 5분 골을 넣었습니다.", 0, 2)
    True
    """
    begin = max((m.end() for m in SENTENCE_END.finditer(text, 0, start)), default=0)
    stop = SENTENCE_END.search(text, end)
    return SPORT.search(text, begin, stop.start() if stop else len(text)) is not None


def governs(text: str, end: int) -> bool:
    """Tell whether the name goes on as an authority's: 미국 법원, 강원도 소방본부.

    >>> governs("미국 법원은", 2), governs("강원도 산간에", 3)
    (True, False)
    """
    return AUTHORITY.match(text, end) is not None


def on_rails(text: str, start: int, end: int) -> bool:
    """Tell whether a railway is spoken of near a name such as 중앙선."""
    return RAILWAY.search(text[max(0, start - 60) : end + 60]) is not None


def is_person(text: str, end: int) -> bool:
    """Tell whether a title follows: 김해 씨.

    >>> is_person("김해 씨는", 2), is_person("김해에서", 2)
    (True, False)
    """
    return TITLE.match(text, end) is not None
