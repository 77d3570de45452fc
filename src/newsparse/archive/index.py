"""What stands in a folder already: the place of each page, by its name.

The pages of an archive stand in the order in which they came. A page that is given
again keeps its place; a new one comes behind all others.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.archive.adopted import adopt
from newsparse.archive.shards import OK, Entry, Ledger, Shards

_OLD = "\0old\0"  # before what an adopted page is known by: its name may be another's
SHARD_BYTES = 64 * 2**20  # of pages: a shard ends here where its pages are large


class Place(NamedTuple):
    """Where a page stands, what made its record ("" where that is to be made again).

    `adopted` as of an `Entry`.
    """

    number: int
    place: int
    key: str = ""
    outcome: str = OK
    adopted: bool = False


class Index:
    """The pages of a folder that this run has not met yet, and where the next goes."""

    def __init__(self, shards: Shards, per_shard: int, *, retry_errors: bool) -> None:
        """Read the ledgers and check that the files are as they were written."""
        self.shards, self.per_shard, self.retry = shards, per_shard, retry_errors
        self.places: dict[str, Place] = {}
        self.lost: dict[int, set[int]] = {}  # places of lines that are damaged
        self._adopted: dict[tuple[str | None, str], list[str]] = {}
        self._twins: dict[tuple[str, str | None], list[str]] = {}  # of one name
        self._seen: Counter[str] = Counter()
        self._tail, self._count, self._bytes = 0, 0, 0
        for number in shards.numbers():
            self._add(number)
        self._seen.clear()

    def take(self, entry: Entry) -> Place | None:
        """Return where a page stands, if it does; each place is taken once."""
        identity = self._identity(entry)
        old, former = _OLD + identity, self._former(entry)
        same = [old] if old in former else []
        twins = self._twins.get((entry.name or "", entry.content), ())
        for known in (*twins, identity, *same, *former, old):
            if known in self.places:
                return self.places.pop(known)
        return None

    def append(self, size: int) -> Place:
        """Return the place of the next new page, behind all others."""
        if self._count >= self.per_shard or self._bytes >= SHARD_BYTES:
            self._tail, self._count, self._bytes = self._tail + 1, 0, 0
        place = Place(self._tail, self._count)
        self._count, self._bytes = self._count + 1, self._bytes + size
        return place

    def left(self) -> Iterator[tuple[Place, Entry]]:
        """Yield the pages that were not met, in order."""
        by_number: dict[int, list[Place]] = {}
        for place in self.places.values():
            by_number.setdefault(place.number, []).append(place)
        for number, places in sorted(by_number.items()):
            ledger = self.shards.read_ledger(number)
            pages = ledger.pages if ledger else ()
            yield from ((place, pages[place.place]) for place in sorted(places))

    def _add(self, number: int) -> None:
        ledger = self.shards.read_ledger(number)
        if ledger is None or not ledger.records_sha256:
            ledger = adopt(self.shards, number, ledger.pages if ledger else ())
        lost = self._lost(number, ledger)
        for place, entry in enumerate(ledger.pages):
            again = place in lost or (self.retry and entry.outcome != OK)
            key = "" if again else entry.key
            identity = self._identity(entry)
            self.places[identity] = Place(
                number, place, key, entry.outcome, entry.adopted
            )
            if entry.adopted:
                self._adopted.setdefault(_likeness(entry), []).append(identity)
            elif "\0" in identity and entry.name:
                self._note_twin(identity, entry)
        self._tail, self._count = number, len(ledger.pages)
        self._bytes = sum(entry.size for entry in ledger.pages)
        if lost:  # what is new does not wait for what is lost
            self._count = self.per_shard

    def _note_twin(self, identity: str, entry: Entry) -> None:
        """Keep the content of pages of one name, should one of them go."""
        name = entry.name or ""
        first = self.places.get(name)
        if identity == f"{name}\x002" and first:
            ledger = self.shards.read_ledger(first.number)
            content = ledger.pages[first.place].content if ledger else None
            self._twins.setdefault((name, content), []).append(name)
        self._twins.setdefault((name, entry.content), []).append(identity)

    def _lost(self, number: int, ledger: Ledger) -> set[int]:
        """Return the places whose lines are not as they were written."""
        if self.shards.is_whole(number, ledger):
            return set()
        written = self.shards.read(number, ledger)
        lost = {place for place, page in enumerate(written) if page.outcome is None}
        self.lost[number] = lost  # none, where only the file is to be written again
        return lost

    def _identity(self, entry: Entry) -> str:
        """Return what a page is known by: its name, and which of that name it is.

        A page without a name (the standard input) is known by its content.
        """
        name = entry.name or f"\0{entry.content}"
        name = _OLD + name if entry.adopted else name
        self._seen[name] += 1
        count = self._seen[name]
        return name if count == 1 else f"{name}\0{count}"

    def _former(self, entry: Entry) -> list[str]:
        """Return the adopted pages that a page may be, called as paths were spelled.

        It is the same page where the content is, and one name ends in the other.
        """
        return [
            identity
            for identity in self._adopted.get(_likeness(entry), ())
            if _fits(identity.removeprefix(_OLD).partition("\0")[0], entry.name or "")
        ]


def _fits(one: str, other: str) -> bool:
    names = (f"/{one}", f"/{other}")
    return max(names, key=len).endswith(min(names, key=len))


def _likeness(entry: Entry) -> tuple[str | None, str]:
    return entry.content, (entry.name or "").rpartition("/")[2]
