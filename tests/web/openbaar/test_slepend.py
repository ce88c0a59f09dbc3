"""The public list of what drags on, its explanation and its open data."""

import csv
import datetime as dt
import io
import json

import pytest
from django.utils import timezone

from tests.makers import make_signaal
from tests.people import People
from tests.web.openbaar.world import make_waiting
from weerklank.knelpunten.bundling import bundle
from weerklank.knelpunten.models import Knelpunt
from weerklank.knelpunten.slepend import note_slepend
from weerklank.publicatie.actions import refresh
from weerklank.publicatie.slepend import measure

pytestmark = pytest.mark.django_db

YEAR = dt.timedelta(days=365)


def make_slepend(people: People, *, years: int = 3, **rest: object) -> Knelpunt:
    """A public knelpunt that was put forward so many years ago and is measured today."""
    now = timezone.now()
    knelpunt, _verzoek = make_waiting(people, now=now - years * YEAR, **rest)
    measure(now=now)
    refresh(knelpunt, by=None, now=now)
    return knelpunt


def test_the_longest_comes_first_and_what_is_young_is_not_there(client, people):
    make_slepend(people, titel="Drie jaar oud")
    make_slepend(people, years=5, titel="Vijf jaar oud")
    make_slepend(people, years=1, titel="Nog jong")

    page = client.get("/slepend/").text

    assert page.index("Vijf jaar oud") < page.index("Drie jaar oud")
    assert "Nog jong" not in page


def test_each_number_leads_to_where_it_comes_from(client, people):
    knelpunt = make_slepend(people)

    listed = client.get("/slepend/").text
    page = client.get(f"/knelpunten/{knelpunt.pk}/").text

    assert f'href="/knelpunten/{knelpunt.pk}/#antwoord"' in listed
    assert 'id="antwoord"' in page
    assert 'id="omvang"' in page
    assert 'id="slepend"' in page


def test_the_page_of_a_knelpunt_tells_the_index_with_its_parts_and_its_table(client, people):
    knelpunt = make_slepend(people)

    page = client.get(f"/knelpunten/{knelpunt.pk}/").text

    assert "Dit is een slepend knelpunt" in page
    assert "De index is 18,0 van 100 punten." in page
    assert page.count("<caption") >= 1


def test_a_trend_line_is_drawn_with_its_table_once_there_are_two_days(client, people):
    now = timezone.now()
    knelpunt, _verzoek = make_waiting(people, now=now - 3 * YEAR)
    measure(now=now - YEAR)
    refresh(knelpunt, by=None, now=now)

    page = client.get(f"/knelpunten/{knelpunt.pk}/").text

    assert "<polyline" in page
    assert page.count('<th scope="row"><time') == 13


def test_the_note_of_the_owner_stands_beside_the_marker(client, people):
    knelpunt = make_slepend(people)
    note_slepend(knelpunt, tekst="Wij lossen dit zelf al op.", by=people.eigenaar, now=timezone.now())
    refresh(knelpunt, by=None, now=timezone.now())

    for address in ("/slepend/", f"/knelpunten/{knelpunt.pk}/"):
        assert "Wij lossen dit zelf al op." in client.get(address).text
    assert "Dit is een slepend knelpunt" in client.get(f"/knelpunten/{knelpunt.pk}/").text


def test_new_signalen_are_told_in_classes_only(client, people):
    knelpunt = make_slepend(people)
    for _number in range(7):
        signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder, now=timezone.now())
        bundle(signaal, knelpunt, by=people.coordinator, now=timezone.now())
    measure(now=timezone.now())
    refresh(knelpunt, by=None, now=timezone.now())

    assert "Nieuwe signalen in twaalf maanden: 5 tot en met 9" in client.get("/slepend/").text
    assert json.loads(b"".join(client.get("/slepend/slepend.json")))[0]["signalen"] == "5..9"


def test_the_explanation_tells_every_setting_and_that_it_is_one(client):
    page = client.get("/slepend/uitleg/").text

    assert "Leeftijd in jaren" in page
    assert "Het is meer dan 2 jaar geleden voorgelegd aan een ministerie." in page
    assert "instellingen van Weerklank" in page


def test_the_list_as_csv_and_json_says_the_same(client, people):
    knelpunt = make_slepend(people, titel="=GEVAARLIJK()")

    rows = list(csv.DictReader(io.StringIO(b"".join(client.get("/slepend/slepend.csv")).decode("utf-8-sig"))))
    said = json.loads(b"".join(client.get("/slepend/slepend.json")))

    assert [(row["kenmerk"], row["titel"], row["leeftijd"]) for row in rows] == [
        (knelpunt.kenmerk, "'=GEVAARLIJK()", "1095")
    ]
    assert [(row["kenmerk"], row["index"], row["redenen"]) for row in said] == [(knelpunt.kenmerk, 18.0, "leeftijd")]


def test_the_list_costs_the_same_queries_for_one_and_for_many(client, people, django_assert_num_queries):
    for more in (1, 5):
        for _number in range(more):
            make_slepend(people)
        with django_assert_num_queries(1):
            client.get("/slepend/")


def test_the_list_can_be_paged(client, people):
    for number in range(22):
        make_slepend(people, titel=f"Knelpunt {number}")

    page = client.get("/slepend/")
    address = page.context["gevonden"].volgende

    assert len(page.context["kaarten"]) == 20
    assert len(client.get(address).context["kaarten"]) == 2
