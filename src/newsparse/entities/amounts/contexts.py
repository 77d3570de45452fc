"""The words around a number that tell what it is (contexts.tsv)."""

from functools import cache

from newsparse.entities.amounts.tables import rows


@cache
def words(name: str) -> str:
    """Return a list of words as the alternatives of a pattern.

    >>> "여성" in words("person").split("|")
    True
    """
    return "|".join(row[1] for row in rows("contexts.tsv") if row[0] == name)
