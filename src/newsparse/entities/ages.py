"""Ages: 김모(33)씨, 60대 운전자, 50대 중반. In years, UCUM a.

A 60대 is 60 to 69 years old where it is a person; vehicles are counted elsewhere.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from newsparse.entities.figures import Figure
from newsparse.entities.passage import Passage
from newsparse.transcript import Mod, Quantity

_MODS: dict[str, Mod] = {"초": "start", "중": "mid", "후": "end"}
_PART = re.compile(r"\ ?(?P<part>[초중후])반")
_DECADES = frozenset(map(Decimal, range(10, 100, 10)))


@cache
def _person() -> re.Pattern[str]:
    return re.compile(
        r"\ ?(?:여성|남성|남녀|남자|여자|남편|아내|부부|운전자|노인|노부부|청년|청소년|학생|직원|근로자|노동자|환자|승객|"
        r"주민|시민|피해자|가해자|용의자|피의자|확진자|여직원|직장인|주부|가장|부모|아버지|어머니|할머니|할아버지|"
        r"아들|딸|형제|자매|친구|연인|커플|관광객|등산객|작업자|인부|선원|기사|어르신|농민|어민|회사원|자영업자|"
        r"대학생|신도|교사|교수|의사|목사|공무원|경찰관|소방관|군인|병사|선수|가수|배우|모델|후보|의원|유권자|"
        r"인구|이상|이하|초반|중반|후반|들|가\ |는\ |는,|은|와\ |의\ |에서|에게|층|미혼|기혼|자녀|[A-Z가-힣]\ ?(?:모\ )?씨|외국인|중국인|베트남|이웃|조폭|탈북|고객|소비자|이용자|구직자|취업|사망|로\ (?:보|추정|접어)|여행객|낚시|동료|지인|세입자|집주인|업주|사장|대표|택시|버스|트럭|오토바이\ 운전|모\ 씨)"
    )


_MACHINE_VERB = re.compile(
    r"(?:를|을|가|의|로)?\ ?[^\n.]{0,12}?(?:투입|동원|배치|도입|보급|출동|설치|추돌|충돌|들이받|생산|판매|주차|증차|운행|파손|불에|전소|견인|수출|운영|구입|구매|교체|지원|부딪|멈춰|고장|훔)"
)
_MACHINES = re.compile(
    r"차량|버스|승용차|승합차|트럭|화물차|택시|헬기|항공기|드론|전투기|오토바이|자전거|열차|카메라|CCTV|컴퓨터|장비|소방차|충전기|로봇|단말기|제설"
)


def age_group(passage: Passage, figure: Figure) -> Quantity | None:
    """Return 60대 as an age group, None where it counts machines or means else."""
    value, text = figure.value, passage.text
    low = figure.numeral.low if value is None else value
    high = figure.numeral.high if value is None else value
    if low not in _DECADES or high not in _DECADES or high is None or low is None:
        return None
    before = text[max(0, figure.start - 12) : figure.start]
    if _MACHINES.search(before) or " " in text[figure.number_end : figure.end]:
        return None
    if _MACHINE_VERB.match(text, figure.end) and not _person().match(text, figure.end):
        return None
    part = _PART.match(text, figure.end)
    if not part and not _person().match(text, figure.end) and not _listed(text, figure):
        return None
    end = part.end() if part else figure.end
    return _years(passage, figure.start, end, low, high + 9, part)


def _listed(text: str, figure: Figure) -> bool:
    """Tell whether this stands in a row of ages: 10대, 30대, 40대는."""
    return bool(
        re.match(r"(?:,|·|와|과|\ 및)?\ ?\d0대", text[figure.end : figure.end + 6])
    )


def _years(
    passage: Passage,
    start: int,
    end: int,
    low: Decimal,
    high: Decimal,
    part: re.Match[str] | None,
) -> Quantity:
    mod = _MODS[part["part"]] if part else None
    text = passage.text[start:end]
    return Quantity(
        start=start, end=end, text=text, low=low, high=high, unit="a", mod=mod
    )


# 김모(33)씨, 채림(35)과, (본명 박재상·35), A(16·고1)양. Not 오늘(16), 그림(2).
_BRACKETED = re.compile(
    r"(?P<name>[가-힣A-Za-z]{1,12})(?P<call>\ 씨)?\ ?\((?P<inner>[^()\d\n]{1,12}[·,]\ ?)?(?P<age>\d{1,3})"
    r"(?:[·,]\ ?[^()\n]{1,14})?\)(?P<after>\ ?[가-힣]{0,3})"
)
_DAYS = re.compile(
    r"(?:오늘|어제|내일|그제|모레|글피|이날|요일|지난달|다음달|당일|그저께)\Z"
)
_THINGS = re.compile(
    r"(?:표|그림|사진|별표|조|항|호|번|년|월|일|주|위|당|힘|총|명|개|건|회|석|도|군|구|시|읍|면|동|역|계|수|합계|기타|찬성|반대|기권|무효|남|여|전국|서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|정의|민주|국민|한국)\Z"
)
_CALLED = re.compile(
    r"\ ?(?:씨|군|양|옹|할|여사|선수|의원|교수|대표|감독|기자|전|현|부|이|가|은|는|을|를|과|와|의|도|에|등)"
)


def find_ages(passage: Passage) -> Iterator[Quantity]:
    """Yield ages in brackets after a name."""
    if "(" not in passage.text:
        return
    for found in _BRACKETED.finditer(passage.text):
        if _is_age(found):
            start, end = found.span("age")
            age = Decimal(found["age"])
            yield Quantity(start=start, end=end, text=found["age"], value=age, unit="a")


def _is_age(found: re.Match[str]) -> bool:
    name, age = found["name"], int(found["age"])
    if age > 115 or found["age"].startswith("0") or _DAYS.search(name):
        return False
    certain = found["call"] or name[-1] in "모씨양군" or name.isascii()
    called = re.match(r"\ ?(?:씨|군|양|옹|여사)", found["after"])
    if called or (age > 9 and (certain or found["inner"] or _KIN.fullmatch(name))):
        return True
    if age < 10 or len(name) < 2 or _THINGS.search(name):
        return False
    return bool(_CALLED.match(found["after"]) or _NAME.fullmatch(name))


_KIN = re.compile(
    "딸|아들|남편|아내|부인|언니|누나|오빠|형|(?:여|남)?동생|어머니|아버지|모친|부친"
)
# Three syllables with one of the commonest family names.
_NAME = re.compile(
    "[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국][가-힣]{2}"
)
