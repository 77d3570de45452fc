"""Which names are let through as places, by what stands around them."""

import re
from dataclasses import dataclass
from datetime import date

from newsparse.entities.places.districts import Unit
from newsparse.entities.places.evidence import (
    acts,
    follows_match,
    governs,
    homographs,
    in_match,
    is_currency,
    is_person,
    is_placed,
    is_word,
    on_rails,
    plays,
    speaks,
    tells,
)
from newsparse.entities.places.facilities import is_proper, is_where
from newsparse.entities.places.gazetteer import Sense
from newsparse.entities.places.item import Item
from newsparse.entities.places.mentions import Mention
from newsparse.entities.places.resolution import Choice, inside
from newsparse.korean.lexicon import common_nouns
from newsparse.korean.particles import strip_particles

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

    item: Item
    home: Unit | None
    day: date | None

    @property
    def text(self) -> str:
        """The item's text."""
        return self.item.text

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
            governed = sense.kind != "town" and governs(text, end)
            return governed or speaks(text, end)
        if sense.kind == "country" and (acts(text, end) or text.startswith("인", end)):
            return True
        return (
            speaks(text, end)
            or plays(text, end)
            or governs(text, end)
            or is_currency(text, end)
            or (sense.kind in TEAMS and self._is_team(mention))
        )

    def _is_foreigner(self, mention: Mention) -> bool:
        """Tell whether a name without particles stands beside it: 휘트니 휴스턴."""
        before = self.text[max(0, mention.start - 8) : mention.start]
        after = self.text[mention.end : mention.end + 9]
        found = (WORD_BEFORE.search(before), WORD_AFTER.match(after))
        if mention.start - 1 in self.item.ends:
            found = (None, found[1])
        if mention.after > mention.end or mention.end + 1 in self.item.starts:
            found = (found[0], None)
        names = [word[1] for word in found if word]
        bare = [name for name in names if strip_particles(name) == name]
        return any(is_proper(name, whole=True) for name in bare)

    def _is_meant(self, mention: Mention, choice: Choice) -> bool:
        """Tell whether a name that may be a word is a place here."""
        sense = choice.senses[0]
        if sense.source == "village" and not self._known_village(mention, choice):
            return False
        doubt = self._doubt(mention, sense)
        short_town = self._is_short_town(mention, choice)
        if doubt is None and (not short_town or choice.reason in TOLD):
            return True
        if is_word(mention.name, self.text, mention.end):
            return False
        around = (self.text, mention.start, mention.end)
        if doubt in ("fish", "walk") and tells(doubt, *around):
            return False
        if self.item.listed(mention):
            return True
        if doubt not in ("word", "read") and self._named_in_full(mention, choice):
            return True
        return self._is_told(mention, choice, doubt)

    def _is_told(self, mention: Mention, choice: Choice, doubt: str | None) -> bool:
        """Tell by what the kind of doubt asks for whether a place is meant."""
        text, start, end = self.text, mention.start, mention.end
        if doubt == "word":
            return self._is_told_word(mention, choice)
        if doubt == "read":
            return bool(TOWN_WORDS.match(text, end)) or self.item.is_proper(mention)
        if doubt == "match":
            return not follows_match(text, start) or is_placed(text, end)
        if doubt == "noun":
            return is_placed(text, end)
        if doubt == "where":
            return is_where(text, end)
        if doubt == "rail":
            return on_rails(text, start, end)
        if doubt in ("person", "place", "adverb") or is_placed(text, end):
            return True
        return self.item.is_proper(mention)

    def _is_told_word(self, mention: Mention, choice: Choice) -> bool:
        """A word is a place where the item tells of it and the sentence of a place."""
        if TOWN_WORDS.match(self.text, mention.end):
            named = self._named_in_full(mention, choice)
            return choice.reason in TOLD or named or self._county_named(choice)
        named = self._named_in_full(mention, choice)
        return named and self.item.is_proper(mention)

    def _county_named(self, choice: Choice) -> bool:
        """Tell whether the item names the city or county it lies in."""
        counties = [u for u in self.item.units if len(u.latest.code) == 5]
        return any(inside(choice.senses[0], unit) for unit in counties)

    def _doubt(self, mention: Mention, sense: Sense) -> str | None:
        """Tell what else a name may be, by the table or as a common noun.

        A foreign name may end like a noun with its particle: 가시와, 가스가.
        """
        known = homographs().get(mention.name) or self._doubt_of_old(mention, sense)
        if known or sense.source == "user":
            return known
        word = mention.name
        foreign = sense.source == "abroad" and sense.kind == "city"
        noun = word in common_nouns() or (
            foreign and strip_particles(word) in common_nouns()
        )
        return "noun" if noun else None

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

    def _known_village(self, mention: Mention, choice: Choice) -> bool:
        """A village alone is told by its county: named in the item, or at home.

        One of two syllables is not: 내리면 is no village with a particle.
        """
        if len(mention.name) == 2:
            return False
        return (choice.reason is not None and choice.reason != "only") or any(
            inside(choice.senses[0], unit)
            for unit in (*self.item.units, *((self.home,) if self.home else ()))
        )

    def _named_in_full(self, mention: Mention, choice: Choice) -> bool:
        """Tell whether the item also has the full name: 예산군 beside 예산."""
        unit = choice.senses[0].unit
        if unit is None or choice.reason is None:
            return False
        return bool(self.item.names_of(unit) - {mention.name})
