"""An answer, point by point."""

from django.utils import timezone

from tests.makers import EXPLAIN, make_established, make_knelpunt, make_verzoek
from tests.people import People
from weerklank.antwoorden.queries import requests_of
from weerklank.publicatie.actions import publish_antwoord
from weerklank.web.answers import points_of


def test_nothing_of_an_answer_shows_before_it_is_published(people: People) -> None:
    knelpunt = make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
    verzoek = make_verzoek(knelpunt, by=people.eigenaar)
    make_established(verzoek, by=people.directeur, antwoord=EXPLAIN)
    before = points_of(requests_of([knelpunt]).get())
    verzoek.refresh_from_db()
    publish_antwoord(verzoek, by=people.directeur, now=timezone.now())

    after = points_of(requests_of([knelpunt]).get())

    assert before == [{"nummer": 1, "vraag": "Verleng de termijn."}]
    assert after[0]["soort"] == "niet overnemen"
    assert [str(label) for label, _value in after[0]["paren"]] == [
        "Welk gevolg wordt aanvaard",
        "Wat er is afgewogen",
        "Wat zwaarder woog",
        "Wie besloot",
        "Opnieuw bekeken op",
    ]
