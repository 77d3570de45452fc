"""The same pages give the same bytes, whatever the order and the hash seed."""

import os
import subprocess
import sys

CODE = """
import sys
import newsparse

PAGES = [
    "[앵커]\\n지난달 춘천과 고성군에서 최대 20억 원을 들여 축제를 열었습니다.\\n",
    "2021-09-16\\n한도윤 기자\\n[리포터]\\n사흘 만에 60여 종, 3.5%가 늘었습니다.\\n",
    "[인터뷰] 민세빈 / 상인\\n\\"내년 상반기까지 5대 1로 이길 거예요.\\"\\n",
    "중구와 서구, 강원도와 중국 상하이에서 오는 30일 오후 3시에 모입니다.\\n",
]
order = range(len(PAGES)) if sys.argv[1] == "forth" else range(len(PAGES))[::-1]
found = {number: newsparse.parse(PAGES[number]).to_json() for number in order}
sys.stdout.buffer.write("\\n".join(found[n] for n in sorted(found)).encode())
"""


def test_order_and_hash_seed_change_nothing():
    found = set()
    for seed, order in (("1", "forth"), ("2", "back")):
        paths = os.pathsep.join(sys.path)
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths}
        command = [sys.executable, "-c", CODE, order]
        done = subprocess.run(command, env=environment, capture_output=True, check=True)
        found.add(done.stdout)
    (records,) = found
    assert records.count(b"\n") == 3
    assert b'"type":"place"' in records
