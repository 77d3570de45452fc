import json

import jsonschema
import pytest

from newsparse.export.schema import json_schema

VALIDATOR = jsonschema.Draft202012Validator(json_schema())


def test_it_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(json_schema())
    assert json_schema()["$id"] == "urn:newsparse:transcript-1"


def test_a_record_fits(transcript):
    VALIDATOR.validate(json.loads(transcript.to_json()))


def test_no_amount_is_said_to_be_a_string():
    text = json.dumps(json_schema())
    assert "decimal" not in text
    amount = json_schema()["$defs"]["Money"]["properties"]["value"]
    assert {"type": "number"} in amount["anyOf"]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "newsparse/transcript-2"),
        (("segments", 0, "role"), "singer"),
        (("segments", 0, "start"), -1),
        (("entities", 1, "value"), "2000000000"),
        (("entities", 0, "type"), "star"),
        (("parts", 0, "tag"), None),
        (("source", "sha256"), None),
    ],
)
def test_a_wrong_value_does_not_fit(transcript, path, value):
    record = json.loads(transcript.to_json())
    node = record
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    assert not VALIDATOR.is_valid(record)
