import io

import pytest

from newsparse.archive.columns import COLUMNS
from newsparse.archive.rows import table_rows
from newsparse.errors import ReadError

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

from newsparse.archive.parquet import read_rows  # noqa: E402


def pages(**columns):
    file = io.BytesIO()
    parquet.write_table(pyarrow.table(columns), file)
    rows = read_rows(file, COLUMNS)
    return list(table_rows("a.parquet", rows, COLUMNS))


def days(values, stored, kind):
    dates = pyarrow.array(values, stored).cast(kind)
    found = pages(text=["눈"] * len(values), date=dates)
    return [(page.text, page.published, page.warnings) for page in found]


BAD = ("눈", None, ("date_column",))


def test_dates_beyond_the_calendar_are_passed_over():
    found = days([5_000_000, 18_437, None], pyarrow.int32(), pyarrow.date32())
    assert found == [BAD, ("눈", "2020-06-24", ()), ("눈", None, ())]


@pytest.mark.parametrize("zone", [None, "UTC", "Asia/Seoul"])
def test_moments_beyond_the_calendar_are_passed_over(zone):
    moment = 1_592_949_600_000_000  # 2020-06-23T22:00Z
    kind = pyarrow.timestamp("us", zone)
    day = "2020-06-24" if zone else "2020-06-23"
    found = days([2**62, moment], pyarrow.int64(), kind)
    assert found == [BAD, ("눈", day, ())]


def test_nanoseconds_are_read():
    kind = pyarrow.timestamp("ns", "UTC")
    found = days([1_592_949_600_000_000_000], pyarrow.int64(), kind)
    assert found == [("눈", "2020-06-24", ())]


def test_ids_beyond_the_calendar_are_none():
    keys = pyarrow.array([2**62], pyarrow.int64()).cast(pyarrow.timestamp("us"))
    assert [page.name for page in pages(text=["눈"], id=keys)] == ["a.parquet:1"]


def test_text_that_is_not_utf_8_is_bytes():
    text = pyarrow.array(["눈".encode("cp949"), b"a"]).view(pyarrow.string())
    first, second = pages(text=text)
    assert (first.data, second.text) == ("눈".encode("cp949"), "a")


def test_what_is_no_parquet_is_damaged():
    with pytest.raises(ReadError, match="is no sound Parquet") as caught:
        list(read_rows(io.BytesIO(b"PAR1PAR1"), ("text",)))
    assert caught.value.code == "damaged"
