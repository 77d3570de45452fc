"""The commands for pages: parse, show, explain, schema."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from newsparse.archive.workers import attempt
from newsparse.cli.exits import Exit
from newsparse.cli.words import (
    add_inputs,
    add_offsets,
    found_pages,
    say,
    settings_of,
)
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
    show.add_argument("--html", action="store_true", help="print an HTML page")
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
    from newsparse.export.html import to_html
    from newsparse.export.terminal import to_terminal, wants_colour

    colour = wants_colour(sys.stdout, os.environ)
    if arguments.html:
        return _each(arguments, lambda transcript: to_html(transcript.to_dict()))
    return _each(
        arguments,
        lambda transcript: to_terminal(transcript.to_dict(), colour=colour) + "\n",
    )


def _explain(arguments: argparse.Namespace) -> int:
    return _each(arguments, lambda transcript: transcript.explain() + "\n")


def _each(arguments: argparse.Namespace, render: Callable[[Transcript], str]) -> int:
    """Print each page in some form; one that cannot be read is named and counted."""
    status = Exit.DONE
    for transcript in _transcripts(arguments):
        if transcript is None:
            status = Exit.UNREAD
        else:
            say(render(transcript))
    return status


def _schema(arguments: argparse.Namespace) -> int:
    from newsparse.export.schema import json_schema

    schema = json_schema(arguments.noun)
    say(json.dumps(schema, ensure_ascii=False, indent=2) + "\n")
    return Exit.DONE


def _transcripts(arguments: argparse.Namespace) -> Iterator[Transcript | None]:
    """Yield the record of each input, None for one that cannot be read."""
    settings = settings_of(arguments)
    for page in found_pages(arguments):
        outcome = attempt(page, settings)
        if isinstance(outcome, Failure):
            arguments.log.failure(outcome)
            yield None
        else:
            yield outcome
