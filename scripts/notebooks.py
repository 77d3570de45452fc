"""Write the tutorials as notebooks from their pages; with --check only compare.

A block of examples is a cell, what its last example shows is the cell's output.

python scripts/notebooks.py [--check]
"""

import doctest
import json
import re
import sys
from collections.abc import Iterator
from typing import Any

from pages import DOCS, keep

PAGES = {"tutorial.md": "tutorial.ipynb", "tutorial.ko.md": "tutorial.ko.ipynb"}
BLOCK = re.compile(r"```python\n(.*?)```\n", re.DOTALL)
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def notebook(page: str) -> str:
    """Return a page as a notebook, whose home is docs/."""
    whole = {
        "cells": [
            {"id": f"cell-{number}", "metadata": {}} | cell
            for number, cell in enumerate(cells((DOCS / page).read_text("utf-8")))
        ],
        "metadata": {"kernelspec": KERNEL, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def cells(text: str) -> Iterator[dict[str, Any]]:
    """Yield the words and the code of a page in turn."""
    for number, piece in enumerate(BLOCK.split(text)):
        if number % 2:
            yield code(piece)
        elif piece.strip():
            yield {"cell_type": "markdown", "source": piece.strip()}


def code(block: str) -> dict[str, Any]:
    """Return a block of examples as a cell."""
    examples = doctest.DocTestParser().get_examples(block)
    source = "".join(example.source for example in examples).rstrip()
    return {
        "cell_type": "code",
        "execution_count": None,
        "source": source.replace('"samples/', '"../samples/'),
        "outputs": [output(examples[-1])] if examples[-1].want else [],
    }


def output(example: doctest.Example) -> dict[str, Any]:
    """Return what an example shows, printed or as its value."""
    if "print(" in example.source:
        return {"output_type": "stream", "name": "stdout", "text": example.want}
    return {
        "output_type": "execute_result",
        "execution_count": None,
        "metadata": {},
        "data": {"text/plain": example.want.rstrip()},
    }


def main() -> int:
    """Write the notebooks, or tell whether they are up to date."""
    return keep({name: notebook(page) for page, name in PAGES.items()})


if __name__ == "__main__":
    sys.exit(main())
