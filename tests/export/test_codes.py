from decimal import Decimal

import pytest

from newsparse.export.codes import in_code


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (
            {"type": "money", "value": Decimal("2000000000"), "unit": "KRW"},
            "2,000,000,000 KRW",
        ),
        (
            {"type": "quantity", "value": 60, "unit": "종", "mod": "approx"},
            "60 종 · approx",
        ),
        ({"type": "percent", "value": 3.5, "unit": "percent"}, "3.5 percent"),
        (
            {"type": "money", "low": 20000, "high": 50000, "unit": "KRW"},
            "20,000–50,000 KRW",
        ),
        (
            {
                "type": "money",
                "value": 5000,
                "unit": "KRW",
                "per": {"value": 10, "unit": "kg"},
            },
            "5,000 KRW per 10 kg",
        ),
        (
            {"type": "ordinal", "value": Decimal(10) ** 20, "unit": "ordinal"},
            "100,000,000,000,000,000,000 ordinal",
        ),
        ({"type": "date", "edtf": "2020", "mod": "end"}, "2020 · end"),
        ({"type": "date", "edtf": None, "basis": "unresolved"}, "unresolved"),
        ({"type": "duration", "iso": "P3D", "mod": "more_than"}, "P3D · more_than"),
        (
            {
                "type": "place",
                "name": "춘천시",
                "path": ("강원도",),
                "code": "42110",
                "status": "resolved",
            },
            "42110",
        ),
        (
            {
                "type": "place",
                "name": "춘천시",
                "current_code": "51110",
                "country": "KR",
                "lat": 37.88,
                "lon": 127.73,
                "status": "resolved",
            },
            "current 51110 KR 37.88,127.73",
        ),
        ({"type": "place", "name": "뉴욕", "status": "resolved"}, "뉴욕"),
        ({"type": "place", "name": "중구", "status": "ambiguous"}, "ambiguous"),
        ({"type": "person", "name": "한도윤", "title": "시장"}, "한도윤 시장"),
        (
            {
                "type": "money",
                "low": 10,
                "high": 11,
                "unit": "KRW",
                "exclusive": ("high",),
            },
            "10–<11 KRW",
        ),
        (
            {"type": "money", "low": 10, "unit": "KRW", "mod": "more_than"},
            "10– KRW · more_than",
        ),
        ({"type": "ratio", "terms": (5, 1), "unit": "score"}, "5 : 1 score"),
        (
            {"type": "time", "start_at": "2020-06-24T15:00:00+09:00", "end_at": None},
            "2020-06-24T15:00:00+09:00/..",
        ),
        ({"type": "duration", "iso": "P2W", "high": "P3W"}, "P2W–P3W"),
        ({"type": "duration", "iso": "P7Y", "since": "2013"}, "P7Y since 2013"),
        (
            {"type": "recurrence", "iso": "R/P1W", "on": ("XXXX-WXX-1",), "times": 2},
            "R/P1W XXXX-WXX-1 2 times",
        ),
        ({"type": "organization", "name": "강원도청"}, "강원도청"),
        (
            {
                "type": "organization",
                "name": "춘천시",
                "acts_as": "government",
                "place": {"code": "51110", "country": "KR"},
            },
            "춘천시 51110 KR government",
        ),
    ],
)
def test_a_value_in_code(facts, words):
    assert in_code(facts) == words
