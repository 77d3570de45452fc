"""The tables of units: each row is whole, each spelling found, SI exact."""

from decimal import Decimal
from pathlib import Path

import pytest

from newsparse.entities import find_entities, quantity
from newsparse.entities.amounts.tables import rows
from newsparse.entities.amounts.units import si, units
from newsparse.entities.passage import Passage
from newsparse.korean.closing import sound
from newsparse.transcript import Money, Quantity

ROOT = Path(__file__).parents[2]
WIDTHS = {
    "currencies.tsv": 3,
    "units.tsv": 6,
    "counters.tsv": 4,
    "guards.tsv": 2,
    "ordinals.tsv": 4,
    "contexts.tsv": 2,
    "rates.tsv": 2,
    "funds.tsv": 2,
    "purses.tsv": 2,
    "labels.tsv": 3,
}


@pytest.mark.parametrize("name", WIDTHS)
def test_rows_are_whole(name):
    assert [row for row in rows(name) if len(row) != WIDTHS[name]] == []


@pytest.mark.parametrize("name", ["currencies.tsv", "units.tsv", "counters.tsv"])
def test_no_spelling_twice(name):
    spellings = [word for row in rows(name) for word in row[0].split(",")]
    assert len(spellings) == len(set(spellings))


def currencies():
    return [
        (word, row[1])
        for row in rows("currencies.tsv")
        for word in row[0].split(",")
        if row[2] == "1" and word[0] not in "₩￦$€£￥¥" and word != "파운드"
    ]


@pytest.mark.parametrize(("word", "code"), currencies())
def test_every_currency(word, code):
    sentence = f"모두 300만 {word}{'를' if sound(word[-1]) == 'v' else '을'} 냈습니다."
    found = [e for e in find_entities(sentence) if isinstance(e, Money)]
    assert [(e.value, e.unit) for e in found] == [(Decimal(3000000), code or None)]


def measures():
    table = [row for row in rows("units.tsv") if "v" not in row[5]]
    table = [row for row in table if row[1] != "deg"]  # of warmth, unless a turn
    return [(word, row[1]) for row in table for word in row[0].split(",")]


@pytest.mark.parametrize(("word", "code"), measures())
def test_every_measure(word, code):
    sentence = f"길이나 무게가 25{word}입니다."
    found = [e for e in quantity.find(Passage(sentence)) if isinstance(e, Quantity)]
    assert [(e.value, e.unit) for e in found] == [(Decimal(25), code)]


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("밭 100평을 샀습니다.", "330.578512396694", "m2"),
        ("공장 8만 평이 들어섭니다.", "264462.809917355", "m2"),
        ("고기 두 근을 샀습니다.", "1.2", "kg"),
        ("논 세 마지기를 갈았습니다.", "1983.47107438017", "m2"),
        ("콩 두 되를 담았습니다.", "0.00360781367392938", "m3"),
        ("산림 0.1ha가 탔습니다.", "1000", "m2"),
        ("구간은 3.61km입니다.", "3610", "m"),
        ("금 석 돈을 팔았습니다.", "0.01125", "kg"),
        ("초속 15m로 붑니다.", "15", "m/s"),
    ],
)
def test_si(sentence, value, unit):
    number, code = si(find_entities(sentence)[0])
    assert (number.normalize(), code) == (Decimal(value).normalize(), unit)


def test_weeks_are_no_shares():
    shares = list(quantity.find(Passage("주식 100만 주를 팔았습니다.")))
    assert [(e.value, e.unit) for e in shares] == [(Decimal(1000000), "주")]
    assert list(quantity.find(Passage("3주를 쉬었습니다."))) == []


def test_no_si_without_a_measure():
    assert si(find_entities("세 마리가 왔습니다.")[0]) is None
    assert si(find_entities("2~3평을 샀습니다.")[0]) is None


def test_every_unit_makes_a_kind():
    kinds = {unit.kind for unit in units().values()}
    assert kinds == {"money", "quantity", "percent", "ratio", "ordinal"}
