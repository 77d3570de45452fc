"""The table of features: what a line of a head or a foot is like."""

import re

import pytest

from newsparse.evidence import LINES
from newsparse.outlets import unknown_outlet
from newsparse.steps.judging import judge, table
from newsparse.steps.site_words import is_site_word, read_site_words

PATTERNS = [feature for feature in table().values() if feature.pattern]


@pytest.mark.parametrize("feature", PATTERNS, ids=lambda feature: feature.code)
def test_every_pattern_fits_its_examples_and_nothing_unlike(feature):
    pattern = re.compile(feature.pattern)
    assert feature.examples
    assert feature.unlike
    assert all(map(pattern.search, feature.examples))
    assert not any(map(pattern.search, feature.unlike))


def test_every_reason_has_its_words():
    codes = {f.code for f in table().values() if f.title > 0 or f.site > 0}
    assert codes <= LINES.keys()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("2023-04-05 20:30", "fields"),
        ("6.4 지방선거", "fields_and_words"),
        ("기사공유하기 댓글보기", "menu"),
        ("홈 > 뉴스 > 지역", "breadcrumb"),
        ("뉴스데스크", "programme"),
        ("댓글 작성은 로그인 후 이용하실 수 있습니다.", "notice"),
        ("이 글자크기로 변경됩니다.", "carrier"),
        ("| | |", "no_words"),
        ("제보 전화 033-123-4567", "address"),
        ("(끝)", "end_mark"),
        ("[KBS 춘천]", "station"),
    ],
)
def test_what_a_line_of_the_site_is_like(line, code):
    judged = judge(line, None, unknown_outlet())
    assert code in judged.codes
    assert judged.site > max(judged.speech, judged.title)


@pytest.mark.parametrize(
    "line",
    [
        "네이버가 댓글 서비스를 개편했습니다.",
        "유튜브 구독자가 10만 명을 넘었습니다.",
        "개인정보 유출 사고가 또 났습니다.",
        "제보를 받은 기자가 현장을 찾았습니다.",
        "기사 무단 전재를 놓고 포털과 언론사가 맞섰습니다.",
        "저작권자들이 소송을 냈습니다.",
        "무단 전재를 놓고 맞섰습니다.",
        "너무 좋아요.",
        '"좋아요."',
        '"댓글"',
        "[민세빈 / 상인 : 로그인이 안 돼요.]",
        "저녁 7시 반입니다.",
        "값을 묻는 손님들",
    ],
)
@pytest.mark.parametrize("foot", [False, True])
def test_what_may_be_speech_stays_speech(line, foot):
    judged = judge(line, None, unknown_outlet(), foot=foot)
    assert judged.speech > judged.site


def test_words_are_put_together_of_a_sites_words():
    assert is_site_word("기사공유하기")
    assert is_site_word("댓글보기")
    assert not is_site_word("우체통")
    assert not is_site_word("댓글러")


def test_a_house_and_what_visitors_are_asked_say_nothing_either_way():
    words = read_site_words("누리방송은 여러분의 소중한 제보를 기다립니다.")
    assert (words.share, words.site) == (1.0, ("제보",))
