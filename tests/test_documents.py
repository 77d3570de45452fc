"""What the files of the project say is whole and true."""

import re
import sys
import tomllib
from pathlib import Path

import pytest

from newsparse.archive.markup import text_of_html
from newsparse.archive.packing import zstandard
from newsparse.errors import EXTRAS, ReadError
from newsparse.export.arrow import load
from newsparse.export.flat import write_duckdb
from newsparse.export.frames import frames
from newsparse.export.stories import same_story
from newsparse.failure import Failure
from newsparse.pipeline import parse

ROOT = Path(__file__).parent.parent
TEXTS = {".py", ".md", ".toml", ".tsv", ".txt", ".json", ".jsonl", ".yml", ""}
NEWS = "[앵커]\n눈이 왔습니다.\n"
MARKERS = re.compile(r"^(?:<{7} |={7}$|>{7} )", re.MULTILINE)


def own_files():
    """The files of the project: no hidden folders but the one of CI, no caches."""
    for top in ROOT.iterdir():
        if top.name == ".ci" or not top.name.startswith((".", "__", "dist", "build")):
            yield from (p for p in (top, *top.rglob("*")) if p.is_file())


def test_no_file_holds_the_marks_of_a_merge():
    texts = [path for path in own_files() if path.suffix in TEXTS]
    assert len(texts) > 200
    found = [p for p in texts if MARKERS.search(p.read_text("utf-8", "replace"))]
    assert found == []


def test_the_packages_of_an_extra_are_those_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    named = {
        extra: tuple(re.split(r"[><=]", package)[0] for package in packages)
        for extra, packages in extras.items()
        if extra not in ("dev", "docs")
    }
    assert named == EXTRAS


@pytest.mark.parametrize(
    ("extra", "ask"),
    [
        ("html", lambda path: text_of_html("<p>눈</p>")),
        ("parquet", lambda path: load()),
        ("zst", lambda path: zstandard()),
        ("duckdb", lambda path: write_duckdb([], path)),
        ("near", lambda path: same_story(frames([parse(NEWS)] * 2), near=0.5)),
    ],
)
def test_the_advice_for_a_missing_package_works_from_anywhere(
    extra, ask, monkeypatch, tmp_path
):
    for package in ("selectolax.lexbor", *EXTRAS[extra]):
        monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ReadError) as refused:
        ask(tmp_path / "a")
    assert refused.value.code == "no_extra"
    assert str(refused.value).endswith(f": pip install {' '.join(EXTRAS[extra])}")


def test_nobody_is_sent_to_an_index_that_has_no_such_package():
    sent = re.compile(r"pip install (?:-\S+ )*[\"']?newsparse")
    texts = [path for path in own_files() if path.suffix in {".py", ".md"}]
    found = [path.name for path in texts if sent.search(path.read_text("utf-8"))]
    assert found == []


def test_the_codes_of_failures_are_all_explained():
    listed = re.search(r"`code` is one of: ([a-z_, \n]+)\.", Failure.__doc__)[1]
    rows = re.findall(r"^\| (`[a-z_`, ]+`) \|", _archives(), flags=re.MULTILINE)
    explained = re.findall(r"`([a-z_]+)`", " ".join(rows))
    assert set(re.split(r",\s+", listed)) <= set(explained)


def _archives():
    return (ROOT / "docs" / "archives.md").read_text("utf-8")


def test_the_page_of_spark_says_how_the_workers_get_the_package():
    page = (ROOT / "docs" / "spark.md").read_text("utf-8")
    assert 'os.environ["PYSPARK_PYTHON"] = sys.executable' in page
    assert "venv-pack -o environment.tar.gz" in page
    assert "--archives environment.tar.gz#environment" in page
