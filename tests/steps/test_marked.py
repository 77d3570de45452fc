"""Labels that no file lists: a mark before a word for a voice, a credit below."""

import pytest

import newsparse
from newsparse.outlets import unknown_outlet
from newsparse.steps.labels import read_label

HEAD = ["방앗간 문 닫다", "2023-01-19"]
END = "한바다뉴스 서가람입니다."


def turns(lines):
    record = newsparse.parse("\n".join([*HEAD, *lines]), entities=False)
    assert record.title == HEAD[0]
    return [(s.role, s.speaker.name if s.speaker else None) for s in record.segments]


@pytest.mark.parametrize("credit", [" / ", " : ", " ", " - ", "|"])
@pytest.mark.parametrize("mark", [*"■▣●◆▶▷☞◇□○◎★※*>»•·-", ">>", "# "])
def test_any_mark_before_a_role_word_is_a_label(mark, credit):
    page = [
        f"{mark} 앵커",
        "방앗간이 문을 닫습니다.",
        f"{mark} 기자",
        "참기름 냄새가 골목을 채웠습니다.",
        f"{mark} 인터뷰{credit}민세빈 상인",
        "너무 아쉬워요.",
        f"{mark} 기자",
        END,
    ]
    told = turns(page)
    assert [role for role, _ in told] == ["anchor", "reporter", "interview", "reporter"]
    assert told[2] == ("interview", "민세빈")


@pytest.mark.parametrize(
    "label",
    [
        "{%s}",
        "〈%s〉",
        "《%s》",
        "『%s』",
        "「%s」",
        "≪%s≫",
        "▶ %s ◀",
        "== %s ==",
        "-- %s --",
    ],
)
def test_any_pair_of_signs_around_a_role_word_is_a_label(label):
    said = [
        label % "앵커 멘트",
        "눈이 왔습니다.",
        label % "기 자",
        "길이 얼었습니다.",
        END,
    ]
    assert [role for role, _ in turns(said)] == ["anchor", "reporter"]
    bite = [
        *said[:4],
        label % "인터뷰" + " 민세빈 / 상인",
        "미끄러워요.",
        label % "기자",
        END,
    ]
    assert turns(bite)[2] == ("interview", "민세빈")


def test_a_name_stands_beside_the_role():
    assert turns(
        ["■ 앵커 한도윤", "눈이 왔습니다.", "■ 기자 / 서가람", "길이 얼었습니다."]
    ) == [
        ("anchor", "한도윤"),
        ("reporter", "서가람"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "■ 기자 회견을 열었습니다.",
        "■ 인터뷰 요청이 이어졌습니다.",
        "▶ 기사 더 보기",
        "■ 진행 : 한도윤 앵커",
        "#인터뷰",
        "『기자』라고 쓴 완장을 찼습니다.",
        "- 리포트 공개 안 해",
    ],
)
def test_a_role_word_within_other_words_is_none(line):
    assert read_label(line, unknown_outlet()) is None


QUOTE, OTHER = '"넘어질까 봐 걱정이에요."', '"빨리 치워 주세요."'
CREDIT, SECOND = "[애진희 / 부산 만덕동]", "[민세빈 / 상인]"
TOLD = "시는 제설에 나섰습니다."


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ([QUOTE, CREDIT, TOLD], ["애진희"]),
        ([CREDIT, QUOTE, TOLD], ["애진희"]),
        ([QUOTE, CREDIT, TOLD, OTHER, SECOND], ["애진희", "민세빈"]),
        ([QUOTE, CREDIT, OTHER, SECOND, TOLD], ["애진희", "민세빈"]),
        ([CREDIT, QUOTE, SECOND, OTHER, TOLD], ["애진희", "민세빈"]),
        ([QUOTE, "<애진희 / 부산 만덕동>", TOLD], ["애진희"]),
    ],
)
def test_a_credit_above_or_below_its_quote(lines, names):
    page = [
        *HEAD,
        "[앵커]",
        "눈이 왔습니다.",
        "[기자]",
        "길이 얼었습니다.",
        *lines,
        END,
    ]
    record = newsparse.parse("\n".join(page), entities=False)
    bites = [s for s in record.segments if s.role not in ("anchor", "reporter")]
    assert [s.speaker.name for s in bites] == names
    assert [s.text for s in bites] == [line for line in lines if line[0] == '"']
    assert {s.role for s in bites} == {"interview"}
