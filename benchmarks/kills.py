"""Stop batch runs at random moments in every way there is; the bytes must be equal.

    python benchmarks/kills.py --times 100 --seed 7

Each time an archive that has pages already is given some of them changed and others
new, with values found and two processes. The run is stopped (kill -9, SIGTERM,
Ctrl-C, a full disk, a killed worker): no earlier record may be gone. Run again, it must
leave the same bytes as a run that nothing stopped.
"""

import argparse
import gzip
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from functools import partial
from pathlib import Path

import flood

from newsparse.transcript import Transcript

PAGES, CHANGED, BEFORE = 300, 40, 120
LATE = 0.75  # of the runs are stopped after they have begun to write
SIGNALS = {"kill": signal.SIGKILL, "term": signal.SIGTERM, "interrupt": signal.SIGINT}
WAYS = (*SIGNALS, "disk", "worker")


def command(source: Path, out: Path) -> list[str]:
    """Return the command of a run."""
    run = [sys.executable, "-m", "newsparse", "batch", str(source), "-o", str(out)]
    return [*run, "--workers=2", "--per-shard=8", "--pack=gz"]


def prepare(folder: Path) -> tuple[Path, Path]:
    """Write pages, a folder with the records of some, and change and add others."""
    source, start = folder / "pages", folder / "start"
    source.mkdir()
    for number in range(BEFORE):
        (source / f"{number:03d}.txt").write_text(flood.page(number), "utf-8")
    (source / "broken.bin").write_bytes(b"\xff\xff\xff")
    finish(source, start)
    for number in (*range(CHANGED), *range(BEFORE, PAGES)):
        changed = f"{flood.page(number)}\n어제 20억 원이 늘었습니다.\n"
        (source / f"{number:03d}.txt").write_text(changed, "utf-8")
    return source, start


def finish(source: Path, out: Path) -> None:
    """Run until the end."""
    whole = [*command(source, out), "--tolerate=1"]
    subprocess.run(whole, check=True, capture_output=True)


def stop(source: Path, out: Path, way: str, moment: float, limit: int) -> None:
    """Begin a run and stop it: after a moment, or at files of some size."""
    child = subprocess.Popen(
        command(source, out),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=partial(begin, limit if way == "disk" else resource.RLIM_INFINITY),
    )
    if way != "disk":
        if random.random() < LATE:  # past the start, which is most of the time
            wait_for_work(child, out)
        time.sleep(moment)
        target = worker_of(child.pid) if way == "worker" else child.pid
        if target and child.poll() is None:
            os.kill(target, SIGNALS.get(way, signal.SIGKILL))
    child.wait()


def begin(limit: int) -> None:
    """Let files be of some size only, and Ctrl-C be heard, also in the background."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def wait_for_work(child: subprocess.Popen[bytes], out: Path) -> None:
    """Wait until a run has written its first part."""
    records = out / "records"
    before = records.stat().st_mtime_ns
    while child.poll() is None and records.stat().st_mtime_ns == before:
        time.sleep(0.005)


def worker_of(parent: int) -> int | None:
    """Return the process id of a worker, if one has started."""
    children = Path(f"/proc/{parent}/task/{parent}/children")
    found = children.read_text().split() if children.exists() else []
    return int(random.choice(found)) if found else None


def names(folder: Path) -> set[str]:
    """Return the names in the records of a folder that was left at any moment."""
    parts = sorted((folder / "records").glob("part-*.gz"))
    lines = b"".join(gzip.decompress(path.read_bytes()) for path in parts).splitlines()
    return {Transcript.from_json(line).source.name or "" for line in lines}


def content(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder of records."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "lock"
    }


def trial(source: Path, start: Path, whole: Path, way: str, seconds: float) -> str:
    """Stop a run in a copy of a folder, finish it, and say how that ended."""
    wanted = content(whole)
    out = Path(shutil.copytree(start, start.with_name("out")))
    limit = random.randint(1, max(map(len, wanted.values())))
    stop(source, out, way, random.uniform(0, seconds / 6), limit)
    kept, stopped = names(start) <= names(out), content(out)
    finish(source, out)
    ended = "equal" if content(out) == wanted else "DIFFERENT"
    shutil.rmtree(out)
    if not kept:
        ended = "LOST RECORDS ON THE WAY"
    left = "at the start" if stopped == content(start) else "on the way"
    return f"{'at the end' if stopped == wanted else left}: {ended}"


def main() -> None:
    """Stop as many runs as asked for, and say how they ended."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    random.seed(arguments.seed)
    with tempfile.TemporaryDirectory() as folder:
        source, start = prepare(Path(folder))
        whole = Path(shutil.copytree(start, Path(folder) / "whole"))
        began = time.monotonic()
        finish(source, whole)
        seconds = time.monotonic() - began
        ended: Counter[str] = Counter()
        for number in range(arguments.times):
            way = WAYS[number % len(WAYS)]
            ended[f"{way:10} {trial(source, start, whole, way, seconds)}"] += 1
            print(f"{number + 1} of {arguments.times}", end="\r", flush=True)
        for end, count in sorted(ended.items()):
            print(f"{end:40} {count:4}")
        print(f"{arguments.times} runs, an unbroken one takes {seconds:.1f} s")


if __name__ == "__main__":
    main()
