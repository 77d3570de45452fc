import pytest

from newsparse.archive.encodings import decode
from newsparse.errors import ReadError

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
    assert decode(data) == ("펲ㅤㄸㅗㅁ", "cp949", ("hangul_filler",))


def test_a_stray_nul_is_kept_and_reported():
    text = "축제가 열\0렸습니다."
    assert decode(text.encode()) == (text, "utf-8", ("nul",))


def test_mojibake_is_reported_and_kept():
    text = "춘천시청".encode("cp949").decode("latin-1")
    assert decode(text.encode()) == (text, "utf-8", ("mojibake",))


@pytest.mark.parametrize("text", ["café olé ÀÈÌ", "한글 ÃáÃµ½Ã", "©®±²³"])
def test_latin_text_is_no_mojibake(text):
    assert decode(text.encode()).warnings == ()


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
