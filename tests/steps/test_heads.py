"""Heads of invented sites, their parts in any order: heads.py makes the pages."""

import importlib.util
from pathlib import Path

import pytest

import newsparse


def beside(name):
    """Load a module that lies beside this one."""
    path = Path(__file__).with_name(f"{name}.py")
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


head = beside("heads").head

PAGES = 400
RIGHT = 0.98  # the share of pages with title, day and byline right


def lost(seed):
    """Return the lines of a page's script that are in no turn."""
    page = head(seed)
    record = newsparse.parse(page.page, entities=False)
    said = "\n".join(segment.text for segment in record.segments)
    return [line for line in page.said if line not in said]


def test_title_day_and_byline_are_right_in_any_order():
    right = 0
    for seed in range(PAGES):
        page = head(seed)
        record = newsparse.parse(page.page, entities=False)
        byline = record.reporter and record.reporter.byline
        told = (record.title, record.published, byline)
        right += told == (page.title, page.published, page.byline)
    assert right >= RIGHT * PAGES


def test_no_speech_is_lost_in_any_order():
    assert {seed: lines for seed in range(PAGES) if (lines := lost(seed))} == {}


def test_every_line_of_the_head_says_its_reason():
    for seed in range(50):
        record = newsparse.parse(head(seed).page, entities=False)
        judged = [p for p in record.parts if p.tag in ("title", "date", "byline")]
        assert all(part.evidence for part in judged)


BLANKS = {"no-break space": "\u00a0", "ideographic space": "\u3000", "tab": "\t"}
NOTHING = {"zero width space": "\u200b", "byte order mark": "\ufeff", "soft hyphen": "\u00ad"}  # fmt: skip


@pytest.mark.parametrize("blank", BLANKS.values(), ids=BLANKS)
@pytest.mark.parametrize("seed", range(12))
def test_kinds_of_white_space_change_nothing(seed, blank):
    page = head(seed).page
    plain = newsparse.parse(page, entities=False)
    other = newsparse.parse(page.replace(" ", blank), entities=False)
    assert [(p.start, p.tag) for p in other.parts] == [
        (p.start, p.tag) for p in plain.parts
    ]
    assert other.published == plain.published
    assert other.reporter == plain.reporter


@pytest.mark.parametrize("nothing", NOTHING.values(), ids=NOTHING)
@pytest.mark.parametrize("seed", range(12))
def test_marks_of_no_width_change_nothing(seed, nothing):
    page, said = head(seed).page, head(seed).said
    plain = newsparse.parse(page, entities=False)
    lines = page.split("\n")
    script = lines.index(said[0])
    odd = [line[:1] + nothing + line[1:] for line in lines[:script]]
    odd = "\n".join(odd + lines[script:])
    other = newsparse.parse(odd, entities=False)
    assert [p.tag for p in other.parts] == [p.tag for p in plain.parts]
    assert other.published == plain.published
    assert other.reporter == plain.reporter
