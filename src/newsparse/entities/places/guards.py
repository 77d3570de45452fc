"""Which names are let through as places, by what stands around them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from newsparse.entities.places.actors import is_actor, is_named_state, is_team
from newsparse.entities.places.districts import Unit
from newsparse.entities.places.evidence import (
    follows_match,
    homographs,
    is_currency,
    is_located,
    is_person,
    is_placed,
    is_word,
    on_rails,
    plays,
    tells,
)
from newsparse.entities.places.facilities import is_proper
from newsparse.entities.places.gazetteer import Sense
from newsparse.entities.places.item import Item
from newsparse.entities.places.mentions import Mention
from newsparse.entities.places.reading import Choice
from newsparse.entities.places.resolution import inside
from newsparse.entities.places.tables import read_table
from newsparse.entities.places.where import is_town, is_where
from newsparse.korean.closing import bare as bared
from newsparse.korean.lexicon import common_nouns

WORD_BEFORE = re.compile(r"(?<![가-힣])([가-힣]{2,6}) $")
WORD_AFTER = re.compile(r" ([가-힣]{2,6})(?![가-힣])")
# Reasons by which the item itself tells of the place, and what then may follow.
TOLD = ("parent_earlier", "named_before", "parent_in_item")
Bodies = Callable[[], frozenset[tuple[int, int]]]  # spans of the organisations
TOWN_NOUNS = re.compile(" ?(?:앞바다|시내|시민|군민|군청|시청|읍내|나들목|톨게이트)")
# 봉화산 사과 is grown there, 봉화산에 is a mountain.
PRODUCT = re.compile("산(?:업| (?!정상|등산|자락|기슭|일대|중턱|둘레|계곡|산불|봉))")
NORTH = re.compile("(?:북측|북한|북녘)의? $")  # has a 고성 as well
ADMIN = ("country", "province", "city", "county", "district", "town")


@cache
def shorts() -> frozenset[str]:
    """Return the towns called without their last syllable: 사북, 도계."""
    return frozenset(row[0] for row in read_table("shorts.tsv"))


@dataclass
class Guard:
    """What is asked of a name before it is taken for a place."""

    item: Item
    home: Unit | None
    day: date | None
    bodies: Bodies

    @property
    def text(self) -> str:
        """The item's text."""
        return self.item.text

    @cached_property
    def _covered(self) -> frozenset[tuple[int, int]]:
        return self.bodies()

    def lets(self, mention: Mention, choice: Choice) -> bool:
        """Tell whether a mention is a place."""
        sense = choice.senses[0]
        if mention.source in ("relative", "road", "initial") or sense.source == "user":
            return True
        if sense.kind in ADMIN and is_actor(mention, sense, self.item):
            return self._is_left(mention, sense)
        if mention.chain:
            return True
        if is_person(self.text, mention.end) and sense.kind != "country":
            return False
        foreign = sense.source == "abroad" and sense.kind == "city"
        if foreign and self._is_foreigner(mention):
            return False
        return self._is_meant(mention, choice)

    def _is_left(self, mention: Mention, sense: Sense) -> bool:
        """Tell whether a country that acts is left to the places: 북한은 반발했습니다.

        A state is an organisation where one is found, in 북한의 도발 it is no place,
        and a team is no country.
        """
        text, end = self.text, mention.end
        if sense.kind != "country" or not is_named_state(text, end):
            return False
        if plays(text, end) or is_currency(text, end) or is_team(mention, text):
            return False
        covered = any(s < end and mention.start < e for s, e in self._covered)
        return not covered and self._is_meant(mention, Choice((sense,), "only"))

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
        bare = [name for name in names if bared(name) == name]
        return any(is_proper(name, whole=True) for name in bare)

    def _is_meant(self, mention: Mention, choice: Choice) -> bool:
        """Tell whether a name that may be a word is a place here."""
        sense = choice.senses[0]
        if sense.source == "village" and not self._known_village(mention, choice):
            return False
        if self._is_other(mention, sense):
            return False
        doubt = self._doubt(mention, sense)
        short_town = self._is_short_town(mention, choice)
        if doubt is None and (not short_town or choice.reason in TOLD):
            return True
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
        if doubt == "word":
            return self._is_told_word(mention, choice)
        if doubt == "read" and self._named_in_full(mention, choice):
            return True
        told = self._told_beside(mention, doubt)
        return self._is_read(mention, choice) if told is None else told

    def _is_other(self, mention: Mention, sense: Sense) -> bool:
        """Tell whether it is the word, a mountain (봉화산에) or lies in the North."""
        text, start, end = self.text, mention.start, mention.end
        if sense.unit and text.startswith("산", end):
            return PRODUCT.match(text, end) is None
        north = sense.unit and NORTH.search(text[max(0, start - 4) : start])
        return bool(north) or is_word(mention.name, text, end)

    def _told_beside(self, mention: Mention, doubt: str | None) -> bool | None:
        """Tell by what stands beside it, None where the kind of doubt asks for more."""
        text, start, end = self.text, mention.start, mention.end
        placed = is_placed(text, end) or is_located(text, end)
        match doubt:
            case "person" | "place" | "adverb":
                return True
            case "where":
                return is_where(text, end)
            case "rail":
                return on_rails(text, start, end)
            case "match":
                return placed or not follows_match(text, start)
            case "walk":
                return is_placed(text, end) or self._other_land()
            case "noun":
                return placed
            case "read":
                return is_town(text, end) or placed or self.item.is_proper(mention)
        return None

    def _is_read(self, mention: Mention, choice: Choice) -> bool:
        """Tell whether a soft name is read as one, or is the home region's."""
        text, end = self.text, mention.end
        if is_placed(text, end) or self.item.is_proper(mention):
            return True
        region = choice.senses[0].source == "region"
        called = mention.after > end and mention.name in shorts()  # 도계에, no 거진 다
        return self._at_home(choice) and (region or called or is_located(text, end))

    def _other_land(self) -> bool:
        """Tell whether the item names a second country: 인도 is a pavement at home."""
        return len(self.item.lands - {"KR", "IN", None}) > 0

    def _is_told_word(self, mention: Mention, choice: Choice) -> bool:
        """A word is a place where the item tells of it and the sentence of a place."""
        if is_town(self.text, mention.end):
            named = self._named_in_full(mention, choice)
            return choice.reason in TOLD or named or self._county_named(choice)
        if TOWN_NOUNS.match(self.text, mention.end):
            return True
        if choice.reason in TOLD and self._beside_town(mention, choice):
            return True
        bare = mention.after == mention.end  # 음성 판정
        named = self._named_in_full(mention, choice)
        return named and not bare and self.item.is_proper(mention)

    def _beside_town(self, mention: Mention, choice: Choice) -> bool:
        """Tell whether it is listed with a town of its county: 서면과 동면에도."""
        unit = choice.senses[0].unit
        county = unit.latest.code[:5] if unit else None
        return any(
            sense.unit is not unit and sense.unit.latest.code[:5] == county
            for other in self.item.joined(mention)
            for sense in other.senses
            if sense.unit and sense.kind == choice.senses[0].kind
        )

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
        if word[0] == "대" and sense.kind == "town" and word[1:] in common_nouns():
            return "noun"  # 민족 대이동
        foreign = sense.source == "abroad" and sense.kind == "city"
        noun = word in common_nouns() or (foreign and bared(word) in common_nouns())
        town = sense.kind in ("town", "village") and sense.source != "landmark"
        return ("word" if town else "noun") if noun else None

    def _doubt_of_old(self, mention: Mention, sense: Sense) -> str | None:
        """The short name of a county that is no more may be a word: 연기, 중원."""
        gone = sense.unit is not None and sense.unit.on(self.day) is None
        return "noun" if gone and mention.name[-1] not in "도시군구읍면동" else None

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

    def _at_home(self, choice: Choice) -> bool:
        held = self.home is not None and inside(choice.senses[0], self.home)
        return held or self.home in choice.senses[0].within

    def _named_in_full(self, mention: Mention, choice: Choice) -> bool:
        """Tell whether the item also has the full name: 예산군 beside 예산."""
        unit = choice.senses[0].unit
        if unit is None or choice.reason is None:
            return False
        return bool(self.item.names_of(unit) - {mention.name})
