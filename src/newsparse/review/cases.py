"""Corrected rows as regression cases: a page and the value it should give."""

from typing import Final, Literal

import msgspec

from newsparse.pipeline import parse
from newsparse.review.facts import facts
from newsparse.review.overlay import Judged
from newsparse.transcript import Noun

SCHEMA: Final = "newsparse/case-1"


class Case(Noun, frozen=True, kw_only=True):
    """A page, where in it, and the value there; None where there should be none."""

    schema: Literal["newsparse/case-1"] = SCHEMA
    name: str | None
    page: str
    outlet: str | None
    published: str | None
    what: str
    start: int | None
    end: int | None
    value: str | None


def case_of(judged: Judged) -> Case | None:
    """Return the case of a corrected row; a difference between two copies is none."""
    said, transcript = judged.correction, judged.transcript
    if judged.is_right or said.what == "difference":
        return None
    return Case(
        name=said.name,
        page=transcript.page,
        outlet=transcript.outlet,
        published=transcript.published,
        what=said.what,
        start=said.start,
        end=said.end,
        value=said.new,
    )


def holds(case: Case) -> bool:
    """Tell whether newsparse now reads a page as its coder did."""
    read = parse(
        case.page, outlet=case.outlet, published=case.published, name=case.name
    )
    place = (case.what, case.start, case.end)
    values = [f.value for f in facts(read) if (f.what, f.start, f.end) == place]
    return values == ([] if case.value is None else [case.value])


def to_json(case: Case) -> str:
    """Return a case as one line of JSON."""
    return msgspec.json.encode(case).decode()


def from_json(line: str | bytes) -> Case:
    """Read a case that `to_json` wrote.

    Raises msgspec.ValidationError where the line is none.
    """
    return msgspec.json.decode(line, type=Case)
