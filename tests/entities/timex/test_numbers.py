"""Numbers of every spelling before units of time, and where the units end."""

from datetime import date

import pytest

from newsparse.entities.timex import find_times
from newsparse.transcript import Date, Duration, Time

DAY = date(2021, 9, 16)


def found(sentence, kind, published=DAY):
    return [e for e in find_times(sentence, published) if isinstance(e, kind)]


def lengths(sentence):
    return [e.iso + (f"/{e.high}" if e.high else "") for e in found(sentence, Duration)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("2만 5천 시간을 돕고 3천5백 시간이 남았습니다.", ["PT25000H", "PT3500H"]),
        ("2천5백 시간이라더니 천 시간이었습니다.", ["PT2500H", "PT1000H"]),
        ("백 20일 동안 걷고 3백 12일째 쉽니다.", ["P120D", "P312D"]),
        ("네다섯 시간과 여남은 시간, 예순 시간입니다.", ["PT4H/PT5H", "PT11H/PT13H", "PT60H"]),
        ("스물다섯 해가 지나고 수십 년이 흘렀습니다.", ["P25Y", "P20Y/P90Y"]),
        ("몇 시간이 걸립니다.", ["PT2H/PT9H"]),
        ("4·50분이면 되고 20, 30분 더 걸립니다.", ["PT40M/PT50M", "PT20M/PT30M"]),
        ("두·세 달과 3에서 5시간, 2~3백 년입니다.", ["P2M/P3M", "PT3H/PT5H", "P200Y/P300Y"]),
        ("사나흘이면 되고 사·나흘 걸립니다.", ["P3D/P4D", "P3D/P4D"]),
        ("한시간반 만에 끝났습니다.", ["PT1H30M"]),
        ("이십 일만에 끝났습니다.", ["P20D"]),
        ("1,5000시간은 없습니다.", []),
        ("이 일은 사 일이 아니라 오 분이 걸립니다.", ["PT5M"]),
        ("사 일 만에 왔습니다.", ["P4D"]),
        ("몇 시에 옵니까.", []),
        ("서해에서 서 달라고 합니다.", []),
    ],
)  # fmt: skip
def test_numbers_of_every_spelling(sentence, expected):
    assert lengths(sentence) == expected


NUMBERS = {"3": "3", "12": "12", "2만 5천": "25000", "3백 12": "312", "이십오": "25"}
UNITS = {"시간": "PT{}H", "년": "P{}Y", "분": "PT{}M", "초": "PT{}S", "개월": "P{}M"}
ENDINGS = (
    "이|이라더니|입니다|이든|이면|이나|이라는|인데|이며|이라서|에는|까지는|보다야|만에|조차|하고"
    "| 동안| 만에| 이상| 넘게|간의| 안팎이던| 정도였고| 미만이면|씩|쯤에"
)
VOWEL = {"이": "가", "이든": "든", "이면": "면", "이나": "나", "이며": "며"}


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("ending", ENDINGS.split("|"))
def test_a_unit_ends_where_its_word_does(unit, ending):
    shaped = VOWEL.get(ending, ending) if unit == "초" else ending
    for number, value in NUMBERS.items():
        said = f"{number} {unit}" if unit != "초" else f"{number}{unit}"
        assert lengths(f"이 일은 {said}{shaped} 걸렸다.") == [UNITS[unit].format(value)]


@pytest.mark.parametrize("word", ["생", "생이", "식", "근", "령", "제", "도별", "대계"])
def test_other_words_are_no_units(word):
    assert lengths(f"그 소나무는 5년{word}에 있다.") == []


@pytest.mark.parametrize(
    ("sentence", "mods"),
    [
        ("3시간에 육박했고 5시간을 밑돌았고 7시간에 못 미쳤다.", ["approx", "less_than", "less_than"]),
        ("100일을 훌쩍 넘겼고 5년도 안 돼 닫았다.", ["more_than", "less_than"]),
        ("줄잡아 3년, 어림잡아 5시간, 최단 2시간.", ["approx", "approx", "min"]),
        ("3시간을 넘지 않았고 이틀 이내였다.", ["max", "max"]),
    ],
)  # fmt: skip
def test_lengths_have_the_bounds_of_amounts(sentence, mods):
    assert [e.mod for e in found(sentence, Duration)] == mods


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("징역 1년 4월에 집행유예 2년을, 공범에게 금고 10월을 선고했습니다.", ["P1Y4M", "P2Y", "P10M"]),
        ("징역 8월과 10월을 각각 선고했습니다.", ["P8M", "P10M"]),
        ("징역 장기 2년, 단기 1년 6월입니다.", ["P2Y", "P1Y6M"]),
    ],
)  # fmt: skip
def test_months_of_a_sentence_are_a_length(sentence, expected):
    assert lengths(sentence) == expected
    assert found(sentence, Date) == []


def test_a_month_behind_a_sentence_stays_a_month():
    (month,) = found("징역형을 살던 그는 지난 3월 풀려났습니다.", Date)
    assert month.edtf == "2021-03"


def test_nouns_of_lengths_make_days_a_length():
    assert lengths("잠복기는 3~5일입니다.") == ["P3D/P5D"]
    assert lengths("격리 기간은 7일이고 소요 기간은 10일쯤입니다.") == ["P7D", "P10D"]
    assert lengths("접수 기간은 3일부터 5일까지입니다.") == []


@pytest.mark.parametrize(
    "sentence",
    ["5월 32일은 없다.", "2월 30일은 없다.", "13월 5일은 없다.", "25시 30분은 없다."],
)
def test_what_no_calendar_has_is_nothing(sentence):
    assert list(find_times(sentence, DAY)) == []


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("불기 2564년입니다.", ["2020"]),
        ("단기 4353년 5월입니다.", ["2020-05"]),
        ("서기 2020년과 쇼와 15년입니다.", ["2020", "1940"]),
        ("기원전 18년에 세웠고 기원전 3세기에 망했습니다.", []),
        ("1997년과 98년, 2002년부터 05년까지입니다.", ["1997", "1998", "2002/2005"]),
        ("2019. 10월 23일입니다.", ["2019-10-23"]),
        ("올초에 시작했습니다.", ["2021-01"]),
        ("1988년 5월 3일생입니다.", ["1988-05-03"]),
        ("음력 윤4월 8일입니다.", ["2020-05-30"]),
        ("윤달 2월 1일입니다.", ["2023-03-22"]),
        ("오늘(18일) 문을 열었습니다.", ["2021-09-18"]),
        ("구월 이십일에 만납니다.", ["2021-09-20"]),
    ],
)
def test_years_and_days_as_they_are_counted(sentence, edtf):
    dates = found(sentence, Date)
    assert [e.edtf for e in dates if e.edtf] == edtf
    assert found(sentence, Duration) == []


def test_leap_months_are_of_their_year():
    (day,) = found("올해 윤달 2월 1일에 이장합니다.", Date, date(2023, 3, 1))
    assert (day.text, day.edtf) == ("올해 윤달 2월 1일", "2023-03-22")


def test_clock_times_written_together():
    (time,) = found("회의는 오후세시이십분에 시작합니다.", Time)
    assert (time.text, time.start_at) == ("오후세시이십분", "T15:20:00")
