"""The same story on several pages: another id, slot or date. A report, no removal.

Pages are compared by what was said on them (the segments), so chrome, labels and the
second copy play no part. No number, name or place is ever smoothed over: what one
page says and the other does not is listed beside the pair.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from newsparse.errors import no_extra

if TYPE_CHECKING:
    import pandas as pd

NEAR = 0.8  # of the characters; re-runs of a story measure 0.9 and more
_SHINGLE = 5  # characters
_PERMUTATIONS = 128
_ALMOST = 0.9999  # of near copies: 1 is for those that are the same
_BLANKS = re.compile(r"\s+")
_NUMBER = re.compile(r"\d[\d,.]*")

Frames = "Mapping[str, pd.DataFrame]"


def same_story(
    frames: "Mapping[str, pd.DataFrame]", *, near: float = NEAR
) -> "pd.DataFrame":
    """Report which pages tell the same story as an earlier one.

    Args:
        frames: The tables of `newsparse.frames`.
        near: The least share of characters (0 to 1) that near copies have in common;
            1 looks for exact copies alone and needs no extra.

    Returns:
        A row for each page that repeats another: `id`; `first`, the earliest page
        with that story (by date, then by order); `relation`, "same" where all that
        is said is the same but for blanks, else "near"; `score`, the share in common;
        `only_here` and `only_first`, the numbers, names and places that differ.

    Raises:
        TypeError: `frames` is not the tables.
        ReadError: `near` is below 1 and the extra `near` is not installed.
    """
    import pandas as pd

    if not isinstance(frames, Mapping):
        raise TypeError(
            "same_story() takes the tables that newsparse.frames() makes, not"
            f" {type(frames).__name__}"
        )
    if not 0 <= near <= 1:
        raise ValueError(f"near is {near}: a share from 0 to 1")
    texts = _texts(frames)
    found = dict(_exact(texts))
    if near < 1 and texts:
        rest = {key: text for key, text in texts.items() if key not in found}
        found |= dict(_near(rest, near))
    facts = _facts(frames, texts)
    rows = [
        (
            key,
            first,
            "same" if texts[key] == texts[first] else "near",
            score,
            " | ".join(sorted(facts[key] - facts[first])),
            " | ".join(sorted(facts[first] - facts[key])),
        )
        for key, (first, score) in found.items()
    ]
    names = ["id", "first", "relation", "score", "only_here", "only_first"]
    kinds = {name: "float64" if name == "score" else "string" for name in names}
    return pd.DataFrame(rows, columns=names).astype(kinds)


def _texts(frames: "Mapping[str, pd.DataFrame]") -> dict[str, str]:
    """Return what was said on each page without blanks, the earliest page first."""
    turns = frames["segments"].drop_duplicates(["id", "segment"])
    said = turns.groupby("id", sort=False)["segment_text"].agg("".join)
    pages = frames["transcripts"][["id", "published"]].drop_duplicates("id")
    ordered = pages.sort_values("published", kind="stable", na_position="last")
    texts = {key: _BLANKS.sub("", said.get(key, "")) for key in ordered["id"]}
    return {key: text for key, text in texts.items() if text}


Found = Iterator[tuple[str, tuple[str, float]]]


def _exact(texts: dict[str, str]) -> Found:
    first: dict[bytes, str] = {}
    for key, text in texts.items():
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
        if (known := first.setdefault(digest, key)) != key:
            yield key, (known, 1.0)


def _near(texts: dict[str, str], least: float) -> Found:
    """Propose by MinHash, decide by the share of characters in common."""
    datasketch, fuzz = _libraries()
    # Candidates are proposed generously: one changed number takes five shingles.
    index = datasketch.MinHashLSH(threshold=0.5, num_perm=_PERMUTATIONS)
    order = {key: number for number, key in enumerate(texts)}
    for key, text in texts.items():
        sketch = datasketch.MinHash(num_perm=_PERMUTATIONS, seed=1)
        sketch.update_batch({shingle.encode() for shingle in _shingles(text)})
        scores = (
            (fuzz.ratio(texts[other], text) / 100, -order[other], other)
            for other in index.query(sketch)
        )
        score, _, first = max(scores, default=(0.0, 0, ""))
        if score >= least:
            yield key, (first, min(round(score, 4), _ALMOST))
        else:  # only a story's first page is a candidate for the pages after it
            index.insert(key, sketch)


def _shingles(text: str) -> Iterator[str]:
    if len(text) < _SHINGLE:
        yield text
    for start in range(len(text) - _SHINGLE + 1):
        yield text[start : start + _SHINGLE]


def _facts(
    frames: "Mapping[str, pd.DataFrame]", texts: dict[str, str]
) -> dict[str, set[str]]:
    """Return the numbers as written and the names and places of each page."""
    facts = {key: set(_NUMBER.findall(text)) for key, text in texts.items()}
    for table in ("amounts", "times", "places", "names"):
        columns = frames[table][["id", "text"]]
        for key, text in columns.itertuples(index=False):
            facts.get(key, set()).add(text)
    return facts


def _libraries() -> tuple[Any, Any]:
    try:
        import datasketch
        from rapidfuzz import fuzz
    except ImportError as error:
        raise no_extra("for near copies", "near") from error
    return datasketch, fuzz
