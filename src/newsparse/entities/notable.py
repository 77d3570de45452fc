"""Words of people's names that dictionaries know: foreign, stage and full names."""

from functools import cache

from newsparse.korean.tables import rows


@cache
def notable_names() -> frozenset[str]:
    """Return Korean full names of people that dictionaries know."""
    return _group("full")


@cache
def name_words() -> frozenset[str]:
    """Return the words that name people and nothing else."""
    return _group("sure") | public_figures()


@cache
def public_figures() -> frozenset[str]:
    """Return people so often in the news that one word names them."""
    figures = rows("public_figures.tsv", "newsparse.entities")
    return frozenset(name for row in figures for name in row[0].split())


@cache
def part_words() -> frozenset[str]:
    """Return all words of names, those that also name other things included."""
    return name_words() | _group("beside")


@cache
def foreign_syllables() -> frozenset[str]:
    """Return the syllables that tell a foreign name."""
    return frozenset(next(rows("foreign_syllables.tsv", "newsparse.entities"))[0])


def _group(wanted: str) -> frozenset[str]:
    """Return the words of one group of the table."""
    return frozenset(
        word
        for group, line in rows("known_people.tsv", "newsparse.entities")
        if group == wanted
        for word in line.split()
    )
