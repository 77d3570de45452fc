from datetime import datetime

import pytest

from newsparse.archive.inputs import Inputs
from newsparse.failure import Failure

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

SNOW, RAIN = "눈이 왔습니다.", "비가 왔습니다."


def found(path, **columns):
    parquet.write_table(pyarrow.table(columns), path)
    return list(Inputs().pages([path]))


def facts(pages):
    return [(page.text, page.published, page.warnings) for page in pages]


@pytest.mark.parametrize(
    ("kind", "day"),
    [
        (pyarrow.date32(), 5_000_000),
        (pyarrow.timestamp("us"), 2**62),
        (pyarrow.timestamp("s"), 2**40),
        (pyarrow.date64(), 86_400_000 * 5_000_000),
    ],
    ids=str,
)
def test_a_day_beyond_the_calendar_costs_its_row_the_date(tmp_path, kind, day):
    sound = pyarrow.array([datetime(2020, 6, 24)], pyarrow.timestamp("us"))
    days = pyarrow.chunked_array([sound.cast(kind), pyarrow.array([day], kind)])
    pages = found(tmp_path / "a.parquet", text=[SNOW, RAIN], date=days)
    assert facts(pages) == [
        (SNOW, "2020-06-24", ()),
        (RAIN, None, ("date_column",)),
    ]


def test_nanoseconds_and_unknown_zones(tmp_path):
    nano = pyarrow.array([1_592_956_800_000_000_001], pyarrow.timestamp("ns"))
    pages = found(tmp_path / "a.parquet", text=[SNOW], date=nano)
    assert facts(pages) == [(SNOW, "2020-06-24", ())]
    zone = pyarrow.timestamp("ms", tz="Mars/Phobos")
    pages = found(tmp_path / "b.parquet", text=[RAIN], date=pyarrow.array([0], zone))
    assert facts(pages) == [(RAIN, None, ("date_column",))]


def test_text_that_is_no_utf_8_is_returned_as_bytes(tmp_path):
    raw = pyarrow.array([SNOW.encode("cp949"), RAIN.encode()], pyarrow.binary())
    pages = found(tmp_path / "a.parquet", text=raw.view(pyarrow.string()))
    assert pages[0].data == SNOW.encode("cp949")
    assert pages[1].text == RAIN


def test_damage_in_the_middle_leaves_the_next_file_unharmed(tmp_path):
    rows = [f"{SNOW} {number}" for number in range(2000)]
    found(tmp_path / "a.parquet", text=rows)
    data = bytearray((tmp_path / "a.parquet").read_bytes())
    data[len(data) // 3 : len(data) // 3 + 400] = bytes(400)
    (tmp_path / "a.parquet").write_bytes(data)
    (tmp_path / "b.txt").write_text(RAIN, encoding="utf-8")
    *_, failure, last = Inputs().pages([tmp_path])
    assert isinstance(failure, Failure)
    assert failure.code == "damaged"
    assert last.content().decode() == RAIN
