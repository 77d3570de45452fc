"""Many transcripts to look at: a small index, and each one's reading view."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from newsparse.export.documents import document, fragment, row, table
from newsparse.export.html import UNTITLED, reading, to_fragment
from newsparse.export.markup import Markup, element, visible
from newsparse.export.words import warning, word
from newsparse.failure import Failure
from newsparse.transcript import Transcript

Outcome = Transcript | Failure

_COLUMNS = ("번호", "제목", "방송일", "방송사", "갈래", "발화", "값", "경고")
_MOST = 200  # rows in a notebook and a shell; a page of its own has them all


class View:
    """Transcripts as a notebook shows them: one as its reading view, many as an index.

    `to_html` is the whole as a page of its own: the index, then every reading view.
    """

    def __init__(self, pages: Iterable[Outcome]) -> None:
        """Keep the pages, in their order."""
        self.pages: Sequence[Outcome] = list(pages)

    def __repr__(self) -> str:
        """Say the index as text, a line a page."""
        shown = enumerate(self.pages[:_MOST])
        lines = [visible(_line(number, page)) for number, page in shown]
        return "\n".join([f"<{len(self.pages):,}쪽>", *lines, *self._left()])

    def _repr_html_(self) -> str:
        one = self.pages[0] if len(self.pages) == 1 else None
        if isinstance(one, Transcript):
            return to_fragment(one.to_dict())
        more = (element("p", left, class_="note") for left in self._left())
        return fragment(_index(self.pages[:_MOST], linked=False), *more)

    def _left(self) -> list[str]:
        left = len(self.pages) - _MOST
        return [f"… {left:,}쪽 더"] if left > 0 else []

    def to_html(self) -> str:
        """Return a self-contained page; its index names what could not be read."""
        if len(self.pages) == 1 and isinstance(self.pages[0], Transcript):
            one = self.pages[0].to_dict()
            return document(one["title"] or UNTITLED, reading(one))
        title = f"기사 {len(self.pages):,}쪽"
        head = element("h1", title)
        index = element("div", head, _index(self.pages, linked=True), class_="wide")
        return document(title, index, *_readings(self.pages))


def show(pages: Outcome | Iterable[Outcome]) -> View:
    """Look at transcripts in a notebook: one is read in full, many are an index.

    Args:
        pages: One transcript, or many, and failures too, as `parse_many` yields them.

    `%load_ext newsparse` lets a plain list of transcripts show in the same way.
    `show(pages).to_html()` is the whole as a self-contained page.

    Raises:
        TypeError: `pages` is or holds something else.
    """
    found = [pages] if isinstance(pages, Outcome) else list(pages)
    for page in found:
        if not isinstance(page, Outcome):
            kind = type(page).__name__
            raise TypeError(f"show() takes a Transcript or many, not {kind}")
    return View(found)


def write_html(pages: Iterable[Outcome], path: Path) -> None:
    """Write pages as one self-contained HTML page."""
    path.write_text(show(pages).to_html(), encoding="utf-8", newline="\n")


def listed(pages: Iterable[object]) -> str | None:
    """Return the index of a list where it holds transcripts and nothing else."""
    found = [page for page in pages if isinstance(page, Outcome)]
    return View(found)._repr_html_() if found and found == list(pages) else None


def _index(pages: Sequence[Outcome], *, linked: bool) -> Markup:
    lines = [_row(number, page, linked) for number, page in enumerate(pages)]
    return table(f"{len(pages):,}쪽", _COLUMNS, lines)


def _row(number: int, page: Outcome, linked: bool) -> Markup:
    if isinstance(page, Failure):
        reason = word("failure", page.code)
        name = [page.name, " ", element("small", page.message)]
        return row(str(number), name, "", "", "", "", "", reason)
    title = page.title or page.source.name or UNTITLED
    return row(
        str(number),
        element("a", title, href=f"#i{number}") if linked else title,
        page.published or "",
        page.outlet or "",
        word("kind", page.kind),
        str(len(page.segments)),
        str(len(page.entities)),
        ", ".join(map(warning, page.warnings)),
    )


def _readings(pages: Sequence[Outcome]) -> Iterator[Markup]:
    for number, page in enumerate(pages):
        if isinstance(page, Transcript):
            yield reading(page.to_dict(), key=f"i{number}")


def _line(number: int, page: Outcome) -> str:
    if isinstance(page, Failure):
        return f"{number:4} {page.name or ''}: {word('failure', page.code)}"
    facts = (page.published or "날짜 없음", page.outlet or "", page.title or UNTITLED)
    return f"{number:4} {' '.join(filter(None, facts))}"
