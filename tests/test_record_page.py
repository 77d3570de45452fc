"""The snippets of docs/record.md cut what they say, in each language that is here."""

import doctest
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from newsparse.transcript import Transcript

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "docs" / "record.md").read_text("utf-8")
OLD = (ROOT / "tests" / "data" / "records-0.1.0.jsonl").read_text("utf-8").splitlines()
RECORD = Transcript.from_json(next(line for line in OLD if "😀" in line))
SPANS = [*RECORD.segments, *RECORD.entities]
WORDS = [span.text for span in SPANS]
UTF16 = RECORD.with_offsets("utf16")

JAVASCRIPT = """
const { page, spans, utf16 } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const said = spans.map((span) => slice(page, span));
const plain = utf16.map((span) => page.slice(span.start, span.end));
console.log(JSON.stringify([said, plain]));
"""
JAVA = """
public class Cut {
    %s
    public static void main(String[] numbers) throws Exception {
        String page = new String(System.in.readAllBytes(), "UTF-8");
        var out = new java.io.PrintStream(System.out, true, "UTF-8");
        for (String line : numbers) {
            String[] ends = line.split(",");
            int start = Integer.parseInt(ends[0]), end = Integer.parseInt(ends[1]);
            int from = Integer.parseInt(ends[2]), to = Integer.parseInt(ends[3]);
            out.print(slice(page, start, end) + "\\0" + page.substring(from, to) + "\\0");
        }
    }
}
"""


def snippet(language):
    (found,) = re.findall(rf"```{language}\n(.*?)```", TEXT, flags=re.DOTALL)
    return found


def run(command, stdin):
    done = subprocess.run(
        command, input=stdin.encode(), capture_output=True, check=True
    )
    return done.stdout.decode()


def numbers(span):
    return {"start": span.start, "end": span.end}


def test_the_words_lie_behind_an_emoji():
    assert RECORD.page.index("😀") < SPANS[-1].start
    assert numbers(UTF16.entities[-1]) != numbers(RECORD.entities[-1])


@pytest.mark.skipif(not shutil.which("node"), reason="needs node")
def test_javascript(tmp_path):
    script = tmp_path / "cut.js"
    script.write_text(snippet("js") + JAVASCRIPT, encoding="utf-8")
    given = {
        "page": RECORD.page,
        "spans": list(map(numbers, SPANS)),
        "utf16": [numbers(span) for span in (*UTF16.segments, *UTF16.entities)],
    }
    assert json.loads(run(["node", script], json.dumps(given))) == [WORDS, WORDS]


@pytest.mark.skipif(not shutil.which("javac"), reason="needs a JDK")
def test_java(tmp_path):
    source = tmp_path / "Cut.java"
    source.write_text(JAVA % snippet("java"), encoding="utf-8")
    pairs = zip(SPANS, (*UTF16.segments, *UTF16.entities), strict=True)
    spans = [f"{a.start},{a.end},{b.start},{b.end}" for a, b in pairs]
    out = run(["java", source, *spans], RECORD.page)
    assert out.split("\0")[:-1] == [word for word in WORDS for _ in range(2)]


def test_python():
    page = doctest.DocTestParser().get_doctest(snippet("python"), {}, "record", None, 0)
    runner = doctest.DocTestRunner()
    runner.run(page)
    assert runner.summarize(verbose=False) == (0, 4)
