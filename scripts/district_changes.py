"""Carry the ministry's list of districts on by what changed after its edition.

`district_changes.tsv` tells which unit begins on a day and which towns it takes from
which unit; all that lies in what it takes goes with it. A unit of which nothing is left
ends on that day, joined to the one that took it; where several did, none is named.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

CHANGES = Path(__file__).with_name("district_changes.tsv")


@dataclass(eq=False)
class Row:
    """A row of districts.tsv."""

    code: str
    name: str
    made: str
    abolished: str
    next: str


class Change(NamedTuple):
    """Towns that a unit of a key and a name takes from another on a day."""

    day: str
    key: str
    name: str
    giver: str
    towns: list[str]


def changes() -> Iterator[Change]:
    """Yield the changes, those of one day one after another."""
    lines = CHANGES.read_text("utf-8").splitlines()
    for row in csv.reader((ln for ln in lines if ln[:1] != "#"), delimiter="\t"):
        if row[0] != "day":
            yield Change(*row[:4], row[4].split())


class Districts:
    """The rows by their code; a code keeps its last row."""

    def __init__(self, rows: list[Row]) -> None:
        self.rows = rows
        self.alive = {row.code: row for row in rows if not row.abolished}

    def carry_on(self) -> list[Row]:
        """Return the rows with every change made."""
        takers: dict[str, list[Change]] = {}
        for change in changes():
            self._begin(change.key, change.name, change.day)
            for row in self._given(change):
                self._move(row, change.key, change.day)
            takers.setdefault(change.giver, []).append(change)
        for giver, taking in takers.items():
            self._end(giver, taking)
        return self.rows

    def _begin(self, key: str, name: str, day: str) -> None:
        if key not in self.alive:
            self.alive[key] = Row(key, name, day, "", "")
            self.rows.append(self.alive[key])

    def _inside(self, code: str) -> list[Row]:
        size = 5 if len(code) == 2 else 10
        found = (r for c, r in self.alive.items() if len(c) == size)
        return [r for r in found if r.code.startswith(code)]

    def _given(self, change: Change) -> list[Row]:
        inside = self._inside(change.giver)
        if change.towns == ["*"]:
            return inside
        given = [row for row in inside if row.name in change.towns]
        assert len(given) == len(change.towns), change
        return given

    def _move(self, row: Row, key: str, day: str) -> None:
        """Carry a unit, and what lies in it, on under a key of its new home."""
        size = 2 if len(row.code) == 5 else 5
        inside = self._inside(row.code) if size == 2 else []
        row.next = self._free(key, row.code[size:])
        row.abolished = day
        del self.alive[row.code]
        self._begin(row.next, row.name, day)
        for town in inside:
            self._move(town, row.next, day)

    def _free(self, key: str, rest: str) -> str:
        """Return a free key: 광주's 동구 and 전남's 목포시 were both 110."""
        if key + rest in self.alive:
            rest = chr(ord(rest[0]) - ord("0") + ord("A")) + rest[1:]
        assert key + rest not in self.alive, key + rest
        return key + rest

    def _end(self, giver: str, taking: list[Change]) -> None:
        """End what has nothing left in it, neither towns nor wards that began."""
        if self._inside(giver) or any(c.key.startswith(giver[:4]) for c in taking):
            return
        row = self.alive.pop(giver)
        takers = {change.key for change in taking}
        row.abolished = taking[0].day
        row.next = f">{takers.pop()}" if len(takers) == 1 else ""
