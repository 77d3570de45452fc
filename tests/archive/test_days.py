from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from newsparse.archive.days import broadcast_day


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
