"""What the commands have in common: the inputs they take, and the standard output."""

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from newsparse.archive.columns import Columns
from newsparse.archive.inputs import Inputs
from newsparse.archive.pages import Page, Settings
from newsparse.cli.exits import UsageError
from newsparse.cli.logs import LOGS, Log
from newsparse.errors import OutletError, naming
from newsparse.failure import Failure
from newsparse.given.days import iso_day
from newsparse.offsets import CODEPOINT, UNITS
from newsparse.outlets import find_outlet

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

OwnColumns = tuple[str | None, dict[str, str]]  # of which input, and what holds what
_ROLES = re.compile(r"(?:(?P<file>.+?):)?(?P<pairs>(?:text|id|date|outlet)=.*)", re.S)


def add_inputs(parser: argparse.ArgumentParser) -> None:
    """Take pages, and what is known of them."""
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="FILE|DIR|-",
        help="pages (text, HTML), folders, patterns, .gz .zip .tar.gz archives,"
        " tables (.jsonl .csv .parquet), or - for the standard input",
    )
    parser.add_argument(
        "--outlet",
        type=_outlet,
        metavar="NAME|FILE.toml",
        help="the outlet, where known, or an outlet file of your own",
    )
    parser.add_argument(
        "--published",
        type=day,
        metavar="YYYY-MM-DD",
        help="the day of broadcast, for pages that do not tell",
    )
    parser.add_argument(
        "--no-entities",
        dest="entities",
        action="store_false",
        help="structure only: find no amounts, dates, places, names",
    )
    parser.add_argument(
        "--columns",
        type=_columns,
        action="append",
        default=[],
        metavar="[FILE:]text=본문,id=번호,date=일자,outlet=언론사",
        help="which columns of tables hold what (default: text, id, date, outlet);"
        " behind FILE: those of this input alone; may be said again",
    )
    parser.add_argument(
        "--log",
        type=_log,
        default=argparse.SUPPRESS,
        metavar="|".join(LOGS),
        help="how to tell what happens on the standard error: in words, or as JSON,"
        " an event a line (default: text)",
    )
    parser.add_argument(
        "--base",
        type=Path,
        metavar="DIR",
        help="the folder that names of pages begin in (default: each given folder)",
    )


def add_offsets(parser: argparse.ArgumentParser) -> None:
    """Take the unit in which `start` and `end` count."""
    parser.add_argument(
        "--offsets",
        choices=UNITS,
        default=None,
        help="what start and end count: Unicode code points (the default), UTF-16 code"
        " units (JavaScript, Java, C#) or bytes of UTF-8",
    )


def found_pages(arguments: argparse.Namespace) -> Iterator[Page | Failure]:
    """Yield the pages that a command was given."""
    roles: dict[str | None, dict[str, str]] = {None: {}}
    for file, columns in arguments.columns:
        roles.setdefault(file, {}).update(columns)
    for_all = roles.pop(None)
    own = {_known(file, arguments): for_all | found for file, found in roles.items()}
    inputs = Inputs(
        Columns(**for_all),
        own={file: Columns(**found) for file, found in own.items()},
        base=arguments.base,
    )
    return inputs.pages(arguments.inputs)


def _known(file: str | None, arguments: argparse.Namespace) -> str:
    """Return the input that columns are meant for; a misspelt one is wrong usage."""
    if file not in arguments.inputs and not Path(file or "").exists():
        raise UsageError(f"--columns {file}:…: there is no such input")
    return file or ""


def settings_of(arguments: argparse.Namespace) -> Settings:
    """Return how a command was told to parse."""
    return Settings(
        outlet=arguments.outlet,
        published=arguments.published,
        entities=arguments.entities,
        offsets=arguments.offsets or CODEPOINT,
    )


def say(text: str) -> None:
    """Write to the standard output."""
    with naming("standard output"):
        sys.stdout.write(text)


def share(text: str) -> float:
    """Read a share from 0 to 1."""
    number = float(text)
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError(f"{text} is no share from 0 to 1")
    return number


def day(text: str) -> str | None:
    """Read a day in any of its forms; what is none is wrong usage."""
    try:
        return iso_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _columns(text: str) -> OwnColumns:
    """Read `text=본문,id=번호`, or `FILE:text=본문` for one input alone."""
    found = _ROLES.fullmatch(text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is not [FILE:]text=NAME,id=NAME,…")
    pairs = (pair.partition("=") for pair in found["pairs"].split(","))
    roles = {role.strip(): column for role, _, column in pairs}
    Columns(**roles)  # argparse turns a TypeError into a usage message
    return found["file"], roles


def _log(form: str) -> Log:
    if form not in LOGS:
        raise argparse.ArgumentTypeError(f"{form!r} is none of {', '.join(LOGS)}")
    return LOGS[form]()


def _outlet(name: str) -> str:
    """Accept the name or the file of an outlet; an unknown one is wrong usage."""
    try:
        find_outlet(name)
    except OutletError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return name
