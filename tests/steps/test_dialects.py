"""What looks like a label of some house and is narration, in every house."""

import pytest

from newsparse import parse
from newsparse.outlets import known_outlets

HOUSES = [None, *sorted({outlet.own.name for outlet in known_outlets()})]
LINES = """\
[강원도] 눈이 옵니다.
(기자회견) 오늘 열렸습니다.
<한 걸음 더> 순서입니다.
강원도: 춘천시, 원주시입니다.
"좋다"라고 말했습니다.
"좋아요." 관광객의 말입니다.
민세빈 / 상인이 말했습니다.
- 3도까지 떨어집니다.
1. 눈이 옵니다.
08:30 기차가 떠났습니다.
▶ 눈이 옵니다.
A: 가 아니라 B입니다.
Q&A 시간입니다.
[속보] 눈이 옵니다.
[위치: 춘천]
{괄호} 안의 말입니다.
= 눈 =
⊙ 눈이 옵니다.
앵커가 말했습니다: 눈이 온다고.
기자 회견이 열렸습니다.
리포트 내용을 보겠습니다.
인터뷰 요청을 거절했습니다.
한도윤 기자 [단독] 보도입니다.
시각은 10:30 입니다.
영상 보시죠
2021년 5월 3일
◆ 한편 눈이 옵니다.
[앵커]와 [기자]라는 말입니다.
그는 "[앵커]라고 썼다"고 말했습니다.
그는 말했습니다. [앵커] 라고 쓴 자막이 나왔습니다.
촬영: 금지입니다.
민세빈 기자 / 서가람 기자가 취재했습니다.
<1보> 눈이 옵니다.
【 눈 】
이름 / 직함""".splitlines()


@pytest.mark.parametrize("house", HOUSES)
def test_narration_stays_narration(house):
    for line in LINES:
        page = f"눈 소식\n2021-01-05\n[앵커]\n첫 줄입니다.\n{line}\n끝 줄입니다.\n"
        record = parse(page, entities=False, outlet=house)
        at = page.index(f"\n{line}\n") + 1
        end = at + len(line)
        tags = [p.tag for p in record.parts if p.start < end and p.end > at]
        roles = [s.role for s in record.segments if s.start < end and s.end > at]
        assert (tags, roles) == (["speech"], ["anchor"]), line


@pytest.mark.parametrize(
    ("page", "roles"),
    [
        ("[앵커]눈입니까?[기자]눈입니다.[앵커]네.", "anchor reporter anchor"),
        ("[앵커] 눈입니다.<br />[기자] 춥습니다.<br />", "anchor reporter"),
        ("[앵커] 눈입니다. br br [기자] 춥습니다. br br", "anchor reporter"),
        ("앵커 멘트 눈입니다 리포트 춥습니다", "anchor reporter"),
        ("00:01[앵커]\n00:02눈입니다.\n00:05[기자]\n00:07춥습니다.", "anchor reporter"),
        ("[인터뷰]\n정말 좋아요.\n시는 길을 넓힙니다.", "interview reporter"),
        ("(S\\/U) 눈입니다.\n[기자]\n춥습니다.", "standup reporter"),
        ("[앵커]\n눈입니다.\n[민세빈/상인 : 춥\n네요.] 끝입니다.", "anchor interview anchor"),
    ],
)  # fmt: skip
def test_odd_copies(page, roles):
    record = parse(page, entities=False)
    assert " ".join(s.role for s in record.segments) == roles
    assert record.restore() == page
