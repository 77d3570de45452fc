"""What `frames` and `same_story` take, and how they say so."""

from pathlib import Path

import pytest

import newsparse

FAILURE = newsparse.Failure(name="a.bin", code="not_text", message="is not text")


def test_one_is_as_good_as_a_list_of_one(transcript):
    one, listed = newsparse.frames(transcript), newsparse.frames([transcript])
    assert all(one[table].equals(listed[table]) for table in listed)
    assert len(one["transcripts"]) == 1
    assert list(newsparse.frames(FAILURE)["failures"]["failure_code"]) == ["not_text"]
    many = newsparse.frames(found for found in (transcript, FAILURE))
    assert [len(many[table]) for table in ("transcripts", "failures")] == [1, 1]


@pytest.mark.parametrize(
    "given", ["out", b"out", Path("out"), None, ["out"], [Path("out")], [None]]
)
def test_anything_else_is_an_error_that_says_how_records_are_read(given):
    with pytest.raises(TypeError, match=r"a Transcript, a Failure.*read_outcomes\("):
        newsparse.frames(given)


def test_same_story_takes_the_tables(transcript):
    for given in (transcript, [transcript], newsparse.frames([])["segments"]):
        with pytest.raises(TypeError, match=r"the tables that newsparse\.frames\(\)"):
            newsparse.same_story(given)
