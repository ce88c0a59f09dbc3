"""The page that shows that nothing floats."""

import datetime as dt
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.knelpunten.test_gewijzigd import NEW, OLD, change, notice, tied
from tests.makers import make_knelpunt, make_signaal, make_verzoek
from tests.people import People, browser_of
from weerklank.kern.models import Gebruiker
from weerklank.knelpunten.models import Artikelwijziging

AGO = timezone.now() - dt.timedelta(days=200)


def test_in_an_ordinary_world_nothing_floats(coordinator: Client, people: People) -> None:
    make_signaal(by=people.melder, organisatie=people.uitvoerder, now=timezone.now())

    page = coordinator.get("/coordinatie/toezicht/")

    assert page.context["nothing_floats"] is True
    assert "Er zweeft niets" in page.content.decode()


def test_what_lost_its_owner_floats(eigenaar: Client, people: People) -> None:
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    Gebruiker.objects.filter(pk=people.coordinator.pk).update(is_active=False)

    page = eigenaar.get("/coordinatie/toezicht/")

    assert [row.kenmerk for row in page.context["floating"][0].rows] == [signaal.kenmerk]
    assert "Er zweeft iets" in page.content.decode()


def test_what_is_late_is_named_with_who_must_act_and_without_words(coordinator: Client, people: People) -> None:
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder, now=AGO)
    knelpunt = make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, now=AGO
    )
    verzoek = make_verzoek(knelpunt, by=people.eigenaar, now=AGO)

    page = coordinator.get("/coordinatie/toezicht/")

    late = [[(row.kenmerk, row.wie) for row in kind.rows] for kind in page.context["overdue"]]
    assert late == [
        [(signaal.kenmerk, people.uitvoerder.naam)],
        [(knelpunt.kenmerk, people.uitvoerder.naam)],
        [(verzoek.kenmerk, people.ministerie.naam)],
        [],
        [],
    ]
    assert signaal.tekst not in page.content.decode()


def test_an_article_that_changed_and_nobody_looked_at_is_late(
    coordinator: Client, people: People, tmp_path: Path
) -> None:
    knelpunt = tied(people, tmp_path)
    change(tmp_path, OLD | {"1": NEW})
    notice(AGO)

    page = coordinator.get("/coordinatie/toezicht/")
    elders = browser_of(people.coordinator_elders).get("/coordinatie/toezicht/")
    changed = page.context["overdue"][4].rows
    Artikelwijziging.objects.update(next_on=timezone.now() + dt.timedelta(days=2))
    later = coordinator.get("/coordinatie/toezicht/")

    assert [(row.kenmerk, row.wie) for row in changed] == [(knelpunt.kenmerk, people.uitvoerder.naam)]
    assert "Gewijzigde artikelen" in page.content.decode()
    assert (elders.context["overdue"][4].rows, later.context["overdue"][4].rows) == ([], [])


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_costs_the_same_queries_however_much_is_late(coordinator: Client, people: People, number: int) -> None:
    for _ in range(number):
        make_signaal(by=people.melder, organisatie=people.uitvoerder, now=AGO)
    coordinator.get("/coordinatie/toezicht/")

    with CaptureQueriesContext(connection) as queries:
        coordinator.get("/coordinatie/toezicht/")

    assert len(queries) == 6, "\n".join(q["sql"][:150] for q in queries)


def test_what_another_organisation_owes_is_not_shown(people: People) -> None:
    make_signaal(by=people.melder, organisatie=people.uitvoerder, now=AGO)

    page = browser_of(people.coordinator_elders).get("/coordinatie/toezicht/")

    assert [kind.rows for kind in page.context["overdue"]] == [[], [], [], [], []]


@pytest.mark.parametrize("who", ["melder", "beleid"])
def test_who_does_not_watch_is_sent_away(people: People, who: str) -> None:
    assert browser_of(getattr(people, who)).get("/coordinatie/toezicht/").status_code == 403
