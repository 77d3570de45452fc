"""Which places the names in a batch's folder stand for: no two for one, one for none.

Names do not tell 2020/06/24 from 2020/07/24, nor that `data` was once given and now
`data/d1`; the places do. They are kept beside the ledgers, and only ever compared: a
folder that was moved is known again by its content.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from newsparse.archive.naming import Named
from newsparse.archive.shards import write_whole
from newsparse.errors import ReadError

PLACES = "inputs.json"
_SAY = "state the folder that names begin in (--base)"


def settle(file: Path, inputs: Iterable[Named], *, stated: bool) -> list[Named]:
    """Keep where inputs are; return those whose name stood for another place before.

    Where the names are `stated`, they stand for where their inputs are now: a base was
    given, or the pages there have turned out to be the same.

    Raises:
        ReadError: Two inputs have one name, one place has two names, or the file is
            damaged.
    """
    given: dict[str, str] = {}
    inputs = [one for one in inputs if os.path.lexists(one.root)]
    for one in inputs:
        place = Path(os.path.realpath(one.root)).as_posix()
        if given.setdefault(one.name, place) != place:
            raise ReadError(f"{one.name}: {given[one.name]} and {place}; {_SAY}")
    known = known_places(file)
    _check(known | given)
    places = known | given if stated else given | known
    if places != known:
        write_whole(file, msgspec.json.encode(dict(sorted(places.items()))) + b"\n")
    return [one for one in inputs if places[one.name] != given[one.name]]


def known_places(file: Path) -> dict[str, str]:
    """Return the places on record; a damaged file would let one name stand for two."""
    if not file.exists():
        return {}
    try:
        return msgspec.json.decode(file.read_bytes(), type=dict[str, str])
    except msgspec.MsgspecError as error:
        reason = "does not tell any more which place a name stands for; put it back, or"
        raise ReadError(f"{file}: {reason} delete it if no two are alike") from error


def _check(places: Mapping[str, str]) -> None:
    """Refuse a place whose pages would be called one way here and another there."""
    names = {place: name for name, place in places.items()}
    for name, place in places.items():
        for outer in (Path(place), *Path(place).parents):
            if outer.as_posix() in names:
                root = Named("", outer, names[outer.as_posix()], whole=True)
                other = root.called(place)
                if other != name:
                    raise ReadError(f"{place}: is called {name} and {other}; {_SAY}")
