"""The JSON Schema of a transcript, made from the types themselves."""

import inspect
from typing import Any

import msgspec

from newsparse.transcript import SCHEMA, Transcript

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ID = "urn:" + SCHEMA.replace("/", ":")  # urn:newsparse:transcript-1


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one line of `newsparse parse`.

    >>> json_schema()["$id"]
    'urn:newsparse:transcript-1'
    """
    (root,), definitions = msgspec.json.schema_components(
        [Transcript], ref_template="#/$defs/{name}"
    )
    definitions["Transcript"]["properties"]["schema"] = {"const": SCHEMA}
    whole = {"$schema": DIALECT, "$id": ID, **root, "$defs": definitions}
    amended: dict[str, Any] = _amend(whole)
    return amended


def _amend(node: Any) -> Any:  # noqa: ANN401  (a tree of JSON)
    """Say what msgspec does not: amounts are numbers, offsets start at 0."""
    if isinstance(node, list):
        return [_amend(item) for item in node]
    if not isinstance(node, dict):
        return node
    if node.get("format") == "decimal":
        return {"type": "number"}
    amended = {key: _amend(value) for key, value in node.items()}
    if node.get("type") == "integer":
        amended["minimum"] = 0  # every integer of a record is an offset or an index
    if isinstance(node.get("description"), str):
        amended["description"] = inspect.cleandoc(node["description"])
    return amended
