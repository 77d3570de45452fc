from contextlib import suppress
from pathlib import Path

import pytest

from newsparse.archive.encodings import decode
from newsparse.archive.reading import read
from newsparse.errors import ReadError

SAMPLES = Path(__file__).parents[2] / "samples"
TEXT = "[앵커]\n춘천시청에서 군밤 축제가 열렸습니다. 20㎏ 펲 똠\n"
NAMES = ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


@pytest.mark.parametrize("name", NAMES)
def test_each_encoding_is_read_and_named(name):
    assert decode(TEXT.encode(name)) == (TEXT, name, ())


@pytest.mark.parametrize("name", ["utf-8", "cp949", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", ["[앵커]", "춘천시청\n", "가 나", "어제 2도\r\n", "ABC 뉴스", "가가가 가각"]
)
def test_short_texts(text, name):
    assert decode(text.encode(name))[:2] == (text, name)


def test_nothing_is_text_too():
    assert decode(b"") == ("", "utf-8", ())


def test_composed_syllables_of_euc_kr_are_put_together():
    assert decode("똠양꿍을 먹었습니다".encode("euc_kr")) == (
        "똠양꿍을 먹었습니다",
        "euc-kr",
        ("euc_kr_composed",),
    )


def test_composed_syllables_beside_cp949_ones_are_reported():
    data = "펲".encode("cp949") + "똠".encode("euc_kr")
    assert decode(data) == ("펲ㅤㄸㅗㅁ", "cp949", ())
    assert "hangul_filler" in read(data, entities=False).warnings


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_a_stray_nul_is_kept(encoding):
    text = "축제가 열\0렸습니다."
    assert decode(text.encode(encoding)) == (text, encoding, ())


def pages(encoding):
    for path in sorted(SAMPLES.rglob("*.txt")):
        with suppress(UnicodeEncodeError):
            yield path.read_text("utf-8").encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
@pytest.mark.parametrize("bad", [b"\x80", b"\xff"])
def test_a_stray_byte_is_replaced_and_counted_wherever_it_is(encoding, bad):
    count = 0
    for data in pages(encoding):
        for at in range(0, len(data), 7):
            text, found, warnings = decode(data[:at] + bad + data[at:])
            assert found == encoding
            replaced = text.count("\ufffd")
            assert warnings[0] == f"replaced_bytes:{replaced}"
            assert 1 <= replaced <= 4  # it may break a character of three bytes
            count += 1
    assert count > 1000


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_a_flipped_bit_does_not_change_the_encoding(encoding):
    for data in pages(encoding):
        for at in range(0, len(data), 7):
            flipped = data[at] ^ (1 << at % 8)
            found = decode(data[:at] + bytes([flipped]) + data[at + 1 :])
            assert found.encoding == encoding


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "utf-16", "utf-16-le"])
def test_a_page_cut_inside_a_character_keeps_its_whole_prefix(encoding):
    data = TEXT.replace("20㎏ 펲 똠", "").encode(encoding)
    for cut in range(12, len(data)):
        text, found, warnings = decode(data[:cut])
        assert (found, warnings) in [(encoding, ()), (encoding, ("truncated",))]
        assert data.startswith(text.encode(encoding))
        assert (len(text.encode(encoding)) < cut) == (warnings == ("truncated",))


def test_a_stray_byte_at_the_end_of_korean_is_read_as_a_cut():
    assert decode("축제".encode() + b"\xec") == ("축제", "utf-8", ("truncated",))


def test_what_was_lost_before_is_not_counted_as_replaced():
    data = "축제가 \ufffd 열렸\ufffd습니다.".encode()
    assert decode(data).warnings == ()
    assert decode(data + b"\x80").warnings == ("replaced_bytes:1",)


def test_one_in_a_hundred_characters_may_be_replaced():
    data = "가".encode() * 891
    assert decode(data + b"\xff" * 9).warnings == ("replaced_bytes:9",)
    with pytest.raises(ReadError):
        decode(data + b"\xff" * 10)


def test_on_a_short_page_five():
    assert decode("축제가 열렸다".encode() + b"\xff" * 5).encoding == "utf-8"
    with pytest.raises(ReadError):
        decode("축제가 열렸습니다".encode() + b"\xff" * 6)


def test_at_the_end_of_cp949_what_leads_no_character_is_no_cut():
    data = "축제가 열렸다.".encode("cp949")
    assert decode(data + b"\x80").warnings == ("replaced_bytes:1",)
    assert decode(data + b"\xc3").warnings == ("truncated",)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)),
        b"\xff\xfe\x00\xd8",  # UTF-16 with half a surrogate pair
        b"\xef\xbb\xbf\xff",  # the mark of UTF-8, then none
        b"\xff\xff\xff",
        "축제".encode() + b"\xff\xfe",
        bytes(100),
        b"\x01\x02\x03\x04" * 50,
        "축제가".encode("utf-16-le")[:-1] + b"\0\0",
    ],
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(ReadError):
        decode(data)
