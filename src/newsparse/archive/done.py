"""What earlier runs on a folder have done, and how to use it again.

A shard whose pages are the same is left as it is. Where pages came or went, shards
shift: those that no longer fit are set aside and their records used again, one by
one, until the run is through.
"""

import shutil
from collections import Counter
from functools import cached_property, lru_cache
from pathlib import Path

from newsparse.archive.files import ERRORS, RECORDS, STATE
from newsparse.archive.shards import OK, Ledger, Shards
from newsparse.archive.workers import Outcome

_OLD = "old"


class Done:
    """The finished work in a folder."""

    def __init__(self, shards: Shards, *, retry_errors: bool) -> None:
        """Look at a folder; with `retry_errors` failures count as not done."""
        self.shards, self.retry_errors = shards, retry_errors
        self.set_aside: set[int] = set()
        self._outcomes = lru_cache(maxsize=4)(Shards.read)

    def failures_of(self, number: int, keys: list[str]) -> Counter[str] | None:
        """Return the failures of a shard that is done with just these pages."""
        ledger = self.shards.read_ledger(number)
        if ledger is None or [entry.key for entry in ledger.pages] != keys:
            return None
        failed = Counter(entry.outcome for entry in ledger.pages)
        del failed[OK]
        return None if failed and self.retry_errors else failed

    def recall(self, number: int, keys: list[str]) -> list[Outcome | None]:
        """Set aside what stands at a number, and recall what is known of pages."""
        known = self._known
        if self.shards.read_ledger(number):
            self.shards.move(number, self._aside)
            self.set_aside.add(number)
        return [self._outcome(*known[key]) if key in known else None for key in keys]

    def tidy(self, count: int) -> None:
        """Remove what the finished run of `count` shards does not need."""
        kept = {
            path
            for number in range(count)
            for path in (
                self.shards.records(number),
                self.shards.errors(number),
                self.shards.ledger(number),
            )
        }
        for room in (RECORDS, ERRORS, STATE):
            for path in (self.shards.folder / room).glob("part-*"):
                if path not in kept:
                    path.unlink()
        shutil.rmtree(self._old, ignore_errors=True)
        errors = self.shards.folder / ERRORS
        if errors.is_dir() and not any(errors.iterdir()):
            errors.rmdir()

    def count(self) -> int:
        """Return how many records there are in the folder."""
        ledgers = map(self.shards.read_ledger, self.shards.numbers())
        entries = (entry for ledger in ledgers if ledger for entry in ledger.pages)
        return sum(entry.outcome == OK for entry in entries)

    @property
    def _old(self) -> Path:
        return self.shards.folder / STATE / _OLD

    @cached_property
    def _earlier(self) -> list[Shards]:
        """What runs that were killed had set aside, and have not put to use yet."""
        folders = sorted(self._old.iterdir()) if self._old.is_dir() else []
        return [Shards(folder, self.shards.suffix) for folder in folders]

    @cached_property
    def _aside(self) -> Shards:
        number = 1 + max((int(one.folder.name) for one in self._earlier), default=0)
        return Shards(self._old / f"{number:06d}", self.shards.suffix)

    @cached_property
    def _known(self) -> dict[str, tuple[Shards, int, int]]:
        """Where the outcome of each page stands: shards, number and place there."""
        known: dict[str, tuple[Shards, int, int]] = {}
        for shards in (*self._earlier, self.shards):
            for number in shards.numbers():
                ledger = shards.read_ledger(number)
                places = self._places(ledger) if ledger else []
                known |= {key: (shards, number, place) for key, place in places}
        return known

    def _places(self, ledger: Ledger) -> list[tuple[str, int]]:
        return [
            (entry.key, place)
            for place, entry in enumerate(ledger.pages)
            if entry.outcome == OK or not self.retry_errors
        ]

    def _outcome(self, shards: Shards, number: int, place: int) -> Outcome:
        if shards is self.shards and number in self.set_aside:
            shards = self._aside
        return self._outcomes(shards, number)[place]
