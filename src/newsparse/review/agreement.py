"""How far coders agree on what more than one of them coded.

The share of equal pairs, Cohen's kappa (1960) for two coders and Krippendorff's alpha
for nominal data for any number, with gaps (Computing Krippendorff's Alpha-Reliability,
2011). None where it is not defined: nothing coded twice, or only one value used.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

Codes = Sequence[Mapping[str, str]]  # of each fact: the value each coder gave


class Agreement(NamedTuple):
    """Facts coded twice or more, by how many coders, and three figures from -1 to 1."""

    facts: int
    coders: int
    equal: float | None
    kappa: float | None
    alpha: float | None


def agreement(codes: Codes) -> Agreement:
    """Return how far coders agree.

    >>> two = [{"ㄱ": "42110", "ㄴ": "42110"}, {"ㄱ": "42110", "ㄴ": "51110"}]
    >>> agreement(two).equal
    0.5
    """
    shared = [given for given in codes if len(given) > 1]
    coders = sorted({coder for given in shared for coder in given})
    pairs = [pair for given in shared for pair in combinations(given.values(), 2)]
    equal = sum(a == b for a, b in pairs) / len(pairs) if pairs else None
    kappa = _kappa(shared, *coders) if len(coders) == 2 else None
    return Agreement(len(shared), len(coders), equal, kappa, _alpha(shared))


def _kappa(codes: Codes, first: str, second: str) -> float | None:
    """Return Cohen's kappa: agreement beyond what their habits make by chance."""
    total = len(codes)
    observed = sum(given[first] == given[second] for given in codes) / total
    ours, theirs = (Counter(given[who] for given in codes) for who in (first, second))
    chance = sum(ours[value] * theirs[value] for value in ours) / total**2
    return None if chance == 1 else (observed - chance) / (1 - chance)


def _alpha(codes: Codes) -> float | None:
    """Return Krippendorff's alpha for nominal values."""
    values: Counter[str] = Counter()
    apart = 0.0
    for given in codes:
        counts = Counter(given.values())
        values += counts
        within = sum(n * (len(given) - n) for n in counts.values())
        apart += within / (len(given) - 1)
    total = values.total()
    expected = sum(n * (total - n) for n in values.values())
    return 1 - (total - 1) * apart / expected if expected else None
