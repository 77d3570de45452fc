"""Tell 대 that counts machines (버스 3대) from 3대 축제, the three great ones."""

import re
from functools import cache

from newsparse.entities.figures import Figure

_REACH = 25  # characters on either side that may name a machine


@cache
def _machine() -> re.Pattern[str]:
    return re.compile(
        r"차량|버스|승용차|승합|트럭|화물차|택시|헬기|헬리콥터|항공기|비행기|여객기|드론|무인기|전투기|오토바이|"
        r"자전거|킥보드|열차|전동차|카메라|CCTV|컴퓨터|PC|노트북|단말기|휴대전화|스마트폰|피아노|냉장고|"
        r"에어컨|텔레비전|TV|장비|기계|발전기|펌프|소방차|구급차|포클레인|굴착기|굴삭기|크레인|지게차|"
        r"트랙터|경운기|제설|살수차|덤프|견인|충전기|자판기|로봇|승강기|엘리베이터|전차|장갑차|모니터|대를|대\ 더|"
        r"진화차|순찰차|경찰차|특장차|전기차|수소차|렌터카|캠핑카|완성차|승용|상용|운반차|사다리차|침대|인공호흡기"
    )


_BIG = re.compile(
    r"\ (?=[가-힣])(?!더|이상|가량|정도|등|중|가운데|모두|전부|씩|규모|넘|안팎|미만)"
)


def counts_vehicles(text: str, figure: Figure) -> bool:
    """Tell whether the 대 of a figure counts machines."""
    if not _BIG.match(text, figure.end):
        return True
    if figure.spoken and " " in text[figure.start : figure.end]:
        return True
    around = text[max(0, figure.start - _REACH) : figure.end + _REACH]
    return bool(_machine().search(around))
