"""CoNLL-U: sentences in words, each word with Kiwi's morphemes.

As in the Korean treebanks of Universal Dependencies, a word is what stands between
spaces, less its punctuation; LEMMA and XPOS join its morphemes and Sejong tags with
`+`. Syntax is not annotated (`_`). MISC tells `start_char` and `end_char` in the
page, in characters.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsparse.export.tables import Keys, page_id
from newsparse.korean.morphemes import Morpheme, morphemes
from newsparse.korean.tables import rows
from newsparse.offsets import CODEPOINT
from newsparse.transcript import Sentence, Transcript

_WORD = re.compile(r"\S++")


class Word(NamedTuple):
    """A word of a sentence: its span in the sentence and its morphemes."""

    start: int
    end: int
    morphemes: tuple[Morpheme, ...]


def write_conllu(transcripts: Iterable[Transcript], path: Path) -> None:
    """Write the sentences of transcripts."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        keys = Keys()
        for transcript in transcripts:
            lines = conllu_lines(transcript, keys.of(transcript))
            file.writelines(line + "\n" for line in lines)


def conllu_lines(transcript: Transcript, key: str | None = None) -> Iterator[str]:
    """Yield a transcript's lines; `key` is what its sentences are numbered under."""
    transcript = transcript.with_offsets(CODEPOINT)
    key = key or page_id(transcript)
    yield f"# newdoc id = {key}"
    for number, sentence in enumerate(transcript.sentences):
        said = transcript.page[sentence.start : sentence.end]
        segment = transcript.segments[sentence.segment]
        yield f"# sent_id = {key}-{number}"
        yield f"# text = {_on_a_line(said)}"
        yield f"# role = {segment.role}"
        if segment.speaker and segment.speaker.name:
            yield f"# speaker = {_on_a_line(segment.speaker.name)}"
        yield from _rows(said, sentence)
        yield ""


def words(text: str) -> Iterator[Word]:
    """Cut a text into words, punctuation apart, each with its morphemes.

    >>> [[m.form for m in word.morphemes] for word in words("눈이 왔다.")]
    [['눈', '이'], ['오', '었', '다'], ['.']]
    """
    found = morphemes(text)
    for match in _WORD.finditer(text):
        inside = [m for m in found if match.start() <= m.start < match.end()]
        yield from _split(match.start(), match.end(), inside)


def _split(start: int, end: int, inside: list[Morpheme]) -> Iterator[Word]:
    """Set punctuation apart; what Kiwi passed over stays with its word."""
    held: list[Morpheme] = []
    for morpheme in inside:
        if _is_mark(morpheme) and morpheme.start >= start:
            if held or morpheme.start > start:
                yield Word(start, morpheme.start, tuple(held))
            stop = min(morpheme.end, end)
            yield Word(morpheme.start, stop, (morpheme,))
            start, held = stop, []
        else:
            held.append(morpheme)
    if start < end:
        yield Word(start, end, tuple(held))


def _is_mark(morpheme: Morpheme) -> bool:
    return morpheme.start < morpheme.end and upos(morpheme.tag) == "PUNCT"


def _rows(said: str, sentence: Sentence) -> Iterator[str]:
    found = list(words(said))
    for number, word in enumerate(found, 1):
        tags = [morpheme.tag for morpheme in word.morphemes] or ["UN"]
        form = said[word.start : word.end]
        lemma = "+".join(morpheme.form for morpheme in word.morphemes) or form
        follows = found[number].start if number < len(found) else word.end + 1
        span = (sentence.start + word.start, sentence.start + word.end)
        misc = [] if follows > word.end else ["SpaceAfter=No"]
        misc += [f"start_char={span[0]}", f"end_char={span[1]}"]
        part = upos(_head(tags))
        columns = (number, form, lemma, part, "+".join(tags), "_", "_", "_", "_")
        yield "\t".join([*map(str, columns), "|".join(misc)])


def _head(tags: list[str]) -> str:
    """Return the tag that makes the word what it is: the verb in 수출하다."""
    made = [tag for tag in tags if tag.startswith(("XSV", "XSA"))]
    return made[0] if made else tags[0]


@cache
def _upos() -> dict[str, str]:
    table = rows("upos.tsv", "newsparse.export")
    return {tag: part for tag, part, _ in table}


def upos(tag: str) -> str:
    """Return the universal part of speech of a Sejong tag; VV-I is a VV."""
    return _upos().get(tag) or _upos().get(tag.partition("-")[0], "X")


def _on_a_line(text: str) -> str:
    return text.replace("\n", " ")
