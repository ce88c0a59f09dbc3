"""What each kind of answer demands."""

import datetime as dt

import pytest

from tests.makers import COMPLY, EXPLAIN
from weerklank.antwoorden.demands import demands_of, punt_problems
from weerklank.antwoorden.enums import AntwoordSoort
from weerklank.antwoorden.models import Punt, PuntAntwoord

TODAY = dt.date(2026, 3, 3)
RESEARCH = {"soort": "onderzoek", "toelichting": "Eerst tellen.", "onderzoek_until": dt.date(2026, 9, 1)}
FORWARD = {"soort": "niet_bevoegd", "toelichting": "Niet van ons.", "doorgestuurd_aan_id": 7}


def punt(nummer: int = 1) -> Punt:
    return Punt(pk=nummer, nummer=nummer, vraag=f"Vraag {nummer}")


def answer(nummer: int = 1, **fields: object) -> PuntAntwoord:
    return PuntAntwoord(punt=punt(nummer), **fields)


def problems(
    *answers: PuntAntwoord, punten: int = 1, researched: frozenset[str] = frozenset()
) -> list[tuple[int, str]]:
    found = punt_problems(
        list(answers), [punt(n + 1) for n in range(punten)], today=TODAY, researched=set(researched), able={7, 8}
    )
    return [(p.punt, p.name) for p in found]


@pytest.mark.parametrize("complete", [COMPLY, EXPLAIN, COMPLY | EXPLAIN | {"soort": "deels"}, RESEARCH])
def test_a_complete_answer_has_no_problems(complete):
    assert problems(answer(**complete)) == []


@pytest.mark.parametrize("soort", [s for s in AntwoordSoort if s != AntwoordSoort.NIET_BEVOEGD])
def test_each_missing_field_is_named(soort):
    assert problems(answer(soort=soort)) == [(1, field) for field in demands_of(soort)]


def test_partly_demands_what_both_parts_demand():
    assert set(demands_of("deels")) == set(demands_of("overnemen")) | set(demands_of("niet"))


def test_a_point_untouched_is_a_problem():
    assert problems(answer(1, **COMPLY), punten=2) == [(2, "soort")]


def test_a_date_of_today_or_before_is_a_problem():
    assert problems(answer(**COMPLY | {"actie_on": TODAY})) == [(1, "actie_on")]
    assert problems(answer(**EXPLAIN | {"herzien_on": dt.date(2020, 1, 1)})) == [(1, "herzien_on")]


def test_research_is_done_once_per_question():
    assert problems(answer(**RESEARCH), researched=frozenset({"Vraag 1"})) == [(1, "soort")]
    assert problems(answer(**RESEARCH), researched=frozenset({"Een andere vraag"})) == []


def test_not_competent_holds_for_all_points_and_one_ministry():
    one, other = FORWARD, FORWARD | {"doorgestuurd_aan_id": 8}

    assert [p for p in problems(answer(1, **one), answer(2, **COMPLY), punten=2) if p[1] == "soort"] == [(1, "soort")]
    assert [p for p in problems(answer(1, **one), answer(2, **other), punten=2) if p[1] == "soort"] == [
        (1, "soort"),
        (2, "soort"),
    ]


def test_nobody_is_sent_to_where_nobody_can_answer():
    assert problems(answer(**FORWARD | {"doorgestuurd_aan_id": 9})) == [(1, "doorgestuurd_aan")]
    assert problems(answer(**FORWARD)) == []
