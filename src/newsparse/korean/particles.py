"""Particles: what may stand after a name, so that 춘천에서는 is 춘천 and no more.

The shape of a particle depends on the last sound of the word before it (원주가 but
강릉이). `particles_end` checks it, so a name that only looks like one (서울 in
서울대) is seen to go on.
"""

import re
from functools import cache

# After a closed syllable, after an open one, after any.
CLOSED = """은 은요 이 을 과 과는 과도 과의 으로 으로는 으로도 으로의 으로만 으로부터
으로서 으로서는 으로써 이나 이랑 이며 이고 이자 이라 이란 이라는 이라고 이라며 이라면
이라도 이야 이었다 이었습니다 이었던 이었고 이든 이든지 이지만 이니 이던 이라서 이어서
이면 이면서 아 이요 이에요 이어도 이냐 이죠""".split()
OPEN = """는 는요 가 를 와 와는 와도 와의 로 로는 로도 로의 로만 로부터 로서 로서는 로써
나 랑 며 고 자 라 란 라는 라고 라며 라면 라도 야 였다 였습니다 였던 였고 든 든지 지만 니
던 라서 여서 면 면서 요 예요 여도 냐 죠""".split()
ANY = """의 에 에서 에서는 에서도 에서만 에서의 에서부터 에서까지 에게 에게서 에게는 에는
에도 에만 에의 에선 에서나 엔 에야 에까지 까지 까지는 까지도 까지의 까지만 까지가 까지를
까지로 부터 부터는 부터의 부터가 만 만의 만이 만은 만을 만도 만에 도 도의 보다 보다는
보다도 처럼 처럼은 마다 조차 마저 하고 하고는 뿐 뿐만 밖에 께서 께서는 대로 만큼 만큼은
만큼의 같은 같이 인 인데 인지 인가 입니다 입니까 이다 다 일 일까 임 이라는 측 들 커녕
치고 이며 이나 이고 이자 이지만 이라고 이라는 이라며 인데다""".split()


def has_final(syllable: str) -> bool:
    """Tell whether a Hangul syllable ends in a consonant.

    >>> has_final("릉"), has_final("주")
    (True, False)
    """
    return "가" <= syllable <= "힣" and (ord(syllable) - 0xAC00) % 28 > 0


def particles_end(text: str, at: int) -> int | None:
    """Return where the particles after the name that ends at `at` end.

    It is `at` itself where the word ends there, and None where it goes on.

    >>> particles_end("춘천에서는 눈이", 2)
    5
    >>> particles_end("춘천, 원주", 2)
    2
    >>> particles_end("춘천마라톤", 2) is None
    True
    >>> particles_end("강릉가", 2) is None  # it would be 강릉이
    True
    """
    if at >= len(text) or not _goes_on(text[at]):
        return at
    found = _pattern(_sound(text[at - 1] if at else "")).match(text, at)
    return found.end() if found else None


def strip_particles(word: str) -> str:
    """Return a word without the particles at its end, by their form alone.

    The longest particles that fit the sound before them go; a name of one
    syllable is never left. Use it where no list of names decides.

    >>> [strip_particles(w) for w in ("춘천에서는", "강릉을", "원주가", "부산항")]
    ['춘천', '강릉', '원주', '부산항']
    """
    for at in range(2, len(word)):
        if particles_end(word, at) == len(word):
            return word[:at]
    return word


def _goes_on(character: str) -> bool:
    return character.isalnum()


def _sound(syllable: str) -> str:
    if not "가" <= syllable <= "힣":
        return "either"  # IC가, 44호선은: read in many ways
    final = (ord(syllable) - 0xAC00) % 28
    return {0: "open", 8: "liquid"}.get(final, "closed")


@cache
def _pattern(sound: str) -> re.Pattern[str]:
    """Return the particles after one kind of sound; 서울로 but 춘천으로."""
    forms = list(ANY)
    forms += CLOSED if sound in ("closed", "liquid", "either") else []
    forms += OPEN if sound in ("open", "either") else []
    if sound == "liquid":
        forms = [form for form in forms if not form.startswith("으로")]
        forms += [form for form in OPEN if form[0] == "로"]
    longest_first = sorted(set(forms), key=lambda form: (-len(form), form))
    return re.compile(rf"(?:{'|'.join(longest_first)})(?![가-힣A-Za-z0-9])")
