"""The commands for records that were written: export, diff, same-story, report."""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from newsparse.archive.records import read_outcomes, read_records
from newsparse.cli.exits import Exit, UsageError
from newsparse.cli.words import add_offsets, say, share
from newsparse.export.forms import FORMS
from newsparse.failure import Failure
from newsparse.offsets import Unit
from newsparse.transcript import Transcript

if TYPE_CHECKING:
    from newsparse.cli.words import Commands

_RECORDS = "records: JSON Lines (.gz, .zst), nested Parquet, or a folder of batch"
_DIFFERENT = 1


def add_commands(commands: "Commands") -> None:
    """Add the commands to the parser."""
    forms = "\n".join(f"  {name:15} {form.meaning}" for name, form in FORMS.items())
    export = commands.add_parser(
        "export",
        help="write records in another form: tables, databases, TEI, …",
        description="Write records in another form.",
        epilog=f"forms:\n{forms}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    export.add_argument("records", nargs="+", type=Path, help=_RECORDS)
    export.add_argument("--to", required=True, choices=FORMS, metavar="FORM")
    export.add_argument("-o", "--out", required=True, type=Path, metavar="OUT")
    add_offsets(export)
    export.set_defaults(command=_export)
    _add_diff(commands)
    _add_same_story(commands)
    _add_report(commands)


def _add_diff(commands: "Commands") -> None:
    diff = commands.add_parser(
        "diff",
        help="which facts changed between two runs",
        description="Print a line for each fact that came, went or changed.",
    )
    diff.add_argument("old", type=Path, help=_RECORDS)
    diff.add_argument("new", type=Path)
    diff.add_argument("--json", action="store_true", help="print JSON Lines")
    diff.add_argument(
        "--exit-code", action="store_true", help="exit with 1 where anything changed"
    )
    diff.set_defaults(command=_diff)


def _add_same_story(commands: "Commands") -> None:
    same = commands.add_parser(
        "same-story",
        help="which pages repeat a story, and in what they differ",
        description="Print CSV: a line for each page that repeats an earlier one.",
    )
    same.add_argument("records", nargs="+", type=Path, help=_RECORDS)
    same.add_argument(
        "--near",
        type=share,
        default=None,
        metavar="SHARE",
        help="the least share in common (default: 0.8; 1: exact copies alone)",
    )
    same.set_defaults(command=_same_story)


def _add_report(commands: "Commands") -> None:
    report = commands.add_parser(
        "report",
        help="an archive at a glance: one offline page over a run",
        description="Write one offline HTML page over records: items over time, who"
        " speaks, sources, money, places, names, warnings. Beside it, in a folder of"
        " its name with _items, the reading view of each item, to which it leads.",
    )
    report.add_argument("records", nargs="+", type=Path, help=_RECORDS)
    report.add_argument("-o", "--out", required=True, type=Path, metavar="OUT.html")
    report.add_argument(
        "--no-readings",
        dest="readings",
        action="store_false",
        help="write no reading views; nothing is linked then",
    )
    report.set_defaults(command=_report)


def _export(arguments: argparse.Namespace) -> int:
    _spare_inputs(arguments)
    form, unit = FORMS[arguments.to], arguments.offsets
    if unit and unit not in form.counts:
        known = " or ".join(form.counts) or "nothing"
        raise UsageError(f"--to {arguments.to} counts {known}")
    form.write(_counted(read_outcomes(arguments.records), unit), arguments.out)
    return Exit.DONE


def _counted(
    pages: Iterable[Transcript | Failure], unit: Unit | None
) -> Iterator[Transcript | Failure]:
    for page in pages:
        yield page.with_offsets(unit) if unit and isinstance(page, Transcript) else page


def _diff(arguments: argparse.Namespace) -> int:
    from newsparse.export.changes import changes

    status: int = Exit.DONE
    old, new = read_records([arguments.old]), read_records([arguments.new])
    for change in changes(old, new):
        say(f"{change.to_json() if arguments.json else change}\n")
        status = _DIFFERENT if arguments.exit_code else Exit.DONE
    return status


def _same_story(arguments: argparse.Namespace) -> int:
    from newsparse.export.frames import frames
    from newsparse.export.stories import NEAR, same_story

    tables = frames(read_records(arguments.records))
    near = NEAR if arguments.near is None else arguments.near
    found = same_story(tables, near=near)
    names = tables["transcripts"].set_index("id")["source_name"]
    found.insert(1, "name", found["id"].map(names))
    found.insert(3, "first_name", found["first"].map(names))
    say(found.to_csv(index=False, lineterminator="\n"))
    return Exit.DONE


def _report(arguments: argparse.Namespace) -> int:
    from newsparse.report.page import write_report

    _spare_inputs(arguments)
    pages = read_outcomes(arguments.records)
    write_report(pages, arguments.out, readings=arguments.readings)
    return Exit.DONE


def _spare_inputs(arguments: argparse.Namespace) -> None:
    here = arguments.out.resolve()
    if any(path.resolve() == here for path in arguments.records):
        raise UsageError(f"{arguments.out}: is what is read; name another file")
