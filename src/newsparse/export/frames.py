"""Transcripts as tidy pandas tables. The one door to pandas."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from newsparse.export.columns import COLUMNS, Kind
from newsparse.export.documents import fragment, row, table
from newsparse.export.markup import element
from newsparse.export.tables import Keys, rows
from newsparse.failure import Failure
from newsparse.transcript import Transcript

if TYPE_CHECKING:
    import pandas as pd

# Decimals stay objects: int64 ends at 9.2e18 and float64 is exact only to 9.0e15,
# and a missing value would turn a column of int64 into floats. Moments count seconds:
# nanoseconds end in 2262 and begin in 1677.
DTYPES: dict[Kind, str] = {
    "text": "string",
    "integer": "Int64",
    "decimal": "object",
    "float": "float64",
    "boolean": "boolean",
    "date": "datetime64[s]",
    "moment": "datetime64[s]",
}


class Tables(dict[str, "pd.DataFrame"]):
    """The tables by name; shown, each is a line: how many rows, which columns."""

    def __repr__(self) -> str:
        """Say which tables there are, how long they are and what they hold."""
        return "\n".join(
            f"{name:{_NAME}} {len(frame):>9,} × {_columns(frame)}"
            for name, frame in self.items()
        )

    def _repr_html_(self) -> str:
        lines = [
            row(element("code", name), f"{len(frame):,}", _columns(frame))
            for name, frame in self.items()
        ]
        return fragment(table("표", ("이름", "행", "열"), lines))


def _columns(frame: "pd.DataFrame") -> str:
    shown = ", ".join(frame.columns[:_SHOWN])
    left = len(frame.columns) - _SHOWN
    return f"{shown}, … {left} more" if left > 0 else shown


_NAME = max(map(len, COLUMNS))
_SHOWN = 6  # columns of a table in its line


def frames(
    pages: Transcript | Failure | Iterable[Transcript | Failure],
) -> Tables:
    """Put transcripts into tidy tables, one row a fact.

    Args:
        pages: One transcript, or many, and failures too, as `parse_many` yields them.

    Returns:
        The tables `transcripts`, `parts`, `segments`, `sentences`, `amounts` (money,
        quantity, percent, ratio, ordinal), `times` (date, time, duration,
        recurrence), `places`, `names` (person, organization), `candidates` (what an
        ambiguous place may be), `differences`, `failures` and `said`: every mention
        with who says it, in which role, where and when. Always all of them, with the
        same columns and dtypes, also when empty. docs/tables.md tells every column
        and every join: a name has one meaning in all tables, so that
        `segments.merge(amounts)` joins by `id` and `segment` and nothing else (a page
        given again under one name gets an id of its own). Texts are `string`, counts
        and offsets `Int64`, amounts exact `Decimal`s with a `float64` beside them
        (`value_float`), days and moments `datetime64[s]`.

    Raises:
        TypeError: `pages` is or holds something else.

    >>> tables = frames([])
    >>> list(tables)[:3]
    ['transcripts', 'parts', 'segments']
    """
    collected: dict[str, list[tuple[Any, ...]]] = {name: [] for name in COLUMNS}
    keys = Keys()
    for page in _outcomes(pages):
        for name, facts in rows(page, keys.of(page)):
            collected[name].append(facts)
    return Tables((name, frame(COLUMNS[name], of)) for name, of in collected.items())


def _outcomes(given: object) -> Iterator[Transcript | Failure]:
    is_many = isinstance(given, Iterable) and not isinstance(given, (str, bytes))
    for page in given if is_many else (given,):  # type: ignore[attr-defined]
        if not isinstance(page, (Transcript, Failure)):
            raise TypeError(
                "frames() takes a Transcript, a Failure or an iterable of them, not"
                f" {type(page).__name__}: newsparse.parse_many() makes them of pages,"
                " newsparse.archive.records.read_outcomes([Path(…)]) reads written ones"
            )
        yield page


def frame(kinds: dict[str, Kind], found: list[tuple[Any, ...]]) -> "pd.DataFrame":
    """Put rows into a table with the dtypes of its columns' kinds."""
    import pandas as pd

    columns = zip(*found, strict=True) if found else ((),) * len(kinds)
    return pd.DataFrame(
        {
            column: pd.Series(list(values), dtype=DTYPES[kind])
            for (column, kind), values in zip(kinds.items(), columns, strict=True)
        }
    )
