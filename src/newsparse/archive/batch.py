"""A batch run: an archive in, a folder of records out, resumed where it stopped.

    OUT/records/part-000000.jsonl   the records, a page a line, in the order they came
    OUT/errors/part-000000.jsonl    the pages that could not be read, and why
    OUT/summary.json                how many of each
    OUT/.newsparse/                 what is done, from what, and the digests of it

A page is done when a record exists that was made from the same name, content, date
and outlet by the same versions with the same settings. What is done stays: a page that
is given again with something new takes the place of the old, and nothing else goes
unless that is asked for (`prune`).
"""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from newsparse.archive.adopted import refuse_set_aside
from newsparse.archive.files import MISSING, STATE, SUMMARY
from newsparse.archive.index import SHARD_BYTES, Index, Place
from newsparse.archive.lock import locked
from newsparse.archive.made import entry_of, made_by, written
from newsparse.archive.naming import Named
from newsparse.archive.origins import PLACES, settle
from newsparse.archive.pages import Settings
from newsparse.archive.shards import OK, Entry, Shards, Written, summary_of, write_whole
from newsparse.archive.unread import Unread, is_only_told
from newsparse.archive.workers import TIMEOUT, Outcome, Todo, parse_in_order
from newsparse.errors import ReadError
from newsparse.failure import Failure

PER_SHARD = 1000  # pages; a killed run repeats at most those it has not written
PRUNED = "pruned.txt"  # in STATE: the names of all that was ever removed


@dataclass(frozen=True)
class Options:
    """How a run works; only `settings` and `suffix` change what it writes.

    `inputs` are those that the pages come from, by which two that have one name are
    told apart; with a `stated_base` their names are taken at their word. `prune`
    removes what is not given, `yes` even if it is more than what is kept.
    """

    settings: Settings = field(default_factory=Settings)
    suffix: str = ".jsonl"
    workers: int = 1
    timeout: float = TIMEOUT
    per_shard: int = PER_SHARD
    retry_errors: bool = False
    inputs: tuple[Named, ...] = ()
    stated_base: bool = False
    prune: bool = False
    yes: bool = False


@dataclass
class Summary:
    """How a run went.

    Of its `pages`, those `skipped` were done before and those `updated` have taken the
    place of an earlier record; `told` are the failures that are not written down,
    `removed` the names that were pruned, and `folder` counts what now lies there, by
    outcome.
    """

    pages: int = 0
    skipped: int = 0
    updated: int = 0
    failures: Counter[str] = field(default_factory=Counter)
    told: list[Failure] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    folder: Counter[str] = field(default_factory=Counter)

    @property
    def failed(self) -> int:
        """The number of pages without a record."""
        return self.failures.total()


Progress = Callable[[Summary, list[Failure]], object]


def run(
    pages: Iterable[Todo],
    folder: Path,
    options: Options,
    progress: Progress = lambda summary, failures: None,
) -> Summary:
    """Parse the pages into a folder and say how it went.

    Args:
        pages: What is read; a page is known by its name.
        folder: Where the records go; made if need be. What is there stays.
        options: How.
        progress: Called with the summary so far, and the failures since the last call.

    Raises:
        ReadError: Another run is writing there; two inputs have one name; what is to
            be pruned is more than what stays; a part is damaged whose pages were not
            given. All but the last two are found before anything is written.
        OSError: The disk is full or the folder is not writable; `filename` says which
            file.
    """
    with locked(folder / STATE / "lock"):
        return _Run(folder, options, progress).run(pages)


class _Run:
    """The state of a run: what stands there, and what is to be written."""

    def __init__(self, folder: Path, options: Options, progress: Progress) -> None:
        self.folder, self.options, self.progress = folder, options, progress
        self.moved = self._settle(stated=options.stated_base)
        refuse_set_aside(folder)
        self.shards = Shards(folder, options.suffix)
        self.shards.finish()
        self.index = Index(
            self.shards, options.per_shard, retry_errors=options.retry_errors
        )
        self.made_by = made_by(options.settings)
        self.summary = Summary()
        self.unread = Unread()
        self.due: deque[tuple[Place, Entry]] = deque()  # asked for, not yet answered
        self.held: dict[int, dict[int, Written | None]] = {
            number: {} for number in self.index.lost
        }
        self.weight = 0.0  # of what is held, in shards

    def run(self, pages: Iterable[Todo]) -> Summary:
        options = self.options
        outcomes = parse_in_order(
            self._todo(pages),
            options.settings,
            workers=options.workers,
            timeout=options.timeout,
        )
        for outcome in outcomes:
            self._put(outcome)
        self._write(set(self.held))
        try:
            self._drop_what_went()
        finally:
            self.summary.folder = self._count()
            write_whole(self.folder / SUMMARY, summary_of(self.summary.folder))
            self.shards.finish()
        self._settle(stated=True)
        self._name_damage()
        return self.summary

    def _settle(self, *, stated: bool) -> list[Named]:
        file = self.folder / STATE / PLACES
        return settle(file, self.options.inputs, stated=stated)

    def _todo(self, pages: Iterable[Todo]) -> Iterator[Todo]:
        """Yield the pages that are not done, and note where their records go."""
        for page in pages:
            if isinstance(page, Failure):
                self.unread.note(page)
            if self._is_asked_for(page):
                yield page

    def _is_asked_for(self, page: Todo) -> bool:
        """Tell whether a page is not done, and note its place."""
        entry = entry_of(page, self.made_by)
        place = self.index.take(entry)
        has_record = place is not None and place.outcome == OK
        if isinstance(page, Failure) and is_only_told(page, has_record=has_record):
            self.summary.told.append(page)
            self._note(page.code, page)
            return False
        if place and place.key == entry.key:
            self.summary.skipped += 1
            self._note(place.outcome)
            return False
        if place:
            self._check_origin(place, entry)
            self.summary.updated += place.key != ""
        self.due.append((place or self.index.append(entry.size), entry))
        return True

    def _check_origin(self, place: Place, entry: Entry) -> None:
        """Let no page take the place of another's that only has the same name."""
        name, options = entry.name or "", self.options
        unknown = place.adopted and place.outcome == OK and not options.stated_base
        doubtful = options.inputs if unknown else self.moved
        if not any(one.covers(name) for one in doubtful):
            return
        ledger = self.shards.read_ledger(place.number)
        if ledger and ledger.pages[place.place].content != entry.content:
            reason = "another page of this name is there, from another folder"
            raise ReadError(f"{name}: {reason}; state where names begin (--base)")

    def _put(self, outcome: Outcome) -> None:
        """Hold an outcome for its place; write when a shard's worth is held."""
        place, entry = self.due.popleft()
        page = written(entry, outcome)
        self.held.setdefault(place.number, {})[place.place] = page
        self.weight += self._weight(page)
        self._note(page.entry.outcome, outcome)
        if self.weight >= 1:  # the shard in the making is left, if there are others
            self._write(set(self.held) - {place.number})
        if self.weight >= 1:
            self._write({place.number})

    def _write(self, numbers: Iterable[int]) -> None:
        """Write shards, but those that wait for a lost page to be given."""
        for number in sorted(numbers):
            if self._is_complete(number):
                self.shards.change(number, self.held.pop(number))
                self.index.lost.pop(number, None)
        ready = (
            pages for number, pages in self.held.items() if self._is_complete(number)
        )
        held = (page for pages in ready for page in pages.values() if page)
        self.weight = sum(map(self._weight, held))

    def _is_complete(self, number: int) -> bool:
        return self.index.lost.get(number, set()) <= self.held[number].keys()

    def _weight(self, page: Written) -> float:
        return max(1 / self.options.per_shard, page.entry.size / SHARD_BYTES)

    def _drop_what_went(self) -> None:
        """Take out what was not given, where asked, and failures that are no more."""
        gone = [
            (place, entry)
            for place, entry in self.index.left()
            if self._is_mended(entry)
            or (self.options.prune and not self.unread.may_have(entry.name or ""))
        ]
        if self.options.prune:
            self._check_prune([entry for _, entry in gone])
        for place, _ in gone:
            self.held.setdefault(place.number, {})[place.place] = None
        self._write(set(self.held))

    def _is_mended(self, entry: Entry) -> bool:
        """Tell whether an input was read whole without a failure of an earlier run."""
        name = entry.name or ""
        if entry.outcome == OK or self.unread.has(name):
            return False
        return any(
            one.whole and one.covers(name)
            for one in self.options.inputs
            if not self.unread.has(Path(one.given).as_posix())
        )

    def _check_prune(self, gone: list[Entry]) -> None:
        """Refuse to remove more than is kept, or on a slip; put on record what goes."""
        missing = [one.name or "-" for one in self.summary.told if one.code == MISSING]
        if missing:
            reason = f"--prune removes nothing, for there is no {few(missing)}"
            raise ReadError(f"{self.folder}: {reason}")
        records = sum(entry.outcome == OK for entry in gone)
        kept = self._count()[OK] - records
        names = [entry.name or "-" for entry in gone]
        if records > kept and not self.options.yes:
            which = f"{records:,} records ({few(names)}) and keep {kept:,}"
            reason = f"--prune would remove {which}; say --yes if that is meant"
            raise ReadError(f"{self.folder}: {reason}")
        self.summary.removed = names
        if names:
            with (self.folder / STATE / PRUNED).open("a", encoding="utf-8") as file:
                file.writelines(f"{name}\n" for name in names)

    def _count(self) -> Counter[str]:
        ledgers = map(self.shards.read_ledger, self.shards.numbers())
        return Counter(
            entry.outcome for ledger in ledgers if ledger for entry in ledger.pages
        )

    def _name_damage(self) -> None:
        for number, places in self.index.lost.items():
            ledger = self.shards.read_ledger(number)
            names = [
                ledger.pages[place].name or "-" for place in sorted(places) if ledger
            ]
            reason = f"{len(names):,} lines are not as they were written ({few(names)})"
            part = self.shards.records(number)
            raise ReadError(f"{part}: {reason}; give their inputs again", "damaged")

    def _note(self, code: str, outcome: Outcome | None = None) -> None:
        self.summary.pages += 1
        self.summary.failures.update([code] if code != OK else [])
        failures = [outcome] if isinstance(outcome, Failure) else []
        self.progress(self.summary, failures)


def few(names: list[str]) -> str:
    """Return the first of some names, and a sign where there are more.

    >>> few(["1", "2", "3", "4", "5", "6"])
    '1, 2, 3, 4, 5, …'
    """
    return ", ".join([*names[:5], *["…"][: len(names) > 5]])
