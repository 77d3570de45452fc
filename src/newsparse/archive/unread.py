"""What a run could not read whole: nothing that was in there is known to be gone."""

from collections.abc import Set
from dataclasses import dataclass, field

from newsparse.archive.files import MISSING, UNREADABLE
from newsparse.failure import Failure


@dataclass
class Unread:
    """The names of the inputs, folders, archives and tables that failed in a run.

    >>> unread = Unread()
    >>> unread.note(Failure(name="d1/old.zip", code="damaged", message="breaks off"))
    >>> unread.note(Failure(name="rows.csv:7", code="bad_row", message="not JSON"))
    >>> unread.has("d1/old.zip/a.txt"), unread.has("d1/old.zipped/a.txt")
    (True, False)
    >>> unread.has("rows.csv#a"), unread.may_have("rows.csv#a")
    (False, True)
    """

    names: set[str] = field(default_factory=set)
    tables: set[str] = field(default_factory=set)  # with a row that failed

    def note(self, failure: Failure) -> None:
        """Note what failed; a row that did may be any of its table, by its id."""
        if failure.name is None:
            return
        self.names.add(failure.name)
        table, _, row = failure.name.rpartition(":")
        if row.isdecimal():
            self.tables.add(table)

    def has(self, name: str) -> bool:
        """Tell whether a name is one that failed, or of something in it."""
        return _holds(self.names, name)

    def may_have(self, name: str) -> bool:
        """Tell it also of a name that may be that of a row that failed."""
        return self.has(name) or _holds(self.tables, name)


def is_only_told(failure: Failure, *, has_record: bool) -> bool:
    """Tell whether a failure is not written down: it may be one of today alone."""
    return failure.code == MISSING or (has_record and failure.code == UNREADABLE)


def _holds(unread: Set[str], name: str) -> bool:
    ends = (place for place, sign in enumerate(name) if sign in "/#:")
    return any(name[:end] in unread for end in (0, *ends, len(name)))
