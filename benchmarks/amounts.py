"""Measure the amount finders: characters a second, and time on hostile input.

    python benchmarks/amounts.py [FILE ...]

Without files a text of our own is read. Each hostile string is read at three lengths;
the time per character must not grow.
"""

import argparse
import time
from pathlib import Path

from newsparse.entities import money, ordinal, percent, quantity, ratio
from newsparse.entities.passage import Passage

FINDERS = (money.find, percent.find, ratio.find, ordinal.find, quantity.find)
OWN = (
    "강원도가 다음 달부터 산불 진화 헬기 7대를 더 들여옵니다.\n"
    "올해 들어 난 산불만 32건, 사라진 산림이 축구장 4백 개 넓이입니다.\n"
    "헬기를 빌리는 데 드는 돈은 국비를 더해 모두 85억 원입니다.\n"
    "주민들은 바람이 강한 봄철에는 한 대라도 더 있어야 한다고 말합니다.\n"
    '"산이 바로 뒤라서 밤에도 잠을 못 잡니다. 물이라도 가까이 있으면 좋겠습니다."\n'
    "하지만 조종사를 구하기 어려워 실제로 뜨는 날은 그리 많지 않을 전망입니다.\n"
    "도의회는 예산을 먼저 짠 뒤 계획을 다시 살펴야 한다고 지적했습니다.\n"
)
HOSTILE = {
    "1,": "1,",
    "만": "만",
    "천": "천",
    "1만": "1만",
    "1천 ": "1천 ",
    "만 ": "만 ",
    "일이삼": "일이삼",
    "수십": "수십 ",
    "3분의 ": "3분의 ",
    "2대 ": "2대 ",
    "(": "(",
    "가(3": "가(3",
    "1-": "1-",
    "1:1:": "1:1:",
    "한 ": "한 ",
    "제1": "제1",
    "20보다 크고 ": "20보다 크고 ",
    "하나": "중 하나",
    "숫자 일": "숫자 일",
    "a@": "a@",
    "1.": "1.",
    "$": "$",
    "1억 원(": "1억 원(",
    "kg당 ": "kg당 ",
    "-": "-1",
    "1만 원에 ": "1만 원에 ",
    "fractions": "이분의 일보다 크고 ",
}


def read(text: str) -> int:
    """Return how many amounts the finders see in a text."""
    passage = Passage(text)
    return sum(1 for find in FINDERS for _ in find(passage))


def seconds(text: str) -> tuple[float, int]:
    """Return the best time of three and what was found."""
    times = []
    for _ in range(3):
        start = time.process_time()
        found = read(text)
        times.append(time.process_time() - start)
    return min(times), found


def main() -> None:
    """Print a line for each text."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args()
    texts = {str(path): path.read_text(encoding="utf-8") for path in options.files}
    read(OWN)
    for name, text in (texts or {"our own text": OWN * 1000}).items():
        took, found = seconds(text)
        rate = len(text) / took
        print(f"{name}: {rate:,.0f} characters a second, {found} amounts")
    for name, unit in HOSTILE.items():
        lengths = (25_000, 50_000, 100_000)
        rates = [
            seconds((unit * length)[:length])[0] / length * 1e9 for length in lengths
        ]
        shown = " ".join(f"{rate:8.0f}" for rate in rates)
        slow = "  NOT LINEAR" if rates[2] > 2 * rates[0] else ""
        print(f"{name!r:16} ns a character at 25k, 50k, 100k: {shown}{slow}")


if __name__ == "__main__":
    main()
