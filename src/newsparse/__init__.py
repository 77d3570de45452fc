"""Korean broadcast-news transcripts as exact records.

>>> import newsparse
>>> page = ["[앵커]", "눈이 왔습니다.", "[인터뷰]", '"춥네요."', "눈은 그쳤습니다."]
>>> transcript = newsparse.parse(chr(10).join(page), entities=False)
>>> [segment.role for segment in transcript.segments]
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
