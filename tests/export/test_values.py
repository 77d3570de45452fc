from decimal import Decimal

import pytest

from newsparse.export.values import in_words

KRW = {"type": "money", "unit": "KRW"}


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (KRW | {"value": Decimal("2000000000")}, "20억 원"),
        (KRW | {"value": 6000000000, "mod": "max"}, "≤ 60억 원"),
        (KRW | {"value": 850000000, "mod": "approx"}, "≈ 8억 5,000만 원"),
        (KRW | {"value": Decimal("-12345.5")}, "-1만 2,345.5 원"),
        (KRW | {"value": 0}, "0 원"),
        (KRW | {"value": Decimal(10) ** 20}, "1해 원"),
        (KRW | {"value": Decimal(10) ** 24}, "1,000,000,000,000,000,000,000,000 원"),
        (KRW | {"low": 20000, "high": 50000}, "2만–5만 원"),
        (
            KRW | {"low": 10**9, "high": 11 * 10**8, "exclusive": ["high"]},
            "10억 이상 11억 원 미만",
        ),
        (
            KRW | {"low": 10, "high": 11, "exclusive": ("low", "high")},
            "10 초과 11 원 미만",
        ),
        (KRW | {"low": 10, "mod": "more_than"}, "> 10 원"),
        (KRW | {"low": 10}, "≥ 10 원"),
        (KRW | {"high": 10}, "≤ 10 원"),
        (KRW | {"value": 5000, "per": {"value": 10, "unit": "kg"}}, "10 kg당 5,000 원"),
        (KRW | {"value": 300000, "per": {"value": 1, "unit": "인"}}, "1인당 30만 원"),
        ({"type": "money", "value": 3000000, "unit": "USD"}, "300만 달러"),
        (
            {
                "type": "quantity",
                "value": 3,
                "unit": "명",
                "per": {"value": 1, "unit": "d"},
            },
            "하루 3명",
        ),
        ({"type": "quantity", "value": 60, "unit": "종", "mod": "min"}, "≥ 60종"),
        ({"type": "quantity", "value": Decimal("-11.2"), "unit": "Cel"}, "-11.2 ℃"),
        ({"type": "quantity", "value": 5, "unit": "m2"}, "5 ㎡"),
        ({"type": "quantity", "value": 5}, "5"),
        ({"type": "percent", "value": 3.5, "unit": "percent"}, "3.5%"),
        ({"type": "percent", "value": 3, "unit": "percentage_point"}, "3%포인트"),
        ({"type": "ratio", "value": 3, "unit": "times"}, "3배"),
        ({"type": "ratio", "value": 5, "terms": (5, 1)}, "5 : 1"),
        ({"type": "ratio", "value": 0.4, "terms": [4, 10]}, "10분의 4"),
        ({"type": "ratio", "terms": (2, 3), "unit": "score"}, "2 : 3"),
        ({"type": "ordinal", "value": 2, "unit": "ordinal"}, "2번째"),
        ({"type": "date", "edtf": "2020", "mod": "end"}, "2020년(말)"),
        ({"type": "date", "edtf": "2020", "mod": "approx"}, "≈ 2020년"),
        ({"type": "date", "edtf": "2020-06-24"}, "2020년 6월 24일"),
        ({"type": "date", "edtf": "2020-06-27/2020-06-28"}, "2020년 6월 27일–28일"),
        ({"type": "date", "edtf": "2019-12/2020-02"}, "2019년 12월–2020년 2월"),
        (
            {"type": "date", "edtf": "../2021-02-10", "mod": "before"},
            "2021년 2월 10일까지",
        ),
        (
            {"type": "date", "edtf": "2023-09-10/..", "mod": "after"},
            "2023년 9월 10일 이후",
        ),
        ({"type": "date", "edtf": "199X"}, "199X"),
        ({"type": "date", "basis": "unresolved"}, "날짜 모름"),
        ({"type": "date", "basis": "unresolved", "mod": "after"}, "날짜 모름(이후)"),
        ({"type": "date", "basis": "unresolved", "mod": "before"}, "날짜 모름(까지)"),
        ({"type": "time", "edtf": "2020-06-25T15:30:00"}, "2020년 6월 25일 15:30"),
        (
            {"type": "time", "start_at": "T15:00:00", "end_at": "T17:00:00"},
            "15:00–17:00",
        ),
        ({"type": "time", "start_at": "T06:00:00", "mod": "after"}, "06:00 이후"),
        (
            {
                "type": "time",
                "start_at": "2020-08-02T12:00:00",
                "end_at": "2020-08-03T00:00:00",
            },
            "2020년 8월 2일 12:00–3일 00:00",
        ),
        ({"type": "duration", "iso": "PT5H", "mod": "more_than"}, "> 5시간"),
        ({"type": "duration", "iso": "P2W", "high": "P3W"}, "2주–3주"),
        ({"type": "duration", "iso": "P5Y3M"}, "5년 3개월"),
        ({"type": "duration", "iso": "P7Y", "since": "2013"}, "7년(2013년부터)"),
        ({"type": "duration", "iso": "PXD"}, "PXD"),
        ({"type": "recurrence", "iso": "R/P1W", "on": ("XXXX-WXX-1",)}, "매주 월요일"),
        ({"type": "recurrence", "iso": "R/P1W", "times": 2}, "매주 2번"),
        ({"type": "recurrence", "iso": "R/P2D"}, "2일마다"),
        (
            {
                "type": "place",
                "name": "춘천시",
                "path": ("강원도",),
                "status": "resolved",
            },
            "강원도 춘천시",
        ),
        (
            {
                "type": "place",
                "name": "고성군",
                "status": "ambiguous",
                "candidates": [
                    {"name": "고성군", "path": ["강원도"]},
                    {"name": "고성군", "path": ["경상남도"]},
                ],
            },
            "고성군(여러 곳 가운데 하나: 강원도 고성군, 경상남도 고성군)",
        ),
        (
            {"type": "place", "name": "중구", "status": "unresolved"},
            "중구(어느 곳인지 모름)",
        ),
        (
            {"type": "person", "name": "한", "full_name": "한도윤", "title": "시장"},
            "한도윤 시장",
        ),
        (
            {
                "type": "place",
                "name": "중구",
                "status": "ambiguous",
                "candidates": [
                    {"name": "중구", "path": [f"{n}시"]} for n in "가나다라마"
                ],
            },
            "중구(여러 곳 가운데 하나: 가시 중구, 나시 중구, 다시 중구 외 2곳)",
        ),
        ({"type": "organization", "name": "강원도청"}, "강원도청"),
        (
            {
                "type": "organization",
                "name": "강원",
                "acts_as": "team",
                "place": {"name": "강원특별자치도", "path": []},
            },
            "강원(팀, 강원특별자치도)",
        ),
    ],
)
def test_a_value_in_words(facts, words):
    assert in_words(facts) == words
