"""Records that 0.1.0 wrote are read for as long as there is `transcript-1`."""

import json
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from newsparse.failure import Failure
from newsparse.transcript import AnyEntity, Transcript

DATA = Path(__file__).parent / "data"
RECORDS = (DATA / "records-0.1.0.jsonl").read_text("utf-8").splitlines()
FAILURES = (DATA / "failures-0.1.0.jsonl").read_text("utf-8").splitlines()
# Keys of today, and what their absence means.
ADDED = {"offsets": "codepoint", "carrier": None, "cast": []}
ADDED_IN = {
    "date": {"anchor": None},
    "time": {"anchor": None},
    "place": {"lat": None, "lon": None, "iso3166_2": None},
    "organization": {"place": None, "acts_as": None},
}


@pytest.mark.parametrize("line", RECORDS)
def test_a_record_of_0_1_0_is_read_and_says_the_same(line):
    transcript = Transcript.from_json(line)
    assert transcript.restore() == transcript.page
    meant = ADDED | json.loads(line)
    meant["parts"] = [{"evidence": [], **part} for part in meant["parts"]]
    meant["segments"] = [{"candidates": [], **turn} for turn in meant["segments"]]
    meant["entities"] = [
        ADDED_IN.get(entity["type"], {}) | entity for entity in meant["entities"]
    ]
    assert json.loads(transcript.to_json()) == meant


def test_a_record_of_another_schema_is_refused():
    """It may mean something else by the same keys."""
    for line, noun in ((RECORDS[0], Transcript), (FAILURES[0], Failure)):
        with pytest.raises(msgspec.ValidationError, match=r"'newsparse/.*-2'.*schema"):
            msgspec.json.decode(line.replace("-1", "-2", 1), type=noun)


def test_they_show_every_kind_of_value():
    records = [Transcript.from_json(line) for line in RECORDS]
    kinds = {type(entity).__name__ for r in records for entity in r.entities}
    assert kinds == {kind.__name__ for kind in get_args(AnyEntity)}
    assert any(record.differences for record in records)
    assert any(part.twin for record in records for part in record.parts)


@pytest.mark.parametrize("line", FAILURES)
def test_a_failure_of_0_1_0_is_read_and_says_the_same(line):
    failure = msgspec.json.decode(line, type=Failure)
    assert json.loads(failure.to_json()) == json.loads(line)
    assert failure.code == "not_text"
