"""Whether a name is meant as a place: words, people, teams and speakers are not.

`homographs.tsv` lists the names that are something else as well.
"""

import re
from functools import cache

from newsparse.entities.places.tables import read_table, words
from newsparse.korean.closing import Closing, closes, closing

SUBJECT = ("topic", "subject", "additive")
# A line end ends a sentence after its sign or before a blank line: some pages are
# wrapped at twenty characters.
SENTENCE_END = re.compile(
    r"[.?!](?=[\s\"'”’)]|$)|(?<=[.?!\"”'’])\n|\n(?=\n)",
)
SIDE = re.compile(" 측(?![정면량])")
LONGEST_SENTENCE = 300  # characters; a verb further away has another subject
SCORE = re.compile(
    r"\d+ ?(?:대|:|-) ?\d+(?:으로|로)? ?(?:이|승|꺾|눌|물리|졌|패|비|앞|제압|역전|완승)"
    "|승리|패배|완승|완패|우승|승격|강등"
)
BEATEN = re.compile(
    "[을를] (?:상대로 )?(?:[0-9]+ ?(?:대|-|:) ?[0-9]|꺾|물리[치쳤]|제압|완파|대파)"
)


@cache
def speaking() -> re.Pattern[str]:
    """Match the verbs by which somebody speaks."""
    return re.compile(words("speaking"))


@cache
def _sport() -> re.Pattern[str]:
    return re.compile(words("sport"))


@cache
def _railway() -> re.Pattern[str]:
    return re.compile(words("railway"))


@cache
def _authority() -> re.Pattern[str]:
    return re.compile(f" [가-힣A-Za-z]{{0,8}}?(?:{words('authority')})(?![가-힣]{{3}})")


@cache
def _title() -> re.Pattern[str]:
    return re.compile(
        rf" [가-힣]씨(?:입니다|문중|종친|종택|(?![가-힣]{{2}}))| (?:{words('title')})"
    )


@cache
def _acting() -> re.Pattern[str]:
    return re.compile(f" (?:[가-힣]{{1,4}} )?(?:{words('act')})")


@cache
def _currency() -> re.Pattern[str]:
    return re.compile(f" ?(?:{words('currency')})")


@cache
def _team() -> re.Pattern[str]:
    return re.compile(f" ?(?:{words('team')})")


@cache
def homographs() -> dict[str, str]:
    """Return names that are something else too: word, soft or person."""
    return {row[0]: row[1] for row in read_table("homographs.tsv")}


@cache
def _wordy() -> dict[str, re.Pattern[str]]:
    """Return by name what follows where it is the word: 구리 전선, 고성이 오가는."""
    rows = read_table("homographs.tsv")
    return {row[0]: re.compile(row[2]) for row in rows if row[2]}


def is_word(name: str, text: str, end: int) -> bool:
    """Tell whether what follows shows the word and not the place of its name.

    >>> is_word("구리", "구리 전선을", 2), is_word("구리", "구리 시민은", 2)
    (True, False)
    """
    pattern = _wordy().get(name)
    return pattern is not None and pattern.match(text, end) is not None


@cache
def _asking(use: str) -> re.Pattern[str]:
    return re.compile(words(use))


def is_placed(text: str, end: int) -> bool:
    """Tell whether the noun after a name asks for a place.

    >>> [is_placed(text, 2) for text in ("상주에서", "상주 인구", "상주 시내에")]
    [False, False, True]
    """
    return _asking("placed").match(text, end) is not None


def is_located(text: str, end: int) -> bool:
    """Tell whether a particle or a verb after a name asks for a place.

    >>> [is_located(text, 2) for text in ("상주에서", "상주 인구", "상주를 찾은")]
    [True, False, True]
    """
    return _asking("located").match(text, end) is not None


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
    subject = _subject(text, end)
    if subject is None or text[subject.end : subject.end + 1] not in (" ", ","):
        return False
    clause = _clause(text, subject.end)
    verbs = list(speaking().finditer(clause))
    if not verbs:
        return False
    between = clause[: verbs[-1].start()].split()
    others = ("topic",) if subject.roles[-1] != "subject" else ("topic", "subject")
    return not any(
        _is_marked(word, others) and after != "물론"
        for word, after in zip(between, [*between[1:], ""], strict=False)
    )


def _subject(text: str, end: int) -> Closing | None:
    """Return what makes a name the subject of its sentence: 원주시가, 원주시 측은."""
    found = closing(text, end)
    if found is None or found.roles[-1:] not in [(role,) for role in SUBJECT]:
        return None
    return found if set(found.roles[:-1]) <= {"side"} else None


def _clause(text: str, at: int) -> str:
    """Return the rest of the sentence, as far as a verb may belong to its subject."""
    stop = SENTENCE_END.search(text, at, at + LONGEST_SENTENCE)
    return text[at : stop.start() if stop else at + LONGEST_SENTENCE]


def _is_marked(word: str, roles: tuple[str, ...]) -> bool:
    """Tell whether a word ends in a particle of one of these roles and no other."""
    ends = (closing(word, at) for at in (len(word) - 1, len(word) - 2) if at > 0)
    return any(
        end is not None and len(end.roles) == 1 and end.says(*roles) for end in ends
    )


def plays(text: str, end: int) -> bool:
    """Tell whether the name is a team's: 강원은 2대 1로 이겼습니다.

    >>> plays("강원은 2대 1로 이겼습니다.", 2)
    True
    >>> plays("강원은 눈이 왔습니다.", 2)
    False
    """
    team = _team().match(text, end)
    if team and closes(text, team.end()):
        return True
    subject = _subject(text, end)
    return subject is not None and bool(SCORE.search(_clause(text, subject.end)))


def is_beaten(text: str, end: int) -> bool:
    """Tell whether a team loses to another: 포항을 2대 0으로 꺾고.

    >>> is_beaten("포항을 2대 0으로 꺾고", 2), is_beaten("포항을 지나", 2)
    (True, False)
    """
    return BEATEN.match(text, end) is not None


def in_match(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence tells of a match, so that its places are teams.

    >>> in_match("독일은 전반 5분 골을 넣었습니다.", 0, 2)
    True
    """
    before = text[max(0, start - LONGEST_SENTENCE) : start]
    begin = max((m.end() for m in SENTENCE_END.finditer(before)), default=0)
    after = text[end : end + LONGEST_SENTENCE]
    stop = SENTENCE_END.search(after)
    sentence = f"{before[begin:]} {after[: stop.start() if stop else len(after)]}"
    return _sport().search(sentence) is not None


def acts(text: str, end: int) -> bool:
    """Tell whether a country is named as a state that acts: 북한의 위협, 북한 측에.

    >>> acts("북한의 추가 도발에", 2), acts("북한의 산과 들은", 2)
    (True, False)
    """
    found = closing(text, end)
    if (found and found.says("side")) or SIDE.match(text, end):
        return True
    named = found and set(found.roles) <= {"genitive", "object", "topic", "subject"}
    return bool(found and named and _acting().match(text, found.end))


def at_sea(text: str, end: int) -> bool:
    """Tell whether the name is a sea's: 동해 먼바다.

    >>> at_sea("동해 먼바다에는", 2), at_sea("동해 시내에는", 2)
    (True, False)
    """
    return re.compile(words("sea")).match(text, end) is not None


def tells(use: str, text: str, start: int, end: int) -> bool:
    """Tell whether words of a use stand near the name: 명태와 대구, 인도로 돌진.

    >>> tells("fish", "명태와 대구를", 4, 6), tells("walk", "인도로 돌진", 0, 2)
    (True, True)
    """
    around = text[max(0, start - 25) : start] + " " + text[end : end + 25]
    return re.search(words(use), around) is not None


def is_currency(text: str, end: int) -> bool:
    """Tell whether money of the country is meant: 캐나다 달러."""
    return _currency().match(text, end) is not None


def follows_match(text: str, start: int) -> bool:
    """Tell whether the word before makes 경기도 a match as well: 홈 경기도.

    >>> follows_match("홈 경기도 이겼습니다", 2), follows_match("서울과 경기도", 4)
    (True, False)
    """
    before = text[max(0, start - 12) : start]
    return re.search(rf"(?:^|[^가-힣])(?:{words('match')}) $", before) is not None


def on_location(text: str, end: int) -> bool:
    """Tell whether a city is meant, whose people or reporter are there: 동해 주민."""
    return re.compile(words("city")).match(text, end) is not None


def governs(text: str, end: int) -> bool:
    """Tell whether the name goes on as an authority's: 미국 법원, 강원도 소방본부.

    >>> governs("미국 법원은", 2), governs("강원도 산간에", 3)
    (True, False)
    """
    return _authority().match(text, end) is not None


def on_rails(text: str, start: int, end: int) -> bool:
    """Tell whether a railway is spoken of near a name such as 중앙선."""
    return _railway().search(text[max(0, start - 60) : end + 60]) is not None


def is_person(text: str, end: int) -> bool:
    """Tell whether a title follows: 김해 씨.

    >>> is_person("김해 씨는", 2), is_person("김해에서", 2)
    (True, False)
    """
    mister = re.compile(" ?씨").match(text, end)
    if mister and mister.end() < len(text) and closes(text, mister.end()):
        return True
    return _title().match(text, end) is not None
