"""The tables beside the finders: tab-separated, with comments and a header line."""

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table, without its comments and its header.

    >>> rows("rates.tsv")[-1]
    ('초당,1초에', 's')
    """
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(tuple(line.split("\t")) for line in lines[1:])
