from pathlib import Path

import pytest

import newsparse
from newsparse.given.damage import traces

SAMPLES = Path(__file__).parents[2] / "samples"
PAGES = [path.read_text("utf-8") for path in sorted(SAMPLES.rglob("*.txt"))]
WRONGLY = {
    "CP949 as Latin-1": lambda page: page.encode("cp949", "replace").decode("latin-1"),
    "UTF-8 as Latin-1": lambda page: page.encode().decode("latin-1"),
    "UTF-8 as Windows-1252": lambda page: page.encode().decode("cp1252", "replace"),
    "UTF-8 as CP949": lambda page: page.encode().decode("cp949", "replace"),
    "UTF-8 as CP949, rest dropped": lambda page: page.encode().decode(
        "cp949", "ignore"
    ),
}


def test_no_sample_has_any():
    assert [page for page in PAGES if traces(page)] == []


@pytest.mark.parametrize("wrongly", WRONGLY.values(), ids=WRONGLY)
def test_a_page_read_in_the_wrong_encoding_is_told(wrongly):
    for page in PAGES:
        assert "mojibake" in traces(wrongly(page))


@pytest.mark.parametrize(
    "lost",
    [
        lambda page: page.encode("ascii", "replace").decode(),
        lambda page: page.encode("cp949", "replace").decode("utf-8", "replace"),
    ],
)
def test_a_page_that_lost_its_hangul_is_told(lost):
    for page in PAGES:
        assert "lost_characters" in traces(lost(page))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("춘천시청".encode("cp949").decode("latin-1"), {"mojibake"}),
        ("留덉씠", {"mojibake"}),
        ("ì¶\x98ì²\x9c", {"mojibake"}),
        ("???? 20? ?? ???.", {"lost_characters"}),
        ("축제가 \ufffd 열렸습니다.", {"lost_characters"}),
        ("축제가 열\0렸습니다.", {"nul"}),
        ("ㅤㄸㅗㅁ방각하", {"hangul_filler"}),
        ("café olé ÀÈÌ", set()),
        ("한글 ÃáÃµ½Ã", set()),
        ("©®±²³ 20°C ±½", set()),
        ('"뭐라고??? 정말???"', set()),
        ("정말?? ??라고 했습니다.", set()),
        ("???", set()),
        ("李 대통령과 美 국무장관, 北韓 核 協商", set()),
        ("大韓民國 憲法 第一條 國會", set()),
        ("日本語のニュース、中国语新闻", set()),
    ],
)
def test_each_trace(text, codes):
    assert traces(text) == codes


def test_every_door_tells_them():
    page = "춘천시청".encode("cp949").decode("latin-1")
    parsed = newsparse.parse(page, entities=False)
    read = newsparse.read(page.encode(), entities=False)
    (one,) = newsparse.parse_many([page], entities=False)
    assert "mojibake" in parsed.warnings
    assert parsed.page == page
    for transcript in (read, one):
        assert transcript.warnings[0] == "mojibake_undone"
        assert "mojibake" not in transcript.warnings
        assert transcript.page == "춘천시청"
        assert transcript.source.encoding == "cp949 as latin-1"


def test_a_replaced_byte_is_told_in_the_record():
    transcript = newsparse.read("[앵커]\n축제가 ".encode() + b"\x80\n", entities=False)
    assert transcript.page == "[앵커]\n축제가 \ufffd\n"
    assert transcript.warnings[0] == "replaced_bytes:1"
    assert "lost_characters" in transcript.warnings
