"""Feet of sites that nobody listed: one block below the end, and no speech lost."""

import random

import pytest

import newsparse

HEAD = ["방앗간 40년 만에 문 닫다", "2023-01-19"]
SCRIPT = [
    "[앵커]",
    "방앗간이 문을 닫습니다.",
    "서가람 기자의 보도입니다.",
    "[기자]",
    "참기름 냄새가 골목을 채웠습니다.",
    "주인은 올해로 일흔이 됐습니다.",
]
ENDS = [
    "MBC뉴스 서가람입니다.",
    "한바다뉴스 서가람입니다.",
    "◀ END ▶",
    "서가람 기자 grseo@example.kr",
    "무단 전재 및 재배포 금지",
]
TAILS = [
    ["좋아요", "공감해요", "슬퍼요 2", "추천해요", "화나요", "후속기사 원해요"],
    ["이 기사 어떠셨나요?", "쏠쏠정보 0", "흥미진진 2", "응원해요", "놀랐어요"],
    ["댓글 14", "은행나무 2022.12.10 어릴 때 다니던 곳인데 아쉽네요", "힘내세요!!"],
    ["응원 댓글 7개", "가나다라 님 : 저도 응원합니다", "솔바람", "정말 안타깝습니다"],
    ["의견 2", "kang**** 2020.05.06", "오래 버티셨네요 고생하셨어요.", "신고하기"],
    ["문가온 기자의 다른 기사", "두릅 값 두 배로 뛰었다", "문가온 기자의 기사 더 보기"],
    ["갈민솔 다른기사 보기", "기자 정보", "갈민솔", "SBS 뉴스 앱 다운로드"],
    ["이 시각 이슈", "폭설 대비", "인기기사", "1", "산골 학교 문 닫는다"],
    ["윗글 산나물 축제 열린다", "아랫글 겨울 가뭄 심각", "목록"],
    ["도라온 기자 | 2023.05.23 다리, 이름 찾는다", "도라온 기자 | 2023.05.21 오징어배"],
    ["KBS 청주 043-260-7000", "한바다방송 033-123-4567"],
    [
        "누리방송 | 대표 오지향 | 청소년보호책임자 한가람",
        "무단 전재와 복제를 금합니다.",
    ],
    ["무단 전재, 배포를 금합니다.", "본 콘텐츠는 저작권법의 보호를 받습니다."],
    ["바다뉴스 더 보기", "물때표", "오늘의 운세", "촬영 공도윤"],
    ["취재 서가람", "촬영 공도윤", "글·구성 문하늘"],
    ["#강원 #봄", "#폭설", "관련 태그", "산불", "헬기"],
    ["뉴스제보", "시청자의견", "누리방송 유튜브", "구독과 좋아요 부탁드려요"],
    [
        "구독",
        "누리방송 언론사홈",
        "더 나은 세상을 위한 뉴스",
        "기자 프로필",
        "서가람 기자",
    ],
]


def spoken(lines: list[str]) -> list[str]:
    """Return the lines of a page in which somebody speaks, or a label stands."""
    record = newsparse.parse("\n".join(lines), entities=False)
    found, at = [], 0
    for line in lines:
        end = at + len(line)
        tags = {p.tag for p in record.parts if p.start < end and p.end > at}
        if tags & {"speech", "label"}:
            found.append(line)
        at = end + 1
    return found


def says(line: str) -> bool:
    return line.endswith("입니다.") or line == "◀ END ▶"


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("tail", TAILS, ids=lambda tail: tail[0])
def test_below_the_end_of_an_item_nobody_speaks(tail, end):
    kept = [*SCRIPT, *([end] if says(end) else [])]
    assert spoken([*HEAD, *SCRIPT, end, *tail]) == kept


@pytest.mark.parametrize("seed", range(40))
def test_tails_in_any_order(seed):
    drawn = random.Random(seed)
    tail = [line for lines in drawn.sample(TAILS, 3) for line in lines]
    end = drawn.choice(ENDS)
    kept = [*SCRIPT, *([end] if says(end) else [])]
    assert spoken([*HEAD, *SCRIPT, end, *tail]) == kept


@pytest.mark.parametrize(
    "said",
    [
        ["민세빈 씨는 아쉽습니다.", "[인터뷰]", "민세빈 / 상인", '"너무 아쉬워요"'],
        ["[녹취]", "좋아요"],
        ["[인터뷰] 민세빈 / 상인", "너무 아쉬워요"],
        ["MBC뉴스 서가람입니다.", "네, 잘 들었습니다."],
        ["MBC뉴스 서가람입니다.", "오늘 뉴스 마칩니다.", "고맙습니다."],
        ["지금까지 10명 다쳐", "원주 5명, 동해 3명"],
        ["내일 아침 기온입니다.", "춘천 영하 3도", "강릉 1도"],
        ["방송사는 무단 전재에 항의했습니다.", "법원은 무단 복제를 막았습니다."],
        ["댓글 1,200개가 달렸습니다.", "의견은 둘로 갈렸습니다."],
        ["방앗간 앞 느티나무", "할머니의 손"],
    ],
    ids=lambda said: said[0],
)
def test_what_is_said_at_the_end_stays(said):
    assert spoken([*HEAD, *SCRIPT, *said]) == [*SCRIPT, *said]


@pytest.mark.parametrize(
    "between",
    [
        "촬영기자:남기온",
        "(영상취재 : 남기온)",
        "서가람 기자 grseo@example.kr",
        "무단 전재 및 재배포 금지",
        "▶ 관련기사 : 방앗간의 추억",
    ],
)
@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_report_goes_on_below_a_line_of_the_site(between, count):
    said = [
        "주민들은 아쉬워합니다.",
        "군은 지원을 검토합니다.",
        "답은 다음 달 나옵니다.",
    ]
    kept = spoken([*HEAD, *SCRIPT, between, *said[:count]])
    assert [line for line in kept if line != between] == [*SCRIPT, *said[:count]]
