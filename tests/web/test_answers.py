"""An answer, point by point."""

from django.utils import timezone

from tests.makers import EXPLAIN, make_established, make_knelpunt, make_verzoek
from tests.people import People
from weerklank.antwoorden.models import ANSWER_DATES, ANSWER_TEXTS
from weerklank.antwoorden.queries import requests_of
from weerklank.publicatie.actions import publish_antwoord
from weerklank.web.answers import FACTS, points_of


def test_nothing_of_an_answer_shows_before_it_is_published(people: People) -> None:
    knelpunt = make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
    verzoek = make_verzoek(knelpunt, by=people.eigenaar)
    make_established(verzoek, by=people.directeur, antwoord=EXPLAIN)
    before = points_of(requests_of([knelpunt]).get())
    verzoek.refresh_from_db()
    publish_antwoord(verzoek, by=people.directeur, now=timezone.now())

    after = points_of(requests_of([knelpunt]).get())

    assert before == [{"nummer": 1, "vraag": "Verleng de termijn.", "soort": "", "toelichting": "", "paren": []}]
    assert after[0]["soort"] == "niet overnemen"
    assert [str(label) for label, _value in after[0]["paren"]] == [
        "Welk gevolg het ministerie aanvaardt",
        "Welke alternatieven zijn gewogen",
        "Welk belang zwaarder woog",
        "Wie dit heeft gekozen",
        "Opnieuw bekeken op",
    ]


def test_every_field_that_an_answer_can_publish_has_a_name():
    assert {name for name, _label in FACTS} == {*ANSWER_TEXTS, *ANSWER_DATES, "doorgestuurd_aan"} - {"toelichting"}
