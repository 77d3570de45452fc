"""The columns of a BigKinds download, for the tools of Korean newsroom studies."""

import csv
from collections.abc import Iterable
from pathlib import Path

from newsparse.export.flat import cell
from newsparse.export.tables import page_id
from newsparse.korean.morphemes import morphemes
from newsparse.transcript import Entity, Organization, Person, Place, Transcript

# As headed in downloads of 2024; what a page does not tell (class, URL) stays empty.
COLUMNS = (
    "뉴스 식별자",
    "일자",
    "언론사",
    "기고자",
    "제목",
    "통합 분류1",
    "통합 분류2",
    "통합 분류3",
    "사건/사고 분류1",
    "사건/사고 분류2",
    "사건/사고 분류3",
    "인물",
    "위치",
    "기관",
    "키워드",
    "특성추출(가중치순 상위 50개)",
    "본문",
    "URL",
    "분석제외 여부",
)
_NOUNS = frozenset({"NNG", "NNP", "SL"})


def write_bigkinds(transcripts: Iterable[Transcript], path: Path) -> None:
    """Write a CSV file with BigKinds' columns, safe for Excel.

    본문 is all that was said, without labels and the second copy; 인물, 위치 and
    기관 are the names found, 키워드 the nouns, each in the order of the text.
    """
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="")
        writer.writeheader()
        for transcript in transcripts:
            facts = bigkinds_row(transcript)
            writer.writerow({name: cell(value) for name, value in facts.items()})


def bigkinds_row(transcript: Transcript) -> dict[str, str]:
    """Return a transcript as a row."""
    body = "\n".join(segment.text for segment in transcript.segments)
    reporter = transcript.reporter
    return {
        "뉴스 식별자": page_id(transcript),
        "일자": (transcript.published or "").replace("-", ""),
        "언론사": transcript.outlet or "",
        "기고자": (reporter.name if reporter else None) or "",
        "제목": transcript.title or "",
        "인물": _names(transcript, Person),
        "위치": _names(transcript, Place),
        "기관": _names(transcript, Organization),
        "키워드": ",".join(m.form for m in morphemes(body) if m.tag in _NOUNS),
        "본문": body,
    }


def _names(transcript: Transcript, kind: type[Entity]) -> str:
    found = (e.name for e in transcript.entities if isinstance(e, kind))  # type: ignore[union-attr]
    return ",".join(dict.fromkeys(found))
