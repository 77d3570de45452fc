"""The forms a record can be written in, by the name the command knows them by."""

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from newsparse.transcript import Transcript

Write = Callable[[Iterable[Transcript], Path], None]


class Form(NamedTuple):
    """A form: the module and function that write it, and what they write."""

    module: str
    function: str
    meaning: str

    def write(self, transcripts: Iterable[Transcript], path: Path) -> None:
        """Write transcripts in this form; a file is there whole or not at all."""
        module = import_module(f"newsparse.export.{self.module}")
        function: Write = getattr(module, self.function)
        if self.meaning.startswith("a folder"):
            function(transcripts, path)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(path.name + ".tmp")
        try:
            function(transcripts, aside)
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)


FORMS = {
    "csv": Form("flat", "write_csv", "a folder of tables for Excel"),
    "sqlite": Form("flat", "write_sqlite", "a database file"),
    "duckdb": Form("flat", "write_duckdb", "a database file"),
    "parquet": Form("parquet", "write_nested", "a file, one nested row a page"),
    "parquet-tables": Form("parquet", "write_tables", "a folder of flat tables"),
    "tei": Form("tei", "write_tei", "an XML file, turns as <u who>"),
    "conllu": Form("conllu", "write_conllu", "sentences with morphemes"),
    "label-studio": Form("annotation", "write_label_studio", "tasks to annotate"),
    "doccano": Form("annotation", "write_doccano", "JSON Lines to annotate"),
    "bigkinds": Form("bigkinds", "write_bigkinds", "a CSV file with BigKinds' columns"),
}
