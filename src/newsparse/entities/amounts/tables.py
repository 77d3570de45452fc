"""The tables beside the finders: tab-separated, with comments and a header line."""

from functools import cache

from newsparse.korean.tables import rows as read_rows


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table, without its comments and its header.

    >>> rows("rates.tsv")[-1]
    ('초당,1초에', 's')
    """
    _, *table = read_rows(name, "newsparse.entities.amounts")
    return tuple(map(tuple, table))
