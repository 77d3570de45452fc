"""The command `newsparse`: pages in, records out.

Exit status: 0, all was read; 1, some input could not be read (each is named on the
standard error); 2, the command was used wrongly.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from newsparse import __version__
from newsparse.archive.inputs import STDIN, load, walk
from newsparse.archive.reading import read_bytes
from newsparse.errors import NewsparseError
from newsparse.transcript import Transcript

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

READ, UNREADABLE = 0, 1


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as stop:  # argparse has said what is wrong, or shown the help
        return int(stop.code or 0)
    _speak_utf8()
    try:
        command: Callable[[argparse.Namespace], int] = arguments.command
        return command(arguments)
    except BrokenPipeError:  # `newsparse parse … | head`: the reader has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READ
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsparse",
        description="Turn Korean broadcast-news pages into exact records.",
        epilog="Exit status: 0 all read, 1 some input not read, 2 wrong usage.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_parse(commands)
    _add_show(commands)
    schema = commands.add_parser("schema", help="print the JSON Schema of a record")
    schema.set_defaults(command=_schema)
    return parser


def _add_parse(commands: "Commands") -> None:
    parse = commands.add_parser(
        "parse",
        help="print records as JSON Lines",
        description="Print one record a line (JSON Lines, UTF-8) for each page.",
    )
    _add_pages(parse)
    parse.set_defaults(command=_parse)


def _add_show(commands: "Commands") -> None:
    show = commands.add_parser(
        "show",
        help="read a page aloud: who speaks, what is meant, what was removed",
        description="Show pages in the terminal, or as HTML. NO_COLOR is honoured.",
    )
    _add_pages(show)
    show.add_argument("--html", action="store_true", help="print an HTML page")
    show.set_defaults(command=_show)


def _add_pages(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="FILE|DIR|-",
        help="a page, a folder of pages, or - for the standard input",
    )
    parser.add_argument("--outlet", metavar="NAME", help="the outlet, where known")
    parser.add_argument(
        "--published",
        type=date.fromisoformat,
        metavar="YYYY-MM-DD",
        help="the day of broadcast, for pages that do not tell",
    )
    parser.add_argument(
        "--no-entities",
        dest="entities",
        action="store_false",
        help="structure only: find no amounts, dates, places, names",
    )


def _parse(arguments: argparse.Namespace) -> int:
    status = READ
    for transcript in _transcripts(arguments):
        if transcript is None:
            status = UNREADABLE
        else:
            print(transcript.to_json())
    return status


def _show(arguments: argparse.Namespace) -> int:
    from newsparse.export.html import to_html
    from newsparse.export.terminal import to_terminal, wants_colour

    status, colour = READ, wants_colour(sys.stdout, os.environ)
    for transcript in _transcripts(arguments):
        if transcript is None:
            status = UNREADABLE
        elif arguments.html:
            print(to_html(transcript.to_dict()), end="")
        else:
            print(to_terminal(transcript.to_dict(), colour=colour))
    return status


def _schema(arguments: argparse.Namespace) -> int:
    from newsparse.export.schema import json_schema

    print(json.dumps(json_schema(), ensure_ascii=False, indent=2))
    return READ


def _transcripts(arguments: argparse.Namespace) -> Iterator[Transcript | None]:
    """Yield the record of each input, None for one that cannot be read."""
    for name in walk(arguments.inputs):
        try:
            yield read_bytes(
                load(name),
                outlet=arguments.outlet,
                published=arguments.published,
                entities=arguments.entities,
                name=None if name == STDIN else name,
            )
        except NewsparseError as error:
            print(f"newsparse: {error}", file=sys.stderr)
            yield None


def _speak_utf8() -> None:
    """Write UTF-8 and plain line ends, whatever the locale and system."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    if hasattr(sys.stderr, "reconfigure"):
        sys.stderr.reconfigure(errors="backslashreplace")
