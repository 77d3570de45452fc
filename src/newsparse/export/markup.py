"""HTML as values: what is not `Markup` is a page's text, and is escaped.

So no text can become an element or an attribute, whoever builds with it.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from html import escape

# What a reader cannot see or what turns the line around is shown, not obeyed: control
# characters, line and paragraph separators, marks of direction.
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
_CONTROL = re.compile(f"[{_CONTROLS}]")
_SPECIAL = re.compile(f"[&<>\"'{_CONTROLS}]")


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


Value = str | int | bool | None
Content = str | Iterable["Content"] | None


def visible(text: str) -> str:
    r"""Show the characters that steer a screen instead of letting them.

    >>> print(visible("\x1b[2J춘천\u202e"))
    \x1b[2J춘천\u202e
    """
    return _CONTROL.sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    number = ord(found[0])
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"


def text(content: Content) -> Markup:
    """Return content as HTML: Markup as it is, text escaped, the rest one by one."""
    return Markup(_html(content))


def element(name: str, *content: Content, **attributes: Value) -> Markup:
    """Return an element; `class_` is `class`, `aria_label` is `aria-label`.

    An attribute that is None or False is left out, one that is True has no value.

    >>> element("p", "<b>", element("i", "춘천"), class_="a", hidden=True, id=None)
    '<p class="a" hidden>&lt;b&gt;<i>춘천</i></p>'
    """
    said = "".join([_attribute(*pair) for pair in attributes.items()])
    inside = "".join([_html(one) for one in content])
    return Markup(f"<{name}{said}>{inside}</{name}>")


def fill(template: str, values: Mapping[str, Content]) -> Markup:
    """Return a template of HTML with its `{names}` filled in, each as content.

    It says at once what many elements say one by one, where there are many alike.

    >>> fill('<a href="#{id}">{name}</a>', {"id": "7", "name": '"<b>'})
    '<a href="#7">&quot;&lt;b&gt;</a>'
    """
    filled = {name: _html(value) for name, value in values.items()}
    return Markup(template.format_map(filled))


def _html(content: Content) -> str:
    if isinstance(content, Markup):
        return content
    if isinstance(content, str):
        return _SPECIAL.sub(_escaped, content)
    return "".join([_html(one) for one in content or ()])


def _escaped(found: re.Match[str]) -> str:
    return escape(found[0]) if found[0] in "&<>\"'" else _shown(found)


def _attribute(name: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return f" {_named(name)}"
    return f' {_named(name)}="{_SPECIAL.sub(_escaped, str(value))}"'


@cache
def _named(name: str) -> str:
    return name.rstrip("_").replace("_", "-")
