"""Offsets in UTF-16 code units and bytes of UTF-8: true, named, and turned back."""

import gzip
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import inspect

from newsparse.archive.records import read_records
from newsparse.cli import main
from newsparse.errors import ReadError
from newsparse.export.changes import changes
from newsparse.export.frames import frames
from newsparse.export.html import to_html
from newsparse.export.parquet import read_nested, write_nested
from newsparse.export.terminal import to_terminal
from newsparse.offsets import UNITS
from newsparse.pipeline import parse
from newsparse.transcript import Part, Source, Transcript

RECORDS = Path(__file__).parent / "data" / "records-0.1.0.jsonl"
OLD = [Transcript.from_json(line) for line in RECORDS.read_text("utf-8").splitlines()]
EMOJI = next(record for record in OLD if "😀" in record.page)
PAGE = (
    "[앵커]\n😀 춘천에서 20억 원을 들인 축제가 지난달 열렸습니다.\n"
    '[인터뷰] 민세빈 / 상인\n"👨‍👩‍👧 4억 달러, 우리 돈 4천억 원이죠."\n'
)
OTHERS = ("utf16", "utf8")
CODECS = {"utf16": "utf-16-le", "utf8": "utf-8"}
WIDTHS = {"utf16": 2, "utf8": 1}  # bytes a unit


def cut(page, unit, start, end):
    """Cut a page as a program that counts in a unit would."""
    data, width = page.encode(CODECS[unit]), WIDTHS[unit]
    return data[width * start : width * end].decode(CODECS[unit])


def spans(value):
    """Yield every object with a start and an end, at any depth, in order."""
    if isinstance(value, dict):
        if "start" in value:
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def assert_same_words(record, unit):
    counted = record.with_offsets(unit)
    assert counted.offsets == unit
    old, new = json.loads(record.to_json()), json.loads(counted.to_json())
    page = record.page
    pairs = list(zip(spans(old), spans(new), strict=True))
    for one, other in pairs:
        said = page[one["start"] : one["end"]]
        assert cut(page, unit, other["start"], other["end"]) == said
        assert one.get("text") == other.get("text")
    assert counted.restore() == page
    back = Transcript.from_json(counted.to_json()).with_offsets("codepoint")
    assert back == record
    return len(pairs)


@pytest.mark.parametrize("unit", OTHERS)
@pytest.mark.parametrize("record", OLD, ids=lambda record: record.source.name)
def test_every_span_cuts_the_same_words(record, unit):
    assert assert_same_words(record, unit) > 10


@pytest.mark.parametrize("unit", OTHERS)
@given(
    page=st.lists(
        st.sampled_from(PAGE.splitlines()) | st.text("가a😀é\u2028 1원", max_size=9)
    ).map("\n".join)
)
def test_any_page_is_counted_and_counted_back(page, unit):
    assert_same_words(parse(page, entities=False), unit)


def test_units_convert_into_each_other():
    assert EMOJI.with_offsets("utf8").with_offsets("utf16") == EMOJI.with_offsets(
        "utf16"
    )
    assert EMOJI.with_offsets("codepoint") is EMOJI


def test_the_widths_at_every_boundary():
    page = "a\x7f\x80\u07ff\u0800\uffff\U00010000"
    parts = tuple(Part(start=i, end=i + 1, tag="speech") for i in range(len(page)))
    record = Transcript(source=Source(sha256="", version="1"), page=page, parts=parts)
    for unit in OTHERS:
        for part, letter in zip(record.with_offsets(unit).parts, page, strict=True):
            assert cut(page, unit, part.start, part.end) == letter


def test_a_bmp_page_has_the_same_numbers_in_utf16():
    record = parse("[앵커]\n눈이 왔습니다.\n", entities=False)
    counted = record.with_offsets("utf16")
    assert counted.parts == record.parts
    assert counted.offsets == "utf16"


def test_what_counts_the_page_is_called_start_or_end():
    """A new number must be an offset by its name, or be written down here."""
    whole = inspect.type_info(Transcript)
    found, waiting = set(), [whole]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, inspect.StructType):
            for field in kind.fields:
                held = field.type
                kinds = held.types if isinstance(held, inspect.UnionType) else (held,)
                if any(isinstance(one, inspect.IntType) for one in kinds):
                    found.add(field.name)
                waiting += kinds
        elif isinstance(kind, inspect.VarTupleType):
            waiting.append(kind.item_type)
        elif isinstance(kind, inspect.UnionType):
            waiting += kind.types
    assert found == {"start", "end", "segment", "times"}


def test_an_unknown_unit_is_an_error_that_lists_the_known():
    with pytest.raises(
        ValueError, match="'utf32' is no unit of offsets: codepoint, utf16, utf8"
    ):
        EMOJI.with_offsets("utf32")


def test_an_offset_inside_a_character_is_an_error_that_names_it(tmp_path):
    line = EMOJI.with_offsets("utf8").to_json()
    broken = line.replace('"parts":[{"start":0', '"parts":[{"start":1')
    assert broken != line
    wrong = Transcript.from_json(broken)
    with pytest.raises(
        msgspec.ValidationError, match="no character of the page begins at 1"
    ):
        wrong.with_offsets("codepoint")
    (tmp_path / "a.jsonl").write_text(broken, encoding="utf-8")
    with pytest.raises(ReadError, match=r"a\.jsonl: line 1 is no record: no character"):
        list(read_records([tmp_path / "a.jsonl"]))


@pytest.mark.parametrize("unit", UNITS)
def test_what_was_written_is_read_in_code_points(unit, tmp_path):
    pytest.importorskip("pyarrow")
    counted = EMOJI.with_offsets(unit)
    with gzip.open(tmp_path / "a.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(counted.to_json() + "\n")
    assert list(read_records([tmp_path / "a.jsonl.gz"])) == [EMOJI]
    write_nested([counted], tmp_path / "a.parquet")
    assert list(read_nested(tmp_path / "a.parquet")) == [EMOJI]


def test_nested_parquet_with_wrong_offsets_or_none_named(tmp_path):
    pytest.importorskip("pyarrow")
    from pyarrow import parquet

    inside = Part(start=EMOJI.page.index("😀") + 1, end=0, tag="speech")
    counted = EMOJI.with_offsets("utf16")
    broken = msgspec.structs.replace(counted, parts=(inside,))
    write_nested([broken], tmp_path / "broken.parquet")
    with pytest.raises(ReadError, match="no character of the page begins at"):
        list(read_nested(tmp_path / "broken.parquet"))
    write_nested([EMOJI], tmp_path / "new.parquet")
    table = parquet.read_table(tmp_path / "new.parquet").drop_columns("offsets")
    parquet.write_table(table, tmp_path / "old.parquet")
    assert list(read_nested(tmp_path / "old.parquet")) == [EMOJI]


@pytest.mark.parametrize("unit", OTHERS)
def test_views_and_comparisons_take_any_unit(unit):
    counted = EMOJI.with_offsets(unit)
    for record in (counted.to_dict(), json.loads(counted.to_json())):
        assert to_html(record) == to_html(EMOJI.to_dict())
        assert to_terminal(record) == to_terminal(EMOJI.to_dict())
    assert list(changes([EMOJI], [counted])) == []


@pytest.mark.parametrize(
    "form", ["doccano", "label-studio", "tei", "conllu", "bigkinds"]
)
def test_forms_of_one_unit_are_the_same_from_any(form, tmp_path):
    from newsparse.export.forms import FORMS

    for unit in UNITS:
        FORMS[form].write([EMOJI.with_offsets(unit)], tmp_path / unit)
    (one,) = {(tmp_path / unit).read_bytes() for unit in UNITS}
    assert one


def test_tables_name_the_unit_and_hold_the_same_words():
    plain, counted = frames([EMOJI]), frames([EMOJI.with_offsets("utf16")])
    assert plain["transcripts"]["offsets"].tolist() == ["codepoint"]
    assert counted["transcripts"]["offsets"].tolist() == ["utf16"]
    assert (
        counted["parts"]["part_text"].tolist() == plain["parts"]["part_text"].tolist()
    )
    ends = counted["parts"]["part_end"] - plain["parts"]["part_end"]
    assert (ends.iloc[0], ends.iloc[-1]) == (0, 1)


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_parse_counts_as_it_is_told(page, capsys):
    lines = {}
    for unit in UNITS:
        assert main(["parse", str(page), "--offsets", unit]) == 0
        lines[unit] = capsys.readouterr().out
    assert main(["parse", str(page)]) == 0
    assert capsys.readouterr().out == lines["codepoint"]
    for unit in OTHERS:
        record = json.loads(lines[unit])
        assert record["offsets"] == unit
        for said in record["segments"] + record["entities"]:
            assert cut(PAGE, unit, said["start"], said["end"]) == said["text"]
        back = Transcript.from_json(lines[unit]).with_offsets("codepoint")
        assert back.to_json() + "\n" == lines["codepoint"]


def test_a_batch_makes_anew_what_counts_otherwise(page, tmp_path, capsys):
    out = tmp_path / "out"
    for unit in ("utf8", "utf16"):
        command = ["batch", str(page), "-o", str(out), "--workers", "0"]
        assert main([*command, "--offsets", unit]) == 0
        parts = (out / "records").glob("part-*.jsonl")
        (line,) = [
            line for part in parts for line in part.read_text("utf-8").splitlines()
        ]
        assert json.loads(line)["offsets"] == unit
    assert [record.offsets for record in read_records([out])] == ["codepoint"]


def test_export_counts_as_it_is_told(page, tmp_path, capsys):
    assert main(["parse", str(page), "--offsets", "utf8"]) == 0
    records = tmp_path / "records.jsonl"
    records.write_text(capsys.readouterr().out, encoding="utf-8")
    for unit in (None, *UNITS):
        chosen = ["--offsets", unit] if unit else []
        out = tmp_path / f"{unit}.sqlite"
        assert (
            main(["export", str(records), "--to", "sqlite", "-o", str(out), *chosen])
            == 0
        )
        with closing(sqlite3.connect(out)) as database:
            (named,) = database.execute("SELECT offsets FROM transcripts").fetchone()
            spans = database.execute(
                "SELECT segment_start, segment_end, segment_text FROM segments"
                " UNION SELECT start, end, text FROM said"
            ).fetchall()
        assert len(spans) > 4
        assert named == (unit or "codepoint")
        for start, end, text in spans:
            said = cut(PAGE, unit, start, end) if unit in OTHERS else PAGE[start:end]
            assert said == text


@pytest.mark.parametrize(
    ("form", "unit", "reason"),
    [
        ("label-studio", "codepoint", "--to label-studio counts utf16"),
        ("doccano", "utf16", "--to doccano counts codepoint"),
        ("bigkinds", "utf8", "--to bigkinds counts nothing"),
    ],
)
def test_a_form_with_a_unit_of_its_own_refuses_another(
    form, unit, reason, page, tmp_path, capsys
):
    out = tmp_path / "out"
    assert (
        main(["export", str(page), "--to", form, "-o", str(out), "--offsets", unit])
        == 2
    )
    assert reason in capsys.readouterr().err
    assert not out.exists()
