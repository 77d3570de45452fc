"""Write docs/labels.md from the outlet files; with --check only compare.

python scripts/labels_table.py [--check]
"""

import sys
from collections.abc import Iterable
from itertools import takewhile
from pathlib import Path

from pages import keep

import newsparse.outlets
from newsparse.outlets import LabelRule
from newsparse.outlets.files import OutletFile, decode_file

FILES = Path(newsparse.outlets.__file__).parent
HEAD = """\
# Speaker labels newsparse reads

Made by `python scripts/labels_table.py` from the files in `src/newsparse/outlets/`.
Spaces, case, full width and invisible marks in a label do not count: `[ 앵 커 ]` is
`[앵커]`. A label with a name in it stands here as an example.

What a label opens:

* **voice**: everything until the next label;
* **quote**: one bite in quotation marks, which may run over paragraphs, with the credit
  beside the label or on the line below; the voice around goes on after it;
* **line**: the rest of the line or the next line;
* **inside**: the words in the same brackets;
* **none**: nothing; the line is a label and no more.

"""
OPENS = {"people": "names somebody", "named": "a name", "quoted": "above a quote"}


def page() -> str:
    """Return the whole page."""
    parts = [HEAD + section("All houses", [FILES / "default.toml"])]
    parts += [section(name, paths) for name, paths in sorted(houses().items())]
    return "\n".join(parts)


def houses() -> dict[str, list[Path]]:
    """Return the outlet files by the name of the house."""
    named: dict[str, list[Path]] = {}
    for path in sorted(FILES.glob("*.toml")):
        named.setdefault(read(path).name, []).append(path)
    del named["default"]
    return named


def read(path: Path) -> OutletFile:
    """Read an outlet file."""
    return decode_file(path.read_text(encoding="utf-8"), path.name)


def section(name: str, paths: Iterable[Path]) -> str:
    """Return what the files of a house say at their top, and their own labels."""
    lines = [f"## {name}", ""]
    rows: dict[str, None] = {}
    for path in paths:
        text = path.read_text(encoding="utf-8")
        comment = takewhile(lambda line: line.startswith("#"), text.splitlines())
        said = " ".join(line.strip("# ") for line in comment)
        lines += [f"{escape(said)} (`{path.name}`)", ""]
        rows |= dict.fromkeys(map(row, read(path).labels))
    if rows:
        lines += ["| role | opens | written | where |", "| --- | --- | --- | --- |"]
    return "\n".join([*lines, *rows]).rstrip() + "\n"


def escape(text: str) -> str:
    """Keep Markdown from reading a label as a tag."""
    return text.replace("<", "\\<")


def row(rule: LabelRule) -> str:
    """Return a rule as a row of the table."""
    texts = rule.forms or rule.examples
    cells = ", ".join(f"`{text.replace('|', chr(92) + '|')}`" for text in texts)
    where = [words for field, words in OPENS.items() if getattr(rule, field)]
    where += ["live link"] * rule.live
    opens = "" if rule.role in ("end", "separator") else rule.body
    return f"| {rule.role} | {opens} | {cells} | {', '.join(where)} |"


if __name__ == "__main__":
    sys.exit(keep({"labels.md": page()}))
