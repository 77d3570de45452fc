"""Every word of saying finds its source, and what has no source reports nothing."""

from pathlib import Path

import pytest

from newsparse.korean.tables import rows
from newsparse.newsroom.phrases import read
from newsparse.newsroom.source_kinds import kind_of
from newsparse.newsroom.statements import statements

SAYINGS = list(rows("sayings.tsv", "newsparse.newsroom"))
QUOTING = Path(__file__).with_name("quoting.tsv").read_text("utf-8").splitlines()


def said(text):
    def speaks(phrase):
        return bool(kind_of(phrase.text)) or phrase.text == "춘천시"

    sentence = read(text)
    return [
        (one.source.text, one.word, text[one.start : one.end].strip())
        for one in statements(sentence, speaks)
    ]


@pytest.mark.parametrize("row", SAYINGS, ids=lambda row: row[2])
def test_the_example_of_each_word(row):
    words, _, example, source = row
    found = said(example)
    assert [one[0] for one in found] == [source][: bool(source)]
    assert all(one[1] in words.split() for one in found)


@pytest.mark.parametrize("row", QUOTING)
def test_the_verb_behind_a_quotation_is_the_word_of_saying(row):
    word, example, source = row.split("\t")
    assert [found[:2] for found in said(example)] == [(source, word)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "시는 예산이 없다고 밝혔고, 주민들은 약속을 어겼다고 반발합니다.",
            [
                ("시", "밝히다", "예산이 없다고"),
                ("주민들", "반발", "약속을 어겼다고"),
            ],
        ),
        (
            "군수는 길을 넓히겠다고 말했고 다리도 놓겠다고 덧붙였습니다.",
            [
                ("군수", "말", "길을 넓히겠다고"),
                ("군수", "덧붙이다", "다리도 놓겠다고"),
            ],
        ),
        (
            "경찰 조사에 따르면 차는 빗길에 미끄러졌습니다.",
            [("경찰", "따르다", "차는 빗길에 미끄러졌습니다.")],
        ),
        (
            '시장은 "상인들이 힘들다고 말한다"고 전했습니다.',
            [("시장", "전하다", '"상인들이 힘들다고 말한다"고')],
        ),
        (
            "이 사업은 주민들이 원한다고 시는 설명했습니다.",
            [("시", "설명", "이 사업은 주민들이 원한다고")],
        ),
        (
            "시는 공사를 멈췄지만 주민들은 못 믿겠다고 합니다.",
            [("주민들", "하다", "못 믿겠다고")],
        ),
        (
            "경찰은 운전자는 술을 마시지 않았다고 밝혔습니다.",
            [("경찰", "밝히다", "운전자는 술을 마시지 않았다고")],
        ),
        (
            "주민들은 약속을 어겼다며 공사를 멈추라고 요구했습니다.",
            [("주민들", "요구", "약속을 어겼다며")],
        ),
        (
            "예산이 모자란다는 게 시의 설명입니다.",
            [("시", "설명", "예산이 모자란다는")],
        ),
        ("주민들은 속았다는 겁니다.", [("주민들", "것", "속았다는")]),
        ("시는 예산을 늘리겠단 방침입니다.", [("시", "방침", "예산을 늘리겠단")]),
        (
            '업체는 "법을 지켰다"는 입장을 내놨습니다.',
            [("업체", "입장", '"법을 지켰다"는')],
        ),
        (
            "경찰의 설명에 따르면 차는 빗길에 미끄러졌습니다.",
            [("경찰", "따르다", "차는 빗길에 미끄러졌습니다.")],
        ),
        (
            "소방서 추산 2억 원의 피해가 났습니다.",
            [("소방서", "추산", "2억 원의 피해가 났습니다.")],
        ),
        ("업계에서는 값이 더 오른다고 말합니다.", [("업계", "말", "값이 더 오른다고")]),
    ],
)
def test_clauses_keep_their_sources(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "피해액은 3억 원인 것으로 알려졌습니다.",
        "이 법에 따르면 과태료는 20만 원입니다.",
        "올해는 눈이 많이 온다고 합니다.",
        "주민들은 마을 회관에 모였습니다.",
        "시는 다음 달 공사를 시작할 계획입니다.",
        "비가 그친 것으로 보입니다.",
        "이 시장은 백 년이 됐다고 알려졌습니다.",
        "군은 사람이 살았다고 전해집니다.",
        "새해에는 시가 요금을 올린다고 합니다.",
        "예산이 없다고 해서 시는 공사를 멈췄습니다.",
        "시는 졸속이라는 지적을 받았습니다.",
        "경찰은 불이 났다는 신고를 받고 출동했습니다.",
    ],
)
def test_what_nobody_says_has_no_source(text):
    assert said(text) == []
