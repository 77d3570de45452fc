"""The commands for pages: parse, show, schema."""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsparse.archive.pages import Failure
from newsparse.archive.workers import attempt
from newsparse.cli.words import (
    READ,
    UNREADABLE,
    add_inputs,
    found_pages,
    name_failure,
    settings_of,
)
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
    parse.set_defaults(command=_parse)
    show = commands.add_parser(
        "show",
        help="read a page aloud: who speaks, what is meant, what was removed",
        description="Show pages in the terminal, or as HTML. NO_COLOR is honoured.",
    )
    add_inputs(show)
    show.add_argument("--html", action="store_true", help="print an HTML page")
    show.set_defaults(command=_show)
    schema = commands.add_parser("schema", help="print the JSON Schema of a record")
    schema.set_defaults(command=_schema)


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
    settings = settings_of(arguments)
    for page in found_pages(arguments):
        outcome = attempt(page, settings)
        if isinstance(outcome, Failure):
            name_failure(outcome)
            yield None
        else:
            yield outcome
