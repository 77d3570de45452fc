"""Other languages hold the schema: strict Ajv, generated TypeScript, quicktype.

Runs where `npm install` was done in tests/npm, as CI does where it has npm.
"""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

import newsparse
from newsparse.export.schema import _ADDED, json_schema
from newsparse.failure import Failure

ROOT = Path(__file__).parent.parent
NPM = Path(__file__).parent / "npm"
TOOLS = NPM / "node_modules" / ".bin"
SCHEMAS = ROOT / "src" / "newsparse" / "schema"
DATA = Path(__file__).parent / "data"

pytestmark = pytest.mark.skipif(
    not (shutil.which("node") and TOOLS.is_dir()),
    reason="needs node, and `npm install` in tests/npm",
)


@pytest.fixture(scope="module")
def records():
    """Every golden record, those of 0.1.0, and one in each other unit."""
    golden = [path.read_text("utf-8") for path in sorted(ROOT.glob("samples/*/*.json"))]
    old = (DATA / "records-0.1.0.jsonl").read_text("utf-8").splitlines()
    emoji = newsparse.Transcript.from_json(next(line for line in old if "😀" in line))
    others = [emoji.with_offsets(unit).to_json() for unit in ("utf16", "utf8")]
    return [json.loads(text) for text in golden + old + others]


def run(command, folder, stdin=""):
    done = subprocess.run(
        list(map(str, command)),
        cwd=folder,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def lines(records):
    return "\n".join(json.dumps(record, ensure_ascii=False) for record in records)


def test_strict_ajv_takes_every_record(records):
    command = ["node", NPM / "validate.mjs", SCHEMAS / "transcript-1.json"]
    assert run(command, NPM, lines(records)) == f"{len(records)}\n"
    lacking = {key: value for key, value in records[0].items() if key != "entities"}
    with pytest.raises(AssertionError, match="required property 'entities'"):
        run(command, NPM, lines([lacking]))


def test_strict_ajv_takes_failures():
    old = (DATA / "failures-0.1.0.jsonl").read_text("utf-8").strip()
    new = Failure(code="not_text", message="는 글이 아닙니다").to_json()
    command = ["node", NPM / "validate.mjs", SCHEMAS / "failure-1.json"]
    assert run(command, NPM, f"{old}\n{new}") == "2\n"


@pytest.fixture
def project(tmp_path):
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    return tmp_path


def compile_strictly(folder, main):
    (folder / "main.ts").write_text(main, encoding="utf-8")
    options = [
        "--strict",
        "--skipLibCheck",
        "--target",
        "es2022",
        "--module",
        "nodenext",
    ]
    run([TOOLS / "tsc", *options, "main.ts"], folder)
    return json.loads(run(["node", "main.js"], folder))


@pytest.mark.parametrize("options", [[], ["--additionalProperties=false"]], ids=len)
def test_typescript_of_the_schema_compiles_and_reads_every_record(
    records, project, options
):
    schema = SCHEMAS / "transcript-1.json"
    run([TOOLS / "json2ts", *options, "-i", schema, "-o", "transcript.ts"], project)
    types = (project / "transcript.ts").read_text("utf-8")
    assert types.count("?:") == len(_ADDED)  # what 0.1.0 did not write
    shutil.copy(NPM / "reader.ts", project)
    counted = [r for r in records if r.get("offsets", "codepoint") == "codepoint"]
    read = compile_strictly(
        project,
        'import type { Transcript } from "./transcript.js";\n'
        'import { read } from "./reader.js";\n'
        # Written out, so that the compiler holds every key and value against its type.
        f"const records: Transcript[] = {json.dumps(counted)};\n"
        "console.log(JSON.stringify(records.map(read)));\n",
    )
    assert [len(said) for said in read] == [len(r["entities"]) for r in counted]
    dated = next(r for r in counted if r["source"]["name"] == "package-dated.txt")
    assert "850000000 KRW" in read[counted.index(dated)]


@pytest.mark.parametrize(
    ("noun", "name"), [(newsparse.Transcript, "transcript-1"), (Failure, "failure-1")]
)
def test_quicktype_reads_every_record(records, project, noun, name):
    schema = SCHEMAS / f"{name}.json"
    command = [TOOLS / "quicktype", "--src-lang", "schema", "--lang", "typescript"]
    run([*command, "--top-level", noun.__name__, schema, "-o", "types.ts"], project)
    given = [json.dumps(record) for record in records]
    if noun is Failure:
        given = (DATA / "failures-0.1.0.jsonl").read_text("utf-8").splitlines()
    read = compile_strictly(
        project,
        'import { Convert } from "./types.js";\n'
        f"const lines: string[] = {json.dumps(given)};\n"
        f"const read = lines.map((line) => Convert.to{noun.__name__}(line));\n"
        "console.log(JSON.stringify(read.map((one) => one.schema)));\n",
    )
    assert read == [json_schema(noun)["properties"]["schema"]["const"]] * len(given)
