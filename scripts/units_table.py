"""Write docs/units.md from the tables of units; with --check only compare.

python scripts/units_table.py [--check]
"""

import sys

from pages import keep

from newsparse.entities.amounts.tables import rows

HEAD = """\
# Units newsparse reads

Made by `python scripts/units_table.py` from the tables in `src/newsparse/entities/`;
one row there adds one unit with all its spellings.

"""
SECTIONS = (
    (
        "Money",
        "currencies.tsv",
        "The code is ISO 4217; `factor` is what one is worth in it.",
    ),
    (
        "Measures",
        "units.tsv",
        "The code is UCUM, or the Korean word where UCUM has none; one unit is"
        " `factor` of the SI unit, exactly (`newsparse.entities.amounts.units.si`).",
    ),
    (
        "Counters, percents, ordinals",
        "counters.tsv",
        "The unit of a count is the first spelling. Flags: n after native numbers with"
        " a space, g glued to them, k glued to 백, 천 or 만, d glued to one Sino digit,"
        " x not after 한, v only after native numbers, a only after digits, s and"
        " Sino words, t never with a space.",
    ),
)
COLUMNS = {
    "currencies.tsv": ("words", "code", "factor"),
    "units.tsv": ("words", "code", "factor", "SI", "dimension", "flags"),
    "counters.tsv": ("words", "unit", "kind", "flags"),
}


def table(name: str) -> str:
    """Return a table as Markdown."""
    columns = COLUMNS[name]
    lines = [" | ".join(columns), " | ".join("---" for _ in columns)]
    lines += [" | ".join(cells(row)) for row in rows(name)]
    return "\n".join(f"| {line} |" for line in lines)


def cells(row: tuple[str, ...]) -> list[str]:
    """Return the cells of a row, spellings parted by a comma and a space."""
    first, *rest = row
    return [first.replace(",", ", ").replace("|", "\\|"), *rest]


def page() -> str:
    """Return the whole page."""
    parts = [
        f"## {title} ({len(rows(name))} rows)\n\n{text}\n\n{table(name)}\n"
        for title, name, text in SECTIONS
    ]
    return HEAD + "\n".join(parts)


if __name__ == "__main__":
    sys.exit(keep({"units.md": page()}))
