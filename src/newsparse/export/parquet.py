"""Parquet files: records nested as they are, or the flat tables."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import msgspec

from newsparse.errors import ReadError
from newsparse.export.arrow import (
    fit,
    flat_schema,
    from_nested,
    load,
    nested_schema,
    to_nested,
)
from newsparse.export.columns import COLUMNS, Row
from newsparse.export.tables import Keys, Outcome, batches, rows
from newsparse.transcript import Transcript

_TOGETHER = 1000  # records in a row group


def write_nested(transcripts: Iterable[Transcript], path: Path) -> None:
    """Write records to a Parquet file, one row a page, in the schema of the types.

    Amounts are DECIMAL(38, 10); the few that do not fit exactly are null, the words
    are there. Raises a ReadError where the extra `parquet` is not installed.
    """
    pyarrow, schema = load(), nested_schema()
    with pyarrow.parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for together in batches(transcripts, _TOGETHER):
            found = [to_nested(transcript) for transcript in together]
            writer.write_table(pyarrow.Table.from_pylist(found, schema))


def read_nested(path: Path) -> Iterator[Transcript]:
    """Read back what `write_nested` wrote."""
    pyarrow = load()
    try:
        with pyarrow.parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(_TOGETHER):
                yield from map(from_nested, batch.to_pylist())
    except (pyarrow.ArrowException, msgspec.MsgspecError, OSError) as error:
        raise ReadError(f"is no sound Parquet: {error}", "damaged") from error


def write_tables(transcripts: Iterable[Outcome], folder: Path) -> None:
    """Write the flat tables, each to a Parquet file of its name."""
    pyarrow = load()
    folder.mkdir(parents=True, exist_ok=True)
    schemas = {table: flat_schema(columns) for table, columns in COLUMNS.items()}
    with ExitStack() as stack:
        writers = {}
        for table, schema in schemas.items():
            path = folder / f"{table}.parquet"
            writer = pyarrow.parquet.ParquetWriter(path, schema, compression="zstd")
            writers[table] = stack.enter_context(writer)
        keys = Keys()
        for together in batches(transcripts, _TOGETHER):
            for table, found in _by_table(together, keys).items():
                writers[table].write_table(_table(found, schemas[table]))


def _table(found: list[Row], schema: Any) -> Any:  # noqa: ANN401
    pyarrow = load()
    columns = [
        pyarrow.array(fit(values), field.type)
        for values, field in zip(zip(*found, strict=True), schema, strict=True)
    ]
    return pyarrow.Table.from_arrays(columns, schema=schema)


def _by_table(transcripts: list[Outcome], keys: Keys) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for transcript in transcripts:
        for table, row in rows(transcript, keys.of(transcript)):
            found.setdefault(table, []).append(row)
    return found
