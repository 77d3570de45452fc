"""The fields of a head or a foot: a line that is wholly date, name, mail, count.

`입력 2023.04.05 20:30 | 사회 | 서가람 기자`: in whatever order its fields stand, a line
that they cover to its last letter says something of the item and is no speech. A date
without its year is a field and gives no day.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newsparse.korean.names import looks_like_name
from newsparse.steps.field_forms import BY, PERSON, ROLE, field_pattern
from newsparse.steps.site_words import is_site_word

LONGEST = 200  # characters; what is longer is a paragraph
PEOPLE = frozenset({"named", "presenter", "role", "bare"})  # kinds that are labels too
MOST_NAMES = 2  # words that nothing proves to be a name: a place and a name
OLDEST = 90  # years of two digits from here on are of the last century


class Field(NamedTuple):
    """A field: its kind, its words, and where in the line it begins."""

    kind: str
    text: str
    at: int


class Fields(NamedTuple):
    """The fields that cover a line, in order, and what they say.

    `values` may hold `date` (ISO), `name`, `email`, and `maybe`: a name that nothing on
    the line proves to be one.
    """

    fields: tuple[Field, ...]
    values: dict[str, str]

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of the fields."""
        return frozenset(field.kind for field in self.fields)

    @property
    def tells(self) -> bool:
        """Whether the line says more than the name of a programme."""
        return not _TELLING.isdisjoint(self.kinds)

    @property
    def is_sure(self) -> bool:
        """Whether no word on the line could as well be a headline's."""
        return "maybe" not in self.values or not _PLACING.isdisjoint(self.kinds)


@lru_cache(maxsize=4096)  # the site's lines come on every page
def read_fields(text: str) -> Fields | None:
    """Read a line that fields cover, None where anything else is on it.

    >>> read_fields("사회 | 입력 2023/04/05 20:30 | 서가람 기자").values
    {'date': '2023-04-05', 'name': '서가람'}
    >>> read_fields("06.30 (일)").values
    {}
    >>> read_fields("2023년 4월 5일 눈이 왔습니다.") is None
    True
    """
    if len(text) > LONGEST:
        return None
    fields: list[Field] = []
    at = 0
    while at < len(text):
        field = _field_at(text, at)
        if field is None:
            return None
        if field.kind != "sign":
            fields.append(field)
        at += len(field.text)
    found = Fields(tuple(fields), _values(fields))
    return found if _says_something(found) else None


def _says_something(found: Fields) -> bool:
    """Tell fields from words that only might be some, and from a name among words."""
    kinds = [field.kind for field in found.fields]
    named = len(kinds) > 1 and _NAMES.issuperset(kinds)
    if "bare" not in kinds and ("programme" in kinds or named):
        return True
    if "bare" in kinds and _TELLING.intersection(kinds) == {"amount"}:
        return False  # 원주 5명, 동해 3명
    return not _TELLING.isdisjoint(kinds) and kinds.count("bare") <= MOST_NAMES


# Names of houses and of where they are: 경인TV OBS, 광주·전남.
_NAMES = frozenset({"house", "region"})


def field_tail(text: str) -> tuple[str, Fields] | None:
    """Cut off the fields a title runs into: the title and them, None without any.

    They begin with a date's word, or stand in brackets and hold a date.

    >>> field_tail("빈집이 늘어 입력 2017.06.20 (21:30) 뉴스 9")[0]
    '빈집이 늘어'
    >>> field_tail("막차 끊긴 산골 (2023.08.17/뉴스데스크/MBC)")[1].values
    {'date': '2023-08-17'}
    """
    for found in _TAIL.finditer(text):
        fields = read_fields(text[found.start() :].strip())
        if fields and "date" in fields.values and (title := text[: found.start()]):
            return title.strip(), fields
    return None


_TAIL = re.compile(
    r"(?<=\S )(?=(?:기사 ?)?(?:입력|등록|작성|게시|승인))"
    r"| ?(?=[(\[](?:19|20)\d\d[-./])"
)


def _field_at(text: str, at: int) -> Field | None:
    found = field_pattern().match(text, at)
    if found and found.lastgroup and _holds(found.lastgroup, found[0]):
        return Field(found.lastgroup, found[0], at)
    word = _WORD.match(text, at)
    if word and is_site_word(word[0]):
        return Field("word", word[0], at)
    name = _BARE.match(text, at)
    return Field("bare", name[0], at) if name and not _SAID.search(name[0]) else None


def _holds(kind: str, text: str) -> bool:
    """Tell whether what looks like a field holds what it should."""
    if kind == "house":
        return not is_site_word(text)
    if kind == "presenter":
        return looks_like_name(_PRESENTER.sub("", text))
    if kind == "credit" and (bare := _CREDITED.fullmatch(text)):
        return looks_like_name(bare[1]) and not is_site_word(bare[1])
    return kind != "named" or _name_in(text) is not None


def _values(fields: list[Field]) -> dict[str, str]:
    """Collect what the fields say; what stands first counts."""
    values: dict[str, str] = {}
    word = ""  # the date's word that is not used up
    for field in fields:
        if field.kind == "dateword":
            word = field.text
        elif field.kind in ("date", "short"):
            day = _day(field, word)
            if day and not _LATER.search(word):
                values.setdefault("date", day)
            word = ""
        else:
            for key, value in _said(field):
                values.setdefault(key, value)
    if "name" in values:
        values.pop("maybe", None)
    elif "maybe" in values and ("email" in values or _is_sure(values)):
        values["name"] = values.pop("maybe")
    return values


def _is_sure(values: dict[str, str]) -> bool:
    return "date" in values and looks_like_name(values["maybe"])


def _said(field: Field) -> Iterator[tuple[str, str]]:
    """Yield what a field other than a date says."""
    if field.kind == "mail":
        yield "email", field.text.strip(" []()<>")
    elif field.kind == "named" and (name := _name_in(field.text)):
        yield "name", name
    elif field.kind == "presenter" and field.text[:2] == "기자":
        yield "name", _PRESENTER.sub("", field.text)
    elif field.kind == "bare":
        yield "maybe", "".join(field.text.split())


def _name_in(text: str) -> str | None:
    """Return the name in `서가람 기자` or `작성자 : 서가람`, None where it is none."""
    word = _STAFF.sub("", text).strip(" :=|/.()")
    name = "".join(word.split())
    if not _NAME.fullmatch(name) or is_site_word(name) or _DESK.search(name):
        return None
    return name


def _day(field: Field, word: str) -> str | None:
    """Return the day in ISO; a year of two digits only counts behind a date's word."""
    numbers = [int(n) for n in re.findall(r"\d+", field.text)]
    if field.kind == "short":
        if not word:
            return None
        numbers[0] += 1900 if numbers[0] >= OLDEST else 2000
    elif month := _MONTH.search(field.text):
        day, year = numbers[0], numbers[-1]
        numbers = [year, _MONTHS.index(month[0].casefold()) + 1, day]
    return "{:04}-{:02}-{:02}".format(*numbers[:3])


_CREDITED = re.compile("[가-힣]{2,3} ([가-힣]{3})")  # no colon parts them
_MONTHS = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
]
_MONTH = re.compile("|".join(_MONTHS), re.IGNORECASE)
_LATER = re.compile(r"수정|업데이트|갱신|최종(?!.*입력)|(?i:updated|modified|edited)")
_NAME = re.compile(r"[가-힣]{2,5}")
_DESK = re.compile(r"관리자|운영자|[가-힣](?:팀|국|부|실|룸|센터|본부|위원)$|뉴스|방송")
_STAFF = re.compile(rf"^{BY}| ?{ROLE}")
_PRESENTER = re.compile(r"(?:기자|앵커|아나운서|캐스터|진행) ")
_BARE = re.compile(rf"{PERSON}(?![가-힣])")
_SAID = re.compile("[니이]다$")  # behind a name it is the sign-off, and speech
_WORD = re.compile(r"[가-힣]+|[A-Za-z]+")
# What no line of plain words has.
_TELLING = frozenset(
    {"date", "short", "yearless", "clock", "ago", "mail", "count", "named", "dateword"}
    | {"presenter", "credit", "office", "amount"}
)
_PLACING = frozenset({"clock", "dateword", "mail", "count", "amount"})
