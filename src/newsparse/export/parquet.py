"""Parquet: records nested as they are, or the flat tables. The one door to pyarrow."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import msgspec

from newsparse.errors import ReadError
from newsparse.export.tables import COLUMNS, Kind, Row, batches, rows
from newsparse.transcript import Transcript

if TYPE_CHECKING:
    import pyarrow

DIGITS, PLACES = 38, 10  # of a decimal; DuckDB and Spark know no wider ones
_LARGEST = Decimal(10) ** (DIGITS - PLACES)
_TOGETHER = 1000  # records in a row group


def write_nested(transcripts: Iterable[Transcript], path: Path) -> None:
    """Write records to a Parquet file, one row a page, in the schema of the types.

    Amounts are DECIMAL(38, 10); the few that do not fit exactly are null, the words
    are there. Raises a ReadError where the extra `parquet` is not installed.
    """
    pyarrow, parquet = _pyarrow()
    schema = nested_schema()
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for together in batches(transcripts, _TOGETHER):
            found = [nested(transcript) for transcript in together]
            writer.write_table(pyarrow.Table.from_pylist(found, schema))


def read_nested(path: Path) -> Iterator[Transcript]:
    """Read back what `write_nested` wrote."""
    for row in read_rows(path, None):
        yield msgspec.convert(_plain(row), Transcript, builtin_types=(Decimal,))


def nested(transcript: Transcript) -> dict[str, Any]:
    """Return the dict form with amounts that fit, for `nested_schema`."""
    values: dict[str, Any] = _fit(transcript.to_dict())
    return values


def write_tables(transcripts: Iterable[Transcript], folder: Path) -> None:
    """Write the flat tables, each to a Parquet file of its name."""
    pyarrow, parquet = _pyarrow()
    folder.mkdir(parents=True, exist_ok=True)
    schemas = {table: _flat_schema(columns) for table, columns in COLUMNS.items()}
    with ExitStack() as stack:
        writers = {
            table: stack.enter_context(
                parquet.ParquetWriter(folder / f"{table}.parquet", schema)
            )
            for table, schema in schemas.items()
        }
        for together in batches(transcripts, _TOGETHER):
            for table, found in _by_table(together).items():
                columns = [_fit(list(values)) for values in zip(*found, strict=True)]
                written = pyarrow.Table.from_arrays(
                    [
                        pyarrow.array(column, field.type)
                        for column, field in zip(columns, schemas[table], strict=True)
                    ],
                    schema=schemas[table],
                )
                writers[table].write_table(written)


def read_rows(
    source: IO[bytes] | Path, columns: Iterable[str] | None
) -> Iterator[dict[str, Any]]:
    """Yield the rows of a Parquet file: of all columns, or of those it has of some."""
    pyarrow, parquet = _pyarrow()
    try:
        with parquet.ParquetFile(source) as file:
            known = file.schema_arrow.names
            wanted = known if columns is None else [c for c in columns if c in known]
            for batch in file.iter_batches(256, columns=wanted):
                yield from batch.to_pylist()
    except (pyarrow.ArrowException, OSError) as error:
        raise ReadError(f"is no sound Parquet: {error}", "damaged") from error


@cache
def nested_schema() -> "pyarrow.Schema":
    """Return the Arrow schema of a record, made from the types.

    The kinds of entities are one struct with the fields of all of them.
    """
    pyarrow, _ = _pyarrow()
    return pyarrow.schema(_type(msgspec.inspect.type_info(Transcript)))


@cache
def row_schema() -> "pyarrow.Schema":
    """Return the Arrow schema of a page's row on Spark: a record or a failure."""
    pyarrow, _ = _pyarrow()
    text = pyarrow.string()
    failure = pyarrow.struct([("code", text), ("message", text)])
    record = pyarrow.struct(list(nested_schema()))
    return pyarrow.schema([("name", text), ("record", record), ("failure", failure)])


def record_batch(found: list[dict[str, Any]]) -> "pyarrow.RecordBatch":
    """Return rows as a batch of `row_schema`."""
    pyarrow, _ = _pyarrow()
    return pyarrow.RecordBatch.from_pylist(found, row_schema())


def _type(info: msgspec.inspect.Type) -> Any:  # noqa: ANN401
    """Turn a type of ours into a type of Arrow."""
    pyarrow, _ = _pyarrow()
    if isinstance(info, msgspec.inspect.UnionType):
        return _union([one for one in info.types if not _is_none(one)])
    if isinstance(info, msgspec.inspect.StructType):
        return pyarrow.struct(_fields([info]))
    if isinstance(info, msgspec.inspect.VarTupleType):
        return pyarrow.list_(_type(info.item_type))
    plain = {
        msgspec.inspect.IntType: pyarrow.int64(),
        msgspec.inspect.BoolType: pyarrow.bool_(),
        msgspec.inspect.DecimalType: pyarrow.decimal128(DIGITS, PLACES),
    }
    return plain.get(type(info), pyarrow.string())


def _union(infos: list[msgspec.inspect.Type]) -> Any:  # noqa: ANN401
    pyarrow, _ = _pyarrow()
    structs = [one for one in infos if isinstance(one, msgspec.inspect.StructType)]
    return pyarrow.struct(_fields(structs)) if len(structs) > 1 else _type(infos[0])


def _fields(structs: list[msgspec.inspect.StructType]) -> list[Any]:
    pyarrow, _ = _pyarrow()
    found: dict[str, Any] = {}
    for struct in structs:
        if struct.tag_field:
            found.setdefault(struct.tag_field, pyarrow.string())
        for field in struct.fields:
            if field.encode_name not in found:
                found[field.encode_name] = _type(field.type)
    return [pyarrow.field(name, kind) for name, kind in found.items()]


def _is_none(info: msgspec.inspect.Type) -> bool:
    return isinstance(info, msgspec.inspect.NoneType)


def _flat_schema(columns: dict[str, Kind]) -> Any:  # noqa: ANN401
    pyarrow, _ = _pyarrow()
    kinds = {
        "text": pyarrow.string(),
        "integer": pyarrow.int64(),
        "boolean": pyarrow.bool_(),
        "decimal": pyarrow.decimal128(DIGITS, PLACES),
    }
    return pyarrow.schema([(name, kinds[kind]) for name, kind in columns.items()])


def _by_table(transcripts: list[Transcript]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for transcript in transcripts:
        for table, row in rows(transcript):
            found.setdefault(table, []).append(row)
    return found


def _fit(value: Any) -> Any:  # noqa: ANN401
    """Leave out the decimals that DECIMAL(38, 10) does not hold exactly."""
    if isinstance(value, Decimal):
        plain = plainly(value)
        places = len(plain.partition(".")[2])
        fits = abs(value) < _LARGEST and places <= PLACES
        return Decimal(plain) if fits else None
    if isinstance(value, dict):
        return {key: _fit(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_fit(item) for item in value]
    return value


def plainly(value: Decimal) -> str:
    """Return a decimal without exponent and without zeros that say nothing.

    >>> plainly(Decimal("20.0000000000")), plainly(Decimal("2E+9"))
    ('20', '2000000000')
    """
    whole, point, places = f"{value:f}".partition(".")
    return (whole + point + places.rstrip("0")).rstrip(".")


def _plain(value: Any) -> Any:  # noqa: ANN401
    """Undo the padding of decimals: 20.0000000000 is 20."""
    if isinstance(value, Decimal):
        return Decimal(plainly(value))
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value


@cache
def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        reason = "for Parquet: pip install 'newsparse[parquet]'"
        raise ReadError(reason, "no_extra") from error
    return pyarrow, pyarrow.parquet
