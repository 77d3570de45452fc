"""Credits beside or below a label: `민세빈 / 느린우체통협회장`, and who speaks then."""

import re

from newsparse.korean.names import Credit, looks_like_name, read_credit, title_of
from newsparse.steps.quotes import OPENING
from newsparse.transcript import Role, Speaker, SpeakerStatus

LONGEST_CREDIT = 45  # characters; the longest seen has a name, an office and a place


def split_credit(rest: str, *, staff: bool = False) -> tuple[str, str]:
    """Split what follows a label on its line into the credit and the speech.

    With `staff` only a reporter's name is a credit, as beside a stand-up.

    >>> split_credit(' 민세빈(상인) : "좋아요."')
    ('민세빈(상인)', '"좋아요."')
    >>> split_credit(" 정말 좋았어요.")
    ('', '정말 좋았어요.')
    """
    quoted = next((i for i, char in enumerate(rest) if char in OPENING), None)
    if quoted is not None:
        head = rest[:quoted].strip(" :-")
        if is_credit(head) or not head:
            return _NOTE.sub("", head), rest[quoted:]
    if _NOTE.fullmatch(rest.strip()):
        inside = rest.strip()[1:-1]
        return (inside, "") if names_an_office(inside) else ("", "")
    if staff:
        text = rest.strip()
        return (text, "") if _STAFFED.search(text) and is_credit(text) else ("", text)
    head, colon, speech = rest.partition(" : ")
    if colon and is_credit(head.strip()):
        return head.strip(), speech
    text = rest.strip()
    return (text, "") if is_credit(text) else ("", text)


def is_credit(text: str) -> bool:
    """Tell a credit from a sentence: short, no end of a sentence, names somebody.

    >>> [is_credit(s) for s in ("민세빈 시장", "팀장 민세빈입니다.", "비가 옵니다.")]
    [True, True, False]
    """
    if not text or len(text) > LONGEST_CREDIT:
        return False
    if _SENTENCE.search(text):
        return _introduces(text)
    return bool(read_credit(text))


_NOTE = re.compile(r"^\([^()]*\)$")
_STAFFED = re.compile(r"^[가-힣]{2,4}$|기자|리포터|특파원")


def names_an_office(text: str) -> bool:
    """Tell a credit beyond doubt: a name with an office or a place beside it.

    >>> names_an_office("오다온 팀장 - 문화재단"), names_an_office("관광객")
    (True, False)
    """
    return any(_is_named(p) and (_has_role(p) or p.affiliation) for p in _people(text))


_SENTENCE = re.compile(r"(?:[다요죠까]|[.?!~…,])$")


def _introduces(text: str) -> bool:
    """Tell `직함 이름입니다.`, which says who is heard in an insert."""
    found = _INTRODUCTION.fullmatch(text)
    return bool(found and looks_like_name(found[1]))


_INTRODUCTION = re.compile(r"(?:[가-힣0-9A-Za-z·]+ ){1,4}([가-힣]{2,4})입니다\.?")


def names_somebody(credit: str) -> bool:
    """Tell whether a credit has a person's name or a role somebody can have.

    >>> [names_somebody(c) for c in ("민세빈 / 상인", "관광객(음성변조)", "CG")]
    [True, True, False]
    """
    if len(credit) > LONGEST_CREDIT or _SENTENCE.search(credit.strip()):
        return False
    people = _people(credit)
    return any(_is_named(person) or _has_role(person) for person in people)


def _is_named(person: Credit) -> bool:
    return person.name is not None and (
        looks_like_name(person.name) or bool(_ANONYMOUS.search(person.name))
    )


def _has_role(person: Credit) -> bool:
    words = (person.title or "").split("/")[0].split()
    return bool(words) and title_of(words[-1]) is not None


def speaker_of(credit: str) -> Speaker:
    """Return who a credit names; several people of one bite keep a comma between.

    >>> speaker_of("민세빈/협회 대표").name
    '민세빈'
    >>> speaker_of("관광객").status
    'unnamed'
    """
    credit = _EMAIL.sub("", credit.replace("\\", "")).split("--")[0]
    if "(" not in credit:
        credit = credit.rstrip(") ")
    if _WHEN.fullmatch(credit.strip()):
        return Speaker(status="unnamed")
    people = _people(_MASKING.sub("", credit))
    names = [person.name for person in people if person.name]
    first = people[0] if people else None
    title, affiliation = (first.title, first.affiliation) if first else (None, None)
    if title and affiliation is None and (listed := _LISTED.search(credit)):
        title, affiliation = listed.groups()
    return Speaker(
        name=", ".join(names) or None,
        title=title,
        affiliation=affiliation,
        status=_status(credit, names),
    )


def _people(credit: str) -> list[Credit]:
    """Read the people of a credit; each may bring an office (민세빈 / 어민, …)."""
    credit = _LETTER.sub(r"\1씨", credit)
    each = _PERSONS.split(credit)
    if len(each) > 1 and "/" in each[0]:
        return [person for one in each for person in read_credit(one)]
    return list(read_credit(credit))


_LETTER = re.compile(r"(?<![A-Za-z])([A-Z○]{1,2}) 씨")
_PERSONS = re.compile(r"(?<=[^,/]), ?(?=[가-힣]{2,4} ?/)")
_EMAIL = re.compile(r"[ /(]*[\w.+-]+@[\w.-]+\)?")
_WHEN = re.compile(  # an insert from the archive: [2023년 12월) : 말]
    r"(?:(?:지난해?|작년|올해|당시|어제|오늘|그제)(?= |$)|\d{1,4}년|\d{1,2}월)"
    r"[가-힣0-9 .]{0,12}"
)
_LISTED = re.compile(r"\(([가-힣 ]{2,12})[·,] ?([가-힣 ]{2,12})\)\s*:?$")


def role_of(speaker: Speaker, role: Role) -> Role:
    """Return whose words a bite is: a reporter's bite is a stand-up.

    >>> role_of(speaker_of("한도윤 / 기자"), "interview")
    'standup'
    """
    if role == "interview" and (speaker.title or "").endswith(_STAFF):
        return "standup"
    return role


_STAFF = ("기자", "리포터", "특파원")


def _status(credit: str, names: list[str]) -> SpeakerStatus:
    if _MASKED.search(credit):
        return "masked"
    if not names:
        return "unnamed"
    return "anonymous" if any(map(_ANONYMOUS.search, names)) else "named"


_MASKING = re.compile(r"[/,·] ?(?:음성|목소리|얼굴)? ?(?:변조|대역)(?=\)|\s*$)")
_MASKED = re.compile(r"변조|모자이크|가명|대역")
_ANONYMOUS = re.compile(r"모$|모씨$|[A-Z○OＯ*●]")
