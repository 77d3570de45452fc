"""Score newsparse on the third-party suites of amounts, times and names.

    python benchmarks/suites.py SUITES [--only amounts|time|names] [--misses 50]

SUITES is the folder that holds the scorers (score_normal.py, score_ner.py) and the
cases (open/*.jsonl, or any folder given with --cases). Nothing of the suites is
kept here: the predictions go to a temporary folder, or to --out.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from newsparse.entities import find_entities
from newsparse.transcript import (
    Amount,
    Duration,
    Entity,
    Money,
    Ordinal,
    Organization,
    Percent,
    Person,
    Place,
    Recurrence,
    When,
)

Row = dict[str, Any]
TYPES = {
    "amounts": {"amount"},
    "time": {"time"},
    "names": {"person", "place", "org"},
}
NAMES = {Person: "person", Place: "place", Organization: "org"}


def neutral(entity: Entity, case: Row) -> Row | None:
    """Return an entity in the suites' neutral form."""
    row: Row = {"start": entity.start, "end": entity.end}
    if isinstance(entity, Amount):
        return row | {"type": "amount"} | amount(entity, case)
    if isinstance(entity, When):
        return row | {"type": "time", "kind": "time", "normal": when(entity)}
    if isinstance(entity, Duration):
        normal = {"duration": entity.iso}
        return row | {"type": "time", "kind": "duration", "normal": normal}
    if isinstance(entity, Recurrence):
        normal = {"recurring": entity.iso.rpartition("/")[2]}
        return row | {"type": "time", "kind": "recurring", "normal": normal}
    return row | {"type": NAMES[type(entity)]} if type(entity) in NAMES else None


def amount(entity: Amount, case: Row) -> Row:
    """Return kind and value of an amount.

    The range model of Recognizers-Text asks for the bound (`20 이상` is 20 and up),
    its other models for the number said; both are in our one entity.
    """
    unit = entity.unit
    bounds = {"low": entity.low, "high": entity.high}
    if entity.value is not None and case.get("model") == "NumberRangeModel":
        side = {"min": "low", "more_than": "low", "max": "high", "less_than": "high"}
        if entity.mod in side:
            bounds[side[entity.mod]] = entity.value
    known = {side: f"{n:f}" for side, n in bounds.items() if n is not None}
    if known:
        money = isinstance(entity, Money) and case.get("kind") == "money"
        kind = "money" if money else "range"
        return {"kind": kind, "normal": known | {"unit": unit}}
    value = None if entity.value is None else f"{entity.value:f}"
    return {"kind": kind_of(entity), "normal": {"value": value, "unit": unit}}


def kind_of(entity: Amount) -> str:
    """Name the kind of amount as the suites do."""
    for kind in (Money, Percent, Ordinal):
        if isinstance(entity, kind):
            return kind.__name__.lower()
    if entity.unit in {"Cel", "[degF]"}:
        return "temperature"
    if entity.unit in {"a", "살", "세"}:
        return "age"
    korean = any("가" <= letter <= "힣" for letter in entity.unit or "")
    return "number" if korean or not entity.unit else "measure"


def when(entity: When) -> Row:
    """Return the interval of a date or a time; an end that is open is null."""
    value = {"start": entity.start_at, "end": entity.end_at, "grain": entity.grain}
    if entity.grain is None:
        del value["grain"]
    return value


def predict(suite: Path, types: set[str]) -> Iterator[tuple[str, Row]]:
    """Yield the line of each case asked about with what newsparse finds in it."""
    for line in suite.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if not concerns(case, types):
            continue
        day = case.get("reference")
        published = datetime.fromisoformat(day) if day else None
        found = find_entities(case["input"], published=published)
        rows = (neutral(entity, case) for entity in found)
        kept = [row for row in rows if row and row["type"] in types]
        yield line, {"id": case["id"], "entities": kept}


def concerns(case: Row, types: set[str]) -> bool:
    """Tell whether a case asks about one of these types."""
    if case["suite"].startswith("klue"):
        return True
    asked = {scope.partition(":")[0] for scope in case["scope"]}
    said = {kind for e in case["expected"] for kind in e.get("type_any") or [e["type"]]}
    return bool(types & (asked | said))


def score(suite: Path, scorers: Path, out: Path, types: set[str], misses: int) -> None:
    """Write the predictions for one suite and let its scorer print the table."""
    pairs = list(predict(suite, types))
    if not pairs:
        return
    cases, predictions = out / suite.name, out / f"{suite.stem}.predictions.jsonl"
    cases.write_text("".join(line + "\n" for line, _ in pairs), encoding="utf-8")
    rows = (json.dumps(row, ensure_ascii=False) + "\n" for _, row in pairs)
    predictions.write_text("".join(rows), encoding="utf-8")
    ner = suite.stem.startswith("klue")
    script = scorers / ("score_ner.py" if ner else "score_normal.py")
    more = ["--types", ",".join(sorted(types))] if ner else []
    command = [sys.executable, str(script), "--suite", str(cases)]
    command += ["--pred", str(predictions), "--misses", str(misses), *more]
    print(f"== {suite.name}", flush=True)
    subprocess.run(command, check=True)


def main() -> None:
    """Score every suite of the folder."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("suites", type=Path, help="folder with the scorers and cases")
    parser.add_argument("--cases", type=Path, help="folder of *.jsonl (default: open/)")
    parser.add_argument("--only", choices=sorted(TYPES))
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--out", type=Path, help="keep the predictions here")
    options = parser.parse_args()
    types = TYPES[options.only] if options.only else set().union(*TYPES.values())
    with tempfile.TemporaryDirectory() as folder:
        out = options.out or Path(folder)
        out.mkdir(parents=True, exist_ok=True)
        for suite in sorted((options.cases or options.suites / "open").glob("*.jsonl")):
            score(suite, options.suites, out, types, options.misses)


if __name__ == "__main__":
    main()
