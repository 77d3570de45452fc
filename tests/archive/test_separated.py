import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.archive.separated import Broken, separated


def rows(text, most=1000, columns=2):
    stream = io.TextIOWrapper(io.BytesIO(text.encode("latin-1")), "latin-1", newline="")
    return list(separated(stream, most, lambda cells: len(cells) == columns))


@given(st.text('",a \n\r', max_size=40))
def test_sound_files_give_what_the_csv_module_gives(text):
    try:
        wanted = [row for row in csv.reader(io.StringIO(text, "")) if row]
        list(csv.reader(io.StringIO(text, ""), strict=True))
    except csv.Error:
        assert any(isinstance(row, Broken) for row in rows(text))
    else:
        assert rows(text) == wanted


def test_a_quote_inside_quotes_costs_its_row():
    text = 'id,text\n1,"a "b" c"\n2,"x\ny"\n3,z\n'
    broken = Broken("bad_row", "line 2: a quote inside quotes")
    assert rows(text) == [["id", "text"], broken, ["2", "x\ny"], ["3", "z"]]


def test_in_one_column_a_broken_row_ends_where_its_quotes_come_in_pairs():
    broken = Broken("bad_row", "line 2: a quote inside quotes")
    assert rows('a\n"b "c" d"\ne\n', columns=0) == [["a"], broken, ["e"]]
    odd = Broken("bad_row", "lines 2 to 3: a quote inside quotes")
    assert rows('a\n"b "c" d\ne"\n', columns=0) == [["a"], odd]


def test_a_stray_quote_costs_its_line_and_not_those_it_swallows():
    text = '1,"a\n2,b\n3,"c\nd"\n4,e\n'
    broken = Broken("bad_row", "line 1: a quote inside quotes")
    assert rows(text) == [broken, ["2", "b"], ["3", "c\nd"], ["4", "e"]]


def test_a_quote_that_is_never_closed_costs_its_line():
    broken = Broken("bad_row", "line 2: a quote that is not closed")
    assert rows('1,a\n2,"b\n3,c\n') == [["1", "a"], broken, ["3", "c"]]


def test_lines_of_a_broken_cell_are_no_rows():
    text = '1,"[a]\nhe "b"\nc"\nd\n2,e'
    broken = Broken("bad_row", "lines 1 to 4: a quote inside quotes")
    assert rows(text) == [broken, ["2", "e"]]


@pytest.mark.parametrize(
    "cell", ["a" * 3000, '"' + "a" * 3000 + '"', '"' + 'a ""b"", c\n' * 300 + '"']
)
def test_a_long_row_is_passed_over_and_the_next_is_read(cell):
    broken = Broken("too_large", "the row is too long")
    assert rows(f"1,a\n2,{cell}\n3,b\n") == [["1", "a"], broken, ["3", "b"]]


def test_a_row_of_too_many_lines_is_too_long():
    text = '1,"' + "a\n" * 100_001 + 'b"\n2,c\n'
    broken = Broken("too_large", "the row is too long")
    assert rows(text, most=10**6) == [broken, ["2", "c"]]
    text = '1,"' + "a\n" * 99_999 + 'b"\n2,c\n'
    assert [len(row) for row in rows(text, most=10**6)] == [2, 2]


def test_pieces_of_a_long_row_may_end_between_two_quotes():
    for size in range(995, 1010):
        text = '1,"' + "a" * size + '""' + "b" * 1500 + '"\n2,c\n'
        assert rows(text) == [Broken("too_large", "the row is too long"), ["2", "c"]]


def test_behind_a_long_row_with_a_quote_inside_the_next_row_is_found():
    text = '1,"' + "a\n" * 900 + 'he "b"\nc"\n2,d\n'
    assert rows(text) == [Broken("too_large", "the row is too long"), ["2", "d"]]


def test_a_stray_quote_before_many_rows_is_no_long_row():
    text = '0,"a\n' + "".join(f"{number},b\n" for number in range(1, 999))
    first, *rest = rows(text)
    assert first == Broken("bad_row", "line 1: a quote that is not closed")
    assert rest == [[str(number), "b"] for number in range(1, 999)]
