"""Shards whose ledger is of an earlier version or gone: a new one from their lines."""

from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from newsparse.archive.files import STATE
from newsparse.archive.shards import OK, Entry, Ledger, Shards, line_digest, whole_lines
from newsparse.errors import ReadError
from newsparse.failure import Failure
from newsparse.transcript import Noun, Source


class _Head(Noun, frozen=True, kw_only=True):
    """As much of a record as a ledger wants."""

    source: Source


def refuse_set_aside(folder: Path) -> None:
    """Refuse what a stopped run of version 0.1.0 had set aside: only that puts it back.

    Raises:
        ReadError: There is something.
    """
    old = folder / STATE / "old"
    if any(old.glob(f"*/{STATE}/part-*.json")):
        reason = "a run of version 0.1.0 was stopped here; finish it with that version"
        raise ReadError(f"{old}: {reason}, or delete this to parse its pages again")


def adopt(shards: Shards, number: int, told: Iterable[Entry]) -> Ledger:
    """Write a ledger with names and digests for a shard, and return it.

    What an earlier ledger has `told` of keys and order is kept where it fits the lines.

    Raises:
        ReadError: A line is no record, so that nothing tells what page it was.
    """
    good = _entries(shards.records(number), _of_record)
    bad = _entries(shards.errors(number), _of_failure)
    entries = _in_order(good, bad, tuple(told)) or [*good, *bad]
    digests = shards.digests(number)
    ledger = Ledger(
        records_sha256=digests[0], errors_sha256=digests[1], pages=tuple(entries)
    )
    shards.write_ledger(number, ledger)
    return ledger


def _in_order(
    good: list[Entry], bad: list[Entry], told: tuple[Entry, ...]
) -> list[Entry]:
    if [len(good), len(bad)] != [
        sum((one.outcome == OK) is is_good for one in told) for is_good in (True, False)
    ]:
        return []
    left = {True: iter(good), False: iter(bad)}
    return [
        msgspec.structs.replace(next(left[one.outcome == OK]), key=one.key)
        for one in told
    ]


def _entries(path: Path, of_line: Callable[[bytes], Entry]) -> list[Entry]:
    entries: list[Entry] = []
    try:
        for line in whole_lines(path):
            entries.append(of_line(line))
    except FileNotFoundError:
        return []
    except ReadError:
        raise
    except Exception as error:  # of JSON, of text, of each packing
        which = f"line {len(entries) + 1} is no record, and no ledger tells which"
        reason = f"{path}: {which}; move the file away to parse its pages again"
        raise ReadError(reason, "bad_row") from error
    return entries


def _of_record(line: bytes) -> Entry:
    source = msgspec.json.decode(line, type=_Head).source
    return _entry(source.name, OK, source.sha256, line)


def _of_failure(line: bytes) -> Entry:
    failure = msgspec.json.decode(line, type=Failure)
    return _entry(failure.name, failure.code, failure.sha256, line)


def _entry(name: str | None, outcome: str, content: str | None, line: bytes) -> Entry:
    return Entry(
        name=name,
        key="",
        outcome=outcome,
        content=content,
        digest=line_digest(line),
        adopted=True,
    )
