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
    r" ?(?:씨|양|군)(?= |은|는|이|가|의|,)| [가-힣]씨(?![가-힣]{2})|"
    r" (?:기자|앵커|아나운서|의원|후보|대표|회장|사장|감독|선수|작가|변호사|배우|가수|장관|총리)"
)
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


def is_person(text: str, end: int) -> bool:
    """Tell whether a title follows: 김해 씨.

    >>> is_person("김해 씨는", 2), is_person("김해에서", 2)
    (True, False)
    """
    return TITLE.match(text, end) is not None
