"""The commands for archives: batch, verify."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from newsparse.archive.batch import PER_SHARD, PRUNED, Options, Summary, few, run
from newsparse.archive.files import ERRORS, STATE
from newsparse.archive.inputs import STDIN, count_pages
from newsparse.archive.naming import named
from newsparse.archive.shards import OK
from newsparse.archive.verify import verify
from newsparse.archive.workers import TIMEOUT, processors
from newsparse.cli.exits import Exit
from newsparse.cli.logs import Meter
from newsparse.cli.words import (
    add_inputs,
    add_offsets,
    found_pages,
    say,
    settings_of,
    share,
)
from newsparse.failure import Failure
from newsparse.version import __version__

if TYPE_CHECKING:
    from newsparse.cli.words import Commands

_PACKED = {"none": ".jsonl", "gz": ".jsonl.gz", "zst": ".jsonl.zst"}


def add_commands(commands: "Commands") -> None:
    """Add the commands to the parser."""
    _add_batch(commands)
    check = commands.add_parser(
        "verify",
        help="check a folder of batch: is all as it was written?",
        description="Hold every part of OUT against its ledger, each record against its"
        " page, and the counts against the summary. Print what is wrong, a line each;"
        " exit status 1 where there is anything. Not while a run is writing there.",
    )
    check.add_argument("out", type=Path, metavar="OUT", help="the folder of batch")
    check.set_defaults(command=_verify)


def _add_batch(commands: "Commands") -> None:
    batch = commands.add_parser(
        "batch",
        help="parse a whole archive into a folder; resumes where it stopped",
        description="Parse an archive into OUT: records/ (JSON Lines), errors/ and"
        " summary.json. Run again, it does only what is not done; what is there stays,"
        " and new pages come behind it. Exit status 1 where a larger share of the pages"
        " failed than --tolerate; the others are those of every command (newsparse"
        " --help).",
    )
    add_inputs(batch)
    add_offsets(batch)
    add = batch.add_argument
    add("-o", "--out", type=Path, required=True, metavar="OUT", help="the folder")
    add(
        "--workers",
        type=_natural,
        default=None,
        metavar="N",
        help="processes, about 0.4 GB each (default: one a processor; 0: none)",
    )
    add(
        "--timeout",
        type=float,
        default=TIMEOUT,
        metavar="S",
        help=f"seconds a page may take (default: {TIMEOUT:g})",
    )
    add(
        "--pack",
        choices=_PACKED,
        default="none",
        help="pack the records (zst needs the extra of that name)",
    )
    add(
        "--per-shard",
        type=_natural,
        default=PER_SHARD,
        metavar="N",
        help=f"pages in a file of records (default: {PER_SHARD})",
    )
    add("--retry-errors", action="store_true", help="do again what failed before")
    add(
        "--tolerate",
        type=share,
        default=0.0,
        metavar="SHARE",
        help="the share of pages, from 0 to 1, that may fail while the exit status"
        " is still 0 (default: 0)",
    )
    add("--prune", action="store_true", help="remove records of pages not given now")
    add("--yes", action="store_true", help="prune even more than is kept")
    batch.set_defaults(command=_batch)


def _natural(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number


def _batch(arguments: argparse.Namespace) -> int:
    workers = processors() if arguments.workers is None else arguments.workers
    options = Options(
        settings=settings_of(arguments),
        suffix=_PACKED[arguments.pack],
        workers=workers,
        timeout=arguments.timeout,
        per_shard=max(1, arguments.per_shard),
        retry_errors=arguments.retry_errors,
        inputs=tuple(
            named(given, arguments.base) for given in arguments.inputs if given != STDIN
        ),
        stated_base=arguments.base is not None,
        prune=arguments.prune,
        yes=arguments.yes,
    )
    pages, log = found_pages(arguments), arguments.log
    meter = Meter(count_pages(arguments.inputs))
    log.start(
        version=__version__,
        inputs=arguments.inputs,
        out=str(arguments.out),
        workers=workers,
        total=meter.total,
    )

    def progress(summary: Summary, failures: list[Failure]) -> None:
        meter.pages, meter.skipped = summary.pages, summary.skipped
        meter.failed = summary.failed
        for failure in failures:
            is_told = bool(summary.told) and summary.told[-1] is failure
            (log.failure if is_told else log.recorded)(failure)

    with log.watching(meter):
        summary = run(pages, arguments.out, options, progress)
    failed = summary.failed / max(1, summary.pages)
    status = Exit.DONE if failed <= arguments.tolerate else Exit.UNREAD
    words = _in_words(summary, meter.seconds())
    if summary.removed:
        log_file = arguments.out / STATE / PRUNED
        words += f"\nremoved {len(summary.removed):,}: {few(summary.removed)};"
        words += f" all are in {log_file}"
    if summary.failed > len(summary.told):
        words += f"\nthe failures are in {arguments.out / ERRORS}"
    facts = meter.facts() | _facts(summary)
    log.end(words, **facts, exit=int(status))
    return status


def _facts(summary: Summary) -> dict[str, object]:
    """Return what a log tells of a run besides its pace."""
    return {
        "failures": dict(sorted(summary.failures.items())),
        "updated": summary.updated,
        "removed": summary.removed,
        "records": summary.folder[OK],
    }


def _verify(arguments: argparse.Namespace) -> int:
    status = Exit.DONE
    for fault in verify(arguments.out):
        say(f"{fault}\n")
        status = Exit.UNREAD
    return status


def _in_words(summary: Summary, seconds: float) -> str:
    codes = (f"{code} {count:,}" for code, count in sorted(summary.failures.items()))
    failed = f" ({', '.join(codes)})" if summary.failures else ""
    done = summary.pages - summary.skipped
    rate = f"{done / seconds:,.0f} pages/s" if done and seconds else "nothing to do"
    updated = f" {summary.updated:,} took the place of earlier ones;"
    return (
        f"{summary.pages:,} pages: {summary.pages - summary.failed:,} records,"
        f" {summary.failed:,} failed{failed}; {summary.skipped:,} were done before;"
        f"{updated if summary.updated else ''} {seconds:,.1f} s, {rate};"
        f" {summary.folder[OK]:,} records in all"
    )
