"""The steps of a knelpunt."""

import pytest
from django.test import Client
from django.utils import timezone

from tests.makers import make_established, make_knelpunt, make_publicatie, make_signaal, make_verzoek
from tests.people import People, browser_of
from weerklank.antwoorden.models import Reactie, Verzoek
from weerklank.knelpunten.actions import claim_solved
from weerklank.knelpunten.bundling import bundle
from weerklank.knelpunten.models import Bundeling, Knelpunt
from weerklank.publicatie.actions import publish_antwoord
from weerklank.publicatie.models import Publicatie


def at(knelpunt: Knelpunt, step: str) -> str:
    return f"/coordinatie/knelpunten/{knelpunt.pk}/{step}"


def answered(knelpunt: Knelpunt, people: People) -> Verzoek:
    verzoek = make_verzoek(knelpunt, by=people.eigenaar)
    make_established(verzoek, by=people.directeur)
    verzoek.refresh_from_db()
    publish_antwoord(verzoek, by=people.directeur, now=timezone.now())
    knelpunt.refresh_from_db()
    return verzoek


def test_establishing_takes_one_button(eigenaar: Client, people: People) -> None:
    concept = make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, established=False
    )

    page = eigenaar.get(at(concept, "stap/vaststellen/")).content.decode()
    done = eigenaar.post(at(concept, "stap/vaststellen/"))

    concept.refresh_from_db()
    assert "<textarea" not in page
    assert done["Location"] == at(concept, "")
    assert concept.stand == "vastgesteld"


def test_a_coordinator_may_not_establish(coordinator: Client, people: People) -> None:
    concept = make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, established=False
    )

    assert coordinator.post(at(concept, "stap/vaststellen/")).status_code == 403
    assert "niet bij jouw rol" in coordinator.get(at(concept, "stap/vaststellen/")).content.decode()


def test_an_unknown_step_does_not_exist(eigenaar: Client, knelpunt: Knelpunt) -> None:
    assert eigenaar.get(at(knelpunt, "stap/toveren/")).status_code == 404


def test_the_preview_shows_exactly_what_becomes_public(eigenaar: Client, people: People, knelpunt: Knelpunt) -> None:
    bundle(
        make_signaal(by=people.melder, organisatie=people.uitvoerder),
        knelpunt,
        by=people.coordinator,
        now=timezone.now(),
    )

    page = eigenaar.get(at(knelpunt, "publiceren/"))
    done = eigenaar.post(at(knelpunt, "publiceren/"), {"hash": page.context["plan"].hash})

    assert knelpunt.omschrijving in page.content.decode()
    assert "minder dan 5" in page.content.decode()
    assert "De termijn is te kort voor mensen" not in page.content.decode()
    assert done["Location"] == at(knelpunt, "")
    assert Publicatie.objects.get().inhoud == page.context["plan"].inhoud


def test_what_changed_after_the_preview_is_shown_again_first(
    eigenaar: Client, people: People, knelpunt: Knelpunt
) -> None:
    seen = eigenaar.get(at(knelpunt, "publiceren/")).context["plan"].hash
    make_verzoek(knelpunt, by=people.eigenaar)

    refused = eigenaar.post(at(knelpunt, "publiceren/"), {"hash": seen})

    assert refused.status_code == 409
    assert "Bekijk opnieuw wat openbaar wordt." in refused.content.decode()
    assert Publicatie.objects.count() == 0


def test_a_concept_cannot_be_published(eigenaar: Client, people: People) -> None:
    concept = make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, established=False
    )

    page = eigenaar.get(at(concept, "publiceren/")).content.decode()

    assert "Stel het knelpunt eerst vast." in page
    assert 'name="hash"' not in page


def test_putting_it_before_a_ministry_shows_the_date_and_that_it_is_a_setting(
    eigenaar: Client, people: People, knelpunt: Knelpunt
) -> None:
    page = eigenaar.get(at(knelpunt, "voorleggen/")).content.decode()
    done = eigenaar.post(
        at(knelpunt, "voorleggen/"),
        {"punt_1": "Verleng de termijn.", "punt_2": " ", "punt_3": "Maak een uitzondering."},
    )

    verzoek = Verzoek.objects.get()
    assert [
        words
        for words in ("6 weken na vandaag", "Antwoord op een verzoek", "het is een instelling")
        if words not in page
    ] == []
    assert done["Location"] == at(knelpunt, "")
    assert [punt.vraag for punt in verzoek.punten.all()] == ["Verleng de termijn.", "Maak een uitzondering."]


def test_a_request_without_points_is_refused(eigenaar: Client, knelpunt: Knelpunt) -> None:
    refused = eigenaar.post(at(knelpunt, "voorleggen/"), {"punt_1": "  "})

    assert refused.status_code == 422
    assert "Noem ten minste een punt" in refused.content.decode()


def test_a_step_on_a_public_knelpunt_is_public_at_once(eigenaar: Client, people: People, knelpunt: Knelpunt) -> None:
    make_publicatie(knelpunt, by=people.eigenaar)

    eigenaar.post(at(knelpunt, "voorleggen/"), {"punt_1": "Verleng de termijn."})

    assert Publicatie.objects.order_by("-versie").first().inhoud["stand"] == "voorgelegd"


def test_agreeing_with_an_answer_puts_it_in_execution(eigenaar: Client, people: People, knelpunt: Knelpunt) -> None:
    verzoek = answered(knelpunt, people)

    page = eigenaar.get(at(knelpunt, f"reactie/{verzoek.pk}/")).content.decode()
    eigenaar.post(at(knelpunt, f"reactie/{verzoek.pk}/"), {"oordeel": "akkoord"})

    knelpunt.refresh_from_db()
    assert "De termijn wordt acht weken." in page
    assert Reactie.objects.get().oordeel == "akkoord"
    assert knelpunt.stand in ("in_uitvoering", "beantwoord")


def test_disagreeing_needs_a_reason_and_opens_it_again(eigenaar: Client, people: People, knelpunt: Knelpunt) -> None:
    verzoek = answered(knelpunt, people)

    refused = eigenaar.post(at(knelpunt, f"reactie/{verzoek.pk}/"), {"oordeel": "niet_akkoord", "reden": ""})
    eigenaar.post(
        at(knelpunt, f"reactie/{verzoek.pk}/"), {"oordeel": "niet_akkoord", "reden": "Acht weken is te kort."}
    )

    knelpunt.refresh_from_db()
    assert refused.status_code == 422
    assert "Vul een reden in." in refused.content.decode()
    assert knelpunt.stand == "heropend"


@pytest.mark.parametrize(
    ("step", "becomes"),
    [("opgelost", "opgelost"), ("nog-niet-opgelost", "in_uitvoering"), ("niet-opgelost", "niet_opgelost")],
)
def test_the_executor_judges_what_the_ministry_claims(
    eigenaar: Client, people: People, knelpunt: Knelpunt, step: str, becomes: str
) -> None:
    answered(knelpunt, people)
    claim_solved(knelpunt, toelichting="De wet is aangepast.", by=people.beleid, now=timezone.now())

    eigenaar.post(at(knelpunt, f"stap/{step}/"), {"reden": "Wij zien het terug in de praktijk."})

    knelpunt.refresh_from_db()
    assert knelpunt.stand == becomes


@pytest.mark.parametrize("step", ["niet-opgelost", "heropenen", "vervallen"])
def test_a_step_that_needs_a_reason_is_refused_without_one(
    eigenaar: Client, people: People, knelpunt: Knelpunt, step: str
) -> None:
    answered(knelpunt, people)

    refused = eigenaar.post(at(knelpunt, f"stap/{step}/"), {"reden": " "})

    assert refused.status_code == 422
    assert "Vul een reden in." in refused.content.decode()


def test_a_step_that_no_longer_fits_says_so_and_keeps_what_was_typed(eigenaar: Client, knelpunt: Knelpunt) -> None:
    refused = eigenaar.post(at(knelpunt, "stap/opgelost/"), {"reden": "Het werkt nu goed."})

    assert refused.status_code == 409
    assert "Het werkt nu goed." in refused.content.decode()


def test_merging_moves_the_signalen_and_splitting_brings_them_back(
    eigenaar: Client, people: People, knelpunt: Knelpunt
) -> None:
    other = make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, titel="Te weinig tijd"
    )
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    bundle(signaal, knelpunt, by=people.coordinator, now=timezone.now())

    eigenaar.post(at(knelpunt, "samenvoegen/"), {"naar": other.kenmerk, "reden": "Dit is hetzelfde."})
    moved = Bundeling.objects.get(signaal=signaal, ended_at=None).knelpunt
    page = eigenaar.get(at(knelpunt, "")).content.decode()
    eigenaar.post(at(knelpunt, "splitsen/"), {"reden": "Toch iets anders."})

    assert moved == other
    assert f"{other.kenmerk}: {other.titel}" in page
    assert Bundeling.objects.get(signaal=signaal, ended_at=None).knelpunt == knelpunt


@pytest.mark.parametrize(("words", "answer"), [("K-99999", "Geen knelpunt gevonden"), ("termijn", "Kies een van deze")])
def test_merging_needs_exactly_one_other(
    eigenaar: Client, people: People, knelpunt: Knelpunt, words: str, answer: str
) -> None:
    make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, titel="De termijn"
    )
    make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, titel="Een termijn"
    )

    refused = eigenaar.post(at(knelpunt, "samenvoegen/"), {"naar": words, "reden": "Zelfde."})

    assert refused.status_code == 422
    assert answer in refused.content.decode()
    assert f'value="{words}"' in refused.content.decode()


@pytest.mark.parametrize("step", ["voorleggen/", "samenvoegen/", "stap/vervallen/"])
def test_somebody_of_another_organisation_changes_nothing(people: People, knelpunt: Knelpunt, step: str) -> None:
    answer = browser_of(people.coordinator_elders).post(at(knelpunt, step), {"punt_1": "x", "naar": "1", "reden": "x"})

    knelpunt.refresh_from_db()
    assert answer.status_code in (403, 422)
    assert knelpunt.stand == "vastgesteld"
