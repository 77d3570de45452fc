import gzip
import hashlib
from datetime import date

import pytest

from newsparse.archive.reading import read
from newsparse.errors import ReadError

PAGE = "[앵커]\n춘천에서 군밤 축제가 열렸습니다.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "utf-16"])
def test_bytes_are_decoded_and_fingerprinted(encoding):
    data = PAGE.encode(encoding)
    transcript = read(data, entities=False)
    assert transcript.page == PAGE
    assert transcript.source.encoding == encoding
    assert transcript.source.sha256 == hashlib.sha256(data).hexdigest()
    assert transcript.source.name is None


def test_a_path_names_the_source(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(PAGE, encoding="cp949")
    assert read(path, entities=False).source.name == path.name
    assert read(str(path), entities=False, name="뉴스").source.name == "뉴스"
    packed = tmp_path / "a.txt.gz"
    packed.write_bytes(gzip.compress(PAGE.encode()))
    assert read(packed, entities=False).page == PAGE


def test_the_caller_may_know_the_day():
    assert read(PAGE.encode(), published=date(2021, 9, 16)).published == "2021-09-16"


def test_warnings_of_reading_are_kept():
    transcript = read("똠양꿍 축제".encode("euc_kr"), entities=False)
    assert "euc_kr_composed" in transcript.warnings


def test_html_is_read(tmp_path):
    pytest.importorskip("selectolax")
    transcript = read(b"<!DOCTYPE html><p>" + PAGE.encode(), entities=False)
    assert transcript.page == PAGE.replace("\n", " ").strip()


@pytest.mark.parametrize("data", [b"\xff\xff\xff", b"\x89PNG\r\n\x1a\n" + bytes(99)])
def test_what_is_no_text_is_an_error(tmp_path, data):
    path = tmp_path / "a.bin"
    path.write_bytes(data)
    with pytest.raises(ReadError, match=r"a\.bin: is (binary|not text)"):
        read(path)


def test_what_is_not_one_page_is_an_error(tmp_path):
    with pytest.raises(ReadError, match="is a folder"):
        read(tmp_path)
    with pytest.raises(ReadError, match=r"b\.txt: No such file"):
        read(tmp_path / "b.txt")
    (tmp_path / "a.jsonl").write_text('{"text": "a"}\n{"text": "b"}', encoding="utf-8")
    with pytest.raises(ReadError, match="holds not one page"):
        read(tmp_path / "a.jsonl")


def test_what_the_system_will_not_look_at_is_an_error(tmp_path):
    with pytest.raises(ReadError, match="File name too long"):
        read(tmp_path / ("a" * 300))
    loop = tmp_path / "a.txt"
    try:
        loop.symlink_to("a.txt")
    except OSError:
        pytest.skip("this system makes no links")
    with pytest.raises(ReadError, match=r"a\.txt: is a broken link: Too many levels"):
        read(loop)
