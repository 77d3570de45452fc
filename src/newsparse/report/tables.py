"""The tables beside the pictures, whose rows lead to the readings of their items."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from newsparse.export.documents import row, table
from newsparse.export.markup import Content, Markup, element
from newsparse.report.charts import Bar, bars
from newsparse.report.gathering import Gathered, Item, Tally
from newsparse.report.periods import Periods

One = TypeVar("One")

MOST = 20  # rows of a list of names
_SAMPLES = 10  # items named in a row; the tables of `newsparse export` have them all


class Report(NamedTuple):
    """What was counted, over which periods, and the folder of the readings or None."""

    gathered: Gathered
    periods: Periods
    folder: str | None


class Line(NamedTuple):
    """A row: what it counts, under which name, in which items."""

    row: str
    name: str
    tally: Tally
    code: str

    def bar(self, said: str | None = None) -> Bar:
        """Return the mark of the row in a picture."""
        count = self.tally.count
        return Bar(self.name, count, said or f"{count:,}", self.row)


def lines(
    group: str,
    tallies: Mapping[str, Tally],
    names: Mapping[str, str] | None = None,
    most: int = MOST,
) -> list[Line]:
    """Return the rows of a group, what was counted most first; `names` are of codes."""
    ordered = sorted(tallies.items(), key=lambda pair: (-pair[1].count, pair[0]))
    return [
        Line(f"{group}-{number}", (names or {}).get(key, key) or "모름", tally, key)
        for number, (key, tally) in enumerate(ordered[:most])
    ]


def counted(report: Report, head: tuple[str, str], found: Iterable[Line]) -> Markup:
    """Return a table of names, how often each was counted, and in which items."""
    rows = [
        row(one.name, f"{one.tally.count:,}", items(report, one.tally), id_=one.row)
        for one in found
    ]
    return table(_caption(head), (*head, "나온 기사"), rows)


def pictured(
    report: Report,
    head: tuple[str, str],
    found: Sequence[Line],
    note: str,
    said: Callable[[Line], str] | None = None,
) -> Markup:
    """Return names as bars with their numbers beside; `said` is what a bar says."""
    if not found:
        return element("p", f"{_caption(head)}: 없음", class_="note")
    drawn = bars(_caption(head), [one.bar(said and said(one)) for one in found])
    return beside(drawn, counted(report, head, found), note)


def _caption(head: tuple[str, str]) -> str:
    name, number = head
    return f"{name}별 {number}"


def items(report: Report, tally: Tally) -> Markup:
    """Return how many items there are, and the first of them folded below."""
    known = [report.gathered.items[number] for number in tally.items[:_SAMPLES]]
    left = len(tally.items) - len(known)
    more = [element("li", f"… {left:,}건 더")] if left > 0 else []
    named = (element("li", reading(report, item)) for item in known)
    listed = element("ul", *named, *more)
    return element("details", element("summary", f"{len(tally.items):,}건"), listed)


def reading(report: Report, item: Item) -> Content:
    """Return the title of an item, as a link to its reading where there is one."""
    said = item.title or item.key
    if report.folder is None:
        return said
    return element("a", said, href=f"{report.folder}/{item.key}.html")


def beside(picture: Markup | None, numbers: Markup, note: str) -> Markup:
    """Return a picture with its caption, and its numbers beside it."""
    drawn = element(
        "div", picture, class_="scroll", tabindex=0, role="region", aria_label=note
    )
    figure = element("figure", drawn, element("figcaption", note))
    return element("div", figure, numbers, class_="pair")


def share(part: int, whole: int) -> str:
    """Say a share.

    >>> share(1, 3), share(0, 0)
    ('33.3 %', '–')
    """
    return f"{part / whole:.1%}".replace("%", " %") if whole else "–"


def together(report: Report, found: Iterable[tuple[int, One]]) -> dict[str, list[One]]:
    """Put what items hold together by their period; what has no day is left out."""
    by_period: dict[str, list[One]] = {name: [] for name in report.periods.names}
    for item, one in found:
        period = report.periods.of(report.gathered.items[item].published)
        if period is not None:
            by_period[period].append(one)
    return by_period
