import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.slepend import (
    TELWAARDEN,
    FormuleError,
    Reden,
    Telwaarden,
    bounds_of,
    class_of,
    load_formule,
    parts_of,
    reasons_of,
    score_of,
    years_after,
)

FILE = Path(__file__).parents[2] / "policy" / "slepend.yaml"
FORMULE = load_formule(FILE, small_number=5)
START = dt.date(2024, 3, 1)
numbers = st.integers(0, 20)
waarden = st.builds(Telwaarden, **dict.fromkeys(TELWAARDEN, numbers))
ages = st.integers(0, 5_000)


def score(counted: Telwaarden, days: int = 0) -> int:
    return score_of(parts_of(FORMULE, counted, sinds=START, tot=START + dt.timedelta(days=days)))


@given(waarden, ages)
def test_the_score_is_bounded(counted: Telwaarden, days: int) -> None:
    assert 0 <= score(counted, days) <= 1_000


@given(waarden, ages)
def test_the_parts_add_up_to_the_score_and_none_gives_more_than_its_points(counted: Telwaarden, days: int) -> None:
    parts = parts_of(FORMULE, counted, sinds=START, tot=START + dt.timedelta(days=days))
    assert sum(part.tienden for part in parts) == score_of(parts)
    assert [part for part in parts if part.tienden > part.onderdeel.punten * 10] == []


@given(waarden, ages, st.sampled_from(TELWAARDEN), st.integers(1, 5))
def test_more_of_anything_never_lowers_the_score(counted: Telwaarden, days: int, name: str, more: int) -> None:
    worse = replace(counted, **{name: getattr(counted, name) + more})
    assert score(worse, days) >= score(counted, days)


@given(waarden, ages, st.integers(1, 400))
def test_older_never_lowers_the_score(counted: Telwaarden, days: int, more: int) -> None:
    assert score(counted, days + more) >= score(counted, days)


def test_everything_full_gives_a_hundred_points_and_nothing_gives_none() -> None:
    assert score(Telwaarden(3, 4, 3, 2, 2, 2, 5), 5 * 365) == 1_000
    assert score(Telwaarden()) == 0


def test_a_day_before_the_start_counts_as_the_start() -> None:
    assert score(Telwaarden(), -3) == 0


def test_the_marker_comes_on_the_day_after_two_years() -> None:
    two_years = dt.date(2026, 3, 1)
    assert reasons_of(FORMULE, Telwaarden(), sinds=START, tot=two_years) == ()
    assert reasons_of(FORMULE, Telwaarden(), sinds=START, tot=two_years + dt.timedelta(days=1)) == (Reden.LEEFTIJD,)


def test_two_standen_or_two_times_research_give_the_marker() -> None:
    assert reasons_of(FORMULE, Telwaarden(standen=1, onderzoek=1), sinds=START, tot=START) == ()
    assert reasons_of(FORMULE, Telwaarden(standen=2, onderzoek=2), sinds=START, tot=START) == (
        Reden.STANDEN,
        Reden.ONDERZOEK,
    )


def test_the_leap_day_has_a_day_in_every_year() -> None:
    assert years_after(dt.date(2024, 2, 29), 2) == dt.date(2026, 3, 1)


def test_signalen_fall_into_classes() -> None:
    assert [class_of(FORMULE, n) for n in (0, 4, 5, 9, 10, 99, 100, 5_000)] == [0, 0, 1, 1, 2, 4, 5, 5]
    assert [bounds_of(FORMULE, n) for n in (0, 1, 5)] == [(0, 4), (5, 9), (100, None)]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("punten: 30", "punten: 31", "de punten van alle onderdelen samen moeten 100 zijn"),
        ("punten: 30", "punten: -1", "onderdeel 'leeftijd': 'punten' moet een heel getal boven nul zijn"),
        ("klassen: [5,", "klassen: [3,", "de eerste klasse begint onder 5"),
        ("klassen: [5, 10", "klassen: [10, 10", "klassen moeten oplopen"),
        ("  jaren: 2", "  jaren: twee", "kenmerk: 'jaren' moet een heel getal boven nul zijn"),
        ("  heropend:\n", "  geopend:\n", "onderdeel 'geopend' is onbekend"),
    ],
)
def test_a_wrong_setting_is_refused_with_what_is_wrong(tmp_path: Path, old: str, new: str, fault: str) -> None:
    changed = tmp_path / "slepend.yaml"
    changed.write_text(FILE.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FormuleError) as refused:
        load_formule(changed, small_number=5)
    assert refused.value.faults[0] == fault


def test_a_file_that_is_no_yaml_is_refused(tmp_path: Path) -> None:
    changed = tmp_path / "slepend.yaml"
    changed.write_text("kenmerk: [", encoding="utf-8")
    with pytest.raises(FormuleError):
        load_formule(changed, small_number=5)
