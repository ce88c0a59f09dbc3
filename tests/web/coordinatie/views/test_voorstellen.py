"""Proposals on the page of the coordinator."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.knelpunten.alike import knelpunt_about, signaal_about
from tests.people import People, browser_of
from weerklank.knelpunten.groeperen import propose_new
from weerklank.knelpunten.models import Bundeling, Knelpunt, Samenvoeging, Standwijziging, Voorstel
from weerklank.knelpunten.samenvoegen import propose_merges

LIST = "/coordinatie/voorstellen/"


def proposed() -> Voorstel:
    propose_new(now=timezone.now())
    return Voorstel.objects.get()


def at(voorstel: Voorstel, step: str = "") -> str:
    return f"{LIST}{voorstel.pk}/{step}"


@pytest.fixture
def bijvoeg(people: People) -> Voorstel:
    knelpunt_about(people, 1)
    for _ in range(2):
        signaal_about(people, 1)
    return proposed()


@pytest.fixture
def bundel(people: People) -> Voorstel:
    for _ in range(3):
        signaal_about(people, 1, tekst="De huurtoeslag stopt na een verhuizing.")
    return proposed()


def ticked(voorstel: Voorstel) -> list[int]:
    return list(voorstel.leden.order_by("signaal").values_list("signaal", flat=True))


def test_an_empty_list_says_when_something_comes(coordinator: Client) -> None:
    assert "Er is niets voor te stellen" in coordinator.get(LIST).content.decode()


def test_the_list_tells_how_many_and_why(coordinator: Client, bundel: Voorstel) -> None:
    page = coordinator.get(LIST).content.decode()

    assert "3 signalen over hetzelfde" in page
    assert "huurtoeslag" in page


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_costs_the_same_queries_however_many_there_are(
    coordinator: Client, people: People, number: int
) -> None:
    for subject in range(number):
        knelpunt_about(people, subject)
        signaal_about(people, subject)
    propose_new(now=timezone.now())
    coordinator.get(LIST)

    with CaptureQueriesContext(connection) as queries:
        page = coordinator.get(LIST)

    assert len(page.context["rows"]) == number
    assert len(queries) == 6, "\n".join(q["sql"][:150] for q in queries)


def test_accepting_bundles_and_can_be_undone(coordinator: Client, bijvoeg: Voorstel) -> None:
    done = coordinator.post(at(bijvoeg), {"lid": ticked(bijvoeg)})
    assert done["Location"] == f"{LIST}?gedaan={bijvoeg.pk}"
    assert Bundeling.objects.filter(knelpunt=bijvoeg.knelpunt, ended_at=None).count() == 2
    assert "Ongedaan maken" in coordinator.get(done["Location"]).content.decode()

    coordinator.post(at(bijvoeg, "ongedaan/"))

    assert Bundeling.objects.filter(ended_at=None).count() == 0
    assert "Welke horen erbij?" in coordinator.get(at(bijvoeg)).content.decode()


def test_nothing_ticked_is_told_and_nothing_happens(coordinator: Client, bijvoeg: Voorstel) -> None:
    refused = coordinator.post(at(bijvoeg), {"lid": ["x", "9" * 40]})

    assert refused.status_code == 422
    assert "Kies ten minste één signaal." in refused.content.decode()


def test_a_new_knelpunt_is_described_from_the_ticked_signalen(
    coordinator: Client, people: People, bundel: Voorstel
) -> None:
    one, two, _three = ticked(bundel)
    place = f"{at(bundel, 'nieuw-knelpunt/')}?lid={one}&lid={two}"
    form = coordinator.get(place)
    assert "De huurtoeslag stopt na een verhuizing." in form.content.decode()

    said = {"titel": "Verhuizen", "omschrijving": "Het stopt.", "soort": "proces", "eigenaar": people.eigenaar.pk}
    said |= {"geadresseerde": people.ministerie.pk, "organisatie": people.uitvoerder.pk}
    wrong = coordinator.post(place, said | {"titel": ""})
    done = coordinator.post(place, said)

    made = Knelpunt.objects.get()
    assert (wrong.status_code, done["Location"]) == (422, f"/coordinatie/knelpunten/{made.pk}/")
    assert Bundeling.objects.filter(knelpunt=made, ended_at=None).count() == 2


def test_refusing_needs_a_reason_and_keeps_what_was_typed(coordinator: Client, bundel: Voorstel) -> None:
    refused = coordinator.post(at(bundel, "weigeren/"), {"reden": ""})
    done = coordinator.post(at(bundel, "weigeren/"), {"reden": "Drie zaken."})

    bundel.refresh_from_db()
    assert (refused.status_code, done.status_code, bundel.uitkomst) == (422, 302, "geweigerd")
    assert "Drie zaken." in coordinator.get(at(bundel)).content.decode()


def test_two_decisions_at_once_are_told(coordinator: Client, bijvoeg: Voorstel) -> None:
    pks = ticked(bijvoeg)
    coordinator.post(at(bijvoeg), {"lid": pks})

    second = coordinator.post(at(bijvoeg), {"lid": pks})

    assert "Over dit voorstel is al beslist" in second.content.decode()


def test_another_organisation_finds_nothing(people: People, bundel: Voorstel) -> None:
    elders = browser_of(people.coordinator_elders)

    assert [elders.get(at(bundel)).status_code, elders.post(at(bundel, "weigeren/")).status_code] == [404, 404]
    assert "huurtoeslag" not in elders.get(LIST).content.decode()


def test_both_owners_agree_on_a_merge_without_seeing_each_others_signalen(people: People, coordinator: Client) -> None:
    own, other = knelpunt_about(people, 1), knelpunt_about(people, 1, elsewhere=True, established=False)
    Knelpunt.objects.filter(pk=other.pk).update(stand="vastgesteld")
    propose_merges(now=timezone.now())
    voorstel, elders = Voorstel.objects.get(), browser_of(people.coordinator_elders)

    coordinator.post(at(voorstel))
    assert "stemt in" in elders.get(at(voorstel)).content.decode()
    elders.post(at(voorstel))

    assert Samenvoeging.objects.get().naar == own
    assert "Weer splitsen" in coordinator.get(at(voorstel)).content.decode()


def test_asking_for_a_merge_brings_the_reason_to_the_other_owner_and_to_the_merge(people: People) -> None:
    own, other = knelpunt_about(people, 1), knelpunt_about(people, 1, elsewhere=True, established=False)
    Knelpunt.objects.filter(pk=other.pk).update(stand="vastgesteld")
    asker, elders = browser_of(people.eigenaar), browser_of(people.coordinator_elders)
    said = {"naar": other.kenmerk, "reden": "Zelfde regel, zei mevrouw Zuurbier-Test."}

    done = asker.post(f"/coordinatie/knelpunten/{own.pk}/samenvoegen/", said, follow=True)
    voorstel = Voorstel.objects.get()
    read = [one.get(at(voorstel)).content.decode() for one in (asker, elders)]
    lists = [one.get(LIST).content.decode() for one in (asker, elders)]
    agreed = elders.post(at(voorstel), follow=True)

    assert done.redirect_chain == [(at(voorstel), 302)]
    assert f"Gevraagd. De eigenaar van {other.kenmerk} krijgt bericht." in done.content.decode()
    assert ["Zelfde regel, zei [PERSOON-1]." in page for page in read] == [True, True]
    assert ["wacht op de ander" in page for page in lists] == [True, False]
    assert ["de ander stemt in" in page for page in lists] == [False, True]
    assert agreed.status_code == 200
    assert (
        Standwijziging.objects.filter(knelpunt=own).latest("pk").toelichting == "Zelfde regel, zei [PERSOON-1]."
    )


def test_who_agrees_first_is_told_what_comes(people: People, coordinator: Client) -> None:
    knelpunt_about(people, 1)
    other = knelpunt_about(people, 1, elsewhere=True, established=False)
    Knelpunt.objects.filter(pk=other.pk).update(stand="vastgesteld")
    propose_merges(now=timezone.now())

    done = coordinator.post(at(Voorstel.objects.get()), follow=True).content.decode()

    assert "Je stemt in. Doet de andere eigenaar dat ook, dan krijg je bericht." in done


def test_who_agreed_takes_it_back_while_the_other_has_not_agreed(people: People, coordinator: Client) -> None:
    knelpunt_about(people, 1)
    other = knelpunt_about(people, 1, elsewhere=True, established=False)
    Knelpunt.objects.filter(pk=other.pk).update(stand="vastgesteld")
    propose_merges(now=timezone.now())
    voorstel, elders = Voorstel.objects.get(), browser_of(people.coordinator_elders)
    coordinator.post(at(voorstel))
    offered = [("Instemming intrekken" in one.get(at(voorstel)).content.decode()) for one in (coordinator, elders)]

    refused = elders.post(at(voorstel, "intrekken/"))
    done = coordinator.post(at(voorstel, "intrekken/"), follow=True).content.decode()
    again = coordinator.post(at(voorstel, "intrekken/"))
    elders.post(at(voorstel))

    assert offered == [True, False]
    assert (refused.status_code, again.status_code) == (422, 422)
    assert "Je instemming is ingetrokken" in done
    assert "Instemmen met samenvoegen" in done
    assert Samenvoeging.objects.count() == 0


def test_a_signaal_says_where_it_may_belong(coordinator: Client, bijvoeg: Voorstel) -> None:
    page = coordinator.get(f"/coordinatie/signalen/{ticked(bijvoeg)[0]}/").content.decode()

    assert "Hoort misschien bij" in page
    assert "Geen knelpunt lijkt hierop" not in page
    assert at(bijvoeg) in page


def test_an_owner_without_triage_is_not_led_to_a_queue_that_refuses(people: People) -> None:
    page = browser_of(people.eigenaar).get("/coordinatie/voorstellen/").content.decode()

    assert page.count('class="weerklank-kruimels"') == 1
    assert 'href="/coordinatie/"' not in page.split('class="weerklank-kruimels"')[1].split("</ol>")[0]
