"""What a finder looks at: a text, the day it was said and the region it is from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from newsparse.entities.amounts.figures import Figure
from newsparse.entities.amounts.ranges import find_figures
from newsparse.transcript import Entity, Speaker

if TYPE_CHECKING:
    from newsparse.entities.places.gazetteer import Gazetteer


@dataclass(frozen=True)
class Passage:
    """A text with its circumstances.

    In a page everything that is not speech is blanked with line ends, so offsets
    are the page's own and no expression runs from one voice into the next.
    `published` anchors relative dates; `home` is the region that 도내 means;
    `gazetteer` is the user's, None for the package's own; `speakers` are the people
    whom the page names outside the text: who speaks, and the reporters of the byline,
    the hand-over and the sign-off. `stories` are where a story begins that has nothing
    to do with the one before.
    """

    text: str
    published: date | None = None
    home: str | None = None
    gazetteer: "Gazetteer | None" = None
    speakers: tuple[Speaker, ...] = ()
    stories: tuple[int, ...] = ()

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The numbers of the text with their units, read once for all finders."""
        return find_figures(self.text)


Finder = Callable[[Passage], Iterator[Entity]]
