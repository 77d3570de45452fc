"""Every sample page gives the record that lies beside it."""

import json
from pathlib import Path

import pytest

import newsparse

SAMPLES = Path(__file__).parent.parent / "samples"
PAGES = sorted(SAMPLES.rglob("*.txt"))


def test_there_are_samples():
    assert len(PAGES) >= 6


def test_every_outlet_has_a_sample():
    from newsparse.outlets import known_outlets

    shown = {
        json.loads(p.with_suffix(".json").read_text("utf-8"))["outlet"] for p in PAGES
    }
    assert {outlet.own.name for outlet in known_outlets()} <= shown


@pytest.mark.parametrize("page", PAGES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_sample_gives_its_golden_record(page):
    record = newsparse.parse(page.read_text("utf-8"), name=page.name)
    golden = json.loads(page.with_suffix(".json").read_text("utf-8"))
    shown = json.loads(record.to_json())
    shown["source"].pop("version")
    golden["source"].pop("version")
    assert shown == golden, "read the change, then run: make samples"
