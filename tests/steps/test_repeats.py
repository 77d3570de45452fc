"""The second copy: found where it is, and only there."""

import pytest

from newsparse.pipeline import parse
from newsparse.transcript import Difference, Span

SCRIPT = """[앵커]
눈 속의 산골 마을에 빨간 우체통이 섰습니다.
한 해 만 명이 다녀갑니다.
보도에 한도윤 기자입니다.
[리포터]
해발 천 미터 고갯마루에 우체통이 있습니다.
[인터뷰]
"너무 좋아요."
편지는 1년 뒤에 배달됩니다.
[인터뷰]
"너무 좋아요."
G1뉴스 한도윤입니다."""
FOOT = "\n한도윤 기자 a@g1tv.co.kr\nCopyright ⓒ G1방송. All rights reserved."
TAIL = SCRIPT.split("\n", 1)[1]


def copies(page):
    record = parse(page, entities=False)
    return [
        page[p.start : p.end].strip("\n") for p in record.parts if p.tag == "duplicate"
    ]


def test_the_copy_lacks_the_first_label():
    page = SCRIPT + "\n" + TAIL + FOOT
    assert copies(page) == [TAIL]
    record = parse(page, entities=False)
    (part,) = [p for p in record.parts if p.tag == "duplicate"]
    assert part.twin == Span(start=5, end=len(SCRIPT))


def test_the_copy_of_a_brief_lacks_the_first_sentence():
    brief = "눈이 왔습니다.\n차가 밀렸습니다.\n눈은 그쳤습니다."
    assert copies(f"{brief}\n차가 밀렸습니다.\n눈은 그쳤습니다.{FOOT}") == [
        "차가 밀렸습니다.\n눈은 그쳤습니다."
    ]


@pytest.mark.parametrize("length", range(2, 41))
def test_a_copy_cut_by_the_crawler(length):
    assert copies(f"{SCRIPT}\n{TAIL[:length]}") == [TAIL[:length].strip("\n")]


def test_a_copy_cut_in_the_middle():
    assert copies(f"{SCRIPT}\n{TAIL[:120]}") == [TAIL[:120]]


def test_a_rewrapped_copy():
    wrapped = TAIL.replace(" ", "\n")
    assert copies(SCRIPT + "\n" + wrapped + FOOT) == [wrapped]


def test_three_copies():
    page = f"{SCRIPT}\n{TAIL}\n{TAIL}{FOOT}"
    assert "\n".join(copies(page)) == f"{TAIL}\n{TAIL}"


@pytest.mark.parametrize(
    "page",
    [
        SCRIPT + FOOT,
        SCRIPT,
        "[앵커]\n눈이 왔습니다.\n[리포터]\n눈이 왔습니다.\n[인터뷰]\n\"춥네요.\"\n[인터뷰]\n\"춥네요.\"" + FOOT,
        "눈이 왔습니다." + FOOT,
        "눈이 왔습니다.\n눈이 왔습니다." + FOOT,
        "산에 산에 꽃이 피네.\n들에 들에 꽃이 피네.\n산에 산에 꽃이 피네.\n들에 들에 꽃이 지네." + FOOT,
        "[앵커]\n산골 마을에 빨간 우체통이 섰습니다.\n[리포터]\n우체통은 고갯마루에 있습니다.\n산골 마을에 빨간 우체통이 섰습니다." + FOOT,
        "[인터뷰]\n\"너무 좋아요.\"\n[인터뷰]\n\"너무 좋아요.\"" + FOOT,
        "[앵커]\n고맙습니다.\n[리포터]\n눈이 왔습니다.\n고맙습니다.",
        "가" * 3000,
        "너무 좋아요.\n" * 50,
    ],
)  # fmt: skip
def test_legitimate_repetition_stays(page):
    assert copies(page) == []


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("만 명이", "2만 명이"),
        ("다녀갑니다", "안 다녀갑니다"),
        ("보도에 한도윤 기자입니다", "보도에 서가람 기자입니다"),
    ],
)
def test_copies_that_differ_keep_what_differs(said, instead):
    other = next(line for line in TAIL.split("\n") if said in line)
    mended = other.replace(said, instead)
    page = f"{SCRIPT}\n{TAIL.replace(other, mended)}{FOOT}"
    record = parse(page, entities=False)
    at = page.index(mended, len(SCRIPT))
    twin = Span(start=page.index(other), end=page.index(other) + len(other))
    assert record.differences == (
        Difference(
            start=at, end=at + len(mended), text=mended, twin=twin, twin_text=other
        ),
    )
    assert "copies_differ" in record.warnings
    kept = "\n".join(segment.text for segment in record.segments)
    assert (kept.count(mended), kept.count(other)) == (1, 1)


def test_copies_that_differ_in_quotation_marks_are_copies():
    page = f"{SCRIPT}\n{TAIL.replace('빨간', chr(39) + '빨간' + chr(39))}{FOOT}"
    record = parse(page, entities=False)
    assert record.differences == ()
    assert len("".join(copies(page))) > 100
