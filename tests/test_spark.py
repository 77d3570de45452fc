"""On Spark the records are those of one machine; needs pyspark and Java."""

import os
import shutil
import sys
import warnings
from types import SimpleNamespace

import pytest

from newsparse.archive.many import parse_many
from newsparse.archive.pages import Page, Settings
from newsparse.failure import Failure
from newsparse.spark import batch_parser, doubt_python, parse_pages

pyarrow = pytest.importorskip("pyarrow")
PAGES = [
    Page(
        name=f"{number}.txt", data=f"[앵커]\n{number}억 원을 들였습니다.\n".encode(code)
    )
    for number, code in enumerate(["utf-8", "cp949", "utf-16"] * 4, 1)
]
BROKEN = Page(name="broken", data=b"\xff\xff\xff")


def rows():
    return [{"name": p.name, "data": p.data} for p in [*PAGES, BROKEN]]


def expected():
    """The values as Arrow gives them back: lists, decimals of ten places."""
    for outcome in parse_many([*PAGES, BROKEN]):
        if isinstance(outcome, Failure):
            yield outcome.name, None, outcome.code
        else:
            yield outcome.source.name, [s.text for s in outcome.segments], None


def shown(found):
    return [
        (
            row["name"],
            row["record"] and [s["text"] for s in row["record"]["segments"]],
            row["failure"] and row["failure"]["code"],
        )
        for row in found
    ]


def test_arrow_batches_without_spark():
    batch = pyarrow.RecordBatch.from_pylist(rows())
    found = batch_parser(Settings())(iter([batch.slice(0, 5), batch.slice(5)]))
    found = [row for one in found for row in one.to_pylist()]
    assert shown(found) == list(expected())
    money = [e for e in found[0]["record"]["entities"] if e["type"] == "money"]
    assert [(e["value"], e["unit"]) for e in money] == [(100_000_000, "KRW")]


@pytest.mark.skipif(
    "NEWSPARSE_SPARK" not in os.environ or not shutil.which("java"),
    reason="takes a minute and Java; set NEWSPARSE_SPARK=1",
)
def test_a_cluster_gives_what_one_machine_gives():
    sql = pytest.importorskip("pyspark.sql")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PYTHONPATH"] = os.pathsep.join(sys.path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Spark warns of its own dependencies
        builder = sql.SparkSession.builder.master("local-cluster[2,1,1024]")
        spark = builder.config("spark.ui.enabled", "false").getOrCreate()
        try:
            pages = spark.createDataFrame(rows(), "name string, data binary")
            found = parse_pages(pages.repartition(4)).collect()
        finally:
            spark.stop()
    order = {page.name: number for number, page in enumerate([*PAGES, BROKEN])}
    found = sorted(found, key=lambda row: order[row["name"]])
    assert shown([row.asDict(recursive=True) for row in found]) == list(expected())


def session(python):
    context = SimpleNamespace(pythonExec=python)
    return SimpleNamespace(sparkSession=SimpleNamespace(sparkContext=context))


@pytest.mark.parametrize(
    ("python", "on_the_path", "expected"),
    [
        ("python3", "/usr/bin/python3", "workers run /usr/bin/python3, which may lack"),
        ("python3", None, f"as to {sys.executable}"),
        ("python3", sys.executable, None),
        (sys.executable, "/usr/bin/python3", None),
        ("./environment/bin/python", "/usr/bin/python3", None),
    ],
)
def test_another_python_of_the_workers_is_told(
    python, on_the_path, expected, monkeypatch
):
    monkeypatch.setattr(shutil, "which", lambda name: on_the_path)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        doubt_python(session(python))
    assert [expected in str(one.message) for one in told] == [True] * bool(expected)


def test_rows_are_taken_as_a_batch_takes_them():
    html = "<html><body><p>[앵커]</p><p>눈이 왔습니다.</p></body></html>"
    given = [
        {"name": "no text", "text": None},
        {"name": "markup", "text": html},
        {"name": "no day", "text": "눈이 왔습니다.", "published": "어제"},
    ]
    pytest.importorskip("selectolax")
    schema = pyarrow.schema(
        [(name, pyarrow.string()) for name in ("name", "text", "published")]
    )
    batch = pyarrow.RecordBatch.from_pylist(given, schema)
    (found,) = batch_parser(Settings())(iter([batch]))
    empty, markup, dayless = found.to_pylist()
    assert (empty["record"], empty["failure"]["code"]) == (None, "no_column")
    assert [s["text"] for s in markup["record"]["segments"]] == ["눈이 왔습니다."]
    assert dayless["record"]["published"] is None
    assert "date_column" in dayless["record"]["warnings"]
