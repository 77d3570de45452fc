"""Names that act: a city that speaks, a state that threatens, a team that plays."""

import re

from newsparse.entities.places.evidence import (
    acts,
    governs,
    in_match,
    is_beaten,
    is_currency,
    plays,
    speaks,
)
from newsparse.entities.places.gazetteer import Sense
from newsparse.entities.places.item import Item
from newsparse.entities.places.mentions import Mention
from newsparse.entities.places.where import is_where
from newsparse.korean.closing import closing

TROUPE = re.compile(" (?:선수단|응원단|예술단)")
TEAMS = ("country", "province", "city")


def is_actor(mention: Mention, sense: Sense, item: Item) -> bool:
    """Tell whether a name is an organisation's here and no place."""
    text, end = item.text, mention.end
    if mention.chain:
        governed = sense.kind != "town" and governs(text, end)
        return governed or speaks(text, end)
    if sense.kind == "country" and _is_state(mention, item):
        return True
    if sense.kind != "country" and is_beaten(text, end):
        return True
    return (
        speaks(text, end)
        or plays(text, end)
        or governs(text, end)
        or is_currency(text, end)
        or (sense.kind in TEAMS and is_team(mention, text))
    )


def is_team(mention: Mention, text: str) -> bool:
    """A city in a match is a team, save where something happens: 한국시각."""
    end = mention.end
    if is_where(text, end) or text.startswith(("시각", "시간", "행", "지역"), end):
        return False
    return in_match(text, mention.start, end)


def is_named_state(text: str, end: int) -> bool:
    """Tell whether a state is the subject of its sentence, or its troupe: 북한은."""
    found = closing(text, end)
    subject = found is not None and found.roles in (("topic",), ("subject",))
    return subject or TROUPE.match(text, end) is not None


def _is_state(mention: Mention, item: Item) -> bool:
    """A state acts, alone or as one of several, and so do its people: 중국인."""
    text, end = item.text, mention.end
    of_all = item.company[mention.start].end
    return text.startswith("인", end) or acts(text, end) or acts(text, of_all)
