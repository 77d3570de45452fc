"""Whole pages, line by line: every line is what the tables say before it.

pages.txt has the pages of G1, houses.txt those of all other outlets, voices.txt those where
nothing but the words tells who speaks, portals.txt heads and feet of portals, boards and sites
that nobody listed.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

import newsparse
from newsparse.transcript import Transcript

TABLES = [
    Path(__file__).with_name(name)
    for name in ("pages.txt", "houses.txt", "voices.txt", "portals.txt")
]
FACT = re.compile(r"[a-z_]{3,} =(?: |$)")
TAGS = {
    "c": "chrome", "t": "title", "d": "date", "b": "byline", "l": "label",
    "f": "footer", "x": "duplicate", "-": "blank", "a": "anchor", "r": "reporter",
    "i": "interview", "s": "standup", "y": "sync", "h": "headline", "q": "cue",
    "g": "guest", "p": "caption", "u": "unknown",
}  # fmt: skip
HEADERS = {
    "@dated": "c 매일 저녁 8시 35분\nc 평일 김우진주말 김우진, 김민곤, 강민주\nt {}\n"
    "d 2019-08-01\nb 한도윤 기자 [ dyhan@g1tv.co.kr ]\nc 키보드 단축키 안내",
    "@nav": "c 본문 바로가기 메인메뉴 바로가기\n-\nc 매일 저녁 8시 35분\n"
    "c 평일 김우진주말 김우진, 김민곤, 강민주\n-\nt {}\n-\nc 키보드 단축키 안내\n-",
    "@foot": "f 한도윤 기자 dyhan@g1tv.co.kr\n"
    "f Copyright ⓒ G1방송. All rights reserved. 무단 전재 및 재배포 금지.",
}

Row = tuple[str, str]


class Case:
    """A page of the table: its lines with their letters, and its facts."""

    def __init__(self, block: str) -> None:
        name, *lines = block.strip("\n").split("\n")
        self.name, self.missed = name.removeprefix("! "), name.startswith("! ")
        self.facts = dict(map(_fact, filter(FACT.match, lines)))
        self.rows = [row for line in lines for row in _rows(line)]

    @property
    def page(self) -> str:
        return "\n".join(text for _, text in self.rows)


def _fact(line: str) -> tuple[str, str]:
    key, _, value = line.partition(" =")
    return key, value.removeprefix(" ")


def _rows(line: str) -> Iterator[Row]:
    if FACT.match(line) or not line:
        return
    word, _, rest = line.partition(" ")
    if word in HEADERS:
        lines = HEADERS[word].format(rest).split("\n")
        yield from (tuple(row.partition(" ")[::2]) for row in lines)
    else:
        yield word, rest


def cases() -> list[Case]:
    tables = [table.read_text(encoding="utf-8") for table in TABLES]
    return [Case(block) for text in tables for block in text.split("\n## ")[1:]]


def params() -> list[ParameterSet]:
    """Return the pages; those marked with ! are known to be misread."""
    missed = pytest.mark.xfail(reason="known to be misread")
    return [
        pytest.param(case, id=case.name, marks=[missed] * case.missed)
        for case in cases()
    ]


def told(record: Transcript, start: int, end: int) -> str:
    """Return what the record says a line is: the tag, or for speech the role."""
    kinds = {part.tag for part in record.parts if part.start < end and part.end > start}
    if "speech" not in kinds:
        return "+".join(sorted(kinds - {"blank"}))
    roles = [s.role for s in record.segments if s.start < end and s.end > start]
    return "label+" * ("label" in kinds) + "+".join(roles)


def wanted(letters: str) -> set[str]:
    if letters[0] == "v":
        return {"label+" + TAGS[letters[1]]}
    return {TAGS[letter] for letter in letters}


@pytest.mark.parametrize("case", params())
def test_every_line_is_what_the_table_says(case: Case) -> None:
    record = newsparse.parse(case.page, entities=False)
    assert record.restore() == case.page
    at, wrong = 0, []
    for letters, text in case.rows:
        end = at + len(text)
        kind = told(record, at, end) if text.strip() else "blank"
        if text and letters != "?" and kind not in wanted(letters):
            wrong.append(f"{text}: {kind}, not {' or '.join(sorted(wanted(letters)))}")
        at = end + 1
    assert wrong == []


@pytest.mark.parametrize("case", params())
def test_the_facts_of_a_page(case: Case) -> None:
    record = newsparse.parse(case.page, entities=False)
    facts = read_facts(record)
    assert {key: facts[key] for key in case.facts} == case.facts


def read_facts(record: Transcript) -> dict[str, str]:
    witness = record.reporter
    turns = record.segments
    said = [(s.role, (s.speaker and s.speaker.name) or "") for s in turns]
    return {
        "outlet": record.outlet or "",
        "carrier": record.carrier or "",
        "kind": record.kind,
        "title": record.title or "",
        "tags": " ".join(record.title_tags),
        "published": record.published or "",
        "reporter": (witness and witness.name) or "",
        "byline": (witness and witness.byline) or "",
        "hand_off": (witness and witness.hand_off) or "",
        "sign_off": (witness and witness.sign_off) or "",
        "conflict": str(bool(witness and witness.conflict)),
        "differences": str(len(record.differences)),
        "segments": " ".join(s.role for s in turns),
        "speakers": " ".join(f"{role}:{name}" for role, name in said),
        "empty": " ".join(s.role for s in turns if not s.text.strip('" \n')),
    }


@pytest.mark.parametrize("case", params())
def test_what_is_kept_holds_no_second_copy(case: Case) -> None:
    record = newsparse.parse(case.page, entities=False)
    parts = [p for p in record.parts if p.tag != "duplicate"]
    kept = "".join(record.page[p.start : p.end] for p in parts)
    again = newsparse.parse(kept, entities=False)
    assert [p for p in again.parts if p.tag == "duplicate"] == []
