"""An expression of time with what stands around it, ready to be given its value."""

from dataclasses import dataclass, field
from typing import Any, Literal

from newsparse.korean.lengths import Length
from newsparse.transcript import Mod

Bound = Literal["before", "until", "from", "so_far"]
Role = Literal["point", "range", "length", "repeat"]


@dataclass(slots=True)
class Mention:
    """An expression of time ready to be given its value."""

    role: Role
    start: int
    end: int
    fields: dict[str, Any] = field(default_factory=dict)
    last: dict[str, Any] | None = None
    low: Length | None = None
    most: Length | None = None
    mod: Mod | None = None
    bound: Bound | None = None
    since: str = ""
    every: str = ""
    sign: int = 0
    window: bool = False
    times: int | None = None
