"""The style sheets of the views, with their colours on a light and a dark ground."""

from functools import cache
from importlib.resources import files

from newsparse.korean.tables import rows

LIGHT, DARK = 1, 2  # columns of colours.tsv

# A notebook has a theme of its own, whatever the system's is; paper is white.
_SHEET = """\
.newsparse {{ {light} }}
@media (prefers-color-scheme: dark) {{ .newsparse {{ {dark} }} }}
:is([data-jp-theme-light="false"], .vscode-dark) .newsparse {{ {dark} }}
:is([data-jp-theme-light="true"], .vscode-light) .newsparse {{ {light} }}
@media print {{ .newsparse.newsparse {{ {light} }} }}
{rules}"""


@cache
def style() -> str:
    """Return the rules of every view, with the colours they name."""
    rules = files("newsparse.export").joinpath("reading.css").read_text("utf-8")
    return _SHEET.format(light=_colours(LIGHT), dark=_colours(DARK), rules=rules)


def _colours(column: int) -> str:
    scheme = "light" if column == LIGHT else "dark"
    named = (f"--{row[0]}: {row[column]}" for row in colours())
    return "; ".join([f"color-scheme: {scheme}", *named])


@cache
def colours() -> tuple[tuple[str, str, str], ...]:
    """Return the name of each colour, with its light and its dark value."""
    _, *table = rows("colours.tsv", "newsparse.export")
    return tuple((name, light, dark) for name, light, dark in table)
