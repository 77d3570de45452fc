"""The service of docs/service.md and docs/service.ko.md answers as the pages say."""

import json
import re
from pathlib import Path

import pytest

import newsparse
from newsparse.transcript import Transcript

testclient = pytest.importorskip("starlette.testclient")
ROOT = Path(__file__).parent.parent


@pytest.fixture(params=["service.md", "service.ko.md"])
def client(request):
    page = (ROOT / "docs" / request.param).read_text("utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", page, flags=re.DOTALL)
    assert len([line for line in code.splitlines() if line.strip()]) <= 20
    names = {}
    exec(code, names)
    return testclient.TestClient(names["app"])


def test_a_page_goes_in_and_its_record_comes_out(client):
    data = (ROOT / "samples" / "g1" / "package-dated.txt").read_bytes()
    answer = client.post("/parse?published=2019-10-23", content=data)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    record = Transcript.from_json(answer.content)
    assert record == newsparse.read(data, published="2019-10-23")


def test_cp949_is_read_too(client):
    answer = client.post("/parse", content="[앵커]\n눈이 왔습니다.".encode("cp949"))
    assert json.loads(answer.content)["source"]["encoding"] == "cp949"


@pytest.mark.parametrize("path", ["/parse?published=yesterday", "/parse"])
def test_what_is_wrong_is_said(client, path):
    data = b"\xff" * 9 if path == "/parse" else "눈".encode()
    answer = client.post(path, content=data)
    assert answer.status_code == 422
    assert answer.json()["message"]
