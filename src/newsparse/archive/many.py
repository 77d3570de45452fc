"""Many pages in one call, each a transcript or the record of its failure."""

import os
from collections.abc import Iterable, Iterator
from datetime import date

from newsparse.archive.inputs import Inputs
from newsparse.archive.pages import Page, is_markup
from newsparse.archive.reading import settings_from
from newsparse.archive.workers import TIMEOUT, Todo, attempt, parse_in_order
from newsparse.failure import Failure
from newsparse.transcript import Transcript

Given = str | bytes | os.PathLike[str] | Page | Failure


def parse_many(
    pages: Iterable[Given],
    *,
    workers: int = 0,
    timeout: float = TIMEOUT,
    outlet: str | os.PathLike[str] | None = None,
    published: date | None = None,
    entities: bool = True,
    base: str | os.PathLike[str] | None = None,
) -> Iterator[Transcript | Failure]:
    """Parse many pages lazily, in their order and in bounded memory.

    Args:
        pages: Texts (`str`, as for `parse`), bytes (as for `read`), paths (`Path`:
            a file, a folder, an archive, a table), `Page`s with their own facts, or
            `Failure`s, which pass through.
        workers: How many processes; 0 parses in this one. A script that asks for
            processes must run under `if __name__ == "__main__":`.
        timeout: Seconds a page may take, where there are processes.
        outlet: The outlet of the pages that name none, where it is known.
        published: The day of broadcast of the pages that name none.
        entities: Whether to find amounts, dates, places and names.
        base: The folder that the names of pages begin in. By default a page in the
            folder `data/d1` is called `d1/a.txt`, and the file `data/a.txt` `a.txt`,
            however the path is spelled and wherever the work goes on.

    Yields:
        A transcript a page, or a `Failure` with name, code and message.
    """
    if workers < 0:
        raise ValueError(f"workers is {workers}: 0 or more processes")
    settings = settings_from(outlet, published, entities=entities)
    inputs = Inputs(base=base)
    todo = (page for given in pages for page in _todo(given, inputs))
    if workers == 0:
        yield from (attempt(page, settings) for page in todo)
        return
    for outcome in parse_in_order(todo, settings, workers=workers, timeout=timeout):
        if isinstance(outcome, Failure):
            yield outcome
        else:
            yield Transcript.from_json(outcome)


def _todo(given: Given, inputs: Inputs) -> Iterable[Todo]:
    if isinstance(given, str):
        return (Page(text=given),)
    if isinstance(given, bytes):
        return (Page(data=given, html=is_markup(given)),)
    return (given,) if isinstance(given, (Page, Failure)) else inputs.pages([given])
