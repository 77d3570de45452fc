"""Write docs/fields.md from the schemas; with --check only compare.

The words are those of the docstrings, and of the columns that hold the same.

python scripts/fields_page.py [--check]
"""

import re
import sys
from typing import Any

from pages import keep, table

from newsparse.evidence import EVIDENCE, TAGS
from newsparse.export.columns import MEANINGS
from newsparse.export.schema import json_schema
from newsparse.failure import Failure
from newsparse.transcript import Transcript

HEAD = """\
# The record, field by field

Made by `python scripts/fields_page.py` from the schemas, which are made from the types
of `newsparse.transcript` and their docstrings. Meaning and 뜻 are those of the
[column](tables.md) that holds the same, where there is one. [The record](record.md)
tells how they belong together.

기록의 모든 필드입니다. 뜻은 같은 값을 담은 [표의 열](tables.md)에서 가져왔습니다.
"""
COLUMNS = ("field", "holds", "meaning", "뜻")
KINDS = {
    "amounts": ("money", "quantity", "percent", "ratio", "ordinal"),
    "times": ("date", "time", "duration", "recurrence"),
    "places": ("place",),
    "names": ("person", "organization"),
    "candidates": ("placename",),
    "segments": ("speaker", "segment"),
    "failures": ("failure",),
    "transcripts": ("source", "reporter", "transcript"),
    "people": ("member",),
}
TABLES = {noun: name for name, nouns in KINDS.items() for noun in nouns}
JOINED = re.compile(r",(?: codes)? parted by .*|,? '.{1,3}'로 나눔")  # a list in a cell
OWN = {  # what no column holds
    "schema": ("Name and number of this form of record", "기록 형식의 이름과 번호"),
    "page": ("The text all offsets count in", "모든 위치가 세는 글"),
    "parts": ("Tiles of the page", "페이지를 빈틈없이 나눈 조각"),
    "segments": ("Turns, in order", "발화, 차례대로"),
    "sentences": ("Sentences of the turns", "발화의 문장"),
    "entities": ("Values, none overlapping another", "값, 서로 겹치지 않음"),
    "cast": ("The people of the item, each once", "기사에 나오는 사람, 한 번씩"),
    "transcript.reporter": ("The reporter", "기자"),
    "transcript.differences": (
        "Where a second copy says something else",
        "둘째 사본이 다르게 말하는 곳",
    ),
    "transcript.source": ("Where the page came from", "페이지의 출처"),
    "segment.speaker": ("Who speaks", "말하는 사람"),
    "segment.candidates": ("Roles nothing tells apart", "가릴 수 없는 역할들"),
    "place.candidates": ("Places it may be, ranked", "그럴 수 있는 곳, 순위대로"),
    "organization.place": ("Where it belongs", "기관이 속한 곳"),
    "twin": ("The copy that stays, or the other one", "남은 짝, 또는 다른 사본"),
    "span.start": ("First character", "첫 글자 위치"),
    "span.end": ("Behind the last character", "마지막 글자 다음 위치"),
    "per": ("The measure a rate refers to", "비율의 기준이 되는 양"),
    "per.value": ("How much of it: 10 of 10kg당", "기준의 수: 10kg당의 10"),
    "per.unit": ("In which unit: kg of 10kg당", "기준의 단위: 10kg당의 kg"),
    "terms": ("The numbers compared", "견주는 두 수"),
    "counterpart": ("The same sum in another currency", "같은 금액의 다른 통화 표현"),
    "anchor": ("The expression it leans on", "값이 기대는 표현"),
}
PLAIN = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "null": "null",
}


def page() -> str:
    """Return the whole page."""
    nouns = [
        part for root in (Transcript, Failure) for part in parts(json_schema(root))
    ]
    words = [
        f"## {title}\n\n{table(('code', 'why'), codes.items())}"
        for title, codes in (("Evidence", EVIDENCE), ("Tags", TAGS))
    ]
    return "\n".join([HEAD, *map(section, nouns), *words])


def parts(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """Return a schema and what it is made of."""
    made_of = schema.get("$defs", {}).values()
    return [schema, *(part for part in made_of if "properties" in part)]


def section(noun: dict[str, Any]) -> str:
    """Return a noun: what it is, and its fields."""
    rows = [
        (f"`{field}`", holds(value), *meanings(noun["title"], field))
        for field, value in noun["properties"].items()
    ]
    return f"## {noun['title']}\n\n{noun['description']}\n\n{table(COLUMNS, rows)}"


def holds(value: dict[str, Any]) -> str:
    """Return what a field may hold: a kind, a list of it, or certain words."""
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})" if name != "Entity" else "any entity"
    if "const" in value or "enum" in value:
        words = value.get("enum", [value.get("const")])
        return ", ".join("null" if word is None else f"`{word}`" for word in words)
    if "anyOf" in value:
        return " or ".join(map(holds, value["anyOf"]))
    if value["type"] == "array":
        return f"list of {holds(value['items'])}"
    return PLAIN[value["type"]]


def meanings(title: str, field: str) -> tuple[str, str]:
    """Return what a field means in both languages: its own words, or a column's."""
    noun = title.removesuffix("Entity").lower()
    for name in (f"{noun}.{field}", field):
        if name in OWN:
            return OWN[name]
    tables = TABLES.get(noun, f"{noun}s")
    columns = {c.name: c[3:] for c in MEANINGS if tables in c.tables}
    prefix = {"placename": "candidate", "failure": "source"}.get(noun, noun)
    for name in (f"{prefix}_{field}", f"{noun}_{field}", field, noun):
        if name in columns and (name != noun or field == "name"):
            english, korean = (JOINED.sub("", text) for text in columns[name])
            return english, korean
    return "", ""


def main() -> int:
    """Write the page, or tell whether it is up to date."""
    return keep({"fields.md": page()})


if __name__ == "__main__":
    sys.exit(main())
