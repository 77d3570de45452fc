"""An archive on Apache Spark: a DataFrame of pages in, nested records out.

    pages = spark.read.parquet("pages.parquet")          # a column text or data
    records = newsparse.spark.parse_pages(pages)
    records.filter("failure is null").select("record.*").write.parquet("records")

Each Python worker of an executor holds one Kiwi; nothing is shared, so results do not
depend on partitions. Needs the extra `spark` (pyspark and pyarrow).
"""

import shutil
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsparse.archive.pages import Page, Settings, is_markup
from newsparse.archive.workers import attempt
from newsparse.export.arrow import record_batch, row_schema, to_nested
from newsparse.failure import Failure
from newsparse.given.days import Day, day_column

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyspark.sql import DataFrame

_BY_DEFAULT = "python3"  # what Spark runs where PYSPARK_PYTHON is not set
_FACTS = ("name", "text", "data", "published", "outlet")


def parse_pages(
    pages: "DataFrame",
    *,
    outlet: str | None = None,
    published: Day | None = None,
    entities: bool = True,
) -> "DataFrame":
    """Parse a DataFrame of pages.

    Args:
        pages: A row a page, with a column `text` (string) or `data` (binary, in any
            encoding), and if known `name`, `published` (ISO date) and `outlet`.
        outlet: The outlet of pages whose row names none.
        published: The day of pages whose row names none; a `Day`.
        entities: Whether to find amounts, dates, places and names.

    Returns:
        A row a page: `name`; `record`, the nested record, as `newsparse parse` prints
        it; `failure` with `code` and `message` where there is no record.

    Warns:
        UserWarning: `PYSPARK_PYTHON` was not set, and the `python3` that Spark starts
            on its workers is not the Python of this environment.

    Raises:
        ValueError: There is neither a column `text` nor one `data`.
    """
    from pyspark.sql.functions import col
    from pyspark.sql.pandas.types import from_arrow_schema

    if not {"text", "data"} & set(pages.columns):
        raise ValueError(f"no column text or data, only {', '.join(pages.columns)}")

    settings = Settings(outlet=outlet, published=published, entities=entities)
    known = [
        col(column) if column == "data" else col(column).cast("string")
        for column in _FACTS
        if column in pages.columns
    ]
    doubt_python(pages)
    schema = from_arrow_schema(row_schema())
    return pages.select(*known).mapInArrow(batch_parser(settings), schema)


def doubt_python(pages: "DataFrame") -> None:
    """Warn where Spark starts another Python for its workers and nobody said so."""
    context = getattr(pages.sparkSession, "sparkContext", None)  # none with Connect
    if getattr(context, "pythonExec", None) != _BY_DEFAULT:
        return
    found = shutil.which(_BY_DEFAULT)
    if found is None or Path(found).parent != Path(sys.executable).parent:
        warnings.warn(
            f"Spark's workers run {found or _BY_DEFAULT}, which may lack newsparse;"
            f" set PYSPARK_PYTHON before the session begins, as to {sys.executable}",
            stacklevel=3,
        )


def batch_parser(
    settings: Settings,
) -> "Callable[[Iterable[RecordBatch]], Iterator[RecordBatch]]":
    """Return the function that `mapInArrow` takes; usable with any Arrow engine."""

    def parse_batches(batches: "Iterable[RecordBatch]") -> "Iterator[RecordBatch]":
        for batch in batches:
            yield record_batch([_row(row, settings) for row in batch.to_pylist()])

    return parse_batches


def _row(row: dict[str, Any], settings: Settings) -> dict[str, Any]:
    outcome = attempt(_page(row), settings)
    if isinstance(outcome, Failure):
        failure = {"code": outcome.code, "message": outcome.message}
        return {"name": row.get("name"), "record": None, "failure": failure}
    return {"name": row.get("name"), "record": to_nested(outcome), "failure": None}


def _page(row: dict[str, Any]) -> Page | Failure:
    """Return the page of a row, as a batch takes it from a table."""
    name, text, data = row.get("name"), row.get("text"), row.get("data")
    if text is None and data is None:
        return Failure(name=name, code="no_column", message="holds no text")
    published, warnings = day_column(row.get("published"))
    return Page(
        name=name,
        text=text if data is None else None,
        data=data,
        published=published,
        outlet=row.get("outlet"),
        html=is_markup(text or "" if data is None else data),
        warnings=warnings,
    )
