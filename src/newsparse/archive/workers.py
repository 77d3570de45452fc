"""Many pages over several processes: in order, in bounded memory, past any crash.

Each process is spawned (a Kiwi that was used before a fork hangs) and holds one page
at a time. A page that takes too long, or whose process dies twice (once may be the
doing of the system), becomes a `Failure`; the pages behind it go to a new process.
"""

import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait

from newsparse.archive.pages import Page, Settings, sha256
from newsparse.archive.reading import transcribe
from newsparse.errors import NewsparseError, ReadError
from newsparse.failure import Failure
from newsparse.transcript import Transcript

TIMEOUT = 60.0  # seconds for a page; a page of 10 kB takes some milliseconds
_STARTUP = 120.0  # seconds to import and load the model, on a busy machine
_BATCH = 16  # pages sent to a process at once, or fewer when they are large
_BATCH_BYTES = 2**20
_AHEAD = 8  # batches a process may be ahead of the page that is due

Outcome = bytes | Failure  # a record as a line of JSON, or why there is none
Todo = Page | Failure
Work = Callable[[Todo, Settings], Outcome]


def parse_in_order(
    pages: Iterable[Todo],
    settings: Settings,
    *,
    workers: int = 0,
    timeout: float = TIMEOUT,
    work: "Work | None" = None,
) -> Iterator[Outcome]:
    """Yield the record or failure of each page, in the order of the pages.

    `workers=0` parses in this process, where neither crash nor time is guarded.
    `work` is what a page is put through, a function that processes can import.
    """
    work = work or attempt_json
    if workers == 0:
        return (work(page, settings) for page in pages)
    return _Pool(settings, workers, timeout, work).run(pages)


def attempt(page: Todo, settings: Settings) -> Transcript | Failure:
    """Parse a page; whatever goes wrong is a failure of this page alone."""
    if isinstance(page, Failure):
        return page
    try:
        return transcribe(page, settings)
    except NewsparseError as error:
        code = error.code if isinstance(error, ReadError) else "failed"
        return _failure(page, code, str(error))
    except Exception as error:
        return _failure(page, "failed", f"{type(error).__name__}: {error}")


def attempt_json(page: Todo, settings: Settings) -> Outcome:
    """Parse a page into a line of JSON."""
    outcome = attempt(page, settings)
    if isinstance(outcome, Failure):
        return outcome
    try:
        return outcome.to_json().encode()
    except UnicodeError as error:
        assert isinstance(page, Page)
        return _failure(page, "failed", str(error))


def _failure(page: Page, code: str, reason: str) -> Failure:
    message = reason.removeprefix(f"{page.name}: ")
    return Failure(name=page.name, sha256=sha256(page), code=code, message=message)


class _Worker:
    """A process with the pages it was given and has not answered."""

    def __init__(self, settings: Settings, work: Work) -> None:
        spawn = multiprocessing.get_context("spawn")
        self.connection, theirs = spawn.Pipe()
        self.process = spawn.Process(target=_serve, args=(theirs, settings, work))
        self.process.daemon = True
        with _no_interrupts():
            self.process.start()
        theirs.close()
        self.given: deque[tuple[int, Page]] = deque()
        self.started = False
        self.deadline = time.monotonic() + _STARTUP

    def stop(self) -> int | None:
        """End the process, whatever it is doing, and return how it ended."""
        self.connection.close()
        self.process.join(0.2)
        if self.process.exitcode is None:
            self.process.kill()
            self.process.join()
        return self.process.exitcode


@contextmanager
def _no_interrupts() -> Iterator[None]:
    """Hold Ctrl-C back; a process that begins here never gets it."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # whose start would let signals through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_WARM = Page(text="춘천에서 20억 원을 들인 축제가 어제 열렸습니다.")


def _serve(connection: Connection, settings: Settings, work: Work) -> None:
    """Answer batch after batch, a page at a time, until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    with suppress(EOFError, OSError):
        work(_WARM, settings)  # loads the model now, not on some page's time
        connection.send(None)
        while True:
            for page in connection.recv():
                connection.send(work(page, settings))


class _Pool:
    """Hands pages out and brings the answers into order."""

    def __init__(
        self, settings: Settings, workers: int, timeout: float, work: Work
    ) -> None:
        self.settings, self.timeout, self.work = settings, timeout, work
        self.most = workers
        self.workers: list[_Worker] = []
        self.done: dict[int, Outcome] = {}
        self.again: deque[tuple[int, Page]] = deque()  # left behind by a crash
        self.suspects: set[int] = set()  # a process died of these, or of something else
        self.taken = self.due = 0  # pages taken from the source; the next to yield

    def run(self, pages: Iterable[Todo]) -> Iterator[Outcome]:
        source = iter(pages)
        try:
            while True:
                self._hand_out(source)
                while self.due in self.done:
                    yield self.done.pop(self.due)
                    self.due += 1
                if self.due == self.taken and not self._more(source):
                    return
                self._collect()
        finally:
            for worker in self.workers:
                worker.stop()

    def _more(self, source: Iterator[Todo]) -> bool:
        """Take one more page, to learn whether there is one."""
        page = next(source, None)
        if page is not None:
            self._take(page)
        return page is not None

    def _take(self, page: Todo) -> None:
        if isinstance(page, Failure):
            self.done[self.taken] = page
        else:
            self.again.append((self.taken, page))
        self.taken += 1

    def _hand_out(self, source: Iterator[Todo]) -> None:
        idle = [worker for worker in self.workers if not worker.given]
        idle += [None] * (self.most - len(self.workers))  # type: ignore[list-item]
        for worker in idle:
            batch = self._batch(source)
            if batch:
                self._give(worker or self._hire(), batch)

    def _hire(self) -> _Worker:
        worker = _Worker(self.settings, self.work)
        self.workers.append(worker)
        return worker

    def _batch(self, source: Iterator[Todo]) -> list[tuple[int, Page]]:
        batch: list[tuple[int, Page]] = []
        size = 0
        while len(batch) < _BATCH and size < _BATCH_BYTES:
            if not self.again and not (self._has_room() and self._more(source)):
                break
            if self.again:
                batch.append(self.again.popleft())
                size += len(batch[-1][1].content())
        return batch

    def _has_room(self) -> bool:
        return self.taken - self.due < self.most * _BATCH * _AHEAD

    def _give(self, worker: _Worker, batch: list[tuple[int, Page]]) -> None:
        worker.given.extend(batch)
        if worker.started:
            worker.deadline = time.monotonic() + self.timeout
        with suppress(OSError):  # it died just now: its end is noticed in _collect
            worker.connection.send([page for _, page in batch])

    def _collect(self) -> None:
        """Take what is answered; give up on who is dead or late."""
        busy = {worker.connection: worker for worker in self.workers if worker.given}
        now = time.monotonic()
        first = min((worker.deadline for worker in busy.values()), default=now)
        ready = wait(list(busy), max(0.0, first - now))
        for connection in ready:
            self._hear(busy[connection])  # type: ignore[index]
        now = time.monotonic()
        for connection, worker in busy.items():
            if connection not in ready and worker.deadline <= now:
                self._give_up(worker, "timeout", f"took over {self.timeout:g} s")

    def _hear(self, worker: _Worker) -> None:
        try:
            if not worker.started:
                worker.connection.recv()
                worker.started = True
            else:
                number, _ = worker.given[0]
                self.done[number] = worker.connection.recv()
                worker.given.popleft()
        except (EOFError, OSError):
            self._give_up(worker, "crashed", "the process died of this page")
            return
        worker.deadline = time.monotonic() + self.timeout

    def _give_up(self, worker: _Worker, code: str, reason: str) -> None:
        ended = worker.stop()
        self.workers.remove(worker)
        if not worker.started:
            raise ReadError(
                f"a worker process ended at its start (exit {ended}); a script that"
                " uses workers must run under: if __name__ == '__main__'"
            )
        number, page = worker.given[0]
        if code != "crashed" or number in self.suspects:
            self.done[number] = _failure(page, code, reason)
            worker.given.popleft()
        self.suspects.add(number)
        self.again.extendleft(reversed(worker.given))


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
