"""Ordinal."""

from collections.abc import Iterator

from newsparse.entities.amounts import amount, figures_of
from newsparse.entities.passage import Passage
from newsparse.transcript import Entity, Ordinal


def find(passage: Passage) -> Iterator[Entity]:
    """Yield the amounts of this kind."""
    for figure in figures_of(passage, "ordinal"):
        yield amount(Ordinal, passage, figure)
