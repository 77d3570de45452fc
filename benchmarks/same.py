"""Whether one process, two, shuffled pages and Spark give the same records.

    python benchmarks/same.py 20000 [--no-entities] [--spark OUT]

Each way reads the same generated pages; their records are compared by name. Spark runs
as a local cluster of two executors (needs pyspark and Java) and writes to OUT.
"""

import argparse
import hashlib
import json
import os
import random
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import flood

from newsparse.archive.many import parse_many
from newsparse.archive.pages import Page
from newsparse.export.arrow import record_batch, to_nested
from newsparse.failure import Failure
from newsparse.transcript import Transcript

CLUSTER = "local-cluster[2,1,1024]"
Digests = dict[str, str]


def pages(numbers: Iterable[int]) -> Iterator[Page]:
    """Yield the generated pages of some numbers."""
    return (Page(name=f"{number:07d}", text=flood.page(number)) for number in numbers)


def digest(text: str) -> str:
    """Return a short proof of what a record says."""
    return hashlib.sha256(text.encode()).hexdigest()


def row_digest(row: dict[str, Any]) -> str:
    """Return the proof of a nested row, whatever order its keys come in."""
    return digest(json.dumps(row, default=str, sort_keys=True, ensure_ascii=False))


def nested(record: Transcript) -> str:
    """Return the proof of a record as Arrow holds it."""
    row = {"name": record.source.name, "record": to_nested(record), "failure": None}
    return row_digest(record_batch([row]).to_pylist()[0])


def here(numbers: Iterable[int], workers: int, *, entities: bool) -> Digests:
    """Parse pages on this machine."""
    found = parse_many(pages(numbers), workers=workers, entities=entities)
    return {_name(record): digest(_json(record)) for record in found}


def _name(outcome: Transcript | Failure) -> str:
    return (outcome.name if isinstance(outcome, Failure) else outcome.source.name) or ""


def _json(outcome: Transcript | Failure) -> str:
    return repr(outcome) if isinstance(outcome, Failure) else outcome.to_json()


def on_spark(count: int, out: Path, *, entities: bool) -> Digests:
    """Parse pages on a local cluster of Spark."""
    import pyarrow.dataset
    from pyspark.sql import SparkSession

    from newsparse.spark import parse_pages

    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PYTHONPATH"] = os.pathsep.join(sys.path)
    builder = SparkSession.builder.master(CLUSTER).config("spark.ui.enabled", "false")
    spark = builder.getOrCreate()
    source, target = out / "pages.parquet", out / "records"
    out.mkdir(parents=True, exist_ok=True)
    rows = [{"name": page.name, "text": page.text} for page in pages(range(count))]
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), source)
    frame = spark.read.parquet(str(source)).repartition(max(4, count // 2000))
    parse_pages(frame, entities=entities).write.mode("overwrite").parquet(str(target))
    spark.stop()
    batches = pyarrow.dataset.dataset(target).to_batches(batch_size=500)
    found = (row for batch in batches for row in batch.to_pylist())
    return {row["name"]: row_digest(row) for row in found}


def compare(name: str, one: Digests, other: Digests, seconds: float) -> None:
    """Print how many records of two ways are equal."""
    equal = sum(one.get(key) == value for key, value in other.items())
    whole = "equal" if one == other else "DIFFERENT"
    print(f"{name:28} {equal:,} of {len(one):,} {whole} ({seconds:.0f} s)", flush=True)


def main() -> None:
    """Compare every way with one process that reads the pages in order."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("count", type=int)
    parser.add_argument("--no-entities", dest="entities", action="store_false")
    parser.add_argument("--spark", type=Path, metavar="OUT")
    options = parser.parse_args()
    order = list(range(options.count))
    shuffled = random.Random(0).sample(order, len(order))
    began = time.perf_counter()
    first = here(order, 1, entities=options.entities)
    compare("one process", first, first, time.perf_counter() - began)
    for name, numbers in (("two processes", order), ("two, shuffled", shuffled)):
        began = time.perf_counter()
        found = here(numbers, 2, entities=options.entities)
        compare(name, first, found, time.perf_counter() - began)
    if options.spark:
        plain = parse_many(pages(order), entities=options.entities)
        rows = {_name(r): nested(r) for r in plain if isinstance(r, Transcript)}
        began = time.perf_counter()
        found = on_spark(options.count, options.spark, entities=options.entities)
        compare("Spark, two executors", rows, found, time.perf_counter() - began)


if __name__ == "__main__":
    main()
