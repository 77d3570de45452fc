"""A text that is the name of a file is parsed as a text, and never silently."""

import warnings
from pathlib import Path

import pytest

import newsparse

LINE = "춘천에서 군밤 축제가 열렸습니다."


@pytest.fixture
def here(tmp_path, monkeypatch):
    (tmp_path / "2014").mkdir()
    (tmp_path / "2014" / "a.txt").write_text(LINE, encoding="utf-8")
    (tmp_path / "뉴스.txt").write_text(LINE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


NAMES = [
    "뉴스.txt",
    "2014",
    "2014/a.txt",
    "2014/*.txt",
    "2014/*",
    "*.txt",
    "뉴스.txt\n",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_a_text_with_a_warning(here, name):
    with pytest.warns(UserWarning, match=r"parse\(\) takes .* newsparse\.read\(\)"):
        assert newsparse.parse(name, entities=False).page == name
    with pytest.warns(UserWarning, match=r"find_entities\(\) takes"):
        newsparse.find_entities(name)
    with pytest.warns(UserWarning, match=r"parse_many\(\) takes"):
        (found,) = newsparse.parse_many([name], entities=False)
    assert found.page == name


def test_the_warning_stands_where_the_name_was_given(here):
    def many(name):
        return list(newsparse.parse_many([name], entities=False))

    for door in (newsparse.parse, newsparse.find_entities, many):
        with pytest.warns(UserWarning, match="takes") as noticed:
            door("뉴스.txt")
        assert [Path(one.filename) for one in noticed] == [Path(__file__)]
    with pytest.warns(UserWarning, match="takes"):
        exec("parse('뉴스.txt')", {"parse": newsparse.parse})  # a module without name


@pytest.mark.parametrize(
    "text",
    [
        LINE,
        "",
        ".",
        "..",
        "/",
        "*",
        "**강조**",
        "없는.txt",
        "없는/*.txt",
        "뉴스.txt\n2014",
        "2014년 *표시*.",
        "[앵커]",
        "가" * 2000,
        "\0.txt",
        "\ud800.txt",
        "뉴스.txt/",
    ],
)
def test_other_texts_are_texts(here, text):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        newsparse.parse(text, entities=False)


@pytest.mark.parametrize("given", [b"a", Path("a.txt"), None, 3, ["a"]])
def test_what_is_no_text_is_a_type_error(given):
    for door in (newsparse.parse, newsparse.find_entities):
        with pytest.raises(TypeError, match=r"takes the text.*newsparse\.read\(\)"):
            door(given)
