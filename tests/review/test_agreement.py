"""Agreement figures, by hand and by published examples."""

import pytest

from newsparse.review.agreement import agreement


def coded(**coders):
    units = zip(*coders.values(), strict=True)
    return [
        {who: value for who, value in zip(coders, unit, strict=True) if value != "."}
        for unit in units
    ]


def test_two_coders():
    # equal 6 of 10; by chance (2·4 + 8·6) / 100 = 0.56, so κ = 0.04 / 0.44; α by
    # Krippendorff (2011), example A: 1 − 19·8 / 168
    found = agreement(coded(meg="0100000010", owen="1110010000"))
    assert (found.facts, found.coders, found.equal) == (10, 2, 0.6)
    assert found.kappa == pytest.approx(1 / 11)
    assert found.alpha == pytest.approx(0.095, abs=0.0005)


def test_four_coders_with_gaps():
    # Krippendorff (2011), example C: nominal α = 0.743; unit 12 is coded once
    found = agreement(
        coded(
            a="123321412...",
            b="1233224125.3",
            c=".3332342251.",
            d="12332441251.",
        )
    )
    assert (found.facts, found.coders, found.kappa) == (11, 4, None)
    assert found.alpha == pytest.approx(0.743, abs=0.0005)


def test_nothing_coded_twice_has_no_figures():
    assert agreement([{"meg": "1"}, {"owen": "2"}]) == (0, 0, None, None, None)


def test_one_value_alone_tells_nothing_of_chance():
    found = agreement(coded(meg="111", owen="111"))
    assert (found.equal, found.kappa, found.alpha) == (1.0, None, None)
