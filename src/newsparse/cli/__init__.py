"""The command `newsparse`: pages in, records out. How it ends, `exits.py` says."""

import argparse
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NoReturn

from newsparse.cli import archives, pages, records, reviews
from newsparse.cli.exits import Exit, Terminated, ending
from newsparse.cli.language import language_of
from newsparse.cli.logs import Words
from newsparse.cli.parsing import Parser, speak
from newsparse.errors import NewsparseError, naming
from newsparse.version import __version__

_ENDINGS = (NewsparseError, OSError, KeyboardInterrupt, Terminated)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    _speak_utf8()
    parser, say = _parser(), language_of(os.environ)
    if say is not str:
        speak(parser, say)
    parser.set_defaults(log=Words(say))
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as stop:  # argparse has said what is wrong, or shown the help
        return int(stop.code or 0)
    command: Callable[[argparse.Namespace], int] = arguments.command
    try:
        with _sigterm_stops():
            status = command(arguments)
            with naming("standard output"):
                sys.stdout.flush()
    except BrokenPipeError:  # `newsparse parse … | head`: the reader has enough
        status = Exit.DONE
        _let_go_of_output()
    except _ENDINGS as error:
        status, reason = ending(error)
        _let_go_of_output()
        arguments.log.error(reason, status)
    return status


def _parser() -> argparse.ArgumentParser:
    statuses = "\n".join(f"  {status:3}  {status.meaning}" for status in Exit)
    parser: argparse.ArgumentParser = Parser(
        prog="newsparse",
        description="Turn Korean broadcast-news pages into exact records.",
        epilog=f"exit status:\n{statuses}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    pages.add_commands(commands)
    archives.add_commands(commands)
    records.add_commands(commands)
    reviews.add_commands(commands)
    return parser


@contextmanager
def _sigterm_stops() -> Iterator[None]:
    """Let SIGTERM stop a command as Ctrl-C does: workers end, locks are released."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may say what a signal does
        return

    def stop(number: int, frame: object) -> NoReturn:
        raise Terminated

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _let_go_of_output() -> None:
    """Write out what was printed, and drop it where nobody takes it."""
    try:
        sys.stdout.flush()
    except OSError:  # else Python tries again at its end, and complains
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf8() -> None:
    """Write UTF-8 and plain line ends, whatever the locale and system."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    if hasattr(sys.stderr, "reconfigure"):
        sys.stderr.reconfigure(errors="backslashreplace")
