"""Common nouns are no places, unless a place has their name and is asked for."""

from datetime import date

import pytest

from newsparse.entities.passage import Passage
from newsparse.entities.place import find
from newsparse.entities.places.sources import default_gazetteer
from newsparse.korean.closing import sound
from newsparse.korean.lexicon import common_nouns

DAY = date(2021, 9, 16)
# Where something happened (에서) may be the place of that name.
PLACES = {
    "개성", "경주", "고양", "공주", "구리", "대전", "동경", "명주", "무안", "상주",
    "서구", "수단", "신주", "양주", "영주", "용인", "원통", "인제", "진부", "진주",
    "청원", "파리",
}  # fmt: skip
FRAMES = ("{}{이} 많습니다.", "{}{을} 샀습니다.", "{}에서 나왔습니다.")


def said(frame, word):
    final = sound(word[-1]) != "v"
    return frame.format(word, 이="이" if final else "가", 을="을" if final else "를")


@pytest.mark.parametrize("home", ["강원", None], ids=str)
@pytest.mark.parametrize("frame", FRAMES)
def test_no_common_noun_gets_a_code(frame, home):
    names = default_gazetteer().names
    coded = set()
    for word in sorted(common_nouns()):
        text = said(frame, word)
        if not any(
            text.startswith(word[:2]) and n in text for n in (word, word + "가")
        ):
            continue
        if word not in names and not any(text[:n] in names for n in (2, 3, 4)):
            continue
        for place in find(Passage(text, DAY, home)):
            if place.code or place.country not in ("KR", None):
                coded.add(word)
    assert coded <= (PLACES if "에서" in frame else {"대전", "인제", "진부", "서구"})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("상주 시내에 눈이 왔습니다.", "상주시"),
        ("경주를 찾은 관광객입니다.", "경주시"),
        ("구리와 남양주에서 왔습니다.", "구리시"),
        ("전남 무안이 고향입니다.", "무안군"),
        ("구리시가 나섰습니다. 구리는 서울 옆입니다.", "구리시"),
    ],
)
def test_what_asks_for_a_place(text, name):
    assert find_first(text).name == name


def find_first(text):
    return next(find(Passage(text, DAY, "강원")))
