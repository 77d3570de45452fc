"""Korean broadcast-news transcripts as exact records.

>>> import newsparse
>>> page = ["[앵커]", "눈이 왔습니다.", "[인터뷰]", '"춥네요."', "눈은 그쳤습니다."]
>>> transcript = newsparse.parse(chr(10).join(page), entities=False)
>>> [segment.role for segment in transcript.segments]
['anchor', 'interview', 'anchor']
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from newsparse.version import __version__

if TYPE_CHECKING:
    from newsparse.archive.many import parse_many
    from newsparse.archive.pages import Page
    from newsparse.archive.reading import read
    from newsparse.entities import find_entities
    from newsparse.entities.timex3 import to_timex3
    from newsparse.errors import NewsparseError, OutletError, ReadError
    from newsparse.export.frames import frames
    from newsparse.export.index import show
    from newsparse.export.newsroom import claims, sources
    from newsparse.export.stories import same_story
    from newsparse.failure import Failure
    from newsparse.given.days import Day
    from newsparse.pipeline import parse
    from newsparse.transcript import Transcript

__all__ = [
    "Day",
    "Failure",
    "NewsparseError",
    "OutletError",
    "Page",
    "ReadError",
    "Transcript",
    "__version__",
    "claims",
    "find_entities",
    "frames",
    "parse",
    "parse_many",
    "read",
    "same_story",
    "show",
    "sources",
    "to_timex3",
]

_ROOMS = {  # where a public name lives; its room is opened on first use
    "Day": "given.days",
    "Failure": "failure",
    "NewsparseError": "errors",
    "OutletError": "errors",
    "Page": "archive.pages",
    "ReadError": "errors",
    "Transcript": "transcript",
    "claims": "export.newsroom",
    "find_entities": "entities",
    "frames": "export.frames",
    "parse": "pipeline",
    "parse_many": "archive.many",
    "read": "archive.reading",
    "same_story": "export.stories",
    "show": "export.index",
    "sources": "export.newsroom",
    "to_timex3": "entities.timex3",
}


def __getattr__(name: str) -> object:
    """Open a room on first use: a notebook that only reads tables loads no rules."""
    if name not in _ROOMS:
        raise AttributeError(f"module 'newsparse' has no attribute {name!r}")
    value = getattr(import_module(f"newsparse.{_ROOMS[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


def load_ipython_extension(shell: Any) -> None:  # noqa: ANN401
    """Let a list of transcripts show as an index: `%load_ext newsparse`."""
    listed = import_module("newsparse.export.index").listed
    shell.display_formatter.formatters["text/html"].for_type(list, listed)
