"""How fast, how flat, how lean: the ratios in the README.

    python benchmarks/archive.py ratios            # parse against Kiwi alone, workers
    python benchmarks/archive.py first             # words that come for the first time
    python benchmarks/archive.py run 200000 OUT    # one long run, killed three times

Ratios are taken within one run on one machine, so they hold on others; pages a second
do not.
"""

import argparse
import itertools
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import flood

SAMPLE = 300  # pages; enough for ±3 %
ROUNDS = 5


def timed(work: Callable[[], object]) -> float:
    """Return the seconds some work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def processor_time(work: Callable[[], object]) -> float:
    """Return the processor's seconds for some work, whatever else the machine does."""
    began = time.process_time()
    work()
    return time.process_time() - began


def ratios() -> None:
    """Print what parsing costs against tokenising the raw pages."""
    import newsparse
    from newsparse.korean.morphemes import kiwi

    texts = [flood.page(number) for number in range(SAMPLE)]
    tokenize = kiwi().tokenize
    works = {
        "Kiwi.tokenize on the raw page": lambda: [list(tokenize(t)) for t in texts],
        "parse": lambda: [newsparse.parse(t) for t in texts],
        "parse, structure only": lambda: [
            newsparse.parse(t, entities=False) for t in texts
        ],
    }
    times = {name: [] for name in works}
    for work in works.values():
        work()  # models and tables are loaded once
    for _ in range(ROUNDS):
        for name, work in works.items():
            times[name].append(processor_time(work))
    base = statistics.median(times["Kiwi.tokenize on the raw page"])
    length = statistics.mean(map(len, texts))
    print(f"{SAMPLE} pages of {length:,.0f} characters, {ROUNDS} rounds, CPU time")
    for name, seconds in times.items():
        median = statistics.median(seconds)
        print(f"{name:32} {1000 * median / SAMPLE:8.2f} ms/page {median / base:8.3f}")


def first(count: int = 60) -> None:
    """Print what a page costs when its words come for the first time, and again."""
    import vocabulary

    import newsparse
    from newsparse.korean.morphemes import kiwi

    newsparse.parse(flood.page(0))
    numbers = (n for n in itertools.count(1) if "@g1tv.co.kr ]" not in flood.page(n))
    costs = []
    for _ in range(ROUNDS):
        texts = [vocabulary.page(n) for n in itertools.islice(numbers, count)]
        for work in (
            lambda t=texts: [list(kiwi().tokenize(text)) for text in t],
            lambda t=texts: [newsparse.parse(text) for text in t],
            lambda t=texts: [newsparse.parse(text) for text in t],
        ):
            costs.append(processor_time(work))
    for name, at in (("first pass", 1), ("second pass", 2)):
        against = statistics.median(
            costs[i + at] / costs[i] for i in range(0, len(costs), 3)
        )
        print(f"parse against Kiwi.tokenize on the raw page, {name}: {against:.2f}")


def workers(count: int = 3000) -> None:
    """Print how much faster two processes are than one."""
    from newsparse.archive.pages import Page, Settings
    from newsparse.archive.workers import parse_in_order

    given = [Page(text=flood.page(number)) for number in range(count)]
    rates = {}
    for number in (1, 2):
        outcomes = parse_in_order(given, Settings(), workers=number)
        for _ in range(200):  # the processes have started and loaded the model
            next(outcomes)
        rates[number] = (count - 200) / timed(lambda o=outcomes: list(o))
        print(f"{number} worker(s): {rates[number]:8.1f} pages/s")
    print(f"two against one: {rates[2] / rates[1]:.2f}")


def run(count: int, out: Path, kills: int, *, entities: bool) -> None:
    """Run a batch over generated pages, killed on the way, and an unbroken one."""
    source = out / "pages"
    if not source.exists():
        print(
            f"{count:,} pages written in"
            f" {timed(lambda: flood.write(source, count)):.0f} s"
        )
    command = [sys.executable, "-m", "newsparse", "batch", str(source), "-o"]
    if not entities:
        command.insert(-1, "--no-entities")
    broken, whole = out / "broken", out / "whole"
    shutil.rmtree(broken, ignore_errors=True)
    for number in range(1, kills + 1):
        child = subprocess.Popen([*command, str(broken)], stderr=subprocess.DEVNULL)
        goal = number * count // (kills + 1) // 1000
        records = broken / "records"
        while not records.is_dir() or len(list(records.iterdir())) < goal:
            time.sleep(0.5)
            if child.poll() is not None:
                raise SystemExit("the run ended before it was killed")
        child.send_signal(signal.SIGKILL)
        child.wait()
        print(f"killed with {len(list(records.iterdir()))} shards written", flush=True)
    report("resumed", [*command, str(broken)])
    report("again, all done", [*command, str(broken)])
    shutil.rmtree(whole, ignore_errors=True)
    report("unbroken", [*command, str(whole)])
    print(flatness(whole / "records"))
    compared = subprocess.run(["diff", "-r", "-x", "lock", broken, whole], check=False)
    print("byte-identical" if compared.returncode == 0 else "DIFFERENT")


def flatness(records: Path) -> str:
    """Return the pages a second in each tenth of a run, by the times of its files."""
    times = sorted(path.stat().st_mtime for path in records.iterdir())
    step = max(1, (len(times) - 1) // 10)
    marks = times[::step]
    pairs = itertools.pairwise(marks)
    rates = [1000 * step / max(later - sooner, 1e-9) for sooner, later in pairs]
    return "pages/s by tenths of the run: " + " ".join(f"{r:.0f}" for r in rates)


def report(name: str, command: list[str]) -> None:
    """Run a command and print its summary and the memory of its processes."""
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"{name}: {done.stderr.strip().splitlines()[-1]}; largest process {peak:.0f} MB"
    )


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    what = parser.add_subparsers(dest="what", required=True)
    what.add_parser("ratios")
    what.add_parser("first")
    long = what.add_parser("run")
    long.add_argument("count", type=int)
    long.add_argument("out", type=Path)
    long.add_argument("--kills", type=int, default=3)
    long.add_argument("--no-entities", dest="entities", action="store_false")
    arguments = parser.parse_args()
    if arguments.what == "run":
        run(
            arguments.count,
            arguments.out,
            arguments.kills,
            entities=arguments.entities,
        )
    elif arguments.what == "first":
        first()
    else:
        ratios()
        workers()


if __name__ == "__main__":
    main()
