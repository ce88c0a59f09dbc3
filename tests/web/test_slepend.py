import datetime as dt

from weerklank.pure.slepend import score_of
from weerklank.web.slepend import block_of, number_of, parts_on, trend

TODAY = dt.date(2026, 3, 1)


def content(**rest: object) -> dict[str, object]:
    """What a publication says of a knelpunt that was put forward two years before TODAY."""
    values = {
        "stand": "slepend",
        "redenen": ["leeftijd", "onderzoek"],
        "sinds": "2024-03-01",
        "tot": None,
        "standen": 0,
        "signalen": 2,
        "bewijs": {"te_laat": [["2024-05-01", "V-00001"]]},
        "verloop": [{"on": "2025-03-01", "geteld": {}}, {"on": "2026-01-01", "geteld": {"te_laat": 1, "signalen": 2}}],
    }
    return values | rest


def test_a_version_from_before_the_index_has_no_block():
    assert block_of({"titel": "Oud"}, TODAY) is None


def test_numbers_are_told_as_years_times_and_classes():
    told = {part.onderdeel.key: number_of(part) for part in parts_on(content(), TODAY)}

    assert (told["leeftijd"], told["te_laat"], told["signalen"]) == ("2,0", "1", "10 tot en met 24")
    assert [number_of(parts_on(content(signalen=klasse), TODAY)[-1]) for klasse in (0, 5)] == [
        "minder dan 5",
        "100 of meer",
    ]


def test_the_points_of_the_rows_add_up_to_the_index():
    block = block_of({"slepend": content()}, TODAY)

    assert block is not None
    assert sum(float(row[2].replace(",", ".")) for row in block["rijen"]) == float(block["index"].replace(",", "."))


def test_what_counts_leads_to_its_place_and_what_counts_nothing_to_none():
    block = block_of({"slepend": content()}, TODAY)

    assert block is not None
    links = [str(row[1]) for row in block["rijen"]]
    assert [link for link in links if "href" in link] == [
        '<a href="#antwoord">2,0</a>',
        '<a href="#slepend-te_laat">1</a>',
        '<a href="#omvang">10 tot en met 24</a>',
    ]
    assert [deel["key"] for deel in block["bewijs"]] == ["te_laat"]


def test_the_line_runs_from_the_first_count_until_today_and_ends_at_the_index():
    line = trend(content(), TODAY)

    assert (len(line), line[-1][1]) == (13, score_of(parts_on(content(), TODAY)) / 10)
    assert [points for _day, points in line] == sorted(points for _day, points in line)


def test_one_day_is_no_line_and_a_long_time_has_few_points():
    assert trend(content(verloop=[{"on": TODAY.isoformat(), "geteld": {}}]), TODAY) == []
    assert len(trend(content(), dt.date(2045, 1, 1))) == 37


def test_what_is_solved_stands_still():
    solved = content(stand="opgelost", tot="2025-06-01")

    assert parts_on(solved, TODAY) == parts_on(solved, dt.date(2040, 1, 1))
    assert len(trend(solved, TODAY)) == 4
