"""Sentences of everyday words without any name: no person, body or place is invented.

The words are `nobody/vocabulary.tsv`; Kiwi joins verbs and endings, so every form of
the language turns up. The number of sentences is NOBODY (2,000); every one is its own.
"""

import os
import random
from pathlib import Path

from newsparse.entities import find_entities
from newsparse.korean.closing import may_close
from newsparse.korean.morphemes import kiwi
from newsparse.transcript import Organization, Person, Place

NUMBER = int(os.environ.get("NOBODY", "2000"))
ROWS = (Path(__file__).parent / "nobody" / "vocabulary.tsv").read_text("utf-8")
WORDS = {
    kind: words.split()
    for kind, words in (
        row.split("\t") for row in ROWS.splitlines() if not row.startswith("#")
    )
}
TAGS = {"verb": "VV", "adjective": "VA"}
NOUN = {
    "subject": ("이", "가"),
    "topic": ("은", "는"),
    "object": ("을", "를"),
    "with": ("과", "와"),
    "to": ("으로", "로"),
    "many": ("들이", "들이"),
    "also": ("도", "도"),
    "from": ("에서", "에서"),
    "of": ("의", "의"),
    "none": ("", ""),
    "is": ("입니다", "입니다"),
    "than": ("보다", "보다"),
    "even": ("까지", "까지"),
    "at": ("에", "에"),
}
FRAMES = [
    "{topic:people} {object:thing} {verb:었습니다}.",
    "{adverb} {subject:thing} {verb:습니다}.",
    "{of:people} {subject:compound} {adjective:습니다}.",
    "{adjective:ᆫ} {subject:people} {at:compound} {verb:었습니다}.",
    "{verb:는} {topic:thing} {adverb} {verb:기로} 했습니다.",
    "{verb:ᆫ} {many:people} {object:compound} {verb:고} {verb:었습니다}.",
    "{topic:thing} {verb:어서} {is:compound}.",
    "{with:thing} {object:thing} {verb:기} 위한 {is:thing}.",
    "{from:compound} {subject:people} {verb:면서} {object:thing} {verb:었습니다}.",
    "{to:thing} {verb:ᆯ} {none:people} 두 명이 {verb:었습니다}.",
    "{adverb} {verb:어} {verb:ᆫ} {topic:compound} {adjective:지만} {verb:습니다}.",
    "{also:people} {also:thing} {verb:지} 않았습니다.",
    "{even:compound} {verb:기도} 했습니다.",
    "{than:thing} {adjective:ᆫ} {subject:thing} {verb:었습니다}.",
    "{verb:는} {none:compound} {is:thing}.",
    "{adjective:게} {verb:어} {verb:는} {topic:people} {verb:ᆸ니다}.",
    "{none:thing} {subject:compound} {verb:기에} {verb:었습니다}.",
    "{verb:려는} {none:people} {many:people} {verb:었습니다}.",
    "{verb:었던} {subject:thing} {adverb} {adjective:습니다}.",
    "{verb:자} {topic:people} {verb:자고} {verb:었습니다}.",
]


class Slot:
    """A word of a class in the form that a frame asks for."""

    def __init__(self, choose):
        self.choose = choose

    def __format__(self, form):
        return self.choose(form)


def inflected(kind, ending, pick):
    tag = {"습니다": "EF", "었습니다": "EF", "ᆸ니다": "EF"}.get(ending)
    tag = tag or ("ETM" if ending in ("는", "ᆫ", "ᆯ", "려는", "었던") else "EC")
    return kiwi().join([(pick(WORDS[kind]), TAGS[kind]), (ending, tag)])


def noun(role, kind, pick):
    word = pick(WORDS[kind])
    after = NOUN[role]
    return word + next((a for a in after if not a or may_close(word, a)), after[0])


def sentence(pick):
    slots = {
        kind: Slot(lambda ending, kind=kind: inflected(kind, ending, pick))
        for kind in TAGS
    }
    slots |= {
        role: Slot(lambda kind, role=role: noun(role, kind, pick)) for role in NOUN
    }
    slots["adverb"] = Slot(lambda _: pick(WORDS["adverb"]))
    return pick(FRAMES).format_map(slots)


def test_everyday_words_name_nothing():
    pick = random.Random(14).choice
    said = {sentence(pick) for _ in range(NUMBER)}
    assert len(said) > NUMBER * 0.95
    names = (Person, Organization, Place)
    invented = [
        (entity.text, type(entity).__name__, text)
        for text in sorted(said)
        for entity in find_entities(text, home="강원")
        if isinstance(entity, names)
    ]
    assert invented == []
