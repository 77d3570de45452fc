"""Measure the entities on our own news sentences: every value is marked by hand.

Run `python benchmarks/news.py [--errors]`; the sentences and their notation are in
tests/entities/news.tsv. A mention counts as found where its kind is right and it
overlaps the marked text; its span and its value are judged apart.
"""

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "src"))

from newsparse import find_entities  # noqa: E402
from newsparse.transcript import AnyEntity, Entity  # noqa: E402

NEWS = ROOT / "tests" / "entities" / "news.tsv"
MARK = re.compile(r"\[([^\[\]|]++)\|([^\[\]]*+)\]")
KINDS = {
    "m": "money",
    "q": "quantity",
    "c": "percent",
    "pp": "percent",
    "r": "ratio",
    "s": "ratio",
    "o": "ordinal",
    "d": "date",
    "t": "time",
    "D": "duration",
    "R": "recurrence",
    "p": "place",
    "n": "person",
    "g": "organization",
}
WHEN = ("date", "time")
SPAN_SLACK = re.compile(r"^(?:여|쯤|가량|경|간|만|째|대|\s)*$")


@dataclass(frozen=True)
class Mark:
    """One marked mention: where it stands and the answers accepted for it."""

    start: int
    end: int
    text: str
    answers: tuple[str, ...]

    @property
    def judged(self) -> tuple[str, ...]:
        """The answers that say something, without the leading question mark."""
        return tuple(a.lstrip("?") for a in self.answers if a != "?")

    @property
    def optional(self) -> bool:
        """Whether finding nothing here is right too."""
        return any(a.startswith("?") for a in self.answers)

    @property
    def free(self) -> bool:
        """Whether anything may be found here."""
        return "?" in self.answers


def sentences() -> Iterator[tuple[date, str, list[Mark]]]:
    """Yield day, plain text and marks of every sentence of the corpus."""
    for line in NEWS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            day, _, marked = line.partition("\t")
            yield date.fromisoformat(day), *unmark(marked)


def unmark(marked: str) -> tuple[str, list[Mark]]:
    """Take the marks out of a sentence; a clock time joins the day before it."""
    text, marks, at = "", [], 0
    for found in MARK.finditer(marked):
        text += marked[at : found.start()]
        answers = tuple(re.split(r"\s*//\s*", found[2]))
        marks.append(Mark(len(text), len(text) + len(found[1]), found[1], answers))
        text += found[1]
        at = found.end()
    return text + marked[at:], joined(marks, text + marked[at:])


def joined(marks: list[Mark], text: str) -> list[Mark]:
    """Join 어제 and 오후 6시 where only a space stands between them."""
    out: list[Mark] = []
    for mark in marks:
        last = out[-1] if out else None
        kind = mark.answers[0].lstrip("?").partition(" ")[0]
        if (
            last
            and kind in ("t", "d")
            and last.answers[0].lstrip("?")[:2] in ("t ", "d ")
            and text[last.end : mark.start] == " "
        ):
            out[-1] = Mark(
                last.start, mark.end, text[last.start : mark.end], mark.answers
            )
        else:
            out.append(mark)
    return out


def number(text: str) -> Decimal:
    """Read 0.5 or 1/3."""
    top, _, bottom = text.partition("/")
    return Decimal(top) / Decimal(bottom or 1)


def amount_right(entity: object, answer: str) -> bool:
    """Compare an amount with an answer such as `200..300 KRW per 1 kg`."""
    kind, _, rest = answer.partition(" ")
    rest, _, mod = rest.partition(" +")
    if mod and getattr(entity, "mod", None) != mod:
        return False
    terms = getattr(entity, "terms", None)
    if kind == "s":
        return terms is not None and ":".join(map(str, terms)) == rest
    if kind == "r" and ":" in rest:
        return terms is not None and ":".join(map(str, terms)) == rest
    rest, _, per = rest.partition(" per ")
    parts = rest.split()
    if parts[-1] == "/d":
        per, parts = "1 d", parts[:-1]
    said = getattr(entity, "per", None)
    if per and (said is None or per != f"{said.value.normalize():f} {said.unit}"):
        return False
    return value_right(entity, parts[0]) and unit_right(entity, kind, parts[1:])


def value_right(entity: object, said: str) -> bool:
    """Compare value, or low and high, exactly (a fraction within 1e-9)."""
    low, dots, high = said.partition("..")
    if said == "*":
        return True
    if not dots:
        got = getattr(entity, "value", None)
        return got is not None and abs(got - number(said)) < Decimal("1e-9")
    ends = (getattr(entity, "low", None), getattr(entity, "high", None))
    wants = (number(low) if low else None, number(high) if high else None)
    if not low and ends == (None, None):
        return getattr(entity, "mod", None) == "max" and value_right(entity, high)
    return ends == wants


def unit_right(entity: object, kind: str, unit: list[str]) -> bool:
    """Compare the unit; won is meant where money names none."""
    got = getattr(entity, "unit", None)
    if kind == "c":
        return got == "percent"
    if kind == "pp":
        return got == "percentage_point"
    if kind == "m":
        return got == (unit[0] if unit else "KRW")
    if kind in ("o", "r") and not unit:
        return True
    return unit == ["*"] or (bool(unit) and got == unit[0])


def days(said: str) -> tuple[date, date]:
    """Read an EDTF day, month, year or closed interval as a half-open one."""
    first, _, last = said.partition("/")
    return first_day(first), after(last or first)


def first_day(said: str) -> date:
    """Return the first day of a year, month or day."""
    return date.fromisoformat((said + "-01-01")[:10])


def after(said: str) -> date:
    """Return the day after a year, month or day."""
    parts = [int(part) for part in said.split("-")]
    if len(parts) == 1:
        return date(parts[0] + 1, 1, 1)
    if len(parts) == 2:
        return date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
    return date(*parts) + timedelta(days=1)


def when_right(entity: object, answer: str) -> bool:
    """Compare a stretch of the calendar, or a moment to the minute said."""
    kind, _, said = answer.partition(" ")
    start, end = getattr(entity, "start_at", None), getattr(entity, "end_at", None)
    if said == "*":
        return True
    if kind == "t":
        if start is None:
            return False
        if "T" not in said:
            return str(start)[:10] == said
        return ("T" + str(start).partition("T")[2]).startswith(
            "T" + said.partition("T")[2]
        ) and (said.startswith("T") or str(start)[:10] == said[:10])
    if start is None or end is None:
        return False
    low, high = days(said)
    try:
        return (
            datetime.fromisoformat(start).date() == low
            and datetime.fromisoformat(end).date() == high
        )
    except ValueError:
        return False


def place_right(entity: object, answer: str) -> bool:
    """Compare the code of the day (or the country, or that there is none)."""
    said = answer.partition(" ")[2]
    code, status = getattr(entity, "code", None), getattr(entity, "status", None)
    if said == "*":
        return True
    if said == "-":
        return code is None
    if said == "amb":
        return code is None and status != "resolved"
    if said.startswith("C:"):
        return code in (None, said[2:]) and getattr(entity, "country", None) == said[2:]
    return f"{getattr(entity, 'name', '')} {code}" == said


def right(entity: AnyEntity, answer: str, text: str) -> bool:
    """Say whether a mention has the kind and the value of one answer."""
    kind, _, said = answer.partition(" ")
    name = KINDS[kind]
    if name != kind_of(entity):
        return False
    if name in WHEN:
        return when_right(entity, answer)
    if name == "place":
        return place_right(entity, answer)
    if name == "duration":
        return getattr(entity, "iso", None) == said.split()[0]
    if name == "recurrence":
        return said == "*" or getattr(entity, "iso", None) == said
    if name == "person":
        title = getattr(entity, "title", None) or ""
        return getattr(entity, "name", "") == text and (said == "*" or said in title)
    if name == "organization":
        return bool(getattr(entity, "name", ""))
    return amount_right(entity, answer)


def kind_of(entity: object) -> str:
    """Return the type tag of a mention."""
    tag: str = type(entity).__struct_config__.tag  # type: ignore[attr-defined]
    return tag


def spare(entity: Entity) -> bool:
    """Say whether a mention is not judged: a name the page hides."""
    return getattr(entity, "status", None) == "anonymous"


def judge() -> tuple[dict[str, Counter[str]], list[tuple[str, str, str, str]]]:
    """Compare every sentence; return counts by kind and the errors."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    errors: list[tuple[str, str, str, str]] = []
    for day, text, marks in sentences():
        found = find_entities(text, published=day, home=home(day))
        used: set[int] = set()
        for mark in marks:
            near = [
                (i, e)
                for i, e in enumerate(found)
                if e.start < mark.end and mark.start < e.end
            ]
            used.update(i for i, _ in near)
            if mark.free and (
                not mark.judged or not any(_fits(e, mark) for _, e in near)
            ):
                continue
            judge_mark(mark, [e for _, e in near], counts, errors, f"{day} {text}")
        for i, entity in enumerate(found):
            if i not in used and not spare(entity):
                kind = kind_of(entity)
                counts[kind]["false"] += 1
                errors.append((kind, "false", show(entity), f"{day} {text}"))
    return counts, errors


def _fits(entity: AnyEntity, mark: Mark) -> bool:
    return any(right(entity, answer, mark.text) for answer in mark.judged)


def judge_mark(
    mark: Mark,
    near: list[AnyEntity],
    counts: dict[str, Counter[str]],
    errors: list[tuple[str, str, str, str]],
    where: str,
) -> None:
    """Count what was found at one mark, and keep its error."""
    kinds = [KINDS[a.partition(" ")[0]] for a in mark.judged]
    want = f"[{mark.text}|{' // '.join(mark.answers)}]"
    good = [e for e in near if _fits(e, mark)]
    same = [e for e in near if kind_of(e) in kinds]
    kind = kind_of((good or same or [None])[0]) if good or same else kinds[0]
    if not near:
        if not mark.optional:
            counts[kind]["missed"] += 1
            errors.append((kind, "missed", want, where))
        return
    shown = "; ".join(map(show, near))
    if good:
        counts[kind]["right"] += 1
        if not span_right(good[0], mark):
            counts[kind]["span"] += 1
            errors.append((kind, "span", f"{want} got {shown}", where))
    elif same:
        counts[kind]["value"] += 1
        errors.append((kind, "value", f"{want} got {shown}", where))
    elif not all(spare(e) for e in near):
        if not mark.optional:
            counts[kind]["missed"] += 1
        counts[kind_of(near[0])]["false"] += 1
        errors.append((kind, "kind", f"{want} got {shown}", where))


def span_right(entity: Entity, mark: Mark) -> bool:
    """Compare the span; a hedge such as 여 or 쯤 may be in or out."""
    if entity.start != mark.start:
        return False
    longer, shorter = sorted((entity.text, mark.text), key=len, reverse=True)
    return longer.startswith(shorter) and bool(SPAN_SLACK.match(longer[len(shorter) :]))


def home(day: date) -> str:
    """Return what Gangwon was called on a day."""
    return "강원특별자치도" if day >= date(2023, 6, 11) else "강원도"


def show(entity: AnyEntity) -> str:
    """Put a mention on one line."""
    import msgspec

    plain = msgspec.to_builtins(entity, builtin_types=(Decimal,))
    skip = ("start", "end", "text", "current_name", "current_code", "code_system")
    facts = [f"{k}={v}" for k, v in plain.items() if v and k not in skip]
    return f"<{entity.text}: {' '.join(facts)[:260]}>"


def main() -> None:
    """Print the table, and the errors where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    counts, errors = judge()
    total: Counter[str] = Counter()
    print(f"{'kind':14}{'prec':>7}{'recall':>8}{'value':>7}{'span':>7}   counts")
    for kind in [*dict.fromkeys(KINDS.values()), "all"]:
        row = total if kind == "all" else counts[kind]
        total.update({} if kind == "all" else row)
        hits = row["right"] + row["value"]
        print(
            f"{kind:14}{share(hits, hits + row['false'])}"
            f"{share(hits, hits + row['missed'], 8)}{share(row['right'], hits)}"
            f"{share(row['right'] - row['span'], row['right'])}   {dict(row)}"
        )
    for error in sorted(errors) if options.errors else ():
        print("\t".join(error))


def share(part: int, whole: int, width: int = 7) -> str:
    """Show a share in per cent."""
    return f"{100 * part / whole:{width}.1f}" if whole else " " * (width - 1) + "-"


if __name__ == "__main__":
    main()
