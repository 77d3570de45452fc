"""The front door: its names, its errors, what it promises for any text."""

from datetime import date, datetime

import pytest

import newsparse


def test_all_is_sorted_and_complete():
    assert newsparse.__all__ == sorted(newsparse.__all__)
    for name in newsparse.__all__:
        assert getattr(newsparse, name) is not None
    assert dir(newsparse) == sorted(newsparse.__all__)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'transcribe'"):
        _ = newsparse.transcribe


def test_bytes_are_a_type_error_that_names_read():
    with pytest.raises(TypeError, match=r"newsparse\.read"):
        newsparse.parse(b"\xec\x95\xb5")


def test_an_unknown_outlet_is_an_error_that_lists_the_known():
    with pytest.raises(newsparse.OutletError, match=r"known are .*G1"):
        newsparse.parse("눈이 왔습니다.", outlet="G9")


@pytest.mark.parametrize(
    "published", [date(2021, 9, 16), datetime(2021, 9, 16, 20, 35)], ids=str
)
def test_the_callers_day_stands_before_the_pages(published):
    page = "눈이 온 날\n2020-01-05\n눈이 왔습니다.\n"
    transcript = newsparse.parse(page, published=published, entities=False)
    assert transcript.published == "2021-09-16"
    assert "date_conflict" in transcript.warnings


def test_without_a_date_nothing_is_dated():
    transcript = newsparse.parse("[앵커]\n눈이 왔습니다.\n", entities=False)
    assert transcript.published is None
    assert "no_date" in transcript.warnings


def test_repr_is_one_short_line():
    page = "눈이 온 날\n2020-01-05\n눈이 왔습니다.\n"
    assert repr(newsparse.parse(page, entities=False)) == (
        "<Transcript brief, 2020-01-05, 눈이 온 날: 1 segments, 0 entities>"
    )


def test_the_record_survives_json():
    page = '눈이 온 날\n2020-01-05\n[인터뷰]\n"춥네요."\n'
    transcript = newsparse.parse(page, entities=False)
    assert newsparse.Transcript.from_json(transcript.to_json()) == transcript


def test_explain_gives_every_boundary_with_its_evidence():
    page = (
        '눈\n2020-01-05\n[앵커]\n눈이 왔습니다.\n[인터뷰]\n"춥네요.\n눈은 그쳤습니다.\n'
    )
    assert newsparse.parse(page, entities=False).explain().split("\n") == [
        "0-2 title: a date stands below it",
        "2-13 date: it is all date, time, name, address or count",
        "13-18 label: a speaker's label or credit: not part of the text",
        "18-26 anchor [앵커]: the label says so",
        "27-33 label: a speaker's label or credit: not part of the text",
        "33-38 interview [인터뷰]: the label says so; a quoted paragraph; whose closing mark is missing: taken as one line",
        "39-48 anchor (inferred): the voice around resumes, unlabelled, after a bite or a note",
    ]


def test_every_code_of_evidence_has_words():
    import re
    from pathlib import Path

    from newsparse.evidence import EVIDENCE

    steps = Path(newsparse.__file__).parent / "steps"
    source = "".join(p.read_text("utf-8") for p in steps.glob("*.py"))
    pattern = (
        r'(?:evidence\.append|hand_over)\("(\w+)"|why="(\w+)"|_Around\(\w+, "(\w+)"'
        r'|Turn\("\w+", "(\w+)"|yield "\w+", \w+, "(\w+)"'
    )
    codes = {code for each in re.findall(pattern, source) for code in each if code}
    table = (steps / "hearing.tsv").read_text("utf-8").splitlines()
    codes |= {row.split("\t")[3] for row in table if not row.startswith("#")}
    assert {"quote", "announced", "points", "hand_off"} <= codes
    assert codes <= EVIDENCE.keys()
