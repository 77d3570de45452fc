"""TEI: turns as `<u who>`, as in ParlaMint, with the values said in them.

Every `<u>` and note tells its place in the page as `#char=12,34` (RFC 5147), in
characters. What XML cannot hold (control characters) is U+FFFD, one for one.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import IO, Any
from xml.sax.saxutils import escape, quoteattr

from newsparse.export.kinds import KINDS, tag_of
from newsparse.export.tables import Keys
from newsparse.offsets import CODEPOINT
from newsparse.transcript import (
    Amount,
    AnyEntity,
    Duration,
    Organization,
    Person,
    Place,
    Recurrence,
    Segment,
    Speaker,
    Transcript,
    When,
)
from newsparse.version import __version__

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_tei(transcripts: Iterable[Transcript], path: Path) -> None:
    """Write one `<teiCorpus>` with a `<TEI>` a page."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        file.write('<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:lang="ko">\n')
        _write(file, _header("newsparse", "", ""))
        keys = Keys()
        for transcript in transcripts:
            _write(file, _text(transcript, f"p{keys.of(transcript)}"))
        file.write("</teiCorpus>\n")


def _write(file: IO[str], lines: Iterable[str]) -> None:
    file.writelines(line + "\n" for line in lines)


def _header(title: str, source: str, people: str) -> Iterator[str]:
    yield "<teiHeader>"
    yield f"<fileDesc><titleStmt><title>{_safe(title)}</title></titleStmt>"
    yield f"<publicationStmt><p>newsparse {__version__}</p></publicationStmt>"
    yield f"<sourceDesc><bibl>{source}</bibl></sourceDesc></fileDesc>"
    if people:
        yield f"<profileDesc><particDesc>{people}</particDesc></profileDesc>"
    yield "</teiHeader>"


def _text(transcript: Transcript, key: str) -> Iterator[str]:
    transcript = transcript.with_offsets(CODEPOINT)
    yield f"<TEI xml:id={quoteattr(key)}>"
    people = "".join(_people(transcript, key))
    listed = f"<listPerson>{people}</listPerson>" if people else ""
    yield from _header(transcript.title or "", _source(transcript), listed)
    yield f'<text><body><div type="{transcript.kind}">'
    for number, segment in enumerate(transcript.segments):
        yield from _turn(transcript, key, number, segment)
    yield "</div></body></text>"
    yield '<standOff><spanGrp type="parts">'
    for part in transcript.parts:
        yield f'<span ana="{part.tag}" target="{_place(part.start, part.end)}"/>'
    yield "</spanGrp></standOff></TEI>"


def _source(transcript: Transcript) -> str:
    reporter = transcript.reporter
    facts = (
        ("title", transcript.title),
        ("author", reporter.name if reporter else None),
        ("publisher", transcript.outlet),
        ("date", transcript.published),
        ("idno", transcript.source.name),
    )
    return "".join(f"<{name}>{_safe(value)}</{name}>" for name, value in facts if value)


def _people(transcript: Transcript, key: str) -> Iterator[str]:
    """Yield a person a turn: two unnamed speakers are never the same one."""
    for number, segment in enumerate(transcript.segments):
        who = segment.speaker or Speaker()
        facts = (
            ("persName", who.name),
            ("occupation", who.title),
            ("affiliation", who.affiliation),
        )
        said = "".join(f"<{e}>{_safe(value)}</{e}>" for e, value in facts if value)
        yield f'<person xml:id="{key}.s{number}" role="{segment.role}"'
        yield f' ana="{who.status}">{said}</person>'


def _turn(
    transcript: Transcript, key: str, number: int, segment: Segment
) -> Iterator[str]:
    if segment.label:
        yield f'<note type="label">{_safe(segment.label)}</note>'
    place = _place(segment.start, segment.end)
    said = "".join(_said(transcript, segment))
    yield f'<u xml:id="{key}.u{number}" who="#{key}.s{number}" ana="{segment.role}"'
    yield f' corresp="{place}">{said}</u>'


def _said(transcript: Transcript, segment: Segment) -> Iterator[str]:
    page, at = transcript.page, segment.start
    for entity in transcript.entities:
        if at <= entity.start and entity.end <= segment.end:
            yield _safe(page[at : entity.start])
            yield _mention(entity)
            at = entity.end
    yield _safe(page[at : segment.end])


def _mention(entity: AnyEntity) -> str:
    """Return TEI's element for a mention; a range is a number within a measure."""
    name, facts = _element(entity)
    said = _safe(entity.text)
    if isinstance(entity, Amount) and entity.value is None:
        ends = {"min": _figure(entity.low), "max": _figure(entity.high)}
        said = _tag("num", ends, said)
    return _tag(name, facts, said)


def _tag(name: str, facts: dict[str, str | None], inside: str) -> str:
    written = "".join(
        f" {key}={quoteattr(_clean(value))}"
        for key, value in facts.items()
        if value is not None
    )
    return f"<{name}{written}>{inside}</{name}>"


def _element(entity: Any) -> tuple[str, dict[str, str | None]]:  # noqa: ANN401
    """Return the element of a kind (`kinds.tsv`) with what TEI lets it say."""
    kind = KINDS[tag_of(entity)]
    facts = _ATTRIBUTES.get(kind.told_as, _no_attributes)(entity)
    typed = kind.told_as in ("amount", "length", "recurrence")
    return kind.element, ({"type": kind.name} if typed else {}) | facts


def _of_amount(entity: Amount) -> dict[str, str | None]:
    facts = {"quantity": _figure(entity.value), "unit": entity.unit}
    return {**facts, "ana": entity.mod}


def _of_when(entity: When) -> dict[str, str | None]:
    span = {"from-iso": entity.start_at, "to-iso": entity.end_at}
    return {**span, "n": entity.edtf, "ana": entity.mod}


def _of_length(entity: Duration | Recurrence) -> dict[str, str | None]:
    return {"dur-iso": entity.iso, "ana": entity.mod}


def _of_place(entity: Place) -> dict[str, str | None]:
    return {"type": entity.kind, "key": entity.code, "n": entity.name}


def _of_person(entity: Person) -> dict[str, str | None]:
    return {"n": entity.name, "role": entity.title}


def _of_organization(entity: Organization) -> dict[str, str | None]:
    return {"n": entity.name}


def _no_attributes(entity: Any) -> dict[str, str | None]:  # noqa: ANN401
    return {"ana": entity.mod}


_ATTRIBUTES: dict[str, Callable[[Any], dict[str, str | None]]] = {
    "amount": _of_amount,
    "when": _of_when,
    "length": _of_length,
    "recurrence": _of_length,
    "place": _of_place,
    "name": _of_person,
    "organization": _of_organization,
}


def _figure(number: Decimal | None) -> str | None:
    return None if number is None else f"{number:f}"


def _place(start: int, end: int) -> str:
    return f"#char={start},{end}"


def _safe(text: str) -> str:
    return escape(_clean(text))


def _clean(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
