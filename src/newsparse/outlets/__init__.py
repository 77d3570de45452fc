"""How each outlet lays out a page: one TOML file an outlet, read strictly.

`default.toml` holds what many houses share; an outlet's own rules stand before it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import Literal

import msgspec

from newsparse.errors import OutletError

DEFAULT = "default"

RuleTag = Literal["chrome", "title", "date", "byline", "footer"]
Zone = Literal["top", "below_title", "foot", "anywhere"]
LabelRole = Literal[
    "anchor",
    "reporter",
    "interview",
    "standup",
    "sync",
    "guest",
    "caption",
    "cue",
    "voice",
    "end",
    "separator",
]
Body = Literal["voice", "quote", "line", "inside"]


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of line: its tag, where it may stand, how it reads, examples.

    Named groups are values: `title`, `date`, `name`, `email`. With `follows` the line
    counts only below a line that fits that pattern.
    """

    tag: RuleTag
    zone: Zone
    pattern: str
    examples: tuple[str, ...]
    follows: str | None = None


class LabelRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A speaker label, as whole forms (spaces and case do not count) or a pattern.

    `body` says what it opens: a `voice` until the next label, one `quote`, the rest
    of the `line`, or text `inside` the marker itself (the group `text`). `live` marks
    labels that only live links have.
    """

    role: LabelRole
    forms: tuple[str, ...] = ()
    pattern: str | None = None
    examples: tuple[str, ...] = ()
    body: Body = "voice"
    live: bool = False


class OutletFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An outlet file as written; docs/add-an-outlet.md follows one through."""

    name: str
    home: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    wrapped: bool = False
    recognise: tuple[str, ...] = ()
    chrome: tuple[str, ...] = ()
    copyright: tuple[str, ...] = ()
    sign_off: tuple[str, ...] = ()
    title_head: tuple[str, ...] = ()
    title_tail: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    labels: tuple[LabelRule, ...] = ()


@dataclass(frozen=True)
class Outlet:
    """An outlet's conventions, its own first and then the shared ones."""

    own: OutletFile
    shared: OutletFile

    @property
    def name(self) -> str | None:
        """The outlet's name, None for a page of an unknown house."""
        return None if self.own.name == DEFAULT else self.own.name

    @property
    def home(self) -> str | None:
        """The region the outlet reports from (도내)."""
        return self.own.home

    @cached_property
    def chrome(self) -> frozenset[str]:
        """Whole lines that belong to the site, spaces collapsed."""
        return frozenset(map(collapse, self.own.chrome + self.shared.chrome))

    @cached_property
    def rules(self) -> tuple[tuple[Rule, re.Pattern[str]], ...]:
        """The line rules with their patterns, in order of precedence."""
        rules = self.own.rules + self.shared.rules
        return tuple((rule, re.compile(rule.pattern)) for rule in rules)

    @cached_property
    def forms(self) -> dict[str, LabelRule]:
        """Every label written out, keyed as `label_key` has it."""
        labels = self.shared.labels + self.own.labels
        return {label_key(form): rule for rule in labels for form in rule.forms}

    @cached_property
    def label_patterns(self) -> tuple[tuple[LabelRule, re.Pattern[str]], ...]:
        """The labels that hold a name or words, with their patterns."""
        labels = self.own.labels + self.shared.labels
        return tuple((r, re.compile(r.pattern)) for r in labels if r.pattern)

    @cached_property
    def sign_off(self) -> re.Pattern[str]:
        """What stands before the reporter's name in the last line (G1뉴스)."""
        heads = self.own.sign_off + self.shared.sign_off
        return re.compile("|".join(f"(?:{head})" for head in heads) or "(?!)")

    @cached_property
    def title_head(self) -> tuple[re.Pattern[str], ...]:
        """Production tags before a title, each with a group `tag`."""
        heads = self.own.title_head + self.shared.title_head
        return tuple(re.compile(f"^{head}") for head in heads)

    @cached_property
    def title_tail(self) -> tuple[re.Pattern[str], ...]:
        """Production tags after a title, each with a group `tag`."""
        tails = self.own.title_tail + self.shared.title_tail
        return tuple(re.compile(f"{tail}$") for tail in tails)

    def zoned(self, *zones: Zone) -> tuple[tuple[Rule, re.Pattern[str]], ...]:
        """Return the rules of some zones, in order."""
        if zones not in self._zones:
            self._zones[zones] = tuple(r for r in self.rules if r[0].zone in zones)
        return self._zones[zones]

    @cached_property
    def _zones(
        self,
    ) -> dict[tuple[Zone, ...], tuple[tuple[Rule, re.Pattern[str]], ...]]:
        return {}


def collapse(text: str) -> str:
    """Make every run of white space one space.

    >>> collapse("  • 평    일 ")
    '• 평 일'
    """
    if "  " in text or "\t" in text or "\u00a0" in text:
        return " ".join(text.split())
    return text.strip()


def label_key(label: str) -> str:
    """Return a label as it is compared: without spaces, invisible marks and case.

    >>> label_key("◀ S / U ▶")
    '◀s/u▶'
    """
    return "".join(label.translate(_WIDTH).split()).casefold()


_WIDTH = str.maketrans(
    "［］〔〕＜＞（）",
    "[][]<>()",
    "\u200b\u200c\u200d\u2060\ufeff\u00ad",
)


def read_outlet(text: str, name: str = "outlet") -> Outlet:
    """Read an outlet file, such as a user's own, on top of the shared conventions.

    Raises OutletError that names the file, the key and the reason.
    """
    return Outlet(_decode(text, name), _shared())


def find_outlet(outlet: "str | Path | Outlet") -> Outlet:
    """Return an outlet by its name ("G1"), its file or itself.

    Raises OutletError where there is no such outlet.
    """
    if isinstance(outlet, Outlet):
        return outlet
    known = {o.own.name.casefold(): o for o in known_outlets()}
    if found := known.get(str(outlet).casefold()):
        return found
    path = Path(outlet)
    if path.suffix == ".toml" and path.is_file():
        return read_outlet(path.read_text(encoding="utf-8"), path.name)
    names = ", ".join(sorted(o.own.name for o in known_outlets()))
    raise OutletError(f"no outlet {str(outlet)!r}: known are {names}")


@cache
def known_outlets() -> tuple[Outlet, ...]:
    """Return the outlets that come with newsparse, in the order of their files."""
    paths = sorted(
        (p for p in files(__name__).iterdir() if p.name.endswith(".toml")),
        key=lambda p: p.name,
    )
    return tuple(
        Outlet(_decode(p.read_text(encoding="utf-8"), p.name), _shared())
        for p in paths
        if p.name != "default.toml"
    )


@cache
def unknown_outlet() -> Outlet:
    """Return the conventions for a page of an unknown house."""
    return Outlet(_shared(), OutletFile(name=DEFAULT))


def recognise(page: str) -> Outlet:
    """Tell the outlet by its marks on the page: the one with the most wins.

    A draw, like no mark at all, leaves the house unknown.
    """
    scores = [(_score(page, o.own.recognise), o) for o in known_outlets()]
    best = max((score for score, _ in scores), default=0)
    winners = [o for score, o in scores if score == best]
    names = {o.own.name for o in winners}
    return winners[0] if best and len(names) == 1 else unknown_outlet()


def _score(page: str, marks: Iterable[str]) -> int:
    return sum(mark in page for mark in marks)


@cache
def _shared() -> OutletFile:
    text = (files(__name__) / "default.toml").read_text(encoding="utf-8")
    return _decode(text, "default.toml")


def _decode(text: str, name: str) -> OutletFile:
    """Read TOML strictly; every rule must bring an example that fits it."""
    try:
        outlet = msgspec.toml.decode(text, type=OutletFile)
    except (msgspec.MsgspecError, ValueError) as error:
        raise OutletError(f"{name}: {error}") from error
    rules: list[Rule | LabelRule] = [*outlet.rules, *outlet.labels]
    for rule in rules:
        _check(rule, name)
    return outlet


def _check(rule: Rule | LabelRule, name: str) -> None:
    if rule.pattern is None:
        return
    try:
        pattern = re.compile(rule.pattern)
    except re.error as error:
        raise OutletError(f"{name}: pattern {rule.pattern!r}: {error}") from error
    if not rule.examples:
        raise OutletError(f"{name}: pattern {rule.pattern!r} has no example")
    for example in rule.examples:
        if not pattern.match(example):
            raise OutletError(f"{name}: {rule.pattern!r} does not fit {example!r}")
