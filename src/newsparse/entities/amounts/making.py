"""Make an amount of a figure: value or range, unit, bound, rate."""

from collections.abc import Iterator
from typing import Any, TypeVar

from newsparse.entities.amounts.bounds import mod_of, part_after
from newsparse.entities.amounts.figures import Figure
from newsparse.entities.amounts.rates import per_before
from newsparse.entities.amounts.units import Kind
from newsparse.entities.passage import Passage
from newsparse.transcript import Amount

A = TypeVar("A", bound=Amount)


def figures_of(passage: Passage, kind: Kind) -> Iterator[Figure]:
    """Yield the figures of a passage whose unit makes this kind of amount."""
    return (f for f in passage.figures if f.unit is not None and f.unit.kind == kind)


def amount(cls: type[A], passage: Passage, figure: Figure, **more: Any) -> A:  # noqa: ANN401
    """Return the entity a figure is; `more` overrides what the figure says."""
    numeral, start, end = figure.numeral, figure.start, figure.end
    text = passage.text
    said: dict[str, Any] = {
        "start": start,
        "end": end,
        "text": text[start:end],
        "value": numeral.value,
        "low": numeral.low,
        "high": numeral.high,
        "unit": figure.unit.code if figure.unit else None,
        "mod": mod_of(
            text,
            start,
            end,
            numeral.approx,
            numeral.low is not None,
            compared=figure.unit is None,
        ),
        "per": per_before(text, start),
        "exclusive": figure.exclusive,
    }
    if figure.bounded:
        said["mod"] = None
    elif figure.exclusive:
        said["mod"] = part_after(text, end) or said["mod"]
    return cls(**(said | more))
