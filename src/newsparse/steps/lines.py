"""The page as lines, each with what it is for: the site's, the header's, the body's.

The header is read from the top, the footer from the end; the body is between them.
"""

import re
from collections.abc import Container
from functools import lru_cache

from newsparse.outlets import Outlet, Rule, Zoned, collapse
from newsparse.steps.breaks import Line, LineTag
from newsparse.steps.inline import cut_lines
from newsparse.steps.labels import read_label, read_labels

TITLE_REACH = 4  # unknown lines that may stand above the date: a slogan, the title
_BULLET = "• "  # before a header that is printed again
MENU = 8  # words of the site on one line
LONGEST_TITLE = 120  # characters; what is longer is a paragraph


Fit = tuple[LineTag, dict[str, str]]  # what a rule makes of a line


def tag_lines(page: str, lines: list[Line], outlet: Outlet) -> list[Line]:
    """Tag every line: first the header, then the footer, the rest is the body.

    >>> from newsparse.outlets import find_outlet
    >>> from newsparse.steps.breaks import read_lines
    >>> page = chr(10).join(["매일 저녁 8시 35분", "눈이 왔다", "2021-01-05", "춥다."])
    >>> [line.tag for line in tag_lines(page, read_lines(page), find_outlet("G1"))]
    ['chrome', 'title', 'date', 'body']
    """
    lines = cut_lines(page, lines, outlet)
    first = _tag_header(lines, outlet)
    _tag_footer(lines, first, outlet)
    _tag_inner_headers(lines, first, outlet)
    _label(lines, outlet)
    return lines


def _label(lines: list[Line], outlet: Outlet) -> None:
    """Read the labels of the body, in place."""
    texts = [line.text if line.tag in _BODY else None for line in lines]
    guests = " ".join(line.values.get("guests", "") for line in lines if line.values)
    labels = read_labels(texts, outlet, guests=guests)
    for line, label in zip(lines, labels, strict=True):
        if label and line.label is None:
            line.label = label


_BODY = ("body", "blank")


def _tag_header(lines: list[Line], outlet: Outlet) -> int:
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
        rule = _site_line(text, outlet) or _fitting(text, rules, above)
        if rule is None or rule[0] == "title" or line.label:
            return index
        line.tag, line.values = rule
        above = text
    return len(lines)


def _site_line(text: str, outlet: Outlet) -> Fit | None:
    words = text.split() if text.count(" ") < MENU else [text]
    site = text in outlet.chrome or all(word in outlet.chrome for word in words)
    return ("chrome", {}) if site else None


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
        rule = _site_line(text, outlet) or _below_title(text, outlet)
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
    return _fitting(text.lstrip(_BULLET), outlet.zoned("below_title", "header"))


def _may_be_title(text: str, *, alone: bool) -> bool:
    """Tell a headline from a sentence; `alone` where nothing stands above it."""
    if not alone:
        return not _STATEMENT.search(text)
    return len(text) <= LONGEST_TITLE and not _SENTENCE.search(text)


_SENTENCE = re.compile(r"""(?:[다요죠까]|[.?!])["'”’)]*$""")
_STATEMENT = re.compile(r"니다\.$")


def _tag_title(line: Line, outlet: Outlet) -> None:
    """Tag a title; a rule of the outlet may say which part of the line it is."""
    rule = _fitting(collapse(line.text), outlet.zoned("top"))
    whole = {"title": line.text}
    line.tag, line.values = "title", rule[1] if rule and rule[0] == "title" else whole


def _tag_below(lines: list[Line], index: int, outlet: Outlet, title: str) -> int:
    """Tag date, byline and the site's lines below; return where the body begins."""
    while index < len(lines):
        line = lines[index]
        if line.tag != "blank":
            text = collapse(line.text)
            rule = _site_line(text, outlet) or _below_title(text, outlet)
            if rule is None and line.text == title:
                rule = ("title", {})
            if rule is None or line.label:
                return index
            line.tag, line.values = rule
        index += 1
    return index


def _tag_inner_headers(lines: list[Line], first: int, outlet: Outlet) -> None:
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


def _tag_footer(lines: list[Line], first: int, outlet: Outlet) -> None:
    """Tag the closing lines, and the footers that stand anywhere, in place."""
    anywhere = outlet.zoned("anywhere")
    foot = outlet.zoned("foot", "anywhere")
    closing, signs, last = True, anywhere.signs, True
    for index in range(len(lines) - 1, first - 1, -1):
        line = lines[index]
        if line.tag == "blank" or (
            not closing and signs and line.text[:1] not in signs
        ):
            continue
        text = collapse(line.text)
        rule = _fitting(text, foot if closing else anywhere)
        if rule is None and closing:
            rule = _site_line(text, outlet)
        if last:
            rule, last = (
                _at_the_end(rule, lines[first : index + 1], lines, outlet),
                False,
            )
        if rule:
            tag: LineTag = "chrome" if rule[0] == "chrome" else "footer"
            if rule[0] == "date" and not closing:
                tag = "date"  # of the next item of a list
            closing = closing or tag == "footer"
            line.tag, line.values = tag, rule[1]
        else:
            closing = False


def tag_closing(lines: list[Line], twins: Container[int], outlet: Outlet) -> bool:
    """Tag, in place, what closes the page once its second copy is gone.

    Returns:
        Whether there was anything, so that copies are to be looked for again.
    """
    found = False
    foot = outlet.zoned("foot", "anywhere")
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if index in twins or line.tag in ("blank", "footer", "chrome"):
            continue
        text = collapse(line.text)
        rule = _fitting(text, foot) or _site_line(text, outlet)
        if line.tag != "body" or rule is None:
            break
        line.tag = "chrome" if rule[0] == "chrome" else "footer"
        line.values, line.label = rule[1], None
        found = True
    return found


def _at_the_end(
    rule: Fit | None, body: list[Line], lines: list[Line], outlet: Outlet
) -> Fit | None:
    """Judge the last line of the page, where the crawler may have cut it.

    Where a line of the body begins so too, it may be that line's second copy. A house
    that prints its copyright prints it below the byline.
    """
    text = body[-1].text
    said = any(line.text.startswith(text) for line in body[:-1])
    if rule is None:
        return None if said else _cut_short(text, lines, outlet)
    if rule[0] == "byline" and "email" not in rule[1] and outlet.own.copyright:
        return rule[0], {**rule[1], "cut": text}
    return None if said and rule[0] == "chrome" else rule


def _cut_short(text: str, lines: list[Line], outlet: Outlet) -> Fit | None:
    """Fit a byline or a copyright that is cut (`한도`, `Copyright ⓒ G1방`)."""
    known = (line.values or {} for line in lines)
    bylines = tuple(f"{values['name']} 기자" for values in known if "name" in values)
    whole = outlet.own.copyright + outlet.shared.copyright + bylines
    fits = any(line.startswith(text) for line in whole) and (
        len(text) > 1 or text.isascii()
    )
    return ("footer", {"cut": text}) if fits else None


@lru_cache(maxsize=4096)  # the site's lines come on every page
def _fitting(text: str, rules: Zoned, above: str = "") -> Fit | None:
    """Return the tag and the values of the first rule that fits a line."""
    for rule, pattern in rules.of(text):
        if (found := pattern.match(text)) and _follows(rule, above):
            values = {k: v.strip() for k, v in found.groupdict().items() if v}
            return rule.tag, values
    return None


def _follows(rule: Rule, above: str) -> bool:
    return rule.follows is None or re.match(rule.follows, above) is not None
