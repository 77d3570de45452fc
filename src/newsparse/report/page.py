"""The report as one offline page, and beside it the reading of each item."""

from collections.abc import Callable, Iterable
from importlib.resources import files
from pathlib import Path

from newsparse.errors import naming
from newsparse.export.documents import document
from newsparse.export.forms import write_whole
from newsparse.export.html import to_html
from newsparse.export.markup import Markup, element
from newsparse.failure import Failure
from newsparse.report import sections
from newsparse.report.gathering import Gathered
from newsparse.report.periods import periods
from newsparse.report.sums import money
from newsparse.report.tables import Report
from newsparse.transcript import Transcript
from newsparse.version import __version__

_TITLE = "아카이브 한눈에"
_SECTIONS: dict[str, tuple[str, Callable[[Report], list[Markup]]]] = {
    "time": ("언제, 어디서", sections.over_time),
    "voices": ("누가 얼마나 말했나", sections.voices),
    "sources": ("취재원", sections.sources),
    "money": ("금액과 수", money),
    "places": ("어디를 말했나", sections.where),
    "names": ("자주 나온 이름", sections.names),
    "quality": ("경고와 실패", sections.quality),
    "coverage": ("얼마나 읽혔나", sections.coverage),
    "list": ("모든 기사", sections.everything),
}


def write_report(
    pages: Iterable[Transcript | Failure], path: Path, *, readings: bool = True
) -> None:
    """Write the report of a run, one page in Korean, and its items' readings beside it.

    Args:
        pages: The records of the run, and its failures.
        path: The page. The readings of `report.html` go into `report_items`.
        readings: Whether to write them; without them nothing is linked.

    Raises:
        OSError: A file cannot be written; `filename` says which.
    """
    folder = path.with_name(f"{path.stem}_items") if readings else None
    if folder:
        with naming(folder):
            folder.mkdir(parents=True, exist_ok=True)
    gathered = Gathered()
    for page in pages:
        key = gathered.add(page)
        if folder and isinstance(page, Transcript):
            _write(to_html(page.to_dict()), folder / f"{key}.html")
    when = periods(item.published for item in gathered.items)
    report = to_report(Report(gathered, when, folder.name if folder else None))
    with naming(path):
        write_whole(_write, report, path)


def to_report(report: Report) -> str:
    """Return the page of what was gathered."""
    content = (
        element("section", element("h2", title), *section(report), id=key)
        for key, (title, section) in _SECTIONS.items()
    )
    sheet = files("newsparse.report").joinpath("report.css").read_text("utf-8")
    main = element("div", _head(report), *content, class_="wide report")
    return document(_TITLE, main, rules=sheet)


def _head(report: Report) -> Markup:
    gathered, names = report.gathered, report.periods.names
    span = f"{names[0]}–{names[-1]}" if names else "날짜 모름"
    facts = (
        f"기사 {len(gathered.items):,}건 · 읽지 못한 입력 {len(gathered.failures):,}건"
        f" · {span} · newsparse {__version__}"
    )
    leads = (
        element("li", element("a", title, href=f"#{key}"))
        for key, (title, _) in _SECTIONS.items()
    )
    return element(
        "header",
        element("h1", _TITLE),
        element("p", facts, class_="facts"),
        element("nav", element("ul", *leads), aria_label="차례"),
    )


def _write(text: Iterable[str], path: Path) -> None:
    with naming(path):
        path.write_text("".join(text), encoding="utf-8", newline="\n")
