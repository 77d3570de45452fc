"""Hand-overs and sign-offs in all their spellings."""

import pytest

from newsparse.outlets import find_outlet
from newsparse.pipeline import parse
from newsparse.steps.reporters import hand_off_name, sign_off_name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("보도에 한도윤 기자입니다.", "한도윤"),
        ("한도윤 기자입니다.", "한도윤"),
        ("보도에 한도윤 기잡니다.", "한도윤"),
        ("한도윤기잡니다.", "한도윤"),
        ("보도에 한도윤기자입니다.", "한도윤"),
        ("한도윤 기자의 보도입니다.", "한도윤"),
        ("한도윤 기자의 보돕니다.", "한도윤"),
        ("한도윤 기자가 보도합니다.", "한도윤"),
        ("눈 속의 마을을 한도윤 기자가 다녀왔습니다.", "한도윤"),
        ("한도윤 기자가 축제의 이모저모를 소개해드립니다.", "한도윤"),
        ("집중취재 먼저 한도윤 기자입니다.", "한도윤"),
        ("먼저, 한도윤 기자의 보도입니다.", "한도윤"),
        ("(G1 강원민방) 한도윤 기잡니다.", "한도윤"),
        ("한도윤 기자!", "한도윤"),
        ("한도윤 기자, 전해주시죠.", "한도윤"),
        ("홍기자 기자입니다.", "홍기자"),
        ("보도에 한 도 윤 기자입니다.", "한도윤"),
        ("한 도 윤 기자가 취재했습니다.", "한도윤"),
        ("그 곳 기자가 갔습니다.", None),
        ("취재 기자가 나가 있습니다.", None),
        ("눈이 왔습니다.", None),
    ],
)
def test_hand_overs(line, name):
    assert hand_off_name(line) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("G1뉴스 한도윤입니다.", "한도윤"),
        ("G1 뉴스 한도윤 입니다.", "한도윤"),
        ("G1뉴스 한도윤입니다", "한도윤"),
        ("지금까지 철원에서 g1뉴스 한도윤입니다.", "한도윤"),
        ("G1뉴스 한미솝니다.", "한미소"),
        ("G1뉴스 서가납니다.", "서가나"),
        ("G1 강원민방, 한도윤 기자입니다.", "한도윤"),
        ("g1뉴스 한도윤입니다.//", "한도윤"),
        ('G1뉴스 한도윤입니다."', "한도윤"),
        ("G1뉴스 한 도 윤입니다.", "한도윤"),
        ("한빛TV 한도윤이었습니다.", "한도윤"),
        (f"{'눈이 많이 왔습니다. ' * 8}G1뉴스 한도윤입니다.", "한도윤"),
        ("지역을 지키겠다는 것이 G1의 다짐입니다.", None),
        ("G1뉴스의 약속입니다.", None),
        ("오늘 G1뉴스 여기까지입니다.", None),
        ("다음은 G1뉴스 소식입니다.", None),
        ("지금까지 KBS 뉴스 국제부입니다.", None),
        ("G1뉴스가 전해드립니다.", None),
        ("강원도는 G1뉴스에 사실이 아니라고 밝혔습니다.", None),
    ],
)
def test_sign_offs(line, name):
    assert sign_off_name(line, find_outlet("G1")) == name


def test_witnesses_are_compared():
    page = (
        "클로징\n2019-01-02\n서가람 기자 [ a@g1tv.co.kr ]\n[앵커]\n눈이 왔습니다.\n"
        "보도에 한도윤 기자입니다.\n[리포터]\n눈이 옵니다.\nG1뉴스 한도윤입니다.\n"
    )
    reporter = parse(page, entities=False).reporter
    assert (reporter.name, reporter.byline, reporter.email) == (
        "한도윤",
        "서가람",
        "a@g1tv.co.kr",
    )
    assert (reporter.hand_off, reporter.sign_off, reporter.conflict) == (
        "한도윤",
        "한도윤",
        True,
    )
