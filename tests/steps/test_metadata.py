"""Titles with their production tags, and days."""

import pytest

from newsparse.outlets import find_outlet, unknown_outlet
from newsparse.steps.metadata import split_title


@pytest.mark.parametrize(
    ("line", "title", "tags"),
    [
        ("<DLP> '비대면' 수출", "'비대면' 수출", ["DLP"]),
        ("<DLP 앵멘>눈 속 마을", "눈 속 마을", ["DLP 앵멘"]),
        ("<LTE 연결-생경> 눈", "눈", ["LTE 연결-생경"]),
        ("[LTE] 눈 속 마을", "눈 속 마을", ["LTE"]),
        ("<이동.1>눈", "눈", ["이동.1"]),
        ("<동서고속철.2> 착공은 언제?", "착공은 언제?", ["동서고속철.2"]),
        ("필라+<뉴스 in.1/DLP 앵멘>눈", "눈", ["필라", "뉴스 in.1/DLP 앵멘"]),
        ("dve-눈 속 마을", "눈 속 마을", ["dve"]),
        ("■ 눈 속 마을", "눈 속 마을", ["■"]),
        ("눈 속 마을 R", "눈 속 마을", ["R"]),
        ("눈 속 마을 r", "눈 속 마을", ["r"]),
        ("눈 속 마을 Q/A", "눈 속 마을", ["Q/A"]),
        ("<기달려>눈 속 마을 R", "눈 속 마을", ["기달려", "R"]),
        ("<한도윤 춘천시장 대담>", "한도윤 춘천시장 대담", []),
        ("눈 속 마을..2.5m '기록'", "눈 속 마을..2.5m '기록'", []),
        ("'느린 우체통' <1>", "'느린 우체통' <1>", []),
    ],
)
def test_title_tags(line, title, tags):
    assert split_title(line, find_outlet("G1")) == (title, tuple(tags))


@pytest.mark.parametrize(
    ("line", "title", "tags"),
    [
        ("투R]느린 우체통", "느린 우체통", ("투R",)),
        ("일/예비)느린 우체통", "느린 우체통", ("일/예비",)),
        ("(R) 느린 우체통", "느린 우체통", ("R",)),
        ("[자막뉴스] 느린 우체통 / YTN", "느린 우체통", ("자막뉴스", "YTN")),
        ("느린 우체통 [MBN 종합뉴스]", "느린 우체통", ("MBN 종합뉴스",)),
        ("KBS / MBC 노조 파업", "KBS / MBC 노조 파업", ()),
        ("'[앵커] 자막' 논란", "'[앵커] 자막' 논란", ()),
    ],
)
def test_titles_of_other_houses(line, title, tags):
    assert split_title(line, unknown_outlet()) == (title, tags)
