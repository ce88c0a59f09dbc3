import datetime as dt
import re

import pytest
from django.utils import timezone

from tests.makers import MONDAY, make_knelpunt, make_publicatie
from tests.web.openbaar.world import make_answered, make_public, make_waiting
from weerklank.publicatie.queries import current
from weerklank.publicatie.slepend import measure

NOW = timezone.now()
DAY = dt.timedelta(days=1)


def titles(response) -> list[str]:
    assert response.status_code == 200
    return [row["titel"] for row in response.json()]


def next_of(response) -> str:
    return re.search(r'<http://localhost:8000([^>]+)>; rel="next"', response["Link"])[1]


def test_the_list_holds_what_is_public_and_nothing_else(client, people):
    make_public(people, titel="Openbaar")
    make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, titel="Niet"
    )

    assert titles(client.get("/api/v1/knelpunten")) == ["Openbaar"]


def test_a_row_has_its_dutch_names_and_dates_without_a_time(client, people):
    knelpunt, verzoek = make_waiting(people, titel="Wacht", now=NOW - 60 * DAY)

    row = client.get("/api/v1/knelpunten").json()[0]

    moment = row.pop("eerstGepubliceerdOp")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", moment)
    assert row == {
        "id": knelpunt.pk,
        "kenmerk": knelpunt.kenmerk,
        "titel": "Wacht",
        "stand": "voorgelegd",
        "organisatie": {"slug": people.uitvoerder.slug, "naam": people.uitvoerder.naam},
        "geadresseerde": {"slug": people.ministerie.slug, "naam": people.ministerie.naam},
        "aantalSignalen": 0,
        "wachtSindsDatum": timezone.localdate(NOW - 60 * DAY).isoformat(),
        "uiterlijkeDatum": verzoek.due_on.isoformat(),
        "dagenTeLaat": (timezone.localdate() - verzoek.due_on).days,
        "antwoordDatum": None,
        "pagina": f"http://localhost:8000/knelpunten/{knelpunt.pk}/",
    }


def test_pages_follow_the_link_header_and_hold_everything_once(client, people):
    for number in range(5):
        make_public(people, titel=f"Knelpunt {number}")

    first = client.get("/api/v1/knelpunten?limit=2")
    second = client.get(next_of(first))
    third = client.get(next_of(second))

    assert titles(first) + titles(second) + titles(third) == [f"Knelpunt {n}" for n in (4, 3, 2, 1, 0)]
    assert 'rel="prev"' not in first["Link"]
    assert 'rel="prev"' in third["Link"]
    assert 'rel="next"' not in third["Link"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("zoekterm=aanvraag", ["Aanvragen"]),
        ("zoekterm=art+4:84+Awb", ["Aanvragen"]),
        ("artikel=BWBR0005537:4:84", ["Aanvragen"]),
        ("stand=vastgesteld", ["Formulieren", "Aanvragen"]),
        ("stand=opgelost", []),
        ("organisatie=onbekend", []),
    ],
)
def test_the_list_can_be_searched_and_filtered(client, people, query, expected):
    make_public(people, titel="Aanvragen", artikel="art. 4:84 Awb")
    make_public(people, titel="Formulieren", omschrijving="Te lang.")

    assert titles(client.get(f"/api/v1/knelpunten?{query}")) == expected


def test_one_knelpunt_is_whole(client, people):
    knelpunt = make_answered(people, artikel="art. 4:84 Awb")
    shown = current(knelpunt.pk)

    said = client.get(f"/api/v1/knelpunten/{knelpunt.pk}").json()

    assert (said["id"], said["versie"], said["hash"], said["stand"]) == (
        knelpunt.pk,
        3,
        shown.publicatie.hash,
        "beantwoord",
    )
    assert said["artikelen"][0]["bwbId"] == "BWBR0005537"
    assert said["artikelen"][0]["standDatum"] is None
    assert said["signalen"] == {"aantal": 0, "minderDan": None, "organisaties": 0, "melders": None}
    assert said["verzoeken"][0]["termijn"]["grondslag"] == "instelling"
    assert said["verzoeken"][0]["punten"][0]["antwoord"]["actieDatum"] == "2026-09-01"
    assert said["geschiedenis"][0] == {
        "soort": "knelpunt-geopend",
        "datum": "2026-03-02",
        "namens": people.uitvoerder.naam,
        "toelichting": "",
    }
    assert client.get(said["bestand"].removeprefix("http://localhost:8000")).status_code == 200


def test_answers_are_those_that_were_published(client, people):
    answered = make_answered(people)
    waiting, _verzoek = make_waiting(people)

    said = client.get(f"/api/v1/knelpunten/{answered.pk}/antwoorden").json()

    assert [(a["antwoordDatum"], a["dagenTeLaat"], len(a["punten"])) for a in said] == [("2026-03-03", 0, 2)]
    assert client.get(f"/api/v1/knelpunten/{waiting.pk}/antwoorden").json() == []


def test_organisations_are_those_in_publications(client, people):
    make_public(people)

    said = client.get("/api/v1/organisaties").json()

    assert {row["slug"] for row in said} == {people.uitvoerder.slug, people.ministerie.slug}
    assert set(said[0]) == {"slug", "naam", "soort", "telefoon", "adres"}


@pytest.mark.parametrize(
    ("path", "queries"),
    [("/api/v1/knelpunten", 1), ("/api/v1/knelpunten?zoekterm=aanvraagtermijn", 1), ("/api/v1/organisaties", 1)],
)
def test_a_list_asks_the_same_number_of_queries_for_one_and_for_three(
    client, people, django_assert_num_queries, path, queries
):
    make_public(people)
    with django_assert_num_queries(queries):
        client.get(path)
    make_public(people)
    make_public(people)

    with django_assert_num_queries(queries):
        assert len(client.get(path).json()) >= 2


def test_who_has_the_newest_gets_nothing_again(client, people):
    make_public(people)
    first = client.get("/api/v1/knelpunten")

    again = client.get("/api/v1/knelpunten", headers={"if-none-match": first["ETag"]})

    assert first["Cache-Control"] == "public, max-age=60"
    assert (again.status_code, again.content, again["API-Version"]) == (304, b"", "1.0.0")


def test_what_drags_on_is_told_as_it_was_frozen(client, people):
    knelpunt, _verzoek = make_waiting(people)
    later = MONDAY + dt.timedelta(days=3 * 365)
    assert client.get(f"/api/v1/knelpunten/{knelpunt.pk}").json()["slepend"] is None

    measure(now=later)
    make_publicatie(knelpunt, by=people.eigenaar, now=later)

    said = client.get(f"/api/v1/knelpunten/{knelpunt.pk}").json()["slepend"]

    assert (said["stand"], said["redenen"], said["totDatum"]) == ("slepend", ["leeftijd"], None)
    assert set(said) == {"stand", "redenen", "sindsDatum", "totDatum", "standen"}
