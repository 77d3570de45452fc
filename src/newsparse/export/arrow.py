"""Records as columns of Arrow: one fixed schema made from the types.

The kinds of entities are one struct with the fields of all kinds; where two kinds
have a field of one name and different types, the later is called by its kind too
(`duration_high` beside the amounts' `high`).
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import inspect

from newsparse.errors import no_extra
from newsparse.export.columns import Kind
from newsparse.offsets import CODEPOINT
from newsparse.transcript import AnyEntity, Transcript

if TYPE_CHECKING:
    import pyarrow

DIGITS, PLACES = 38, 10  # of a decimal; DuckDB and Spark know no wider ones
_LARGEST = Decimal(10) ** (DIGITS - PLACES)


def load() -> Any:  # noqa: ANN401
    """Return pyarrow; a ReadError says how to install it."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise no_extra("for Parquet and Arrow", "parquet") from error
    return pyarrow


@cache
def nested_schema() -> "pyarrow.Schema":
    """Return the schema of a record."""
    return load().schema(_type(inspect.type_info(Transcript)))


@cache
def row_schema() -> "pyarrow.Schema":
    """Return the schema of a page's row on Spark: a record or a failure."""
    pyarrow = load()
    text = pyarrow.string()
    failure = pyarrow.struct([("code", text), ("message", text)])
    record = pyarrow.struct(list(nested_schema()))
    return pyarrow.schema([("name", text), ("record", record), ("failure", failure)])


def record_batch(found: list[dict[str, Any]]) -> "pyarrow.RecordBatch":
    """Return rows as a batch of `row_schema`."""
    return load().RecordBatch.from_pylist(found, row_schema())


def flat_schema(columns: dict[str, Kind]) -> "pyarrow.Schema":
    """Return the schema of a flat table."""
    pyarrow = load()
    kinds = {
        "text": pyarrow.string(),
        "integer": pyarrow.int64(),
        "boolean": pyarrow.bool_(),
        "decimal": pyarrow.decimal128(DIGITS, PLACES),
        "float": pyarrow.float64(),
        "date": pyarrow.date32(),
        "moment": pyarrow.timestamp("s"),
    }
    return pyarrow.schema([(name, kinds[kind]) for name, kind in columns.items()])


def to_nested(transcript: Transcript) -> dict[str, Any]:
    """Return a record as a row of `nested_schema`.

    Amounts that DECIMAL(38, 10) does not hold exactly are None.
    """
    row: dict[str, Any] = fit(transcript.to_dict())
    for entity in row["entities"]:
        for (kind, name), other in _renamed().items():
            if entity["type"] == kind:
                entity[other] = entity.pop(name)
    return row


def from_nested(row: dict[str, Any]) -> Transcript:
    """Return the record that a row holds, its offsets in code points."""
    row = _unpadded(row)
    for entity in row["entities"]:
        for (kind, name), other in _renamed().items():
            value = entity.pop(other, None)
            if entity["type"] == kind:
                entity[name] = value
    record = msgspec.convert(row, Transcript, builtin_types=(Decimal,))
    return record.with_offsets(CODEPOINT)


def fit(value: Any) -> Any:  # noqa: ANN401
    """Leave out the decimals that DECIMAL(38, 10) does not hold exactly."""
    if isinstance(value, Decimal):
        plain = plainly(value)
        places = len(plain.partition(".")[2])
        fits = abs(value) < _LARGEST and places <= PLACES
        return Decimal(plain) if fits else None
    if isinstance(value, dict):
        return {key: fit(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [fit(item) for item in value]
    return value


def plainly(value: Decimal) -> str:
    """Return a decimal without exponent and without zeros that say nothing.

    >>> plainly(Decimal("20.0000000000")), plainly(Decimal("2E+9"))
    ('20', '2000000000')
    """
    whole, point, places = f"{value:f}".partition(".")
    return (whole + point + places.rstrip("0")).rstrip(".")


def _unpadded(value: Any) -> Any:  # noqa: ANN401
    """Undo what the fixed number of places adds: 20.0000000000 is 20."""
    if isinstance(value, Decimal):
        return Decimal(plainly(value))
    if isinstance(value, dict):
        return {key: _unpadded(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_unpadded(item) for item in value]
    return value


def _type(info: inspect.Type) -> Any:  # noqa: ANN401
    """Turn a type of ours into a type of Arrow."""
    pyarrow = load()
    if isinstance(info, inspect.UnionType):
        return _union([one for one in info.types if not _is_none(one)])
    if isinstance(info, inspect.StructType):
        return pyarrow.struct([(name, kind) for _, name, kind in _fields([info])])
    if isinstance(info, inspect.VarTupleType):
        return pyarrow.list_(_type(info.item_type))
    if isinstance(info, inspect.TupleType):
        return pyarrow.list_(_type(info.item_types[0]))
    plain = {
        inspect.IntType: pyarrow.int64(),
        inspect.BoolType: pyarrow.bool_(),
        inspect.FloatType: pyarrow.float64(),
        inspect.DecimalType: pyarrow.decimal128(DIGITS, PLACES),
    }
    return plain.get(type(info), pyarrow.string())


def _union(infos: list[inspect.Type]) -> Any:  # noqa: ANN401
    structs = [one for one in infos if isinstance(one, inspect.StructType)]
    if len(structs) < 2:
        return _type(infos[0])
    text = load().string()
    fields = {"type": text} | {name: kind for _, name, kind in _fields(structs)}
    return load().struct(list(fields.items()))


Field = tuple[tuple[str, str], str, Any]  # its kind and name, its column, its type


def _fields(structs: list[inspect.StructType]) -> Iterator[Field]:
    """Yield the fields of structs, each under a name that has one type."""
    known: dict[str, Any] = {}
    for struct in structs:
        for field in struct.fields:
            name, kind = field.encode_name, _type(field.type)
            if known.setdefault(name, kind) != kind:
                name = f"{struct.tag}_{name}"
            yield (str(struct.tag), field.encode_name), name, kind


@cache
def _renamed() -> dict[tuple[str, str], str]:
    """Return the fields that have another name in Arrow, by kind and name."""
    info = inspect.type_info(AnyEntity)
    assert isinstance(info, inspect.UnionType)
    structs = [one for one in info.types if isinstance(one, inspect.StructType)]
    return {key: name for key, name, _ in _fields(structs) if key[1] != name}


def _is_none(info: inspect.Type) -> bool:
    return isinstance(info, inspect.NoneType)
