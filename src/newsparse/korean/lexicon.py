"""The word lists that tell a name from an everyday word, read once."""

from functools import cache

from newsparse.korean.tables import rows


@cache
def surnames() -> dict[str, int]:
    """Return the family names with their tier: 1 common, 2 less so, 3 rare."""
    return {row[0]: int(row[1]) for row in rows("surnames.tsv")}


@cache
def given() -> frozenset[str]:
    """Return the syllables that given names are made of."""
    return frozenset("".join(row[0] for row in rows("given.tsv")))


@cache
def given_names() -> dict[str, int]:
    """Return given names of two syllables by how common they are, 3 the most."""
    return {
        name: int(row[0]) for row in rows("given_names.tsv") for name in row[1].split()
    }


@cache
def lookalikes() -> frozenset[str]:
    """Return everyday words and word forms that have the shape of a name."""
    return frozenset(word for row in rows("lookalikes.tsv") for word in row[0].split())


@cache
def nouns() -> frozenset[str]:
    """Return the lookalikes and every dictionary noun of that shape."""
    found = (word for row in rows("nouns.tsv") for word in row[0].split())
    return lookalikes().union(found)


@cache
def verb_forms() -> frozenset[str]:
    """Return forms of common verbs and adjectives that begin like a name (나선)."""
    return frozenset(word for row in rows("verb_forms.tsv") for word in row[0].split())


@cache
def quarters() -> frozenset[str]:
    """Return quarters and villages that are also possible names (이기동, 안현동)."""
    return frozenset(word for row in rows("quarters.tsv") for word in row[0].split())


@cache
def common_nouns() -> frozenset[str]:
    """Return the most frequent common nouns of two and three syllables."""
    return frozenset(
        word for row in rows("common_nouns.tsv") for word in row[0].split()
    )


@cache
def titles() -> dict[str, str]:
    """Return the titles with their class: office, role, honorific or kin."""
    return {row[0]: row[1] for row in rows("titles.tsv")}
