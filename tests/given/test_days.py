from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pandas as pd
import pytest

import newsparse
from newsparse.archive.pages import Settings
from newsparse.cli import main
from newsparse.given.days import broadcast_day, day_column, published_moment


@pytest.mark.parametrize(
    "moment",
    [
        "2020-06-23T22:00:00Z",
        "2020-06-23T22:00Z",
        "2020-06-23t22:00:00.123456z",
        "20200623T220000Z",
        "2020-06-23 22:00:00+00:00",
        "2020-06-23 22:00:00 UTC",
        "2020.06.23 15:00 GMT",
        "2020-06-23T24:00:00Z",
        "2020-06-24T07:00:00+09:00[Asia/Seoul]",
        "2020-06-24T00:00:00+0900",
        "2020-06-24 23:59:59 KST",
        "2020-06-23T10:00:00-05:00",
        "2020-06-24T02:00:00+11",
        datetime(2020, 6, 23, 22, tzinfo=UTC),
        datetime(2020, 6, 23, 10, tzinfo=timezone(timedelta(hours=-5))),
    ],
)
def test_a_moment_with_a_zone_gives_the_day_in_korea(moment):
    assert broadcast_day(moment) == date(2020, 6, 24)


@pytest.mark.parametrize(
    "written",
    [
        "2020-06-23",
        "20200623",
        "2020.06.23",
        "2020/06/23",
        "2020-06-23T22:00:00",
        "2020-06-23 22:00",
        "2020-06-23 (화)",
        "2020-06-23T22:00:00+09:00",
        "2020-06-23T14:59:59Z",
        date(2020, 6, 23),
        datetime(2020, 6, 23, 22),
    ],
)
def test_without_a_zone_the_day_stands_as_written(written):
    assert broadcast_day(written) == date(2020, 6, 23)


@pytest.mark.parametrize(
    "value",
    [
        "어제",
        "2020-02-30",
        "2020-06-23T25:00:00Z",
        "9999-12-31T20:00:00Z",
        datetime(9999, 12, 31, 20, tzinfo=UTC),
        1592949600000,
        {},
        ...,
    ],
)
def test_what_is_no_day_gives_none(value):
    assert broadcast_day(value) is None


SAMPLES = Path(__file__).parents[2] / "samples"
FORMS = [
    "2020-06-24",
    "20200624",
    "2020.06.24",
    "2020/06/24",
    " 2020-06-24 ",
    "2020-06-23T22:00:00Z",
    date(2020, 6, 24),
    datetime(2020, 6, 24, 20, 35),
    datetime(2020, 6, 23, 22, tzinfo=UTC),
    pd.Timestamp("2020-06-24"),
    pd.Timestamp("2020-06-23T22:00:00Z"),
]
UNKNOWN = [None, "", " ", pd.NaT, pd.NA, float("nan")]
TEXT = "어제 열렸습니다."
PAGE = f"[앵커]\n{TEXT}\n"


def dated(given):
    """Put a day through every door and return what each makes of it."""
    named = newsparse.Page(text=PAGE, published=given)
    yield newsparse.parse(PAGE, published=given, entities=False).published
    yield newsparse.read(PAGE.encode(), published=given, entities=False).published
    for pages, day in (([PAGE], given), (named, None)):
        (one,) = newsparse.parse_many(pages, published=day, entities=False)
        yield one.published
    yield named.published
    yield Settings(published=given).published


@pytest.mark.parametrize("given", FORMS, ids=repr)
def test_every_door_takes_every_form_of_a_day(given):
    assert set(dated(given)) == {"2020-06-24"}
    (found,) = newsparse.find_entities(TEXT, published=given)
    assert found.start_at == "2020-06-23"


@pytest.mark.parametrize("given", UNKNOWN, ids=repr)
def test_an_empty_cell_is_a_day_not_known(given):
    assert set(dated(given)) == {None}
    (found,) = newsparse.find_entities(TEXT, published=given)
    assert found.basis == "unresolved"
    assert day_column(given) == (None, ())


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("어제", ValueError),
        ("2020-02-30", ValueError),
        ("24/06/2020", ValueError),
        (datetime(9999, 12, 31, 20, tzinfo=UTC), ValueError),
        (20200624, TypeError),
        (["2020-06-24"], TypeError),
    ],
    ids=repr,
)
def test_what_is_no_day_is_an_error_that_names_the_forms(given, error):
    doors = [
        lambda: newsparse.parse(PAGE, published=given),
        lambda: newsparse.read(PAGE.encode(), published=given),
        lambda: newsparse.parse_many([PAGE], published=given),
        lambda: newsparse.find_entities(TEXT, published=given),
        lambda: newsparse.Page(text=PAGE, published=given),
    ]
    for door in doors:
        with pytest.raises(error, match=r'"2020-06-24", "20200624".*Timestamp'):
            door()


def test_the_command_takes_every_form_in_writing(tmp_path, capsys):
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    command = ["parse", str(tmp_path), "--no-entities", "--published"]
    for written in ("2020-06-24", "20200624", "2020.06.24"):
        assert main([*command, written]) == 0
        assert '"published":"2020-06-24"' in capsys.readouterr().out
    assert main([*command, "2020-02-30"]) == 2
    assert "--published: published is '2020-02-30': a day is" in capsys.readouterr().err


def test_a_moment_keeps_its_clock_and_the_midnight_of_pandas_is_a_day():
    assert published_moment(pd.Timestamp("2020-06-23T22:00Z")) == datetime(
        2020, 6, 24, 7
    )
    assert type(published_moment(pd.Timestamp("2020-06-24"))) is date
    assert published_moment(datetime(2020, 6, 24)) == datetime(2020, 6, 24)
    at = datetime(2020, 6, 24, 11, 35, tzinfo=UTC)
    (found,) = newsparse.find_entities("2시간 전에 불이 났습니다.", published=at)
    assert found.start_at.startswith("2020-06-24T18")


@pytest.mark.parametrize(
    "path", sorted(SAMPLES.rglob("*.txt")), ids=lambda p: f"{p.parent.name}-{p.stem}"
)
def test_a_page_given_again_with_its_day_gives_its_record(path):
    first = newsparse.read(path)
    again = newsparse.parse(first.page, published=first.published)
    assert again.to_dict() | {"source": None} == first.to_dict() | {"source": None}
