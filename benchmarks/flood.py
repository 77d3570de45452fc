"""Pages by the hundred thousand, in the forms of real ones, all different.

The same number is always the same page. Two in five are as text extractors leave
them: with a date, a byline and the body printed twice.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

REPORTERS = ("한도윤", "서가람", "민세빈", "오다온", "한미소")
FOOTER = "Copyright ⓒ G1방송. All rights reserved. 무단 전재 및 재배포 금지."


PARTICLE = re.compile(r"(.)\((.)/(.)\)")


def _particle(found: re.Match[str]) -> str:
    """Choose by the last syllable: (code - 0xAC00) % 28 is its final consonant."""
    last = found[1]
    closed = "가" <= last <= "힣" and (ord(last) - 0xAC00) % 28 > 0
    return last + found[2 if closed else 3]


@cache
def grammar() -> dict[str, tuple[str, ...]]:
    """Return the expansions of each symbol."""
    text = Path(__file__).with_suffix(".tsv").read_text(encoding="utf-8")
    rules = defaultdict(list)
    for line in text.splitlines():
        if not line.startswith("#"):
            symbol, _, expansion = line.partition("\t")
            rules[symbol].append(expansion)
    return {symbol: tuple(expansions) for symbol, expansions in rules.items()}


class Choices(dict):
    """Fills a sentence: each symbol by one of its expansions."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice

    def __missing__(self, symbol: str) -> str:
        filled = self.dice.choice(grammar()[symbol]).format_map(self)
        return PARTICLE.sub(_particle, filled)


def page(number: int) -> str:
    """Return the page of a number."""
    dice = random.Random(number)
    say = Choices(dice)
    reporter = dice.choice(REPORTERS)
    day = date(2014, 1, 1) + timedelta(days=dice.randrange(3650))
    title = f"<DLP> {say['place']} {say['thing']} {say['act']} '{say['percent']}'"
    body = list(_brief(say) if dice.random() < 0.3 else _package(say, reporter))
    byline = f"{reporter} 기자"
    head = ["매일 저녁 8시 35분", "평일 김우진주말 김우진, 김민곤, 강민주"]
    if dice.random() < 0.4:
        mail = f"{byline} [ r{number % 97}@g1tv.co.kr ]"
        lines = [*head, title, day.isoformat(), mail, "키보드 단축키 안내"]
        lines += [*body, *body[1:], f"{byline} r{number % 97}@g1tv.co.kr", FOOTER]
        return "\n".join(lines)
    head = ["본문 바로가기 메인메뉴 바로가기", *head]
    spaced = "\n\n".join(body)
    return "\n".join([*head, title, "키보드 단축키 안내", "", spaced, byline, FOOTER])


def _brief(say: Choices) -> Iterator[str]:
    for _ in range(say.dice.randint(3, 6)):
        yield say["narration"]


def _package(say: Choices, reporter: str) -> Iterator[str]:
    yield "[앵커]"
    for _ in range(say.dice.randint(2, 4)):
        yield say["anchor"]
    yield f"보도에 {reporter} 기자입니다."
    yield "[리포터]"
    for _ in range(say.dice.randint(2, 3)):
        for _ in range(say.dice.randint(2, 5)):
            yield say["narration"]
        yield "[인터뷰]"
        yield f'"{say["quote"]} {say["quote"]}"'
    yield say["narration"]
    yield f"G1뉴스 {reporter}입니다."


def write(folder: Path, count: int, per_folder: int = 1000) -> None:
    """Write pages as an archive would hold them: a thousand to a folder."""
    for number in range(count):
        parent = folder / f"{number // per_folder:04d}"
        if number % per_folder == 0:
            parent.mkdir(parents=True, exist_ok=True)
        encoding = "cp949" if number % 5 == 0 else "utf-8"
        data = page(number).replace("ⓒ", "(c)") if encoding == "cp949" else page(number)
        (parent / f"{number:07d}.txt").write_bytes(data.encode(encoding))
