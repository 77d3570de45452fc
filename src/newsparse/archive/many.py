"""Many pages in one call, each a transcript or the record of its failure."""

import os
from collections.abc import Iterator

from newsparse.archive.inputs import Inputs
from newsparse.archive.pages import Settings
from newsparse.archive.reading import settings_from
from newsparse.archive.sources import Found, Given, pages_of
from newsparse.archive.workers import TIMEOUT, attempt, parse_in_order
from newsparse.failure import Failure
from newsparse.given.days import Day
from newsparse.transcript import Transcript


def parse_many(
    pages: Given,
    *,
    workers: int = 0,
    timeout: float = TIMEOUT,
    outlet: str | os.PathLike[str] | None = None,
    published: Day | None = None,
    entities: bool = True,
    base: str | os.PathLike[str] | None = None,
) -> Iterator[Transcript | Failure]:
    """Parse many pages lazily, in their order and in bounded memory.

    Args:
        pages: A `Path` (a file, a folder, a pattern, an archive, a table), bytes (as
            for `read`), a `Page` with its own facts, a `Failure`, which passes
            through, a pandas DataFrame or a dict (a row) with the columns `text`, and
            if known `id`, `date` and `outlet`; or an iterable of these and of texts
            (`str`, as for `parse`). Rows are named by their id, else their index.
        workers: How many processes; 0 parses in this one. A script that asks for
            processes must run under `if __name__ == "__main__":`.
        timeout: Seconds a page may take, where there are processes.
        outlet: The outlet of the pages that name none, where it is known.
        published: The day of broadcast of the pages that name none; a `Day`.
        entities: Whether to find amounts, dates, places and names.
        base: The folder that the names of pages begin in. By default a page in the
            folder `data/d1` is called `d1/a.txt`, and the file `data/a.txt` `a.txt`,
            however the path is spelled and wherever the work goes on.

    Returns:
        An iterator: a transcript a page, or a `Failure` with name, code and message.

    Raises:
        TypeError: `pages` is one `str`, or holds what is no page.
        ValueError: `published` is no day, `workers` is below 0, or a DataFrame has no
            column of text.
    """
    if workers < 0:
        raise ValueError(f"workers is {workers}: 0 or more processes")
    settings = settings_from(outlet, published, entities=entities)
    return _outcomes(pages_of(pages, Inputs(base=base)), settings, workers, timeout)


def _outcomes(
    todo: Found, settings: Settings, workers: int, timeout: float
) -> Iterator[Transcript | Failure]:
    if workers == 0:
        yield from (attempt(page, settings) for page in todo)
        return
    for outcome in parse_in_order(todo, settings, workers=workers, timeout=timeout):
        if isinstance(outcome, Failure):
            yield outcome
        else:
            yield Transcript.from_json(outcome)
