"""Records for annotation tools: Label Studio and doccano, each in its own offsets."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newsparse.export.kinds import tag_of
from newsparse.export.tables import page_id
from newsparse.offsets import CODEPOINT
from newsparse.transcript import AnyEntity, Segment, Transcript
from newsparse.version import __version__


def write_label_studio(transcripts: Iterable[Transcript], path: Path) -> None:
    """Write Label Studio tasks (a JSON array), with the record as predictions.

    Offsets count UTF-16 code units, as Label Studio's page does in JavaScript.
    The labelling interface needs `<Text name="text" value="$text"/>` and a
    `<Labels name="label" toName="text">` with the roles and the kinds of entities.
    """
    with path.open("w", encoding="utf-8", newline="\n") as file:
        separator = "[\n"
        for transcript in transcripts:
            task = label_studio_task(transcript)
            file.write(separator + json.dumps(task, ensure_ascii=False))
            separator = ",\n"
        file.write("[]\n" if separator == "[\n" else "\n]\n")


def label_studio_task(transcript: Transcript) -> dict[str, Any]:
    """Return a transcript as a Label Studio task."""
    transcript = transcript.with_offsets("utf16")
    results = [
        {
            "id": f"{page_id(transcript)}-{number}",
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": {
                "start": mention.start,
                "end": mention.end,
                "text": mention.text,
                "labels": [label],
            },
        }
        for number, (mention, label) in enumerate(_labelled(transcript))
    ]
    return {
        "data": {"text": transcript.page, "name": transcript.source.name},
        "predictions": [
            {"model_version": f"newsparse {__version__}", "result": results}
        ],
    }


def write_doccano(transcripts: Iterable[Transcript], path: Path) -> None:
    """Write doccano's JSON Lines for sequence labelling.

    Offsets count characters (Unicode code points), as doccano's import does. Values lie
    within turns, so the project must allow overlapping spans.
    """
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for transcript in transcripts:
            labelled = _labelled(transcript.with_offsets(CODEPOINT))
            row = {
                "id": page_id(transcript),
                "text": transcript.page,
                "label": [[said.start, said.end, label] for said, label in labelled],
            }
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def _labelled(transcript: Transcript) -> Iterator[tuple[Segment | AnyEntity, str]]:
    """Yield what to label; a bite without words is nothing doccano would take."""
    for segment in transcript.segments:
        if segment.start < segment.end:
            yield segment, segment.role
    for entity in transcript.entities:
        yield entity, tag_of(entity)
