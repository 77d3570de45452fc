"""What holds for any page: spans, conservation, determinism, no exception.

50 examples each here; a long run is `HYPOTHESIS_PROFILE=long pytest` (see conftest).
"""

import json
import re
import unicodedata
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.transcript import Transcript

LINES = st.sampled_from(
    [
        "매일 저녁 8시 35분", "본문 바로가기 메인메뉴 바로가기", "키보드 단축키 안내", "2020-06-24",
        "평일 김우진주말 김우진, 김민곤", "<DLP> 느린 우체통", "주요뉴스", "클로징", "[앵커]", "[리포터]",
        "[인터뷰]", "[인터뷰] 민세빈 / 상인", "◀브릿지▶", "◀ S / U ▶", "◀ 기 자 ▶", "---", "◀ END ▶",
        "남) 눈이 왔습니다.", "(여)", "민세빈 시장", '""', '"좋아요."', '"이처럼 눈이 왔습니다."',
        '"눈이 왔습니다.', '그쳤습니다."', "한도윤 기자입니다.", "보도에 한도윤기잡니다.",
        "G1뉴스 한도윤입니다.", "한도윤 기자 [ a@g1tv.co.kr ]", "한도윤 기자 a@g1tv.co.kr",
        "Copyright ⓒ G1방송. All rights reserved.", "지난달 20억 원을 썼습니다.", "어제 춘천에서 열렸습니다.",
        "/그래픽을", "보겠습니다./", "(인사)", "", "", "  ", "\u200b", "[앵커] 눈이 왔습니다.", "눈이", "【 앵커멘트 】",
        "<앵커>", "▶ 인터뷰 : 민세빈 / 상인", '- "좋아요."', "강원도는 눈이 왔습니다.",
    ]
)  # fmt: skip
PAGES = st.one_of(
    st.lists(LINES, max_size=30).map("\n".join),
    st.lists(LINES, min_size=2, max_size=12).map(lambda ls: "\n".join(ls + ls[1:])),
    st.text(max_size=200),
    st.text(
        alphabet='\n\r []"“”◀▶()/가나다.0123만억원년월일\u200b\ud800e\u0301',
        max_size=80,
    ),
)


def check(page: str, record: Transcript) -> None:
    text = record.page
    assert "".join(text[p.start : p.end] for p in record.parts) == text
    assert record.restore() == text
    if record.parts:
        assert (record.parts[0].start, record.parts[-1].end) == (0, len(text))
    for left, right in zip(record.parts, record.parts[1:], strict=False):
        assert left.end == right.start < right.end
    for part in record.parts:
        assert (part.tag == "duplicate") == (part.twin is not None)
        if part.twin:
            copy, twin = (
                text[part.start : part.end],
                text[part.twin.start : part.twin.end],
            )
            assert bare(copy) == bare(twin)
    spans = [(s.start, s.end) for s in record.segments]
    assert spans == sorted(spans)
    for segment in record.segments:
        assert text[segment.start : segment.end] == segment.text
    for entity in record.entities:
        assert text[entity.start : entity.end] == entity.text != ""
        holder = record.segments[entity.segment]
        assert holder.start <= entity.start < entity.end <= holder.end
    speech = [text[p.start : p.end] for p in record.parts if p.tag == "speech"]
    assert visible(s.text for s in record.segments) == visible(speech)


def visible(texts) -> str:
    return re.sub(r"[\s\u200b]", "", "".join(texts))


def bare(text: str) -> str:
    """Return the words: without spaces, quotation marks and the dash before one."""
    text = "".join(re.sub(r"(?m)^\s*-\s*(?=[\"“])", "", text).split())
    return text.translate(str.maketrans("", "", "\"'“”‘’`"))


@given(PAGES)
def test_parts_tile_the_page_and_spans_are_true(page):
    check(page, newsparse.parse(page))


@given(PAGES)
def test_the_structure_is_the_same_without_values(page):
    whole, bones = newsparse.parse(page), newsparse.parse(page, entities=False)
    assert (whole.parts, whole.segments) == (bones.parts, bones.segments)


@given(PAGES)
def test_the_same_page_gives_the_same_bytes(page):
    assert newsparse.parse(page).to_json() == newsparse.parse(page).to_json()


@given(PAGES)
def test_a_record_is_json_and_back(page):
    record = newsparse.parse(page)
    assert json.loads(record.to_json())["page"] == record.page
    assert Transcript.from_json(record.to_json()) == record


@given(PAGES)
def test_what_is_kept_holds_no_second_copy(page):
    record = newsparse.parse(page, entities=False)
    kept = "".join(
        record.page[p.start : p.end] for p in record.parts if p.tag != "duplicate"
    )
    again = newsparse.parse(kept, entities=False, outlet=record.outlet)
    assert [p for p in again.parts if p.tag == "duplicate"] == []


@given(st.one_of(PAGES, st.text()))
def test_values_in_any_text_have_true_spans(text):
    found = newsparse.find_entities(text, published=date(2021, 9, 16), home="강원")
    for entity in found:
        assert text[entity.start : entity.end] == entity.text != ""
    spans = [(e.start, e.end) for e in found]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_decomposed_hangul_is_read_and_keeps_its_offsets():
    text = unicodedata.normalize("NFD", "어제 강원도에서 20억 원을 썼다.")
    found = newsparse.find_entities(text, published=date(2021, 9, 16))
    said = [unicodedata.normalize("NFC", e.text) for e in found]
    assert said == ["어제", "강원도", "20억 원"]
    assert all(text[e.start : e.end] == e.text for e in found)
