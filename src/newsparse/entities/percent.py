"""Percents and percentage points, which are kept apart: 84.97%, 0.5%포인트.

The value is the number said: 84.97% is 84.97 in "percent".
"""

from collections.abc import Iterator

from newsparse.entities.amounts.levels import with_level
from newsparse.entities.amounts.making import amount, figures_of
from newsparse.entities.passage import Passage
from newsparse.transcript import Entity, Percent


def find(passage: Passage) -> Iterator[Entity]:
    """Yield the percents of a passage."""
    for figure in figures_of(passage, "percent"):
        yield amount(Percent, passage, with_level(passage.text, figure))
