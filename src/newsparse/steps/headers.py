"""Headers: the site's lines, title, date and byline, also those printed again."""

import re

from newsparse.outlets import Outlet, collapse
from newsparse.steps.breaks import Line
from newsparse.steps.fits import Fit, fitting, site_line
from newsparse.steps.labels import read_label

TITLE_REACH = 4  # unknown lines that may stand above the date: a slogan, the title
LONGEST_TITLE = 120  # characters; what is longer is a paragraph
_BULLET = "• "  # before a header that is printed again


def tag_header(lines: list[Line], outlet: Outlet) -> int:
    """Tag the lines above the body in place; return where the body begins."""
    top = _tag_top(lines, outlet)
    title = _find_title(lines, top, outlet)
    if title is None:
        return top
    for index in range(top, title):
        if lines[index].tag == "body":
            lines[index].tag = "chrome"
    _tag_title(lines[title], outlet)
    return _tag_below(lines, title + 1, outlet, lines[title].text)


def _tag_top(lines: list[Line], outlet: Outlet) -> int:
    """Tag the site's lines that stand first; return the first other line."""
    above = ""
    rules = outlet.zoned("top", "header", "anywhere")
    for index, line in enumerate(lines):
        if line.tag == "blank":
            continue
        text = collapse(line.text)
        rule = site_line(text, outlet) or fitting(text, rules, above)
        if rule is None or rule[0] == "title" or line.label:
            return index
        line.tag, line.values = rule
        above = text
    return len(lines)


def _find_title(lines: list[Line], top: int, outlet: Outlet) -> int | None:
    """Return the line of the title: the last above the date, else the first.

    Right under the site's lines, and over a date, a line may begin like a label
    (`<기달려>"고맙습니다"`, `<대담> …`): there it is a production tag, while a label
    with nothing behind it opens the script.
    """
    plain: list[int] = []
    script: int | None = None
    opened = False  # whether a label on a line of its own stopped the search
    for index in range(top, len(lines)):
        line = lines[index]
        if line.tag == "blank":
            continue
        if len(plain) == TITLE_REACH:
            break
        text = collapse(line.text)
        rule = site_line(text, outlet) or _below_title(text, outlet)
        if rule and (rule[0] in ("date", "chrome") or (len(plain) == 1 and not script)):
            return plain[-1] if plain else None
        label = line.label or read_label(line.text, outlet)
        opened = label is not None and label.rest == len(line.text)
        if opened:
            break
        tagged = (
            label and not plain and (top > 0 or _is_over_anchor(lines, index, outlet))
        )
        tagged = tagged or (label and label.is_name)
        if label and not tagged and script is None:
            script = len(plain)
        plain.append(index)
    labelled = script == 1 or (script is None and len(plain) == 1 and opened)
    plain = plain[:script]
    alone = top == 0 and not labelled  # above a label nobody has spoken yet
    if plain and _may_be_title(lines[plain[0]].text, alone=alone):
        return plain[_has_slogan([lines[index].text for index in plain], outlet)]
    return None


def _is_over_anchor(lines: list[Line], index: int, outlet: Outlet) -> bool:
    """Tell a title with a production tag: the anchor's label opens the script below."""
    below = _next(lines, index)
    label = read_label(below.text, outlet) if below else None
    return label is not None and label.rule.role == "anchor"


def _has_slogan(plain: list[str], outlet: Outlet) -> bool:
    """Tell a slogan above a title: the line below it has the production tag."""
    tagged = [any(h.match(text) for h in outlet.title_head) for text in plain[:2]]
    return tagged == [False, True]


def _below_title(text: str, outlet: Outlet) -> Fit | None:
    return fitting(text.lstrip(_BULLET), outlet.zoned("below_title", "header"))


def _may_be_title(text: str, *, alone: bool) -> bool:
    """Tell a headline from a sentence; `alone` where nothing stands above it."""
    if not alone:
        return not _STATEMENT.search(text)
    return len(text) <= LONGEST_TITLE and not _SENTENCE.search(text)


_SENTENCE = re.compile(r"""(?:[다요죠까]|[.?!])["'”’)]*$""")
_STATEMENT = re.compile(r"니다\.$")


def _tag_title(line: Line, outlet: Outlet) -> None:
    """Tag a title; a rule of the outlet may say which part of the line it is."""
    rule = fitting(collapse(line.text), outlet.zoned("top"))
    whole = {"title": line.text}
    line.tag, line.values = "title", rule[1] if rule and rule[0] == "title" else whole


def _tag_below(lines: list[Line], index: int, outlet: Outlet, title: str) -> int:
    """Tag date, byline and the site's lines below; return where the body begins."""
    while index < len(lines):
        line = lines[index]
        if line.tag != "blank":
            text = collapse(line.text)
            rule = site_line(text, outlet) or _below_title(text, outlet)
            if rule is None and line.text == title:
                rule = ("title", {})
            if rule is None or line.label:
                return index
            line.tag, line.values = rule
        index += 1
    return index


def tag_inner_headers(lines: list[Line], first: int, outlet: Outlet) -> None:
    """Tag a header that stands within the body: printed again, or of a next item.

    It follows a footer, or a date stands under it; a next item has its title twice
    below its date.
    """
    titles = {line.text for line in lines[:first] if line.tag == "title"}
    above: Line | None = None
    for index in range(first, len(lines)):
        line = lines[index]
        if line.tag == "blank":
            continue
        if line.tag == "body" and (
            (
                line.text.lstrip(_BULLET) in titles
                and (_ends(above) or _is_over_date(lines, index, outlet))
            )
            or (above and above.tag == "date" and _is_twice(lines, index))
        ):
            line.tag = "title"
            line.values = {"title": line.text.lstrip(_BULLET)}
            _tag_below(lines, index + 1, outlet, line.text)
        above = line


def _ends(line: Line | None) -> bool:
    return line is not None and line.tag == "footer"


def _is_over_date(lines: list[Line], index: int, outlet: Outlet) -> bool:
    below = _next(lines, index)
    rule = _below_title(collapse(below.text), outlet) if below else None
    return rule is not None and rule[0] == "date"


def _is_twice(lines: list[Line], index: int) -> bool:
    below = _next(lines, index)
    return below is not None and below.text == lines[index].text


def _next(lines: list[Line], index: int) -> Line | None:
    """Return the next line that is not blank."""
    below = (lines[i] for i in range(index + 1, len(lines)))
    return next((line for line in below if line.tag != "blank"), None)
