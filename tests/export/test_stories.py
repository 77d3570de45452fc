import msgspec
import pytest

from newsparse.export.frames import frames
from newsparse.export.stories import same_story
from newsparse.transcript import Segment

STORY = """눈이 많이 왔습니다. 군밤 축제에는 20억 원이 들었습니다.
상인들은 손님이 늘었다고 말합니다. 축제는 다음 달 3일까지 이어집니다.
군은 내년에도 축제를 열 방침입니다."""
OTHER = """비가 왔습니다. 강물이 불어 다리가 잠겼습니다. 소방대가 주민을 구했습니다.
피해를 본 집은 모두 열두 채로 나타났습니다. 복구는 이번 주 안에 끝날 전망입니다."""


def page(transcript, name, text, published=None):
    return msgspec.structs.replace(
        transcript,
        source=msgspec.structs.replace(transcript.source, name=name),
        published=published,
        page=text,
        segments=(Segment(role="anchor", start=0, end=len(text), text=text),),
        entities=(),
    )


def report(tables, **options):
    names = tables["transcripts"].set_index("id")["source_name"]
    found = same_story(tables, **options)
    found["id"], found["first"] = found["id"].map(names), found["first"].map(names)
    return [tuple(row) for row in found.itertuples(index=False)]


def test_exact_copies_are_found_whatever_the_blanks(transcript):
    tables = frames(
        [
            page(transcript, "later", STORY.replace("\n", " "), "2021-09-17"),
            page(transcript, "other", OTHER, "2021-09-15"),
            page(transcript, "first", STORY, "2021-09-16"),
            page(transcript, "dateless", STORY),
        ]
    )
    assert report(tables, near=1) == [
        ("later", "first", "same", 1.0, "", ""),
        ("dateless", "first", "same", 1.0, "", ""),
    ]


def test_near_copies_list_the_numbers_that_differ(transcript):
    pytest.importorskip("datasketch")
    pytest.importorskip("rapidfuzz")
    changed = STORY.replace("20억", "30억").replace("3일", "4일")
    tables = frames(
        [
            page(transcript, "first", STORY, "2021-09-16"),
            page(transcript, "other", OTHER, "2021-09-16"),
            page(transcript, "rerun", changed, "2021-09-17"),
        ]
    )
    ((name, first, relation, score, here, there),) = report(tables)
    assert (name, first, relation) == ("rerun", "first", "near")
    assert 0.9 < score < 1
    assert (here, there) == ("30 | 4", "20 | 3")


def test_no_pages_no_report():
    found = same_story(frames([]))
    assert len(found) == 0
    assert found["score"].dtype == "float64"


def test_a_page_given_twice_is_a_repeat_too(transcript):
    first = page(transcript, "first", STORY, "2021-09-16")
    later = page(transcript, "later", STORY, "2021-09-17")
    tables = frames([first, first, later])
    found = same_story(tables, near=1)
    assert found["relation"].tolist() == ["same", "same"]


def test_one_number_in_a_long_text_is_near_and_never_the_same(transcript):
    pytest.importorskip("datasketch")
    long = STORY * 100
    tables = frames(
        [
            page(transcript, "first", long + "12명", "2021-09-16"),
            page(transcript, "later", long + "13명", "2021-09-17"),
        ]
    )
    ((_, _, relation, score, here, there),) = report(tables)
    assert relation == "near"
    assert score < 1
    assert ("13" in here, "12" in there) == (True, True)


def test_a_page_given_twice_is_two_pages(transcript):
    one = page(transcript, "one", STORY, "2021-09-16")
    tables = frames([one, one])
    first, again = tables["transcripts"]["id"]
    assert again == f"{first}-2"
    assert set(tables["segments"]["id"]) == {first, again}
    found = same_story(tables)
    assert list(found[["id", "first", "relation"]].iloc[0]) == [again, first, "same"]


@pytest.mark.parametrize("near", [-1, 2])
def test_a_share_is_from_0_to_1(transcript, near):
    with pytest.raises(ValueError, match="0 to 1"):
        same_story(frames([]), near=near)
