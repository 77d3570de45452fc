import errno
import gzip
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time
from functools import partial

import msgspec
import pytest

from newsparse.archive.batch import Options, run
from newsparse.archive.inputs import Inputs
from newsparse.archive.lock import locked
from newsparse.archive.naming import named
from newsparse.archive.pages import Page, Settings
from newsparse.archive.records import read_records
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


def lines(folder):
    """Return the records in a folder that was left at any moment."""
    parts = sorted((folder / "records").glob("part-*.jsonl"))
    found = b"".join(path.read_bytes() for path in parts)
    return [Transcript.from_json(line) for line in found.splitlines()]


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


def test_five_days_one_by_one_are_one_run_over_all(tmp_path):
    whole = fresh(tmp_path, pages(43))
    for day, until in enumerate((5, 14, 20, 31, 43)):
        parts = sorted((tmp_path / "a" / "records").glob("*"))
        times = {path: path.stat().st_mtime_ns for path in parts}
        bodies = {path: path.read_bytes() for path in parts}
        began = (0, 5, 14, 20, 31)[day]
        run(pages(until)[began:], tmp_path / "a", options())
        for number, path in enumerate(parts):
            assert path.read_bytes().startswith(bodies[path])
            if (number + 1) * 7 <= began:  # full: a sync need not look at it again
                assert path.stat().st_mtime_ns == times[path]
    assert files(tmp_path / "a") == whole


@pytest.mark.parametrize("skip", [{0}, {9}, set(range(5, 15)), {29}])
def test_what_comes_later_stands_behind(tmp_path, skip):
    few, late = pages(30, skip), [pages(30)[number] for number in sorted(skip)]
    run(few, tmp_path / "a", options())
    summary = run(pages(30), tmp_path / "a", options())
    assert (summary.pages, summary.skipped) == (30, len(few))
    assert files(tmp_path / "a") == fresh(tmp_path, [*few, *late])
    assert run(few, tmp_path / "a", options()).folder == {"ok": 30}
    assert files(tmp_path / "a") == files(tmp_path / "fresh")


def test_only_the_part_of_a_changed_page_is_written_again(tmp_path):
    run(pages(20), tmp_path / "a", options())
    before = files(tmp_path / "a")
    changed = Page(name="009.txt", data="새 축제".encode())
    summary = run([changed], tmp_path / "a", options())
    assert (summary.pages, summary.updated, summary.folder) == (1, 1, {"ok": 20})
    after = files(tmp_path / "a")
    part = "part-000001.json"
    assert {name for name in after if after[name] != before[name]} == {
        f"records/{part}l",
        f".newsparse/{part}",
    }
    assert after == fresh(tmp_path, [*pages(9), changed, *pages(20)[10:]])


def test_pages_of_one_name_in_one_run_are_told_apart(tmp_path):
    twice = [Page(name="rows.csv#7", text=text) for text in ("눈", "비", "눈")]
    assert run(twice, tmp_path / "a", options()).folder == {"ok": 3}
    before = files(tmp_path / "a")
    assert run(twice, tmp_path / "a", options()).skipped == 3
    assert files(tmp_path / "a") == before


def test_pages_without_a_name_only_add(tmp_path):
    for text in ("눈", "비", "눈"):
        run([Page(text=text)], tmp_path, options())
    assert json.loads((tmp_path / "summary.json").read_bytes())["records"] == 2
    summary = run([Page(text="눈")], tmp_path, options(settings=Settings()))
    assert summary.updated == 1  # the same page, read otherwise
    assert summary.folder == {"ok": 2}


def test_other_content_settings_or_packing_are_not_done(tmp_path):
    given = pages(10)
    run(given, tmp_path / "a", options())
    changed = [*given[:9], Page(name="009.txt", data=b"x")]
    assert run(changed, tmp_path / "a", options()).skipped == 9
    other = options(settings=Settings(entities=False, outlet="G1"))
    assert run(changed, tmp_path / "a", other).skipped == 0
    assert files(tmp_path / "a") == fresh(tmp_path, changed, settings=other.settings)


def test_other_packing_is_for_new_parts(tmp_path):
    run(pages(10), tmp_path / "a", options())
    packed = options(suffix=".jsonl.gz")
    assert run(pages(20), tmp_path / "a", packed).skipped == 10
    assert sorted(path.name for path in (tmp_path / "a" / "records").iterdir()) == [
        "part-000000.jsonl",
        "part-000001.jsonl",
        "part-000002.jsonl.gz",
    ]
    names = [one.source.name for one in read_records([tmp_path / "a"])]
    assert names == [page.name for page in pages(20)]


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
@pytest.mark.parametrize("harm", ["cut", "gone", "other"])
def test_a_damaged_shard_is_made_again(tmp_path, broken, harm):
    given = [*pages(12), BROKEN, *pages(20)[12:]]
    run(given, tmp_path / "a", options())
    before = files(tmp_path / "a")
    path = tmp_path / "a" / broken
    data = path.read_bytes()
    path.unlink()
    if harm != "gone":
        path.write_bytes(data[:-9] if harm == "cut" else data[:40] + b"?" + data[41:])
    run(given, tmp_path / "a", options())
    after = files(tmp_path / "a")
    if broken.endswith(".json"):  # which page failed between which is not known again
        before.pop(broken), after.pop(broken)
    assert after == before


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


class Killed(BaseException):
    pass


def killed_at(step, error, monkeypatch, act):
    """Act, and be stopped before the step-th file is flushed or moved; tell whether."""
    steps = iter(range(1, step + 1))
    fsync, replace = os.fsync, pathlib.Path.replace

    def counted(real):
        def fatal(*arguments):
            if next(steps, step) == step:
                raise error
            return real(*arguments)

        return fatal

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", counted(fsync))
        patch.setattr(pathlib.Path, "replace", counted(replace))
        try:
            act()
        except type(error):
            return True
    return False


@pytest.mark.parametrize(
    "error",
    [Killed(), KeyboardInterrupt(), OSError(errno.ENOSPC, "No space left on device")],
    ids=["killed", "interrupted", "disk full"],
)
def test_stopped_at_each_step_it_resumes_to_the_same_bytes(
    tmp_path, monkeypatch, error
):
    before = [*pages(17, skip={3}), BROKEN]
    mended = Page(name="broken", data="고침".encode())
    given = [mended, *pages(30)[5:], Page(name="005.txt", data="새".encode())]
    run(before, tmp_path / "start", options())
    shutil.copytree(tmp_path / "start", tmp_path / "whole")
    run(given, tmp_path / "whole", options())
    whole = files(tmp_path / "whole")
    assert json.loads(whole["summary.json"]) == {
        "pages": 31,
        "records": 31,
        "failures": {},
    }
    step, killed = 0, True
    while killed:
        step += 1
        shutil.copytree(tmp_path / "start", tmp_path / "a")
        again = partial(run, given, tmp_path / "a", options())
        killed = killed_at(step, error, monkeypatch, again)
        names = [one.source.name for one in lines(tmp_path / "a")]
        assert {page.name for page in before[:-1]} <= set(names)  # nothing is lost
        again()
        assert files(tmp_path / "a") == whole
        shutil.rmtree(tmp_path / "a")
    assert step > 20


def test_a_run_killed_by_the_system_resumes_to_the_same_bytes(tmp_path):
    source = tmp_path / "in"
    source.mkdir()
    for page in pages(400):
        (source / page.name).write_bytes(page.data)
    given = list(Inputs().pages([source]))
    whole = fresh(tmp_path, given, inputs=(named(str(source)),))
    command = [sys.executable, "-m", "newsparse", "batch", str(source), "--per-shard=7"]
    command += ["--no-entities", "--workers=2", "-o", str(tmp_path / "a")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    stops = ((3, signal.SIGKILL), (20, signal.SIGTERM), (45, signal.SIGINT))
    for shards, stop in stops:
        child = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        records = tmp_path / "a" / "records"
        while not records.is_dir() or len(list(records.iterdir())) < shards:
            assert child.poll() is None
            time.sleep(0.002)
        child.send_signal(stop)
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
    assert run([], tmp_path, options()).pages == 0
    told = []
    summary = run(
        Inputs().pages([str(tmp_path / "none.txt")]),
        tmp_path,
        options(),
        lambda _, failures: told.extend(failures),
    )
    assert [one.code for one in told] == ["missing"]
    assert summary.failures == {"missing": 1}
    assert files(tmp_path) == before


def test_what_is_not_given_is_pruned_where_asked(tmp_path):
    given = [*pages(20), BROKEN]
    run(given, tmp_path / "a", options())
    few = pages(20, skip={3, 4, 15})
    assert run(few, tmp_path / "a", options()).removed == []
    summary = run(few, tmp_path / "a", options(prune=True))
    assert summary.removed == ["003.txt", "004.txt", "015.txt", "broken"]
    log = (tmp_path / "a" / ".newsparse" / "pruned.txt").read_text(encoding="utf-8")
    assert log.splitlines() == summary.removed
    assert [one.source.name for one in read_records([tmp_path / "a"])] == [
        page.name for page in few
    ]
    assert not (tmp_path / "a" / "errors").exists()
    assert run(few, tmp_path / "a", options(prune=True)).removed == []


def test_more_than_is_kept_is_pruned_only_with_a_yes(tmp_path):
    run(pages(20), tmp_path, options())
    before = files(tmp_path)
    with pytest.raises(ReadError, match=r"remove 11 records \(009.txt, .* keep 9; say"):
        run(pages(9), tmp_path, options(prune=True))
    with pytest.raises(ReadError, match="say --yes"):
        run([], tmp_path, options(prune=True))
    assert files(tmp_path) == before
    assert run(pages(9), tmp_path, options(prune=True, yes=True)).folder == {"ok": 9}
    assert run([], tmp_path, options(prune=True, yes=True)).folder == {}
    assert list((tmp_path / "records").iterdir()) == []


def test_no_folder_for_errors_stays_where_none_are_left(tmp_path):
    run([*pages(2), BROKEN], tmp_path, options())
    assert (tmp_path / "errors").is_dir()
    run([*pages(2), Page(name="broken", data=b"x")], tmp_path, options())
    assert not (tmp_path / "errors").exists()


def test_what_is_damaged_and_not_given_is_named_and_kept(tmp_path):
    run(pages(20), tmp_path / "a", options())
    before = files(tmp_path / "a")
    part = tmp_path / "a/records/part-000001.jsonl"
    harmed = part.read_bytes().replace("9번째".encode(), "8번째".encode())
    part.write_bytes(harmed)
    with pytest.raises(ReadError, match=r"part-000001.jsonl: 1 lines .*\(009.txt\)"):
        run(pages(25)[20:], tmp_path / "a", options())
    assert part.read_bytes() == harmed
    assert run(pages(10)[9:], tmp_path / "a", options()).folder == {"ok": 25}
    after = files(tmp_path / "a")
    assert after["records/part-000001.jsonl"] == before["records/part-000001.jsonl"]


def test_a_folder_whose_ledgers_are_gone_is_taken_up(tmp_path):
    run([*pages(9), BROKEN], tmp_path / "a", options())
    before = files(tmp_path / "a")
    shutil.rmtree(tmp_path / "a" / ".newsparse")
    run(pages(12)[9:], tmp_path / "a", options())
    names = [one.source.name for one in read_records([tmp_path / "a"])]
    assert names == [page.name for page in pages(12)]
    part = "records/part-000000.jsonl"
    assert files(tmp_path / "a")[part] == before[part]


def of_version_0_1(folder, spelled):
    """Turn a folder into one of 0.1.0: names as spelled, ledgers without names."""
    for ledger in (folder / ".newsparse").glob("part-*.json"):
        facts = json.loads(ledger.read_bytes())
        for kind in ("records", "errors"):
            part = folder / kind / f"{ledger.stem}.jsonl"
            size = 0
            if part.exists():
                part.write_bytes(part.read_bytes().replace(*spelled))
                size = part.stat().st_size
            facts["size" if kind == "records" else "errors"] = size
        facts["pages"] = [
            {
                "key": page["key"] if spelled[1] == b"d1/" else "x",
                "outcome": page["outcome"],
            }
            for page in facts["pages"]
        ]
        del facts["records_sha256"], facts["errors_sha256"]
        ledger.write_text(json.dumps(facts), encoding="utf-8")
    (folder / ".newsparse" / "inputs.json").unlink(missing_ok=True)


@pytest.mark.parametrize("spelled", [b"d1/", b"data/d1/"])
def test_a_folder_of_an_earlier_version_is_neither_lost_nor_doubled(tmp_path, spelled):
    given = [
        msgspec.structs.replace(page, name=f"d1/{page.name}")
        for page in [*pages(9), BROKEN, *pages(15)[9:]]
    ]
    whole = fresh(tmp_path, given)
    run(given, tmp_path / "a", options())
    of_version_0_1(tmp_path / "a", (b"d1/", spelled))
    assert len(list(read_records([tmp_path / "a"]))) == 15
    run([], tmp_path / "a", options())
    summary = run(given, tmp_path / "a", options())
    assert summary.skipped == (16 if spelled == b"d1/" else 0)
    records = {name: data for name, data in whole.items() if "/part-" not in name}
    after = files(tmp_path / "a")
    assert {name: after[name] for name in records} == records
    assert after["records/part-000001.jsonl"] == whole["records/part-000001.jsonl"]


def test_of_two_pages_of_0_1_0_a_name_that_one_has_now_is_not_the_others(tmp_path):
    old = [Page(name=f"{folder}d1/a.txt", text=folder or "-") for folder in ("", "x/")]
    run(old, tmp_path, options())
    of_version_0_1(tmp_path, (b"", b""))
    now = [Page(name="d1/a.txt", text="x/")]
    for _ in range(2):
        run(now, tmp_path, options())
        assert [one.page for one in read_records([tmp_path])] == ["-", "x/"]


def test_another_page_of_a_name_in_a_folder_of_0_1_0_replaces_nothing(tmp_path):
    run([Page(name="d1/a.txt", text="눈")], tmp_path, options())
    of_version_0_1(tmp_path, (b"", b""))
    (tmp_path / "d1").mkdir()
    inputs = (named(str(tmp_path / "d1")),)
    now = [Page(name="d1/a.txt", text="비")]
    for _ in range(2):
        with pytest.raises(ReadError, match=r"d1/a\.txt: another page of this name"):
            run(now, tmp_path, options(inputs=inputs))
        assert [one.page for one in read_records([tmp_path])] == ["눈"]
    run(now, tmp_path, options(inputs=inputs, stated_base=True))
    assert [one.page for one in read_records([tmp_path])] == ["비"]


def test_pages_of_one_name_are_taken_over_from_0_1_0_in_order(tmp_path):
    old = [Page(name="d1/o.zip/a.txt", text=text) for text in ("눈", "비", "눈")]
    run(old, tmp_path, options())
    of_version_0_1(tmp_path, (b"d1/", b"data/d1/"))
    assert run(old, tmp_path, options()).folder == {"ok": 3}
    assert [one.page for one in read_records([tmp_path])] == ["눈", "비", "눈"]


@pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz"])
def test_a_file_that_breaks_off_without_a_ledger_is_named(tmp_path, suffix):
    run(pages(3), tmp_path, options(suffix=suffix))
    (tmp_path / ".newsparse" / "part-000000.json").unlink()
    records = tmp_path / "records" / f"part-000000{suffix}"
    harmed = records.read_bytes()[:-20]
    records.write_bytes(harmed)
    with pytest.raises(
        ReadError, match="is no record, and no ledger tells which; move"
    ):
        run(pages(4), tmp_path, options())
    assert records.read_bytes() == harmed


def test_a_run_of_version_0_1_that_was_stopped_is_to_be_finished_with_it(tmp_path):
    run(pages(3), tmp_path, options())
    aside = tmp_path / ".newsparse/old/000001/.newsparse/part-000000.json"
    aside.parent.mkdir(parents=True)
    aside.write_bytes(b"{}")
    with pytest.raises(
        ReadError, match=r"of version 0\.1\.0 was stopped here; finish it"
    ):
        run(pages(4), tmp_path, options())


def test_a_line_that_no_ledger_tells_of_is_named(tmp_path):
    run(pages(3), tmp_path, options())
    (tmp_path / ".newsparse" / "part-000000.json").unlink()
    records = tmp_path / "records" / "part-000000.jsonl"
    records.write_bytes(records.read_bytes() + b"x\n")
    (tmp_path / ".newsparse" / "part-abc.json").write_bytes(b"{}")
    with pytest.raises(ReadError, match="line 4 is no record, and no ledger"):
        run(pages(4), tmp_path, options())
