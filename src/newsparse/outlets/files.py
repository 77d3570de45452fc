"""An outlet file as it is written, read strictly: every rule must bring its example.

`default.toml` holds what many houses share; an outlet's own rules stand before it.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from newsparse.errors import OutletError

DEFAULT = "default"

RuleTag = Literal["chrome", "title", "date", "byline", "footer"]
Zone = Literal["top", "below_title", "header", "foot", "anywhere"]
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
Body = Literal["voice", "quote", "line", "inside", "none"]


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of line: its tag, where it may stand, how it reads, examples.

    Named groups are values: `title`, `date`, `name`, `email`, `guests`. With `follows`
    the line counts only below a line that fits that pattern. The zone `header` is both
    above the title and below it. `begins` are the first characters of the lines to
    try, for speed; all lines are tried without it.
    """

    tag: RuleTag
    zone: Zone
    pattern: str
    examples: tuple[str, ...]
    follows: str | None = None
    begins: str = ""


class LabelRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A speaker label, as whole forms (spaces and case do not count) or a pattern.

    `body` says what it opens: a `voice` until the next label, one `quote`, the rest
    of the `line`, text `inside` brackets that `closes` ends, or nothing (`none`).
    `live` marks labels that only live links have.

    Named groups of a pattern: `credit` says who speaks; `label` is the marker, where
    it is not all that the pattern takes; `voice` is one of two anchors.
    A pattern is tried only on lines that begin as one of its examples does: with the
    same sign, or with any letter or digit where the example begins with one.
    `people` asks that the credit names a person or a role, `named` a person by name;
    `quoted` asks for a quoted line below.
    """

    role: LabelRole
    forms: tuple[str, ...] = ()
    pattern: str | None = None
    examples: tuple[str, ...] = ()
    body: Body = "voice"
    closes: str | None = None
    people: bool = False
    named: bool = False
    quoted: bool = False
    live: bool = False


class Station(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A regional station of a network: its marks and where it reports from."""

    home: str
    recognise: tuple[str, ...]


class OutletFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An outlet file as written; docs/add-an-outlet.md follows one through.

    `recognise` are marks of the house, `style` labels few others write, which count
    only where two of them are on the page; `era` marks that tell its files apart where
    there are several; `valid_from` and `valid_until` are days (2003-01-01).
    `inline` are patterns that begin a line of their own where they stand within one.
    `ends` are whole lines that end an item: they and all below are the site's.
    `bare_quote` is what a quoted paragraph is, as a rule, where no label announces it.
    """

    name: str
    home: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    wrapped: bool = False
    bare_quote: Literal["standup", "sync"] | None = None
    recognise: tuple[str, ...] = ()
    style: tuple[str, ...] = ()
    era: tuple[str, ...] = ()
    stations: tuple[Station, ...] = ()
    chrome: tuple[str, ...] = ()
    copyright: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    sign_off: tuple[str, ...] = ()
    inline: tuple[str, ...] = ()
    title_head: tuple[str, ...] = ()
    title_tail: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    labels: tuple[LabelRule, ...] = ()


@cache
def shared_file() -> OutletFile:
    """Return what many houses share."""
    text = (files("newsparse.outlets") / "default.toml").read_text(encoding="utf-8")
    return decode_file(text, "default.toml")


@cache
def known_files() -> tuple[OutletFile, ...]:
    """Return the files of the outlets that come with newsparse, by file name."""
    paths = sorted(
        (p for p in files("newsparse.outlets").iterdir() if p.name.endswith(".toml")),
        key=lambda p: p.name,
    )
    return tuple(
        decode_file(p.read_text(encoding="utf-8"), p.name)
        for p in paths
        if p.name != "default.toml"
    )


def decode_file(text: str, name: str) -> OutletFile:
    """Read TOML strictly; every rule must bring an example that fits it.

    Raises OutletError that names the file, the key and the reason.
    """
    try:
        outlet = msgspec.toml.decode(text, type=OutletFile)
    except (msgspec.MsgspecError, ValueError) as error:
        raise OutletError(f"{name}: {error}") from error
    rules: list[Rule | LabelRule] = [*outlet.rules, *outlet.labels]
    for rule in rules:
        _check(rule, name)
    patterns = (*outlet.sign_off, *outlet.title_head, *outlet.title_tail)
    for pattern in (*patterns, *outlet.inline):
        _compile(pattern, name)
    return outlet


def _check(rule: Rule | LabelRule, name: str) -> None:
    if rule.pattern is None:
        return
    pattern = _compile(rule.pattern, name)
    if not rule.examples:
        raise OutletError(f"{name}: pattern {rule.pattern!r} has no example")
    begins = rule.begins if isinstance(rule, Rule) else ""
    for example in rule.examples:
        if not pattern.match(example) or (begins and example[0] not in begins):
            raise OutletError(f"{name}: {rule.pattern!r} does not fit {example!r}")


def _compile(pattern: str, name: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise OutletError(f"{name}: pattern {pattern!r}: {error}") from error
