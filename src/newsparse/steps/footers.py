"""Footers: credits, bylines and copyright below a script, also where they are cut."""

from collections.abc import Container

from newsparse.outlets import Outlet, collapse
from newsparse.steps.breaks import Line, LineTag
from newsparse.steps.fits import Fit, fitting, site_line


def tag_footer(lines: list[Line], first: int, outlet: Outlet) -> None:
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
        rule = fitting(text, foot if closing else anywhere)
        if rule is None and closing:
            rule = site_line(text, outlet)
        if last:
            rule = _at_the_end(rule, lines[first : index + 1], lines, outlet)
            last = False
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
        rule = fitting(text, foot) or site_line(text, outlet)
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
    if rule and rule[0] != "chrome":
        is_byline = rule[0] == "byline" and "email" not in rule[1]
        cut = {"cut": text} if is_byline and outlet.own.copyright else {}
        return rule[0], {**rule[1], **cut}
    if any(line.text.startswith(text) for line in body[:-1]):
        return None
    return rule or _cut_short(text, lines, outlet)


def _cut_short(text: str, lines: list[Line], outlet: Outlet) -> Fit | None:
    """Fit a byline or a copyright that is cut (`한도`, `Copyright ⓒ G1방`)."""
    known = (line.values or {} for line in lines)
    bylines = tuple(f"{values['name']} 기자" for values in known if "name" in values)
    whole = outlet.own.copyright + outlet.shared.copyright + bylines
    fits = any(line.startswith(text) for line in whole) and (
        len(text) > 1 or text.isascii()
    )
    return ("footer", {"cut": text}) if fits else None
