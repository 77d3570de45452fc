from datetime import date
from decimal import Decimal
from typing import get_args

import msgspec
import pandas as pd

from newsparse.export.columns import COLUMNS
from newsparse.export.frames import frames
from newsparse.export.tables import page_id
from newsparse.failure import Failure
from newsparse.transcript import AnyEntity, Money, Ratio, Span


def test_every_table_is_there_with_the_same_dtypes_also_when_empty(transcript):
    full, empty = frames([transcript]), frames([])
    assert list(full) == list(empty) == list(COLUMNS)
    for table, columns in full.items():
        assert list(columns.dtypes.items()) == list(empty[table].dtypes.items())
        assert len(empty[table]) == 0


def test_transcripts_hold_one_row_a_page(transcript):
    (row,) = frames([transcript])["transcripts"].to_dict("records")
    assert row["id"] == page_id(transcript)
    assert row["title"] == "군밤 축제 '성황'"
    assert row["title_tags"] == "DLP"
    assert row["published"] == pd.Timestamp("2021-09-16")
    assert (row["reporter"], row["email"]) == ("서가람", "grseo@example.com")
    assert row["byline"] is None
    assert (row["segments"], row["entities"]) == (2, 4)
    assert row["characters"] == len(transcript.page)


def test_segments_keep_their_speakers_apart(transcript):
    table = frames([transcript])["segments"]
    assert table["role"].tolist() == ["anchor", "interview"]
    assert table["speaker"].tolist() == [pd.NA, "민세빈"]
    assert table["speaker_status"].tolist() == [pd.NA, "named"]
    assert table["inferred"].tolist() == [False, True]
    assert table["evidence"].tolist() == ["label", "label | quote"]
    page = transcript.page
    spans = zip(table["segment_start"], table["segment_end"], strict=True)
    assert [page[start:end] for start, end in spans] == table["segment_text"].tolist()


def test_entities_go_to_their_family(transcript):
    tables = frames([transcript])
    (money,) = tables["amounts"].to_dict("records")
    assert money["value"] == 2_000_000_000
    assert (money["unit"], money["mod"]) == ("KRW", "max")
    assert (money["per_value"], money["per_unit"]) == (10, "kg")
    (date,) = tables["times"].to_dict("records")
    assert (date["edtf"], date["grain"], date["iso"]) == ("2021-08", "month", None)
    (place,) = tables["places"].to_dict("records")
    assert (place["name"], place["place_status"], place["code"]) == (
        "고성군",
        "ambiguous",
        None,
    )
    assert tables["candidates"]["candidate_path"].tolist() == ["강원도", "경상남도"]
    assert tables["candidates"]["entity"].tolist() == [0, 0]
    (person,) = tables["names"].to_dict("records")
    assert (person["name"], person["person_title"]) == ("한도윤", "군수")


def test_numbers_beyond_int64_and_float_stay_exact(transcript):
    values = [Decimal(10**20 + 1), Decimal("0.1"), Decimal(2**53 + 1), None]
    amounts = tuple(Money(start=0, end=1, text="<", value=value) for value in values)
    many = msgspec.structs.replace(transcript, entities=amounts)
    table = frames([many])["amounts"]
    assert table["value"].tolist() == values
    assert table["value"].dropna().sum() == sum(values[:3])
    assert table["segment"].dtype == "Int64"


def test_parts_put_the_page_together(transcript):
    table = frames([transcript])["parts"]
    assert "".join(table["part_text"]) == transcript.page
    twin = table[table["tag"] == "duplicate"].iloc[0]
    first = transcript.page[twin["part_twin_start"] : twin["part_twin_end"]]
    assert first == twin["part_text"]


def test_the_key_tells_pages_apart_not_their_order(transcript):
    source = msgspec.structs.replace(transcript.source, name="b.txt")
    other = msgspec.structs.replace(transcript, source=source)
    forth, back = frames([transcript, other]), frames([other, transcript])
    assert forth["segments"]["id"].nunique() == 2
    for table in COLUMNS:
        columns = forth[table].columns[:2].tolist()
        pd.testing.assert_frame_equal(
            forth[table].sort_values(columns, ignore_index=True),
            back[table].sort_values(columns, ignore_index=True),
        )


KINDS = {
    "amounts": {"money", "quantity", "percent", "ratio", "ordinal"},
    "times": {"date", "time", "duration", "recurrence"},
    "places": {"place"},
    "names": {"person", "organization"},
}


def test_every_field_of_every_kind_has_a_column():
    for kind in get_args(AnyEntity):
        tag = kind.__struct_config__.tag
        (known,) = [COLUMNS[table] for table, tags in KINDS.items() if tag in tags]
        for name in set(kind.__struct_fields__) - {"candidates"}:
            assert f"{tag}_{name}" in known or any(c.startswith(name) for c in known)


def test_spans_measures_and_pairs_are_two_columns(transcript):
    ratio = Ratio(start=0, end=1, text="<", terms=(Decimal(1), Decimal(3)))
    money = Money(start=0, end=1, text="<", counterpart=Span(start=3, end=5))
    many = msgspec.structs.replace(transcript, entities=(ratio, money))
    table = frames([many])["amounts"]
    assert table[["terms_1", "terms_2"]].values.tolist()[0] == [1, 3]
    assert table[["counterpart_start", "counterpart_end"]].values.tolist()[1] == [3, 5]


def test_failures_have_a_table_of_their_own(transcript):
    failure = Failure(name="a.bin", code="not_text", message="is binary")
    tables = frames([transcript, failure])
    assert len(tables["transcripts"]) == 1
    (row,) = tables["failures"].to_dict("records")
    assert (row["source_name"], row["failure_code"]) == ("a.bin", "not_text")
    assert (row["message"], row["sha256"]) == ("is binary", None)


def test_a_province_is_one_group_whatever_it_was_called(transcript):
    from newsparse import parse

    pages = [
        parse("강원도에 눈이 내렸습니다.", published=date(2020, 6, 24)),
        parse("강원특별자치도에 눈이 내렸습니다.", published=date(2024, 6, 24)),
        parse("춘천시에 눈이 내렸습니다.", published=date(2020, 6, 24)),
    ]
    places = frames(pages)["places"]
    assert places["province"].tolist() == ["강원도", "강원특별자치도", "강원도"]
    assert places["province_code"].tolist() == ["42", "51", "42"]
    assert places.groupby("current_province_code").size().to_dict() == {"51": 3}


def test_doubles_describe_and_exact_numbers_stay(transcript):
    huge = Money(start=0, end=1, text="<", value=Decimal("1e400"))
    amounts = (*transcript.entities, huge)
    table = frames([msgspec.structs.replace(transcript, entities=amounts)])["amounts"]
    assert table["value"].tolist() == [2_000_000_000, Decimal("1e400")]
    assert table["value_float"].dtype == "float64"
    assert table["value_float"].describe()["max"] == 2e9  # beyond a double: none
    assert table["per_value_float"].tolist()[0] == 10.0


def test_a_mention_of_a_turn_that_is_not_there_has_no_turn(transcript):
    lost = Money(start=0, end=1, text="<", segment=9)
    page = msgspec.structs.replace(transcript, entities=(lost,))
    (row,) = frames([page])["said"].to_dict("records")
    assert (row["segment"], row["role"], row["title"]) == (9, None, "군밤 축제 '성황'")


def test_the_tables_print_as_a_list_of_what_they_hold(transcript):
    tables = frames([transcript])
    said = dict(line.split(maxsplit=1) for line in repr(tables).splitlines())
    assert list(said) == list(tables)
    assert said["segments"] == (
        "2 × id, segment, role, segment_start, segment_end, label, … 8 more"
    )
    shown = tables._repr_html_()
    assert '<th scope="row"><code>segments</code></th><td>2</td>' in shown
    assert shown.count('<tr><th scope="row">') == len(tables)
