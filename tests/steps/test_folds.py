"""A second copy with the same lines, read as one line and proved afterwards."""

from pathlib import Path

import pytest

from newsparse import pipeline
from newsparse.pipeline import parse
from newsparse.steps.breaks import read_lines
from newsparse.steps.folds import read_folded

SAMPLES = sorted(Path(__file__).parents[2].glob("samples/*/*.txt"))

LEAD = "[앵커]\n"
BODY = (
    "한 해 만 명이 이 우체통을 다녀갑니다.\n[리포터]\n편지는 한 해 뒤에 배달됩니다.\n"
)
FOOT = "한도윤 기자 a@g1tv.co.kr\n"


def folded(page):
    lines, fold = read_folded(page)
    assert "".join(page[line.start : line.end] for line in lines) == page
    return page[fold.start : fold.end] if fold else None


def roles(page):
    parts = parse(page, entities=False).parts
    return [(part.tag, page[part.start : part.end]) for part in parts]


def test_the_lines_of_a_copy_are_one_line():
    assert folded(LEAD + BODY + BODY + FOOT) == BODY
    assert folded(LEAD + BODY + BODY.rstrip("\n")) == BODY.rstrip("\n")


def test_a_fold_begins_with_the_first_line_that_comes_again():
    again = "[앵커]\n" + BODY
    assert folded(again + again) == again


@pytest.mark.parametrize(
    "page",
    [
        "",
        LEAD + BODY + FOOT,
        LEAD + BODY + BODY.replace("만 명", "2만 명"),  # another number
        LEAD + BODY + BODY[:-12],  # cut
        LEAD + BODY + FOOT + BODY,  # not right below
        LEAD + BODY + BODY.replace("\n", "\n\n"),  # other lines
        LEAD + BODY.replace("[", "\n[") + BODY.replace("[", "\n["),  # blank lines
        LEAD + "<br>" + BODY + "<br>" + BODY,  # breaks are read first
    ],
)
def test_other_copies_are_left_to_be_compared(page):
    assert folded(page) is None


def test_a_refrain_does_not_hide_the_copy_behind_it():
    refrain = "산에는 눈이 내리고 또 내립니다.\n"
    body = refrain + "한 줄이 더 있습니다, 길게 적은 줄입니다.\n" + refrain + BODY
    assert folded(LEAD + body + body) == body


def test_a_menu_printed_twice_is_no_copy():
    menu = "키보드 단축키 안내\n매일 저녁 8시 35분 방송\n"
    page = menu + menu + "눈이 왔다\n2021-01-05\n" + LEAD + BODY + FOOT
    assert folded(page) == menu
    assert "duplicate" not in dict(roles(page))


def test_what_a_fold_repeats_is_its_twin():
    page = "눈이 왔다\n2021-01-05\n" + LEAD + BODY + BODY + FOOT
    record = parse(page, entities=False)
    (part,) = [part for part in record.parts if part.tag == "duplicate"]
    assert page[part.start : part.end] == BODY
    assert page[part.twin.start : part.twin.end] == BODY.rstrip("\n")


def test_three_copies_are_compared_line_by_line():
    page = "눈이 왔다\n2021-01-05\n" + LEAD + BODY * 3 + FOOT
    assert folded(page) == BODY
    copies = [text for tag, text in roles(page) if tag == "duplicate"]
    assert copies == [BODY, BODY]


@pytest.mark.parametrize("page", SAMPLES, ids=lambda path: path.stem)
def test_folding_changes_no_record(page, monkeypatch):
    text = page.read_text(encoding="utf-8")
    quick = parse(text, entities=False)
    monkeypatch.setattr(pipeline, "read_folded", lambda page: (read_lines(page), None))
    assert parse(text, entities=False) == quick
