"""Write docs/kinds.md from an example of each kind of place; with --check compare.

python scripts/kinds_page.py [--check]
"""

import sys
from collections.abc import Iterator
from typing import get_args

from pages import keep, table

import newsparse
from newsparse.transcript import PlaceKind

DAY = "2020-06-24"
HEAD = f"""\
# Kinds of places

Made by `python scripts/kinds_page.py`: what newsparse gives for the words in the last
column, said on {DAY} by a station of 강원. Codes are 행정기관코드 of that day, of
countries ISO 3166-1.

장소의 종류입니다. 마지막 열의 말을 강원의 방송사가 {DAY}에 했을 때 newsparse가 내는
값입니다. 코드는 그날의 행정기관코드, 나라는 ISO 3166-1입니다.

"""
COLUMNS = ("kind", "종류", "what", "name", "path", "code", "said")
EXAMPLES = {  # kind: Korean, English, words that name one
    "country": ("나라", "a state", "일본에서"),
    "province": ("시도", "a province or metropolitan city", "강원도에서"),
    "city": ("시", "a city, also abroad", "춘천시에서"),
    "county": ("군", "a county", "평창군에서"),
    "district": ("구", "a district of a city", "부산 해운대구에서"),
    "town": ("읍면동", "a town, township or neighbourhood", "평창군 봉평면에서"),
    "village": ("리", "a village", "강릉시 옥계면 금진리에서"),
    "facility": ("시설", "a station, airport, dam, bridge …", "강릉역에서"),
    "natural": ("자연", "a mountain, river, lake, pass …", "설악산에서"),
    "region": ("지역", "a stretch of land with a name", "영동 지방에"),
    "road": ("도로", "a road or railway", "44번 국도에서"),
}


def rows() -> Iterator[tuple[str, ...]]:
    """Yield the kinds in their order, each with what is found in its example."""
    for kind in get_args(PlaceKind):
        korean, english, said = EXAMPLES[kind]
        (place,) = newsparse.find_entities(said, published=DAY, home="강원")
        if place.kind != kind:
            raise ValueError(f"{said}: {place.kind} is not {kind}")
        path, code = " > ".join(place.path), place.code or ""
        yield f"`{kind}`", korean, english, place.name, path, code, said


def main() -> int:
    """Write the page, or tell whether it is up to date."""
    return keep({"kinds.md": HEAD + table(COLUMNS, rows())})


if __name__ == "__main__":
    sys.exit(main())
