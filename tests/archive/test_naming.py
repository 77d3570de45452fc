import os
import zipfile
from pathlib import Path

import pytest

from newsparse import frames, parse_many
from newsparse.archive.inputs import Inputs
from newsparse.archive.naming import named
from newsparse.archive.records import read_records
from newsparse.cli import main
from newsparse.errors import ReadError
from newsparse.failure import Failure


@pytest.fixture
def data(tmp_path, monkeypatch):
    """Make two days in a year's folder and work in the folder above."""
    for name in ("data/2020/d1/a.txt", "data/2020/d1/b/c.txt", "data/2020/d2/a.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name}에 눈이 왔습니다.", encoding="utf-8")
    (tmp_path / "data/2020/d1/rows.csv").write_text("id,text\n7,눈\n", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "data/2020/old.zip", "w") as archive:
        archive.writestr("z/a.txt", "비가 왔습니다.")
    monkeypatch.chdir(tmp_path / "data")
    return tmp_path / "data"


def names(*inputs, base=None):
    return [page.name for page in Inputs(base=base).pages(inputs)]


DAY = ["d1/a.txt", "d1/b/c.txt", "d1/rows.csv#7"]


def test_a_name_does_not_tell_how_the_path_was_spelled(data, monkeypatch):
    spellings = ["2020/d1", "./2020/d1/", "2020/../2020/d1", str(data / "2020/d1")]
    assert [names(one) for one in spellings] == [DAY] * 4
    assert names("2020/d1/**") == DAY
    for folder, given in (("2020/d1", "."), ("2020/d2", "../d1")):
        monkeypatch.chdir(data / folder)
        assert names(given) == DAY


def test_the_ids_of_tables_do_not_tell_where_a_run_began(data, monkeypatch):
    def ids(given):
        tables = frames(parse_many(Path(given), entities=False))
        return tables["transcripts"]["id"].tolist()

    first = ids("2020/d1")
    assert len(set(first)) == len(DAY)
    assert ids("./2020/../2020/d1") == ids(data / "2020/d1") == first
    monkeypatch.chdir(data / "2020/d2")
    assert ids("../d1") == first


@pytest.mark.parametrize(
    ("given", "own", "based"),
    [
        ("2020/d2", ["d2/a.txt"], ["2020/d2/a.txt"]),
        ("2020/d2/a.txt", ["a.txt"], ["2020/d2/a.txt"]),
        ("2020/*/a.txt", ["2020/d1/a.txt", "2020/d2/a.txt"], None),
        ("2020/d2/*.txt", ["d2/a.txt"], ["2020/d2/a.txt"]),
        ("2020/old.zip", ["old.zip/z/a.txt"], ["2020/old.zip/z/a.txt"]),
        ("2020/d1/rows.csv", ["rows.csv#7"], ["2020/d1/rows.csv#7"]),
        ("2020/none.txt", ["2020/none.txt"], None),
    ],
)
def test_names_begin_in_the_input_or_in_the_base(data, given, own, based):
    assert names(given) == own
    assert names(given, base=".") == (based or own)
    assert names(given, base=data / "2020/..") == (based or own)


def test_what_is_not_in_the_base_is_refused(data):
    with pytest.raises(ReadError, match="2020/d1: is not in the base 2020/d2"):
        names("2020/d1", base="2020/d2")


def test_links_are_looked_through_only_to_find_the_base(data):
    (data / "today").symlink_to(data / "2020/d1")
    assert names("today")[0] == "today/a.txt"
    assert names("today", base="2020")[0] == "d1/a.txt"


def test_parse_many_calls_pages_as_a_batch_does(data):
    found = parse_many([data / "2020/d1"], entities=False)
    assert [page.source.name for page in found] == DAY
    (one,) = parse_many([data / "2020/d2"], entities=False, base=data)
    assert one.source.name == "2020/d2/a.txt"


def test_failures_are_called_as_pages_are(data):
    (data / "2020/d2/rows.jsonl").write_bytes(b"x\n")
    (data / "2020/d2/link").symlink_to("nowhere")
    found = [one for one in Inputs().pages(["2020/d2"]) if isinstance(one, Failure)]
    assert [(one.name, one.code) for one in found] == [
        ("d2/link", "unreadable"),
        ("d2/rows.jsonl:1", "bad_row"),
    ]


def test_an_input_covers_what_is_in_it():
    day = named("2020/d1")
    assert [day.covers(name) for name in ("d1", "d1/a", "d10/a", "a")] == [
        True,
        True,
        False,
        False,
    ]
    assert named("2020/d1/*.txt").covers("d1/a.txt")
    assert not named("2020/d1/*.txt").whole
    assert named(".", base=".").covers("a.txt")


def batch(*arguments, out="out"):
    return main(["batch", *arguments, "-o", str(out), "--workers=0", "--no-entities"])


def test_two_inputs_of_one_name_are_refused(data, capsys):
    assert batch("2020/d1/a.txt", "2020/d2/a.txt") == 1
    complaint = capsys.readouterr().err
    assert complaint.startswith(f"newsparse: a.txt: {data}/2020/d1/a.txt and {data}")
    assert "(--base)" in complaint
    assert batch("2020/d1/a.txt", "2020/d2/a.txt", "--base=2020") == 0
    assert "2 pages: 2 records" in capsys.readouterr().err


def test_one_place_keeps_the_name_it_has(data, capsys):
    assert batch("2020/d1", "2020/d2") == 0
    assert batch("2020") == 1
    assert "is called d1 and 2020/d1; state the folder" in capsys.readouterr().err
    assert batch("2020", "--base=2020") == 0
    assert "4 were done before" in capsys.readouterr().err


def test_another_folder_of_the_same_name_replaces_nothing(data, capsys):
    assert batch("2020/d1") == 0
    before = (data / "out/records/part-000000.jsonl").read_bytes()
    os.renames(data / "2020/d2/a.txt", data / "2021/d1/a.txt")
    for given in ("2021/d1", "2021/d1/*.txt", "2021/d1"):
        assert batch(given) == 1
        assert "d1/a.txt: another page of this name" in capsys.readouterr().err
    assert (data / "out/records/part-000000.jsonl").read_bytes() == before
    assert batch("2021", out="other") == 0
    assert batch("2021/d1", "--base=2021", out="other") == 1
    assert "is called d1 and 2021/d1" in capsys.readouterr().err


def test_a_folder_that_was_moved_resumes(data, capsys, monkeypatch):
    assert batch("2020/d1", "2020/d2") == 0
    os.renames(data / "2020", data.parent / "else/where")
    os.renames(data / "out", data.parent / "else/out")
    monkeypatch.chdir(data.parent)
    capsys.readouterr()
    assert batch("else/where/d1", "else/where/d2", out="else/out") == 0
    said = capsys.readouterr().err
    assert "4 were done before" in said
    assert "nothing to do" in said


def test_what_is_missing_is_said_and_not_kept(data, capsys):
    assert batch("2020/d2", "2020/d3") == 1
    said = capsys.readouterr().err
    assert "newsparse: 2020/d3: No such file or directory" in said
    assert "2 pages: 1 records, 1 failed (missing 1)" in said
    assert not (data / "out/errors").exists()


def test_a_failure_that_was_mended_goes(data, capsys):
    rows = data / "2020/d2/rows.jsonl"
    rows.write_bytes(b'x\n{"id": "8", "text": "\xeb\x88\x88"}\n')
    (data / "2020/d1/b.zip").write_bytes(b"x")
    assert batch("2020/d1", "2020/d2") == 1
    rows.write_bytes(b'{"id": "8", "text": "\xeb\x88\x88"}\n')
    assert batch("2020/d2") == 0
    errors = (data / "out/errors/part-000000.jsonl").read_bytes().splitlines()
    assert len(errors) == 1  # that of the day which was not given again
    assert b"d1/b.zip" in errors[0]


def test_pruning_is_told(data, capsys):
    assert batch("2020/d1", "2020/d2") == 0
    assert batch("2020/d2", "--prune") == 1
    assert "would remove 3 records (d1/a.txt, d1/b/c.txt" in capsys.readouterr().err
    assert batch("2020/d1", "--prune") == 0
    assert "removed 1: d2/a.txt; all are in out/.newsparse" in capsys.readouterr().err
    assert batch("2020/d2", "--prune", "--yes") == 0
    assert "1 records in all" in capsys.readouterr().err


def kept(data):
    return [one.source.name for one in read_records([data / "out"])]


@pytest.mark.parametrize(
    "again",
    [
        ["2020/d1", "2020/d1/"],
        ["2020/d1", "2020/d1/*.txt"],
        ["2020/d1", "2020/d1/a.txt", "--base=2020"],
        ["2020", "2020/d1", "--base=2020"],
    ],
)
def test_inputs_that_overlap_are_read_once(data, again):
    assert batch(*again) == 0
    assert kept(data)[:3] == DAY
    assert len(set(kept(data))) == len(kept(data))


def test_nothing_is_pruned_where_an_input_is_missing(data, capsys):
    assert batch("2020/d1", "2020/d2") == 0
    for slip in ("2020/d3", "2020/d3/*.txt"):
        assert batch("2020/d1", slip, "--prune", "--yes") == 1
        assert f"--prune removes nothing, for there is no {slip}" in (
            capsys.readouterr().err
        )
    assert kept(data) == [*DAY, "d2/a.txt"]
    assert main(["verify", "out"]) == 0


def test_what_was_not_read_is_not_pruned(data):
    rows = data / "2020/d2/rows.jsonl"
    rows.write_bytes(b'{"id": "7", "text": "a"}\n{"id": "8", "text": "b"}\n')
    assert batch("2020/d1", "2020/d2", "2020/old.zip") == 0
    before = kept(data)
    (data / "2020/old.zip").write_bytes(b"x")
    rows.write_bytes(b'{"id": "7", "text": "a"}\n{"id": "8" "text": "b"}\n')
    assert batch("2020/d1", "2020/d2", "2020/old.zip", "--prune") == 1
    assert kept(data) == before


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege")
def test_a_record_stays_while_its_file_cannot_be_read(data, capsys):
    os.renames(data / "2020/d2/a.txt", data.parent / "disk/a.txt")
    (data / "2020/d2").mkdir()
    (data / "2020/d2/a.txt").symlink_to(data.parent / "disk/a.txt")
    assert batch("2020/d2") == 0
    (data.parent / "disk").rename(data.parent / "away")
    assert batch("2020/d2", "--prune") == 1
    said = capsys.readouterr().err
    assert "newsparse: d2/a.txt: is a broken link" in said
    assert "the failures are in" not in said
    assert kept(data) == ["d2/a.txt"]
    assert not (data / "out/errors").exists()
    (data.parent / "away").rename(data.parent / "disk")
    assert batch("2020/d2") == 0
    assert "1 were done before" in capsys.readouterr().err


def test_a_failure_stays_while_its_input_is_missing(data):
    (data / "2020/d2/b.bin").write_bytes(b"\xff\xff\xff")
    assert batch("2020/d2/") == 1
    (data / "2020/d2").rename(data / "2020/away")
    assert batch("2020/d2/") == 1
    assert b"d2/b.bin" in (data / "out/errors/part-000000.jsonl").read_bytes()


def said(out):
    return [record.page for record in read_records([out])]


def test_of_rows_of_one_name_the_one_that_stays_keeps_its_record(data, tmp_path):
    rows, out = data / "twins.csv", tmp_path / "out"
    rows.write_text("id,text\n7,하나였다.\n7,둘이었다.\n", encoding="utf-8")
    batch = ["batch", str(rows), "-o", str(out), "--workers", "0"]
    assert main(batch) == 0
    rows.write_text("id,text\n7,둘이었다.\n", encoding="utf-8")
    assert main(batch) == 0
    assert said(out) == ["하나였다.", "둘이었다."]  # what went stays until it is pruned
    assert main([*batch, "--prune"]) == 0
    assert said(out) == ["둘이었다."]


def test_a_damaged_record_of_places_stops_a_run(data, tmp_path, capsys):
    out = tmp_path / "out"
    assert main(["batch", "2020/d1", "-o", str(out), "--workers", "0"]) == 0
    places = out / ".newsparse/inputs.json"
    places.write_bytes(b"{")
    assert main(["verify", str(out)]) == 1
    assert f"{places}: is not as it was written" in "".join(capsys.readouterr())
    other = data / "2021/d1"
    other.mkdir(parents=True)
    (other / "a.txt").write_text("다른 데의 글이다.", encoding="utf-8")
    before = said(out)
    assert main(["batch", str(other), "-o", str(out), "--workers", "0"]) == 1
    assert "does not tell any more which place" in capsys.readouterr().err
    assert said(out) == before
