"""What is known of places while a text is read from its start to its end."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from newsparse.entities.places.districts import Unit
from newsparse.entities.places.evidence import SENTENCE_END
from newsparse.entities.places.gazetteer import Sense
from newsparse.entities.places.item import Item
from newsparse.entities.places.mentions import Mention

MOST = 30  # cities named since a name was settled; more leave the doubt


@dataclass(frozen=True)
class Choice:
    """The senses left, best first, and the reason the first is taken.

    `reason` is None where nothing decides between them.
    """

    senses: tuple[Sense, ...]
    reason: str | None


@dataclass
class Reading:
    """What is known while a text is read from its start to its end."""

    item: Item
    day: date | None
    home: Unit | None
    settled: dict[str, tuple[Sense, Mention]] = field(default_factory=dict)
    named: list[tuple[int, Unit]] = field(default_factory=list)
    early: dict[Unit, None] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The item's text."""
        return self.item.text

    def settle(self, mention: Mention, sense: Sense) -> None:
        """Remember what a name meant, and the units that were named with it."""
        for name in (mention.name, sense.name):  # 영동지방 is 영동
            self.settled[name] = (sense, mention)
        for part in mention.chain:
            self._note(part.end, part.senses)
        self._note(mention.end, (sense,))

    def _note(self, at: int, senses: Iterable[Sense]) -> None:
        units = [sense.unit for sense in senses if sense.unit]
        if len(units) == 1:
            self.named.append((at, units[0]))
            self.early[units[0]] = None

    def cities_since(self, begin: int) -> list[Unit]:
        """Return the cities and counties named after a character, each once."""
        units: dict[Unit, None] = {}
        for at, unit in reversed(self.named):
            if at <= begin or len(units) > MOST:
                break
            if len(unit.latest.code) == 5:
                units[unit] = None
        return list(units)

    def beside(self, one: Mention, other: Mention) -> bool:
        """Tell whether two mentions stand in one sentence, the other later."""
        return _sentence_start(self.text, other.start) <= one.start

    def near(self, mention: Mention) -> list[Unit]:
        """Return the units named before in the sentence of a mention."""
        begin = _sentence_start(self.text, mention.start)
        units = []
        for at, unit in reversed(self.named):
            if at < begin:
                break
            units.append(unit)
        return units


def _sentence_start(text: str, at: int) -> int:
    start = 0
    for stop in SENTENCE_END.finditer(text, max(0, at - 400), at):
        start = stop.end()
    return start
