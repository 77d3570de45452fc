"""An outlet's conventions, its own first and then the shared ones, ready for use."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from newsparse.outlets.files import (
    DEFAULT,
    LabelRule,
    OutletFile,
    Rule,
    Station,
    Zone,
)

Compiled = tuple[Rule, re.Pattern[str]]
LabelPattern = tuple[LabelRule, re.Pattern[str]]


class LabelPatterns(NamedTuple):
    """Label rules with their patterns; a line that the gate does not fit fits none."""

    rules: tuple[LabelPattern, ...]
    gate: re.Pattern[str]


NO_LABELS = LabelPatterns((), re.compile("(?!)"))


@dataclass(frozen=True, eq=False)
class Outlet:
    """An outlet's conventions, its own first and then the shared ones."""

    own: OutletFile
    shared: OutletFile
    station: Station | None = None

    @property
    def name(self) -> str | None:
        """The outlet's name, None for a page of an unknown house."""
        return None if self.own.name == DEFAULT else self.own.name

    @property
    def home(self) -> str | None:
        """The region the outlet, or its station, reports from (도내)."""
        return self.station.home if self.station else self.own.home

    @cached_property
    def chrome(self) -> frozenset[str]:
        """Whole lines that belong to the site, spaces collapsed."""
        return frozenset(map(collapse, self.own.chrome + self.shared.chrome))

    @cached_property
    def rules(self) -> tuple[Compiled, ...]:
        """The line rules with their patterns, in order of precedence."""
        rules = self.own.rules + self.shared.rules
        return tuple((rule, re.compile(rule.pattern)) for rule in rules)

    @cached_property
    def forms(self) -> dict[str, LabelRule]:
        """Every label written out, keyed as `label_key` has it."""
        labels = self.shared.labels + self.own.labels
        return {label_key(form): rule for rule in labels for form in rule.forms}

    @cached_property
    def label_patterns(self) -> dict[str, tuple[LabelPatterns, LabelPatterns]]:
        """The labels that hold a name or words, by the sign a line begins with.

        The outlet's own stand first, then the shared ones.
        """
        own, shared = _by_sign(self.own), _by_sign(self.shared)
        if self.own.name == DEFAULT:
            own, shared = shared, own
        signs = {*own, *shared}
        return {s: (own.get(s, NO_LABELS), shared.get(s, NO_LABELS)) for s in signs}

    @cached_property
    def inline(self) -> re.Pattern[str]:
        """What begins a line of its own where it stands within one."""
        heads = self.own.inline + self.shared.inline
        return re.compile("|".join(f"(?:{head})" for head in heads) or "(?!)")

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

    def zoned(self, *zones: Zone) -> "Zoned":
        """Return the rules of some zones, in order."""
        known = self._zones.get(zones)
        if known is None:
            known = Zoned([r for r in self.rules if r[0].zone in zones])
            self._zones[zones] = known
        return known

    @cached_property
    def _zones(self) -> "dict[tuple[Zone, ...], Zoned]":
        return {}


class Zoned:
    """The rules of some zones, by the character a line begins with.

    `signs` are the characters that any line with a rule begins with, none where some
    rule is tried on every line.
    """

    def __init__(self, rules: Sequence[Compiled]) -> None:
        """Sort the rules; those without `begins` are tried on every line."""
        signs = {sign for rule, _ in rules for sign in rule.begins}
        self._signs = {sign: _beginning(rules, sign) for sign in signs}
        self._others = _beginning(rules, "")
        self.signs = frozenset() if self._others else frozenset(signs)

    def of(self, text: str) -> tuple[Compiled, ...]:
        """Return the rules to try on a line."""
        return self._signs.get(text[:1], self._others)


def _beginning(rules: Sequence[Compiled], sign: str) -> tuple[Compiled, ...]:
    return tuple(r for r in rules if not r[0].begins or (sign and sign in r[0].begins))


# A label is also looked for within a line, where `^` would not fit.
def _by_sign(file: OutletFile) -> dict[str, LabelPatterns]:
    """Sort a file's label patterns by the signs that their examples begin with."""
    found: dict[str, list[LabelRule]] = {}
    for rule in file.labels:
        for sign in {first_sign(text) for text in rule.examples}:
            found.setdefault(sign, []).append(rule)
    return {sign: _gated(rules) for sign, rules in found.items()}


def _gated(rules: Iterable[LabelRule]) -> LabelPatterns:
    patterns = [(rule, _START.sub(r"\1", rule.pattern or "")) for rule in rules]
    bare = (_NAMED.sub("(?:", text.removeprefix("(?i)")) for _, text in patterns)
    gate = re.compile("|".join(f"(?:{text})" for text in bare), re.IGNORECASE)
    return LabelPatterns(tuple((r, re.compile(text)) for r, text in patterns), gate)


_NAMED = re.compile(r"\(\?P<\w+>")
_START = re.compile(r"^(\(\?i\))?\^")


def collapse(text: str) -> str:
    """Make every run of white space one space, and leave out what has no width.

    >>> collapse("  • 평    일 "), collapse("서가람\u200b 기자")
    ('• 평 일', '서가람 기자')
    """
    if _UNEVEN.search(text) is None:
        return text.strip()
    return " ".join(text.translate(_WIDTH).split())


_UNEVEN = re.compile("  |[\t\u00a0\u3000\u200b-\u200d\u2060\ufeff\u00ad]")


def label_key(label: str) -> str:
    """Return a label as it is compared: without spaces, invisible marks and case.

    A bracket that another kind closes counts as closed by its own.

    >>> label_key("◀ S / U ▶"), label_key("[인터뷰}")
    ('◀s/u▶', '[인터뷰]')
    """
    key = "".join(label.translate(_WIDTH).translate(_BRACKETS).split()).casefold()
    closes = _CLOSES.get(key[:1])
    return key[:-1] + closes if closes and key[-1] in _CLOSING else key


_CLOSES = {"[": "]", "<": ">", "(": ")", "【": "】", "◀": "▶"}
_CLOSING = frozenset("]>)】▶}")


_WIDTH = str.maketrans("", "", "\u200b\u200c\u200d\u2060\ufeff\u00ad")
_BRACKETS = str.maketrans("［］〔〕＜＞（）", "[][]<>()", "\\")


def first_sign(text: str) -> str:
    """Return what a text begins with: a sign, `a` for any letter, `0` for a digit.

    >>> first_sign("▶ 인터뷰"), first_sign("앵커)"), first_sign("02:11")
    ('▶', 'a', '0')
    """
    sign = text[:1]
    if sign.isalpha():
        return "a"
    return "0" if sign.isdigit() else sign
