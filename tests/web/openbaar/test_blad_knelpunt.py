import datetime as dt

import pytest

from tests.makers import MONDAY, TUESDAY, make_established, make_gebruiker, make_organisatie
from tests.people import People
from tests.web.openbaar.world import make_answered, make_public, make_waiting
from weerklank.kern.enums import Rol
from weerklank.knelpunten.actions import close_unsolved
from weerklank.knelpunten.enums import PUBLISHABLE
from weerklank.publicatie.actions import publish_antwoord
from weerklank.publicatie.inhoud import content_of
from weerklank.publicatie.queries import current
from weerklank.web.openbaar.blad_knelpunt import (
    WHAT_IT_MEANS,
    age_in_words,
    basis_of,
    is_it_solved,
    late_in_words,
    page_content,
)

DAY = dt.timedelta(days=1)


def frozen(knelpunt) -> dict:
    return current(knelpunt.pk).publicatie.inhoud


@pytest.mark.parametrize(
    ("later", "said"), [(-1, ""), (0, ""), (1, "1 dag te laat"), (3, "3 dagen te laat"), (1500, "1.500 dagen te laat")]
)
def test_a_request_is_late_from_the_day_after_the_due_date_on(people: People, later, said):
    knelpunt, verzoek = make_waiting(people)

    shown = page_content(frozen(knelpunt), today=verzoek.due_on + later * DAY)

    assert (shown["wacht_op"]["te_laat"], late_in_words(later)) == (said, said)


def test_an_answer_keeps_the_lateness_of_the_day_it_came(people):
    knelpunt, verzoek = make_waiting(people)
    content = frozen(knelpunt)
    content["verzoeken"][0]["answered_on"] = (verzoek.due_on + 2 * DAY).isoformat()

    shown = page_content(content, today=verzoek.due_on + 400 * DAY)

    assert shown["verzoeken"][0]["te_laat"] == "2 dagen te laat"


def test_what_is_answered_waits_for_nobody(people):
    assert page_content(frozen(make_answered(people)), today=TUESDAY.date())["wacht_op"] is None


def test_age_counts_from_the_first_request_and_before_that_from_the_opening(people):
    opened = make_public(people)
    asked, _verzoek = make_waiting(people)

    for knelpunt in (opened, asked):
        assert age_in_words(frozen(knelpunt), MONDAY.date() + 9 * DAY) == "9 dagen"
    assert age_in_words(frozen(asked), MONDAY.date()) == "Nog geen dag"
    assert age_in_words(frozen(asked), MONDAY.date() + DAY) == "1 dag"


def test_age_stops_on_the_day_that_closed_the_knelpunt(people):
    knelpunt = make_answered(people)
    knelpunt.refresh_from_db()
    close_unsolved(knelpunt, toelichting="Er is geen geld.", by=people.eigenaar, now=MONDAY + 30 * DAY)

    assert age_in_words(content_of(knelpunt), MONDAY.date() + 900 * DAY) == "30 dagen"


def test_a_setting_is_called_a_setting_and_a_law_a_law():
    assert basis_of({"omvang": "6 weken", "grondslag": "instelling"}) == (
        "6 weken. Dit is een instelling van Weerklank: geen wet schrijft deze termijn voor."
    )
    assert basis_of({"omvang": "8 weken", "grondslag": "wet"}) == "8 weken. Dit staat in een wet."


def test_every_public_state_is_explained():
    assert set(WHAT_IT_MEANS) == set(PUBLISHABLE)


def test_a_forwarded_request_names_the_other_ministry(people):
    other = make_organisatie("Ministerie van Elders (fictief)", soort="departement")
    make_gebruiker(other, Rol.BELEID)
    knelpunt, verzoek = make_waiting(people)
    answer = {"soort": "niet_bevoegd", "toelichting": "Wij gaan hier niet over.", "doorgestuurd_aan": other}
    make_established(verzoek, by=people.directeur, antwoord=answer)
    publish_antwoord(verzoek, by=people.directeur, now=TUESDAY)

    shown = page_content(frozen(knelpunt), today=TUESDAY.date())

    assert [v["aan"]["naam"] for v in shown["verzoeken"]] == [other.naam, people.ministerie.naam]
    assert shown["verzoeken"][1]["is_doorgestuurd"]
    assert (
        str(shown["verzoeken"][1]["punten"][0]["paren"][0][1])
        == f'<span lang="nl" class="weerklank-tekst">{other.naam}</span>'
    )
    assert shown["wacht_op"]["aan"]["naam"] == other.naam
    assert current(knelpunt.pk).answered_on is None


def test_only_the_asker_closes(people):
    said = {stand: is_it_solved(stand) for stand in PUBLISHABLE}

    assert [stand for stand, words in said.items() if words.startswith("Ja")] == ["opgelost"]
    assert said["opgelost_gemeld"] == "Dat zegt het ministerie. De uitvoerder moet het nog bevestigen."
    assert said["voorgelegd"] == "Nee, nog niet."
    assert said["niet_opgelost"].startswith("Nee.")
