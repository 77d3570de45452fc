"""Who speaks in a quoted paragraph without a label, by its words and those before it."""

import pytest

from newsparse.steps.unlabelled import judge_quote, speaker_before

ELECTION = "도지사 후보들이 토론회에서 맞붙었습니다."


@pytest.mark.parametrize(
    "quote",
    [
        '"이처럼 마을은 관광객을 맞고 있습니다."',
        '"이처럼 빈집은 모두 3천 채. 절반은 주인을 찾지 못했습니다."',
        '"지금 보시는 도로가 문제의 구간입니다. 왜 그럴까요? 설계가 잘못됐기 때문입니다."',
        '"보시는 것처럼 도로 곳곳이 파여 있습니다. 사고 위험도 큰 상황."',
        '"피해는 고스란히 시민들의 몫입니다."',
    ],
)
def test_what_reports_is_the_reporters(quote):
    assert judge_quote(quote) == ("standup", None)


@pytest.mark.parametrize(
    "quote",
    [
        '"싱싱한 감자가 왔습니다~~~"',
        '"진짜 맛있습니다~"',
        '"사랑합니다!"',
        '"네, 알겠습니다."',
        '"승객 여러분, 열차는 곧 도착하겠습니다."',
        '"힘듭니다. 너무 비싸요."',
        '"(어디서 오셨어요?) 춘천에서 왔습니다."',
    ],
)
def test_what_is_called_out_or_answered_is_heard(quote):
    assert judge_quote(quote) == ("sync", None)


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("한도윤 후보는 경제 성과를 앞세웠습니다.", "한도윤"),
        ("한도윤 후보 역시 강하게 반발했습니다.", "한도윤"),
        ("상대 후보의 공세에 서가람 후보는 이렇게 답했습니다.", "서가람"),
        ("여당 후보는 물러서지 않았습니다.", None),
    ],
)
def test_a_candidate_need_only_be_what_the_line_is_about(before, name):
    named = speaker_before(before)
    assert (named and named.name) == name


def test_a_family_name_is_the_candidate_named_before():
    told = f"{ELECTION} 한도윤 후보가 먼저 나섰습니다. 서가람 후보도 나왔습니다."
    quote = '"일자리 7만 개를 만들었습니다."'
    assert judge_quote(quote, "한 후보는 반박했습니다.", told) == ("sync", "한도윤")
    assert judge_quote(quote, "민 후보는 반박했습니다.", told) == ("sync", None)


def test_an_official_is_heard_in_the_first_person_only():
    before = "민세빈 시장은 예산을 늘리겠다고 밝혔습니다."
    report = '"이처럼 양측의 입장은 크게 엇갈리고 있습니다."'
    assert judge_quote(report, before) == ("standup", None)
    assert judge_quote('"끝까지 가겠습니다."', before) == ("sync", "민세빈")
    assert judge_quote('"말도 안 되죠."', before) == ("sync", "민세빈")
    assert judge_quote(report, before, ELECTION) == ("sync", "민세빈")
