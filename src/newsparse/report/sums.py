"""The section of money and counts: sums of won over time, and what was counted."""

from collections.abc import Mapping, Sized
from decimal import Decimal
from itertools import starmap
from math import isfinite
from statistics import median_low

from newsparse.export.amounts_in_korean import number, unit
from newsparse.export.documents import row, table
from newsparse.export.markup import Content, Markup, element
from newsparse.report.charts import Bar, Range, columns, ranges
from newsparse.report.gathering import Sum
from newsparse.report.tables import Report, beside, lines, pictured, reading, together

_LEVELS = [(float(10**power), number(10**power)) for power in range(0, 17, 2)]
_HEAD = ("기간", "금액", "센 값", "가장 작은 값", "가운뎃값", "가장 큰 값", "수량")


def money(report: Report) -> list[Markup]:
    """How much was said, when; and how often was something counted, and what?"""
    gathered, periods = report.gathered, report.periods
    sums = together(report, ((one.item, one) for one in gathered.sums))
    counts = together(report, ((item, item) for item in gathered.counts))
    rows = [_row(report, name, sums[name], len(counts[name])) for name in periods.names]
    undated = len(gathered.sums) - sum(map(len, sums.values()))
    note = (
        "위: 원으로 말한 금액의 수. 가운데: 가장 작은 값에서 가장 큰 값(로그 눈금),"
        " 굵은 금이 가운뎃값. '최대 60억 원' 같은 한도, 범위, 단가는 언급으로만 셉니다."
        " 아래: 세거나 잰 수량의 수."
        f" 날짜를 모르는 기사의 금액 {undated:,}번은 없습니다."
    )
    drawn = element(
        "div",
        columns("기간별 금액 언급", _bars(sums)),
        ranges("기간별 금액의 폭(원)", list(starmap(_range, sums.items())), _LEVELS),
        columns("기간별 수량 언급", _bars(counts)),
    )
    of = gathered.by["unit"]
    units = lines("unit", of, {code: unit(code) for code in of if code})
    what = "무엇을 세었나: 수량의 단위 가운데 많은 것."
    return [
        beside(drawn, table("기간별 금액(원)과 수량", _HEAD, rows), note),
        pictured(report, ("단위", "언급"), units, what),
    ]


def _bars(found: Mapping[str, Sized]) -> list[Bar]:
    return [Bar(p, len(of), f"{len(of):,}번", f"money-{p}") for p, of in found.items()]


def _flat(found: list[Sum]) -> list[tuple[Decimal, int]]:
    """Return the sums with a value, least first; what no picture can hold is passed."""
    values = ((one.value, one.item) for one in found if one.value is not None)
    return sorted(pair for pair in values if pair[0] > 0 and isfinite(float(pair[0])))


def _range(period: str, found: list[Sum]) -> Range:
    values = [value for value, _ in _flat(found)]
    if not values:
        return Range(period, None, "없음", f"money-{period}")
    ends = (values[0], median_low(values), values[-1])
    least, middle, most = map(number, ends)
    low, mid, high = map(float, ends)
    said = f"{least}–{middle}–{most} 원"
    return Range(period, (low, mid, high), said, f"money-{period}")


def _row(report: Report, period: str, found: list[Sum], counts: int) -> Markup:
    flat = _flat(found)
    cells: list[Content] = ["", "", ""]
    if flat:
        middle = median_low(flat)
        cells = [_sum(report, *one) for one in (flat[0], middle, flat[-1])]
    told = (f"{len(found):,}", f"{len(flat):,}", *cells, f"{counts:,}")
    return row(period, *told, id_=f"money-{period}")


def _sum(report: Report, value: Decimal, item: int) -> list[Content]:
    said = element("small", reading(report, report.gathered.items[item]))
    return [f"{number(value)} 원", said]
