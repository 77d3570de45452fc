"""docs/archive-by-day.md as it is written, for five days, with a night that is killed."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsparse.cli import main

ROOT = Path(__file__).parents[2]
DAYS = [f"2020/06/{day}" for day in (29, 30)] + [
    f"2020/07/{day}" for day in (29, 30, 31)
]
LONG = DAYS[2]  # more than one part
QUICK = ["--workers=0", "--no-entities", "--per-shard=20"]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs sh")


def block(language):
    """Return the one block that both halves of the page have."""
    text = (ROOT / "docs" / "archive-by-day.md").read_text("utf-8")
    english, korean = re.findall(rf"```{language}\n(.*?)```", text, flags=re.DOTALL)
    assert english == korean
    return english


@pytest.fixture
def place(tmp_path, monkeypatch):
    """Fill /data below a folder, and put a command newsparse on the path."""
    for day in DAYS:
        (tmp_path / "data" / day).mkdir(parents=True)
        for number in range(300 if day == LONG else 15):
            page = tmp_path / "data" / day / f"{number:04d}.txt"
            page.write_text(f"[앵커]\n{day}, {number}번째 축제", encoding="utf-8")
    command = tmp_path / "bin" / "newsparse"
    command.parent.mkdir()
    # small parts; no processes and values, which take seconds to start
    options = " ".join(QUICK)
    command.write_text(
        f'#!/bin/sh\nif [ "$1" = batch ]; then set -- "$@" {options}; fi\n'
        f'exec "{sys.executable}" -m newsparse "$@"\n',
        encoding="utf-8",
    )
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{command.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    return tmp_path


def placed(text, place):
    return re.sub(r"/(data|archive|tables)\b", rf"{place}/\1", text)


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "lock"
    }


def test_five_nights_one_killed_are_one_run_over_all_days(place):
    script = place / "nightly.sh"
    script.write_text(placed(block("sh"), place), encoding="utf-8")
    for day in DAYS:
        if day == LONG:
            kill_on_the_way(["sh", str(script), day], place / "archive")
        subprocess.run(["sh", str(script), day], check=True, capture_output=True)
    data = place / "data"
    given = [str(data / day) for day in DAYS]
    whole = ["--base", str(data), "-o", str(place / "whole")]
    assert main(["batch", *given, *whole, *QUICK]) == 0
    assert files(place / "archive") == files(place / "whole")


def kill_on_the_way(command, out):
    child = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    while len(list((out / "records").glob("part-*"))) < 4:
        assert child.poll() is None
        time.sleep(0.002)
    os.killpg(child.pid, signal.SIGKILL)
    child.communicate()


def test_the_tasks_run_and_may_be_run_again(place):
    shutil.rmtree(place / "data" / LONG)
    scope: dict[str, object] = {}
    exec(placed(block("python"), place), scope)
    for day in (DAYS[0], DAYS[1], DAYS[1]):
        scope["night"](day)
    table = (place / "tables" / "transcripts.csv").read_text("utf-8-sig")
    assert len(table.splitlines()) == 1 + 30
    assert "2020/06/30/0000.txt" in table
