"""The lines that may be a head: all above the script, each judged by itself."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from newsparse.outlets import Outlet, collapse
from newsparse.steps.breaks import Line
from newsparse.steps.fields import field_tail
from newsparse.steps.fits import Fit, fitting, site_line
from newsparse.steps.judging import Judged, judge
from newsparse.steps.labels import Label, read_label

REACH = 150  # lines above a script; no menu is longer
SPEECH = 3  # clear lines of speech in a row end the head
LEAST_TITLE = -1  # so far and below it a line is not tried as a title
BULLET = "• "  # before a header that is printed again


class Candidate(NamedTuple):
    """A line above the script, judged; `key` is equal where a title comes again."""

    number: int
    text: str
    judged: Judged
    key: str


class Above(NamedTuple):
    """The lines that may be the head, and where they end at the latest.

    `over_anchor` tells that the anchor's label opens the script there.
    """

    seen: list[Candidate]
    end: int
    over_anchor: bool = False


def above_script(lines: list[Line], outlet: Outlet) -> Above:
    """Judge the lines that may be the head."""
    seen: list[Candidate] = []
    above, spoken, end = "", 0, len(lines)
    label: Label | None = None
    for index, line in enumerate(lines):
        if line.tag == "blank":
            continue
        text = collapse(line.text)
        judged = judge_line(text, above, outlet)
        if judged.is_person or judged.site <= judged.speech:
            label = _script_label(lines, index, judged, seen, outlet)
        if label or line.tag == "copy" or len(seen) == REACH:
            end = index
            break
        spoken = spoken + 1 if judged.is_speech else 0
        key = _key(text, outlet) if judged.title > LEAST_TITLE else text
        seen.append(Candidate(index, text, judged, key))
        above = text
        if spoken == SPEECH:
            end = index + 1
            break
    return Above(seen, end, label is not None and label.rule.role == "anchor")


@lru_cache(maxsize=4096)  # the site's lines come on every page
def judge_line(text: str, above: str, outlet: Outlet) -> Judged:
    """Judge a line by what it is like and by what the outlet's own file says.

    Args:
        text: The line, its white space collapsed.
        above: The line above it.
        outlet: Whose rules to read.
    """
    rules = outlet.zoned("top", "below_title", "header", "anywhere")
    rule = site_line(text, outlet) or fitting(text.lstrip(BULLET), rules, above)
    rule = rule or fitting(text, rules, above) or _title_and_fields(text)
    return judge(text, rule, outlet)


def _title_and_fields(text: str) -> Fit | None:
    """Part a title from the fields that it runs into."""
    found = field_tail(text)
    return ("title", {"title": found[0], **found[1].values}) if found else None


def _script_label(
    lines: list[Line],
    index: int,
    judged: Judged,
    seen: Sequence[Candidate],
    outlet: Outlet,
) -> Label | None:
    """Return the label that opens the script; a production tag is none.

    Under the site's lines, over a date and over the anchor's label a title may begin
    like a label (`<기달려>"고맙습니다"`, `<대담> …`).
    """
    line = lines[index]
    label = line.label or read_label(line.text, outlet)
    if label is None or label.is_name:
        return None
    if label.rest == len(line.text):
        return label
    titled = any(c.judged.title > c.judged.site for c in seen)
    is_tag = not titled and (bool(seen) or _is_over_script(lines, index, outlet))
    return None if is_tag or judged.is_person else label


def _is_over_script(lines: list[Line], index: int, outlet: Outlet) -> bool:
    """Tell a line above a date or the label of the anchor."""
    below = next_line(lines, index)
    if below is None or below.tag == "copy":
        return False
    label = read_label(below.text, outlet)
    if label:
        return label.rule.role == "anchor"
    return judge_line(collapse(below.text), "", outlet).tag in ("date", "byline")


def _key(text: str, outlet: Outlet) -> str:
    """Return a title as it is compared: without tags, the site's name and signs."""
    for pattern in (*outlet.title_head, *outlet.title_tail):
        text = pattern.sub("", text) or text
    return "".join(_LETTERS.findall(text))


_LETTERS = re.compile(r"[0-9A-Za-z가-힣]+")


def next_line(lines: list[Line], index: int) -> Line | None:
    """Return the next line that is not blank."""
    below = (lines[i] for i in range(index + 1, len(lines)))
    return next((line for line in below if line.tag != "blank"), None)
