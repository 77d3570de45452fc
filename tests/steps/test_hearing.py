"""Who speaks in a quoted paragraph without a label, by its words and those around it."""

import pytest

from newsparse import parse
from newsparse.steps.hearing import hear
from newsparse.steps.speakers import speaker_before

ELECTION = "도지사 후보들이 토론회에서 맞붙었습니다."
ITEM = """\
둑이 무너진 마을
2018-06-05
나은결 기자 [ nek@g1tv.co.kr ]
[앵커]
소식입니다.
[리포터]
비가 많이 왔습니다.
{before}
{quote}
복구는 다음 달에 끝납니다.
G1뉴스 나은결입니다.
"""


def judged(quote, before="비가 그쳤습니다."):
    """Return the role and the speaker of a quote after a narration."""
    record = parse(ITEM.format(before=before, quote=quote), entities=False, outlet="G1")
    turn = next(s for s in record.segments if s.text == quote)
    assert turn.inferred
    return turn.role, turn.speaker and turn.speaker.name


@pytest.mark.parametrize(
    "quote",
    [
        '"이처럼 마을은 관광객을 맞고 있습니다."',
        '"이처럼 빈집은 모두 3천 채. 절반은 주인을 찾지 못했습니다."',
        '"지금 보시는 도로가 문제의 구간입니다. 왜 그럴까요? 설계가 잘못됐기 때문입니다."',
        '"보시는 것처럼 도로 곳곳이 파여 있습니다. 사고 위험도 큰 상황."',
        '"피해는 고스란히 시민들의 몫입니다."',
        '"제 뒤로 보이는 것이 태풍에 끊어진 다리입니다."',
        '"이곳 저수지는 이미 바닥을 드러냈습니다."',
        '"제가 지금 서 있는 곳은 해발 천 미터입니다."',
        '"지금 기온은 영하 5도입니다."',
        '"하지만 현장에서는 턱없이 부족하다는 목소리가 나옵니다."',
        '"주민들은 한 달째 천막을 지키고 있습니다."',
        '"정부 지원이 늦어지면서 복구는 아직 첫 삽도 뜨지 못하고 있습니다."',
    ],
)
def test_what_reports_is_the_reporters(quote):
    assert judged(quote) == ("standup", "나은결")


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
        '"저희는 30년 동안 여기서 농사를 지었습니다."',
        '"정말 행복합니다."',
        '"아침마다 나와서 운동하십니다."',
        '"도민과 함께 새로운 길을 열겠습니다."',
        '"부모님께 가장 먼저 알려드리고 싶습니다."',
        '"우리 마을을 꼭 도와주시기 바랍니다."',
    ],
)
def test_what_is_called_out_or_said_for_oneself_is_heard(quote):
    assert judged(quote) == ("sync", None)


PAIRS = [  # a quote, a narration that announces it, one that does not
    ('"집에 못 들어가고 있습니다."', "주민들은 불편을 호소합니다.", "unknown"),
    ('"올해 농사는 다 망쳤습니다."', "농민들은 분통을 터뜨립니다.", "unknown"),
    ('"하루에 열 명도 오지 않습니다."', "상인들은 손님이 줄었다고 말합니다.", "unknown"),
    ('"두 시간을 가야 진료를 받습니다."', "환자들은 한숨을 쉽니다.", "unknown"),
    ('"평생 살던 집이 사라졌습니다."', "할머니는 눈물을 훔칩니다.", "unknown"),
    ('"운전자는 면허 취소 수준이었던 것으로 드러났습니다."', "경찰 관계자는 이렇게 말했습니다.", "standup"),
    ('"공사가 늦어지면서 주민들의 불편은 갈수록 커지고 있습니다."', "이장은 목소리를 높입니다.", "standup"),
    ('"물이 끊긴 지 사흘째입니다."', "주민들은 하루하루가 힘겹습니다.", "unknown"),
    ('"그물이 텅 비었습니다."', "현장에서 만난 어민의 말입니다.", "unknown"),
    ('"합의한 적이 없습니다."', "마을 이장은 손을 내젓습니다.", "unknown"),
    ('"물길부터 되살려야 합니다."', "전문가의 의견은 다릅니다.", "unknown"),
    ('"환자는 안정을 되찾았습니다."', "병원 측은 이렇게 설명했습니다.", "unknown"),
    ('"기준을 모두 지켰습니다."', "업체는 문제가 없다는 입장입니다.", "unknown"),
    ('"경찰은 업체 대표를 불러 조사할 방침입니다."', "경찰 관계자는 이렇게 답했습니다.", "standup"),
    ('"사업은 원점에서 다시 시작해야 할 처지입니다."', "의원들은 강하게 반발했습니다.", "standup"),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "announcing", "otherwise"), PAIRS)
def test_the_narration_tells_whose_the_same_words_are(quote, announcing, otherwise):
    heard = judged(quote, announcing)[0]
    assert heard in ("sync", "unknown")
    assert heard == "sync" or otherwise == "standup"
    assert judged(quote)[0] == otherwise


def test_what_nothing_tells_apart_stays_unknown_with_both_candidates():
    quote = '"집에 못 들어가고 있습니다."'
    record = parse(ITEM.format(before="", quote=quote), entities=False, outlet="G1")
    turn = next(s for s in record.segments if s.text == quote)
    assert (turn.role, turn.candidates, turn.speaker) == (
        "unknown",
        ("standup", "sync"),
        None,
    )
    assert turn.evidence == ("quote", "undecided")


def test_an_item_has_one_stand_up():
    before = "의회가 다시 열립니다."
    quote = '"의회는 예산을 다시 심사할 전망입니다."'
    assert judged(quote, before)[0] == "standup"
    again = f'{quote}\n눈이 옵니다.\n◀브릿지▶\n"날이 개었습니다."'
    page = ITEM.format(before=before, quote=again)
    roles = [s.role for s in parse(page, entities=False, outlet="G1").segments]
    assert roles == ["anchor", "reporter", "unknown", "reporter", "standup", "reporter"]


@pytest.mark.parametrize(
    ("before", "quote", "name"),
    [
        ("한도윤 시장은 어려움을 토로했습니다.", '"예산이 턱없이 모자랍니다."', "한도윤"),
        ("오다온 상인회장은 대책을 촉구합니다.", '"손님이 절반도 안 옵니다."', "오다온"),
        ("관광객 민세빈 씨는 아쉬움을 감추지 못합니다.", '"표가 없어요."', "민세빈"),
        ("민세빈 시장이 떠난 자리에서 주민들은 분통을 터뜨립니다.", '"다 거짓말이에요."', None),
        ("오다온 의원이 낸 예산을 민세빈 시장은 비판했습니다.", '"말도 안 돼요."', "민세빈"),
        ("주민 김 모 씨는 당시를 떠올립니다.", '"물이 허리까지 찼어요."', None),
        ("경찰 관계자는 이렇게 말했습니다.", '"조사 중입니다."', None),
        ("한도윤 시장이 다녀간 마을입니다.", '"물이 안 나와요."', None),
    ],
)  # fmt: skip
def test_a_name_is_given_where_the_narration_announces_somebody(before, quote, name):
    assert judged(quote, before) == ("sync", name)


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
    assert speaker_before("한 후보는 반박했습니다.", told).name == "한도윤"
    assert speaker_before("민 후보는 반박했습니다.", told).name is None


def test_an_official_is_heard_in_the_first_person():
    before = "민세빈 시장은 예산을 늘리겠다고 밝혔습니다."
    report = '"이처럼 양측의 입장은 크게 엇갈리고 있습니다."'
    assert judged(report, before) == ("standup", "나은결")
    assert judged('"끝까지 가겠습니다."', before) == ("sync", "민세빈")
    assert judged('"말도 안 되죠."', before) == ("sync", "민세빈")


def test_an_election_is_about_what_is_said():
    quote = '"일자리 7만 개를 만들었습니다."'
    heard = hear(quote, "한도윤 후보는 반박했습니다.", ELECTION)
    assert (heard.sync > heard.standup, heard.named.name) == (True, "한도윤")


@pytest.mark.parametrize(
    ("lines", "turns"),
    [
        (
            '"한바람 : 돈은 어디서 나옵니까?\n문가온 : 국비로 짓습니다."',
            [("한바람", "돈은 어디서 나옵니까?"), ("문가온", '국비로 짓습니다."')],
        ),
        (
            '"한바람 후보: 왜 늦습니까? 문가온 후보: 비가 왔습니다."',
            [("한바람", "왜 늦습니까?"), ("문가온", '비가 왔습니다."')],
        ),
        (
            '"사회자 : 시작하시죠.\n한바람 : 공항부터 짓겠습니다.\n그것도 올해 안에요."',
            [
                (None, "시작하시죠."),
                ("한바람", '공항부터 짓겠습니다.\n그것도 올해 안에요."'),
            ],
        ),
    ],
)
def test_a_debate_in_one_quote_is_a_turn_each(lines, turns):
    page = ITEM.format(before="토론이 열렸습니다.", quote=lines)
    record = parse(page, entities=False, outlet="G1")
    said = [
        (s.speaker and s.speaker.name, s.text)
        for s in record.segments
        if s.role == "sync"
    ]
    assert said == turns
