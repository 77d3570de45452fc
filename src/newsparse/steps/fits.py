"""What an outlet's own rules make of a line of a header or a footer."""

import re
from functools import lru_cache

from newsparse.outlets import Outlet, Rule, Zoned
from newsparse.steps.breaks import LineTag

MENU = 8  # words of the site on one line

Fit = tuple[LineTag, dict[str, str]]  # what a rule makes of a line


def site_line(text: str, outlet: Outlet) -> Fit | None:
    """Fit a line of the site itself, or a menu of such words."""
    if text in outlet.chrome:
        return "chrome", {}
    if text.partition(" ")[0] not in outlet.chrome or text.count(" ") >= MENU:
        return None
    return ("chrome", {}) if outlet.chrome.issuperset(text.split()) else None


@lru_cache(maxsize=4096)  # the site's lines come on every page
def fitting(text: str, rules: Zoned, above: str = "") -> Fit | None:
    """Return the tag and the values of the first rule that fits a line."""
    for rule, pattern in rules.of(text):
        if (found := pattern.match(text)) and _follows(rule, above):
            values = {k: v.strip() for k, v in found.groupdict().items() if v}
            return rule.tag, values
    return None


def _follows(rule: Rule, above: str) -> bool:
    return rule.follows is None or re.match(rule.follows, above) is not None
