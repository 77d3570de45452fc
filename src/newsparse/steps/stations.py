"""The station that a portal names in front of its text: `[KBS 춘천] [앵커] …`."""

import re
from collections.abc import Iterator

from newsparse.steps.breaks import Line, line_of


def cut_stations(page: str, lines: list[Line]) -> list[Line]:
    """Let what stands behind a station in brackets be a line of its own.

    A headline may begin so too: only a label or a sentence is cut off.
    """
    if _STATION.search(page) is None:
        return lines
    return [piece for line in lines for piece in _cut(line)]


def _cut(line: Line) -> Iterator[Line]:
    found = _STATION.match(line.text) if line.text[:1] == "[" else None
    if found is None:
        yield line
        return
    begin = line.at + found.end()
    yield Line(line.start, begin, line.at, found[0].rstrip())
    yield line_of(line.text[found.end() :], begin, begin, line.end)


_STATION = re.compile(
    r"\[(?:앵커멘트 ?)?(?:[KMSEOCB]BS|MBC|[A-Z0-9]{2,4} ?방송|[가-힣]{2,6}방송)"
    r"(?: ?[가-힣]{2,4})?\]\s*"
    r"(?=[\[<◀【(]? ?(?:앵커|ANC|리포트|기자)|[^\n]{0,200}?니다[.\"”]?(?:\s|$))"
)
