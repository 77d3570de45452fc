"""Write the gallery of failures into docs/limits.md; with --check only compare.

python scripts/gallery_page.py [--check]
"""

import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import msgspec
from pages import DOCS, keep, table

import newsparse
from newsparse.transcript import AnyEntity

MARK = "<!-- From here on made by `python scripts/gallery_page.py`. -->\n"
KEYS = ("type", "mod", "value", "low", "high", "unit", "edtf", "iso", "name")
HEADS = {
    "limits.md": ("said", "newsparse gives", "right would be", "why"),
    "limits.ko.md": ("말한 것", "newsparse가 내는 값", "옳은 값", "까닭"),
}


class Failure(NamedTuple):
    """What newsparse reads wrongly; `right` is written as `read` writes it."""

    said: str
    published: str
    right: str
    english: str
    korean: str


def failures() -> Iterator[Failure]:
    """Read the gallery."""
    lines = Path(__file__).with_suffix(".tsv").read_text("utf-8").splitlines()
    yield from (Failure(*line.split("\t")) for line in lines if line[:1] not in "#")


def read(failure: Failure) -> str:
    """Return what newsparse gives today: each mention and its value."""
    found = newsparse.find_entities(failure.said, published=failure.published)
    return "; ".join(f"{entity.text} = {value(entity)}" for entity in found) or "—"


def value(entity: AnyEntity) -> str:
    """Return the value of a mention in a few words."""
    record = msgspec.to_builtins(entity, builtin_types=(Decimal,))
    words = [record.get(key) for key in KEYS]
    return " ".join(str(word) for word in words if word is not None)


def page(name: str) -> str:
    """Return the whole page: what stands above the mark stays.

    What newsparse has learnt to read is no failure any more, and falls out.
    """
    head, mark, _ = (DOCS / name).read_text("utf-8").partition(MARK)
    shown = [(failure, read(failure)) for failure in failures()]
    korean = name.endswith(".ko.md")
    rows = [
        (f.said, given, f.right, f.korean if korean else f.english)
        for f, given in shown
        if given != f.right
    ]
    return f"{head}{mark}\n{table(HEADS[name], rows)}"


def main() -> int:
    """Write the pages, or tell whether they are up to date."""
    return keep({name: page(name) for name in HEADS})


if __name__ == "__main__":
    sys.exit(main())
