"""Native counts of days: 하루, 이틀, 사흘 … 보름."""

from functools import cache

from newsparse.korean.tables import rows


@cache
def day_counts() -> dict[str, tuple[int, int]]:
    """Return the fewest and the most days a word counts.

    >>> day_counts()["사흘"], day_counts()["사나흘"]
    ((3, 3), (3, 4))
    """
    table = rows("daycounts.tsv")
    return {word: (int(low), int(high or low)) for word, low, high in table}
