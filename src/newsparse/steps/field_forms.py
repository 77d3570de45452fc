"""How the fields of a head or a foot are written: the table of their forms.

One row a form: its kind, its pattern, what it reads. The first that fits wins.
"""

import re
from functools import cache
from typing import NamedTuple

PERSON = r"(?:[가-힣](?: [가-힣]){1,3}(?![가-힣])|[가-힣]{2,5}?)"  # also letter-spaced
ROLE = (
    r"(?:선임|전문|수습|인턴|객원|국민|취재|영상)? ?"
    r"(?:기자|특파원|리포터|기상캐스터|캐스터|아나운서|앵커|PD|논설위원)(?![가-힣])"
)
BY = (
    r"(?:(?:취재 ?기자|기자 ?명|작성자|글쓴이|등록자|(?i:writer|author|reporter|by))"
    r"(?: ?[:=|/] ?| )"
    r"|(?:리포터|담당|취재|보도|기자|작성|글) ?[:=|/] ?)"
)
_YEAR = r"(?:19|20)\d\d"
_WEEKDAY = r"(?: ?\(?[월화수목금토일](?:요일)?\)?(?![가-힣]))?"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_COUNTED = (
    r"(?:조회수?|추천수?|비추천|댓글수?|공유수?|좋아요|읽음|공감|구독자|목록|첨부"
    r"|읽은 ?(?:이|사람)|본 ?사람|방문자?"
    r"|(?i:hits?|views?|comments?|likes?))"
)

_STAFF = r"(?:취재|편집|기자|촬영|제공|출처|구성|감독|디자인)"
_NAMES = r"[가-힣]{2,4}(?![가-힣])(?: ?[·,/] ?[가-힣]{2,4}(?![가-힣:= ]))*"


class Form(NamedTuple):
    """A form of a field: its kind, its pattern and what it is to read."""

    kind: str
    pattern: str
    examples: tuple[str, ...]


FORMS = (
    Form(
        "mail",
        r"[\[(<]? ?[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,30}){1,4} ?[\])>]?",
        ("[ dyhan@example.com ]", "dyhan@example.com"),
    ),
    Form(
        "url",
        r"https?://\S+|www\.[^\s)]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:kr|com|net)(?![a-z])",
        ("https://example.kr/news/1", "www.example.kr"),
    ),
    Form(
        "dateword",
        r"(?:(?:기사|최초|최종|뉴스|원고) ?)?"
        r"(?:입력|등록|작성|게시|승인|송고|방송|방영|발행|보도|게재|수정|업데이트|갱신|업로드|제공|날짜|일시)"
        r"(?:일자|일시|시간|시각|날짜|일)?(?= ?[:.=|]? ?(?:\(?\d|$)) ?[:.=]?"
        r"|최종 ?편집 ?:?"
        r"|(?i:date|published|posted|updated|modified|last updated)(?![a-z]) ?[:.]?",
        ("기사입력", "방송일자 :", "Date"),
    ),
    Form(
        "date",
        rf"{_YEAR} ?[-./년] ?\d{{1,2}} ?[-./월] ?\d{{1,2}}(?!\d) ?(?:일|\.)?{_WEEKDAY}"
        rf"|(?i:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}),? {_YEAR}",
        ("2023. 4. 5.", "2021년 5월 3일 월요일", "2020-08-02", "Jan 19, 2023"),
    ),
    Form("short", r"\d\d[-./]\d\d[-./]\d\d(?!\d)", ("18-03-29",)),
    Form(
        "clock",
        r"\(?(?:(?:오전|오후|새벽|아침|저녁|밤|낮|(?i:[ap]m)) ?)?"
        r"\d{1,2}(?::\d\d){1,2}"
        r"(?: ?(?i:[ap]m|kst))?\)?"
        r"|\(?(?:(?:오전|오후|새벽|아침|저녁|밤|낮) ?)?\d{1,2}시(?: ?\d{1,2}분)?"
        r"\)?(?![가-힣])",
        ("오후 1:12", "(21:30)", "20:10:00", "오후 8시 35분"),
    ),
    Form(
        "yearless",
        rf"\d{{1,2}}(?:[./-] ?\d{{1,2}}\.?|월 ?\d{{1,2}}일)(?!\d){_WEEKDAY}",
        ("06.30 (일)", "2월 3일"),
    ),
    Form(
        "ago",
        r"\d{1,3} ?(?:초|분|시간|일|주|개월|달|년) ?전(?![가-힣])",
        ("3시간 전",),
    ),
    Form(
        "count",
        rf"{_COUNTED} ?[:(]? ?\d[\d,.]* ?[천만KM]?(?:회|건|개|명)?\)?"
        r"|\d{1,4} ?/ ?\d{2,4}자?",
        ("조회수 : 1,204", "읽은 이 302", "댓글0건", "0/300"),
    ),
    Form("amount", r"\d[\d,.]* ?[천만]?(?:회|건|개|명)(?![가-힣])", ("1.2만회",)),
    Form(
        "credit",
        r"(?!취재 ?(?:기자)? ?[:=]|글 ?[:=])(?:(?:영상|촬영|그래픽|CG|편집|취재|자료"
        rf"|화면|사진|디자인|구성|작가|연출|제작|글){_STAFF}* ?[:=] ?"
        rf"|(?:영상|촬영|화면|취재){_STAFF}+ ){_NAMES}"
        r"|(?:촬영|편집|영상|그래픽|취재|화면|구성) [가-힣]{3}(?![가-힣])",
        (
            "촬영 공도윤",
            "촬영기자:서가람/민하늘",
            "영상취재 한도윤",
            "영상편집 : 서가람",
        ),
    ),
    Form(
        "office",
        r"(?:발행인|편집인|(?:청소년|개인정보)(?:보호|관리) ?책임자"
        rf"|(?<=[|ㅣ] )대표(?:이사)?) ?[:：]? ?{PERSON}(?![가-힣])",
        ("청소년보호책임자 한가람", "발행인 : 서가람"),
    ),
    Form(
        "named",
        rf"{BY}(?!기자(?![가-힣])){PERSON}(?![가-힣])(?: ?{ROLE})?"
        rf"|{PERSON} ?{ROLE}",
        ("서가람 기자", "작성자 노을빛", "서 가 람 기자", "취재기자: 한도윤"),
    ),
    Form(
        "presenter",
        rf"(?:기자|앵커|아나운서|캐스터|진행) {PERSON}(?![가-힣])",
        ("앵커 한도윤", "기자 서가람"),
    ),
    Form(
        "programme",
        r"(?:[A-Z]{2,5} ?)?(?:\d{1,3}시? ?)?(?:뉴스|NEWS)"
        r"(?:[가-힣]{2,4}|룸|[A-Z])?"
        r" ?\d{0,3}(?![가-힣\d])(?: ?\([가-힣]{2,4}\))?",
        ("뉴스7(춘천)", "KBS 뉴스 9", "8뉴스", "뉴스데스크", "YTN 뉴스라이더"),
    ),
    Form(  # where stations are and what they serve
        "region",
        r"(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주"
        r"|충청|전라|경상|호남|영남|영동|영서|춘천|원주|강릉|청주|충주|목포|여수|순천|안동|포항|진주"
        r"|창원|전주)+(?![가-힣])",
        ("강원영동", "전남"),
    ),
    Form(
        "house",
        r"채널 ?A|TV ?조선|[가-힣]{1,6} ?TV(?![A-Za-z])|[가-힣]{1,6}방송(?![가-힣])"
        r"|[A-Z](?:[A-Za-z]{1,9}\d?|\d)(?![A-Za-z])",
        ("채널A", "연합뉴스TV", "한바다방송", "YTN", "G1"),
    ),
    Form("role", rf"{ROLE}", ("기자",)),
    Form("number", r"(?:19|20)\d\d년|\d{1,4}(?!\d|년|월|일)", ("12", "2009년")),
    Form(
        "sign",
        r"[\s|/·ㅣ│:;>‹›»«\-–—•▶▷◀■□●○※☞\[\]()<〈〉【】{},.~*=&+\"'“”‘’…?!_↑↓→←]+|l(?![A-Za-z])",
        (" | ", " > "),
    ),
)


@cache
def field_pattern() -> re.Pattern[str]:
    """Return the pattern of any field; the group's name is its kind."""
    return re.compile("|".join(f"(?P<{f.kind}>{f.pattern})" for f in FORMS))
