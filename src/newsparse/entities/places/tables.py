"""Reading the TSV tables of this folder."""

from functools import cache
from importlib.resources import files


def read_table(name: str) -> list[list[str]]:
    """Return the rows of a table, each as wide as its header."""
    text = files(__package__).joinpath(name).read_text("utf-8")
    rows = [line.split("\t") for line in text.split("\n") if line and line[0] != "#"]
    width = len(rows[0])
    return [row + [""] * (width - len(row)) for row in rows[1:]]


def several(cell: str) -> tuple[str, ...]:
    """Return the values of a cell that holds several, parted by "|"."""
    return tuple(value for value in cell.split("|") if value)


@cache
def words(use: str) -> str:
    """Return the words of one use in `words.tsv` as alternatives of a pattern."""
    return "|".join(row[1] for row in read_table("words.tsv") if row[0] == use)
