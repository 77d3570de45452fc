"""The rows of a Parquet file: a value that Python cannot hold costs no other value."""

from collections.abc import Iterable, Iterator
from typing import IO, Any

from newsparse.errors import ReadError
from newsparse.export.arrow import load

_BEYOND = (ArithmeticError, LookupError, NotImplementedError, ValueError)
_TOGETHER = 256  # rows in memory


def read_rows(stream: IO[bytes], columns: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield the rows, of those columns that the file has.

    Raises a ReadError where the file is damaged, or the extra `parquet` is missing.
    """
    pyarrow = load()
    try:
        with pyarrow.parquet.ParquetFile(stream) as file:
            known = file.schema_arrow.names
            wanted = [column for column in columns if column in known]
            for batch in file.iter_batches(_TOGETHER, columns=wanted):
                values = (_values(column) for column in batch.columns)
                names = batch.schema.names
                for row in zip(*values, strict=True):
                    yield dict(zip(names, row, strict=True))
    except (pyarrow.ArrowException, OSError) as error:
        raise ReadError(f"is no sound Parquet: {error}", "damaged") from error


def _values(column: Any) -> list[Any]:  # noqa: ANN401
    try:
        found: list[Any] = column.to_pylist()
    except _BEYOND:
        return [_value(scalar) for scalar in column]
    return found


def _value(scalar: Any) -> Any:  # noqa: ANN401
    """Return a value; as words, where it is a day after 9999 or in an unknown zone.

    Text that is no UTF-8, as the format asks, is returned as its bytes.
    """
    try:
        return scalar.as_py()
    except _BEYOND:
        words = "string" in str(scalar.type)
    try:
        return scalar.cast("binary" if words else "string").as_py()
    except _BEYOND:
        return None if words else f"no {scalar.type}"
