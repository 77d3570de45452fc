"""What the commands have in common: the inputs they take, how they complain."""

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from newsparse.archive.inputs import Inputs
from newsparse.archive.pages import Page, Settings
from newsparse.archive.rows import COLUMNS, Columns
from newsparse.errors import OutletError
from newsparse.failure import Failure
from newsparse.outlets import find_outlet

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

READ, UNREADABLE = 0, 1
WRONG = 2  # usage


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
        type=_day,
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
        default=COLUMNS,
        metavar="text=본문,id=번호,date=일자,outlet=언론사",
        help="which columns of tables hold what (default: text, id, date, outlet)",
    )
    parser.add_argument(
        "--base",
        type=Path,
        metavar="DIR",
        help="the folder that names of pages begin in (default: each given folder)",
    )


def found_pages(arguments: argparse.Namespace) -> Iterator[Page | Failure]:
    """Yield the pages that a command was given."""
    return Inputs(arguments.columns, base=arguments.base).pages(arguments.inputs)


def settings_of(arguments: argparse.Namespace) -> Settings:
    """Return how a command was told to parse."""
    return Settings(
        outlet=arguments.outlet,
        published=arguments.published,
        entities=arguments.entities,
    )


def complain(reason: str) -> None:
    """Say on the standard error what is wrong."""
    print(f"newsparse: {reason}", file=sys.stderr)


def name_failure(failure: Failure) -> None:
    """Name an input that could not be read, and say why."""
    complain(f"{failure.name or 'standard input'}: {failure.message}")


def _day(text: str) -> str:
    return date.fromisoformat(text).isoformat()


def _columns(text: str) -> Columns:
    """Read `text=본문,id=번호`; argparse turns a TypeError into a usage message."""
    pairs = (pair.partition("=") for pair in text.split(","))
    return Columns(**{role.strip(): column for role, _, column in pairs})


def _outlet(name: str) -> str:
    """Accept the name or the file of an outlet; an unknown one is wrong usage."""
    try:
        find_outlet(name)
    except OutletError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return name
