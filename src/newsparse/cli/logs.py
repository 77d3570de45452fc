"""What a run tells on the standard error: words for people, JSON for schedulers.

The log alone knows the time of day; no record does.
"""

import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import UTC, datetime
from typing import Any, Protocol

from newsparse.cli.exits import Exit
from newsparse.cli.language import Say, language_of
from newsparse.failure import Failure

_LINE_EVERY, _BAR_EVERY, _JSON_EVERY = 30.0, 0.2, 5.0  # seconds
_MINUTE = 60


class Meter:
    """How far a run is: pages, and among them those done before and those failed."""

    def __init__(
        self, total: int | None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Begin to count towards a total, where it is known."""
        self.total, self.clock, self.began = total, clock, clock()
        self.pages = self.skipped = self.failed = 0

    def seconds(self) -> float:
        """Return how long it is at work."""
        return self.clock() - self.began

    def facts(self) -> dict[str, float | None]:
        """Return the counts, the seconds gone, the pages a second, the seconds left.

        The rate is of pages that were parsed; without one nobody knows what is left.
        """
        seconds = self.seconds()
        parsed = self.pages - self.skipped
        rate = parsed / seconds if parsed and seconds else None
        to_do = None if self.total is None else max(0, self.total - self.pages)
        left = None if to_do is None or rate is None else to_do / rate
        return {
            "pages": self.pages,
            "skipped": self.skipped,
            "failed": self.failed,
            "total": self.total,
            "seconds": round(seconds, 1),
            "rate": rate and round(rate, 1),
            "left": left if left is None else round(left),
        }


class Log(Protocol):
    """What both kinds of log can tell."""

    def start(self, **facts: object) -> None:
        """Tell what is about to be done."""

    def watching(self, meter: Meter) -> AbstractContextManager[None]:
        """Tell every few seconds how far it is."""

    def failure(self, failure: Failure) -> None:
        """Tell of a page that failed, and is written down nowhere else."""

    def recorded(self, failure: Failure) -> None:
        """Tell of a page whose failure is a record of the output."""

    def error(self, reason: str, status: Exit) -> None:
        """Tell why the command ends here."""

    def end(self, words: str, **facts: object) -> None:
        """Tell how the run went."""


class Words:
    """A log for people: a bar on a terminal, elsewhere a line now and then."""

    def __init__(self, say: Say | None = None) -> None:
        """Speak a language, that of the user where none is given."""
        self.say = say or language_of(os.environ)

    def start(self, **facts: object) -> None:
        """Tell nothing: who began the run knows what was asked for."""

    @contextmanager
    def watching(self, meter: Meter) -> Iterator[None]:
        """Move a bar, or print a line every half minute."""
        from tqdm import tqdm

        with tqdm(
            total=meter.total, unit=" pages", disable=None, file=sys.stderr
        ) as bar:

            def move() -> None:
                bar.set_postfix(failed=meter.failed, refresh=False)
                bar.update(meter.pages - bar.n)

            if bar.disable:
                with _every(_LINE_EVERY, lambda: _say(in_words(meter, self.say))):
                    yield
                return
            with _every(_BAR_EVERY, move):
                yield
            move()

    def failure(self, failure: Failure) -> None:
        """Name an input that could not be read, and say why."""
        name = failure.name or "standard input"
        _say(self.say(f"newsparse: {name}: {failure.message}"))

    def recorded(self, failure: Failure) -> None:
        """Leave it to the summary, which counts them and says where they are."""

    def error(self, reason: str, status: Exit) -> None:
        """Say what is wrong."""
        _say(self.say(f"newsparse: {reason}"))

    def end(self, words: str, **facts: object) -> None:
        """Print the summary in words."""
        _say(self.say(words))


class Lines:
    """A log for programs: a JSON object a line, `event` and `time` first."""

    def start(self, **facts: object) -> None:
        """Write the event `start`."""
        self._write("start", **facts)

    def watching(self, meter: Meter) -> AbstractContextManager[None]:
        """Write the event `progress` every five seconds."""
        return _every(_JSON_EVERY, lambda: self._write("progress", **meter.facts()))

    def failure(self, failure: Failure) -> None:
        """Write the event `failure`."""
        facts = {"name": failure.name, "code": failure.code}
        self._write("failure", **facts, message=failure.message)

    recorded = failure

    def error(self, reason: str, status: Exit) -> None:
        """Write the event `error`, the last of a run that ends before its end."""
        self._write("error", message=reason, exit=int(status))

    def end(self, words: str, **facts: object) -> None:
        """Write the event `end`, the last of a run."""
        self._write("end", **facts)

    def _write(self, event: str, **facts: Any) -> None:  # noqa: ANN401
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        plain = (sys.stderr.encoding or "").lower() == "utf-8"
        named = {"event": event, "time": now, **facts}
        _say(json.dumps(named, ensure_ascii=not plain, default=str))


LOGS: dict[str, Callable[[], Log]] = {"text": Words, "json": Lines}


@contextmanager
def _every(seconds: float, tell: Callable[[], object]) -> Iterator[None]:
    """Tell something now and then, though no page is finished for long."""
    over = threading.Event()

    def run() -> None:
        while not over.wait(seconds):
            tell()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def in_words(meter: Meter, say: Say = str) -> str:
    """Return how far a run is.

    >>> meter = Meter(4000, iter([0.0, 20.0]).__next__)
    >>> meter.pages, meter.failed = 1000, 2
    >>> in_words(meter)
    'newsparse: 1,000 of 4,000 pages, 2 failed, 50 pages/s, about 1 min left'
    """
    facts = meter.facts()
    of_all = "" if meter.total is None else f" of {meter.total:,}"
    rate, left = facts["rate"], facts["left"]
    parts = [f"newsparse: {meter.pages:,}{of_all} pages", f"{meter.failed:,} failed"]
    parts += [f"{rate:,.0f} pages/s"] if rate else []
    parts += [] if left is None else [f"about {_in_minutes(left)} left"]
    return ", ".join(map(say, parts))


def _in_minutes(seconds: float) -> str:
    if seconds < _MINUTE:
        return f"{seconds:.0f} s"
    return f"{seconds / _MINUTE:,.0f} min"


def _say(line: str) -> None:
    """Print a line; a reader of the log that has gone stops no run."""
    with suppress(OSError):
        print(line, file=sys.stderr, flush=True)
