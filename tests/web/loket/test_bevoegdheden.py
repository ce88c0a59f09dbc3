"""The directory: everybody reads and proposes, the editor decides, what ended stays to be read."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.loket.makers import make_bevoegdheid
from tests.makers import TUESDAY, make_gebruiker, make_organisatie
from tests.people import browser_of
from weerklank.kern.enums import Rol
from weerklank.loket.actions import accept, propose_end
from weerklank.loket.models import Bevoegdheid, Bevoegdheidsvoorstel

NIEUW = "/loket/bevoegdheden/nieuw/"


def said(people, **more):
    words = {"organisatie": people.elders.pk, "begrip": "bijstand", "gebiedsoort": "land", "reden": "Staat in de wet."}
    return words | {"namens": people.uitvoerder.pk} | more


def test_the_empty_list_says_what_to_do(people):
    page = browser_of(people.melder).get("/loket/").content.decode()

    assert "De lijst is nog leeg" in page
    assert NIEUW in page


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_costs_the_same_queries_however_long_it_is(people, number):
    for begrip in ("bijstand", "AOW", "Anw")[:number]:
        make_bevoegdheid(people, people.elders, begrip=begrip)
    browser = browser_of(people.melder)

    with CaptureQueriesContext(connection) as queries:
        page = browser.get("/loket/")

    assert len(page.context["rijen"]) == number
    assert len(queries) == 5, "\n".join(q["sql"][:150] for q in queries)


@pytest.mark.parametrize(("zoek", "found"), [("bijst", 1), ("Oever", 1), ("fictief", 2), ("bestaat niet", 0), ("%", 0)])
def test_the_list_is_searched_by_subject_area_and_organisation(people, zoek, found):
    make_bevoegdheid(people, people.elders)
    make_bevoegdheid(people, people.elders, begrip="AOW", gebiedsoort="gemeente", gebied="Oeverveen")

    page = browser_of(people.melder).get("/loket/", {"zoek": zoek})

    assert len(page.context["rijen"]) == found


def test_what_ended_leaves_the_list_and_stays_to_be_read(people):
    row = make_bevoegdheid(people, people.elders)
    words = {"namens": people.uitvoerder, "by": people.melder, "now": TUESDAY}
    accept(propose_end(row, reden="Opgeheven.", **words), by=people.coordinator, now=TUESDAY)
    browser = browser_of(people.melder)

    assert len(browser.get("/loket/").context["rijen"]) == 0
    assert len(browser.get("/loket/?toon=beeindigd").context["rijen"]) == 1
    assert "Opgeheven." in browser.get(f"/loket/bevoegdheden/{row.pk}/").content.decode()
    assert browser.get(f"/loket/bevoegdheden/{row.pk}/einde/").status_code == 404


def test_a_professional_proposes_and_a_coordinator_accepts(people):
    done = browser_of(people.melder).post(NIEUW, said(people), follow=True)
    voorstel = Bevoegdheidsvoorstel.objects.get()
    assert "Voorgesteld. Een redacteur of coördinator beslist." in done.content.decode()
    assert "Aanvaarden" not in done.content.decode()

    browser_of(people.coordinator).post(f"/loket/verbeteringen/{voorstel.pk}/aanvaarden/")

    assert Bevoegdheid.objects.get().bijhouder == people.uitvoerder


def test_a_refused_form_keeps_what_was_typed(people):
    refused = browser_of(people.melder).post(NIEUW, said(people, begrip="bestaat niet", reden="Mijn lange uitleg."))

    assert refused.status_code == 422
    assert "Dit begrip staat niet in de lijst." in refused.content.decode()
    assert "Mijn lange uitleg." in refused.content.decode()


def test_a_better_entry_starts_from_what_stands_there(people):
    row = make_bevoegdheid(people, people.elders)
    browser = browser_of(people.melder)
    assert 'value="bijstand"' in browser.get(f"/loket/bevoegdheden/{row.pk}/verbeteren/").content.decode()

    browser.post(f"/loket/bevoegdheden/{row.pk}/verbeteren/", said(people, begrip="AOW"))

    assert Bevoegdheidsvoorstel.objects.get(verbetering="anders").bevoegdheid == row


def test_rejecting_needs_a_reason_and_keeps_the_page(people):
    browser_of(people.melder).post(NIEUW, said(people))
    path = f"/loket/verbeteringen/{Bevoegdheidsvoorstel.objects.get().pk}/afwijzen/"
    browser = browser_of(people.coordinator)

    silent = browser.post(path, {"reden": " "})
    done = browser.post(path, {"reden": "Dat doen zij niet."}, follow=True)

    assert (silent.status_code, "Vul een reden in." in silent.content.decode()) == (422, True)
    assert "Dat doen zij niet." in done.content.decode()


def test_what_waits_is_seen_by_those_it_is_about_alone(people):
    browser_of(people.melder).post(NIEUW, said(people))
    third = make_gebruiker(make_organisatie(), Rol.REDACTEUR)
    path = f"/loket/verbeteringen/{Bevoegdheidsvoorstel.objects.get().pk}/aanvaarden/"

    assert "Staat in de wet." in browser_of(people.outsider).get("/loket/verbeteringen/").content.decode()
    assert "Staat in de wet." not in browser_of(third).get("/loket/verbeteringen/?toon=alles").content.decode()
    assert browser_of(third).post(path).status_code == 404
    assert browser_of(people.outsider).post(path).status_code == 403


def test_how_it_works_tells_every_weight_and_who_staffs_the_basket(people):
    page = browser_of(people.melder).get("/loket/uitleg/").content.decode()

    assert "minder dan 30 punten" in page
    assert "Het vangnet is nu niet bemand." in page
