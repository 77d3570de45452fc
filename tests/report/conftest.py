"""A run made by hand: four items, a failure, every family that the report counts."""

import pytest

from newsparse.failure import Failure
from newsparse.pipeline import parse
from newsparse.transcript import Transcript

PAGES = {
    "a": """눈 치운 날
2020-01-05
한도윤 기자
[앵커]
춘천에 눈이 왔습니다. 20억 원을 들였습니다.
[인터뷰] 민세빈 / 상인
"춘천에서 3만 원을 준대요."
G1뉴스 한도윤입니다.
""",
    "b": """눈 그친 날
2020-03-09
[앵커]
강릉에서 최대 60억 원, 5억 원, 쌀 3톤을 보냈습니다.
[인터뷰]
"부산에서 열 명이 왔어요."
""",
    "c": "눈 온 날\n[앵커]\n춘천에 눈이 왔습니다.\n",
}


@pytest.fixture(scope="session")
def run() -> list[Transcript | Failure]:
    read = [parse(page, name=name, outlet="G1") for name, page in PAGES.items()]
    return [*read, Failure(name="<d>", code="not_text", message="no text")]
