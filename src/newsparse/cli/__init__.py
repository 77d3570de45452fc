"""The command `newsparse`: pages in, records out.

Exit status: 0, all was read; 1, some input could not be read (each is named on the
standard error); 2, the command was used wrongly.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from newsparse.cli import archives, pages, records
from newsparse.cli.words import READ, complain
from newsparse.errors import NewsparseError
from newsparse.version import __version__

_FAILED = 1
_INTERRUPTED = 130  # as shells say


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as stop:  # argparse has said what is wrong, or shown the help
        return int(stop.code or 0)
    _speak_utf8()
    command: Callable[[argparse.Namespace], int] = arguments.command
    try:
        return command(arguments)
    except BrokenPipeError:  # `newsparse parse … | head`: the reader has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READ
    except KeyboardInterrupt:
        return _INTERRUPTED
    except (NewsparseError, OSError) as error:
        complain(str(error))
        return _FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsparse",
        description="Turn Korean broadcast-news pages into exact records.",
        epilog="Exit status: 0 all read, 1 some input not read, 2 wrong usage.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    pages.add_commands(commands)
    archives.add_commands(commands)
    records.add_commands(commands)
    return parser


def _speak_utf8() -> None:
    """Write UTF-8 and plain line ends, whatever the locale and system."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    if hasattr(sys.stderr, "reconfigure"):
        sys.stderr.reconfigure(errors="backslashreplace")
