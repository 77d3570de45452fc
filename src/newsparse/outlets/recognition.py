"""Which outlet a page is of, by the marks it leaves.

An outlet may have a file for each of its eras, all with the same name, and stations
of its own in the regions.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from newsparse.errors import OutletError
from newsparse.outlets.conventions import Outlet
from newsparse.outlets.files import (
    DEFAULT,
    OutletFile,
    decode_file,
    known_files,
    shared_file,
)

Mark = tuple[str, str, bool]  # the house, the words, whether they are only its style


@cache
def known_outlets() -> tuple[Outlet, ...]:
    """Return the outlets that come with newsparse, in the order of their files."""
    return tuple(Outlet(own, shared_file()) for own in known_files())


@cache
def unknown_outlet() -> Outlet:
    """Return the conventions for a page of an unknown house."""
    return Outlet(shared_file(), OutletFile(name=DEFAULT))


def read_outlet(text: str, name: str = "outlet") -> Outlet:
    """Read an outlet file, such as a user's own, on top of the shared conventions.

    Raises OutletError that names the file, the key and the reason.
    """
    return Outlet(decode_file(text, name), shared_file())


@lru_cache(maxsize=16)
def _read_once(text: str, name: str) -> Outlet:
    """Read an outlet file once for all the pages it is used on."""
    return read_outlet(text, name)


def find_outlet(outlet: "str | Path | Outlet", page: str = "") -> Outlet:
    """Return an outlet by its name ("G1"), its file or itself.

    Where the name has files for several eras, the page tells which.
    Raises OutletError where there is no such outlet.
    """
    if isinstance(outlet, Outlet):
        return outlet
    known = {name.casefold(): name for name in _named()}
    if name := known.get(str(outlet).casefold()):
        return _as_of(page, name)
    path = Path(outlet)
    if path.suffix == ".toml" and path.is_file():
        return _read_once(path.read_text(encoding="utf-8"), path.name)
    names = ", ".join(sorted(known.values()))
    raise OutletError(f"no outlet {str(outlet)!r}: known are {names}")


def recognise(page: str) -> Outlet:
    """Tell the outlet by its marks on the page: the one with the most wins.

    A draw between houses, like no mark at all, leaves the house unknown.

    >>> recognise("눈이 왔습니다. KBS 뉴스 한도윤입니다.").name
    'KBS'
    """
    scores = _evidence(page)
    best = max(scores.values(), default=0)
    winners = {name for name, score in scores.items() if score == best}
    if len(winners) != 1:
        winners = _signed(page) & (winners or set(_named()))
    return _as_of(page, *winners) if len(winners) == 1 else unknown_outlet()


def _evidence(page: str) -> dict[str, int]:
    """Count the marks of each house that are on the page.

    One label in a house's style is no evidence, two and more are.
    """
    scores: dict[str, int] = {}
    styles: dict[str, int] = {}
    keys = frozenset(_keys().findall(page))
    for name, mark, is_style in _candidates(keys):
        if mark in keys or mark in page:
            found = styles if is_style else scores
            found[name] = found.get(name, 0) + 1
    for name, labels in styles.items():
        if labels > 1:
            scores[name] = scores.get(name, 0) + labels
    return scores


@lru_cache(maxsize=1024)
def _candidates(keys: frozenset[str]) -> tuple[Mark, ...]:
    """Return the marks that may be on a page.

    There is little Latin on a Korean page, so a mark with a Latin word is looked for
    only where the word is; the others are few.
    """
    return tuple(mark for key in keys for mark in _marks()[key])


@cache
def _keys() -> re.Pattern[str]:
    """Return the pattern of all keys of marks, by their first character for speed."""
    first: dict[str, list[str]] = {}
    for key in sorted(_marks(), key=len, reverse=True):
        first.setdefault(key[0], []).append(re.escape(key[1:]))
    heads = (f"{re.escape(sign)}(?:{'|'.join(rest)})" for sign, rest in first.items())
    return re.compile("|".join(heads))


@cache
def _marks() -> dict[str, list[Mark]]:
    """Return the marks of all houses by the Latin word in them, or by themselves."""
    index: dict[str, list[Mark]] = {}
    for name, eras in _named().items():
        stations = [mark for o in eras for s in o.own.stations for mark in s.recognise]
        marks = dict.fromkeys((m, False) for o in eras for m in o.own.recognise)
        marks |= dict.fromkeys((m, False) for m in stations)
        marks |= dict.fromkeys((m, True) for o in eras for m in o.own.style)
        for mark, is_style in marks:
            words = set(_WORD.findall(mark)) - {"news", "www", "co", "kr", "com"}
            word = max(sorted(words), key=len, default=mark)
            index.setdefault(word, []).append((name, mark, is_style))
    return index


_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]*")


def _signed(page: str) -> set[str]:
    """Return whose reporters sign off on a page (OBS 한도윤입니다)."""
    known = {name.casefold(): name for name in _named()}
    said = {found[1].replace(" ", "").casefold() for found in _SIGN_OFF.finditer(page)}
    return {known[name] for name in said if name in known}


_SIGN_OFF = re.compile(
    r"(?:(?<=\n)|(?<=[.,] )|(?<=에서 ))([A-Za-z]{2,5}|채널 ?A|TV ?조선|연합뉴스 ?TV)"
    r" ?(?:뉴스,?|NEWS|,)? ?[가-힣 ]{2,6}(?:입니다|[가-힣]니다)[.\s]"
)


def _as_of(page: str, name: str) -> Outlet:
    """Return an outlet as it was when the page was made, and its station.

    The file with the most marks of its era wins, then the one whose years hold the
    date on the page, then the latest.
    """
    eras = _named()[name]
    era = eras[0]
    if len(eras) > 1:
        found = _DAY.search(page)
        day = "-".join(p.zfill(2) for p in found.groups()) if found else ""
        era = max(eras, key=lambda o: (_score(page, o.own.era), _holds(o.own, day)))
    return _stationed(era, page)


def _holds(file: OutletFile, day: str) -> tuple[bool, str]:
    since, until = file.valid_from or "", file.valid_until or "9999"
    return bool(day) and since <= day <= until, since


def _stationed(outlet: Outlet, page: str) -> Outlet:
    for number, station in enumerate(outlet.own.stations):
        if _score(page, station.recognise):
            return _stations(outlet)[number]
    return outlet


@cache
def _stations(outlet: Outlet) -> tuple[Outlet, ...]:
    own, shared = outlet.own, outlet.shared
    return tuple(Outlet(own, shared, station) for station in own.stations)


@cache
def _named() -> dict[str, tuple[Outlet, ...]]:
    """Return the outlets by name, the eras of each in the order of their files."""
    named: dict[str, tuple[Outlet, ...]] = {}
    for outlet in known_outlets():
        named[outlet.own.name] = (*named.get(outlet.own.name, ()), outlet)
    return named


def _score(page: str, marks: Iterable[str]) -> int:
    return sum(mark in page for mark in marks)


_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})(?!\d)")
