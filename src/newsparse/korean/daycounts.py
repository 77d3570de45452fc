"""Native counts of days: 하루, 이틀, 사흘 … 보름."""

from functools import cache
from importlib.resources import files


@cache
def day_counts() -> dict[str, tuple[int, int]]:
    """Return the fewest and the most days a word counts.

    >>> day_counts()["사흘"], day_counts()["사나흘"]
    ((3, 3), (3, 4))
    """
    table = files("newsparse.korean").joinpath("daycounts.tsv")
    rows = (
        line.split("\t")
        for line in table.read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    )
    return {word: (int(low), int(high or low)) for word, low, high in rows}
