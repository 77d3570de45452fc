"""One pass over a run: what the report counts, and in which items."""

from collections import Counter, defaultdict
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from newsparse.entities.places.districts import Point
from newsparse.entities.places.provinces import province_of
from newsparse.export.tables import Keys
from newsparse.failure import Failure
from newsparse.transcript import (
    Entity,
    Money,
    Organization,
    Person,
    Place,
    Quantity,
    Segment,
    Transcript,
)

BITES = frozenset({"interview", "sync", "guest"})  # the turns of sources
_BOUNDS = frozenset({"max", "min", "more_than", "less_than"})


class Item(NamedTuple):
    """A page of the run, as the lists of the report name it."""

    key: str
    title: str
    published: str | None
    outlet: str | None


class Sum(NamedTuple):
    """A sum of won: its value where it was said without bound, range or measure."""

    item: int
    value: Decimal | None


class Tally:
    """How often, and in which items (by number, each once)."""

    __slots__ = ("count", "items")

    def __init__(self) -> None:
        """Begin at none."""
        self.count, self.items = 0, list[int]()

    def add(self, item: int, count: int = 1) -> None:
        """Count within an item; items come in order."""
        self.count += count
        if not self.items or self.items[-1] != item:
            self.items.append(item)


Tallies = defaultdict[str, Tally]


class Gathered:
    """The counts of a run, filled page by page."""

    def __init__(self) -> None:
        """Begin with no page."""
        self.items: list[Item] = []
        self.failures: list[Failure] = []
        self.by: defaultdict[str, Tallies] = defaultdict(lambda: defaultdict(Tally))
        self.sums: list[Sum] = []
        self.counts: list[int] = []  # items of the quantities said, one each
        self.points: dict[str, Point] = {}
        self.tags: Counter[str] = Counter()
        self.unplaced = 0
        self._keys = Keys()
        self._count: dict[type[Entity], Callable[..., None]] = {
            Money: self._money,
            Quantity: self._quantity,
            Place: self._place,
            Person: self._person,
            Organization: self._organization,
        }

    def add(self, page: Transcript | Failure) -> str | None:
        """Count a page; return the key of a record, by which its reading is named."""
        key = self._keys.of(page)
        if isinstance(page, Failure):
            self.failures.append(page)
            return None
        number = len(self.items)
        title = page.title or page.source.name or ""
        self.items.append(Item(key, title, page.published, page.outlet))
        self._facts(number, page)
        for segment in page.segments:
            self._turn(number, segment)
        for entity in page.entities:
            if count := self._count.get(type(entity)):
                count(number, page, entity)
        return key

    def _facts(self, number: int, page: Transcript) -> None:
        known = {
            "title": page.title,
            "published": page.published,
            "outlet": page.outlet,
            "reporter": page.reporter and page.reporter.name,
            "segments": page.segments,
            "entities": page.entities,
        }
        for fact, value in known.items():
            if value:
                self.by["known"][fact].add(number)
        self.by["outlet"][page.outlet or ""].add(number)
        self.by["kind"][page.kind].add(number)
        for code in page.warnings:
            self.by["warning"][code.partition(":")[0]].add(number)
        for part in page.parts:
            self.tags[part.tag] += part.end - part.start

    def _turn(self, number: int, segment: Segment) -> None:
        letters = len(segment.text) - sum(map(str.isspace, segment.text))
        self.by["letters"][segment.role].add(number, letters)
        self.by["turns"][segment.role].add(number)
        if segment.role in BITES:
            who = segment.speaker
            self.by["source"][who.status if who else "unknown"].add(number)
            self.by["bite"][segment.role].add(number)
            if who and who.title:
                self.by["speaker_title"][who.title].add(number)

    def _money(self, number: int, page: Transcript, money: Money) -> None:
        self.by["currency"][money.unit or ""].add(number)
        if money.unit == "KRW":
            is_flat = money.mod not in _BOUNDS and not money.per
            self.sums.append(Sum(number, money.value if is_flat else None))

    def _quantity(self, number: int, page: Transcript, quantity: Quantity) -> None:
        self.by["unit"][quantity.unit or ""].add(number)
        self.counts.append(number)

    def _place(self, number: int, page: Transcript, place: Place) -> None:
        province = province_of(place, dated=page.published is not None)
        first = province.current_province if province else None
        if first:
            self.by["province"][first].add(number)
        own = place.current_name or place.name
        if own == first:
            return
        name = " ".join([first or "", *place.path[first is not None :], own]).strip()
        self.by["place"][name].add(number)
        if place.lat is None or place.lon is None:
            self.unplaced += 1
        else:
            self.points.setdefault(name, Point(place.lat, place.lon))

    def _person(self, number: int, page: Transcript, person: Person) -> None:
        name = person.full_name or person.name
        if not page.reporter or name != page.reporter.name:
            self.by["person"][name].add(number)

    def _organization(
        self, number: int, page: Transcript, organization: Organization
    ) -> None:
        name = organization.name
        if not page.outlet or not name.startswith(page.outlet):  # its own sign-off
            self.by["organization"][name].add(number)
