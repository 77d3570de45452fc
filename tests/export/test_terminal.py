import io

import msgspec

from newsparse.export.terminal import to_terminal, wants_colour

SHOWN = """\
군밤 축제 '성황'  <DLP>
G1 · 리포트 · 2021-09-16 · 서가람 · grseo@example.com
경고: NUL 문자가 있음

앵커 · 화자 모름 · [앵커]
  고성군 ⟨고성군(여러 곳 가운데 하나: 강원도 고성군, 경상남도 고성군)⟩이 최대 20억 원\
 ⟨≤ 10 kg당 20억 원⟩을 들여 지난달 ⟨2021년 8월⟩ 축제를 열었습니다.

인터뷰 · 민세빈 상인 · [인터뷰] · 추정: 표지에 적혀 있음; 따옴표로 묶인 문단
  "한도윤 군수 ⟨한도윤 군수⟩가 😀 왔어요."

본문에서 뺀 것
  사본 98–131 = 33–66
    고성군이 최대 20억 원을 들여 지난달 축제를 열었습니다.
  꼬리말 131–140
    무단 전재 금지.
"""


def test_the_page_is_read_aloud(transcript):
    assert to_terminal(transcript.to_dict()) == SHOWN


def test_colour_underlines_the_mention_and_changes_no_word(transcript):
    coloured = to_terminal(transcript.to_dict(), colour=True)
    assert "\x1b[4m최대 20억 원\x1b[0m" in coloured
    for code in "0124":
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == SHOWN


def test_a_page_cannot_steer_the_terminal(transcript):
    page = transcript.page.replace("[앵커]", "\x1b[2J\x9b").replace(
        "군밤", "\x07\u202e\t"
    )
    hostile = msgspec.structs.replace(transcript, page=page, title="\x1b]0;x\x07")
    shown = to_terminal(hostile.to_dict())
    assert shown.startswith("\\x1b]0;x\\x07")
    assert not any(mark in shown for mark in "\x1b\x9b\x07\u202e\t")


def test_what_is_not_known_is_said_in_words(transcript):
    later = msgspec.structs.replace(
        transcript.entities[2],
        edtf=None,
        end_at=None,
        start_at=None,
        basis="unresolved",
        mod="after",
    )
    page = msgspec.structs.replace(transcript, entities=(later,))
    assert "지난달 ⟨날짜 모름(이후)⟩ 축제" in to_terminal(page.to_dict())


def test_long_runs_are_shortened(transcript):
    page = "\n".join(f"{number}째 줄" for number in range(1, 11))
    part = {"start": 0, "end": len(page), "tag": "footer", "twin": None}
    shown = to_terminal({"page": page, "parts": [part]})
    assert shown.endswith("1째 줄\n    2째 줄\n    … 7줄 더 …\n    10째 줄\n")


def test_colour_only_on_a_terminal_that_allows_it():
    class Screen(io.StringIO):
        def isatty(self):
            return True

    assert wants_colour(Screen(), {})
    assert not wants_colour(Screen(), {"NO_COLOR": "1"})
    assert not wants_colour(Screen(), {"TERM": "dumb"})
    assert not wants_colour(io.StringIO(), {})
