"""Which names are let through as places, by what stands around them."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from newsparse.entities.places.districts import Unit
from newsparse.entities.places.evidence import (
    governs,
    homographs,
    in_match,
    is_person,
    on_rails,
    plays,
    speaks,
)
from newsparse.entities.places.facilities import is_proper, is_where
from newsparse.entities.places.gazetteer import Sense
from newsparse.entities.places.mentions import Mention
from newsparse.entities.places.resolution import Choice, inside
from newsparse.korean.morphemes import Morpheme, morphemes
from newsparse.korean.particles import strip_particles

LISTED = re.compile(r" ?[,·.ㆍ・/~∼〜\-–] ?|(?:과|와|하고|이나|나|랑|및| 및) ?| ?등 ?")
WORD_BEFORE = re.compile(r"(?<![가-힣])([가-힣]{2,6}) $")
WORD_AFTER = re.compile(r" ([가-힣]{2,6})(?![가-힣])")
# Reasons by which the item itself tells of the place, and what then may follow.
TOLD = ("parent_earlier", "named_before", "parent_in_item")
TOWN_WORDS = re.compile(
    "(?:에서|에선|까지|지역|일대)| (?:주민|일대|지역|마을|이장|인근|한 |야산|도로)|"
    "의 (?:한|야산|도로)"
)
TEAMS = ("country", "province", "city")
ADMIN = ("country", "province", "city", "county", "district", "town")


@dataclass
class Guard:
    """What is asked of a name before it is taken for a place."""

    text: str
    mentions: list[Mention]
    home: Unit | None
    day: date | None

    def lets(self, mention: Mention, choice: Choice) -> bool:
        """Tell whether a mention is a place."""
        sense = choice.senses[0]
        if mention.source in ("relative", "road", "initial") or sense.source == "user":
            return True
        if sense.kind in ADMIN and self._is_actor(mention, sense):
            return False
        if mention.chain:
            return True
        if is_person(self.text, mention.end) and sense.kind != "country":
            return False
        foreign = sense.source == "abroad" and sense.kind == "city"
        if foreign and self._is_foreigner(mention):
            return False
        return self._is_meant(mention, choice)

    def _is_team(self, mention: Mention) -> bool:
        """A city in a match is a team, save where something happens: 한국시각."""
        text, end = self.text, mention.end
        if is_where(text, end) or text.startswith(("시각", "시간", "행", "지역"), end):
            return False
        return in_match(text, mention.start, end)

    def _is_actor(self, mention: Mention, sense: Sense) -> bool:
        text, end = self.text, mention.end
        if mention.chain:
            return speaks(text, end)
        return (
            speaks(text, end)
            or plays(text, end)
            or governs(text, end)
            or (sense.kind in TEAMS and self._is_team(mention))
        )

    def _is_foreigner(self, mention: Mention) -> bool:
        """Tell whether a name without particles stands beside it: 휘트니 휴스턴."""
        before = self.text[max(0, mention.start - 8) : mention.start]
        after = self.text[mention.end : mention.end + 9]
        found = (WORD_BEFORE.search(before), WORD_AFTER.match(after))
        if mention.start - 1 in self._ends:
            found = (None, found[1])
        if mention.after > mention.end or mention.end + 1 in self._starts:
            found = (found[0], None)
        names = [word[1] for word in found if word]
        bare = [name for name in names if strip_particles(name) == name]
        return any(is_proper(name, whole=True) for name in bare)

    def _is_meant(self, mention: Mention, choice: Choice) -> bool:
        """Tell whether a name that may be a word is a place here."""
        sense = choice.senses[0]
        doubt = homographs().get(mention.name) or self._doubt_of_old(mention, sense)
        if sense.source == "village" and not self._known_village(choice):
            return False
        short_town = self._is_short_town(mention, choice)
        if doubt is None and (not short_town or choice.reason in TOLD):
            return True
        if self._stands_in_list(mention) or self._named_in_full(mention, choice):
            return True
        if doubt == "word" and choice.reason in TOLD:
            return TOWN_WORDS.match(self.text, mention.end) is not None
        if doubt == "person":
            return True
        if doubt == "where":
            return is_where(self.text, mention.end)
        if doubt == "rail":
            return on_rails(self.text, mention.start, mention.end)
        return doubt != "word" and (self._at_home(choice) or self._is_proper(mention))

    def _doubt_of_old(self, mention: Mention, sense: Sense) -> str | None:
        """The short name of a county that is no more may be a word: 연기."""
        gone = sense.unit is not None and sense.unit.on(self.day) is None
        return "soft" if gone and mention.name[-1] not in "도시군구읍면동" else None

    def _is_short_town(self, mention: Mention, choice: Choice) -> bool:
        """A town of two syllables, or an old quarter, may be anything."""
        sense = choice.senses[0]
        old = sense.unit is not None and sense.unit.on(self.day) is None
        town = sense.kind in ("town", "village")
        return town and (len(mention.name) == 2 or old)

    def _known_village(self, choice: Choice) -> bool:
        """A village alone is told by its county: named in the item, or at home."""
        return (choice.reason is not None and choice.reason != "only") or any(
            inside(choice.senses[0], unit)
            for unit in (*self._units, *((self.home,) if self.home else ()))
        )

    @cached_property
    def _units(self) -> tuple[Unit, ...]:
        units = {
            part.senses[0].unit: None
            for mention in self.mentions
            for part in (*mention.chain, mention)
            if len(part.senses) == 1
        }
        return tuple(unit for unit in units if unit)

    def _stands_in_list(self, mention: Mention) -> bool:
        """Tell whether it is parted by a comma or the like from another place."""
        at = self._starts[mention.start]
        before = self.mentions[at - 1] if at else None
        after = self.mentions[at + 1] if at + 1 < len(self.mentions) else None
        return bool(
            (before and self._joins(before, mention))
            or (after and self._joins(mention, after))
        )

    def _joins(self, left: Mention, right: Mention) -> bool:
        between = self.text[left.end : right.start]
        sure = any(homographs().get(m.name) != "word" for m in (left, right))
        return bool(sure and between and LISTED.fullmatch(between))

    def _named_in_full(self, mention: Mention, choice: Choice) -> bool:
        """Tell whether the item also has the full name: 예산군 beside 예산."""
        unit = choice.senses[0].unit
        if unit is None or choice.reason is None:
            return False
        return bool(self._names_of.get(unit, set()) - {mention.name})

    @cached_property
    def _starts(self) -> dict[int, int]:
        return {mention.start: at for at, mention in enumerate(self.mentions)}

    @cached_property
    def _ends(self) -> set[int]:
        return {mention.end for mention in self.mentions}

    @cached_property
    def _names_of(self) -> dict[Unit, set[str]]:
        """The names by which the item mentions a unit."""
        names: dict[Unit, set[str]] = {}
        for mention in self.mentions:
            for part in (*mention.chain, mention):
                for sense in part.senses:
                    if sense.unit:
                        names.setdefault(sense.unit, set()).add(part.name)
        return names

    def _at_home(self, choice: Choice) -> bool:
        return self.home is not None and inside(choice.senses[0], self.home)

    def _is_proper(self, mention: Mention) -> bool:
        """Tell whether Kiwi reads a proper noun where the name stands."""
        return any(
            token.tag == "NNP" and token.start <= mention.start < token.end
            for token in self._line(mention.start)
        )

    def _line(self, at: int) -> list[Morpheme]:
        return self._tokens(self.text.rfind("\n", 0, at) + 1)

    def _tokens(self, start: int) -> list[Morpheme]:
        if start not in self._lines:
            stop = self.text.find("\n", start)
            line = self.text[start : stop if stop >= 0 else len(self.text)]
            self._lines[start] = [
                token._replace(start=token.start + start, end=token.end + start)
                for token in morphemes(line)
            ]
        return self._lines[start]

    @cached_property
    def _lines(self) -> dict[int, list[Morpheme]]:
        return {}
