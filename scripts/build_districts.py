"""Rebuild entities/places/districts.tsv from the ministry's list of districts.

    python scripts/build_districts.py SOURCE.tsv POINTS.tsv \
        > src/.../places/districts.tsv

The source has a row for every 행정기관코드 with its made and abolished dates. The
table keeps code, name and dates, leaves out branch offices (출장소), and adds what
the source does not say: which unit carried on an abolished one. `next` is a code
where the same unit lives on under another name or code, and `>code` where it was
joined to another unit. What cannot be told from the dates stays empty. What changed
after the edition is in `district_changes.tsv`; the centre points are by 행정기관코드
too, and go to the row of that code and name that was valid in their years.
"""

import csv
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from statistics import fmean

from district_changes import Districts, Row

RENAMED = {"전라북도": "전북특별자치도", "제주도": "제주특별자치도"}
# Successions the dates alone do not tell: into another province, or days apart.
KNOWN = {
    ("44110", "대전시"): "25",
    ("44730", "연기군"): ">36",
    ("48130", "울산시"): "31",
    ("48131", "울산시 중구"): "31110",
    ("48133", "울산시 남구"): "31140",
    ("48135", "울산시 동구"): "31170",
    ("48137", "울산시 울주구"): "31710",
    ("49710", "북제주군"): ">50110",
    ("49720", "남제주군"): ">50130",
    ("41780", "고양군"): "41280",
    ("47790", "월성군"): "47795",
    # Two renamed in one county on one day, 2009-10-20 and 2009-05-01.
    ("4275032000", "하동면"): "4275032500",
    ("4275035000", "서면"): "4275035500",
    ("4277031000", "동면"): "4277036000",
    ("4277033000", "북면"): "4277037000",
}
BRANCH = re.compile("출장소|분소|지소|제[0-9]분|^논공읍공단$")
GAP = 3  # days: 인천 남구 ended on 2018-06-29, 미추홀구 began on 2018-07-01
SUFFIXES = (
    "특별자치도", "특별자치시", "특별시", "광역시", "직할시", "도", "시", "군", "구",
    "읍", "면", "동",
)  # fmt: skip

POINT_YEARS = ("20190101", "20221231")  # of the boundaries the points are from

HEADER = """\
# Korea's administrative units since 1988: 행정기관코드, name, first day, first day
# no longer valid, the unit that carried it on (>code: was joined to it), and a point
# in it (WGS 84, degrees) on the row that was valid when the points were made.
# Source: Ministry of the Interior and Safety (행정안전부), 행정기관코드, edition
# 2024-08-01; branch offices left out; `next` computed by scripts/build_districts.py;
# what changed since is in scripts/district_changes.tsv, a letter in a code stands
# where the ministry's digits are not known. Points: coordinate_UTMK of
# github.com/vuski/admdongkor (population centres, boundaries of Statistics Korea
# SGIS), of a city of wards the mean of theirs.
# A code of 2 digits is a 시도, of 5 a 시군구, of 10 a 읍면동.
code\tname\tmade\tabolished\tnext\tlat\tlon
"""


@dataclass(eq=False)
class Unit:
    code: str
    name: str
    made: str
    abolished: str
    next: str = ""
    successor: "Unit | None" = field(default=None, repr=False)

    @property
    def level(self) -> int:
        return {2: 0, 5: 1, 10: 2}[len(self.code)]

    @property
    def stem(self) -> str:
        for suffix in SUFFIXES:
            if self.name.endswith(suffix) and len(self.name) > len(suffix):
                return self.name.removesuffix(suffix)
        return self.name


def read(path: Path) -> list[Unit]:
    lines = [ln for ln in path.read_text("utf-8").split("\n") if ln[:1] not in "#"]
    units = []
    for row in csv.DictReader(lines, delimiter="\t"):
        unit = _unit(row)
        if not BRANCH.search(unit.name) and unit.made != unit.abolished:
            units.append(unit)
    return units


def _unit(row: dict[str, str]) -> Unit:
    code, days = row["행정동코드"], (row["생성일자"], row["말소일자"])
    if row["읍면동명"]:
        return Unit(code, row["읍면동명"], *days)
    if row["시군구명"]:
        return Unit(code[:5], row["시군구명"], *days)
    name = row["시도명"]
    return Unit(code[: 2 if code[2:].strip("0") == "" else 5], name, *days)


def _day(digits: str) -> date:
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))


class History:
    def __init__(self, units: list[Unit]) -> None:
        self.units = units
        self.ended = [unit for unit in units if unit.abolished]
        self.born = defaultdict(list)
        for unit in units:
            self.born[unit.level, unit.made].append(unit)
        self.versions = defaultdict(list)
        for unit in units:
            self.versions[unit.code].append(unit)

    def parent(self, unit: Unit, day: str) -> Unit | None:
        code = unit.code[: {0: 0, 1: 2, 2: 5}[unit.level]]
        found = [u for u in self.versions.get(code, []) if u.made <= day]
        return found[-1] if found else None

    def heirs(self, unit: Unit) -> list[Unit]:
        """Units of the same level that began when this one ended."""
        if not unit.abolished:
            return []
        days = [_day(unit.abolished) + timedelta(gap) for gap in range(GAP + 1)]
        return [
            new
            for day in days
            for new in self.born[unit.level, f"{day:%Y%m%d}"]
            if new is not unit
        ]

    def same_home(self, old: Unit, new: Unit) -> bool:
        """Whether both lie in the same unit, or in it and its successor."""
        if old.code[:-5] == new.code[:-5] and old.level == 2:
            return True
        if old.level == 1 and old.code[:2] == new.code[:2]:
            return True
        parent = self.parent(old, old.made)
        heir = self.parent(new, new.made)
        while parent is not None and parent is not heir:
            parent = parent.successor
        return parent is not None

    def link(self, level: int) -> None:
        for rule in (self.by_name, self.by_stem, self.by_elimination):
            for old in self.ended:
                if old.level == level and old.successor is None:
                    new = rule(old)
                    if new is not None:
                        old.successor, old.next = new, new.code

    def by_name(self, old: Unit) -> Unit | None:
        return self._only(old, lambda new: new.name == old.name)

    def by_stem(self, old: Unit) -> Unit | None:
        return self._only(
            old,
            lambda new: new.stem == old.stem or RENAMED.get(old.name) == new.name,
        )

    def _only(self, old: Unit, alike: object) -> Unit | None:
        found = [new for new in self.heirs(old) if alike(new)]
        near = [new for new in found if old.level == 0 or self.same_home(old, new)]
        if len(near) == 1:
            return near[0]
        return found[0] if len(found) == 1 and old.level == 1 and not near else None

    def by_elimination(self, old: Unit) -> Unit | None:
        """One unit ended and one began in the same home: it was renamed."""
        if old.level == 0:
            return None
        taken = {id(u.successor) for u in self.ended if u.successor}
        free = [
            new
            for new in self.heirs(old)
            if id(new) not in taken and self.same_home(old, new)
        ]
        rivals = [
            u
            for u in self.ended
            if u.level == old.level
            and u.successor is None
            and u.code[:-5] == old.code[:-5]
            and u.code[:2] == old.code[:2]
            and abs((_day(u.abolished) - _day(old.abolished)).days) <= GAP
        ]
        return free[0] if len(free) == 1 and rivals == [old] else None

    def join(self) -> None:
        """Find where abolished counties went: where most of their units went."""
        for old in self.ended:
            if old.level == 1 and old.successor is None:
                homes = Counter(
                    new.code[:5]
                    for child in self.ended
                    if child.code[:5] == old.code
                    and len(child.code) == 10
                    and child.abolished == old.abolished
                    for new in self.heirs(child)
                    if new.name == child.name and new.code[:5] != old.code
                    and new.code[:2] == old.code[:2]
                )  # fmt: skip
                if homes:
                    self.enter(old, ">" + homes.most_common(1)[0][0])

    def enter(self, old: Unit, heir: str) -> None:
        """Record a joining; a ward (수원시 영통구) stands for its city."""
        code = heir.strip(">")
        if heir[0] == ">" and " " in self.versions[code][-1].name:
            code = code[:4] + "0"
        old.next = heir[: heir.count(">")] + code
        old.successor = self.versions[code][-1]

    def known(self) -> None:
        for old in self.ended:
            if (old.code, old.name) in KNOWN:
                self.enter(old, KNOWN[old.code, old.name])

    def one_heir(self) -> None:
        """Of several units with one heir, only its namesake lived on in it."""
        for level in (1, 2):
            ended = [u for u in self.ended if u.level == level and u.successor]
            by_name = {id(u.successor) for u in ended if u.name == u.successor.name}
            for old in ended:
                if id(old.successor) in by_name and old.name != old.successor.name:
                    old.next = ">" + old.successor.code


Points = dict[tuple[str, str], tuple[float, float]]


def points(path: Path) -> Points:
    """Return the points by code and name; of a city of wards the mean of theirs."""
    lines = [ln for ln in path.read_text("utf-8").split("\n") if ln[:1] not in "#"]
    found: Points = {}
    wards = defaultdict(list)
    for row in csv.DictReader(lines, delimiter="\t"):
        code, names = row["행정기관코드"], row["이름"].split()
        size = 2 if len(names) == 1 else 5 if code[5:] == "00000" else 10
        found[code[:size], _plain(names[-1])] = place = (
            float(row["lat"]),
            float(row["lon"]),
        )
        if size == 5 and len(names) == 3:
            wards[code[:4] + "0", names[1]].append(place)
    means = (
        (key, tuple(map(fmean, zip(*near, strict=True)))) for key, near in wards.items()
    )
    return {**dict(means), **found}


def _plain(name: str) -> str:
    """Return a name as both lists have it: 번제1동 is 번1동."""
    return re.sub(r"제(?=\d)", "", name.split()[-1])


def point(row: Row, known: Points) -> tuple[str, ...]:
    """Return a row's point to about a hundred metres, if valid in their years."""
    first, last = POINT_YEARS
    if row.made > last or (row.abolished and row.abolished <= first):
        return ()
    return tuple(f"{axis:.3f}" for axis in known.get((row.code, _plain(row.name)), ()))


def main() -> None:
    history = History(read(Path(sys.argv[1])))
    history.link(0)
    history.known()
    history.link(1)
    history.join()
    history.link(2)
    history.one_heir()
    rows = [Row(u.code, u.name, u.made, u.abolished, u.next) for u in history.units]
    known = points(Path(sys.argv[2]))
    sys.stdout.write(HEADER)
    for row in sorted(Districts(rows).carry_on(), key=lambda r: (r.code, r.made)):
        cells = (row.code, row.name, row.made, row.abolished, row.next)
        at = point(row, known) or ("", "")
        sys.stdout.write("\t".join((*cells, *at)) + "\n")


if __name__ == "__main__":
    main()
