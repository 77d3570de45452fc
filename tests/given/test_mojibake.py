"""Pages read in the wrong encoding are had back, where their bytes prove it."""

from pathlib import Path

import pytest

import newsparse
from newsparse.given.mojibake import undo

SAMPLES = Path(__file__).parents[2] / "samples"
PAGES = [path.read_text("utf-8") for path in sorted(SAMPLES.rglob("*.txt"))]


def as_windows(data):
    """Read bytes as browsers read Windows-1252: what it lacks is as in Latin-1."""
    signs = (bytes([b]).decode("cp1252", "ignore") or chr(b) for b in data)
    return "".join(signs)


def has(page, encoding):
    try:
        return page.encode(encoding) is not None
    except UnicodeEncodeError:
        return False


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
@pytest.mark.parametrize("wrongly", [as_windows, lambda data: data.decode("latin-1")])
def test_every_sample_comes_back(encoding, wrongly):
    pages = [page for page in PAGES if has(page, encoding)]
    assert len(pages) > 30
    for page in pages:
        assert undo(wrongly(page.encode(encoding))) == (page, encoding)


@pytest.mark.parametrize(
    "text",
    [
        "춘천시청",
        "café olé",
        "춘천 ÃáÃµ",  # in part
        "ÃáÃ",  # cut within a character
        "춘천시청".encode("cp949").decode("latin-1") + "\ufffd",
        "留덉씠",
        "",
    ],
)
def test_what_is_not_proved_stays(text):
    assert undo(text) is None


def test_the_mark_of_utf_8_is_no_text():
    assert undo("\ufeff춘천".encode().decode("latin-1")) == ("춘천", "utf-8")


def test_a_page_in_part_is_told_and_kept():
    page = "[앵커]\n" + "춘천시청".encode("cp949").decode("latin-1")
    transcript = newsparse.read(page.encode(), entities=False)
    assert transcript.page == page
    assert "mojibake" in transcript.warnings
    assert transcript.source.encoding == "utf-8"


def test_the_record_is_that_of_the_page(tmp_path):
    page = (SAMPLES / "g1" / "package-dated.txt").read_text("utf-8")
    path = tmp_path / "page.txt"
    path.write_text(as_windows(page.encode("cp949")), "utf-8")
    wrong, right = newsparse.read(path), newsparse.parse(page)
    assert wrong.page == page
    assert wrong.segments == right.segments
    assert wrong.entities == right.entities
    assert wrong.warnings == ("mojibake_undone", *right.warnings)
    assert wrong.source.encoding == "cp949 as latin-1"


def test_saved_html_comes_back_too():
    pytest.importorskip("selectolax")
    html = "<html><body><h1>축제</h1><p>축제가 열렸습니다.</p></body></html>"
    transcript = newsparse.read(as_windows(html.encode()).encode(), entities=False)
    assert "축제가 열렸습니다." in transcript.page
    assert transcript.source.encoding == "utf-8 as latin-1"
