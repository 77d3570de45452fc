"""Each exit status, by a real process; what schedulers read on the standard error."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from newsparse.archive.lock import locked
from newsparse.cli.exits import Exit
from newsparse.cli.logs import Lines, Meter, Words, in_words
from newsparse.pipeline import parse

PAGE = "[앵커]\n춘천에서 축제가 열렸습니다.\n"
ROOT = Path(__file__).parent.parent
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits")


@pytest.fixture
def pages(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:02d}.txt").write_text(PAGE, encoding="cp949")
    return folder


@pytest.fixture(scope="module")
def records(tmp_path_factory):
    path = tmp_path_factory.mktemp("records") / "a.jsonl"
    record = parse(PAGE, entities=False, name="a.txt").to_json()
    path.write_text(f"{record}\n" * 40, encoding="utf-8")
    return path


def command(*arguments, before=""):
    code = f"import sys; sys.path[:0] = {sys.path}\n{before}\n"
    code += "from newsparse.cli import main; sys.exit(main())"
    return [sys.executable, "-c", code, *map(str, arguments)]


def ended(*arguments, before="", **options):
    """Run a command to its end: its status and what it said."""
    done = subprocess.run(
        command(*arguments, before=before),
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=False,
        **{"stdout": subprocess.DEVNULL, **options},
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr


def batch(pages, out, *more):
    return ("batch", pages, "-o", out, "--workers=0", "--no-entities", *more)


def limited(size):
    """A disk with room for files of some bytes; the system refuses what is longer."""
    return f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({size},)*2)"


# A job in the background of a shell begins with SIGINT ignored, and so would its tests.
_WITH_CTRL_C = "import signal; signal.signal(2, signal.default_int_handler)"


def events(said):
    return [json.loads(line) for line in said.splitlines()]


def test_done_and_unread_and_usage(pages, tmp_path):
    out = tmp_path / "out"
    assert ended(*batch(pages, out))[0] == 0
    (pages / "bad.txt").write_bytes(b"\xff\xff\xff")
    assert ended(*batch(pages, out))[0] == 1
    assert ended(*batch(pages, out, "--tolerate=0.05"))[0] == 0
    assert ended("parse", pages, "--no-entities")[0] == 1
    assert ended("batch", pages)[0] == 2
    status, said = ended(*batch(pages, out, "--columns=none.csv:text=본문"))
    assert (status, said) == (
        2,
        "newsparse: --columns none.csv:…: there is no such input\n",
    )


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("words", [["parse", "--no-entities"], ["show"]])
def test_a_full_standard_output(pages, words):
    with Path("/dev/full").open("w") as full:
        status, said = ended(*words, pages, stdout=full)
    assert (status, said) == (
        3,
        "newsparse: standard output: No space left on device\n",
    )


@posix
def test_a_full_disk_names_the_file(pages, tmp_path):
    out = tmp_path / "out"
    status, said = ended(*batch(pages, out), before=limited(4096))
    part = out / ".newsparse" / "next" / "records" / "part-000000.jsonl"
    assert (status, said) == (3, f"newsparse: {part}: File too large\n")
    assert not part.exists()
    assert ended(*batch(pages, out))[0] == 0
    part = out / "records" / "part-000000.jsonl"
    assert len(part.read_bytes().splitlines()) == 40


@posix
@pytest.mark.parametrize("form", ["csv", "sqlite", "tei", "duckdb", "parquet"])
def test_a_full_disk_under_an_export_names_the_file(form, records, tmp_path):
    if form in {"parquet", "duckdb"}:
        pytest.importorskip("pyarrow")
        pytest.importorskip("duckdb")
    target = tmp_path / "exported"
    arguments = ("export", records, "--to", form, "-o", target)
    status, said = ended(*arguments, before=limited(512))
    assert (status, said.count("\n")) == (3, 1)
    assert said.startswith(f"newsparse: {target}")
    if form != "csv":
        assert not target.exists()


@pytest.mark.parametrize("form", ["csv", "sqlite", "doccano"])
def test_a_folder_that_cannot_be_made_is_named(form, records, pages):
    target = pages / "00.txt" / "under" / "a"
    status, said = ended("export", records, "--to", form, "-o", target)
    folder = target if form == "csv" else target.parent
    assert (status, said) == (3, f"newsparse: {folder}: Not a directory\n")
    status, said = ended(*batch(pages, target))
    assert status == 3
    assert str(pages / "00.txt") in said


@posix
@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a folder of Linux")
def test_a_folder_without_permission_is_named(pages):
    status, said = ended(*batch(pages, "/proc/newsparse"))
    assert status == 3
    assert said.startswith("newsparse: /proc/newsparse")


@posix
@pytest.mark.parametrize("form", ["sqlite", "doccano"])
def test_what_is_no_file_is_not_replaced(form, records, tmp_path):
    pipe, folder = tmp_path / "pipe", tmp_path / "folder"
    os.mkfifo(pipe)  # a device would do as well: /dev/null must stay what it is
    folder.mkdir()
    for target in (pipe, folder):
        status, said = ended("export", records, "--to", form, "-o", target)
        assert (status, said) == (3, f"newsparse: {target}: is there and is no file\n")
    assert pipe.is_fifo()
    assert sorted(tmp_path.iterdir()) == [folder, pipe]


@posix
def test_a_link_to_the_output_stays_a_link(records, tmp_path):
    link, target = tmp_path / "today", tmp_path / "out.jsonl"
    link.symlink_to(target)
    for _ in range(2):
        assert ended("export", records, "--to", "doccano", "-o", link) == (0, "")
        assert link.is_symlink()
        assert target.read_bytes().count(b"\n") == 40


def test_another_run_is_writing_there(pages, tmp_path):
    out = tmp_path / "out"
    with locked(out / ".newsparse" / "lock"):
        status, said = ended(*batch(pages, out))
        assert (status, said) == (
            4,
            f"newsparse: {out}: another run is writing here\n",
        )
        status, said = ended(*batch(pages, out, "--log=json"))
    assert [(e["event"], e.get("exit")) for e in events(said)] == [
        ("start", None),
        ("error", 4),
    ]


@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("whole_group", [False, True])
def test_a_signal_stops_a_run_cleanly(number, whole_group, pages, tmp_path):
    out = tmp_path / "out"
    arguments = ("batch", pages, "-o", out, "--workers=2", "--per-shard=1")
    child = subprocess.Popen(
        command(*arguments, "--no-entities", "--log=json", before=_WITH_CTRL_C),
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        text=True,
    )
    with child.stderr:
        assert json.loads(child.stderr.readline())["event"] == "start"
        if whole_group:
            os.killpg(child.pid, number)
        else:
            child.send_signal(number)
        said = child.stderr.read()  # ends when all processes have ended
    assert child.wait() == 128 + number
    *before, last = events(said)
    assert {event["event"] for event in before} <= {"progress"}  # on a busy machine
    assert (last["event"], last["exit"]) == ("error", 128 + number)
    assert last["message"] == "stopped; run it again to go on"
    assert ended(*arguments, "--no-entities")[0] == 0
    assert json.loads((out / "summary.json").read_bytes())["records"] == 40


def test_a_log_for_programs(pages, tmp_path):
    (pages / "나쁜.txt").write_bytes(b"\xff\xff\xff")
    status, said = ended(*batch(pages, tmp_path / "out", "--log=json"))
    start, failure, end = events(said)
    assert status == end["exit"] == 1
    assert (start["event"], start["total"], start["workers"]) == ("start", 41, 0)
    assert failure["name"].endswith("나쁜.txt")
    assert (failure["event"], failure["code"]) == ("failure", "not_text")
    assert failure["message"] == "is not text in UTF-8, UTF-16 or CP949"
    counts = ("pages", "skipped", "failed", "total", "left", "failures")
    assert [end[key] for key in counts] == [41, 0, 1, 41, 0, {"not_text": 1}]
    assert all(re.match(r"\d{4}-\d\d-\d\dT", e["time"]) for e in (start, failure, end))
    (again,) = [
        e
        for e in events(ended(*batch(pages, tmp_path / "out", "--log=json"))[1])
        if e["event"] == "end"
    ]
    assert (again["skipped"], again["rate"], again["failed"]) == (41, None, 1)


def test_a_log_for_programs_of_pages_that_are_printed(pages, tmp_path):
    missing = tmp_path / "none.txt"
    status, said = ended("parse", pages, missing, "--no-entities", "--log=json")
    (failure,) = events(said)
    assert status == 1
    assert (failure["event"], failure["code"]) == ("failure", "missing")


def test_progress_is_told_though_no_page_is_finished(capsys, monkeypatch):
    told = []
    monkeypatch.setattr("newsparse.cli.logs._JSON_EVERY", 0.001)
    meter = Meter(100)
    meter.pages = meter.failed = 1
    with Lines().watching(meter):
        while not told:
            told += capsys.readouterr().err.splitlines()
    first = json.loads(told[0])
    assert (first["event"], first["pages"], first["total"]) == ("progress", 1, 100)


def test_a_line_is_told_off_a_terminal(capsys, monkeypatch):
    told = ""
    monkeypatch.setattr("newsparse.cli.logs._LINE_EVERY", 0.001)
    with Words().watching(Meter(None)):
        while "\n" not in told:
            told += capsys.readouterr().err
    assert told.startswith("newsparse: 0 pages, 0 failed\n")


def test_how_far_and_how_long():
    meter = Meter(7000, iter([0.0, 10.0, 10.0]).__next__)
    meter.pages, meter.skipped, meter.failed = 3000, 2000, 5
    facts = meter.facts()
    assert (facts["rate"], facts["left"], facts["seconds"]) == (100.0, 40, 10.0)
    expected = "newsparse: 3,000 of 7,000 pages, 5 failed, 100 pages/s, about 40 s left"
    assert in_words(meter) == expected


@pytest.mark.parametrize("page", ["docs/archives.md", "README.md", "README.ko.md"])
def test_the_statuses_are_explained(page):
    rows = re.findall(
        r"^\| (\d+) \| (.+?) \|$", (ROOT / page).read_text("utf-8"), re.MULTILINE
    )
    assert [int(number) for number, _ in rows] == list(Exit)
    if page != "README.ko.md":
        assert [meaning for _, meaning in rows] == [status.meaning for status in Exit]
