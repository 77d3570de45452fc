"""The tables beside the code: tab-separated, with comments that begin with #."""

from collections.abc import Iterator
from importlib.resources import files


def rows(table: str, room: str = "newsparse.korean") -> Iterator[list[str]]:
    """Yield the rows of a table beside the code, cut at tabs, without comments.

    >>> next(rows("daycounts.tsv"))
    ['하루', '1', '']
    """
    text = files(room).joinpath(table).read_text("utf-8")
    for row in text.splitlines():
        if row and not row.startswith("#"):
            yield row.split("\t")
