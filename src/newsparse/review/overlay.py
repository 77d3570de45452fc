"""What coders said, as an overlay: who changed what, when, from which value to which.

The records stay as they are. A row counts only where the record still has the words
and the value that its coder saw; what does not fit is refused, one reason a row.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple, get_args

import msgspec

from newsparse.export.tables import page_id
from newsparse.given.days import iso_day
from newsparse.review.facts import Fact, facts
from newsparse.review.sheet import Row, keyed
from newsparse.transcript import Noun, Role, Transcript

SCHEMA: Final = "newsparse/overlay-1"
NOTHING = "-"  # in the column `value`: there is no such thing here


class Correction(Noun, frozen=True, kw_only=True):
    """One value a coder changed. `new` is None where the coder says there is none."""

    schema: Literal["newsparse/overlay-1"] = SCHEMA
    id: str
    name: str | None
    sha256: str
    what: str
    start: int | None
    end: int | None
    text: str
    old: str
    new: str | None
    coder: str
    day: str
    note: str | None = None


class Judged(NamedTuple):
    """A row that counts: the fact, by whom, and its value, the old one where right."""

    transcript: Transcript
    drawn: str
    correction: Correction

    @property
    def is_right(self) -> bool:
        """Tell whether the coder found today's value right."""
        return self.correction.new == self.correction.old


class Refused(NamedTuple):
    """A row that does not count, and why."""

    row: Row
    reason: str


class Provenance(NamedTuple):
    """Who coded and when, for rows that do not say so themselves."""

    coder: str | None = None
    day: str | None = None


def judge(
    rows: Iterable[Row],
    transcripts: Iterable[Transcript],
    otherwise: Provenance = Provenance(),  # noqa: B008  (frozen)
) -> Iterator[Judged | Refused]:
    """Yield what the filled rows of sheets say of the records, in the records' order.

    Rows with an empty `value` are passed over. A row belongs to the record of its `id`,
    or of its `name` where a spreadsheet has spoilt the id.
    """
    waiting: dict[str, list[Row]] = {}
    for row in rows:
        if row.said("value"):
            waiting.setdefault(_page_of(row), []).append(row)
    for key, transcript in keyed(transcripts):
        found = waiting.pop(key, []) + waiting.pop(_named(transcript), [])
        if found:
            known = list(facts(transcript))
            for row in found:
                yield _judged(row, key, transcript, known, otherwise)
    for row in (row for left in waiting.values() for row in left):
        yield Refused(row, "there is no record of this page")


_KEY = re.compile(r"[0-9a-f]{16}(?:-\d+)?")
_NAME = "name "


def _page_of(row: Row) -> str:
    key = row.said("id")
    return key if _KEY.fullmatch(key) else _NAME + row.said("name")


def _named(transcript: Transcript) -> str:
    return _NAME + (transcript.source.name or page_id(transcript))


def _judged(
    row: Row,
    key: str,
    transcript: Transcript,
    known: list[Fact],
    otherwise: Provenance,
) -> Judged | Refused:
    coder = row.said("coder") or otherwise.coder
    try:
        day = iso_day(row.said("day") or otherwise.day)
    except ValueError as error:
        return Refused(row, str(error))
    if not coder or not day:
        return Refused(row, "says not who coded it and when (--coder, --day)")
    fact = _the_same(row, known)
    if isinstance(fact, str):
        return Refused(row, fact)
    said = row.said("value")
    wrong = _wrong(fact.what, said)
    if wrong:
        return Refused(row, wrong)
    correction = Correction(
        id=key,
        name=transcript.source.name,
        sha256=transcript.source.sha256,
        what=fact.what,
        start=fact.start,
        end=fact.end,
        text=fact.text,
        old=fact.value,
        new=None if said == NOTHING else said,
        coder=coder,
        day=day,
        note=row.said("note") or None,
    )
    return Judged(transcript, row.said("drawn"), correction)


def _the_same(row: Row, known: list[Fact]) -> Fact | str:
    """Return the fact a row is about, or why the record no longer has it."""
    place = (row.said("what"), row.said("start"), row.said("end"))
    there = [fact for fact in known if _place(fact) == place]
    if not there:
        return "the record has no such thing at this place any more"
    told = [fact for fact in there if _plain(fact.text) == _plain(row.said("text"))]
    if not told:
        return f"the text is no longer {row.said('text')!r}"
    for fact in told:
        if _plain(fact.value) == _plain(row.said("today")):
            return fact
    return f"the value is now {told[0].value!r}, no longer {row.said('today')!r}"


def _place(fact: Fact) -> tuple[str, str, str]:
    start, end = ("" if at is None else str(at) for at in (fact.start, fact.end))
    return fact.what, start, end


def _plain(text: str) -> str:
    return " ".join(text.split())


def _wrong(what: str, said: str) -> str | None:
    """Return why a value cannot be, None where it can."""
    if said == NOTHING:
        return None
    if what == "voice" and said not in get_args(Role):
        return f"{said!r} is no voice: {', '.join(get_args(Role))}"
    if what == "amount" and not _AMOUNT.fullmatch(said):
        return f"{said!r} is no amount such as '6000000000 KRW' or 'max 5 km'"
    if what == "time" and not _TIME.fullmatch(said):
        return f"{said!r} is no time such as '2021-03', '2021-03-01' or 'PT2H'"
    return None


_TIME = re.compile(r"[PRT]?[-\dPTXWYMDHS:/.~?%]+")
_AMOUNT = re.compile(r"(?:[a-z_]+ )?-?[\d.]*(?:\.\.-?[\d.]+)?(?: \S+)?")


def to_json(correction: Correction) -> str:
    """Return a correction as one line of JSON."""
    return msgspec.json.encode(correction).decode()
