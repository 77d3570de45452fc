"""Credits beside or below a label: `민세빈 / 느린우체통협회장`, and who speaks then."""

import re

from newsparse.korean.names import read_credit
from newsparse.steps.quotes import OPENING
from newsparse.transcript import Speaker, SpeakerStatus

LONGEST_CREDIT = 45  # characters; the longest seen has a name, an office and a place


def split_credit(rest: str) -> tuple[str, str]:
    """Split what follows a label on its line into the credit and the speech.

    >>> split_credit(' 민세빈(상인) : "좋아요."')
    ('민세빈(상인)', '"좋아요."')
    >>> split_credit(" 정말 좋았어요.")
    ('', '정말 좋았어요.')
    """
    quoted = next((i for i, char in enumerate(rest) if char in OPENING), None)
    if quoted is not None:
        return rest[:quoted].strip(" :-"), rest[quoted:]
    head, colon, speech = rest.partition(" : ")
    if colon and is_credit(head.strip()):
        return head.strip(), speech
    text = rest.strip()
    return (text, "") if is_credit(text) else ("", text)


def is_credit(text: str) -> bool:
    """Tell a credit from a sentence: short, no end of a sentence, names somebody."""
    if not text or len(text) > LONGEST_CREDIT or _SENTENCE.search(text):
        return False
    return bool(read_credit(text))


_SENTENCE = re.compile(r"(?:[다요죠까]|[.?!~…,])$")


def speaker_of(credit: str) -> Speaker:
    """Return who a credit names; several people of one bite keep a comma between.

    >>> speaker_of("민세빈/협회 대표").name
    '민세빈'
    >>> speaker_of("관광객").status
    'unnamed'
    """
    people = read_credit(credit)
    names = [person.name for person in people if person.name]
    first = people[0] if people else None
    return Speaker(
        name=", ".join(names) or None,
        title=first.title if first else None,
        affiliation=first.affiliation if first else None,
        status=_status(credit, names),
    )


def _status(credit: str, names: list[str]) -> SpeakerStatus:
    if _MASKED.search(credit):
        return "masked"
    if not names:
        return "unnamed"
    return "anonymous" if any(map(_ANONYMOUS.search, names)) else "named"


_MASKED = re.compile(r"변조|모자이크|가명|대역")
_ANONYMOUS = re.compile(r"모$|모씨$|[A-Z○OＯ*●]")
