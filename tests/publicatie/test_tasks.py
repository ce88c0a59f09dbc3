"""What the worker does for public pages, called as it calls it."""

from tests.makers import MONDAY, TUESDAY, make_knelpunt, make_publicatie, make_verzoek
from weerklank.antwoorden.clock import record_overdue
from weerklank.publicatie.queries import versions
from weerklank.publicatie.tasks import refresh_all_public_pages, refresh_public_pages


def test_the_step_of_every_night_finds_what_a_stopped_worker_missed(people):
    knelpunt = make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
    verzoek = make_verzoek(knelpunt, by=people.eigenaar)
    make_publicatie(knelpunt, by=people.eigenaar, now=MONDAY)
    record_overdue(verzoek, now=TUESDAY)

    refresh_public_pages(0)
    after_a_minute = versions(knelpunt.pk).count()
    refresh_all_public_pages(0)

    assert (after_a_minute, versions(knelpunt.pk).count()) == (1, 2)
