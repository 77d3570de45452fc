"""Whole pages, pieces for a notebook, and tables: nothing loaded, nothing run."""

from collections.abc import Iterable, Sequence

from newsparse.export.markup import Content, Markup, element, text
from newsparse.export.style import style

_DOCUMENT = """\
<!DOCTYPE html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ margin: 0; }} @page {{ margin: 15mm; }}
{style}</style>
</head>
<body>
{main}
</body>
</html>
"""


def document(title: str, *content: Content, rules: str = "") -> str:
    """Return content as a whole page; `rules` are style of its own."""
    return _DOCUMENT.format(
        title=text(title),
        style=style() + rules,
        main=element("main", *content, class_="newsparse"),
    )


def fragment(*content: Content) -> str:
    """Return content with its style, to stand inside another page."""
    sheet = element("style", Markup(style()))
    return sheet + element("div", *content, class_="newsparse", lang="ko")


def table(caption: str, head: Sequence[str], body: Iterable[Markup]) -> Markup:
    """Return a table that scrolls by itself where the page is narrow."""
    columns = (element("th", name, scope="col") for name in head)
    whole = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *columns)),
        element("tbody", *body),
    )
    return element(
        "div", whole, class_="scroll", tabindex=0, role="region", aria_label=caption
    )


def row(first: Content, *cells: Content, id_: str | None = None) -> Markup:
    """Return a row of a table; its first cell names it."""
    named = element("th", first, scope="row")
    return element("tr", named, *(element("td", cell) for cell in cells), id=id_)
