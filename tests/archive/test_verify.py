import json

import msgspec
import pytest

import newsparse
from newsparse.archive.batch import Options, run
from newsparse.archive.pages import Page, Settings
from newsparse.archive.records import read_outcomes, read_records
from newsparse.archive.shards import Shards
from newsparse.archive.verify import fault_of, verify
from newsparse.cli import main
from newsparse.errors import ReadError

PAGES = [
    *(Page(name=f"d1/{number}.txt", text=f"{number}번째 축제") for number in range(9)),
    Page(name="d1/broken", data=b"\xff\xff\xff"),
]
RECORDS, ERRORS = "records/part-000001.jsonl", "errors/part-000001.jsonl"


@pytest.fixture
def out(tmp_path):
    return written(tmp_path / "out")


def written(folder, suffix=".jsonl"):
    settings = Settings(entities=False)
    run(PAGES, folder, Options(settings, suffix, workers=0, per_shard=5))
    return folder


def faults(folder):
    return [
        (fault.file.relative_to(folder).as_posix(), fault.line, fault.message)
        for fault in verify(folder)
    ]


def harm(path, old, new):
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new))


@pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz"])
def test_what_is_as_it_was_written_has_no_fault(tmp_path, suffix):
    assert faults(written(tmp_path / "out", suffix)) == []


def test_each_fault_is_named_by_file_and_line(out):
    harm(out / RECORDS, "7번째".encode(), "8번째".encode())
    harm(out / ERRORS, b"not_text", b"not_read")
    harm(out / "summary.json", b"9", b"8")
    (out / "records/part-000000.jsonl").unlink()
    changed = "is not as it was written"
    assert faults(out) == [
        ("records/part-000000.jsonl", None, "holds 0 lines that can be read, not 5"),
        (RECORDS, 3, f"d1/7.txt: {changed}"),
        (ERRORS, 1, f"d1/broken: {changed}"),
        ("summary.json", None, "does not count what is there"),
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (RECORDS, "7번째".encode(), "8번째".encode(), 3),
        (RECORDS, "7번째".encode(), b"\x80\xb1\xb2", 3),
        (RECORDS, b'{"schema"', b'\n{"schema"', 1),
        (ERRORS, b"not_text", b"not_read", 1),
    ],
)
def test_nothing_is_exported_from_a_part_that_has_changed(
    out, tmp_path, capsys, file, old, new, line
):
    harm(out / file, old, new)
    with pytest.raises(ReadError, match=f"{file}: line {line} is not as it was"):
        list(read_outcomes([out]))
    target = tmp_path / "tables"
    assert main(["export", str(out), "--to", "csv", "-o", str(target)]) == 1
    assert f"{file}: line {line} is not as it was" in capsys.readouterr().err


@pytest.mark.parametrize("inner", ["", "records", RECORDS])
def test_lines_that_are_gone_are_missed_however_the_part_is_given(out, inner):
    data = (out / RECORDS).read_bytes()
    (out / RECORDS).write_bytes(b"".join(data.splitlines(keepends=True)[:-1]))
    with pytest.raises(ReadError, match=f"{RECORDS}: line 4 is not as it was"):
        list(read_records([out / inner]))


def test_a_part_that_is_gone_is_missed(out):
    (out / RECORDS).unlink()
    with pytest.raises(ReadError, match=f"{RECORDS}: No such file"):
        list(read_records([out]))


def test_a_folder_whose_first_run_has_not_ended_says_so(out):
    (out / "summary.json").unlink()
    reason = "is missing: the run has not ended; run it again"
    assert faults(out) == [("summary.json", None, reason)]


def test_the_command_prints_a_line_a_fault(out, capsys):
    assert main(["verify", str(out)]) == 0
    assert capsys.readouterr().out == ""
    harm(out / RECORDS, "7번째".encode(), "8번째".encode())
    assert main(["verify", str(out)]) == 1
    line = f"{out / RECORDS}: line 3: d1/7.txt: is not as it was written\n"
    assert capsys.readouterr().out == line
    assert main(["verify", str(out / "records")]) == 1
    assert "no folder that newsparse batch has written" in capsys.readouterr().err


def test_ledgers_without_digests_or_names_say_so(out):
    shards = Shards(out)
    facts = json.loads(shards.ledger(0).read_bytes())
    del facts["records_sha256"]
    shards.ledger(0).write_text(json.dumps(facts), encoding="utf-8")
    (file, _, message) = faults(out)[0]
    assert (file, message[:25]) == (
        ".newsparse/part-000000.json",
        "is of an earlier version,",
    )
    shards.ledger(1).write_bytes(b"{")
    assert (".newsparse/part-000001.json", None, "is missing or no ledger") in faults(
        out
    )


def test_spans_hold_in_whatever_their_offsets_count(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("[앵커]\n😀 어제 20억 원을 썼습니다.", "utf-8")
    given = ["batch", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out")]
    assert main([*given, "--workers=0", "--offsets=utf16"]) == 0
    assert main(["verify", str(tmp_path / "out")]) == 0
    assert capsys.readouterr().out == ""


def test_a_record_is_held_against_its_own_page():
    page = "[앵커]\n어제 20억 원을\n썼습니다.\n"
    record = newsparse.parse(page)
    assert fault_of(record) is None
    replaced = msgspec.structs.replace
    harmed = replaced(record, page=page.replace("20", "30"))
    assert fault_of(harmed) == "the text from 5 to 20 is another"
    harmed = replaced(record, parts=record.parts[:-1])
    assert fault_of(harmed) == "its parts do not tile the page"
    sentence = record.sentences[0]
    harmed = replaced(record, sentences=(replaced(sentence, end=9),))
    assert fault_of(harmed) == "the sentence from 5 to 9 is another"
