"""Saved HTML: the lines a reader sees, with `<DLP>` and its like left standing."""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Any

from newsparse.errors import ReadError, no_extra
from newsparse.given.days import broadcast_day

_TAG = re.compile(r"<(?=/?([A-Za-z][^\s<>/]*+)[^<>]*+>)")
_BLANKS = re.compile(r"[ \t\n\r\f]++")
_SPACES = re.compile(r"[ \t\r\f]++")
_INLINE_DEPTH = 8  # inline elements between a text and its block
_AROUND_BREAKS = re.compile(r" ?\n ?")
_BREAKS = re.compile(r"\n{3,}")
# Pages have some thousands; the parser's time grows with the square of the nesting
# (measured: 25,000 deep 1 s, 100,000 deep 28 s).
_MOST_TAGS = 30_000


def text_of_html(html: str) -> tuple[str, str | None, tuple[str, ...]]:
    """Return the visible text, the day its head names, and warning codes.

    Every block (`<p>`, `<div>`, `<td>`…) and every `<br>` begins a line. `tag_as_text`
    warns that words in angle brackets were no element of HTML and stayed as text.

    Raises:
        ReadError: The extra `html` is not installed, or there is no end of tags.
    """
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ImportError as error:
        raise no_extra("is HTML", "html") from error
    if html.count("<") > _MOST_TAGS:
        raise ReadError(f"has more than {_MOST_TAGS:,} tags", "too_large")
    guarded = _TAG.sub(_guard, html)
    tree = LexborHTMLParser(guarded)
    lines = "".join(_pieces(tree.root)) if tree.root else ""
    text = _BREAKS.sub("\n\n", _AROUND_BREAKS.sub("\n", lines)).strip("\n ")
    return text, _day(tree), ("tag_as_text",) if guarded != html else ()


@cache
def _elements() -> dict[str, str]:
    table = files("newsparse.archive").joinpath("elements.tsv")
    lines = table.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {name: display for name, display in rows}  # noqa: C416  (mypy: no pairs)


def _guard(found: re.Match[str]) -> str:
    """Write `<DLP>` as text. `o:p` and `my-tag` are elements by their form."""
    name = found[1].lower()
    return "<" if name in _elements() or set(":-") & set(name) else "&lt;"


def _pieces(root: Any) -> Iterator[str]:  # noqa: ANN401  (selectolax has no stubs)
    """Walk the tree without recursion: hostile pages nest a million deep."""
    node, elements = root, _elements()
    while node is not None:
        display = elements.get(node.tag, "inline")
        if node.tag == "-text":
            blanks = _SPACES if _is_preformatted(node) else _BLANKS
            yield blanks.sub(" ", node.text_content or "")
        elif display in ("block", "break"):
            yield "\n"
        if display != "hidden" and node.child is not None:
            node = node.child
            continue
        while node is not None and node.next is None:
            node = None if node.parent is None else node.parent
            if node is not None and elements.get(node.tag) == "block":
                yield "\n"
        node = None if node is None else node.next


def _is_preformatted(text: Any) -> bool:  # noqa: ANN401
    """Tell text in a `<pre>`, if in an inline element there, whose lines stand."""
    node, depth = text.parent, 0
    while node is not None and depth < _INLINE_DEPTH:
        if node.tag in ("pre", "textarea", "listing", "xmp"):
            return True
        if _elements().get(node.tag) == "block":
            return False
        node, depth = node.parent, depth + 1
    return False


def _day(tree: Any) -> str | None:  # noqa: ANN401
    """Return the day of `article:published_time`, in Korea's time."""
    meta = tree.css_first("meta[property='article:published_time']")
    moment = (meta.attributes.get("content") if meta else None) or ""
    try:
        found = datetime.fromisoformat(moment.strip())
    except ValueError:
        return None
    day = broadcast_day(found)
    return day.isoformat() if day else None
