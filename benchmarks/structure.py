"""Score the structure of parsed pages against invented pages whose answer is known.

    python benchmarks/structure.py [--pages 3000] [--seed 0] [--show 3]

Lines are right when the tag, or for speech the role, is the expected one. Prints
the scores, then the failures by kind of line, with the seed to see a page again:
`python benchmarks/pages.py --seed SEED`.
"""

# ruff: noqa: E501, RUF021

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from pages import Page, Row, write_page

from newsparse import parse
from newsparse.transcript import Segment, Transcript


@dataclass(frozen=True)
class Miss:
    measure: str
    case: str
    told: str


Tally = dict[str, Counter[bool]]


def lines_of(page: Page) -> Iterator[tuple[Row, int, int]]:
    at = 0
    for row in page.rows:
        yield row, at, at + len(row.text)
        at += len(row.text) + 1


class Reading:
    """A transcript with what stands at every character."""

    def __init__(self, record: Transcript) -> None:
        self.record = record
        self.tags = [""] * len(record.page)
        self.turns: list[int | None] = [None] * len(record.page)
        for part in record.parts:
            self.tags[part.start : part.end] = [part.tag] * (part.end - part.start)
        for index, turn in enumerate(record.segments):
            self.turns[turn.start : turn.end] = [index] * (turn.end - turn.start)

    def kind(self, start: int, end: int) -> str:
        """Return the tag of a line; the role where most of it is speech."""
        here = [i for i in range(start, end) if not self.record.page[i].isspace()]
        tags = Counter(self.tags[i] for i in here)
        if "speech" in tags:
            del tags["label"]
            roles = Counter(self.role(i) for i in here if self.tags[i] == "speech")
            if len(tags) == 1:
                return roles.most_common(1)[0][0] if len(roles) == 1 else "mixed"
        return "+".join(sorted(tags)) or "blank"

    def role(self, at: int) -> str:
        turn = self.turns[at]
        return "outside" if turn is None else self.record.segments[turn].role

    def turn(self, start: int, end: int) -> Segment | None:
        index = self.number(start, end)
        return None if index is None else self.record.segments[index]

    def number(self, start: int, end: int) -> int | None:
        return next((t for t in reversed(self.turns[start:end]) if t is not None), None)


def check(page: Page) -> Iterator[tuple[str, str, bool, str]]:
    """Yield measure, case, whether it is right, and what was told instead."""
    record = parse(page.text, entities=False)
    reading = Reading(record)
    yield "restored", page.shape, record.restore() == page.text, ""
    yield from check_lines(page, reading)
    yield from check_turns(page, reading)
    yield from check_facts(page, record)
    again = parse(kept(record), entities=False)
    removed = [p for p in again.parts if p.tag == "duplicate"]
    yield "idempotent", page.kind, not removed, f"{len(removed)} more removed"


def kept(record: Transcript) -> str:
    return "".join(
        record.page[p.start : p.end] for p in record.parts if p.tag != "duplicate"
    )


def check_lines(page: Page, reading: Reading) -> Iterator[tuple[str, str, bool, str]]:
    for row, start, end in lines_of(page):
        told = reading.kind(start, end)
        right = told in row.want or "*" in row.want
        yield (
            "lines",
            row.case,
            right,
            f"{told} not {'/'.join(sorted(row.want))}: {row.text}",
        )
        if "duplicate" in row.want:
            yield "duplicates found", row.case, right, f"{told}: {row.text}"
        elif row.text and "*" not in row.want:
            yield (
                "nothing legitimate removed",
                row.case,
                "duplicate" not in told,
                row.text,
            )
        if "duplicate" in row.want and row.twin is not None and told == "duplicate":
            yield (
                "twins",
                row.case,
                twin_of(reading.record, start, end) == row.text,
                row.text,
            )


def twin_of(record: Transcript, start: int, end: int) -> str:
    """Return the text of the twin of the line, at the same place within it."""
    part = next(p for p in record.parts if p.start <= start < p.end)
    if part.twin is None:
        return "no twin"
    said = record.page[part.start : part.end].strip()
    twin = record.page[part.twin.start : part.twin.end].strip()
    same = " ".join(said.split()) == " ".join(twin.split())
    return record.page[start:end] if same else f"twin differs: {twin[:40]}"


def check_turns(page: Page, reading: Reading) -> Iterator[tuple[str, str, bool, str]]:
    before: tuple[Row, int | None] | None = None
    for row, start, end in lines_of(page):
        if not row.turn or row.want & {"label", "duplicate", "blank"}:
            continue
        number = reading.number(start, end)
        if before and before[1] is not None and number is not None:
            same = before[0].turn == row.turn
            right = (before[1] == number) == same
            yield (
                "turns",
                row.case,
                right,
                f"{'split' if same else 'joined'}: {before[0].text} | {row.text}",
            )
        before = row, number
        if row.who is not None and number is not None:
            told = reading.record.segments[number].speaker
            name = (told and told.name) or ""
            yield (
                "speakers",
                row.case,
                name in row.who.split("|"),
                f"{name!r} not {row.who!r}: {row.text}",
            )
            if row.title:
                words = f"{told and told.title} {told and told.affiliation}"
                yield (
                    "speaker titles",
                    row.case,
                    row.title in words,
                    f"{words} not {row.title}",
                )


def check_facts(page: Page, record: Transcript) -> Iterator[tuple[str, str, bool, str]]:
    reporter = record.reporter
    told = {
        "title": (bare(record.title, page.title), page.title),
        "published": (record.published, page.published),
        "kind": (record.kind, page.kind),
        "byline": (reporter and reporter.byline, page.byline),
        "hand-over": (reporter and reporter.hand_off, page.hand_off),
        "sign-off": (reporter and reporter.sign_off, page.sign_off),
        "differences": (len(record.differences), page.differences),
        "title tags": (record.title_tags, page.tags),
    }
    loose = {"hand-over", "sign-off"} if page.cut else set()
    for measure, (value, want) in told.items():
        if (
            measure in loose
            and want is None
            or measure == "title tags"
            and want is None
        ):
            continue
        yield (
            measure,
            f"{page.shape} {page.kind}",
            value == want,
            f"{value!r} not {want!r}",
        )


def bare(told: str | None, want: str) -> str | None:
    """Forgive the angle brackets of a title that stands in them whole."""
    return want if told and want == f"<{told}>" else told


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--pages", type=int, default=3000)
    args.add_argument("--seed", type=int, default=0)
    args.add_argument("--show", type=int, default=3)
    given = args.parse_args()
    tally: Tally = defaultdict(Counter)
    misses: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    perfect = 0
    for seed in range(given.seed, given.seed + given.pages):
        right_page = True
        for measure, case, right, told in check(write_page(seed)):
            tally[measure][right] += 1
            right_page &= right
            if not right:
                misses[measure, case].append((seed, told))
        perfect += right_page
    print(f"{'pages without a miss':28}{perfect / given.pages:9.3%} of {given.pages}")
    for measure, count in tally.items():
        print(
            f"{measure:28}{count[True] / count.total():9.3%} of {count.total()}, {count[False]} wrong"
        )
    for (measure, case), rows in sorted(misses.items(), key=lambda item: -len(item[1])):
        print(f"\n{measure} / {case}: {len(rows)}")
        for seed, told in rows[: given.show]:
            print(f"   {seed}: {told[:170]}")


if __name__ == "__main__":
    main()
