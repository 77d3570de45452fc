"""Particles and endings are listed in one place, korean/closings.tsv.

A pattern with three or more of them side by side is a list of what may follow a word,
and misses every word that nobody listed: such a pattern asks `closing` instead.
"""

import re
from pathlib import Path

import newsparse

HOUSE = Path(newsparse.__file__).parent
PARTICLES = re.compile(
    r"(?<![가-힣])(?:에서|에게|에는|에|까지|부터|은|는|이|가|을|를|의|와|과|도|만|로|으로"
    r"|보다|마다|입니다|이다|인|라|라고|였|이었)(?![가-힣])"
)
LITERAL = re.compile(r'r?[f]?"((?:[^"\\\n]|\\.)*)"')
CLASS = re.compile("[은는이가을를의에도와과로만]{4,}")
# These still hold a list; each wants its own measured change. None may join them.
LEFT = {
    "entities/foreign_names.py",
    "entities/organization.py",
}


def lists(pattern):
    """Tell whether a pattern lists particles, as alternatives or as a set."""
    inner = [part for part in re.split(r"[()]", pattern) if "|" in part]
    parted = (sum(bool(PARTICLES.search(p)) for p in g.split("|")) for g in inner)
    sets = (found for found in re.findall(r"\[([^\]]*)\]", pattern))
    return any(count >= 3 for count in parted) or any(map(CLASS.search, sets))


def test_no_other_module_lists_particles():
    found = {
        path.relative_to(HOUSE).as_posix()
        for room in ("entities", "korean")
        for path in (HOUSE / room).rglob("*.py")
        if any(map(lists, LITERAL.findall(path.read_text("utf-8"))))
    }
    assert found == LEFT
