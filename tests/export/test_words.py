"""Every code of a record has its word, in one script, once.

Words for codes that a record does not have yet may be there before them.
"""

import re
from pathlib import Path
from typing import get_args

import pytest

from newsparse import transcript
from newsparse.evidence import EVIDENCE
from newsparse.export.words import evidence, warning, word, words
from newsparse.korean.tables import rows

DOCS = Path(__file__).parents[2] / "docs"
KINDS = {kind.__struct_config__.tag for kind in get_args(transcript.AnyEntity)}


def documented(page, heading):
    section = (DOCS / page).read_text("utf-8").split(heading)[1].split("\n## ")[0]
    cells = re.findall(r"^\| (`.*?) \|", section, flags=re.MULTILINE)
    return {code for cell in cells for code in re.findall(r"`(\w+)", cell)}


@pytest.mark.parametrize(
    ("group", "codes"),
    [
        ("role", set(get_args(transcript.Role))),
        ("status", set(get_args(transcript.SpeakerStatus))),
        ("kind", set(get_args(transcript.PageKind))),
        ("tag", set(get_args(transcript.Tag))),
        ("mod", set(get_args(transcript.Mod))),
        ("place", set(get_args(transcript.PlaceStatus)) - {"resolved"}),
        ("type", KINDS),
        ("acts_as", {"government", "team"}),
        ("evidence", set(EVIDENCE)),
        ("warning", documented("record.md", "## Warnings")),
        ("failure", documented("archives.md", "| code |")),
    ],
)
def test_every_code_has_a_word(group, codes):
    assert codes - set(words(group)) == set()


def test_the_table_has_no_row_twice_and_says_everything_in_hangul():
    _, *table = rows("words.tsv", "newsparse.export")
    assert len({(group, code) for group, code, _ in table}) == len(table)
    said = [korean for group, _, korean in table if group != "unit"]
    assert [korean for korean in said if not re.search("[가-힣]", korean)] == []


def test_what_is_not_known_stands_for_itself():
    assert word("role", "weather") == "weather"
    assert evidence(["resumed", "new"]).endswith("; new")
    assert warning("replaced_bytes:3") == "글자가 아닌 바이트(U+FFFD로 바꿈): 3곳"
    assert warning("no_date") == "방송일이 없음"
