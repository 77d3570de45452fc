"""Words that end like the name of a hill, a pass or a hamlet and are none."""

from datetime import date

import pytest

from newsparse import find_entities

TEXT = """
전망재 방음재 건축재 목재 자재 골재 석재 소재 교재 기자재 문화재 보호재 완충재 보온재 내장재
외장재 철재 등재 결재 중재 제재 연재 총재 서재 약재 한약재 인재 산재 화재 대화재 천재 존재 부재
잔재 소비재 공공재 신소재 연봉 상봉 지휘봉 야광봉 안전봉 경광봉 철봉 평행봉 깃봉 양봉 개봉 밀봉
최고봉 간암 위암 대장암 유방암 갑상선암 난소암 화강암 석회암 구강암 희귀암 산골 시골 해골 두개골
선제골 결승골 쐐기골 환상골 두메산골 백골 역전골 만회골 데뷔골 행운골 추격골 자책골 헤더골
중거리포골 갯바위 큰바위 고인돌바위 낙석바위 대통령 사령 점령 법령 수령 유령 명령 요령 연령 횡령
발령 훈령 시행령 전령 개정령 소집령 비상계엄령 동원령 대피령 체포령 소개령 이동금지령 해산령
부동산 재산 생산 유산 자산 특산 수산 농산 예산 계산 결산 정산 분산 확산 뒷산 앞산 야산 돌산
동산 건강 보강 증강 하천 실개천 도심천 소하천 노천 추천 빙판길 출근길 산책길 벚꽃길 둘레길
"""
TAILS = (
    "에서 사고가 났습니다.",
    "을 지나던 차가 넘어졌습니다.",
    "에 눈이 쌓였습니다.",
    "를 넘어섰습니다.",
    " 주민들이 늘었습니다.",
)


@pytest.mark.parametrize("word", TEXT.split())
def test_a_word_that_ends_like_a_hill_is_none(word):
    for tail in TAILS:
        found = find_entities(f"어제 강릉 {word}{tail}", published=date(2021, 9, 16))
        places = [e.text for e in found if e.__struct_config__.tag == "place"]
        assert not any(word in place for place in places), tail
