"""The kinds of values as the exports know them: one row of `kinds.tsv` a kind."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, get_args

from newsparse.korean.tables import rows
from newsparse.transcript import AnyEntity, Entity


class Kind(NamedTuple):
    """A kind, the table of its mentions, how its value is told, its TEI element."""

    name: str
    family: str
    told_as: str
    element: str


def _read() -> dict[str, Kind]:
    _, *lines = rows("kinds.tsv", "newsparse.export")
    return {name: Kind(name, *of) for name, *of in lines}


def tag_of(noun: type[Entity] | Entity) -> str:
    """Return the name of a kind in the record (`type`).

    >>> from newsparse.transcript import Place
    >>> tag_of(Place), KINDS[tag_of(Place)].family
    ('place', 'places')
    """
    config: Any = noun.__struct_config__
    return str(config.tag)


KINDS = _read()


def by_kind(entity: Mapping[str, Any], ways: Mapping[str, Callable[[Any], str]]) -> str:
    """Tell a mention's value by its kind's way, else by its words."""
    tell = ways.get(KINDS[entity["type"]].told_as)
    return tell(entity) if tell else str(entity["text"])


FAMILIES: dict[str, tuple[type[Entity], ...]] = {
    family: tuple(n for n in get_args(AnyEntity) if KINDS[tag_of(n)].family == family)
    for family in dict.fromkeys(kind.family for kind in KINDS.values())
}
