"""Korean broadcast-news transcripts as exact records.

>>> import newsparse
>>> page = "[앵커]\\n지난달 눈이 왔습니다.\\n[인터뷰]\\n\\"춥네요.\\"\\n눈은 그쳤습니다.\\n"
>>> [segment.role for segment in newsparse.parse(page, entities=False).segments]
['anchor', 'interview', 'anchor']
"""

from typing import TYPE_CHECKING, Any

from newsparse.entities import find_entities
from newsparse.errors import NewsparseError, OutletError, ReadError
from newsparse.pipeline import parse
from newsparse.transcript import Transcript
from newsparse.version import __version__

if TYPE_CHECKING:
    from newsparse.archive.many import parse_many
    from newsparse.archive.reading import read
    from newsparse.export.frames import frames
    from newsparse.export.stories import same_story

__all__ = [
    "NewsparseError",
    "OutletError",
    "ReadError",
    "Transcript",
    "__version__",
    "find_entities",
    "frames",
    "parse",
    "parse_many",
    "read",
    "same_story",
]

_LATER = {  # what is imported on first use, so that `import newsparse` stays light
    "frames": "newsparse.export.frames",
    "parse_many": "newsparse.archive.many",
    "read": "newsparse.archive.reading",
    "same_story": "newsparse.export.stories",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401  (any of the above)
    """Import what is asked for the first time."""
    if name not in _LATER:
        raise AttributeError(f"module 'newsparse' has no attribute {name!r}")
    from importlib import import_module

    globals()[name] = found = getattr(import_module(_LATER[name]), name)
    return found
