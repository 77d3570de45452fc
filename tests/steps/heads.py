"""Pages of invented sites whose heads stand in any order, with their answers.

A page is a story with its title, a date, a byline and lines of the site, shuffled; the
title may come again. No wording of a date, a byline or a site's line is in the tables
of the package as a line.
"""

import random
from itertools import chain
from typing import NamedTuple

STORIES = [  # the title, the lead, the report
    ("산골 우체통 '관광 명소' 됐다", ["편지를 쓰면 1년 뒤에 배달해 주는 우체통이 있습니다.", "산골 마을에 사람이 몰린다고 합니다."], ["해발 천 50m 고갯마루에 빨간 우체통이 줄지어 서 있습니다.", "지난해 이 마을을 찾은 관광객은 10만 명입니다."]),
    ("막차 끊긴 산골…발 묶인 노인들", ["산골 마을의 막차가 끊겼습니다.", "병원에 가려면 택시를 불러야 합니다."], ["정류장 시간표에는 빈칸만 남았습니다.", "군은 내년부터 마을 버스를 다시 놓기로 했습니다."]),
    ('"값 내려도 안 팔려요"…한우 농가 시름', ["한우 값이 크게 떨어졌지만 소비는 늘지 않고 있습니다."], ["축사마다 팔지 못한 소가 가득합니다.", "농가는 사료 값도 건지지 못한다고 말합니다."]),
    ("대청댐 수문 열었다", ["대청댐이 3년 만에 수문을 열었습니다."], ["초당 2천5백 톤이 쏟아집니다.", "댐은 모레까지 수문을 열어 둡니다."]),
    ("도심 하천에 돌아온 수달 가족", ["도심 한복판 하천에서 수달 가족이 발견됐습니다."], ["수달 네 마리가 물살을 가릅니다.", "시는 하천 둑에 보호 구역을 두기로 했습니다."]),
    ("빈집 천 채, 손도 못 댄다", ["농촌에 빈집이 늘고 있습니다.", "주인을 찾지 못해 헐지도 못합니다."], ["대문에 풀이 무성합니다.", "빈집 천 채 가운데 열에 여덟은 주인이 멀리 삽니다."]),
    ("[현장] 파도가 삼킨 방파제", ["높은 파도에 방파제가 무너졌습니다."], ["방파제 끝이 뚝 끊겼습니다.", "어민들은 배를 뭍으로 올렸습니다."]),
    ("군수 선거 후보 토론회 '격돌'", ["군수 선거 후보들이 토론회에서 맞붙었습니다."], ["후보들은 공항 예산을 놓고 부딪쳤습니다.", "다음 토론회는 목요일에 열립니다."]),
    ("폐교에 들어선 도서관, 아이들 다시 왔다", ["문 닫은 학교가 도서관이 됐습니다."], ["교실마다 책장이 들어섰습니다.", "폐교가 된 지 12년 만에 아이들이 돌아왔습니다."]),
    ("감자 수확 한창", ["고랭지 감자 수확이 한창입니다."], ["트랙터가 밭고랑을 뒤집습니다.", "올해는 감자 값이 올라 농민들이 웃었습니다."]),
    ("해수욕장 92곳 일제히 개장", ["동해안 해수욕장이 오늘 문을 열었습니다."], ["백사장에 파라솔이 섰습니다.", "해수욕장 개장은 다음 달 20일까지입니다."]),
    ("지하수 말라 논바닥 쩍쩍", ["가뭄으로 지하수마저 말랐습니다."], ["논바닥이 거북 등처럼 갈라졌습니다.", "관정을 파도 물이 나오지 않습니다."]),
    ("댓글로 번진 학교 폭력", ["학교 폭력이 댓글로 번지고 있습니다."], ["피해 학생은 댓글을 볼 때마다 숨이 막힌다고 합니다.", "학교는 대책 회의를 열었습니다."]),
    ("소방관 3명, 불길 속 노부부 구해", ["소방관들이 불길 속에서 노부부를 구했습니다."], ["불은 부엌에서 시작됐습니다.", "소방관 세 명이 사다리를 올랐습니다."]),
    ("전통시장 상인들 왜 거리로 나왔나", ["전통시장 상인들이 거리로 나왔습니다."], ["상인들은 주차장을 돌려 달라고 외쳤습니다.", "시장 앞 도로가 두 시간 막혔습니다."]),
    ("오늘밤 첫눈…출근길 빙판 비상", ["오늘밤 첫눈이 내릴 것으로 보입니다."], ["제설 차량이 줄지어 대기합니다.", "출근길 빙판이 걱정입니다."]),
]  # fmt: skip
NAMES = ["한도윤", "서가람", "민세빈", "오다온", "나은결", "도해솔", "김하늘", "박이든", "노을빛", "해맑음"]  # fmt: skip
SITES = ["한바다방송", "가온TV", "HBN", "누리방송", "별빛뉴스"]
DATES = [  # y year, m month, d day with and without a nought
    "{y}-{m:02}-{d:02}", "{y}.{m:02}.{d:02} 20:31", "{y}. {m}. {d}.", "{y}/{m:02}/{d:02} 20:45:12",
    "{y}년 {m}월 {d}일", "{y}년 {m}월 {d}일 오후 8시 40분", "입력 {y}.{m:02}.{d:02} (21:05)", "입력 : {y}-{m:02}-{d:02} 21:05",
    "기사입력 {y}-{m:02}-{d:02} 오후 8:25:00", "등록일 {y}.{m:02}.{d:02}", "등록일시: {y}-{m:02}-{d:02} 20:55",
    "작성일 : {y}. {m}. {d}", "송고시간 {y}-{m:02}-{d:02} 20:30", "승인 {y}.{m:02}.{d:02} 20:30", "게재일: {y}. {m}. {d}.",
    "방송일 {y}년 {m}월 {d}일", "방송일자 : {y}/{m}/{d}", "방송일자\n{y}-{m:02}-{d:02}", "보도 {y}-{m:02}-{d:02}",
    "최초 입력 {y}.{m:02}.{d:02} 20:12 | 최종 수정 2031.01.02 09:11", "수정 2031.01.02 09:11\n입력 {y}.{m:02}.{d:02} 20:12",
    "[{y}-{m:02}-{d:02}]", "{y}.{m:02}.{d:02}. 오후 1:12", "Date {y}-{m:02}-{d:02}", "Posted {y}.{m:02}.{d:02} 20:31",
    "발행일 {y}.{m}.{d} | 조회 1,204", "{y}.{m:02}.{d:02} 20:31 조회수 88", "업로드 {y}.{m:02}.{d:02}",
]  # fmt: skip
BYLINES = [
    "{n} 기자", "{n} 기자 [ nuri@example.kr ]", "{n} 기자 (nuri@example.kr)", "{n} 기자 nuri@example.kr", "취재기자 : {n}",
    "기자: {n}", "글 : {n} 기자", "작성자 {n}", "작성자 : {n}", "{n}(nuri@example.kr)", "[{n}/nuri@example.kr]", "{n} 선임기자",
    "보도: {n}", "{s} {n} 기자",
]  # fmt: skip
BOTH = ["{d} | {b}", "{b} | {d}", "{b} {d}", "{d} · 지역 · {b}"]
SITE = [  # the site's own lines, worded by nobody's table
    "메인 메뉴 열기", "본문으로 바로 가기", "전체 메뉴 펼치기", "HOME > 뉴스 > 지역 소식", "홈 › 보도 › 오늘의 뉴스", "로그인 | 회원가입",
    "기사 듣기", "이 기사 공유하기", "SNS로 퍼가기", "기사 주소 복사하기", "글자 크게 보기", "가 | 가 | 가", "댓글 12개", "댓글 남기기(3)",
    "조회 2,048 추천 7", "영상 다시보기", "동영상 플레이어 열기", "재생 속도 1.0x", "자막 켜기", "화면 크기 조절", "인쇄하기 · 스크랩하기",
    "구독하고 알림 받기", "채널 구독자 1.2만명", "카카오톡으로 공유", "페이스북으로 보내기", "-", "***", "| | |", "제보 전화 033-000-1234",
    "제보하기 www.example.kr/jebo", "뉴스 제보는 카톡 @누리제보", "지역 뉴스", "사회", "오늘의 뉴스 더보기", "검색어를 입력하세요", "사이트맵 / 고객센터",
    "음성으로 듣기는 일부 브라우저에서 지원되지 않을 수 있습니다.", "댓글 작성은 로그인 후 이용하실 수 있습니다.", "이 기사의 댓글 정책을 확인하세요.",
    "글자 크기를 선택해 주세요.", "영상이 재생되지 않으면 새로고침을 눌러 주세요.", "본 영상의 저작권은 방송사에 있습니다.",
    "오늘의 한 컷", "누리 스토리", "한바다 사람들", "뉴스 7", "8시 뉴스", "뉴스와 이슈", "생방송 보기 ON AIR", "편성표 보기", "0 / 300",
    "12.17 (수)", "3시간 전", "View 1024 Comments 3", "Share Print", "Skip to content",
]  # fmt: skip


class Head(NamedTuple):
    """A page with what is right: its title, day and byline, and what was said."""

    page: str
    title: str
    published: str
    byline: str
    said: tuple[str, ...]


def script(dice: random.Random, story: tuple, name: str, site: str) -> list[str]:
    """Return the lines of a script: with labels of some house, or a brief."""
    _, lead, report = story
    sign_off = f"{site} {name}입니다."
    calls = dice.choice([f"{name} 기자입니다.", f"{name} 기자가 보도합니다."])
    labels = dice.choice(
        [("[앵커]", "[기자]"), ("◀ANC▶", "◀VCR▶"), ("【 앵커멘트 】", "【 기자 】"), ("<앵커>", "<기자>"), None]
    )  # fmt: skip
    if labels is None:  # a brief, now and then of one sentence or of one broken off
        said = [*lead, *report]
        short = [*said, f"{lead[0].removesuffix('니다.')}는데요,"]
        return said if dice.random() < 0.7 else [dice.choice(short)]
    return [labels[0], *lead, calls, labels[1], *report, sign_off]


def head(seed: int) -> Head:
    """Return the page of a seed."""
    dice = random.Random(seed)
    story, name, site = dice.choice(STORIES), dice.choice(NAMES), dice.choice(SITES)
    day = {"y": dice.randint(2001, 2026), "m": dice.randint(1, 12), "d": dice.randint(1, 28)}  # fmt: skip
    date = dice.choice(DATES).format(**day)
    byline = dice.choice(BYLINES).format(n=name, s=site)
    body = script(dice, story, name, site)
    if body[0][0] in "[◀【<" and dice.random() < 0.15:
        byline = name  # alone, with the sign-off as its witness
    parts = [[story[0]], *([line] for line in dice.sample(SITE, dice.randint(0, 5)))]
    if "\n" not in date and dice.random() < 0.25 and byline != name:
        parts.append([dice.choice(BOTH).format(d=date, b=byline)])
    else:
        parts += [date.split("\n"), [byline]]
    if dice.random() < 0.4:
        parts.append([dice.choice([story[0], f"{story[0]} | {site}", f"{story[0]} - {site}"])])  # fmt: skip
    dice.shuffle(parts)
    foot = dice.sample([*SITE[:30], f"Copyright © {site}. 무단 전재 및 재배포 금지"], dice.randint(0, 3))  # fmt: skip
    blank = [""] if dice.random() < 0.3 else []
    lines = [*chain(*(part + blank for part in parts)), *body, *blank, *foot]
    return Head(
        page="\n".join(lines),
        title=story[0].removeprefix("[현장] "),
        published="{y}-{m:02}-{d:02}".format(**day),
        byline=name,
        said=tuple(line for line in body if line[0] not in "[◀【<"),
    )
