"""The commands of the review loop: review, apply."""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from newsparse.archive.records import read_records
from newsparse.cli.exits import Exit, UsageError
from newsparse.cli.words import day, say, share
from newsparse.export.forms import write_whole
from newsparse.failure import Failure
from newsparse.review import cases, overlay
from newsparse.review.agreement import agreement
from newsparse.review.overlay import Judged, Provenance, Refused, judge
from newsparse.review.sheet import SEED, SHARE, draw, read_sheet, write_sheet

if TYPE_CHECKING:
    from newsparse.cli.words import Commands


def add_commands(commands: "Commands") -> None:
    """Add the commands to the parser."""
    review = commands.add_parser(
        "review",
        help="a sheet of what is least certain, for people to check",
        description="Write a CSV sheet: what is in doubt, the least certain first, and"
        " a random share of the rest. Fill in value, coder, day; newsparse apply"
        " takes it back.",
    )
    review.add_argument("records", nargs="+", type=Path, metavar="RECORDS")
    review.add_argument("-o", "--out", required=True, type=Path, metavar="OUT")
    review.add_argument(
        "--share",
        type=share,
        default=SHARE,
        help=f"the share of what is not in doubt, from 0 to 1 (default: {SHARE:g})",
    )
    review.add_argument(
        "--seed", type=int, default=SEED, help=f"of that share (default: {SEED})"
    )
    review.add_argument(
        "--most", type=int, metavar="N", help="at most so many that are in doubt"
    )
    review.set_defaults(command=_review)
    _add_apply(commands)


def _add_apply(commands: "Commands") -> None:
    apply = commands.add_parser(
        "apply",
        help="what coders said in a sheet, as an overlay over records",
        description="Write what coders changed as JSON Lines (who, when, old, new); the"
        " records stay as they are. Rows that no longer fit are named, exit status 1."
        " Where two coded the same rows, print how far they agree.",
    )
    add = apply.add_argument
    add("sheet", type=Path, metavar="SHEET", help="of newsparse review, filled in")
    add("records", nargs="+", type=Path, metavar="RECORDS")
    add("-o", "--out", required=True, type=Path, metavar="OUT")
    add("--second", type=Path, action="append", default=[], metavar="SHEET")
    add("--coder", help="who coded the rows that do not say")
    add("--day", type=day, metavar="YYYY-MM-DD", help="when, where rows do not say")
    add("--cases", type=Path, metavar="OUT", help="corrected rows as regression cases")
    apply.set_defaults(command=_apply)


def _review(arguments: argparse.Namespace) -> int:
    _keep_apart(arguments.records, [arguments.out])
    records = read_records(arguments.records)
    rows = draw(records, arguments.share, arguments.seed, arguments.most)
    write_whole(write_sheet, rows, arguments.out)
    counts = Counter(row.drawn for row in rows)
    arguments.log.end("; ".join(f"{why}: {count:,}" for why, count in counts.items()))
    return Exit.DONE


def _keep_apart(read: list[Path], written: list[Path]) -> None:
    here = {path.resolve() for path in read}
    for path in written:
        if path.resolve() in here:
            raise UsageError(f"{path}: is what is read; name another file")


def _apply(arguments: argparse.Namespace) -> int:
    sheets = [arguments.sheet, *arguments.second]
    outs = [path for path in (arguments.out, arguments.cases) if path]
    _keep_apart([*sheets, *arguments.records], outs)
    rows = list(chain.from_iterable(map(read_sheet, sheets)))
    otherwise = Provenance(arguments.coder, arguments.day)
    judged: list[Judged] = []
    refused = 0
    for one in judge(rows, read_records(arguments.records), otherwise):
        if isinstance(one, Refused):
            refused += 1
            arguments.log.failure(_failure(one))
        else:
            judged.append(one)
    changed = [one.correction for one in judged if not one.is_right]
    write_whole(_write_lines, map(overlay.to_json, changed), arguments.out)
    if arguments.cases:
        kept = filter(None, map(cases.case_of, judged))
        write_whole(_write_lines, map(cases.to_json, kept), arguments.cases)
    say("".join(_agreements(judged)))
    left = len(rows) - len(judged) - refused
    arguments.log.end(_in_words(judged, len(changed), refused, left))
    return Exit.UNREAD if refused else Exit.DONE


def _failure(refused: Refused) -> Failure:
    name = f"{refused.row.sheet} row {refused.row.line}"
    return Failure(name=name, code="bad_row", message=refused.reason)


def _write_lines(lines: Iterable[str], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)


def _agreements(judged: list[Judged]) -> Iterator[str]:
    """Yield a table in CSV: how far coders agree on each kind of fact, and in all."""
    codes: dict[str, dict[tuple[object, ...], dict[str, str]]] = {}
    for one in judged:
        said = one.correction
        place = (said.id, said.what, said.start, said.end)
        for what in (said.what, "all"):
            given = codes.setdefault(what, {}).setdefault(place, {})
            given[said.coder] = f"{said.what} {said.new or overlay.NOTHING}"
    codes["all"] = codes.pop("all", {})  # last
    found = {what: agreement(list(given.values())) for what, given in codes.items()}
    if any(figures.facts for figures in found.values()):
        yield "what,facts,coders,equal,kappa,alpha\n"
        for what, (shared, coders, *figures) in found.items():
            told = ("" if n is None else f"{n:.3f}" for n in figures)
            yield f"{what},{shared},{coders},{','.join(told)}\n"


def _in_words(judged: list[Judged], changed: int, refused: int, left: int) -> str:
    words = f"{changed:,} corrected, {len(judged) - changed:,} right,"
    words += f" {refused:,} refused, {left:,} left empty"
    drawn = [one.is_right for one in judged if one.drawn.startswith("random")]
    if drawn:
        words += f"; of the random rows {sum(drawn):,} of {len(drawn):,} right"
    return words
