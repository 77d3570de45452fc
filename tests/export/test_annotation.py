import json

import msgspec
import pytest

from newsparse import parse
from newsparse.export.annotation import (
    label_studio_task,
    write_doccano,
    write_label_studio,
)


def in_utf16(text, start, end):
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_label_studio_counts_utf16(transcript):
    task = label_studio_task(transcript)
    text = task["data"]["text"]
    (prediction,) = task["predictions"]
    values = [result["value"] for result in prediction["result"]]
    assert [v["labels"] for v in values][:2] == [["anchor"], ["interview"]]
    assert all(in_utf16(text, v["start"], v["end"]) == v["text"] for v in values)
    quote = values[1]
    assert (quote["end"] - quote["start"]) == len(quote["text"]) + 1  # 😀


@pytest.mark.parametrize("given", [0, 1, 2])
def test_label_studio_files_are_one_array(transcript, tmp_path, given):
    write_label_studio([transcript] * given, tmp_path / "a.json")
    tasks = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert len(tasks) == given


def test_doccano_counts_characters(transcript, tmp_path):
    write_doccano([transcript], tmp_path / "a.jsonl")
    row = json.loads((tmp_path / "a.jsonl").read_text(encoding="utf-8"))
    said = {label: row["text"][start:end] for start, end, label in row["label"]}
    assert said["money"] == "최대 20억 원"
    assert said["interview"] == '"한도윤 군수가 😀 왔어요."'
    assert said["person"] == "한도윤 군수"


def test_double_spaces_and_controls_survive(transcript, tmp_path):
    page = transcript.page.replace("축제를", "축제  를\u2028")
    odd = msgspec.structs.replace(transcript, page=page)
    assert label_studio_task(odd)["data"]["text"] == page


def test_a_bite_without_words_is_not_labelled(tmp_path):
    record = parse("[앵커]\n눈이 왔습니다.\n[인터뷰]\n[기자]\n길이 얼었습니다.")
    assert [s.role for s in record.segments] == ["anchor", "interview", "reporter"]
    write_doccano([record], tmp_path / "a.jsonl")
    row = json.loads((tmp_path / "a.jsonl").read_text(encoding="utf-8"))
    assert row["label"] == [[5, 13, "anchor"], [25, 34, "reporter"]]
    (prediction,) = label_studio_task(record)["predictions"]
    assert len(prediction["result"]) == 2
