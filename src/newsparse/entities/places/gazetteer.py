"""The gazetteer: every name of a place and what it may mean.

A user's own names are merged with `Gazetteer.of`. Where the user and the package
know the same name, the user's meaning stands alone; between names of different
length the longest in the text wins, whoever knows it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple, get_args

from newsparse.entities.places.districts import Unit
from newsparse.transcript import PlaceKind, PlaceName

FIELDS = ("name", "kind", "path", "code", "code_system", "country")
WORD = re.compile(r"[가-힣A-Za-z][가-힣A-Za-z0-9]*")


class Hit(NamedTuple):
    """A name of the gazetteer where it stands in a text."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, eq=False)
class Sense:
    """One place a name may mean.

    `unit` is set for Korea's municipalities, `within` names the units a landmark or
    a village lies in. `weak` senses need their country or province beside them.
    """

    name: str
    kind: PlaceKind
    country: str | None = None
    unit: Unit | None = None
    within: tuple[Unit, ...] = ()
    path: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    code: str | None = None
    code_system: str | None = None
    weak: bool = False
    size: int = 0
    source: str = ""


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """Names and their senses, with what finds them in a text fast.

    >>> mine = Gazetteer.of({"감자마을": {"name": "감자마을", "kind": "village",
    ...                                   "path": ["강원도", "춘천시"]}})
    >>> mine.senses("감자마을")[0].path
    ('강원도', '춘천시')
    >>> [hit.name for hit in mine.lookup("춘천 감자마을에서")]
    ['춘천', '감자마을']
    """

    names: Mapping[str, tuple[Sense, ...]] = field(repr=False)

    @classmethod
    def of(
        cls,
        places: Mapping[str, Any] | str,
        *,
        alone: bool = False,
    ) -> "Gazetteer":
        """Return the package's gazetteer with a user's places on top.

        Raises ValueError for a place without a name or a known kind.

        Args:
            places: From a name to a `PlaceName` or a mapping with its fields
                (name, kind, path, code, code_system, country), or to a list of
                these where a name means several places; an empty list takes the
                name out of the package's. A str is read as TSV with
                a header line: `alias` and the same fields, path parted by "|".
            alone: Leave the package's own names out.
        """
        from newsparse.entities.places.sources import default_gazetteer

        own = _from_tsv(places) if isinstance(places, str) else places
        base = {} if alone else dict(default_gazetteer().names)
        base.update({name: _senses(value) for name, value in own.items()})
        return cls({name: senses for name, senses in base.items() if senses})

    def senses(self, name: str) -> tuple[Sense, ...]:
        """Return what a name may mean, none for a name that is not in it."""
        return self.names.get(name, ())

    def lookup(self, text: str) -> Iterator[Hit]:
        """Yield the longest names that begin at the start of a word, in order.

        It knows no grammar: what follows the name is the caller's question.
        """
        sizes = self._sizes
        names = self.names
        end = 0
        for word in WORD.finditer(text):
            start = word.start()
            if start < end:
                continue
            found = sizes.get(text[start : start + 2]) or sizes.get(text[start])
            if found is None:
                continue
            for size in found:
                name = text[start : start + size]
                if name in names:
                    end = start + len(name)
                    yield Hit(start, end, name)
                    break

    def at(self, text: str, start: int) -> Iterator[Hit]:
        """Yield every name that begins at a character, the longest first."""
        found = self._sizes.get(text[start : start + 2]) or self._sizes.get(
            text[start : start + 1], ()
        )
        for size in found:
            name = text[start : start + size]
            if len(name) == size and name in self.names:
                yield Hit(start, start + size, name)

    @cached_property
    def _sizes(self) -> dict[str, tuple[int, ...]]:
        """Return by the first two characters the lengths of names, longest first."""
        sizes: dict[str, set[int]] = {}
        for name in self.names:
            sizes.setdefault(name[:2], set()).add(len(name))
        return {head: tuple(sorted(sizes[head], reverse=True)) for head in sizes}


def _senses(value: Any) -> tuple[Sense, ...]:  # noqa: ANN401  (a user's mapping)
    several = value if isinstance(value, list | tuple) else [value]
    return tuple(_sense(one) for one in several)


def _sense(value: PlaceName | Mapping[str, Any]) -> Sense:
    if isinstance(value, PlaceName):
        value = {name: getattr(value, name) for name in PlaceName.__struct_fields__}
    fields = {key: value[key] for key in FIELDS if value.get(key)}
    unknown = sorted(set(value) - {*FIELDS, "reason"})
    kinds = get_args(PlaceKind)
    if unknown or fields.get("kind") not in kinds or "name" not in fields:
        raise ValueError(
            f"a place needs a name and one of the kinds {', '.join(kinds)}"
            f" and may have {', '.join(FIELDS[2:])}; this is {dict(value)}"
        )
    fields["path"] = tuple(fields.get("path", ()))
    return Sense(**fields, source="user")


def _from_tsv(text: str) -> dict[str, list[dict[str, Any]]]:
    lines = [line for line in text.split("\n") if line.strip() and line[0] != "#"]
    header = lines[0].split("\t") if lines else []
    places: dict[str, list[dict[str, Any]]] = {}
    for line in lines[1:]:
        row = {k: v for k, v in zip(header, line.split("\t"), strict=False) if v}
        alias = row.pop("alias", row.get("name", ""))
        path = tuple(part for part in row.pop("path", "").split("|") if part)
        places.setdefault(alias, []).append({**row, "path": path})
    return places


def merged(parts: Iterable[Iterable[tuple[str, Sense]]]) -> Gazetteer:
    """Put senses together under their names, keeping their order."""
    names: dict[str, dict[Sense, None]] = {}
    for part in parts:
        for name, sense in part:
            names.setdefault(name, {})[sense] = None
    return Gazetteer({name: tuple(senses) for name, senses in names.items()})
