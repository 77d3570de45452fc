"""What `parse_many` takes: one thing or many, and nothing by mistake."""

from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd
import pytest

import newsparse
from newsparse import Failure, Page, parse_many

TEXT = "[앵커]\n군밤 축제가 열렸습니다.\n"
TABLE = pd.DataFrame(
    {
        "text": [TEXT, TEXT, None, TEXT],
        "id": ["가", None, "다", "라"],
        "date": [pd.Timestamp("2020-06-24"), pd.NaT, pd.NaT, "2020.06.25"],
        "outlet": ["KBS", None, None, "어디"],
    },
    index=[10, 11, 12, 13],
)


@pytest.fixture
def folder(tmp_path):
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def parsed(given, **options):
    return list(parse_many(given, entities=False, **options))


def test_one_thing_is_as_good_as_a_list_of_one(folder):
    failure = Failure(code="not_text", message="x")
    for one in (folder / "a.txt", TEXT.encode(), Page(text=TEXT), {"text": TEXT}):
        assert parsed(one) == parsed([one])
        assert [found.page for found in parsed(one)] == [TEXT]
    assert parsed(failure) == parsed([failure]) == [failure]


def test_a_path_is_all_that_lies_there(folder):
    for path in (folder, folder / "*.txt", [folder], (one for one in [folder])):
        assert [Path(found.source.name).name for found in parsed(path)] == [
            "a.txt",
            "b.txt",
        ]


def test_iterables_may_hold_iterables(folder):
    given = [[TEXT], [folder], (Page(text=TEXT), [TABLE])]
    assert len(parsed(given)) == 1 + 2 + 1 + 4
    assert [found.page for found in parsed(pd.Series([TEXT, TEXT]))] == [TEXT, TEXT]


def test_a_table_is_a_page_a_row_named_by_its_id_or_index():
    found = parsed(TABLE, published="2019-01-01")
    assert isinstance(found[2], Failure)
    assert (found[2].name, found[2].code) == ("다", "no_column")
    rest = [found[0], found[1], found[3]]
    assert [one.source.name for one in rest] == ["가", "11", "라"]
    days = ["2020-06-24", "2019-01-01", "2020-06-25"]
    assert [one.published for one in rest] == days
    assert [one.outlet for one in rest] == ["KBS", None, None]
    doubted = [code for one in rest for code in one.warnings if "column" in code]
    assert doubted == ["outlet_column"]


def test_a_row_without_text_says_which_columns_it_has():
    (failure,) = parsed(TABLE[2:3])
    there = "columns: text, id, date, outlet"
    assert failure.message == f"has no text in column 'text'; {there}"
    (failure,) = parsed({"id": 3, "test": TEXT})
    there = "columns: id, test; nearest: test"
    assert failure.message == f"has no text in column 'text'; {there}"


def test_whole_numbers_beside_gaps_are_whole():
    """As `read_csv` gives them: 20200624 above an empty cell is 20200624.0."""
    table = pd.DataFrame(
        {"text": [TEXT] * 3, "id": [7.0, None, 9.5], "date": [20200624.0, None, 0.5]}
    )
    found = parsed(table)
    assert [one.source.name for one in found] == ["7", "1", "9.5"]
    assert [one.published for one in found] == ["2020-06-24", None, None]
    assert ["date_column" in one.warnings for one in found] == [False, False, True]


def test_rows_may_be_dicts():
    rows = TABLE.to_dict("records")
    names = [getattr(one, "source", one).name for one in parsed(rows)]
    assert names == ["가", None, "다", "라"]
    (blank,) = parsed([{"text": "", "id": ""}])  # a page without words, as in a file
    assert (blank.page, blank.source.name) == ("", None)
    moment = datetime(2020, 6, 23, 22, tzinfo=UTC)
    (one,) = parsed([{"text": TEXT.encode("cp949"), "date": moment, "id": 7}])
    assert (one.page, one.published, one.source.name) == (TEXT, "2020-06-24", "7")


def test_a_table_without_text_is_an_error_that_names_its_columns():
    with pytest.raises(ValueError, match="no column 'text', only 본문, 날짜"):
        parse_many(pd.DataFrame({"본문": [TEXT], "날짜": [date(2020, 6, 24)]}))


@pytest.mark.parametrize("given", ["samples/g1", TEXT, ""])
def test_one_str_is_an_error_that_says_what_to_give(given):
    with pytest.raises(TypeError, match=r"not one str: .* is a list of.*Path\(…\)"):
        parse_many(given)


@pytest.mark.parametrize("given", [None, 3, newsparse.parse(TEXT, entities=False)])
def test_what_is_no_page_is_an_error_that_names_the_forms(given):
    message = rf"a Path, a Page, .* a DataFrame.* not {type(given).__name__}$"
    with pytest.raises(TypeError, match=message):
        parse_many(given)
    with pytest.raises(TypeError, match=message):
        list(parse_many([given]))


def test_an_open_file_is_an_error(folder):
    with (folder / "a.txt").open(encoding="utf-8") as stream:  # noqa: SIM117
        with pytest.raises(TypeError, match="give its Path"):
            parse_many(stream)


def test_what_is_no_path_is_an_error_that_names_the_doors(folder):
    with pytest.raises(TypeError, match=r"read\(\) takes a path or bytes, not list"):
        newsparse.read([folder])
    with pytest.raises(newsparse.ReadError, match=r"newsparse.parse\(\) takes a text"):
        newsparse.read(TEXT)
