"""Events told as sentences."""

import re

import pytest
from django.utils import translation

from tests.makers import MONDAY, make_gebruiker, make_organisatie
from weerklank.kern.actions import record
from weerklank.kern.enums import Happened
from weerklank.web.verhaal import SENTENCES, STEPS, sentence_of, tell

GEGEVENS = {
    "signaal": 12,
    "knelpunt": 3,
    "aan": 0,
    "due_on": "2026-04-13",
    "oordeel": "akkoord",
    "rol": "beleid",
    "versie": 2,
}


def test_everything_that_can_happen_has_a_sentence() -> None:
    assert set(SENTENCES) == set(Happened)


@pytest.mark.parametrize("soort", list(Happened))
def test_every_sentence_is_whole_in_both_languages(db: None, soort: Happened) -> None:
    organisatie = make_organisatie("Uitkeringsdienst Noord (fictief)")
    person = make_gebruiker(naam="Iemand met een naam")
    event = record(soort, about=organisatie, by=person, at=MONDAY, namens=organisatie, **GEGEVENS)

    for language in ("nl", "en"):
        with translation.override(language):
            sentence = sentence_of(event, {})
        assert re.fullmatch(r"[A-Z].*\.", sentence)
        assert "%" not in sentence
        assert person.naam not in sentence


def test_an_event_without_details_still_makes_a_sentence(db: None) -> None:
    event = record(Happened.VERZOEK_OVERDUE, about=make_organisatie(), by=None, at=MONDAY)

    assert sentence_of(event, {}) == "De termijn ging voorbij zonder antwoord van de organisatie."


def test_organisations_are_named_by_their_number_in_one_query(db: None, django_assert_num_queries: object) -> None:
    aan = make_organisatie("Ministerie van Zaken (fictief)")
    events = [record(Happened.SIGNAAL_OFFERED, about=aan, by=None, at=MONDAY, namens=aan, aan=aan.pk) for _ in range(3)]

    with django_assert_num_queries(1):  # type: ignore[operator]
        lines = tell(events, {(MONDAY, Happened.SIGNAAL_OFFERED): "Dit gaat over hun wet."})

    assert lines[0] == {
        "wanneer": MONDAY,
        "soort": "signaal-aangeboden",
        "toelichting": "Dit gaat over hun wet.",
        "wat": "Ministerie van Zaken (fictief) bood het signaal aan bij Ministerie van Zaken (fictief).",
    }


def test_the_steps_with_a_reason_are_steps_that_happen() -> None:
    assert set(STEPS.values()) - set(Happened) == set()
