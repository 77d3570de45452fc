import io
import json
import re
import shlex
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

import newsparse
from newsparse.cli import main
from newsparse.transcript import Transcript

PAGE = "[앵커]\n춘천에서 20억 원을 들인 축제가 열렸습니다.\n"


@pytest.fixture
def pages(tmp_path):
    folder = tmp_path / "in"
    (folder / "2020").mkdir(parents=True)
    (folder / "a.txt").write_text(PAGE, encoding="cp949")
    (folder / "2020" / "b.txt").write_text(PAGE + "비도 왔습니다.\n", encoding="utf-8")
    return folder


def test_parse_prints_a_record_a_line(pages, capsys):
    assert main(["parse", str(pages)]) == 0
    out, err = capsys.readouterr()
    records = [Transcript.from_json(line) for line in out.splitlines()]
    assert [r.source.name.rpartition("in/")[2] for r in records] == [
        "2020/b.txt",
        "a.txt",
    ]
    assert [r.source.encoding for r in records] == ["utf-8", "cp949"]
    assert records[1].page == PAGE
    assert any(getattr(e, "unit", None) == "KRW" for e in records[1].entities)
    assert err == ""


def test_what_cannot_be_read_is_named_and_the_rest_is_there(pages, capsys):
    (pages / "0.bin").write_bytes(b"\xff\xff\xff")
    missing = str(pages / "none.txt")
    assert main(["parse", "--no-entities", missing, str(pages)]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 2
    first, second = err.splitlines()
    assert first == f"newsparse: {missing}: No such file or directory"
    assert second.startswith("newsparse: in/0.bin: is not text")


def test_options_reach_the_page(pages, capsys):
    options = ["--published", "2021-09-16", "--outlet", "G1", "--no-entities"]
    assert main(["parse", str(pages / "a.txt"), *options]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["published"], record["outlet"]) == ("2021-09-16", "G1")
    assert record["entities"] == []


def test_standard_input_is_a_page(monkeypatch, capsys):
    stdin = io.TextIOWrapper(io.BytesIO(PAGE.encode("cp949")))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert main(["parse", "-"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["page"], record["source"]["name"]) == (PAGE, None)


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        ["sing"],
        ["parse"],
        ["parse", "a", "--published", "gestern"],
        ["parse", "a", "--columns", "volume=1"],
        ["parse", "a", "--outlet", "없음"],
        ["batch", "a"],
        ["batch", "a", "-o", "b", "--workers", "-1"],
        ["batch", "a", "-o", "b", "--tolerate", "5"],
        ["parse", "a", "--log", "xml"],
        ["parse", "a", "--columns", "a.csv:volume=1"],
        ["parse", "a", "--columns", "text=1,volume=1"],
        ["export", "a", "-o", "b", "--to", "doc"],
    ],
)
def test_wrong_usage_is_2(wrong, capsys):
    assert main(wrong) == 2
    assert "usage: newsparse" in capsys.readouterr().err


def test_show_reads_aloud(pages, capsys):
    assert main(["show", str(pages / "a.txt")]) == 0
    out = capsys.readouterr().out
    assert "앵커 · " in out
    assert "20억 원 ⟨20억 원⟩" in out
    assert "\x1b" not in out


def test_show_html_writes_a_page(pages, tmp_path, capsys):
    out = tmp_path / "a.html"
    assert main(["show", "--html", str(out), str(pages / "a.txt")]) == 0
    page = out.read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "2,000,000,000 KRW" in page
    assert main(["show", "--html", "-", str(pages / "a.txt")]) == 0
    assert capsys.readouterr().out == page


def test_show_html_of_many_has_an_index_and_names_what_failed(pages, tmp_path, capsys):
    out = tmp_path / "a.html"
    given = [str(pages), str(tmp_path / "none.txt")]
    assert main(["show", "--html", str(out), *given]) == 1
    page = out.read_text("utf-8")
    assert page.count("<article ") == 2
    assert "그런 이름의 입력이 없음" in page
    assert "none.txt" in capsys.readouterr().err


def test_show_html_does_not_replace_what_it_reads(pages, capsys):
    page = pages / "a.txt"
    before = page.read_bytes()
    assert main(["show", "--html", str(page), str(page)]) == 2
    assert main(["show", "--html", str(page)]) == 2
    assert page.read_bytes() == before


def test_schema_is_json(capsys):
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["$id"] == "urn:newsparse:transcript-1"


def test_a_reader_that_has_enough_is_no_error(pages):
    code = "import sys; from newsparse.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", f"import sys; sys.path[:0] = {sys.path}\n{code}"]
    child = subprocess.Popen(
        [*command, "parse", "--no-entities", *[str(pages)] * 500],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    child.stdout.readline()
    child.stdout.close()
    with child.stderr:
        assert child.stderr.read() == b""
    assert child.wait() == 0


def test_batch_export_diff(pages, tmp_path, capsys):
    out = tmp_path / "out"
    common = ["--workers", "0", "-o", str(out), str(pages)]
    assert main(["batch", *common]) == 0
    assert "2 pages: 2 records, 0 failed; 0 were done before" in capsys.readouterr().err
    (pages / "z.bin").write_bytes(b"\xff\xff\xff")
    assert main(["batch", *common]) == 1
    assert "1 failed (not_text 1); 2 were done before" in capsys.readouterr().err
    assert main(["batch", *common, "--tolerate", "0.4"]) == 0

    database = tmp_path / "a.sqlite"
    assert main(["export", str(out), "--to", "sqlite", "-o", str(database)]) == 0
    with closing(sqlite3.connect(database)) as connection:
        query = "SELECT count(*) FROM amounts WHERE value = 2000000000"
        assert connection.execute(query).fetchone() == (2,)
        query = "SELECT failure_code FROM failures"
        assert connection.execute(query).fetchall() == [("not_text",)]

    capsys.readouterr()
    old = out / "records" / "part-000000.jsonl"
    new = tmp_path / "new.jsonl"
    new.write_text(
        old.read_text(encoding="utf-8").replace("춘천", "원주"), encoding="utf-8"
    )
    assert main(["diff", str(old), str(old), "--exit-code"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["diff", str(old), str(new), "--exit-code"]) == 1
    assert "원주" in capsys.readouterr().out


def test_same_story_prints_csv(pages, tmp_path, capsys):
    (pages / "c.txt").write_text("3년 전입니다.\n" + PAGE, encoding="utf-8")
    (pages / "d.txt").write_text(PAGE, encoding="utf-8")
    records = tmp_path / "a.jsonl"
    assert main(["parse", "--no-entities", str(pages)]) == 0
    records.write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["same-story", "--near", "1", str(records)]) == 0
    header, row = capsys.readouterr().out.splitlines()
    assert header.startswith("id,name,first,first_name,relation,score")
    assert "d.txt" in row
    assert "a.txt" in row


def test_records_that_are_none_are_named(tmp_path, capsys):
    bad = tmp_path / "bad.jsonl"
    bad.write_text("{}\n", encoding="utf-8")
    for command in (["diff", str(bad), str(bad)], ["same-story", str(bad)]):
        assert main(command) == 1
        assert "line 1 is no record" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["sqlite", "tei", "bigkinds", "doccano"])
def test_an_export_that_fails_leaves_what_was_there(form, tmp_path, capsys):
    bad, out = tmp_path / "bad.jsonl", tmp_path / "out"
    bad.write_text("{}\n", encoding="utf-8")
    out.write_text("before", encoding="utf-8")
    assert main(["export", str(bad), "--to", form, "-o", str(out)]) == 1
    assert "line 1 is no record" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8") == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.jsonl", "out"]


def test_a_batch_into_what_it_reads_leaves_the_pages_readable(pages, capsys):
    for _ in range(2):
        assert main(["batch", str(pages), "-o", str(pages)]) == 0
        assert "2 pages: 2 records" in capsys.readouterr().err
    assert main(["parse", str(pages)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_export_does_not_replace_what_it_reads(pages, tmp_path, capsys):
    main(["parse", str(pages)])
    records = tmp_path / "a.jsonl"
    records.write_text(capsys.readouterr().out, encoding="utf-8")
    before = records.read_bytes()
    arguments = ["export", str(records), "--to", "doccano", "-o", str(records)]
    assert main(arguments) == 2
    assert records.read_bytes() == before


def test_same_story_takes_a_share_only(tmp_path, capsys):
    assert main(["same-story", str(tmp_path), "--near", "2"]) == 2
    assert "no share from 0 to 1" in capsys.readouterr().err


def test_columns_of_one_input_as_the_documentation_has_them(
    tmp_path, monkeypatch, capsys
):
    root = Path(__file__).parent.parent
    text = (root / "docs" / "archives.md").read_text("utf-8")
    (line,) = re.findall(r"^\$ newsparse (batch old.csv .*)$", text, re.MULTILINE)
    monkeypatch.chdir(tmp_path)
    Path("old.csv").write_text(f'id,본문\n7,"{PAGE}"\n', encoding="cp949")
    Path("new.jsonl").write_text('{"content": "비도 왔습니다."}\n', encoding="utf-8")
    assert main([*shlex.split(line), "--workers=0", "--no-entities"]) == 0
    assert "2 pages: 2 records, 0 failed" in capsys.readouterr().err
    records = Path("out/records/part-000000.jsonl").read_bytes().splitlines()
    names = [Transcript.from_json(record).source.name for record in records]
    assert names == ["old.csv#7", "new.jsonl:1"]
    (snippet,) = re.findall(r"```python\n([^`]*? own=.*?)```", text, re.DOTALL)
    known = {"newsparse": newsparse}
    exec(snippet, known)
    assert [found.source.name for found in known["found"]] == names


def test_columns_add_up(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("a.csv").write_text("본문,번호,글\n눈,7,비\n", encoding="utf-8")
    columns = ["text=본문", "id=번호", "./a.csv:text=글"]
    options = [f"--columns={one}" for one in columns]
    assert main(["parse", "--no-entities", "a.csv", *options]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["source"]["name"], record["page"]) == ("a.csv#7", "비")
    assert main(["parse", "--no-entities", "a.csv", "--columns=text=본무"]) == 1
    assert capsys.readouterr().err == (
        "newsparse: a.csv: has no column '본무'; columns: 본문, 번호, 글; nearest: 본문\n"
    )
