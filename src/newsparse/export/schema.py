"""The JSON Schemas of what `newsparse` prints, made from the types themselves."""

import inspect
from typing import Any, get_args

import msgspec

from newsparse.transcript import AnyEntity, Noun, Transcript

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# Keys that 0.1.0 did not write: not required, so that its records still validate.
_ADDED = {
    ("Transcript", "offsets"),
    ("Transcript", "carrier"),
    ("Transcript", "cast"),
    ("Part", "evidence"),
    ("Segment", "candidates"),
    *((kind, "anchor") for kind in ("Date", "Time")),
    *(("Place", key) for key in ("lat", "lon", "iso3166_2")),
    *(("Organization", key) for key in ("place", "acts_as")),
}
# `Date` would hide JavaScript's own in generated types, so the kinds say what they are.
_TITLES = {kind.__name__: f"{kind.__name__}Entity" for kind in get_args(AnyEntity)}


def json_schema(noun: type[Noun] = Transcript) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a record, or of a `Failure`.

    Every key that is always written is required. Keys it does not name are allowed: a
    later version may add some under the same name of the schema.

    >>> from newsparse.failure import Failure
    >>> json_schema()["$id"], json_schema(Failure)["required"]
    ('urn:newsparse:transcript-1', ['schema', 'name', 'sha256', 'code', 'message'])
    """
    _, parts = msgspec.json.schema_components([noun], ref_template="#/$defs/{name}")
    parts = {_TITLES.get(name, name): _struct(part) for name, part in parts.items()}
    root: dict[str, Any] = parts.pop(noun.__name__)
    name = inspect.signature(noun).parameters["schema"].default
    root["properties"]["schema"] = {"type": "string", "const": name}
    if "entities" in root["properties"]:
        entities = root["properties"]["entities"]
        parts["Entity"] = {"title": "Entity", **entities["items"]}
        entities["items"] = {"$ref": "#/$defs/Entity"}
    head = {"$schema": DIALECT, "$id": "urn:" + name.replace("/", ":")}
    return head | root | ({"$defs": parts} if parts else {})


def _struct(part: dict[str, Any]) -> dict[str, Any]:
    """Require what is always written: a default of ours tells a reader nothing."""
    noun, keys = part["title"], part["properties"]
    required = [key for key in keys if (noun, key) not in _ADDED]
    for key in required:
        keys[key].pop("default", None)
    amended: dict[str, Any] = _amended(part)
    return amended | {"title": _TITLES.get(noun, noun), "required": required}


def _amended(node: Any) -> Any:  # noqa: ANN401  (a tree of JSON)
    """Say what msgspec does not, in words that validators and generators all know."""
    if isinstance(node, list | tuple):
        return [_amended(item) for item in node]
    if not isinstance(node, dict):
        return node
    if node.get("format") == "decimal":
        return {"type": "number"}
    changed = {key: _amended(value) for key, value in node.items()}
    changed.pop("discriminator", None)  # OpenAPI's; each kind has its own `type`
    if node.get("type") == "integer":
        changed["minimum"] = 0  # every integer of a record is an offset or an index
    if "prefixItems" in node:
        changed["items"] = changed.pop("prefixItems")[0]  # pairs are of one type
    if "$ref" in node:
        path, _, name = node["$ref"].rpartition("/")
        changed["$ref"] = f"{path}/{_TITLES.get(name, name)}"
    if isinstance(node.get("description"), str):
        changed["description"] = inspect.cleandoc(node["description"])
    return changed
