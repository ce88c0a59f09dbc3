"""Splitting a part off on its page."""

import pytest
from django.test import Client
from django.utils import timezone

from tests.knelpunten.alike import signaal_about
from tests.people import People
from weerklank.knelpunten.bundling import bundle
from weerklank.knelpunten.models import Bundeling, Knelpunt, Splitsing


@pytest.fixture
def signalen(people: People, knelpunt: Knelpunt) -> list[int]:
    """Three that stand with the knelpunt."""
    found = [signaal_about(people, 1) for _ in range(3)]
    for signaal in found:
        bundle(signaal, knelpunt, by=people.coordinator, now=timezone.now())
    return [signaal.pk for signaal in found]


def said(people: People) -> dict[str, object]:
    return {
        "titel": "Een eigen zaak",
        "omschrijving": "Dit is iets anders.",
        "soort": "proces",
        "eigenaar": people.eigenaar.pk,
        "geadresseerde": people.ministerie.pk,
    }


def test_ticked_signalen_go_on_and_come_back(
    eigenaar: Client, people: People, knelpunt: Knelpunt, signalen: list[int]
) -> None:
    page = f"/coordinatie/knelpunten/{knelpunt.pk}/afsplitsen/"
    assert "Welke signalen gaan mee?" in eigenaar.get(page).content.decode()
    eigenaar.post(page, said(people) | {"lid": signalen[:1]})

    deel = Splitsing.objects.get().deel
    assert Bundeling.objects.filter(knelpunt=deel, ended_at=None).count() == 1
    assert "Afgesplitst van" in eigenaar.get(f"/coordinatie/knelpunten/{deel.pk}/").content.decode()
    assert "Hiervan afgesplitst" in eigenaar.get(f"/coordinatie/knelpunten/{knelpunt.pk}/").content.decode()

    back = f"/coordinatie/knelpunten/{deel.pk}/terugvoegen/"
    assert "gaat weer op in" in eigenaar.get(back).content.decode()
    eigenaar.post(back, {"reden": ""})
    assert Bundeling.objects.filter(knelpunt=knelpunt, ended_at=None).count() == 3


@pytest.mark.parametrize("choice", [(0, "Kies ten minste"), (3, "Laat ten minste")])
def test_choosing_none_or_all_is_told_and_keeps_what_was_typed(
    eigenaar: Client, people: People, knelpunt: Knelpunt, signalen: list[int], choice: tuple[int, str]
) -> None:
    number, told = choice
    page = f"/coordinatie/knelpunten/{knelpunt.pk}/afsplitsen/"
    refused = eigenaar.post(page, said(people) | {"lid": signalen[:number]})

    assert refused.status_code == 422
    assert told in refused.content.decode()
    assert "Een eigen zaak" in refused.content.decode()


def test_what_is_no_part_cannot_be_brought_back(eigenaar: Client, knelpunt: Knelpunt) -> None:
    assert eigenaar.get(f"/coordinatie/knelpunten/{knelpunt.pk}/terugvoegen/").status_code == 404
