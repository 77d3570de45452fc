"""Measure the places: the gazetteer's lookup, the finder, and hostile input.

    python benchmarks/places.py [FILE ...]

Without files a text of our own is read. The lookup yields every name of the
gazetteer at the start of a word; the finder also reads particles, head nouns,
context and (in doubt) morphemes. Each hostile string is read at two lengths; the
time per character must not grow.
"""

import argparse
import time
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from newsparse.entities.passage import Passage
from newsparse.entities.place import find
from newsparse.entities.places.sources import default_gazetteer

DAY = date(2021, 9, 16)
OWN = (
    "강원도가 다음 달부터 춘천과 원주, 강릉에서 산불 진화 헬기를 더 띄웁니다.\n"
    "고성군 토성면과 인제군 북면 용대리에서는 지난봄에도 큰불이 났습니다.\n"
    "44번 국도와 서울~양양고속도로를 지나는 차량은 미시령터널로 돌아가야 합니다.\n"
    "주민들은 바람이 강한 봄철에는 한 대라도 더 있어야 한다고 말합니다.\n"
    '"산이 바로 뒤라서 밤에도 잠을 못 잡니다. 물이라도 가까이 있으면 좋겠습니다."\n'
    "중국 남경시와 베트남 하노이에 보낸 화장품은 부산항을 거쳐 나갑니다.\n"
    "도내 18개 시.군은 내년 예산을 먼저 짠 뒤 계획을 다시 살피기로 했습니다.\n"
)
HOSTILE = (
    *("강", "역", "도", "강원 ", "춘천·", "가~", "남면 ", "고성 ", "중구 "),
    *("44번 국도 ", "가1리 ", "가가가가고속도로", "원주시는 ", "밝혔", "뉴욕 "),
    "베이징(北京) ",
)


def rate(texts: Iterable[str], read: object) -> float:
    """Return characters a second of processor time."""
    texts = list(texts)
    begin = time.process_time()
    for text in texts:
        sum(1 for _ in read(text))
    return sum(map(len, texts)) / (time.process_time() - begin)


def places(text: str) -> Iterable[object]:
    return find(Passage(text, DAY, "강원"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    files = parser.parse_args().files
    texts = [file.read_text("utf-8") for file in files] or [OWN]
    gazetteer = default_gazetteer()
    sum(1 for text in texts for _ in (*gazetteer.lookup(text), *places(text)))
    many = texts * (1 + 2_000_000 // sum(map(len, texts)))
    print(f"{len(gazetteer.names):,} names")
    print(f"lookup  {rate(many, gazetteer.lookup):12,.0f} characters/s")
    few = texts * (1 + 200_000 // sum(map(len, texts)))
    print(f"finder  {rate(few, places):12,.0f} characters/s")
    for piece in HOSTILE:
        speeds = [rate([piece * (n // len(piece))], places) for n in (10_000, 40_000)]
        told = "".join(f"{speed:12,.0f}" for speed in speeds)
        print(f"{piece!r:20} {told}  {'GROWS' if speeds[1] < speeds[0] / 2 else ''}")


if __name__ == "__main__":
    main()
