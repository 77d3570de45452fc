"""The commands for pages: parse, show, explain, schema."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from newsparse.archive.inputs import STDIN
from newsparse.archive.workers import attempt
from newsparse.cli.exits import Exit, UsageError
from newsparse.cli.words import (
    add_inputs,
    add_offsets,
    found_pages,
    say,
    settings_of,
)
from newsparse.errors import naming
from newsparse.export.forms import write_whole
from newsparse.failure import Failure
from newsparse.transcript import Transcript

if TYPE_CHECKING:
    from newsparse.cli.words import Commands


def add_commands(commands: "Commands") -> None:
    """Add the commands to the parser."""
    parse = commands.add_parser(
        "parse",
        help="print records as JSON Lines",
        description="Print one record a line (JSON Lines, UTF-8) for each page.",
    )
    add_inputs(parse)
    add_offsets(parse)
    parse.set_defaults(command=_parse)
    show = commands.add_parser(
        "show",
        help="read a page aloud: who speaks, what is meant, what was removed",
        description="Show pages in the terminal, or as HTML. NO_COLOR is honoured.",
    )
    add_inputs(show)
    show.add_argument(
        "--html",
        metavar="OUT",
        help="write a self-contained HTML page instead, - to the standard output",
    )
    show.set_defaults(command=_show, offsets=None)
    explain = commands.add_parser(
        "explain",
        help="say why every boundary of a page stands where it does",
        description="Print every boundary of a page with its evidence, a line each.",
    )
    add_inputs(explain)
    explain.set_defaults(command=_explain, entities=False, offsets=None)
    schema = commands.add_parser("schema", help="print the JSON Schema of a record")
    schema.add_argument(
        "--failure",
        action="store_const",
        const=Failure,
        default=Transcript,
        dest="noun",
        help="of the record of a page that could not be read",
    )
    schema.set_defaults(command=_schema)


def _parse(arguments: argparse.Namespace) -> int:
    return _each(arguments, lambda transcript: transcript.to_json() + "\n")


def _show(arguments: argparse.Namespace) -> int:
    from newsparse.export.terminal import to_terminal, wants_colour

    if arguments.html:
        return _show_html(arguments)
    colour = wants_colour(sys.stdout, os.environ)
    return _each(
        arguments,
        lambda transcript: to_terminal(transcript.to_dict(), colour=colour) + "\n",
    )


def _show_html(arguments: argparse.Namespace) -> int:
    from newsparse.export.index import show, write_html

    if arguments.html in arguments.inputs and arguments.html != STDIN:
        raise UsageError(f"{arguments.html}: is what is read; name another file")
    pages = list(_outcomes(arguments))
    if arguments.html == STDIN:
        say(show(pages).to_html())
    else:
        with naming(arguments.html):
            write_whole(write_html, pages, Path(arguments.html))
    failed = any(isinstance(page, Failure) for page in pages)
    return Exit.UNREAD if failed else Exit.DONE


def _explain(arguments: argparse.Namespace) -> int:
    return _each(arguments, lambda transcript: transcript.explain() + "\n")


def _each(arguments: argparse.Namespace, render: Callable[[Transcript], str]) -> int:
    """Print each page in some form; one that cannot be read is named and counted."""
    status = Exit.DONE
    for page in _outcomes(arguments):
        if isinstance(page, Failure):
            status = Exit.UNREAD
        else:
            say(render(page))
    return status


def _schema(arguments: argparse.Namespace) -> int:
    from newsparse.export.schema import json_schema

    schema = json_schema(arguments.noun)
    say(json.dumps(schema, ensure_ascii=False, indent=2) + "\n")
    return Exit.DONE


def _outcomes(arguments: argparse.Namespace) -> Iterator[Transcript | Failure]:
    """Yield the record of each input, or its failure, which the log tells."""
    settings = settings_of(arguments)
    for page in found_pages(arguments):
        outcome = attempt(page, settings)
        if isinstance(outcome, Failure):
            arguments.log.failure(outcome)
        yield outcome
