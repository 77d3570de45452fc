"""A parser of arguments whose help and errors are in the language of the user."""

import argparse
import re
import sys
import unicodedata
from collections.abc import Iterator
from typing import NoReturn

from newsparse.cli.exits import Exit
from newsparse.cli.language import Say

_KEYED = re.compile(r"^( *\S+  +)(?=\S)")  # a line of a list: the word it explains


class Parser(argparse.ArgumentParser):
    """A parser that is built in English; `speak` says it in another language."""

    say: Say = str

    def format_usage(self) -> str:
        """Return the usage."""
        return self._begun(super().format_usage())

    def format_help(self) -> str:
        """Return the help."""
        return self._begun(super().format_help())

    def _begun(self, text: str) -> str:
        return text.replace("usage: ", self.say("usage: "), 1)

    def error(self, message: str) -> NoReturn:
        """Say how the command is used and what was wrong, and end."""
        self.print_usage(sys.stderr)
        said = self.say(f"error: {message}")
        self.exit(Exit.USAGE, f"{self.prog}: {said}\n")


def speak(parser: argparse.ArgumentParser, say: Say) -> None:
    """Say all texts of a parser, and of its commands, in a language."""
    for one in parsers(parser):
        if isinstance(one, Parser):
            one.say = say
        one.formatter_class = Columns
        one.description = one.description and say(one.description)
        one.epilog = one.epilog and _listed(one.epilog, say)
        for group in one._action_groups:
            group.title = group.title and say(group.title)
        for action in actions(one):
            action.help = action.help and say(action.help)


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """Yield a parser and those of its commands."""
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from parsers(command)


def actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Yield the arguments of a parser, and its commands, as the help lists them."""
    for action in parser._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            yield from action._choices_actions


def _listed(text: str, say: Say) -> str:
    """Say a list, a line a word and its meaning; the words stay."""
    lines = (_KEYED.split(line, maxsplit=1) for line in text.split("\n"))
    return "\n".join("".join([*line[:-1], say(line[-1])]) for line in lines)


class Columns(argparse.HelpFormatter):
    """Help whose lines are as wide as they look: a Hangul syllable takes two columns.

    A text that has lines of its own keeps them.
    """

    def _split_lines(self, text: str, width: int) -> list[str]:
        return list(wrapped(text, width))

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines = text.split("\n") if "\n" in text else wrapped(text, width - len(indent))
        return "\n".join(indent + line for line in lines)


def wrapped(text: str, width: int) -> Iterator[str]:
    """Yield the words of a text in lines of at most so many columns.

    >>> list(wrapped("페이지마다 한 줄씩 JSON Lines", 14))
    ['페이지마다 한', '줄씩 JSON', 'Lines']
    """
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and columns(longer) > width:
            yield line
            longer = word
        line = longer
    yield line


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(1 + (unicodedata.east_asian_width(sign) in "WF") for sign in text)
