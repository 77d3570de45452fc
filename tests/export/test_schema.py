import json
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from newsparse.cli import main
from newsparse.export.schema import json_schema
from newsparse.failure import Failure
from newsparse.transcript import Transcript

DATA = Path(__file__).parent.parent / "data"
SCHEMAS = {"transcript-1": Transcript, "failure-1": Failure}
VALIDATOR = jsonschema.Draft202012Validator(json_schema())


def test_it_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(json_schema())
    assert json_schema()["$id"] == "urn:newsparse:transcript-1"


def test_a_record_fits(transcript):
    VALIDATOR.validate(json.loads(transcript.to_json()))


def test_no_amount_is_said_to_be_a_string():
    text = json.dumps(json_schema())
    assert "decimal" not in text
    amount = json_schema()["$defs"]["MoneyEntity"]["properties"]["value"]
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


LATER = {  # came after 0.1.0; what 0.1.0 lacks is in tests/test_old_records.py
    *(("Transcript", key) for key in ("offsets", "carrier", "cast")),
    ("Part", "evidence"),
    ("Segment", "candidates"),
    ("DateEntity", "anchor"),
    ("TimeEntity", "anchor"),
    *(("PlaceEntity", key) for key in ("lat", "lon", "iso3166_2")),
    *(("OrganizationEntity", key) for key in ("place", "acts_as")),
}


def objects(schema):
    """Yield the schema of every object there is."""
    yield schema
    yield from (part for part in schema.get("$defs", {}).values() if "type" in part)


@pytest.mark.parametrize("noun", SCHEMAS.values())
def test_every_key_is_required_but_those_that_came_later(noun):
    optional = {
        (part["title"], key)
        for part in objects(json_schema(noun))
        for key in part["properties"].keys() - set(part["required"])
    }
    assert optional == (LATER if noun is Transcript else set())


@pytest.mark.parametrize("noun", SCHEMAS.values())
def test_only_a_key_that_may_be_absent_has_a_default(noun):
    for part in objects(json_schema(noun)):
        has = {key for key, held in part["properties"].items() if "default" in held}
        assert has == part["properties"].keys() - set(part["required"])


def test_a_record_without_what_is_always_written_does_not_fit(transcript):
    record = json.loads(transcript.to_json())
    for key in record.keys() - {key for _, key in LATER}:
        assert not VALIDATOR.is_valid({k: v for k, v in record.items() if k != key}), (
            key
        )
    assert not VALIDATOR.is_valid({"source": record["source"], "page": ""})


def test_a_key_of_a_later_version_fits(transcript):
    record = json.loads(transcript.to_json()) | {"weather": "눈"}
    VALIDATOR.validate(record)
    assert Transcript.from_json(json.dumps(record)) == transcript


@pytest.mark.parametrize(
    ("file", "noun"), [("records", Transcript), ("failures", Failure)]
)
def test_what_0_1_0_wrote_fits(file, noun):
    validator = jsonschema.Draft202012Validator(json_schema(noun))
    for line in (DATA / f"{file}-0.1.0.jsonl").read_text("utf-8").splitlines():
        validator.validate(json.loads(line))


@pytest.mark.parametrize("unit", ["utf16", "utf8"])
def test_another_unit_fits_and_an_unknown_one_does_not(transcript, unit):
    record = json.loads(transcript.with_offsets(unit).to_json())
    VALIDATOR.validate(record)
    assert not VALIDATOR.is_valid(record | {"offsets": "utf32"})


def test_titles_are_distinct_and_hide_nothing_of_javascript():
    titles = [part["title"] for part in objects(json_schema())]
    assert len(titles) == len(set(titles))
    assert not set(titles) & {"Date", "Number", "Object", "String", "Map", "Range"}
    assert {"DateEntity", "MoneyEntity", "Transcript"} <= set(titles)


def test_kinds_are_told_apart_by_their_type():
    kinds = [ref["$ref"] for ref in json_schema()["$defs"]["Entity"]["anyOf"]]
    parts = json_schema()["$defs"]
    types = [parts[ref.rpartition("/")[2]]["properties"]["type"] for ref in kinds]
    assert len(types) == 12
    assert types[:2] == [{"enum": ["money"]}, {"enum": ["quantity"]}]


@pytest.mark.parametrize(("name", "noun"), SCHEMAS.items())
def test_the_file_is_what_the_command_prints(name, noun, capsys):
    written = files("newsparse").joinpath("schema", f"{name}.json").read_text("utf-8")
    assert json.loads(written) == json_schema(noun), "read the change: make schema"
    assert json_schema(noun)["$id"] == f"urn:newsparse:{name}"
    assert main(["schema", *(["--failure"] if noun is Failure else [])]) == 0
    assert capsys.readouterr().out == written
