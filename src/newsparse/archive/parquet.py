"""The rows of a Parquet file, of which no value stops the rest."""

from collections.abc import Iterator
from dataclasses import astuple
from typing import IO, Any

from newsparse.archive.columns import Columns, require
from newsparse.archive.rows import UNREADABLE
from newsparse.errors import ReadError

_TOGETHER = 256  # rows in memory
# Days beyond the year 9999, text that is not UTF-8, zones that nobody knows.
_BEYOND_PYTHON = (ArithmeticError, ValueError, LookupError)


def read_rows(stream: IO[bytes], columns: Columns) -> Iterator[dict[str, Any]]:
    """Yield the rows of a Parquet file with those of the columns that it has.

    A value that Python cannot hold is `UNREADABLE`; text that is not UTF-8 is bytes.

    Raises:
        ReadError: The file is damaged or has no column of text, or pyarrow is not
            installed.
    """
    from newsparse.export.arrow import load

    pyarrow = load()
    try:
        with pyarrow.parquet.ParquetFile(stream) as file:
            known = file.schema_arrow.names
            require(columns.text, known)
            wanted = [column for column in astuple(columns) if column in known]
            for batch in file.iter_batches(_TOGETHER, columns=wanted):
                yield from _rows(batch)
    except (pyarrow.ArrowException, OSError) as error:
        raise ReadError(f"is no sound Parquet: {error}", "damaged") from error


def _rows(batch: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    for cells in zip(*map(_values, batch.columns), strict=True):
        yield dict(zip(batch.schema.names, cells, strict=True))


def _values(column: Any) -> list[Any]:  # noqa: ANN401
    try:
        found: list[Any] = column.to_pylist()
    except _BEYOND_PYTHON:
        return [_value(cell) for cell in column]
    return found


def _value(cell: Any) -> Any:  # noqa: ANN401
    try:
        return cell.as_py()
    except _BEYOND_PYTHON:
        as_buffer = getattr(cell, "as_buffer", None)
        return as_buffer().to_pybytes() if as_buffer else UNREADABLE
