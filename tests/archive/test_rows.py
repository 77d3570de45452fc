import codecs
import io
import json

import pytest

from newsparse.archive.columns import COLUMNS
from newsparse.archive.limits import Limits
from newsparse.archive.pages import Settings
from newsparse.archive.reading import transcribe
from newsparse.archive.rows import csv_rows, jsonl_rows, table_rows
from newsparse.failure import Failure

NEWS = "[앵커]\n춘천에서 군밤 축제가 열렸습니다. ㈜한빛 20㎏ 펲"
ROWS = [{"id": "가", "text": NEWS, "date": "2020-06-24"}, {"text": "Ċ눈\r\n비"}]
PLAIN = Settings(entities=False)


def jsonl(data, limits=Limits()):  # noqa: B008  (frozen)
    return list(jsonl_rows("a.jsonl", io.BytesIO(data), COLUMNS, limits))


def separated(data, limits=Limits()):  # noqa: B008
    return list(csv_rows("a.csv", io.BytesIO(data), COLUMNS, limits))


def codes(pages):
    return [page.code if isinstance(page, Failure) else "ok" for page in pages]


def lines(rows):
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"],
)
def test_json_lines_in_any_encoding_of_unicode(encoding):
    first, second = jsonl(lines(ROWS).encode(encoding))
    assert (first.name, first.text, first.published) == (
        "a.jsonl#가",
        NEWS,
        "2020-06-24",
    )
    assert (second.name, second.text) == ("a.jsonl:2", "Ċ눈\r\n비")  # U+010A has a \n


def test_json_lines_with_the_mark_of_big_endian():
    data = codecs.BOM_UTF16_BE + lines(ROWS * 400).encode("utf-16-be")
    assert [page.text for page in jsonl(data)] == [NEWS, "Ċ눈\r\n비"] * 400


def test_json_lines_in_cp949():
    (page,) = jsonl(lines(ROWS[:1]).encode("cp949"))
    assert (page.name, page.text, page.warnings) == ("a.jsonl#가", NEWS, ())
    (composed,) = jsonl(lines([{"text": "똠양꿍"}]).encode("euc_kr"))
    assert (composed.text, composed.warnings) == ("똠양꿍", ("euc_kr_composed",))


def test_each_line_is_decoded_by_itself_and_a_bad_one_fails_alone():
    utf_8, cp949 = lines(ROWS).encode(), lines(ROWS[:1]).encode("cp949")
    pages = jsonl(utf_8 + b'{"text": "\xff\xff"}\n' + cp949)
    assert codes(pages) == ["ok", "ok", "bad_row", "ok"]
    assert pages[2].name == "a.jsonl:3"
    assert pages[3].text == NEWS


def test_half_a_pair_in_utf_16_fails_its_line():
    row = lines(ROWS[:1]).encode("utf-16-le")
    half = '{"text": "'.encode("utf-16-le") + b"\x00\xd8" + '"}\n'.encode("utf-16-le")
    pages = jsonl(codecs.BOM_UTF16_LE + row + half + row)
    assert codes(pages) == ["ok", "bad_row", "ok"]


def test_a_long_line_in_utf_16_fails_alone():
    rows = [{"text": "가" * 400}, {"text": "나"}]
    pages = jsonl(lines(rows).encode("utf-16"), Limits(page=1000))
    assert codes(pages) == ["too_large", "ok"]
    assert pages[1].text == "나"


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "utf-16", "utf-32"])
def test_csv_tells_the_encoding_of_the_file(encoding):
    (page,) = separated(f'text,id\r\n"{NEWS}",7\r\n'.encode(encoding))
    record = transcribe(page, PLAIN)
    assert (record.page, record.source.encoding) == (NEWS, encoding)
    assert page.name == "a.csv#7"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_csv_in_utf_16_without_a_mark(encoding):
    (page,) = separated(f'text,id\r\n"{NEWS}",7\r\n'.encode(encoding))
    record = transcribe(page, PLAIN)
    assert (record.page, record.source.encoding) == (NEWS, "utf-16")


def test_html_in_a_wide_csv_is_markup():
    text = 'text,id\r\n"<!DOCTYPE html><p>눈</p>",7\r\n'
    assert [page.html for page in separated(text.encode("utf-16"))] == [True]


def test_csv_goes_on_behind_a_row_that_is_too_long():
    text = f'id,text\r\n1,눈\r\n2,"{"가" * 400}"\r\n3,비\r\n'
    pages = separated(text.encode(), Limits(page=1000))
    assert codes(pages) == ["ok", "too_large", "ok"]
    assert pages[1].name == "a.csv:2"
    assert (pages[2].name, pages[2].data.decode()) == ("a.csv#3", "비")


def test_csv_goes_on_behind_a_stray_quote():
    text = 'id,text,date\n1,"눈,2020-06-23\n2,비,2020-06-24\n3,"바람",\n'
    pages = separated(text.encode())
    assert codes(pages) == ["bad_row", "ok", "ok"]
    assert pages[0].message == "line 2: a quote inside quotes"
    assert [page.data.decode() for page in pages[1:]] == ["비", "바람"]
    assert [page.published for page in pages[1:]] == ["2020-06-24", None]


def test_words_behind_a_stray_quote_are_no_row():
    text = '1,"그는 "네"라고\n말했고, 울었고, 갔다\n말했고,울었고,갔다",\n2,비,2020-06-24\n'
    pages = separated(f"id,text,date\n{text}".encode())
    assert codes(pages) == ["bad_row", "ok"]
    assert pages[0].message == "lines 2 to 4: a quote inside quotes"


def test_nothing_tells_rows_behind_a_stray_quote_in_one_column():
    pages = separated('text\n눈\n"그는 "네"라고\n말했다"\n'.encode())
    assert codes(pages) == ["ok", "bad_row"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("축제가 열\0렸습니다.", "nul"),
        ("ㅤㄸㅗㅁ양꿍을 먹었습니다.", "hangul_filler"),
        ("춘천시청".encode("cp949").decode("latin-1"), "mojibake_undone"),
    ],
)
def test_warnings_are_the_same_for_text_and_for_bytes(text, code):
    (page,) = jsonl(lines([{"text": text}]).encode())
    as_text = transcribe(page, PLAIN)
    (same,) = table_rows("a", [{"text": text.encode()}], COLUMNS)
    as_bytes = transcribe(same, PLAIN)
    assert code in as_text.warnings
    assert as_text.warnings == as_bytes.warnings


def test_a_row_without_an_id_is_never_called_like_one_with_it():
    first, second = jsonl(lines([{"text": "눈"}, {"text": "비", "id": 1}]).encode())
    assert (first.name, second.name) == ("a.jsonl:1", "a.jsonl#1")


def test_a_moment_in_the_date_column_is_taken_to_korea():
    (page,) = jsonl(lines([{"text": "눈", "date": "2020-06-23T22:00:00Z"}]).encode())
    assert page.published == "2020-06-24"


def test_a_stray_byte_in_a_row_is_replaced_and_said():
    (row,) = jsonl(lines(ROWS[:1]).encode().replace(b"2020", b"\x802020"))
    assert row.published is None
    assert row.warnings == ("replaced_bytes:1", "date_column")
    cells = "군밤축제,".encode(), f'{NEWS}"'.encode()
    (row,) = separated(b"id,text\n" + b"\x80" + cells[0] + b'"\x80' + cells[1])
    assert row.name == "a.csv#\ufffd군밤축제"
    assert row.warnings == ("replaced_bytes:1",)
    record = transcribe(row, PLAIN)
    assert record.page == f"\ufffd{NEWS}"
    assert record.warnings[:1] == ("replaced_bytes:1",)
