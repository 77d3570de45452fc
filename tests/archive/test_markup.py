import pytest

from newsparse.archive.many import parse_many
from newsparse.archive.markup import text_of_html
from newsparse.archive.pages import is_markup
from newsparse.errors import ReadError

pytest.importorskip("selectolax")


def test_lines_are_what_a_reader_sees():
    html = """<html><head><title>안 보임</title><style>p{}</style></head><body>
    <h1>축제   '성황'</h1><p>첫 줄<br>둘째 <b>굵은</b> 줄</p>
    <ul><li>하나<li>둘</ul><script>var 안보임;</script><!-- 안 보임 --></body>"""
    text, day, warnings = text_of_html(html)
    assert text.split("\n") == [
        "축제 '성황'",
        "",
        "첫 줄",
        "둘째 굵은 줄",
        "",
        "하나",
        "",
        "둘",
    ]
    assert (day, warnings) == (None, ())


@pytest.mark.parametrize(
    "tag", ["<DLP>", "<LTE 연결>", "<DLP여B>", "<LTE.1>", "</DLP>"]
)
def test_words_in_angle_brackets_are_words(tag):
    text, _, warnings = text_of_html(f"<p>{tag} 제목 <앵커></p>")
    assert text == f"{tag} 제목 <앵커>"
    assert warnings == ("tag_as_text",)


def test_known_and_custom_elements_are_none():
    text, _, warnings = text_of_html("<P>가<my-tag>나</my-tag><o:p>다</o:p></P>")
    assert (text, warnings) == ("가나다", ())


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2020-06-24T20:35:00+09:00", "2020-06-24"),
        ("2020-06-24T20:35:00Z", "2020-06-25"),
        ("2020-06-24", "2020-06-24"),
        ("어제", None),
    ],
)
def test_the_day_is_koreas(moment, day):
    meta = f'<meta property="article:published_time" content="{moment}">'
    assert text_of_html(f"<head>{meta}</head>")[1] == day


@pytest.mark.parametrize(
    "html", ["", "<", "<p", "\0", "<div>" * 9_000 + "끝", "<" * 9999]
)
def test_hostile_markup_is_read(html):
    text_of_html(html)


def test_endless_tags_are_refused():
    with pytest.raises(ReadError, match="30,000 tags"):
        text_of_html("<div>" * 30_001)


def test_markup_in_a_column_is_markup(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"text": "<!DOCTYPE html><p>눈<br>비"}\n{"text": "<DLP> 눈"}', "utf-8"
    )
    first, second = parse_many([path], entities=False)
    assert (first.page, second.page) == ("눈\n비", "<DLP> 눈")


def test_lines_of_preformatted_text_stand():
    html = "<p>가  나\n다</p><pre>[앵커]\n눈이 <b>30cm</b> 왔습니다.\n</pre><p>끝\n</p>"
    text, _, _ = text_of_html(html)
    assert text == "가 나 다\n\n[앵커]\n눈이 30cm 왔습니다.\n\n끝"


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (b"<html>", True),
        (b"<!-- saved from url=(0042)https://example.com -->\n<!DOCTYPE html>", True),
        (b'<?xml version="1.0" encoding="utf-8"?>\n<!doctype html>', True),
        ("\ufeff<html><body>눈".encode("utf-16"), True),
        (b"\xef\xbb\xbf\n<HTML>", True),
        (b"<DLP>", False),
        (b"<!-- 10cm --> <p>", False),
        (b"", False),
    ],
)
def test_markup_is_known_by_its_first_tag(head, found):
    assert is_markup(head) is found
