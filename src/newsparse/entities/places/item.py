"""What the mentions of an item tell of one another: lists, full names, units."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from newsparse.entities.places.districts import Unit
from newsparse.entities.places.evidence import homographs
from newsparse.entities.places.gazetteer import Sense
from newsparse.entities.places.mentions import Mention
from newsparse.korean.morphemes import morphemes

# What may stand between the places of a list.
LISTED = re.compile(r" ?[,·.ㆍ・/~∼〜\-–] ?|(?:과|와|하고|이나|나|랑|및| 및) ?| ?등 ?")

# What may stand between two of which each has its figure: " 41cm, ", "(영하 5도)·".
COUNTED = re.compile(
    "[ (:=]{0,2}(?:(?:영하|영상|최고|최저|각각|모두|약) ?)?"
    r"[-+]?\d[\d.,천백만여]*+(?<!,)"
    r"[^,·\n.!?\d]{0,10}?(?:\d{1,2}[^,·\n.!?\d]{0,4}?)?"
    r"(?:, ?| ?[·/] ?|에 |[과와] |이[고며] )|(?: [-+]?\d[\d.]*)?, "
)
MOST_BETWEEN = 30


def is_sure(mention: Mention) -> bool:
    """Tell whether a name is a place without another's help: no 코로 of 코로나."""
    return any(not sense.weak for sense in mention.senses)


def is_solid(mention: Mention) -> bool:
    """Tell whether a sure name is no word as well, or stands behind its province."""
    word = homographs().get(mention.name) == "word" and not mention.chain
    return is_sure(mention) and not word


@dataclass
class Company:
    """A list of places: how many are sure, how many solid, the units, where it ends."""

    sure: int = 0
    solid: int = 0
    units: dict[Unit, str] = field(default_factory=dict)
    end: int = 0

    def add(self, mention: Mention) -> None:
        """Take in one of the list."""
        self.end = mention.end
        self.sure += is_sure(mention)
        self.solid += is_solid(mention)
        if is_sure(mention) and len(mention.senses) == 1 and mention.senses[0].unit:
            self.units[mention.senses[0].unit] = mention.name


@dataclass
class Item:
    """A text with the places it may name, in order."""

    text: str
    mentions: list[Mention]

    def listed(self, mention: Mention) -> bool:
        """Tell whether it stands in a list of places: 화성과 오산, 평택.

        Two names that are words prove nothing for one another.
        """
        company = self.company[mention.start]
        if homographs().get(mention.name) == "word":
            return company.solid > is_solid(mention)
        return company.sure > is_sure(mention)

    def siblings(self, mention: Mention) -> list[Unit]:
        """Return the units in a list with a name, save those of the name itself."""
        units = self.company[mention.start].units
        return [unit for unit, name in units.items() if name != mention.name]

    def joined(self, mention: Mention) -> list[Mention]:
        """Return the places next to it that a comma or the like parts it from."""
        at = self.starts[mention.start]
        around = self.mentions[max(0, at - 1) : at] + self.mentions[at + 1 : at + 2]
        return [other for other in around if self._joins(mention, other)]

    def next_to(self, mention: Mention) -> list[Mention]:
        """Return the places a mere space parts it from: 동해 태백 삼척 선거구."""
        at = self.starts[mention.start]
        after = self.mentions[at + 1 : at + 2]
        before = self.mentions[max(0, at - 1) : at]
        return [
            *(m for m in before if m.after == m.end == mention.start - 1),
            *(m for m in after if mention.after == mention.end == m.start - 1),
        ]

    def _joins(self, one: Mention, other: Mention) -> bool:
        left, right = sorted((one, other), key=lambda m: m.start)
        between = self.text[left.end : right.start]
        if not is_sure(other) or not between:
            return False
        return bool(LISTED.fullmatch(between)) or self._counted(left, right)

    def _counted(self, left: Mention, right: Mention) -> bool:
        """Tell whether each of two has its figure: 강릉 41cm, 동해 38cm."""
        between = self.text[left.after : right.start]
        return len(between) < MOST_BETWEEN and bool(COUNTED.fullmatch(between))

    @cached_property
    def company(self) -> dict[int, "Company"]:
        """The list in which each mention stands, by the mention's start."""
        found: dict[int, Company] = {}
        last: Mention | None = None
        for mention in self.mentions:
            joins = last and (self._joins(last, mention) or self._joins(mention, last))
            company = found[last.start] if last and joins else Company()
            company.add(mention)
            found[mention.start] = company
            last = mention
        return found

    def names_of(self, unit: Unit | None) -> set[str]:
        """Return the names by which the item mentions a unit."""
        return self._names.get(unit, set())

    def full_names(self, name: str) -> set[Sense]:
        """Return what a name means where its city or county stands before it."""
        return self._full.get(name, set())

    @cached_property
    def _full(self) -> dict[str, set[Sense]]:
        full: dict[str, set[Sense]] = {}
        for mention in self.mentions:
            if mention.chain and len(mention.senses) == 1:
                full.setdefault(mention.name, set()).add(mention.senses[0])
        return full

    @cached_property
    def starts(self) -> dict[int, int]:
        """The index of the mention that starts at a character."""
        return {mention.start: at for at, mention in enumerate(self.mentions)}

    @cached_property
    def ends(self) -> set[int]:
        """Where mentions end."""
        return {mention.end for mention in self.mentions}

    @cached_property
    def units(self) -> frozenset[Unit]:
        """The units that are named anywhere in the item without a doubt."""
        parts = (part for m in self.mentions for part in (*m.chain, m))
        senses = (part.senses[0] for part in parts if len(part.senses) == 1)
        return frozenset(sense.unit for sense in senses if sense.unit)

    @cached_property
    def lands(self) -> frozenset[str | None]:
        """The countries the item names, or names a place of."""
        senses = [sense for mention in self.mentions for sense in mention.senses]
        known = (s for s in senses if not s.weak and s.source != "head")
        return frozenset(sense.country for sense in known)

    @cached_property
    def _names(self) -> dict[Unit | None, set[str]]:
        names: dict[Unit | None, set[str]] = {}
        for mention in self.mentions:
            for part in (*mention.chain, mention):
                for sense in part.senses:
                    if sense.unit:
                        names.setdefault(sense.unit, set()).add(part.name)
        return names

    def is_proper(self, mention: Mention) -> bool:
        """Tell whether Kiwi reads a proper noun where the name stands."""
        at = mention.start
        start = max(self.text.rfind("\n", 0, at) + 1, self.text.rfind(". ", 0, at) + 1)
        if start not in self._sentences:
            self._sentences[start] = self._proper_nouns(start)
        starts, ends = self._sentences[start]
        noun = bisect_right(starts, at) - 1
        return noun >= 0 and at < ends[noun]

    def _proper_nouns(self, start: int) -> tuple[list[int], list[int]]:
        """Return where the proper nouns of a sentence begin and end."""
        stops = (self.text.find(stop, start + 1) for stop in ("\n", ". "))
        stop = min((stop for stop in stops if stop >= 0), default=len(self.text))
        nouns = [m for m in morphemes(self.text[start : stop + 1]) if m.tag == "NNP"]
        return [start + n.start for n in nouns], [start + n.end for n in nouns]

    @cached_property
    def _sentences(self) -> dict[int, tuple[list[int], list[int]]]:
        return {}
