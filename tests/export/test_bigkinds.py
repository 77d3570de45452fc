import csv

from newsparse.export.bigkinds import COLUMNS, write_bigkinds


def test_a_page_is_a_row_of_a_bigkinds_download(transcript, tmp_path):
    write_bigkinds([transcript], tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert tuple(row) == COLUMNS
    assert row["일자"] == "20210916"
    assert (row["언론사"], row["기고자"]) == ("G1", "서가람")
    assert (row["인물"], row["위치"], row["기관"]) == ("한도윤", "고성군", "")
    assert "축제" in row["키워드"].split(",")
    assert row["본문"] == "\n".join(s.text for s in transcript.segments)
    assert (row["URL"], row["통합 분류1"]) == ("", "")
