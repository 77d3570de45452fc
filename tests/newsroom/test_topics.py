"""What a value is about."""

import pytest

from newsparse.newsroom.phrases import read
from newsparse.newsroom.topics import of_amount, of_place_or_time

AMOUNTS = [  # the sentence with the amount in braces, and what it is about
    ("관광객 {3백여 명}이 다녀갔습니다.", "관광객"),
    ("화장품 {20억 원} 상당을 수출했습니다.", "화장품"),
    ("{20억 원} 상당의 화장품을 수출했습니다.", "화장품"),
    ("마을 식당의 매출도 {34.7%} 뛰었습니다.", "매출"),
    ("마을은 {8억 원}을 들여 박물관을 짓습니다.", "박물관"),
    ("최고 {70cm}가 넘는 눈이 쌓였습니다.", "눈"),
    ("학생들은 {12km} 떨어진 학교에 다닙니다.", "학교"),
    ("우체통에는 평균 {50통}의 편지가 쌓입니다.", "편지"),
    ("예산은 {1조 8천억 원}입니다.", "예산"),
    ("순찰차 {70여 대}를 배치했습니다.", "순찰차"),
    ("시는 {20명}을 뽑습니다.", None),
    ("{5톤} 트럭이 넘어졌습니다.", "트럭"),
    ("전체 유권자의 {62.3%}가 투표했습니다.", "전체 유권자"),
    ("주민 {서른두 명}의 발이 묶였습니다.", "주민"),
    ("기상청은 {5에서 10cm}의 눈이 온다고 예보했습니다.", "눈"),
    ("사과 {한 상자} 값이 올랐습니다.", "사과"),
]
TIMES = [
    ("조합은 {다음 달} 축제를 엽니다.", "축제"),
    ("{어제} 눈이 내렸습니다.", "눈"),
    ("축제는 {오는 27일}로 미뤄졌습니다.", "축제"),
    ("{내일} 뵙겠습니다.", None),
]


def about(find, marked):
    text = marked.replace("{", "").replace("}", "")
    start, end = marked.index("{"), marked.index("}") - 1
    return find(read(text), start, end, [(start, end)])


@pytest.mark.parametrize(("marked", "expected"), AMOUNTS)
def test_amounts(marked, expected):
    assert about(of_amount, marked) == expected


@pytest.mark.parametrize(("marked", "expected"), TIMES)
def test_times(marked, expected):
    assert about(of_place_or_time, marked) == expected
