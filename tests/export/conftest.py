"""A record made by hand: two voices, a copy, every family of values."""

from decimal import Decimal
from pathlib import Path

import pytest

from newsparse.transcript import (
    Date,
    Difference,
    Money,
    Part,
    Per,
    Person,
    Place,
    PlaceName,
    Reporter,
    Segment,
    Sentence,
    Source,
    Span,
    Speaker,
    Transcript,
)

SAMPLES = Path(__file__).parents[2] / "samples"
LINES = (
    "<DLP> 군밤 축제 '성황'\n",
    "2021-09-16\n",
    "[앵커]\n",
    "고성군이 최대 20억 원을 들여 지난달 축제를 열었습니다.\n",
    "[인터뷰] 민세빈 / 상인\n",
    '"한도윤 군수가 😀 왔어요."\n',
    "고성군이 최대 20억 원을 들여 지난달 축제를 열었습니다.\n",
    "무단 전재 금지.",
)
TAGS = ("title", "date", "label", "speech", "label", "speech", "duplicate", "footer")
PAGE = "".join(LINES)


def span(words: str) -> dict:
    """Return where words first stand on the page."""
    start = PAGE.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def parts():
    start = 0
    for line, tag in zip(LINES, TAGS, strict=True):
        twin = span(line) if tag == "duplicate" else None
        twin = twin and Span(start=twin["start"], end=twin["end"])
        yield Part(start=start, end=start + len(line), tag=tag, twin=twin)
        start += len(line)


@pytest.fixture
def transcript() -> Transcript:
    lead, quote = LINES[3].strip(), LINES[5].strip()
    candidates = (
        PlaceName(name="고성군", kind="county", path=("강원도",), code="42820"),
        PlaceName(name="고성군", kind="county", path=("경상남도",), code="48820"),
    )
    return Transcript(
        source=Source(name="a.txt", sha256="ab" * 32, encoding="cp949", version="1"),
        outlet="G1",
        kind="package",
        title="군밤 축제 '성황'",
        title_tags=("DLP",),
        published="2021-09-16",
        reporter=Reporter(name="서가람", email="grseo@example.com"),
        page=PAGE,
        parts=tuple(parts()),
        segments=(
            Segment(role="anchor", label="[앵커]", evidence=("label",), **span(lead)),
            Segment(
                role="interview",
                label="[인터뷰]",
                speaker=Speaker(name="민세빈", title="상인", status="named"),
                evidence=("label", "quote"),
                inferred=True,
                **span(quote),
            ),
        ),
        sentences=(
            Sentence(segment=0, **span(lead)),
            Sentence(segment=1, **span(quote)),
        ),
        entities=(
            Place(
                name="고성군",
                kind="county",
                status="ambiguous",
                candidates=candidates,
                segment=0,
                **span("고성군"),
            ),
            Money(
                value=Decimal("2000000000"),
                unit="KRW",
                mod="max",
                per=Per(value=Decimal("10"), unit="kg"),
                segment=0,
                **span("최대 20억 원"),
            ),
            Date(
                edtf="2021-08",
                start_at="2021-08-01",
                end_at="2021-09-01",
                grain="month",
                basis="relative",
                segment=0,
                **span("지난달"),
            ),
            Person(name="한도윤", title="군수", segment=1, **span("한도윤 군수")),
        ),
        differences=(
            Difference(twin=Span(start=0, end=1), twin_text="<", **span("금지")),
        ),
        warnings=("nul",),
    )


@pytest.fixture(scope="session")
def records() -> list[Transcript]:
    """Return the golden records of every sample."""
    lines = [p.read_text("utf-8") for p in sorted(SAMPLES.glob("*/*.json"))]
    return list(map(Transcript.from_json, lines))
