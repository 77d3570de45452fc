"""An archive on Apache Spark: a DataFrame of pages in, nested records out.

    pages = spark.read.parquet("pages.parquet")          # a column text or data
    records = newsparse.spark.parse_pages(pages)
    records.filter("failure is null").select("record.*").write.parquet("records")

Each Python worker of an executor holds one Kiwi; nothing is shared, so results do not
depend on partitions. Needs the extra `spark` (pyspark and pyarrow).
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from newsparse.archive.pages import Page, Settings
from newsparse.archive.workers import attempt
from newsparse.export.arrow import record_batch, row_schema, to_nested
from newsparse.failure import Failure

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyspark.sql import DataFrame

_FACTS = ("name", "text", "data", "published", "outlet")


def parse_pages(
    pages: "DataFrame",
    *,
    outlet: str | None = None,
    published: str | None = None,
    entities: bool = True,
) -> "DataFrame":
    """Parse a DataFrame of pages.

    Args:
        pages: A row a page, with a column `text` (string) or `data` (binary, in any
            encoding), and if known `name`, `published` (ISO date) and `outlet`.
        outlet: The outlet of pages whose row names none.
        published: The ISO day of pages whose row names none.
        entities: Whether to find amounts, dates, places and names.

    Returns:
        A row a page: `name`; `record`, the nested record, as `newsparse parse` prints
        it; `failure` with `code` and `message` where there is no record.
    """
    from pyspark.sql.pandas.types import from_arrow_schema

    settings = Settings(outlet=outlet, published=published, entities=entities)
    known = [column for column in _FACTS if column in pages.columns]
    schema = from_arrow_schema(row_schema())
    return pages.select(*known).mapInArrow(batch_parser(settings), schema)


def batch_parser(
    settings: Settings,
) -> "Callable[[Iterable[RecordBatch]], Iterator[RecordBatch]]":
    """Return the function that `mapInArrow` takes; usable with any Arrow engine."""

    def parse_batches(batches: "Iterable[RecordBatch]") -> "Iterator[RecordBatch]":
        for batch in batches:
            yield record_batch([_row(row, settings) for row in batch.to_pylist()])

    return parse_batches


def _row(row: dict[str, Any], settings: Settings) -> dict[str, Any]:
    day = row.get("published")
    page = Page(
        name=row.get("name"),
        text=row.get("text"),
        data=row.get("data"),
        published=None if day is None else str(day)[:10],
        outlet=row.get("outlet"),
    )
    outcome = attempt(page, settings)
    if isinstance(outcome, Failure):
        failure = {"code": outcome.code, "message": outcome.message}
        return {"name": page.name, "record": None, "failure": failure}
    return {"name": page.name, "record": to_nested(outcome), "failure": None}
