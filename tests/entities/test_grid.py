"""Every production of amounts x spellings x units x endings x neighbours.

The value is known by construction. `NEWSPARSE_GRID` says how many combinations are
tried (a million by hand; a few thousand in the suite), drawn with a fixed seed.
"""

import importlib.util
import os
import random
import re
import unicodedata
from collections import Counter
from decimal import Decimal
from pathlib import Path

from newsparse.entities import find_entities
from newsparse.entities.amounts.tables import rows
from newsparse.korean.closing import may_close
from newsparse.korean.numerals import divide
from newsparse.korean.tables import rows as korean_rows
from newsparse.transcript import Amount

SIZE = int(os.environ.get("NEWSPARSE_GRID", "4000"))
SEED = 20261128
spelling = Path(__file__).parents[1] / "korean" / "spellings.py"
spec = importlib.util.spec_from_file_location("spellings", spelling)
said = importlib.util.module_from_spec(spec)
spec.loader.exec_module(said)

# Counters that any number may stand before, with no second reading (대 and 도 have one).
COUNTERS = [
    "명",
    "개",
    "곳",
    "건",
    "가구",
    "마리",
    "그루",
    "상자",
    "차례",
    "표",
    "사람",
    "병",
    "잔",
    "권",
    "척",
    "쌍",
]
HALVED = {"상자", "병", "잔", "권"}
MEASURES = [
    (word, row[1])
    for row in rows("units.tsv")
    for word in row[0].split(",")
    if not row[5] and row[4] in ("length", "area", "mass", "power") and len(word) > 1
]
MONEY = [
    ("원", "KRW"),
    ("달러", "USD"),
    ("유로", "EUR"),
    ("위안", "CNY"),
    ("엔", "JPY"),
]
BEFORE = ("", "모두 ", "그는 ", '"', "(", "지난해보다 ", "시는 ", "이에 ", "만나 ")
AFTER = (
    ".",
    " 왔습니다.",
    ", 이는",
    ' "',
    ")",
    " 이어",
    " 여기",
    " 대체로",
    " 만났다",
    "\n",
)
OTHER = re.compile(
    "[백천만]?[일이삼사오육칠팔구]|[십백천만]|.*[만억조][일이삼사오육칠팔구]"
)
# 61%대로 is "at the level of 61" as well as "as 61% says"; A에서 B로 is a change.
TABLE = list(korean_rows("closings.tsv"))
SECOND = ("대로", "대론", "로", "론", "으로", "으론")
DASHES = ("~", "∼", "에서 ", "부터 ")


def endings(turn, stem):
    """Draw what closes a word by walking the table, in the stem's own sound."""
    for _ in range(40):
        kinds, ending = "BADSTGC", ""
        for _ in range(turn.choice((1, 1, 2, 2, 3))):
            fits = [row for row in TABLE if row[0] in kinds]
            if fits:
                row = turn.choice(fits)
                ending, kinds = ending + turn.choice(row[2].split()), row[4]
        ending = unicodedata.normalize("NFC", unicodedata.normalize("NFD", ending))
        ended = "." in kinds and len(ending) < 9 and not ending.startswith(SECOND)
        if ended and may_close(stem, ending):
            return ending
    return ""


def number(turn):
    """Draw a number and one of its spellings.

    One letter in Hangul (이 명, 십척) and a digit behind 백, 천, 만 alone or a large
    multiplier (백사 잔, 3억이) are other words more often, and left out by design.
    """
    size = turn.choice((10, 100, 1000, 10**4, 10**6, 10**8, 10**10, 10**12))
    value = turn.randrange(2, size)
    ways = [way for way in said.spellings(value) if not OTHER.fullmatch(way)]
    return value, turn.choice(ways)


def amount(turn):
    """Return a number with its unit, and what is right: low, high, unit."""
    kind = turn.choice(("counter", "counter", "measure", "money", "percent"))
    if kind == "counter":
        word = turn.choice(COUNTERS)
        if turn.random() < 0.3:
            value = turn.randrange(2, 60)
            return f"{said.native_before_counter(value)} {word}", value, word
        value, text = number(turn)
        return f"{text}{turn.choice(('', ' '))}{word}", value, word
    if kind == "measure":
        word, code = turn.choice(MEASURES)
        value = Decimal(turn.randrange(1, 9999)) / turn.choice((1, 10))
        return f"{value:f}{word}", value, code
    if kind == "percent":
        value = Decimal(turn.randrange(1, 999)) / 10
        return f"{value}{turn.choice(('%', ' 퍼센트', '%포인트'))}", value, None
    value, text = number(turn)
    word, code = turn.choice(MONEY)
    return f"{text} {word}", value, code


MODS = {"약 ": "approx", "최대 ": "max", "적어도 ": "min", "": None}
BOUNDS = {" 이상": "min", " 미만": "less_than", "가량": "approx", " 넘게": "more_than"}


def combination(turn):
    """Return a sentence, the span of its amount and what it is."""
    text, value, unit = amount(turn)
    before, after = turn.choice(BEFORE), turn.choice(AFTER)
    shape = turn.choice(("plain", "plain", "before", "bound", "range", "share", "half"))
    low = high = None
    mod = None
    if shape == "before":
        word = turn.choice(list(MODS))
        mod = MODS[word]
        before += word
    if shape == "range" and unit and text[0].isdigit() and value == int(value):
        more = int(value) + turn.randrange(1, 50)
        unit_word = text.lstrip("0123456789,.천백십만억조 ")
        text = f"{int(value)}{turn.choice(DASHES)}{more}{unit_word}"
        low, high, value = int(value), more, None
    counter = isinstance(value, int) and unit in COUNTERS and text.endswith(unit)
    if shape == "share" and counter and value > 10:
        part = turn.randrange(2, value)
        between = turn.choice((" 중 ", " 가운데 ", " 중에서 "))
        text, value = (
            f"{text}{between}{part}{unit}",
            divide(Decimal(part), Decimal(value)),
        )
        unit = None
    if shape == "half" and unit in HALVED and counter:
        text, value = f"{text} 반", value + Decimal("0.5")
    ending = endings(turn, text)
    # Counted and no share: 2명씩, 2명의; parted and no half: 두 판 반으로.
    if (shape == "share" and ending[:1] in ("씩", "의")) or (
        shape == "half" and "로" in ending
    ):
        ending = ""
    if shape == "bound":
        bound = turn.choice(list(BOUNDS))
        mod, ending = BOUNDS[bound], bound
    sentence = f"{before}{text}{ending}{after}"
    right = {"value": value, "low": low, "high": high, "unit": unit, "mod": mod}
    return sentence, (len(before), len(before) + len(text)), right, shape


def verdict(sentence, span, right, shape):
    start, end = span
    near = [
        e
        for e in find_entities(sentence)
        if isinstance(e, Amount) and e.start < end and start < e.end
    ]
    if not near:
        return "miss"
    for key in ("value", "low", "high"):
        if [getattr(e, key) for e in near] != [right[key]]:
            return "wrong"
    if right["unit"] and near[0].unit != right["unit"]:
        return "wrong"
    if shape in ("before", "bound") and right["mod"] and near[0].mod != right["mod"]:
        return "mod"
    return "right"


def test_the_grid():
    turn = random.Random(SEED)
    found, wrong = Counter(), []
    for _ in range(SIZE):
        case = combination(turn)
        said_of_it = verdict(*case)
        found[said_of_it] += 1
        if said_of_it != "right":
            wrong.append((said_of_it, case[0], case[2]))
    print(found, *wrong[:60], sep="\n")
    assert [case for case in wrong if case[0] in ("wrong", "mod")] == []
    assert found["miss"] <= SIZE / 1000
