"""What `frames` and `same_story` take, and how they say so."""

import re
from pathlib import Path

import pytest

import newsparse
from newsparse.archive.batch import Options, run
from newsparse.archive.pages import Settings

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


def test_the_page_of_archives_reads_a_folder_into_tables(tmp_path, monkeypatch):
    pages = [newsparse.Page(name="a.txt", text="눈"), newsparse.Page(data=b"\xff" * 9)]
    run(pages, tmp_path / "out", Options(Settings(entities=False), workers=0))
    page = Path(__file__).parents[2] / "docs" / "archives.md"
    blocks = re.findall(r"```python\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    (block,) = [block for block in blocks if "read_outcomes" in block]
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    exec(block, names)
    tables = names["tables"]
    assert tables["transcripts"]["source_name"].tolist() == ["a.txt"]
    assert tables["failures"]["failure_code"].tolist() == ["not_text"]


def test_same_story_takes_the_tables(transcript):
    for given in (transcript, [transcript], newsparse.frames([])["segments"]):
        with pytest.raises(TypeError, match=r"the tables that newsparse\.frames\(\)"):
            newsparse.same_story(given)
