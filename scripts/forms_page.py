"""Write docs/forms.md from the tables of amounts and times; with --check only compare.

python scripts/forms_page.py [--check]

Every value on the page is what the library reads in the example while it is made.
"""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from pages import keep, table

from newsparse.entities import find_entities
from newsparse.entities.amounts.tables import rows
from newsparse.entities.timex import find_times
from newsparse.entities.timex.lexicon import ROOM
from newsparse.korean.tables import rows as rows_of
from newsparse.transcript import Amount, Duration, Recurrence, When

DAY = date(2021, 9, 16)
HEAD = f"""\
# Forms newsparse reads · 읽는 꼴

Made by `python scripts/forms_page.py`: each value is what the library reads in the
example, said on {DAY} (a Thursday); the mention is bold. Particles and the copula
behind a word are free (`src/newsparse/korean/closings.tsv`). All units and counters:
[units.md](units.md).

아래 값은 모두 {DAY}(목요일)에 말한 예문에서 라이브러리가 읽은 것입니다. 굵은 글씨가
읽은 말이며, 뒤의 조사와 어미는 가리지 않습니다. 단위는 모두
[units.md](units.md)에 있습니다.

"""
SECTIONS = {
    "number": "Numbers · 수",
    "money": "Money · 금액",
    "quantity": "Counts and measures · 수량",
    "percent": "Percents · 백분율",
    "ratio": "Ratios · 비율",
    "ordinal": "Order · 차례",
}
LINKS = {
    "range": "a range",
    "told": "a range of numbers spoken of",
    "row": "two numbers in a row",
    "sums": "sums that share their unit",
    "items": "a list that shares its unit",
    "list": "three numbers or more that share their unit",
    "change": "a change: two values, the unit once",
    "mixed": "a number and its fraction",
    "share": "so many of so many",
    "of ten": "so many of ten",
    "batting": "hits of times at bat",
    "compound": "one measure in two units",
    "hundredths": "a currency and its hundredths",
    "price": "the price of so many",
    "equal": "one sum in two currencies",
}
COLUMNS = ("form · 꼴", "example · 예문", "read as · 값")


def section(title: str, lines: Iterable[Iterable[str]], text: str = "") -> str:
    """Return a section with its table."""
    return f"## {title}\n\n{text}{table(COLUMNS, lines)}\n"


def amounts(sentence: str) -> str:
    """Return the amounts in a sentence as they are read."""
    found = find_entities(sentence, published=DAY)
    said = (each for each in found if isinstance(each, Amount))
    return "; ".join(f"**{each.text}** {amount(each)}" for each in said) or "–"


def amount(said: Amount) -> str:
    """Write an amount: 20000..30000 KRW approx."""
    return " ".join(filter(None, _parts(said)))


def _parts(said: Amount) -> Iterator[str]:
    yield f"{said.value:f}" if said.value is not None else ""
    if said.low is not None and said.high is not None:
        yield f"{said.low:f}..{said.high:f}"
    yield said.unit or ""
    terms: tuple[Decimal, ...] = getattr(said, "terms", None) or ()
    yield f"({'/'.join(f'{term:f}' for term in terms)})" if terms else ""
    yield said.mod or ""
    if said.per:
        yield f"per {said.per.value:f} {said.per.unit}"
    yield ", ".join(f"{end} exclusive" for end in said.exclusive)


def times(sentence: str) -> str:
    """Return the times in a sentence as they are read."""
    found = find_times(sentence, DAY)
    return "; ".join(f"**{each.text}** {moment(each)}" for each in found) or "–"


def moment(said: When | Duration | Recurrence) -> str:
    """Write a time: its EDTF, else its start, and what bends it."""
    if isinstance(said, When):
        shown = said.edtf or said.start_at or "unresolved"
    else:
        shown = said.iso
    return " ".join(filter(None, (shown, said.mod)))


def forms() -> Iterator[str]:
    """Yield a section for each kind of amount."""
    for name, title in SECTIONS.items():
        some = (row for row in rows("forms.tsv") if row[0] == name)
        lines = ((form, said, amounts(said)) for _, form, said, _ in some)
        yield section(title, lines)


def two_numbers() -> str:
    """Return what two numbers are together."""
    lines = (
        (LINKS[makes], said, amounts(said)) for makes, *_, said, _ in rows("links.tsv")
    )
    return section("Two numbers · 수와 수", lines)


def bounds() -> str:
    """Return the words that bend a value."""
    lines = (
        (mod, said, amounts(f"{said}."))
        for mod, _, _, said in sorted(rows("bounds.tsv"))
    )
    return section("Bounds · 범위와 어림", lines)


def rates() -> str:
    """Return the words of time that make a rate."""
    said = (
        (words.replace(",", ", "), f"{words.partition(',')[0]} 3건입니다.")
        for words, _ in rows("rates.tsv")
    )
    return section("Rates · 단위당", ((words, s, amounts(s)) for words, s in said))


def beside_units() -> str:
    """Return what may be written together with a unit, and words of order."""
    behind = ((words.replace(",", ", "), s) for words, _, s in rows("behind.tsv"))
    order = ((f"{word} in an order", s) for word, _, _, s in rows("ordinals.tsv"))
    lines = ((words, s, amounts(s)) for words, s in (*behind, *order))
    return section("Beside a unit · 단위 곁의 말", lines)


def no_amounts() -> str:
    """Return the numbers that are no amounts."""
    guards = (("a name or number of something", said) for _, said in rows("guards.tsv"))
    sayings = (("a saying", f"{said} 이야기") for (said,) in rows("idioms.tsv"))
    lines = ((form, said, amounts(said)) for form, said in (*guards, *sayings))
    return section("No amounts · 금액도 수량도 아닌 수", lines)


def time_units() -> str:
    """Return the units of time and what stands beside them, with their examples."""
    lines = (
        (row[0].replace("_", " "), row[-2], times(row[-2]))
        for name in ("units.tsv", "beside.tsv", "eras.tsv")
        for row in rows_of(name, ROOM)
    )
    return section("Units of time · 시간의 단위", lines)


def time_words() -> str:
    """Return the words of the calendar and the clock, each in what it is read with."""
    lines = (
        (word, said, times(said))
        for word, *_ in rows_of("words.tsv", ROOM)
        if (said := _said(word))
    )
    return section("Words of time · 시간의 말", lines)


FRAMES = (
    "{}에는",
    "9월 {}에는",
    "{} 월요일에는",
    "{} 3월에는",
    "{} 동안",
    "올해 {}에는",
)


def _said(word: str) -> str:
    """Return a sentence in which a word of time is part of what is read, or none."""
    for frame in FRAMES:
        said = f"{frame.format(word)} 비가 왔습니다."
        if any(word in found.text for found in find_times(said, DAY)):
            return said
    return ""


def page() -> str:
    """Return the whole page."""
    parts = (*forms(), two_numbers(), bounds(), rates(), beside_units(), no_amounts())
    return HEAD + "\n".join((*parts, time_units(), time_words())).rstrip() + "\n"


if __name__ == "__main__":
    sys.exit(keep({"forms.md": page()}))
