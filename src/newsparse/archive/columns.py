"""The columns of tables: which holds what, and what to say of one that is not there."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import islice

from newsparse.errors import ReadError
from newsparse.failure import Failure, clean_name

NO_COLUMN = "no_column"
_SHOWN = 20  # names of columns, or numbers of rows, in a message
_LONGEST, _COMPARED = 80, 1000  # characters of a name, names: enough to see a slip


@dataclass(frozen=True)
class Columns:
    """Which column holds what; only `text` must be there."""

    text: str = "text"
    id: str = "id"
    date: str = "date"
    outlet: str = "outlet"


COLUMNS = Columns()


def require(column: str, names: Iterable[str]) -> None:
    """Raise a ReadError where a table has no such column: it says which there are."""
    known = list(names)
    if column not in known:
        raise ReadError(f"has no column {column!r}; {_there(column, known)}", NO_COLUMN)


def lack(column: str, names: Iterable[str]) -> str:
    """Say what rows without text lack, and which columns they have."""
    return f"no text in column {column!r}; {_there(column, list(names))}"


@dataclass
class Lacking:
    """The rows of a table in which there is no text, told once for the table.

    >>> rows = Lacking(column="본문")
    >>> rows.note(3, ["id", "본문내용"])
    >>> [failure.message for failure in rows.told("뉴스.jsonl")]
    ["1 row (3) has no text in column '본문'; columns: id, 본문내용; nearest: 본문내용"]
    """

    column: str
    count: int = 0
    first: list[int] = field(default_factory=list)
    names: dict[str, None] = field(default_factory=dict)

    def note(self, number: int, names: Iterable[str]) -> None:
        """Note a row and the columns it has."""
        self.count += 1
        if len(self.first) < _SHOWN:
            self.first.append(number)
        if len(self.names) <= _SHOWN:
            self.names.update(dict.fromkeys(names))

    def told(self, table: str) -> Iterable[Failure]:
        """Return the failure of the table, if any row was noted."""
        if not self.count:
            return ()
        rows = "1 row" if self.count == 1 else f"{self.count:,} rows"
        have = "has" if self.count == 1 else "have"
        lacks = lack(self.column, self.names)
        message = f"{rows} ({_some(self.first, self.count)}) {have} {lacks}"
        return (Failure(name=clean_name(table), code=NO_COLUMN, message=message),)


def _there(column: str, names: list[str]) -> str:
    """Say which columns there are, and which of them may have been meant."""
    others = names[:_COMPARED] if column not in names else []
    spelt = {_letters(name): name for name in others if len(name) <= _LONGEST}
    near = get_close_matches(_letters(column), spelt, 1)
    meant = f"; nearest: {spelt[near[0]]}" if near else ""
    return f"columns: {_some(names, len(names)) or 'none'}{meant}"


def _letters(name: str) -> str:
    """Take syllables apart: 본무 and 본문 differ in one letter of six."""
    return unicodedata.normalize("NFD", name.casefold())


def _some(shown: Iterable[object], count: int) -> str:
    names = [f"{one!s:.{_LONGEST}}" for one in islice(shown, _SHOWN)]
    return ", ".join(names) + (", …" if count > len(names) else "")
