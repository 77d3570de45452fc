"""Places on paper: circles where they lie, and the provinces as a grid of tiles."""

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from newsparse.entities.places.districts import Point, units
from newsparse.export.markup import Markup, element
from newsparse.korean.tables import rows
from newsparse.report.charts import Bar, picture, words

_SOUTH, _NORTH, _WEST, _EAST = 33.0, 38.7, 125.0, 131.0
_DEGREE = 80.0  # how long a degree of latitude is drawn
_NARROWER = math.cos(math.radians(36))  # of longitude, in the middle of the country
_LARGEST, _LEAST = 20.0, 2.5  # radius of circles
_DISTRICT = 5  # digits of the code of a city, county or district
_NAMED = 20  # most places with their name
_WIDE, _HIGH = 44, 15  # the room for one
_TILE, _GAP, _DARKEST = 74, 4, 0.32  # at which words can still be read, light and dark


class Tile(NamedTuple):
    """A province on the grid."""

    name: str
    column: int
    row: int
    width: int
    province: str


def places(title: str, bars: Sequence[Bar], points: Mapping[str, Point]) -> Markup:
    """Draw a circle for each place, its area as often as it was said.

    The country's districts are drawn thinly, so that it can be seen.
    """
    width = (_EAST - _WEST) * _NARROWER * _DEGREE
    height = (_NORTH - _SOUTH) * _DEGREE
    ground = element("g", *map(_dot, country()), aria_hidden="true")
    most = max((bar.value for bar in bars), default=1)
    circles = [_circle(bar, points[bar.name], most) for bar in bars]
    return picture(title, width, height, ground, circles, list(_names(bars, points)))


def provinces(title: str, bars: Mapping[str, Bar]) -> Markup:
    """Draw today's provinces, by name, as tiles: the more the darker, in words too."""
    most = max((bar.value for bar in bars.values()), default=0) or 1
    drawn = [_tile(tile, bars.get(tile.province), most) for tile in tiles()]
    across = max(tile.column + tile.width for tile in tiles()) * _TILE
    down = max(tile.row + 1 for tile in tiles()) * _TILE
    return picture(title, across, down, drawn)


@cache
def country() -> tuple[Point, ...]:
    """Return a point in each city, county and district of today."""
    living = (unit for unit in units() if not unit.ended)
    districts = (unit for unit in living if len(unit.latest.code) == _DISTRICT)
    return tuple(unit.point for unit in districts if unit.point)


@cache
def tiles() -> tuple[Tile, ...]:
    """Return the tiles of the grid."""
    _, *table = rows("tiles.tsv", "newsparse.report")
    return tuple(
        Tile(name, int(column), int(row), int(width), province)
        for name, column, row, width, province in table
    )


def _at(point: Point) -> tuple[float, float]:
    x = (point.lon - _WEST) * _NARROWER * _DEGREE
    return x, (_NORTH - point.lat) * _DEGREE


def _dot(point: Point) -> Markup:
    x, y = _at(point)
    return element("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="2", class_="faint")


def _circle(bar: Bar, point: Point, most: float) -> Markup:
    x, y = _at(point)
    radius = max(_LEAST, _LARGEST * math.sqrt(bar.value / most))
    told = element("title", f"{bar.name}: {bar.said}")
    drawn = element(
        "circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=f"{radius:.1f}", class_="place"
    )
    return element("a", told, drawn, href=f"#{bar.row}", tabindex=-1)


def _names(bars: Sequence[Bar], points: Mapping[str, Point]) -> Iterator[Markup]:
    """Name the places said most, as far as their names do not cover one another."""
    taken: list[tuple[float, float]] = []
    for bar in bars:
        x, y = _at(points[bar.name])
        is_free = all(abs(x - u) > _WIDE or abs(y - v) > _HIGH for u, v in taken)
        if is_free and len(taken) < _NAMED:
            taken.append((x, y))
            yield words(x, y + 4, bar.name.rpartition(" ")[2], "middle")


def _tile(tile: Tile, bar: Bar | None, most: float) -> Markup:
    x, y = tile.column * _TILE, tile.row * _TILE
    share = bar.value / most * _DARKEST if bar else 0
    box = element(
        "rect",
        x=x,
        y=y,
        width=tile.width * _TILE - _GAP,
        height=_TILE - _GAP,
        class_="tile",
        fill_opacity=f"{share:.2f}",
    )
    middle = x + (tile.width * _TILE - _GAP) / 2
    told = [words(middle, y + 32, tile.name, "middle")]
    told += [words(middle, y + 52, bar.said if bar else "0", "middle")]
    if not bar:
        return element("g", box, *told)
    return element("a", box, *told, href=f"#{bar.row}", tabindex=-1)
