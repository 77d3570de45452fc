"""Rebuild entities/places/countries.tsv: every ISO 3166-1 country in Korean.

pip install babel==2.18.0
python scripts/build_countries.py > src/newsparse/entities/places/countries.tsv
"""

import re
import sys

from babel import Locale
from babel.core import get_global

HEADER = """\
# Countries: ISO 3166-1 alpha-2, name, further names heard in the news.
# Source: Unicode CLDR 47 (Unicode licence) through Babel 2.18.0, without what it
# adds in parentheses; news names written by hand in scripts/build_countries.py.
code\tname\taliases
"""
SKIPPED = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA",
           "XB", "XK", "ZZ"}  # fmt: skip
NEWS = {
    "KR": "한국|남한|대한민국", "KP": "조선민주주의인민공화국",
    "US": "미합중국", "HK": "홍콩", "MO": "마카오", "TW": "타이완",
    "AU": "호주", "ZA": "남아공|남아프리카공화국", "SA": "사우디",
    "AE": "UAE|아랍에미리트연합", "TR": "터키", "MM": "버마", "VA": "바티칸",
    "PS": "팔레스타인", "CD": "콩고민주공화국|민주콩고", "CG": "콩고공화국",
    "CZ": "체코공화국", "SG": "싱가폴", "GB": "잉글랜드|스코틀랜드|웨일스",
    "BY": "백러시아|벨로루시", "GE": "그루지야", "KG": "키르기즈스탄|키르기스",
    "NZ": "뉴질랜드", "RU": "러시아연방", "MK": "마케도니아", "BA": "보스니아",
    "CI": "아이보리코스트", "CF": "중앙아프리카공화국", "KZ": "카자흐",
    "TL": "동티모르", "UZ": "우즈벡", "DO": "도미니카공화국", "VN": "월남|베트남",
    "EH": "서사하라", "SZ": "스와질란드", "CV": "카보베르데", "IN": "인디아",
    "MY": "말레이지아", "ET": "이디오피아", "PH": "필리핀", "MN": "몽고",
    "NL": "홀란드", "VC": "세인트빈센트", "ST": "상투메프린시페",
    "TT": "트리니다드토바고", "AG": "앤티가바부다", "KN": "세인트키츠네비스",
    "PG": "파푸아뉴기니", "GQ": "적도기니", "GW": "기니비사우", "MH": "마셜제도",
    "SB": "솔로몬제도", "FO": "페로제도", "KY": "케이맨제도|케이만군도",
}  # fmt: skip


def main() -> None:
    names = Locale("ko").territories
    codes = sorted(
        code for code in names if re.fullmatch("[A-Z]{2}", code) and _real(code)
    )
    sys.stdout.write(HEADER)
    for code in codes:
        name, aliases = _names(names[code], NEWS.get(code, ""))
        sys.stdout.write(f"{code}\t{name}\t{'|'.join(aliases)}\n")


def _real(code: str) -> bool:
    return code not in SKIPPED and code not in get_global("territory_aliases")


def _names(name: str, news: str) -> tuple[str, list[str]]:
    """Take the part before a parenthesis; names with spaces are also written close."""
    name = re.sub(r"\(.*?\)", "", name).strip()
    forms = [name.replace(" ", ""), name, *(a for a in news.split("|") if a)]
    name = {"오스트레일리아": "호주", "남아프리카": "남아프리카공화국"}.get(name, name)
    return name, list(dict.fromkeys(form for form in forms if form != name))


if __name__ == "__main__":
    main()
