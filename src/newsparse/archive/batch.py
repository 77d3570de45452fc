"""A batch run: an archive in, a folder of records out, resumed where it stopped.

    OUT/records/part-000000.jsonl   the records, a page a line, in the order read
    OUT/errors/part-000000.jsonl    the pages that could not be read, and why
    OUT/summary.json                how many of each
    OUT/.newsparse/                 what is done; delete it to begin anew

A page is done when a record exists that was made from the same name, content, date
and outlet by the same versions with the same settings.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

import msgspec

from newsparse.archive.done import Done
from newsparse.archive.files import STATE, SUMMARY
from newsparse.archive.lock import locked
from newsparse.archive.pages import Page, Settings, sha256
from newsparse.archive.shards import Shards, digest, write_whole
from newsparse.archive.workers import TIMEOUT, Outcome, Todo, parse_in_order
from newsparse.errors import ReadError
from newsparse.failure import Failure
from newsparse.given.days import iso_day
from newsparse.version import __version__

PER_SHARD = 1000  # pages; a killed run repeats at most the shards in the making
_SHARD_BYTES = 64 * 2**20  # of pages, or fewer when they are large


@dataclass(frozen=True)
class Options:
    """How a run works; only `settings` and `suffix` change what it writes."""

    settings: Settings = field(default_factory=Settings)
    suffix: str = ".jsonl"
    workers: int = 1
    timeout: float = TIMEOUT
    per_shard: int = PER_SHARD
    retry_errors: bool = False


@dataclass
class Summary:
    """How a run went; `skipped` pages were done before.

    `replaced` are the records of an earlier run that this one has not used again.
    """

    pages: int = 0
    skipped: int = 0
    replaced: int = 0
    failures: Counter[str] = field(default_factory=Counter)

    @property
    def failed(self) -> int:
        """The number of pages without a record."""
        return self.failures.total()

    def to_json(self) -> bytes:
        """Return what is the same for every run with this result."""
        counts = dict(sorted(self.failures.items()))
        facts = {"pages": self.pages, "records": self.pages - self.failed}
        return msgspec.json.encode({**facts, "failures": counts}) + b"\n"


Progress = Callable[[Summary, list[Failure]], object]


@dataclass
class _Shard:
    """A shard in the making: a slot a page, filled as the outcomes come."""

    number: int
    keys: list[str]
    slots: list[Outcome | None]

    def fill(self, outcome: Outcome) -> None:
        self.slots[self.slots.index(None)] = outcome

    def is_full(self) -> bool:
        return None not in self.slots


def run(
    pages: Iterable[Todo],
    folder: Path,
    options: Options,
    progress: Progress = lambda summary, failures: None,
) -> Summary:
    """Parse the pages into a folder and say how it went.

    Args:
        pages: What is read, in an order that is the same in every run.
        folder: Where the records go; made if need be.
        options: How.
        progress: Called with the summary so far, and the failures since the last call.

    Raises:
        ReadError: Another run is writing there, or no page can be read where there
            are records: they are left as they are.
        OSError: The disk is full or the folder is not writable; `filename` says which
            file.
    """
    with locked(folder / STATE / "lock"):
        return _Run(folder, options, progress).run(pages)


class _Run:
    """The state of a run: what was done before, and the shards in the making."""

    def __init__(self, folder: Path, options: Options, progress: Progress) -> None:
        self.folder, self.options, self.progress = folder, options, progress
        self.shards = Shards(folder, options.suffix)
        self.done = Done(self.shards, retry_errors=options.retry_errors)
        self.made_by = made_by(options.settings)
        self.summary = Summary()
        self.before, self.reused = self.done.count(), 0  # records
        self.pending: deque[_Shard] = deque()
        self.count = 0  # shards

    def run(self, pages: Iterable[Todo]) -> Summary:
        options = self.options
        outcomes = parse_in_order(
            self._todo(pages),
            options.settings,
            workers=options.workers,
            timeout=options.timeout,
        )
        for outcome in outcomes:
            self._note(1, [outcome])
            next(one for one in self.pending if not one.is_full()).fill(outcome)
            self._write_full()
        if self.count == 0:
            self._keep()
        self.done.tidy(self.count)
        self.summary.replaced = max(0, self.before - self.reused)
        write_whole(self.folder / SUMMARY, self.summary.to_json())
        return self.summary

    def _todo(self, pages: Iterable[Todo]) -> Iterator[Todo]:
        """Yield the pages that are not done, and note where their records go."""
        for group in groups(pages, self.options.per_shard):
            if self.count == 0 and all(isinstance(page, Failure) for page in group):
                self._keep()
            keys = [_key(page, self.made_by) for page in group]
            number, self.count = self.count, self.count + 1
            failed = self.done.failures_of(number, keys)
            if failed is not None:
                self._skip(len(keys), failed)
                continue
            found = self.done.recall(number, keys)
            self.pending.append(_Shard(number, keys, found))
            todo = [page for page, old in zip(group, found, strict=True) if old is None]
            old = [outcome for outcome in found if outcome is not None]
            self._skip(len(old), _codes(old))
            self._write_full()
            yield from todo

    def _keep(self) -> None:
        """Keep what is done from a run that finds nothing, as after a misspelt name."""
        if self.before:
            reason = "no page can be read, so the records there are left as they are"
            raise ReadError(f"{self.folder}: {reason}")

    def _skip(self, pages: int, failed: Counter[str]) -> None:
        self.summary.skipped += pages
        self.reused += pages - failed.total()
        self.summary.failures.update(failed)
        self._note(pages, [])

    def _note(self, pages: int, outcomes: list[Outcome]) -> None:
        self.summary.pages += pages
        self.summary.failures.update(_codes(outcomes))
        failures = [one for one in outcomes if isinstance(one, Failure)]
        self.progress(self.summary, failures)

    def _write_full(self) -> None:
        while self.pending and self.pending[0].is_full():
            shard = self.pending.popleft()
            outcomes = [outcome for outcome in shard.slots if outcome is not None]
            self.shards.write(shard.number, shard.keys, outcomes)


def groups(pages: Iterable[Todo], most: int) -> Iterator[list[Todo]]:
    """Cut a stream of pages into shards, by number and by bytes."""
    group: list[Todo] = []
    size = 0
    for page in pages:
        group.append(page)
        size += len(page.content()) if isinstance(page, Page) else 0
        if len(group) >= most or size >= _SHARD_BYTES:
            yield group
            group, size = [], 0
    if group:
        yield group


def made_by(settings: Settings) -> str:
    """Return what stands for the versions and settings that make a record."""
    tools = ("kiwipiepy", "kiwipiepy_model")
    versions = (f"{tool}={version(tool)}" for tool in tools)
    rules = _outlet_file(settings.outlet)
    return digest(__version__, *versions, rules, msgspec.json.encode(settings).decode())


def _outlet_file(outlet: str | None) -> str | None:
    """Return the content of an outlet's own TOML file: other rules, other records."""
    path = Path(outlet or "")
    return path.read_text(encoding="utf-8") if path.suffix == ".toml" else None


def _key(page: Todo, maker: str) -> str:
    if isinstance(page, Failure):
        return digest(maker, page.to_json())
    day = iso_day(page.published)
    facts = (page.name, day, page.outlet, *page.warnings)
    kind = "html" if page.html else "data" if page.data is not None else "text"
    return digest(maker, sha256(page), kind, *facts)


def _codes(outcomes: Iterable[Outcome]) -> Counter[str]:
    return Counter(one.code for one in outcomes if isinstance(one, Failure))
