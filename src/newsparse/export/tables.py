"""What goes into which table: one row a fact, the columns of each family of facts.

Every flat form (pandas, CSV, Parquet, SQL) is made from `COLUMNS` (`columns.tsv`) and
`rows`, so they have the same tables with the same counts. `id` joins them: it stands
for one page under one name, whatever the order and the company in which it was read.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from newsparse.export.columns import Row
from newsparse.export.fields import listed
from newsparse.export.mentions import mention_rows
from newsparse.export.moments import day
from newsparse.failure import Failure
from newsparse.transcript import Transcript

Outcome = Transcript | Failure
Page = TypeVar("Page", bound=Outcome)


def page_id(page: Outcome) -> str:
    """Return the join key of a page: 16 hexadecimal digits of its name and bytes."""
    source = page.source if isinstance(page, Transcript) else page
    key = f"{source.name or ''}\0{source.sha256 or ''}".encode(errors="surrogatepass")
    return hashlib.sha256(key).hexdigest()[:16]


class Keys:
    """The join keys of many pages, each once.

    A page that comes again under the same name gets its key with `-2` behind it.
    """

    def __init__(self) -> None:
        """Begin with no page seen."""
        self._seen: Counter[str] = Counter()

    def of(self, page: Outcome) -> str:
        """Return the key of the next page."""
        key = page_id(page)
        self._seen[key] += 1
        return key if self._seen[key] == 1 else f"{key}-{self._seen[key]}"


def rows(page: Outcome, key: str | None = None) -> Iterator[tuple[str, Row]]:
    """Yield the rows of a page, each with the name of its table."""
    key = key or page_id(page)
    if isinstance(page, Transcript):
        yield from _rows(key, page)
    else:
        yield "failures", (key, page.name, page.sha256, page.code, page.message)


def _rows(key: str, transcript: Transcript) -> Iterator[tuple[str, Row]]:
    page = (key, *_facts(transcript))
    turns = [(key, *row) for row in _segments(transcript)]
    yield "transcripts", page
    yield from (("parts", (key, *row)) for row in _parts(transcript))
    yield from (("segments", turn) for turn in turns)
    yield from (("sentences", (key, *row)) for row in _sentences(transcript))
    yield from mention_rows(transcript, page, turns)
    yield from (("people", (key, *row)) for row in _people(transcript))
    yield from (("differences", (key, *row)) for row in _differences(transcript))


def _facts(transcript: Transcript) -> Row:
    source, reporter = transcript.source, transcript.reporter
    witnesses = ("name", "email", "byline", "hand_off", "sign_off", "conflict")
    return (
        source.name,
        source.sha256,
        source.encoding,
        source.version,
        transcript.offsets,
        transcript.outlet,
        transcript.carrier,
        transcript.kind,
        transcript.title,
        listed(transcript.title_tags),
        day(transcript.published),
        *(getattr(reporter, witness, None) for witness in witnesses),
        len(transcript.page),
        len(transcript.segments),
        len(transcript.entities),
        listed(transcript.warnings),
    )


def _parts(transcript: Transcript) -> Iterator[Row]:
    texts = zip(transcript.parts, transcript.slices(), strict=True)
    for number, (part, text) in enumerate(texts):
        twin = (part.twin.start, part.twin.end) if part.twin else (None, None)
        evidence = listed(part.evidence)
        yield (number, part.tag, part.start, part.end, *twin, evidence, text)


_SPEAKER = ("name", "title", "affiliation", "status")


def _segments(transcript: Transcript) -> Iterator[Row]:
    for number, segment in enumerate(transcript.segments):
        who = segment.speaker
        yield (
            number,
            segment.role,
            segment.start,
            segment.end,
            segment.label,
            *(getattr(who, key, None) for key in _SPEAKER),
            listed(segment.evidence),
            segment.inferred,
            listed(segment.candidates),
            segment.text,
        )


def _sentences(transcript: Transcript) -> Iterator[Row]:
    for number, sentence in enumerate(transcript.sentences):
        span = (sentence.start, sentence.end)
        yield (number, sentence.segment, *span, sentence.text)


def _people(transcript: Transcript) -> Iterator[Row]:
    for number, member in enumerate(transcript.cast):
        lists = (member.titles, member.affiliations, member.mentions, member.turns)
        cells = (listed(tuple(map(str, words))) for words in lists)
        yield (number, member.name, member.status, *cells)


def _differences(transcript: Transcript) -> Iterator[Row]:
    for number, found in enumerate(transcript.differences):
        twin = (found.twin.start, found.twin.end, found.twin_text)
        yield (number, found.start, found.end, found.text, *twin)


def batches(pages: Iterable[Page], most: int) -> Iterator[list[Page]]:
    """Cut a stream of pages into lists, so that memory stays bounded."""
    stream = iter(pages)
    while together := list(islice(stream, most)):
        yield together
