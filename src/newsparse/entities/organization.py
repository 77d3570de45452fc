"""Organisations: prototype"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsparse.entities.agents import acting
from newsparse.entities.organization_words import heads, name_in, regions, under
from newsparse.entities.passage import Passage
from newsparse.korean.endings import stems
from newsparse.korean.lexicon import rows


def table(r, n):
    return rows(n, r)


TOKEN = re.compile(r"[A-Za-z0-9&가-힣]+")


@cache
def listed():
    d = {}
    for k, ws in table("newsparse.entities", "organizations.tsv"):
        for w in ws.split():
            d.setdefault(w, k)
    return d


@cache
def heads():
    d = {}
    for k, ws in table("newsparse.entities", "organization_heads.tsv"):
        for w in ws.split():
            d.setdefault(w, set()).add(k)
    return d


@cache
def generic():
    return frozenset(
        w
        for r in table("newsparse.entities", "organization_words.tsv")
        for w in r[0].split()
    )


@cache
def common():
    return frozenset(
        w for r in table("newsparse.korean", "common_nouns.tsv") for w in r[0].split()
    )


@cache
def regions():
    return {
        w: k for k, ws in table("newsparse.entities", "regions.tsv") for w in ws.split()
    }


BARE = frozenset("대 고".split())


def kind(stem):
    if stem in listed():
        return listed()[stem]
    for i in range(max(0, len(stem) - 8), len(stem)):
        h = stem[i:]
        ks = heads().get(h)
        if not ks:
            continue
        pre = stem[:i]
        if not pre:
            return None
        if pre in regions() or pre in listed():
            return (
                "place"
                if "place" in ks
                else "loose"
                if "loose" in ks or len(h) > 1 or pre in regions()
                else None
            )
        if pre[:2] in regions() and "place" in ks:
            return "place"
        if stem in generic():
            return None
        if re.fullmatch("[A-Za-z&0-9]+", pre):
            return (
                "latin"
                if pre[0].isalpha() and pre.upper() == pre and len(h) > 1
                else None
            )
        if "loose" in ks and len(pre) >= 2 and not bad(pre):
            return "loose"
        if (
            "strict" in ks
            and len(pre) >= 2
            and pre not in common()
            and not bad(pre)
            and len(h) > 1
            and pre[-2:] not in common()
        ):
            return "strict"
        return None
    for stem in stems(word):
        rules = heads().get(stem, frozenset())
        place = "place" in rules and before[0] in regions()
        club = "nickname" in rules and (before[0] in regions())
        if place or club or (stem == "당국" and before[0] in under("field")):
            return Part(before.start(), start + len(stem), "place")
        if "unit" in rules:
            return Part(start, start + len(stem), "unit")
    return None


GEN = frozenset(
    "대형 동물 지역 시중 민간 공공 종합 개인 지방 국립 전문 사립 공립 유명 중소 인근 국내 해외 외국 일반 특수 산하 관련 소속 현지 저축 상업 투자 각급 관할 우리 일선 해당 양측 각종 이들 여러 모든".split()
)


def bad(pre):
    return pre in GEN or pre[-1] in "은는을를의"


@lru_cache(20000)
def core(word):
    for s in stems(word):
        k = kind(s)
        if k:
            return s, k
    return None


def find(passage):
    from newsparse.transcript import Organization

    t = passage.text
    toks = [(m.start(), m.end(), m[0]) for m in TOKEN.finditer(t)]
    last = None
    for i, (s, e, w) in enumerate(toks):
        c = core(w)
        if c is None:
            # bare place head with region before
            c = next(
                ((x, "place") for x in stems(w) if "place" in heads().get(x, ())), None
            )
            if c is None or not (
                i and toks[i - 1][2] in regions() and t[toks[i - 1][1] : s] == " "
            ):
                continue
        st, k = c
        start = s
        h = (
            "place"
            if k in ("place", "state")
            and any(st.endswith(x) for x in heads() if "place" in heads()[x])
            else k
        )
        if (
            h == "place"
            and i
            and toks[i - 1][2] in regions()
            and t[toks[i - 1][1] : s] == " "
        ):
            start = toks[i - 1][0]
        if (
            last
            and t[last[1] : start] == " "
            and re.search("(지원|지청|위원회|지부|도당|시당|본부|보도국|조사부)$", st)
            and last[2] in ("state", "place", "latin", "loose", "party")
        ):
            last = (last[0], s + len(st), k)
            continue
        if last:
            yield Organization(
                start=last[0],
                end=last[1],
                text=t[last[0] : last[1]],
                name=t[last[0] : last[1]],
            )
        last = (start, s + len(st), k)
    if last:
        yield Organization(
            start=last[0],
            end=last[1],
            text=t[last[0] : last[1]],
            name=t[last[0] : last[1]],
        )
