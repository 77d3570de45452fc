"""Whatever a page holds, every form of its record can be written and says the same."""

import csv
import json
import sqlite3
from contextlib import closing, suppress
from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsparse.archive.encodings import decode
from newsparse.errors import ReadError
from newsparse.export.forms import FORMS
from newsparse.export.frames import frames
from newsparse.export.html import to_html
from newsparse.export.schema import json_schema
from newsparse.export.terminal import to_terminal
from newsparse.pipeline import parse
from newsparse.transcript import Transcript

LINES = st.sampled_from(
    [
        "[앵커]",
        "[리포터]",
        "[인터뷰] 민세빈 / 상인",
        "지난달 춘천에서 최대 20억 원을 들였습니다.",
        '"=1+1 3.5%나 올랐어요 😀"',
        "G1뉴스 한도윤입니다.",
        "2021-09-16",
        "고성군에서 2대 1로 사흘 만에 이겼습니다.",
    ]
)
PAGES = st.lists(LINES | st.text(max_size=20), max_size=12).map("\n".join)
EVERY = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
SOME = settings(EVERY, max_examples=10)


@EVERY
@given(page=PAGES)
def test_views_and_json(page):
    transcript = parse(page, published=date(2021, 9, 16))
    line = transcript.to_json()
    assert Transcript.from_json(line) == transcript
    record = json.loads(line)
    assert to_html(record) == to_html(transcript.to_dict())
    shown = to_terminal(transcript.to_dict(), colour=False)
    assert shown.isprintable() or all(c == "\n" or c >= " " for c in shown)


@EVERY
@given(page=PAGES)
def test_the_schema_holds(page):
    jsonschema = pytest.importorskip("jsonschema")
    record = json.loads(parse(page).to_json())
    jsonschema.Draft202012Validator(json_schema()).validate(record)


@SOME
@given(page=PAGES)
def test_all_forms_count_the_same(page, tmp_path_factory):
    pytest.importorskip("pyarrow")
    duckdb = pytest.importorskip("duckdb")
    folder = tmp_path_factory.mktemp("forms")
    transcript = parse(page, published=date(2021, 9, 16), name="가")
    for name, form in FORMS.items():
        form.write([transcript], folder / name)
    counts = {table: len(rows) for table, rows in frames([transcript]).items()}
    with closing(sqlite3.connect(folder / "sqlite")) as database:
        for table, count in counts.items():
            query = f"SELECT count(*) FROM {table}"
            assert database.execute(query).fetchone() == (count,)
    with duckdb.connect(str(folder / "duckdb")) as database:
        for table, count in counts.items():
            query = f"SELECT count(*) FROM {table}"
            assert database.execute(query).fetchone() == (count,)
    for table, count in counts.items():
        path = folder / "csv" / f"{table}.csv"
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert len(list(csv.reader(file))) == count + 1
    turns = (
        ElementTree.parse(folder / "tei")
        .getroot()
        .iter("{http://www.tei-c.org/ns/1.0}u")
    )
    assert len(list(turns)) == counts["segments"]
    (task,) = json.loads((folder / "label-studio").read_text(encoding="utf-8"))
    labelled = len(task["predictions"][0]["result"])
    worded = sum(segment.start < segment.end for segment in transcript.segments)
    assert labelled == worded + len(transcript.entities)
    conllu = (folder / "conllu").read_text(encoding="utf-8")
    assert conllu.count("# sent_id") == counts["sentences"]


@settings(max_examples=300)
@given(
    data=st.binary(max_size=60)
    | st.text(max_size=30).map(lambda t: t.encode("utf-8", "replace"))
)
def test_bytes_are_decoded_or_refused(data):
    with suppress(ReadError):
        text, encoding, noticed = decode(data)
        back = text.encode(encoding, "replace")
        assert noticed or back == data or encoding in ("utf-16", "utf-32")
        assert noticed != ("truncated",) or data.startswith(back)
