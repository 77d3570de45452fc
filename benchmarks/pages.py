"""Write invented G1 pages with the answer beside every line, from a seed.

    python benchmarks/pages.py --seed 7 --count 3

Each page is one of the three shapes in which such pages were extracted (`nav` with
blank lines and no date, `dated` with a second copy of the body, `link`) and one of
the kinds a newsroom writes. The sentences are in pages.tsv. `structure.py` scores.
"""

# The writers of pages are long lists of forms.
# ruff: noqa: C901, E501, RUF021, SIM905

import argparse
import random
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

ANY = frozenset({"*"})
COPYRIGHT = "Copyright ⓒ G1방송. All rights reserved. 무단 전재 및 재배포 금지."


@dataclass(frozen=True)
class Row:
    """A line of a page and what it is: a tag, or for speech its role.

    `turn` numbers the segment it belongs to (None: not checked); `who` is the
    speaker's name ("" for a speaker without a name, None: not checked); `twin` the
    row a second copy repeats; `gap` the blank lines before it in shape nav.
    """

    text: str
    want: frozenset[str]
    turn: int | None = None
    who: str | None = None
    title: str | None = None
    twin: int | None = None
    gap: int = 1
    case: str = ""


@dataclass
class Page:
    """A page with its gold: rows, and the facts of the whole."""

    rows: list[Row]
    shape: str
    kind: str
    title: str
    tags: tuple[str, ...] | None
    published: str | None
    byline: str | None
    sign_off: str | None = None
    hand_off: str | None = None
    cut: bool = False
    differences: int = 0

    @property
    def text(self) -> str:
        return "\n".join(row.text for row in self.rows)


@cache
def pool() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    path = Path(__file__).with_suffix(".tsv")
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, text = line.split("\t")
            found[kind].append(text)
    return {kind: tuple(texts) for kind, texts in found.items()}


SURNAMES = (
    "김이박최정한서민오강윤장임신권황안송류홍전고문손양배백허남심노하곽성차주우구"
)
GIVEN = "도윤 가람 세빈 다온 미소 하늘 누리 가나 보라 슬기 이든 아라 태오 준서 채원 은수 나래 솔 벼리 찬 지후 해미 로하 지원 영수 가나".split()
ROLES = [
    "느린우체통협회장",
    "협회 대표",
    "마을 이장",
    "도청 팀장",
    "군수",
    "관광객",
    "펜션 주인",
    "조합장",
    "주민",
    "연구원",
]
PLACES = ["춘천", "원주시청", "미시령터널", "강릉 경포", "국회", "인제 용대리"]
SLOTS = [
    ["매일 저녁 8시 35분", "평일 김우진주말 김우진, 김민곤, 강민주"],
    ["매일 저녁 8시 35분", "평일 고유림주말 김우진, 고유림"],
    ["평일 오전 7시 10분", "앵커 김민곤"],
    ["평일 오전 10시 10분", "아나운서 이가연"],
    ["평일 오후 5시 40분", "아나운서 박진형"],
    ["평일 오후 5시 40분", "앵커 이가연"],
    ["최신뉴스", "매일 저녁 8시 35분", "평일 강민주주말 김우진, 강민주"],
    ["기획시리즈"],
    ["코너이미지", "기획시리즈"],
    ["집충취재"],
    ["뉴스人"],
    ["기동취재", "골목의 목소리를 발로 뛰어 전해드립니다."],
]
BULLETS = [
    [
        "G1 8 뉴스",
        "  • 방송시간 매일 저녁 8시 35분",
        "  • 평    일",
        "    김우진",
        "  • 주    말",
        "    김우진, 김민곤, 강민주",
    ],
    ["뉴스라인", "  • 방송시간 평일 오전 7시 10분", "  • 평    일", "    조해린"],
    [
        "뉴스퍼레이드 강원",
        "  • 방송시간 평일 오후 5시 40분",
        "  • 평    일",
        "    이가연",
    ],
]
TAGS = [
    ("", ()),
    ("", ()),
    ("", ()),
    ("<DLP>", ("DLP",)),
    ("<DLP> ", ("DLP",)),
    ("<DLP 앵멘>", ("DLP 앵멘",)),
    ("<DLP여B> ", ("DLP여B",)),
    ("<LTE>", ("LTE",)),
    ("<LTE 연결-생경> ", ("LTE 연결-생경",)),
    ("<뉴스라인 LTE>", ("뉴스라인 LTE",)),
    ("<수능시험장 LTE>", ("수능시험장 LTE",)),
    ("[LTE]", ("LTE",)),
    ("[LTE] ", ("LTE",)),
    ("<이동.1>", ("이동.1",)),
    ("<이동.3> ", ("이동.3",)),
    ("<집중>", ("집중",)),
    ("<집중.1>", ("집중.1",)),
    ("<기동.3>", ("기동.3",)),
    ("<기달려>", ("기달려",)),
    ("<인구.1>", ("인구.1",)),
    ("<동서고속철.2> ", ("동서고속철.2",)),
    ("<신년대담>", ("신년대담",)),
    ("필라+<뉴스 in.1/DLP 앵멘>", None),
    ("dve-", None),
    ("■", None),
    ("■ ", None),
]
HAND_OVERS = [
    "보도에 X 기자입니다.",
    "X 기자입니다.",
    "보도에 X 기잡니다.",
    "X기잡니다.",
    "X기자입니다.",
    "X 기잡니다.",
    "X 기자의 보도입니다.",
    "X 기자의 보돕니다.",
    "X 기자가 보도합니다.",
    "현장을 X 기자가 다녀왔습니다.",
    "X 기자가 마을의 이모저모를 소개합니다.",
    "자세한 내용을 X 기자가 소개해드립니다.",
    "X 기자가 취재했습니다.",
    "쟁점을 X 기자가 정리했습니다.",
    "먼저, X 기자입니다.",
    "집중취재 먼저 X 기자입니다.",
    "(G1 강원민방) X 기잡니다.",
    "보도에 X기자입니다.",
    "",
]
STAND_UPS = [
    "◀브릿지▶",
    "◀Stand-up▶",
    "◀ S / U ▶",
    "◀ S /U ▶",
    "◀스탠드 업▶",
    "◀Stadn-up▶",
    "◀맺음말▶",
]
LIVES = ["◀ 기 자 ▶", "◀기 자▶", "◀ 현 장 ▶", "◀현 장▶"]


def one(kind: str) -> frozenset[str]:
    return frozenset(kind.split("|"))


@dataclass
class Writer:
    """Writes the rows of one body; keeps count of turns and of used sentences."""

    dice: random.Random
    name: str
    rows: list[Row] = field(default_factory=list)
    turn: int = 0
    used: dict[str, list[str]] = field(default_factory=dict)
    terse: bool = False

    def say(self, kind: str) -> str:
        """Return a sentence not said yet; now and then a short one said before."""
        if self.terse and kind in ("lead", "narration", "brief", "headline"):
            kind = "terse"
        said = [
            t for t in pool()[kind] if len(t) < 24 and t not in self.used.get(kind, [t])
        ]
        if kind in ("bite", "sync", "question") and said and self.chance(0.1):
            return self.dice.choice(said)
        left = self.used.get(kind)
        if not left:
            left = list(pool()[kind])
            self.dice.shuffle(left)
            self.used[kind] = left
        return left.pop()

    def add(self, text: str, want: str, **more: object) -> None:
        more.setdefault("turn", self.turn if want != "label" else None)
        self.rows.append(Row(text, one(want), **more))  # type: ignore[arg-type]

    def label(self, text: str, case: str = "") -> None:
        self.turn += 1
        self.add(text, "label", case=case)

    def chance(self, share: float) -> bool:
        return self.dice.random() < share

    # -- the parts of a package ------------------------------------------------
    def lead(self) -> str | None:
        shown = self.dice.choice(HAND_OVERS)
        hand = shown.replace("X", self.name)
        lines = [self.say("lead") for _ in range(self.dice.randint(1, 4))]
        if hand and self.chance(0.4):
            lines[-1] += " " + hand
        elif hand:
            lines.append(hand)
        self.label("[앵커]")
        style = self.dice.choice(["", "", "{})", "{}) ", "({})", "({}) ", "({})\n"])
        if not style:
            for line in lines:
                self.add(line, "anchor", case="lead")
            return self.name if hand else None
        for index, line in enumerate(lines):
            if index in (0, 1, 3):
                self.turn += 1
                prefix = style.format("남여남남"[index])
                if prefix.endswith("\n"):
                    self.add(prefix.strip(), "label", case="voice prefix")
                    self.add(line, "anchor", who="", case="double anchor", gap=0)
                    continue
                line = prefix + line
            self.add(line, "anchor", who="", case="double anchor")
        return self.name if hand else None

    def narrate(self, count: int) -> None:
        for _ in range(count):
            line = self.say("quoted" if self.chance(0.12) else "narration")
            if self.chance(0.04) and '"' not in line:
                words = line.split(" ")
                at = next((i for i, w in enumerate(words) if i and len(w) > 3), None)
                if at:
                    cut = sum(len(w) + 1 for w in words[:at]) + 2
                    self.add(line[:cut], "reporter", who=self.name, case="broken word")
                    self.add(
                        line[cut:], "reporter", who=self.name, gap=0, case="broken word"
                    )
                    continue
            self.add(line, "reporter", who=self.name, case="narration")

    def graphic(self) -> None:
        lines = [self.say("narration") for _ in range(self.dice.randint(1, 3))]
        lines[0], lines[-1] = "/" + lines[0], lines[-1] + "/"
        for line in lines:
            self.add(line, "reporter|caption", turn=None, case="graphic")

    def resume(self) -> None:
        self.turn += 1
        if self.chance(0.25):
            self.label("[리포터]")
        self.narrate(self.dice.randint(1, 3))

    def person(self) -> str:
        family = "남궁" if self.chance(0.02) else self.dice.choice(SURNAMES)
        return family + self.dice.choice(GIVEN)

    def quote(self, text: str, who: str, title: str | None, case: str) -> None:
        self.add(f'"{text}"', "interview", who=who, title=title, case=case)

    def interview(self) -> bool:
        """Write a bite; return whether narration may follow without a label."""
        who, role = self.person(), self.dice.choice(ROLES)
        form = self.dice.choice(
            "bare bare bare bare slash tight glued noslash next nextdash phone team empty void credit two"
            " multi open dialogue nested spaced pair masked anonymous".split()
        )
        case = f"interview {form}"
        if form == "slash":
            self.label(f"[인터뷰] {who} / {role}", case)
        elif form == "tight":
            self.label(f"[인터뷰] {who}/{role}", case)
        elif form == "glued":
            self.label(f"[인터뷰]{who}/{role}", case)
        elif form == "noslash":
            self.label(f"[인터뷰]{who} {role}", case)
        elif form == "team":
            self.label(f"[인터뷰] {who},{self.person()} / 강남구", case)
            self.quote(
                self.say("bite"),
                f"{who}|{who}, {self.rows[-1].text.split(',')[1][:-6]}",
                None,
                case,
            )
            return True
        elif form == "phone":
            self.label("◀전화INT▶", case)
            self.add(
                f"{who} / {role}", "label", gap=self.dice.choice([0, 1]), case=case
            )
        else:
            self.label("[인터뷰]", case)
        if form in ("slash", "tight", "glued", "noslash", "phone"):
            self.quote(self.say("bite"), who, role, case)
            return True
        if form in ("next", "empty"):
            role = self.dice.choice(["시장", "팀장", "이장", "군수"])
            self.add(f"{who} {role}", "label", gap=self.dice.choice([0, 1]), case=case)
            if form == "empty":
                self.add('""', "label|interview", gap=0, turn=None, case=case)
            else:
                self.quote(self.say("bite"), who, role, case)
            return True
        if form == "nextdash":
            self.add(
                f"{who} 팀장 - 문화재단 사업팀",
                "label",
                gap=self.dice.choice([0, 1]),
                case=case,
            )
            self.quote(self.say("bite"), who, None, case)
            return True
        if form == "credit":
            self.add(
                f"{who} 팀장 - 문화재단 사업팀",
                "label",
                gap=self.dice.choice([0, 1]),
                case=case,
            )
            return self.chance(0.3)
        if form == "void":
            self.add('""', "label|interview", gap=0, turn=None, case=case)
            return True
        if form == "masked":
            self.add(
                "김모씨 / 피해 주민", "label", gap=self.dice.choice([0, 1]), case=case
            )
            self.quote(self.say("bite"), "김모씨|김 모 씨|김모 씨|김모|", None, case)
            return True
        if form == "anonymous":
            self.add("A씨 / 주민", "label", gap=self.dice.choice([0, 1]), case=case)
            self.quote(self.say("bite"), "A씨|A 씨|A|", None, case)
            return True
        if form == "two":
            self.quote(self.say("bite"), "", None, case)
            self.label("[인터뷰]", case)
            self.quote(self.say("bite"), "", None, case)
            return True
        if form == "multi":
            self.add(
                '"' + self.say("bite").rstrip(".") + ".", "interview", who="", case=case
            )
            if self.chance(0.4):
                self.add(self.say("bite"), "interview", who="", case=case)
            self.add(self.say("bite") + '"', "interview", who="", case=case)
            return True
        if form == "open":
            self.add(
                '"' + self.say("bite").rstrip(".!?~") + self.dice.choice([".", ""]),
                "interview",
                who="",
                case=case,
            )
            return self.chance(0.7)
        if form == "dialogue":
            self.add(
                f'"{self.say("bite")}"("{self.say("question")}")',
                "interview",
                who="",
                case=case,
            )
            self.add(f'"{self.say("bite")}"', "interview", who="", case=case)
            return True
        if form == "nested":
            self.quote(
                f"({self.say('question')}){self.say('bite')} ({self.say('question')}) '{self.say('bite')}'",
                "",
                None,
                case,
            )
            return True
        if form == "pair":
            self.quote(self.say("bite"), "", None, case)
            self.add(
                f'"{self.say("sync")}"',
                "sync|interview",
                who="",
                gap=4,
                turn=None,
                case="quote after bite",
            )
            return True
        end = " " if form == "spaced" else ""
        self.quote(self.say("bite") + end, "", None, case)
        return True

    def stand_up(self) -> None:
        marker = self.dice.choice(STAND_UPS)
        self.label(marker, "stand-up")
        if self.chance(0.3):
            self.add(
                '"' + self.say("standup"),
                "standup",
                who=self.name,
                case="stand-up of paragraphs",
            )
            self.add(
                self.say("standup") + '"',
                "standup",
                who=self.name,
                case="stand-up of paragraphs",
            )
        else:
            self.add(
                f'"{self.say("standup")}"', "standup", who=self.name, case="stand-up"
            )

    def loose_quote(self) -> None:
        """Write a quoted paragraph without a label, of any row of the table."""
        form = self.dice.choice(["standup", "sync", "debate", "cue", "standup"])
        if form == "debate":
            rival = self.person()
            self.add(
                self.say("attack").replace("X", rival),
                "reporter",
                who=self.name,
                case="debate",
            )
            self.turn += 1
            self.add(f'"{self.say("debate")}"', "sync", who=rival, gap=4, case="debate")
            self.turn += 1
            return
        self.turn += 1
        if form == "cue":
            self.add('"현장 싱크"', "cue", gap=2, case="cue", turn=None)
        elif form == "sync":
            self.add(f'"{self.say("sync")}"', "sync", who="", gap=4, case="loose sync")
        else:
            self.add(
                f'"{self.say("standup")}"',
                "standup",
                who=self.name,
                gap=4,
                case="loose stand-up",
            )
        self.turn += 1

    def sign_off(self) -> str:
        last = self.name[-1]
        forms = [
            "G1뉴스 X입니다.",
            "G1뉴스 X입니다.",
            "G1 뉴스 X 입니다.",
            "지금까지 Y에서 g1뉴스 X입니다.",
        ]
        if (ord(last) - 0xAC00) % 28 == 0:
            fused = self.name[:-1] + chr(ord(last) + 17) + "니다."
            forms += [f"G1뉴스 {fused}"] * 3
        line = (
            self.dice.choice(forms)
            .replace("X", self.name)
            .replace("Y", self.dice.choice(PLACES))
        )
        self.add(line, "reporter", who=self.name, case="sign-off")
        return self.name


def package(writer: Writer) -> tuple[str | None, str | None]:
    dice = writer.dice
    if writer.chance(0.04):
        writer.label("[앵커]", "empty anchor")
        hand = None
    elif writer.chance(0.03):
        writer.label("[앵커]", "stand-up in anchor")
        writer.stand_up()
        hand = None
    else:
        hand = writer.lead()
    if writer.chance(0.08):
        writer.turn += 1
        writer.add(
            f'"{writer.say("sync")}"', "sync", who="", gap=3, case="opening sync"
        )
    writer.label("[리포터] (완작)" if writer.chance(0.04) else "[리포터]")
    if writer.chance(0.1):
        again = [
            row.text for row in writer.rows if row.case == "lead" and len(row.text) < 60
        ]
        writer.add(
            again[-1] if again else writer.say("lead"),
            "reporter",
            who=writer.name,
            case="lead said again",
        )
    writer.narrate(dice.randint(1, 4))
    for _ in range(dice.randint(2, 5)):
        act = dice.choices(
            ["interview", "stand_up", "loose", "graphic", "rule"], [10, 2, 3, 1, 0.6]
        )[0]
        if act == "interview":
            if not writer.interview():
                writer.label("[리포터]")
                writer.narrate(2)
                continue
        elif act == "stand_up":
            writer.stand_up()
        elif act == "loose":
            writer.narrate(1)
            writer.loose_quote()
        elif act == "graphic":
            writer.graphic()
            continue
        else:
            writer.add(
                "-" * dice.randint(40, 60), "label|chrome", turn=None, case="rule"
            )
        writer.resume()
    if writer.chance(0.08):
        writer.stand_up()
        return hand, None
    return hand, writer.sign_off() if writer.chance(0.85) else None


def live(writer: Writer) -> tuple[str | None, str | None]:
    dice = writer.dice
    for turn in range(dice.randint(2, 4)):
        writer.label("[앵커]")
        if turn == 0:
            writer.add(writer.say("lead"), "anchor", case="live anchor")
        question = writer.say("ask")
        if turn == 0:
            question = dice.choice(
                [
                    f"취재기자 연결합니다. {writer.name} 기자! {question}",
                    f"{writer.name} 기자, 전해주시죠.",
                    f"{writer.name} 기자!",
                ]
            )
        writer.add(question, "anchor", case="live question")
        writer.label(dice.choice([*LIVES, "[리포터]"]))
        for _ in range(dice.randint(1, 3)):
            writer.add(writer.say("live"), "reporter", who=writer.name, case="live")
        if writer.chance(0.3):
            writer.label(
                dice.choice(["◀ V C R ▶", "----------- VCR -------------------------"]),
                "tape",
            )
            writer.narrate(2)
            if writer.chance(0.5):
                writer.interview()
                writer.label("◀ 기 자 ▶")
                writer.add(writer.say("live"), "reporter", who=writer.name, case="live")
    writer.add(
        f"지금까지 {dice.choice(PLACES)}에서 G1뉴스 {writer.name}입니다.",
        "reporter",
        who=writer.name,
        case="sign-off",
    )
    return writer.name, writer.name


def brief(writer: Writer) -> tuple[None, None]:
    writer.turn += 1
    for _ in range(writer.dice.randint(1, 5)):
        writer.add(writer.say("brief"), "anchor", case="brief")
    return None, None


def closing(writer: Writer) -> tuple[None, None]:
    writer.turn += 1
    for line in [writer.say("closing") for _ in range(writer.dice.randint(1, 4))]:
        if line != "고맙습니다.":
            writer.add(line, "anchor", case="closing")
    writer.add("고맙습니다.", "anchor", case="closing")
    return None, None


def headlines(writer: Writer) -> tuple[None, None]:
    ruled, inner = writer.chance(0.4), writer.dice.choice([0, 1])
    for block in range(writer.dice.randint(3, 5)):
        if ruled and block:
            writer.add("---", "label|chrome", turn=None, case="rule")
        writer.turn += 1
        for line in range(writer.dice.randint(1, 3)):
            gap = (
                (writer.dice.choice([2, 3]) if not ruled and block else 1)
                if line == 0
                else inner
            )
            writer.add(
                writer.say("headline"),
                "headline",
                gap=gap,
                case="headline" + " ruled" * ruled,
            )
    if writer.chance(0.3):
        writer.turn += 1
        writer.add(
            "잠시 뒤 전해드립니다.",
            "headline|anchor",
            gap=3,
            turn=None,
            case="headline outro",
        )
    return None, None


def studio(writer: Writer) -> tuple[None, None]:
    style = writer.dice.choice(["numbers", "voices", "labels"])
    if style != "labels":
        writer.turn += 1
    for index in range(writer.dice.randint(3, 5)):
        text = writer.say("guest")
        if style == "numbers":
            writer.add(
                f"{index + 1}. {text}", "anchor", turn=None, case="numbered question"
            )
        elif style == "voices":
            writer.turn += 1
            writer.add(
                writer.dice.choice(["({}) ", "({})", "{})"]).format("남여"[index % 2])
                + text,
                "anchor",
                who="",
                case="guest voices",
            )
        else:
            writer.label(["[앵커]", "[리포터]"][index % 2])
            writer.add(
                text, ["anchor", "reporter|anchor"][index % 2], case="guest labels"
            )
        if index == 0 and writer.chance(0.5):
            note = writer.dice.choice(["(인사)", "한도윤 : 간단한 인사."])
            writer.turn += 1
            writer.add(note, "cue|label|guest", turn=None, case="stage note")
            writer.turn += 1
    return None, None


def bite(writer: Writer) -> tuple[None, None]:
    writer.label("[인터뷰]")
    writer.quote(writer.say("bite"), "", None, "bite page")
    return None, None


KINDS = {
    "package": package,
    "live": live,
    "brief": brief,
    "closing": closing,
    "headlines": headlines,
    "studio": studio,
    "bite": bite,
}
SHARES = [85, 8, 34, 8, 20, 8, 4]


def heading(
    kind: str, dice: random.Random, writer: Writer
) -> tuple[str, str, tuple[str, ...] | None]:
    """Return the title line, the title, and its tags."""
    if kind == "headlines":
        text = dice.choice(
            [
                "주요뉴스",
                "주요 뉴스",
                "시작타이틀",
                "시작타이틀+주요뉴스",
                "시작 타이틀 + 주요뉴스",
            ]
        )
        return text, text, ()
    if kind == "closing":
        text = dice.choice(["클로징", "클로징 멘트", "앵커 클로징"])
        return text, text, ()
    guest = f"{writer.person()} {dice.choice(['춘천시장', '도의회 의장', '협회장'])}"
    if kind == "bite":
        return f"{guest} 인터뷰", f"{guest} 인터뷰", ()
    if kind == "studio":
        form = dice.choice(["<{} 대담>", "<신년대담>{}", "<대담> {}", "{} 출연"])
        whole = form.startswith("<{")
        tags = () if whole or "출연" in form else (form[1 : form.index(">")],)
        bare = form.split(">")[-1].strip() if not whole else form
        return form.format(guest), bare.format(guest), tags
    front, tags = dice.choice(TAGS)
    while ("LTE" in front) != (kind == "live") and front or "대담" in front:
        front, tags = dice.choice(TAGS)
    text = writer.say("title")
    tail = dice.choice(["", "", "", " R", " r", " Q/A"])
    line = front + text + tail
    if tail and tags is not None:
        tags = (*tags, tail.strip())
    return line, text, tags


def write_page(seed: int) -> Page:
    dice = random.Random(seed)
    kind = dice.choices(list(KINDS), SHARES)[0]
    shape = dice.choices(["nav", "dated", "link"], [9, 10, 1])[0]
    writer = Writer(dice, "", terse=seed % 4 == 3)
    writer.name = writer.person()
    hand, sign = KINDS[kind](writer)
    line, title, tags = heading(kind, dice, writer)
    body = writer.rows
    if shape == "dated":
        body = [replace(r, turn=None) if r.case == "headline" else r for r in body]
    mail = dice.choice(["dyhan", "7han", "033", "MESSIAH", "grseo"]) + dice.choice(
        ["@g1tv.co.kr", "@g1tv.co.kr", "@igtb.co.kr"]
    )
    mailed = dice.random() < 0.9
    day = (
        f"20{dice.randint(12, 25)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        if shape == "dated"
        else None
    )
    page = Page([], shape, kind, title, tags, day, writer.name, sign, hand)
    rows = page.rows

    def put(text: str, want: str, case: str = "header") -> None:
        rows.append(Row(text, one(want), case=case))

    if shape == "nav":
        put("본문 바로가기 메인메뉴 바로가기", "chrome")
        put("", "blank")
    if shape == "link":
        for text in ("로그인", "회원가입", "사이트맵", "광고안내", "장애인 서비스"):
            put(text, "chrome")
        put("", "blank")
        put(f"  • [기동취재] {line}", "title")
        put("링크복사", "chrome")
        page.tags = None
    else:
        for text in dice.choice(
            BULLETS if shape == "nav" and dice.random() < 0.25 else SLOTS
        ):
            put(text, "chrome")
            if shape == "nav" and dice.random() < 0.2:
                put("", "blank")
        if shape == "nav":
            put("", "blank")
        put(line, "title", "title")
    if shape == "dated":
        put(day or "", "date")
        space = dice.choice([" ", " ", " ", ""])
        put(
            f"{writer.name} 기자{space}[ {mail} ]" if mailed else f"{writer.name} 기자",
            "byline",
        )
    slogan = any(row.text.startswith("골목의") for row in rows)
    if dice.random() < 0.65 or slogan:
        if shape == "nav":
            put("", "blank")
        put("키보드 단축키 안내", "chrome")
    first = len(rows)
    at = []
    for index, row in enumerate(body):
        if shape != "dated":
            for _ in range(max(row.gap, 1 if index == 0 else 0)):
                put("", "blank")
        at.append(len(rows))
        rows.append(row)
    copied = shape == "dated" and not (kind == "headlines" and dice.random() < 0.1)
    if copied:
        changed = _vary(body, dice) if dice.random() < 0.12 else None
        for index, row in enumerate(body[1:], 1):
            if changed and changed[0] == index:
                rows.append(
                    replace(
                        row,
                        text=changed[1],
                        turn=None,
                        who=None,
                        twin=at[index],
                        case="differing copy",
                    )
                )
                page.differences = 1
                continue
            rows.append(
                Row(
                    row.text,
                    one("duplicate"),
                    twin=at[index],
                    case=f"duplicate of {'/'.join(sorted(row.want))}",
                )
            )
    if shape != "dated" and body:
        put("", "blank")
    put(
        f"{writer.name} 기자 {mail}" if mailed else f"{writer.name} 기자",
        "footer|byline",
        "footer",
    )
    put(COPYRIGHT, "footer", "footer")
    if dice.random() < (0.4 if kind == "package" else 0.12):
        _cut(page, dice, first, at, copied)
    return page


def _vary(body: list[Row], dice: random.Random) -> tuple[int, str] | None:
    """Change a number or a negation in one line of the second copy."""
    swaps = [
        ("2", "3"),
        ("4", "6"),
        ("있습니다", "없습니다"),
        ("없", "있"),
        ("3", "5"),
        ("1", "7"),
    ]
    lines = [
        (index, row.text.replace(old, new, 1))
        for index, row in enumerate(body)
        for old, new in swaps
        if index > 1 and old in row.text and "label" not in row.want
    ]
    return dice.choice(lines) if lines and len(body) > 4 else None


def _cut(
    page: Page, dice: random.Random, first: int, at: list[int], copied: bool
) -> None:
    """Cut the page as a crawler does: in the first copy, just into the second, anywhere after."""
    page.cut = True
    rows = page.rows
    starts, total = [], 0
    for row in rows:
        starts.append(total)
        total += len(row.text) + 1
    where = dice.choice(["first", "second", "second", "later", "footer"])
    after = at[-1] + 1
    if where == "footer" or not copied and where != "first":
        end = dice.randint(starts[-1] + 5, total - 3)
    elif where == "first":
        end = dice.randint(starts[at[len(at) // 2]] + 1, starts[after] - 1)
    elif where == "second":
        end = starts[after] + dice.randint(2, 40)
    else:
        end = dice.randint(starts[after] + 2, max(starts[after] + 3, total - 80))
    kept: list[Row] = []
    for row, start in zip(rows, starts, strict=True):
        if start + len(row.text) <= end:
            kept.append(row)
        elif start < end:
            want = row.want
            if row.want & {"label", "footer", "byline"} or row.text[0] in '"/-◀[':
                want = want if where != "first" else ANY
            left = row.text[: end - start]
            case = f"cut {where}: {row.case}"
            if row.case == "differing copy" and rows[row.twin or 0].text.startswith(
                left
            ):
                want, case = one("duplicate"), f"cut {where}: before the difference"
            kept.append(replace(row, text=left, want=want, who=None, case=case))
    page.rows = kept
    page.differences = sum(row.case.endswith("differing copy") for row in kept)
    shown = {row.case for row in kept}
    if "footer" not in shown and page.shape != "dated":
        page.byline = None
    if "sign-off" not in shown:
        page.sign_off = None
    if where == "first":
        page.hand_off = page.sign_off = None
        page.rows = [
            replace(r, who=None) if r.who == page.byline or page.byline is None else r
            for r in kept
        ]


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--count", type=int, default=1)
    given = args.parse_args()
    for seed in range(given.seed, given.seed + given.count):
        page = write_page(seed)
        print(f"=== {seed} {page.shape} {page.kind} {page.title!r} {page.tags}")
        for row in page.rows:
            print(f"{'/'.join(sorted(row.want)):16}{row.text}")


if __name__ == "__main__":
    main()
