import sys
from datetime import date
from pathlib import Path

import pytest

from newsparse.archive.many import parse_many
from newsparse.archive.pages import Page, Settings
from newsparse.archive.workers import parse_in_order
from newsparse.errors import ReadError
from newsparse.failure import Failure
from newsparse.transcript import Transcript

SETTINGS = Settings(entities=False)
PAGES = [f"[앵커]\n{number}번째 축제가 열렸습니다.\n" for number in range(60)]

HOSTILE = """
import os, time
from newsparse.archive.workers import attempt_json

def work(page, settings):
    if page.text == "crash":
        os._exit(9)
    if page.text == "once":
        try:
            os.mkdir(__file__ + ".once")
        except FileExistsError:
            pass
        else:
            os.kill(os.getpid(), 9)
    if page.text == "hang":
        time.sleep(600)
    if page.text == "raise":
        return attempt_json(page.__class__(outlet=3), settings)
    return attempt_json(page, settings)

def refuse(page, settings):
    os._exit(3)
"""


@pytest.fixture
def hostile(tmp_path, monkeypatch):
    (tmp_path / "hostile_work.py").write_text(HOSTILE, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    import hostile_work

    yield hostile_work
    del sys.modules["hostile_work"]


def test_two_processes_give_what_one_gives():
    alone = list(parse_many(PAGES, entities=False))
    together = list(parse_many(PAGES, entities=False, workers=2))
    assert alone == together
    assert [transcript.page for transcript in alone] == PAGES


def test_a_process_that_something_else_killed_costs_no_page(hostile):
    pages = [Page(name=text, text=text) for text in (*PAGES[:5], "once", *PAGES[5:9])]
    outcomes = list(parse_in_order(pages, SETTINGS, workers=1, work=hostile.work))
    names = [Transcript.from_json(outcome).source.name for outcome in outcomes]
    assert names == [page.name for page in pages]


def test_a_page_that_kills_or_hangs_is_a_failure_and_the_rest_is_there(hostile):
    texts = [*PAGES[:20], "crash", *PAGES[20:40], "hang", "raise", "crash", *PAGES[40:]]
    pages = [Page(name=str(n), text=text) for n, text in enumerate(texts)]
    outcomes = list(
        parse_in_order(pages, SETTINGS, workers=2, timeout=1.5, work=hostile.work)
    )
    failed = {
        outcome.name: outcome.code
        for outcome in outcomes
        if isinstance(outcome, Failure)
    }
    failed.pop(None, None)  # "raise" has lost its name
    assert failed == {"20": "crashed", "41": "timeout", "43": "crashed"}
    assert isinstance(outcomes[42], Failure)
    assert outcomes[42].code == "failed"
    records = [
        Transcript.from_json(one).page for one in outcomes if isinstance(one, bytes)
    ]
    assert records == PAGES


def test_processes_that_cannot_start_are_an_error(hostile):
    pages = [Page(text="가")]
    with pytest.raises(ReadError, match="__main__"):
        list(parse_in_order(pages, SETTINGS, workers=1, work=hostile.refuse))


def test_pages_are_taken_no_faster_than_they_are_asked_for():
    taken = []

    def source():
        for number in range(100_000):
            taken.append(number)
            yield Page(text=f"{number}")

    outcomes = parse_in_order(source(), SETTINGS, workers=1)
    for _ in range(3):
        next(outcomes)
    outcomes.close()
    assert len(taken) < 1000


def test_anything_may_be_given(tmp_path):
    (tmp_path / "a.txt").write_text("축제", encoding="cp949")
    given = [
        "축제",
        "축제".encode("utf-16"),
        tmp_path,
        Path("none.txt"),
        Page(text="축제"),
    ]
    found = list(parse_many(given, entities=False, published=date(2021, 9, 16)))
    assert [type(one) for one in found] == [Transcript] * 3 + [Failure, Transcript]
    assert {one.page for one in found if isinstance(one, Transcript)} == {"축제"}
    assert found[1].source.encoding == "utf-16"


def test_a_pages_own_facts_go_before_the_callers():
    page = Page(text="축제", published="2020-01-01", warnings=("date_column",))
    (found,) = parse_many([page], published=date(2021, 9, 16), entities=False)
    assert found.published == "2020-01-01"
    assert "date_column" in found.warnings


def test_an_unknown_outlet_in_a_column_is_doubted_not_fatal():
    rows = [Page(text="축제", outlet=name) for name in ("KBS", "강원일보", "my.toml")]
    found = list(parse_many(rows, entities=False))
    assert [one.outlet for one in found] == ["KBS", None, None]
    assert ["outlet_column" in one.warnings for one in found] == [False, True, True]


def test_fewer_than_no_workers_is_an_error():
    with pytest.raises(ValueError, match="0 or more"):
        list(parse_many(["가"], workers=-1))
