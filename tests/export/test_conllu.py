from newsparse.export.conllu import conllu_lines, upos, words, write_conllu


def rows(lines):
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def test_words_are_the_text_between_blanks_less_its_marks():
    text = '"눈이 왔어요." 이라고 했다.'
    assert [text[word.start : word.end] for word in words(text)] == [
        '"',
        "눈이",
        "왔어요",
        ".",
        '"',
        "이라고",
        "했다",
        ".",
    ]


def test_a_row_has_ten_columns_and_its_place_in_the_page(transcript):
    for row in rows(conllu_lines(transcript)):
        assert len(row) == 10
        facts = dict(pair.split("=") for pair in row[9].split("|"))
        start, end = int(facts["start_char"]), int(facts["end_char"])
        assert transcript.page[start:end] == row[1]


def test_the_sentences_come_back_from_the_words(transcript):
    texts = [line[9:] for line in conllu_lines(transcript) if line.startswith("# text")]
    blocks = "\n".join(conllu_lines(transcript)).strip().split("\n\n")
    for block, sentence in zip(blocks, transcript.sentences, strict=True):
        found = rows(block.split("\n"))
        assert [row[0] for row in found] == [str(n + 1) for n in range(len(found))]
        joined = "".join(
            row[1] + ("" if "SpaceAfter=No" in row[9] else " ") for row in found
        )
        assert joined.rstrip() == sentence.text
    assert texts == [sentence.text for sentence in transcript.sentences]


def test_the_speaker_is_told(transcript, tmp_path):
    write_conllu([transcript], tmp_path / "a.conllu")
    text = (tmp_path / "a.conllu").read_text(encoding="utf-8")
    assert "# role = interview\n# speaker = 민세빈\n" in text
    assert text.endswith("\n\n")


def test_tags_have_a_universal_part_of_speech():
    assert [upos(tag) for tag in ("NNG", "VV-I", "XSV", "W_EMOJI", "??")] == [
        "NOUN",
        "VERB",
        "VERB",
        "SYM",
        "X",
    ]
