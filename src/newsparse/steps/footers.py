"""Footers: credits, bylines, copyright and the site's lines below a script.

Read from the end, also where they are cut. Each line is judged by what it is like
(judging.py); the foot begins where that makes the most of all lines, and never above a
line that is clearly said.
"""

import re
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from newsparse.outlets import Outlet, Zoned, collapse
from newsparse.steps.breaks import Line
from newsparse.steps.fits import Fit, fitting, site_line
from newsparse.steps.judging import Judged, house_line, judge
from newsparse.steps.labels import read_label
from newsparse.steps.witnesses import witnessed

REACH = 200  # lines below a script that are looked at
NAMED = 40  # of them, those on which a name alone is looked for

_LEADS = frozenset({"copyright", "others"})  # below them stands nothing of the script
_SILENT = frozenset({"end", "separator"})  # labels that may stand in a foot


class _Low(NamedTuple):
    """A line below the script, judged; None where a label only ends something."""

    line: Line
    judged: Judged | None


def tag_footer(page: str, lines: list[Line], first: int, outlet: Outlet) -> None:
    """Tag the closing lines, and the footers that stand anywhere, in place."""
    _tag_below(lines, first, outlet)
    last = next((x for x in reversed(lines[first:]) if x.tag != "blank"), None)
    if last and last.tag == "body" and (fit := _at_the_end(last, lines, first, outlet)):
        _tag(last, Judged(0, 0, 0, ("cut",), fit[0], fit[1]))
    ends = [*_tag_anywhere(lines, first, outlet), len(lines)]
    for end in reversed(ends):
        if end < len(lines) and lines[end].tag == "footer":
            continue  # the foot ends further below
        _tag_foot(page, lines, range(first, end), outlet)


def _tag_below(lines: list[Line], first: int, outlet: Outlet) -> None:
    """Tag the line that ends an item, where its outlet names one, and all below."""
    ends = outlet.own.ends
    texts = (collapse(line.text) for line in lines[first:]) if ends else ()
    at = next((i for i, text in enumerate(texts, first) if text in ends), len(lines))
    for line in lines[at:]:
        if line.tag != "blank":
            line.tag, line.evidence = "chrome", ("house",)


def tag_closing(
    page: str, lines: list[Line], twins: Container[int], outlet: Outlet
) -> bool:
    """Tag, in place, what closes the page once its second copy is gone.

    Returns:
        Whether there was anything, so that copies are to be looked for again.
    """
    left = [index for index in range(len(lines)) if index not in twins]
    return _tag_foot(page, lines, left, outlet)


def _tag_anywhere(lines: list[Line], first: int, outlet: Outlet) -> Iterator[int]:
    """Tag what is the site's wherever it stands; yield where a foot may end."""
    rules = outlet.zoned("anywhere")
    for index in range(first, len(lines)):
        line = lines[index]
        if line.tag != "body" or (rules.signs and line.text[:1] not in rules.signs):
            continue
        if rule := fitting(collapse(line.text), rules):
            line.tag, line.values, line.evidence = *rule, ("house",)
            if line.tag not in ("date", "chrome"):
                line.tag = "footer"
                yield index + 1


def _tag_foot(
    page: str, lines: list[Line], numbers: Sequence[int], outlet: Outlet
) -> bool:
    """Tag the foot that the lines of some numbers end in."""
    low = _below_script(page, lines, numbers, outlet)
    site = [x.judged.site if x.judged else 0 for x in low]
    speech = [x.judged.speech if x.judged else 0 for x in low]
    gains = accumulate((s - v for s, v in zip(site, speech, strict=True)), initial=0)
    best = list(gains)
    count = best.index(max(best))
    found = False
    for line, judged in low[:count]:
        if judged and line.tag == "body":
            _tag(line, judged)
            found = True
    return found


def _below_script(
    page: str, lines: list[Line], numbers: Sequence[int], outlet: Outlet
) -> list[_Low]:
    """Judge the lines from the last one up to the first that is clearly said."""
    rules = outlet.zoned("foot", "anywhere")
    low: list[_Low] = []
    leads = False
    for number in reversed(numbers):
        line = lines[number]
        if line.tag == "blank":
            continue
        if line.tag not in ("body", "footer", "chrome") or len(low) == REACH:
            break
        judged = _judged(page if len(low) < NAMED else "", line, rules, outlet)
        if judged is not None and judged.is_speech:
            break
        if judged and _opens_speech(line, judged, outlet):
            break
        leads = leads or (judged is not None and not _LEADS.isdisjoint(judged.codes))
        low.append(_Low(line, judged))
    return _under_leads(low) if leads else low


def _judged(page: str, line: Line, rules: Zoned, outlet: Outlet) -> Judged | None:
    """Judge a line of a foot; None for a label that ends the item or parts it."""
    if line.tag != "body":
        return house_line()
    label = line.label or read_label(line.text, outlet)
    if label and label.rule.role in _SILENT:
        return None
    text = collapse(line.text)
    judged = _by_itself(text, rules, outlet)
    if name := witnessed(text, judged, page, line):
        named = judged.also("name_alone")
        return named._replace(tag="byline", values={"name": name})
    return judged


@lru_cache(maxsize=4096)  # the site's lines come on every page
def _by_itself(text: str, rules: Zoned, outlet: Outlet) -> Judged:
    rule = fitting(text, rules) or site_line(text, outlet)
    return judge(text, rule, outlet, foot=True)


def _opens_speech(line: Line, judged: Judged, outlet: Outlet) -> bool:
    """Tell a label of a voice or a credit, unless its line is the site's."""
    if line.tag != "body" or judged.site > judged.speech:
        return False
    return (line.label or read_label(line.text, outlet)) is not None


def _under_leads(low: list[_Low]) -> list[_Low]:
    """Below a copyright and a heading of other items nobody speaks."""
    leads = (i for i, x in enumerate(low) if x.judged and _LEADS & {*x.judged.codes})
    lead = max(leads, default=0)
    under = (x._replace(judged=x.judged and x.judged.also("under")) for x in low[:lead])
    return [*under, *low[lead:]]


def _tag(line: Line, judged: Judged) -> None:
    line.tag = "chrome" if judged.tag == "chrome" else "footer"
    line.values, line.label = judged.values, None
    line.evidence = judged.reasons("site") or ("in_foot",)


def _at_the_end(
    last: Line, lines: Sequence[Line], first: int, outlet: Outlet
) -> Fit | None:
    """Judge the last line of the page, where the crawler may have cut it.

    Where a line of the body begins so too, it may be that line's second copy. A house
    that prints its copyright prints it below the byline.
    """
    text = collapse(last.text)
    rules = outlet.zoned("foot", "anywhere")
    rule = fitting(text, rules)
    judged = judge(text, rule, outlet, foot=True)
    if rule is None and judged.tag in ("date", "byline"):
        rule = judged.tag, judged.values or {}
    if rule and rule[0] != "chrome":
        is_byline = rule[0] == "byline" and "email" not in rule[1]
        cut = {"cut": text} if is_byline and outlet.own.copyright else {}
        return rule[0], {**rule[1], **cut}
    before = lines[first : lines.index(last)]
    if any(line.text.startswith(text) for line in before):
        return None
    return rule or _cut_mail(text, outlet) or _cut_short(text, lines, outlet)


def _cut_mail(text: str, outlet: Outlet) -> Fit | None:
    """Fit a byline whose mail address is cut (`한도윤 기자 dyha`)."""
    found = _BYLINE.fullmatch(text)
    if found is None:
        return None
    cut = {"cut": text} if outlet.own.copyright else {}
    return "byline", {"name": found[1], **cut}


_BYLINE = re.compile(r"([가-힣]{2,5}) ?기자 ?\[? ?[A-Za-z0-9_.+-]+@?[A-Za-z0-9_.-]*")


def _cut_short(text: str, lines: Sequence[Line], outlet: Outlet) -> Fit | None:
    """Fit a byline or a copyright that is cut (`한도`, `Copyright ⓒ G1방`)."""
    known = (line.values or {} for line in lines)
    bylines = tuple(f"{values['name']} 기자" for values in known if "name" in values)
    whole = outlet.own.copyright + outlet.shared.copyright + bylines
    fits = any(line.startswith(text) for line in whole) and (
        len(text) > 1 or text.isascii()
    )
    return ("footer", {"cut": text}) if fits else None
