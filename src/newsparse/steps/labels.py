"""Speaker labels: `[앵커]`, `◀ S / U ▶`, `[인터뷰] 민세빈 / 협회장`, `남)`.

A label stands at the start of its line; what follows it on the line is a credit, a
note or already speech.
"""

import re
from typing import NamedTuple

from newsparse.outlets import LabelRule, Outlet, label_key


class Label(NamedTuple):
    """A label at the start of a line: its rule, its words, where it ends.

    `rest` is the offset in the line of what follows; `values` are the pattern's
    named groups.
    """

    rule: LabelRule
    text: str
    rest: int
    values: dict[str, str]


def read_label(line: str, outlet: Outlet) -> Label | None:
    """Read the label a line begins with, None where it begins with none.

    >>> from newsparse.outlets import unknown_outlet
    >>> read_label("[인터뷰] 민세빈 / 협회장", unknown_outlet()).text
    '[인터뷰]'
    >>> read_label("◀ 기 자 ▶", unknown_outlet()).rule.role
    'reporter'
    """
    if marker := _MARKER.match(line):
        rule = outlet.forms.get(label_key(marker[0]))
        if rule:
            return Label(rule, marker[0], marker.end(), {})
    if _MAY_BE_PATTERN.match(line) is None:
        return None
    for rule, pattern in outlet.label_patterns:
        if found := pattern.match(line):
            values = {k: v for k, v in found.groupdict().items() if v is not None}
            return Label(rule, found[0].strip(), found.end(), values)
    return None


# A pair of brackets at the start of a line; 30 characters is twice the longest seen.
_MARKER = re.compile(
    r"[\[◀<【(［＜〈][^\[\]◀▶<>【】()［］＜＞〈〉\n]{1,30}[\]▶>】)］＞〉]"
)

# What the patterns of the outlets begin with: a glyph, or a colon, bracket, sign or
# mark within the first characters. Spares most lines the patterns.
_MAY_BE_PATTERN = re.compile(r"\W|.{1,20}[:)\]>-]|.{2,24}\[")
