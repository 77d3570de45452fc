"""The page as lines, each with what it is for: the site's, the header's, the body's.

The header is read from the top, the footer from the end; the body is between them.
"""

from newsparse.outlets import Outlet
from newsparse.steps.breaks import Line
from newsparse.steps.footers import tag_footer
from newsparse.steps.headers import tag_header, tag_inner_headers
from newsparse.steps.inline import cut_lines
from newsparse.steps.labels import read_labels
from newsparse.steps.stations import cut_stations


def tag_lines(page: str, lines: list[Line], outlet: Outlet) -> list[Line]:
    """Tag every line: first the header, then the footer, the rest is the body.

    >>> from newsparse.outlets import find_outlet
    >>> from newsparse.steps.breaks import read_lines
    >>> page = chr(10).join(["매일 저녁 8시 35분", "눈이 왔다", "2021-01-05", "춥다."])
    >>> [line.tag for line in tag_lines(page, read_lines(page), find_outlet("G1"))]
    ['chrome', 'title', 'date', 'body']
    """
    lines = cut_lines(page, cut_stations(page, lines), outlet)
    first = tag_header(page, lines, outlet)
    tag_footer(page, lines, first, outlet)
    tag_inner_headers(lines, first, outlet)
    _label(lines, outlet)
    return lines


def _label(lines: list[Line], outlet: Outlet) -> None:
    """Read the labels of the body, in place."""
    texts = [line.text if line.tag in _BODY else None for line in lines]
    values = [line.values for line in lines if line.values]
    guests = " ".join(found["guests"] for found in values if "guests" in found)
    labels = read_labels(texts, outlet, guests=guests)
    for line, label in zip(lines, labels, strict=True):
        if label and line.label is None:
            line.label = label


_BODY = ("body", "blank")
