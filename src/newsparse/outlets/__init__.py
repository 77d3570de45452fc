"""How each outlet lays out a page: one TOML file an outlet, read strictly."""

from newsparse.outlets.conventions import (
    NO_LABELS,
    Compiled,
    LabelPatterns,
    Outlet,
    Zoned,
    collapse,
    first_sign,
    label_key,
)
from newsparse.outlets.files import LabelRule, Rule, Zone
from newsparse.outlets.recognition import (
    find_outlet,
    known_outlets,
    read_outlet,
    recognise,
    unknown_outlet,
)

__all__ = [
    "NO_LABELS",
    "Compiled",
    "LabelPatterns",
    "LabelRule",
    "Outlet",
    "Rule",
    "Zone",
    "Zoned",
    "collapse",
    "find_outlet",
    "first_sign",
    "known_outlets",
    "label_key",
    "read_outlet",
    "recognise",
    "unknown_outlet",
]
