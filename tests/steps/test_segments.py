"""Who speaks: labels, bites, resumed narration, unlabelled quotes."""

import pytest

from newsparse.pipeline import parse


def turns(body, **more):
    record = parse(body, outlet="G1", entities=False, **more)
    return [(segment.role, segment.text) for segment in record.segments]


REPORT = "[앵커]\n우체통이 섰습니다.\n[리포터]\n고개에 있습니다.\n"


def in_report(lines):
    """Return the turns after the first two, which are always the same."""
    found = turns(REPORT + lines)
    assert found[:1] == [("anchor", "우체통이 섰습니다.")]
    return found[1:]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # narration resumes unlabelled, and behind a label
        ('[인터뷰]\n"좋아요."\n편지는 쌓입니다.', [("interview", '"좋아요."'), ("reporter", "편지는 쌓입니다.")]),
        ('[인터뷰]\n"좋아요."\n[리포터]\n편지는 쌓입니다.', [("interview", '"좋아요."'), ("reporter", "편지는 쌓입니다.")]),
        # two in a row
        ('[인터뷰]\n"좋아요."\n[인터뷰]\n"싫어요."', [("interview", '"좋아요."'), ("interview", '"싫어요."')]),
        # empty, credit alone
        ('[인터뷰]\n민세빈 시장\n""\n시는 늘립니다.', [("interview", '""'), ("reporter", "시는 늘립니다.")]),
        ("[인터뷰]\n오다온 팀장 - 문화재단\n[리포터]\n끝났습니다.", [("interview", ""), ("reporter", "끝났습니다.")]),
        # several paragraphs, never closed
        ('◀ S / U ▶\n"여기는 역입니다.\n한 시간 걸렸습니다."\n끝났습니다.', [("standup", '"여기는 역입니다.\n한 시간 걸렸습니다."'), ("reporter", "끝났습니다.")]),
        ('[인터뷰]\n"예산이\n[리포터]\n끝났습니다.', [("interview", '"예산이'), ("reporter", "끝났습니다.")]),
        ('[인터뷰]\n"예산이 없습니다\n시는 늘릴 방침입니다.', [("interview", '"예산이 없습니다'), ("reporter", "시는 늘릴 방침입니다.")]),
        ('[인터뷰]\n"예산이 없습니다\n시는 "늘린다"는 방침입니다.\n"늘렸다"', [("interview", '"예산이 없습니다'), ("reporter", '시는 "늘린다"는 방침입니다.'), ("sync", '"늘렸다"')]),
        # dialogue and questions
        ('[인터뷰]\n"(어디서 오셨어요?)가평에서요."\n끝났습니다.', [("interview", '"(어디서 오셨어요?)가평에서요."'), ("reporter", "끝났습니다.")]),
        ('[인터뷰]\n"없어요 올해는.."("작년보다요?")\n"네, 없어요."\n끝났습니다.', [("interview", '"없어요 올해는.."("작년보다요?")\n"네, 없어요."'), ("reporter", "끝났습니다.")]),
        # unlabelled quotes
        ('"이처럼 마을은 살아나고 있습니다."\n끝났습니다.', [("standup", '"이처럼 마을은 살아나고 있습니다."'), ("reporter", "끝났습니다.")]),
        ('"와 진짜 크다~~"\n끝났습니다.', [("sync", '"와 진짜 크다~~"'), ("reporter", "끝났습니다.")]),
        ('"현장 싱크"\n끝났습니다.', [("cue", '"현장 싱크"'), ("reporter", "끝났습니다.")]),
        # a quotation inside narration is no bite
        ('"좋다"며 모두 웃었습니다.', []),
    ],
)  # fmt: skip
def test_in_a_report(lines, expected):
    head, *rest = in_report(lines)
    assert head[0] == "reporter"
    assert head[1].startswith("고개에 있습니다.")
    assert rest == expected


def test_a_quote_after_the_words_about_a_candidate_is_the_candidates():
    record = parse(
        REPORT + '한도윤 후보는 사실이 아니라고 반박했습니다.\n"그 말은 거짓입니다."\n',
        outlet="G1",
        entities=False,
    )
    bite = record.segments[-1]
    assert (bite.role, bite.speaker.name, bite.speaker.status) == (
        "sync",
        "한도윤",
        "named",
    )
    assert bite.inferred


@pytest.mark.parametrize(
    ("lines", "name", "title", "status"),
    [
        ('[인터뷰]\n"네."', None, None, "unnamed"),
        (
            '[인터뷰] 민세빈 / 느린우체통협회장\n"네."',
            "민세빈",
            "느린우체통협회장",
            "named",
        ),
        ('[인터뷰] 민세빈/협회 대표\n"네."', "민세빈", "협회 대표", "named"),
        ('[인터뷰]민세빈/도청 팀장\n"네."', "민세빈", "도청 팀장", "named"),
        ('[인터뷰]민세빈 도의회 위원장\n"네."', "민세빈", "도의회 위원장", "named"),
        ('[인터뷰]\n민세빈 시장\n""', "민세빈", "시장", "named"),
        (
            "[인터뷰]\n민세빈 팀장 - 문화재단 사업팀\n[리포터]\n네.",
            "민세빈",
            "팀장",
            "named",
        ),
        ('◀전화INT▶\n민세빈 / 위원장\n"네."', "민세빈", "위원장", "named"),
        ('[인터뷰] 김모씨 / 상인\n"네."', "김모", "상인", "anonymous"),
        ('[인터뷰] 관광객(음성변조)\n"네."', None, "관광객", "masked"),
    ],
)
def test_credits(lines, name, title, status):
    record = parse(REPORT + lines, outlet="G1", entities=False)
    speaker = next(s.speaker for s in record.segments if s.role == "interview")
    assert (speaker.name, speaker.title, speaker.status) == (name, title, status)


def test_two_anchors():
    record = parse(
        "[앵커]\n남) 눈이 왔습니다.\n차가 밀립니다.\n여)비도 옵니다.\n[리포터]\n네.",
        outlet="G1",
        entities=False,
    )
    assert [
        (s.role, s.label, s.speaker and s.speaker.title, s.text)
        for s in record.segments
    ] == [
        ("anchor", "남)", "남 앵커", "눈이 왔습니다.\n차가 밀립니다."),
        ("anchor", "여)", "여 앵커", "비도 옵니다."),
        ("reporter", "[리포터]", None, "네."),
    ]


@pytest.mark.parametrize(
    "label",
    [
        "◀브릿지▶",
        "◀Stand-up▶",
        "◀ S / U ▶",
        "◀ S /U ▶",
        "◀스탠드 업▶",
        "◀Stadn-up▶",
        "◀맺음말▶",
    ],
)
def test_stand_up_labels(label):
    assert in_report(f'{label}\n"여기입니다."\n끝입니다.')[1:] == [
        ("standup", '"여기입니다."'),
        ("reporter", "끝입니다."),
    ]


@pytest.mark.parametrize(
    "label",
    [
        "◀ 기 자 ▶",
        "◀기 자▶",
        "◀ 현 장 ▶",
        "◀현 장▶",
        "◀ V C R ▶",
        "----------- VCR --------",
    ],
)
def test_live_labels(label):
    record = parse(
        f"[앵커]\n한도윤 기자!\n{label}\n네, 춘천입니다.\n", outlet="G1", entities=False
    )
    assert [s.role for s in record.segments] == ["anchor", "reporter"]
    assert record.kind == "live"


def test_a_label_inside_a_line_or_a_title_is_no_label():
    page = "[앵커] 없는 뉴스\n2019-01-02\n한 주민은 [앵커] 표시를 봤습니다.\n"
    assert parse(page, outlet="G1", entities=False).title == "[앵커] 없는 뉴스"
    assert turns(page) == [("anchor", "한 주민은 [앵커] 표시를 봤습니다.")]


def test_headlines_are_a_turn_each():
    page = "본문 바로가기 메인메뉴 바로가기\n주요뉴스\n\n눈이 왔습니다.\n춥습니다.\n\n\n비가 옵니다.\n\n\n\n축제가 열립니다."
    assert turns(page) == [
        ("headline", "눈이 왔습니다.\n춥습니다."),
        ("headline", "비가 옵니다."),
        ("headline", "축제가 열립니다."),
    ]


def test_headlines_between_rules():
    page = "시작타이틀+주요뉴스\n2013-07-02\n눈이 왔습니다.\n---\n비가 옵니다.\n---\n축제가 열립니다.\n"
    assert turns(page) == [
        ("headline", "눈이 왔습니다."),
        ("headline", "비가 옵니다."),
        ("headline", "축제가 열립니다."),
    ]
