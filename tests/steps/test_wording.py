"""How words are worded that stand in a report without marks: talk, or narration."""

import pytest

from newsparse.steps.wording import is_sound


@pytest.mark.parametrize(
    "line",
    [
        "하나 더 얹어 줘요. 에이, 그러면 남는 게 없지..",
        "많이 주셔야지.",
        "이거 얼마예요? 오천 원이요.",
        "아저씨, 이거 얼마예요? 오천 원.",
        "싸게 해 드릴게.",
        "이것 좀 잡숴 봐. 달아, 달아.",
        "아이고, 뜨거워라.",
        "빨리 와! 늦겠어.",
        "이쪽으로 오세요~",
        "골라 골라! 싸다 싸!",
        "고기가 올라온다! 당겨 당겨!",
        "천 원만 깎아 주세요. 안 돼요.",
        "야, 이것 좀 봐라.",
        "더 담아 줘야지. 인심이 그래서 되나..",
    ],
)
def test_talk_is_heard(line):
    assert is_sound(line)


@pytest.mark.parametrize(
    "line",
    [
        "왜 그럴까요?",
        "과연 가능할까요.",
        "다음은 어디일까요?",
        "손님이 늘고 있는데요.",
        "지난해보다 두 배 넘게 늘었거든요.",
        "문제는 돈이죠.",
        "결국 주민들 몫이지요.",
        "그런데 말이죠.",
        "인구 3% 감소.",
        "사라진 편지.",
        "새로 지은 이 부지.",
        "대책이 필요.",
        "아침 기온은 10~12도.",
        "서울~양양 노선.",
        "네, 알겠습니다.",
        "네, 저는 지금 터널 앞에 나와 있습니다.",
        '"조금 더 주세요."',
        "전화: 02-123-4567.",
        "",
    ],
)
def test_narration_is_not(line):
    assert not is_sound(line)
