"""Many transcripts: an index in a notebook, a page with every reading view."""

from types import SimpleNamespace

import msgspec
import pytest

import newsparse
from newsparse.export.index import listed, show, write_html
from newsparse.failure import Failure

BROKEN = Failure(name="<b>.txt", code="not_text", message="no text")


def other(transcript):
    return msgspec.structs.replace(transcript, title=None, published=None, outlet=None)


def test_many_are_an_index(transcript):
    view = show([transcript, other(transcript), BROKEN])
    shown = view._repr_html_()
    assert (
        '<tr><th scope="row">0</th><td>군밤 축제 &#x27;성황&#x27;</td><td>2021-09-16</td>'
        "<td>G1</td><td>리포트</td><td>2</td><td>4</td><td>NUL 문자가 있음</td></tr>"
    ) in shown
    assert "<td>a.txt</td>" in shown
    assert "&lt;b&gt;.txt <small>no text</small>" in shown
    assert repr(view) == (
        "<3쪽>\n   0 2021-09-16 G1 군밤 축제 '성황'\n   1 날짜 없음 제목 없음"
        "\n   2 <b>.txt: 어느 인코딩으로도 글이 아님"
    )


@pytest.mark.parametrize("wrong", ["a.txt", [1]], ids=str)
def test_what_is_no_transcript_is_refused(wrong):
    with pytest.raises(TypeError, match="takes a Transcript or many"):
        show(wrong)


def test_one_is_read_in_full(transcript):
    assert show(transcript)._repr_html_() == transcript._repr_html_()
    assert show([transcript])._repr_html_() == transcript._repr_html_()


def test_a_long_index_is_cut_in_a_notebook_and_whole_on_a_page(transcript):
    view = show([transcript] * 201)
    assert view._repr_html_().count("<tr>") == 201  # with the head
    assert "… 1쪽 더" in view._repr_html_()
    assert repr(view).splitlines()[-2:] == [
        " 199 2021-09-16 G1 군밤 축제 '성황'",
        "… 1쪽 더",
    ]
    assert view.to_html().count("성황&#x27;</a></td>") == 201


def test_a_page_of_many_has_each_reading_view(transcript, tmp_path):
    path = tmp_path / "a.html"
    write_html([transcript, BROKEN, transcript], path)
    page = path.read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert page.count("<article ") == 2
    assert '<a href="#i2">군밤 축제' in page
    assert '<article id="i2" aria-labelledby="i2-title">' in page
    assert page.count('id="i2-v2"') == 1


def test_a_list_of_transcripts_shows_in_a_notebook_that_asked_for_it(transcript):
    told = {}
    formatter = SimpleNamespace(for_type=told.__setitem__)
    shell = SimpleNamespace(
        display_formatter=SimpleNamespace(formatters={"text/html": formatter})
    )
    newsparse.load_ipython_extension(shell)
    assert told == {list: listed}
    assert listed([transcript, BROKEN]) == show([transcript, BROKEN])._repr_html_()
    assert listed([]) is None
    assert listed([transcript, 1]) is None
