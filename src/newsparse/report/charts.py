"""Pictures of numbers as SVG: columns over time, bars by name, ranges on a log scale.

Each is one series in one colour with its numbers beside it, so that nothing is told by
colour; a mark leads to its row of the table, which tells the same to a screen reader.
"""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.export.markup import Content, Markup, element

_WIDTH, _HEIGHT = 640, 220
_LEFT, _BOTTOM, _TOP = 56, 24, 12
_ROW, _NAME, _NUMBER = 24, 150, 70  # of bars: height, and the room for words
_STEPS = (1, 1.2, 1.6, 2, 3, 4, 6, 8, 10, 12)  # of the scale's end, times a power of 10
_LABELS, _LETTERS = 8, 12  # most labels of an axis, most letters of a name


class Bar(NamedTuple):
    """A number with its name, and the id of its row."""

    name: str
    value: float
    said: str
    row: str


class Range(NamedTuple):
    """A least, a middle and a greatest number, all above 0, or none of them."""

    name: str
    ends: tuple[float, float, float] | None
    said: str
    row: str


def columns(title: str, bars: Sequence[Bar]) -> Markup:
    """Draw numbers over time."""
    top = _round_up(max((bar.value for bar in bars), default=0))
    wide = (_WIDTH - _LEFT) / max(1, len(bars))
    scale = (_HEIGHT - _BOTTOM - _TOP) / top
    marks = [
        _link(
            bar,
            _rect(
                _LEFT + number * wide + wide * 0.1,
                _HEIGHT - _BOTTOM - bar.value * scale,
                wide * 0.8,
                bar.value * scale,
            ),
        )
        for number, bar in enumerate(bars)
        if bar.value
    ]
    lines = [_level(share * top * scale, f"{share * top:,g}") for share in (0, 0.5, 1)]
    return picture(title, _WIDTH, _HEIGHT, lines, marks, _names([b.name for b in bars]))


def ranges(
    title: str, found: Sequence[Range], said: Sequence[tuple[float, str]]
) -> Markup:
    """Draw from the least to the greatest number over time, the middle as a bar.

    `said` are the levels that the scale names.
    """
    known = [end for one in found for end in one.ends or ()]
    low = math.floor(math.log10(min(known, default=1)))
    high = max(low + 1, math.ceil(math.log10(max(known, default=1))))
    scale = (_HEIGHT - _BOTTOM - _TOP) / (high - low)
    wide = (_WIDTH - _LEFT) / max(1, len(found))

    def y(value: float) -> float:
        return _HEIGHT - _BOTTOM - (math.log10(value) - low) * scale

    marks = []
    for number, one in enumerate(found):
        if one.ends:
            least, middle, most = map(y, one.ends)
            x = _LEFT + (number + 0.5) * wide
            stem = _line(x, most, x, max(least, most + 1), "stem")
            bar = _rect(x - wide * 0.35, middle - 2, wide * 0.7, 4)
            marks += [_link(one, stem, bar)]
    levels = [
        _level((math.log10(value) - low) * scale, word)
        for value, word in said
        if low <= math.log10(value) <= high
    ]
    names = _names([one.name for one in found])
    return picture(title, _WIDTH, _HEIGHT, levels, marks, names)


def bars(title: str, found: Sequence[Bar]) -> Markup:
    """Draw numbers by name, each on a line of its own."""
    most = max((bar.value for bar in found), default=0) or 1
    scale = (_WIDTH - _NAME - _NUMBER) / most
    marks = [_bar(number * _ROW, bar, scale) for number, bar in enumerate(found)]
    return picture(title, _WIDTH, max(1, len(found)) * _ROW, marks)


def _bar(y: float, bar: Bar, scale: float) -> Markup:
    wide, middle = bar.value * scale, y + _ROW * 0.68
    short = bar.name if len(bar.name) <= _LETTERS else bar.name[: _LETTERS - 1] + "…"
    return _link(
        bar,
        words(_NAME - 8, middle, short, "end"),
        _rect(_NAME, y + 4, max(wide, 1), _ROW - 8),
        words(_NAME + wide + 6, middle, bar.said),
    )


def picture(title: str, width: float, height: float, *content: Content) -> Markup:
    """Return a drawing that scales with the page."""
    return element(
        "svg",
        *content,
        viewBox=f"0 0 {_short(width)} {_short(height)}",
        role="group",
        aria_label=title,
        class_="chart" if width == _WIDTH else None,
    )


def words(x: float, y: float, said: str, anchor: str = "start") -> Markup:
    """Return words in a drawing; `anchor` is which end of them stands at x."""
    return element("text", said, x=_short(x), y=_short(y), text_anchor=anchor)


def _link(mark: Bar | Range, *drawn: Markup) -> Markup:
    told = element("title", f"{mark.name}: {mark.said}")
    return element("a", told, *drawn, href=f"#{mark.row}", tabindex=-1)


def _rect(x: float, y: float, width: float, height: float) -> Markup:
    box = {"x": x, "y": y, "width": width, "height": height}
    return element("rect", class_="mark", **{k: _short(v) for k, v in box.items()})


def _line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Markup:
    ends = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
    return element("line", class_=kind, **{k: _short(v) for k, v in ends.items()})


def _level(height: float, said: str) -> Markup:
    y = _HEIGHT - _BOTTOM - height
    line = _line(_LEFT, y, _WIDTH, y, "level")
    return element("g", line, words(_LEFT - 6, y + 4, said, "end"), aria_hidden="true")


def _names(names: Sequence[str]) -> Markup:
    return element("g", *_labels(names), aria_hidden="true")


def _labels(names: Sequence[str]) -> Iterator[Markup]:
    step = max(1, math.ceil(len(names) / _LABELS))
    wide = (_WIDTH - _LEFT) / max(1, len(names))
    for number in range(0, len(names), step):
        x = _LEFT + (number + 0.5) * wide
        yield words(x, _HEIGHT - 6, names[number], "middle")


def _round_up(value: float) -> float:
    """Return the next even round number, so that its half is a whole number too.

    >>> _round_up(1), _round_up(33), _round_up(106), _round_up(0)
    (2.0, 40.0, 120.0, 2.0)
    """
    power = 10.0 ** max(0, math.floor(math.log10(value or 1)))
    steps = (round(step * power, 1) for step in _STEPS)
    return next(step for step in steps if step >= value and step % 2 == 0)


def _short(number: float) -> str:
    """Write a length to a tenth: a screen shows no less."""
    return f"{number:.1f}".removesuffix(".0")
