import gzip
import json
import os
import signal
import subprocess
import sys
import time

import pytest

from newsparse.archive.batch import Options, run
from newsparse.archive.inputs import Inputs
from newsparse.archive.lock import locked
from newsparse.archive.pages import Page, Settings
from newsparse.errors import ReadError
from newsparse.transcript import Transcript

SETTINGS = Settings(entities=False)


def options(**changes):
    known = {"settings": SETTINGS, "workers": 0, "per_shard": 7}
    return Options(**{**known, **changes})


def pages(count, skip=()):
    return [
        Page(name=f"{number:03d}.txt", data=f"{number}번째 축제".encode("cp949"))
        for number in range(count)
        if number not in skip
    ]


BROKEN = Page(name="broken", data=b"\xff\xff\xff")


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "lock"
    }


def fresh(tmp_path, given, **changes):
    run(given, tmp_path / "fresh", options(**changes))
    return files(tmp_path / "fresh")


def test_records_and_failures_lie_in_order(tmp_path):
    given = [*pages(10), BROKEN, *pages(12)[10:]]
    summary = run(given, tmp_path, options())
    assert (summary.pages, summary.failed, summary.skipped) == (13, 1, 0)
    lines = b"".join(
        path.read_bytes() for path in sorted((tmp_path / "records").iterdir())
    )
    records = [Transcript.from_json(line) for line in lines.splitlines()]
    assert [record.source.name for record in records] == [p.name for p in pages(12)]
    (errors,) = (tmp_path / "errors").iterdir()
    (failure,) = map(json.loads, errors.read_text(encoding="utf-8").splitlines())
    assert (failure["name"], failure["code"]) == ("broken", "not_text")
    assert failure["schema"] == "newsparse/failure-1"
    assert json.loads((tmp_path / "summary.json").read_bytes()) == {
        "pages": 13,
        "records": 12,
        "failures": {"not_text": 1},
    }


def test_what_is_done_is_skipped_and_left_as_it_is(tmp_path):
    given = [*pages(20), BROKEN]
    run(given, tmp_path / "a", options())
    before = files(tmp_path / "a")
    times = {
        path: path.stat().st_mtime_ns for path in (tmp_path / "a/records").iterdir()
    }
    summary = run(given, tmp_path / "a", options())
    assert (summary.pages, summary.skipped, summary.failed) == (21, 21, 1)
    assert files(tmp_path / "a") == before
    assert {path: path.stat().st_mtime_ns for path in times} == times


@pytest.mark.parametrize(
    "skip", [{0}, {9}, set(range(5, 15)), {29}, set(range(0, 30, 2))]
)
def test_pages_that_come_or_go_cost_only_themselves(tmp_path, skip):
    few, all_of_them = pages(30, skip), pages(30)
    run(few, tmp_path / "a", options())
    summary = run(all_of_them, tmp_path / "a", options())
    assert summary.skipped == len(few)
    assert files(tmp_path / "a") == fresh(tmp_path, all_of_them)
    summary = run(few, tmp_path / "a", options())
    assert summary.skipped == len(few)
    run(few, tmp_path / "b", options())
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_other_content_settings_or_packing_are_not_done(tmp_path):
    given = pages(10)
    run(given, tmp_path / "a", options())
    changed = [*given[:9], Page(name="009.txt", data=b"x")]
    assert run(changed, tmp_path / "a", options()).skipped == 9
    other = options(settings=Settings(entities=False, outlet="G1"))
    assert run(changed, tmp_path / "a", other).skipped == 0
    assert run(changed, tmp_path / "a", options(suffix=".jsonl.gz")).skipped == 0
    assert files(tmp_path / "a") == fresh(tmp_path, changed, suffix=".jsonl.gz")


def test_errors_are_tried_again_only_when_asked(tmp_path):
    given = [*pages(9), BROKEN]
    run(given, tmp_path / "a", options())
    before = files(tmp_path / "a")
    assert run(given, tmp_path / "a", options()).skipped == 10
    summary = run(given, tmp_path / "a", options(retry_errors=True))
    assert (summary.skipped, summary.failed) == (9, 1)
    assert files(tmp_path / "a") == before


@pytest.mark.parametrize(
    "broken",
    [
        "records/part-000001.jsonl",
        "errors/part-000001.jsonl",
        ".newsparse/part-000001.json",
    ],
)
@pytest.mark.parametrize("harm", ["cut", "gone"])
def test_a_damaged_shard_is_made_again(tmp_path, broken, harm):
    given = [*pages(12), BROKEN, *pages(20)[12:]]
    run(given, tmp_path / "a", options())
    before = files(tmp_path / "a")
    path = tmp_path / "a" / broken
    path.write_bytes(path.read_bytes()[:-9]) if harm == "cut" else path.unlink()
    run(given, tmp_path / "a", options())
    assert files(tmp_path / "a") == before


@pytest.mark.parametrize("suffix", [".jsonl.gz", ".jsonl.zst"])
def test_packed_records_are_the_same_and_used_again(tmp_path, suffix):
    if suffix.endswith("zst"):
        pytest.importorskip("zstandard")
    run(pages(20), tmp_path / "a", options(suffix=suffix))
    assert run(pages(30), tmp_path / "a", options(suffix=suffix)).skipped == 20
    assert files(tmp_path / "a") == fresh(tmp_path, pages(30), suffix=suffix)
    if suffix.endswith("gz"):
        data = (tmp_path / "a/records/part-000000.jsonl.gz").read_bytes()
        assert len(gzip.decompress(data).splitlines()) == 7


def test_killed_at_each_write_it_resumes_to_the_same_bytes(tmp_path, monkeypatch):
    class Killed(BaseException):
        pass

    few, given = pages(40, skip={3, 20}), [*pages(40), BROKEN]
    whole = fresh(tmp_path, given)
    folder = tmp_path / "a"
    run(few, folder, options())
    real, moved = os.fsync, []

    def fatal(number):
        moved.append(number)
        if len(moved) % 3 == 0:
            raise Killed
        real(number)

    monkeypatch.setattr(os, "fsync", fatal)
    for _ in range(100):
        try:
            run(given, folder, options())
            break
        except Killed:
            continue
    monkeypatch.undo()
    assert len(moved) > 9
    run(given, folder, options())
    assert files(folder) == whole


def test_a_run_killed_by_the_system_resumes_to_the_same_bytes(tmp_path):
    source = tmp_path / "in"
    source.mkdir()
    for page in pages(400):
        (source / page.name).write_bytes(page.data)
    given = list(Inputs().pages([source]))
    whole = fresh(tmp_path, given)
    command = [sys.executable, "-m", "newsparse", "batch", str(source), "--per-shard=7"]
    command += ["--no-entities", "--workers=2", "-o", str(tmp_path / "a")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    for shards in (3, 20, 45):
        child = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        records = tmp_path / "a" / "records"
        while not records.is_dir() or len(list(records.iterdir())) < shards:
            assert child.poll() is None
            time.sleep(0.002)
        child.send_signal(signal.SIGKILL)
        child.wait()
    subprocess.run(command, env=environment, check=True, capture_output=True)
    assert files(tmp_path / "a") == whole


def test_two_runs_on_one_folder_refuse_each_other(tmp_path):
    refused = pytest.raises(ReadError, match="another run")
    with locked(tmp_path / ".newsparse" / "lock"), refused:
        run(pages(1), tmp_path, options())
    assert run(pages(1), tmp_path, options()).pages == 1


def test_no_pages_are_no_records(tmp_path):
    assert run([], tmp_path, options()).pages == 0
    assert json.loads((tmp_path / "summary.json").read_bytes())["pages"] == 0


def test_other_rules_of_an_outlet_are_not_done(tmp_path):
    outlet = tmp_path / "my.toml"
    settings = Settings(entities=False, outlet=str(outlet))
    skipped = []
    for name in ("바다방송", "바다방송", "산방송"):
        outlet.write_text(f'name = "{name}"\n', encoding="utf-8")
        summary = run(pages(3), tmp_path / "a", options(settings=settings))
        skipped.append(summary.skipped)
    assert skipped == [0, 3, 0]
    record = (tmp_path / "a/records/part-000000.jsonl").read_bytes().splitlines()[0]
    assert Transcript.from_json(record).outlet == "산방송"


def test_workers_and_order_change_no_record(tmp_path):
    given = pages(60)
    for name, shown, workers in (
        ("a", given, 0),
        ("b", given[::-1], 1),
        ("c", given, 2),
    ):
        run(shown, tmp_path / name, options(workers=workers, per_shard=13))
    records = [
        sorted(
            line
            for path in (tmp_path / name / "records").iterdir()
            for line in path.read_bytes().splitlines()
        )
        for name in "abc"
    ]
    assert records[0] == records[1] == records[2]
    assert files(tmp_path / "a") == files(tmp_path / "c")


def test_a_run_that_finds_no_page_leaves_the_records(tmp_path):
    run(pages(3), tmp_path, options())
    before = files(tmp_path)
    missing = Inputs().pages([str(tmp_path / "missing.txt")])
    for nothing in ([], missing):
        with pytest.raises(ReadError, match="left as they are"):
            run(nothing, tmp_path, options())
    assert files(tmp_path) == before


def test_records_that_make_room_are_counted(tmp_path):
    assert run(pages(20), tmp_path, options()).replaced == 0
    assert run(pages(20), tmp_path, options()).replaced == 0
    assert run(pages(20, skip={3, 4}), tmp_path, options()).replaced == 2


def test_no_folder_for_errors_stays_where_none_are_left(tmp_path):
    run([*pages(2), BROKEN], tmp_path, options())
    assert (tmp_path / "errors").is_dir()
    run(pages(2), tmp_path, options())
    assert not (tmp_path / "errors").exists()


def test_a_shard_that_does_not_hold_what_its_ledger_says_is_named(tmp_path):
    run(pages(3), tmp_path, options())
    records = tmp_path / "records" / "part-000000.jsonl"
    records.write_bytes(b"x" * records.stat().st_size)
    (tmp_path / ".newsparse" / "part-abc.json").write_bytes(b"{}")
    with pytest.raises(ReadError, match="does not hold what its ledger says"):
        run(pages(4), tmp_path, options())
