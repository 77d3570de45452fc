"""The forms a record can be written in, by the name the command knows them by."""

import errno
from collections.abc import Callable, Iterable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from newsparse.errors import naming
from newsparse.failure import Failure
from newsparse.offsets import CODEPOINT, UNITS, Unit
from newsparse.transcript import Transcript

Write = Callable[[Iterable[Any], Path], None]


class Form(NamedTuple):
    """A form: the module and function that write it, and what they write."""

    module: str
    function: str
    meaning: str
    tables: bool = False  # with a table of failures; the rest is of records alone
    folder: bool = False
    counts: tuple[Unit, ...] = (CODEPOINT,)  # what its offsets may count

    def write(self, pages: Iterable[Transcript | Failure], path: Path) -> None:
        """Write pages in this form; a file is there whole or not at all.

        Raises:
            ReadError: A page cannot be read, or a package is missing.
            OSError: The output cannot be written; `filename` says which file.
        """
        module = import_module(f"newsparse.export.{self.module}")
        function: Write = getattr(module, self.function)
        if not self.tables:
            pages = (page for page in pages if isinstance(page, Transcript))
        with naming(path):
            if self.folder:
                function(pages, path)
            else:
                write_whole(function, pages, path)


def write_whole(function: Write, pages: Iterable[Any], path: Path) -> None:
    """Let a function write a file that is there whole or not at all.

    Raises:
        OSError: The path is no file, or the file cannot be written.
    """
    path = path.resolve()  # where it is a link, what it leads to is replaced
    if path.exists() and not path.is_file():  # least of all a device
        raise FileExistsError(errno.EEXIST, "is there and is no file", str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(path.name + ".tmp")
    try:
        function(pages, aside)
        aside.replace(path)
    finally:
        with suppress(OSError):  # why it could not be written is the error to tell
            aside.unlink(missing_ok=True)


FORMS = {
    "csv": Form("flat", "write_csv", "a folder of tables for Excel", True, True, UNITS),
    "sqlite": Form("flat", "write_sqlite", "a database file", True, counts=UNITS),
    "duckdb": Form("flat", "write_duckdb", "a database file", True, counts=UNITS),
    "parquet": Form(
        "parquet", "write_nested", "a file, one nested row a page", counts=UNITS
    ),
    "parquet-tables": Form(
        "parquet", "write_tables", "a folder of flat tables", True, True, UNITS
    ),
    "sources": Form(
        "newsroom", "write_sources", "a CSV file, one row a source an item"
    ),
    "claims": Form(
        "newsroom", "write_claims", "a CSV file, each value with who says it"
    ),
    "tei": Form("tei", "write_tei", "an XML file, turns as <u who>"),
    "conllu": Form("conllu", "write_conllu", "sentences with morphemes"),
    "label-studio": Form(
        "annotation", "write_label_studio", "tasks to annotate", counts=("utf16",)
    ),
    "doccano": Form("annotation", "write_doccano", "JSON Lines to annotate"),
    "bigkinds": Form(
        "bigkinds", "write_bigkinds", "a CSV file with BigKinds' columns", counts=()
    ),
}
