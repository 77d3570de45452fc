"""The section of money and counts: sums of won over time, and what was counted."""

from collections.abc import Iterator
from decimal import Decimal
from statistics import median_low

from newsparse.export.amounts_in_korean import number, unit
from newsparse.export.documents import row, table
from newsparse.export.markup import Content, Markup, element
from newsparse.report.charts import Bar, Range, columns, ranges
from newsparse.report.gathering import Sum
from newsparse.report.tables import Report, beside, lines, pictured, reading

_LEVELS = [(float(10**power), number(10**power)) for power in range(0, 17, 2)]
_HEAD = ("기간", "언급", "그대로 센 값", "가장 작은 값", "가운뎃값", "가장 큰 값")


def money(report: Report) -> list[Markup]:
    """How much was said, when; and what was counted?"""
    sums = list(_sums(report))
    marks = [Bar(p, len(s), f"{len(s):,}번", f"money-{p}") for p, s in sums]
    spans = [_range(period, found) for period, found in sums]
    rows = [_row(report, period, found) for period, found in sums]
    undated = len(report.gathered.sums) - sum(len(found) for _, found in sums)
    note = (
        "원으로 말한 금액. 위: 언급 수. 아래: 가장 작은 값에서 가장 큰 값(로그 눈금),"
        " 굵은 금이 가운뎃값. '최대 60억 원' 같은 한도, 범위, 단가는 언급으로만 셉니다."
        f" 날짜를 모르는 기사의 금액 {undated:,}번은 없습니다."
    )
    drawn = element(
        "div",
        columns("기간별 금액 언급", marks),
        ranges("기간별 금액의 폭(원)", spans, _LEVELS),
    )
    of = report.gathered.by["unit"]
    units = lines("unit", of, {code: unit(code) for code in of if code})
    counts = "무엇을 세었나: 수량의 단위 가운데 많은 것."
    return [
        beside(drawn, table("기간별 금액(원)", _HEAD, rows), note),
        pictured(report, ("단위", "언급"), units, counts),
    ]


def _sums(report: Report) -> Iterator[tuple[str, list[Sum]]]:
    found: dict[str, list[Sum]] = {name: [] for name in report.periods.names}
    for one in report.gathered.sums:
        period = report.periods.of(report.gathered.items[one.item].published)
        if period is not None:
            found[period].append(one)
    yield from found.items()


def _flat(found: list[Sum]) -> list[tuple[Decimal, int]]:
    return sorted((one.value, one.item) for one in found if one.value and one.value > 0)


def _range(period: str, found: list[Sum]) -> Range:
    values = [float(value) for value, _ in _flat(found)]
    if not values:
        return Range(period, None, "없음", f"money-{period}")
    ends = (values[0], median_low(values), values[-1])
    least, middle, most = (number(int(end)) for end in ends)
    return Range(period, ends, f"{least}–{middle}–{most} 원", f"money-{period}")


def _row(report: Report, period: str, found: list[Sum]) -> Markup:
    flat = _flat(found)
    cells: list[Content] = ["", "", ""]
    if flat:
        middle = median_low(flat)
        cells = [_sum(report, *one) for one in (flat[0], middle, flat[-1])]
    return row(
        period, f"{len(found):,}", f"{len(flat):,}", *cells, id_=f"money-{period}"
    )


def _sum(report: Report, value: Decimal, item: int) -> list[Content]:
    said = element("small", reading(report, report.gathered.items[item]))
    return [f"{number(value)} 원", said]
