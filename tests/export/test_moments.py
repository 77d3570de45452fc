import sqlite3
from contextlib import closing
from datetime import date

import pandas as pd
import pytest

from newsparse.entities import find_entities
from newsparse.export.flat import write_csv, write_sqlite
from newsparse.export.frames import frames
from newsparse.transcript import Date, Source, Time, Transcript


def times(text, published=date(2020, 6, 24)):
    found = find_entities(text, published=published)
    source = Source(sha256="0" * 64, version="1")
    page = Transcript(source=source, page=text, entities=found)
    return frames([page])["times"]


SAID = ("start_at", "start_clock", "end_at", "end_clock", "clock_said")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("오늘", "2020-06-24 00:00:00|-|2020-06-25 00:00:00|-|False"),
        ("지난달", "2020-05-01 00:00:00|-|2020-06-01 00:00:00|-|False"),
        (
            "오늘 오후 3시 20분",
            "2020-06-24 15:20:00|15:20:00|2020-06-24 15:21:00|15:21:00|True",
        ),
        (
            "오늘 오후",
            "2020-06-24 12:00:00|12:00:00|2020-06-25 00:00:00|00:00:00|False",
        ),
        ("오전 9시 반", "-|09:30:00|-|09:31:00|True"),
        ("14세기", "1301-01-01 00:00:00|-|1401-01-01 00:00:00|-|False"),
        ("사흘", "-|-|-|-|-"),
    ],
)
def test_moments_and_whether_a_clock_was_said(text, said):
    (row,) = times(text)[[*SAID]].to_dict("records")
    cells = ("-" if pd.isna(cell) else str(cell) for cell in row.values())
    assert "|".join(cells) == said


def page(*entities, published=None):
    source = Source(sha256="0" * 64, version="1")
    return Transcript(source=source, page="", entities=entities, published=published)


@pytest.mark.parametrize("year", ["0001", "1588", "2263", "9999"])
def test_days_of_every_year_are_moments(year):
    day = Date(start=0, end=1, text="날", edtf=year, start_at=f"{year}-12-31")
    tables = frames([page(day, published=f"{year}-01-02")])
    (found,) = tables["times"]["start_at"]
    assert (found.year, found.month, found.day) == (int(year), 12, 31)
    assert tables["times"]["start_at"].dtype == "datetime64[s]"
    (published,) = tables["transcripts"]["published"]
    assert (published.year, published.month, published.day) == (int(year), 1, 2)
    assert tables["transcripts"]["published"].dtype == "datetime64[s]"


@pytest.mark.parametrize("text", ["2021-02-30", "10000-01-01", "-0036-01-01", "옛날"])
def test_what_is_no_day_is_no_moment_and_never_raises(text):
    when = Time(start=0, end=1, text="날", edtf=text, start_at=text, end_at=text)
    tables = frames([page(when, published=text)])
    assert tables["times"][["start_at", "end_at"]].isna().all(axis=None)
    assert tables["times"]["start_clock"].isna().all()
    assert tables["times"]["edtf"].tolist() == [text]
    assert tables["transcripts"]["published"].isna().all()


def test_days_are_counted_by_the_year_without_a_conversion(records):
    pages = frames(records)["transcripts"]
    years = pages["published"].dt.year.value_counts()
    assert years.sum() == sum(record.published is not None for record in records)
    assert years[2019] == sum((r.published or "")[:4] == "2019" for r in records)


def test_moments_of_csv_are_read_back_as_moments(records, tmp_path):
    write_csv(records, tmp_path)
    for table, column in (("transcripts", "published"), ("times", "start_at")):
        path = tmp_path / f"{table}.csv"
        back = pd.read_csv(path, parse_dates=[column])[column]
        assert pd.api.types.is_datetime64_dtype(back)
        assert back.tolist() == frames(records)[table][column].tolist()


def test_moments_of_sqlite_are_read_by_its_date_functions(records, tmp_path):
    write_sqlite(records, tmp_path / "a.sqlite")
    with closing(sqlite3.connect(tmp_path / "a.sqlite")) as database:
        days = database.execute(
            "SELECT sum(julianday(end_at) - julianday(start_at)) FROM times"
        ).fetchone()[0]
    table = frames(records)["times"]
    expected = (table["end_at"] - table["start_at"]).sum() / pd.Timedelta(days=1)
    assert days == pytest.approx(expected)
