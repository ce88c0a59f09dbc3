"""The queue of the coordinator."""

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.makers import make_signaal
from tests.people import People, browser_of
from weerklank.signalen.actions import offer
from weerklank.web.coordinatie.views.queue import end_of_week


@pytest.mark.parametrize("number", [1, 3])
def test_the_queue_costs_the_same_queries_however_many_there_are(
    coordinator: Client, people: People, number: int
) -> None:
    for _ in range(number):
        make_signaal(by=people.melder, organisatie=people.uitvoerder)
    coordinator.get("/coordinatie/")

    with CaptureQueriesContext(connection) as queries:
        page = coordinator.get("/coordinatie/")

    assert len(page.context["page"].rows) == number
    assert len(queries) == 10, "\n".join(q["sql"][:150] for q in queries)


def test_what_is_due_first_comes_first_and_what_is_late_says_so(coordinator: Client, people: People) -> None:
    now = timezone.now()
    fresh = make_signaal(by=people.melder, organisatie=people.uitvoerder, now=now)
    late = make_signaal(by=people.melder, organisatie=people.uitvoerder, now=now - dt.timedelta(days=60))

    page = coordinator.get("/coordinatie/")

    assert page.context["page"].rows == [late, fresh]
    assert page.content.decode().count("te laat</span>") == 1


def test_each_filter_shows_its_own_and_counts_it(coordinator: Client, people: People) -> None:
    now = timezone.now()
    late = make_signaal(by=people.melder, organisatie=people.uitvoerder, now=now - dt.timedelta(days=60))
    offered = make_signaal(by=people.melder, organisatie=people.uitvoerder, now=now + dt.timedelta(days=30))
    offer(
        offered, people.elders, reden="Dit gaat over hun wet.", by=people.coordinator, now=now + dt.timedelta(days=30)
    )

    shown = {
        key: coordinator.get(f"/coordinatie/?toon={key}").context
        for key in ("", "te-laat", "deze-week", "aangeboden", "onzin")
    }

    assert {key: context["page"].rows for key, context in shown.items()} == {
        "": [late, offered],
        "te-laat": [late],
        "deze-week": [late],
        "aangeboden": [offered],
        "onzin": [late, offered],
    }
    assert [count for _key, _label, count, _here in shown[""]["tabs"]] == ["2", "1", "1", "1"]


def test_the_next_page_starts_after_the_last_row(coordinator: Client, people: People) -> None:
    made = [make_signaal(by=people.melder, organisatie=people.uitvoerder) for _ in range(25)]

    first = coordinator.get("/coordinatie/").context["page"]
    second = coordinator.get(first.volgende).context["page"]

    assert [*first.rows, *second.rows] == made
    assert second.volgende == ""


def test_a_made_up_page_shows_the_first_one(coordinator: Client, people: People) -> None:
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)

    assert coordinator.get("/coordinatie/?blad=onzin").context["page"].rows == [signaal]


def test_an_empty_queue_says_that_all_is_done(coordinator: Client) -> None:
    assert "Alles is beoordeeld" in coordinator.get("/coordinatie/").content.decode()


def test_the_queue_of_another_organisation_is_not_shown(people: People) -> None:
    make_signaal(by=people.melder, organisatie=people.uitvoerder)

    assert browser_of(people.coordinator_elders).get("/coordinatie/").context["page"].rows == []


@pytest.mark.parametrize("who", ["melder", "eigenaar", "beleid", "directeur", "outsider"])
def test_only_a_coordinator_gets_into_the_queue(people: People, who: str) -> None:
    assert browser_of(getattr(people, who)).get("/coordinatie/").status_code == 403


def test_the_week_ends_on_sunday() -> None:
    days = [end_of_week(dt.date(2026, 3, day)) for day in (2, 5, 8, 9)]

    assert days == [dt.date(2026, 3, 8)] * 3 + [dt.date(2026, 3, 15)]
