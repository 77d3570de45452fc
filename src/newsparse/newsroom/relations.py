"""Nouns of relation, that are part of no name and that no value is about."""

from functools import cache

from newsparse.korean.tables import rows

_TABLE = "relations.tsv", "newsparse.newsroom"


@cache
def relations() -> frozenset[str]:
    """Return the nouns: 평균, 가운데, 반면."""
    return frozenset(word for words, *_ in rows(*_TABLE) for word in words.split())


@cache
def leads() -> frozenset[str]:
    """Return those that stand before a whole clause: 반면, 한편."""
    table = (row[0] for row in rows(*_TABLE) if row[1:] == ["lead"])
    return frozenset(word for words in table for word in words.split())
