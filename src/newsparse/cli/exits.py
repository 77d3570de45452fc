"""How a command ends: the exit status, for shells and schedulers."""

from enum import IntEnum

from newsparse.errors import NewsparseError, ReadError


class Exit(IntEnum):
    """The exit status of every command, and what it means."""

    meaning: str

    DONE = 0, "done"
    UNREAD = 1, "some pages failed, or some input could not be read"
    USAGE = 2, "the command was used wrongly"
    UNWRITABLE = 3, "the output cannot be written"
    LOCKED = 4, "another run is writing there"
    INTERRUPTED = 130, "stopped by SIGINT (Ctrl-C)"
    TERMINATED = 143, "stopped by SIGTERM"

    def __new__(cls, value: int, meaning: str) -> "Exit":
        """Make a status that knows its meaning."""
        status = int.__new__(cls, value)
        status._value_, status.meaning = value, meaning
        return status


class UsageError(NewsparseError):
    """What argparse cannot know: arguments that do not fit each other."""


class Terminated(BaseException):
    """SIGTERM came: like KeyboardInterrupt no Exception, so that nothing stops it."""


def ending(error: BaseException) -> tuple[Exit, str]:
    """Return how a command ends by an error, and the reason in words.

    What cannot be read is a ReadError or a failure, so an OSError is of the output.
    """
    match error:
        case KeyboardInterrupt():
            return Exit.INTERRUPTED, "stopped; run it again to go on"
        case Terminated():
            return Exit.TERMINATED, "stopped; run it again to go on"
        case UsageError():
            return Exit.USAGE, str(error)
        case ReadError(code="locked"):
            return Exit.LOCKED, str(error)
        case OSError(filename=str(name), strerror=str(reason)):
            return Exit.UNWRITABLE, f"{name}: {reason}"
        case OSError():
            return Exit.UNWRITABLE, str(error)
        case _:
            return Exit.UNREAD, str(error)
