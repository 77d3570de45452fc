"""People told by their company: witnesses, second mentions, words that are nobody."""

from pathlib import Path

import pytest

from newsparse import parse
from newsparse.entities import find_entities
from newsparse.transcript import Person

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "cast.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def told(text):
    return ";".join(
        f"{e.text}={e.name}/{e.title or ''}/{e.full_name or ''}"
        for e in find_entities(text.replace("\\n", "\n"), home="강원")
        if isinstance(e, Person)
    )


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_people_by_their_company(text, expected):
    assert told(text) == expected


PAGE = """매일 저녁 8시 35분
평일 김우진주말 김우진, 김민곤, 강민주
빙어 축제 연기
2020-06-24
해돋이 기자 [ hdj@g1tv.co.kr ]
[앵커]
빙어 축제가 미뤄졌습니다. 해돋이 기자가 다녀왔습니다.
[리포터]
해돋이를 보러 온 관광객도 발길을 돌렸습니다.
빛나라 인제군수는 날이 풀렸다고 밝혔습니다.
[인터뷰] 빛나라 / 인제군수
"얼음이 얇습니다."
빛 군수는 안전을 강조했습니다. 차도민 강원FC 감독도 왔습니다.
[인터뷰] 민세빈 / 강릉시 교동
"아쉽네요."
G1뉴스 해돋이입니다.
해돋이 기자 hdj@g1tv.co.kr
"""


def members(page):
    record = parse(page)
    return {
        m.name: (
            m.titles,
            m.affiliations,
            [record.entities[i].text for i in m.mentions],
            [record.segments[i].role for i in m.turns],
        )
        for m in record.cast
    }


def test_speakers_reporters_and_mentions_are_one_person():
    assert members(PAGE) == {
        "해돋이": (("기자",), (), ["해돋이", "해돋이"], ["reporter"] * 3),
        "빛나라": (("인제군수", "군수"), (), ["빛나라", "빛"], ["interview"]),
        "차도민": (("감독",), ("강원FC",), ["차도민"], []),
        "민세빈": ((), ("강릉시 교동",), [], ["interview"]),
    }


def test_without_values_the_cast_is_who_speaks():
    record = parse(PAGE, entities=False)
    assert [m.name for m in record.cast] == ["해돋이", "빛나라", "민세빈"]


def test_every_index_of_the_cast_is_its_person():
    record = parse(PAGE)
    for member in record.cast:
        for index in member.mentions:
            entity = record.entities[index]
            assert member.name in (entity.name, entity.full_name)
        for index in member.turns:
            assert member.name in record.segments[index].speaker.name
