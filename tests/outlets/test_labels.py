"""Every label of every outlet file is read as what its file says, through all others."""

import pytest

from newsparse.outlets import LabelRule, Outlet, known_outlets, unknown_outlet
from newsparse.steps.labels import read_label

OUTLETS = [unknown_outlet(), *known_outlets()]


def written(outlet: Outlet) -> list[tuple[LabelRule, str]]:
    rules = outlet.own.labels
    forms = [(rule, form) for rule in rules for form in rule.forms]
    examples = [(rule, text) for rule in rules for text in rule.examples]
    return forms + examples


CASES = [(o, rule, text) for o in OUTLETS for rule, text in written(o)]


@pytest.mark.parametrize(
    ("outlet", "rule", "text"), CASES, ids=[f"{c[0].own.name} {c[2]}" for c in CASES]
)
def test_a_label_is_read_as_its_file_says(outlet, rule, text):
    label = read_label(text, outlet, quoted=rule.quoted)
    assert label is not None
    assert (label.rule.role, label.rule.body) == (rule.role, rule.body)


@pytest.mark.parametrize(
    "line",
    [
        "눈이 왔습니다.",
        "강원도 춘천시 / 어제",
        "[앵커는 말했습니다.",
        "(8일) 눈이 왔습니다.",
        "[사진 출처: 강원도 제공 자료 및 기타 등등] 눈이 왔습니다.",
        "<동서고속철> 공사",
        "2019년: 눈이 왔습니다.",
        "A씨: 눈이 왔습니다.",
        "앵커는 말했습니다: 눈",
        "-3도까지 떨어집니다.",
        "▶ 다시 보기",
        "【 속보 】",
        "{괄호}",
        "Q&A 코너입니다.",
    ],
)
def test_other_lines_have_no_label(line):
    assert read_label(line, unknown_outlet()) is None


def test_spaces_width_and_invisible_marks_do_not_count():
    for label in ("[앵\u200b커]", "［앵커］", "[ 앵 커 ]", "<\u00a0앵커 >"):
        assert read_label(label, unknown_outlet()).rule.role == "anchor"
