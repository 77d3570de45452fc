"""Korean broadcast-news transcripts as exact records.

>>> import newsparse
>>> page = "[앵커]\\n지난달 눈이 왔습니다.\\n[인터뷰]\\n\\"춥네요.\\"\\n눈은 그쳤습니다.\\n"
>>> [segment.role for segment in newsparse.parse(page, entities=False).segments]
['anchor', 'interview', 'anchor']
"""

from newsparse.entities import find_entities
from newsparse.errors import NewsparseError, OutletError, ReadError
from newsparse.pipeline import parse
from newsparse.transcript import Transcript
from newsparse.version import __version__

__all__ = [
    "NewsparseError",
    "OutletError",
    "ReadError",
    "Transcript",
    "__version__",
    "find_entities",
    "parse",
]
