"""Reading the TSV tables of this folder."""

from functools import cache

from newsparse.korean.tables import rows


def read_table(name: str) -> list[list[str]]:
    """Return the rows of a table, each as wide as its header."""
    header, *table = rows(name, "newsparse.entities.places")
    return [row + [""] * (len(header) - len(row)) for row in table]


def several(cell: str) -> tuple[str, ...]:
    """Return the values of a cell that holds several, parted by "|"."""
    return tuple(value for value in cell.split("|") if value)


@cache
def words(use: str) -> str:
    """Return the words of one use in `words.tsv` as alternatives of a pattern."""
    return "|".join(row[1] for row in read_table("words.tsv") if row[0] == use)
