"""Writing the description of a knelpunt."""

import pytest
from django.test import Client

from tests.makers import make_knelpunt, make_publicatie, make_signaal
from tests.people import People, browser_of
from weerklank.knelpunten.models import Bundeling, Knelpunt
from weerklank.publicatie.models import Publicatie


def typed(people: People, **rest: object) -> dict[str, object]:
    values: dict[str, object] = {
        "titel": "Het formulier kent geen briefadres",
        "omschrijving": "Wie geen vast adres heeft, kan niet verder.",
        "soort": "ict",
        "eigenaar": people.eigenaar.pk,
        "geadresseerde": people.ministerie.pk,
        "organisatie": people.uitvoerder.pk,
    }
    return values | rest


def test_a_new_knelpunt_is_a_concept_of_the_own_organisation(coordinator: Client, people: People) -> None:
    done = coordinator.post("/coordinatie/knelpunten/nieuw/", typed(people))

    knelpunt = Knelpunt.objects.get()
    assert done["Location"] == f"/coordinatie/knelpunten/{knelpunt.pk}/"
    assert (knelpunt.stand, knelpunt.organisatie, knelpunt.eigenaar) == ("concept", people.uitvoerder, people.eigenaar)


def test_everything_that_is_missing_is_said_at_once_and_nothing_is_lost(coordinator: Client, people: People) -> None:
    refused = coordinator.post(
        "/coordinatie/knelpunten/nieuw/",
        {"omschrijving": "Dit typte ik.", "omvang": "veel", "organisatie": people.uitvoerder.pk},
    )

    page = refused.content.decode()
    assert refused.status_code == 422
    assert "Dit typte ik." in page
    assert [
        field
        for field in ("titel", "soort", "omvang_bron", "eigenaar", "geadresseerde")
        if f'href="#id_{field}"' not in page
    ] == []


def test_from_a_signaal_the_form_starts_with_its_words(coordinator: Client, people: People) -> None:
    signaal = make_signaal(
        by=people.melder,
        organisatie=people.uitvoerder,
        tekst="Het formulier kent geen briefadres.",
        doelgroep="daklozen",
    )

    page = coordinator.get(f"/coordinatie/signalen/{signaal.pk}/nieuw-knelpunt/").context["form"].initial
    coordinator.post(f"/coordinatie/signalen/{signaal.pk}/nieuw-knelpunt/", typed(people))

    bundeling = Bundeling.objects.get()
    assert (page["omschrijving"], page["groepen"]) == (signaal.tekst, "daklozen")
    assert (bundeling.signaal, bundeling.grond) == (signaal, "nieuw")


def test_the_law_that_the_signaal_named_comes_along(coordinator: Client, people: People) -> None:
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder, regel="art 4:84 awb")

    coordinator.post(f"/coordinatie/signalen/{signaal.pk}/nieuw-knelpunt/", typed(people))

    vindplaats = Knelpunt.objects.get().vindplaatsen.get()
    assert (vindplaats.bwb_id, vindplaats.artikel_nr) == ("BWBR0005537", "4:84")


def test_a_signaal_that_was_decided_meanwhile_opens_no_knelpunt(coordinator: Client, people: People) -> None:
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    coordinator.post(f"/coordinatie/signalen/{signaal.pk}/geen-vervolg/", {"grond": "eenmalig", "reden": "Hersteld."})

    refused = coordinator.post(f"/coordinatie/signalen/{signaal.pk}/nieuw-knelpunt/", typed(people))

    assert refused.status_code == 409
    assert "Het formulier kent geen briefadres" in refused.content.decode()
    assert Knelpunt.objects.count() == 0


def test_a_change_is_kept_and_public_at_once(eigenaar: Client, people: People, knelpunt: Knelpunt) -> None:
    make_publicatie(knelpunt, by=people.eigenaar)

    eigenaar.post(
        f"/coordinatie/knelpunten/{knelpunt.pk}/bewerken/", typed(people, version=1, titel="Een nieuwe titel")
    )

    knelpunt.refresh_from_db()
    assert (knelpunt.titel, knelpunt.version) == ("Een nieuwe titel", 2)
    assert Publicatie.objects.order_by("-versie").first().inhoud["titel"] == "Een nieuwe titel"


def test_who_was_second_sees_both_texts_and_can_save_again(
    eigenaar: Client, people: People, knelpunt: Knelpunt
) -> None:
    path = f"/coordinatie/knelpunten/{knelpunt.pk}/bewerken/"
    eigenaar.post(path, typed(people, version=1, titel="De eerste was sneller"))

    second = eigenaar.post(path, typed(people, version=1, titel="De tweede typte dit"))
    again = eigenaar.post(
        path, typed(people, version=second.context["form"]["version"].value(), titel="De tweede typte dit")
    )

    page = second.content.decode()
    assert second.status_code == 409
    assert [
        words for words in ("De eerste was sneller", "De tweede typte dit", "intussen bijgewerkt") if words not in page
    ] == []
    assert again.status_code == 302
    knelpunt.refresh_from_db()
    assert knelpunt.titel == "De tweede typte dit"


def test_somebody_of_another_organisation_may_read_but_not_change(people: People, knelpunt: Knelpunt) -> None:
    refused = browser_of(people.coordinator_elders).post(
        f"/coordinatie/knelpunten/{knelpunt.pk}/bewerken/", typed(people, version=1, titel="Gekaapt")
    )

    knelpunt.refresh_from_db()
    assert refused.status_code == 403
    assert knelpunt.titel != "Gekaapt"


@pytest.mark.parametrize("tekst", ["<script>alert(1)</script>", "x" * 100_000, "العائلة تنتظر", "🕰️" * 50])
def test_any_text_is_shown_as_text_or_refused_with_everything_kept(
    coordinator: Client, people: People, tekst: str
) -> None:
    answer = coordinator.post("/coordinatie/knelpunten/nieuw/", typed(people, omschrijving=tekst, voorstel=tekst))

    page = coordinator.get(answer["Location"]) if answer.status_code == 302 else answer
    assert answer.status_code in (302, 422)
    assert "<script>alert" not in page.content.decode()


def test_names_are_masked_in_a_knelpunt_too(coordinator: Client, people: People) -> None:
    coordinator.post(
        "/coordinatie/knelpunten/nieuw/", typed(people, omschrijving="Mevrouw Veerman, BSN 111222333, kan niet verder.")
    )

    assert "111222333" not in Knelpunt.objects.get().omschrijving
    assert "Veerman" not in Knelpunt.objects.get().omschrijving


def test_the_owner_is_chosen_from_the_own_organisation(coordinator: Client, people: People) -> None:
    refused = coordinator.post("/coordinatie/knelpunten/nieuw/", typed(people, eigenaar=people.coordinator_elders.pk))

    assert refused.status_code == 422
    assert Knelpunt.objects.count() == 0


def test_a_coordinator_elsewhere_starts_with_the_own_organisation(people: People) -> None:
    page = browser_of(people.coordinator_elders).get("/coordinatie/knelpunten/nieuw/")

    assert page.context["form"].initial["organisatie"] == people.elders.pk
    assert make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie).pk
