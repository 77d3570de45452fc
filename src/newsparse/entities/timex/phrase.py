"""An expression of time while it is put together."""

from dataclasses import dataclass, field
from typing import Any

from newsparse.korean.lengths import Length


@dataclass(slots=True)
class Phrase:
    """An expression of time with the parts it says; a length has `low`."""

    start: int
    end: int
    rank: int = -1
    fields: dict[str, Any] = field(default_factory=dict)
    low: Length | None = None
    most: Length | None = None
    more: bool = False
    window: int = 0
    every: str = ""
    until: bool = False
    before_nth: tuple[int, int] = (0, 0)
