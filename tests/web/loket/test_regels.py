"""The pages of routing rules, the basket and the figures."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.loket.makers import make_bijstand, make_regel_of, offered, refused
from tests.makers import make_gebruiker, make_organisatie
from tests.people import browser_of
from weerklank.kern.enums import Rol
from weerklank.kern.models import Rolvervulling
from weerklank.loket.instelling import instelling
from weerklank.loket.models import Routeregel
from weerklank.loket.nacht import check_regels
from weerklank.signalen.actions import accept


@pytest.fixture
def coordinator(people):
    return browser_of(people.coordinator)


def said(people, **more):
    words = {"naam": "Bijstand", "begrip": "bijstand", "naar": people.elders.pk, "namens": people.uitvoerder.pk}
    return words | more


def test_without_rules_the_page_says_what_one_is_for(coordinator):
    assert "Er zijn nog geen regels" in coordinator.get("/loket/regels/").content.decode()


def test_a_rule_is_tried_first_and_nothing_is_kept(people, coordinator):
    signaal = make_bijstand(people)

    page = coordinator.post("/loket/regels/nieuw/", said(people, stap="proberen"))

    assert [one.pk for one in page.context["treffers"]] == [signaal.pk]
    assert "1 van de laatste 1 signalen" in page.content.decode()
    assert Routeregel.objects.count() == 0


def test_a_rule_is_made_and_its_page_shows_what_it_would_hit(people, coordinator):
    signaal = make_bijstand(people)
    make_bijstand(people, tekst="Het paspoort was op.")

    page = coordinator.post("/loket/regels/nieuw/", said(people), follow=True)

    assert Routeregel.objects.get().eigenaar == people.coordinator
    assert signaal.kenmerk in page.content.decode()
    assert "1 van de laatste 2 signalen" in page.content.decode()


def test_a_rule_that_cannot_be_is_refused_with_what_was_typed(people, coordinator):
    refusal = coordinator.post("/loket/regels/nieuw/", said(people, begrip="", woorden=""))

    assert refusal.status_code == 422
    assert "Vul ten minste één voorwaarde in" in refusal.content.decode()
    assert 'value="Bijstand"' in refusal.content.decode()


def test_a_rule_is_switched_and_moved(people, coordinator):
    first, second = (make_regel_of(people, people.elders, naam=naam) for naam in ("een", "twee"))

    coordinator.post(f"/loket/regels/{second.pk}/hoger/")
    off = coordinator.post(f"/loket/regels/{first.pk}/uit/", follow=True).content.decode()
    again = coordinator.post(f"/loket/regels/{first.pk}/uit/")

    assert list(Routeregel.objects.order_by("volgorde").values_list("naam", "actief")) == [
        ("twee", True),
        ("een", False),
    ]
    assert "door iemand omgezet" in off
    assert again.status_code == 409
    assert coordinator.post(f"/loket/regels/{first.pk}/weg/").status_code == 404


def test_a_rule_that_switched_itself_off_is_told_on_top(people, coordinator):
    regel = make_regel_of(people, people.elders)
    Rolvervulling.objects.filter(gebruiker=people.coordinator_elders).update(ended_at=timezone.now())
    check_regels(now=timezone.now())

    pages = [coordinator.get(path).content.decode() for path in ("/loket/regels/", f"/loket/regels/{regel.pk}/")]

    assert "Een regel zette zichzelf uit" in pages[0]
    assert "Deze regel zette zichzelf uit" in pages[1]
    assert "bij de andere organisatie is niemand meer die signalen aanneemt" in pages[0]


@pytest.mark.parametrize("number", [1, 3])
def test_the_rules_cost_the_same_queries_however_many_there_are(people, coordinator, number):
    for _ in range(number):
        make_regel_of(people, people.elders)

    with CaptureQueriesContext(connection) as queries:
        page = coordinator.get("/loket/regels/")

    assert len(page.context["rijen"]) == number
    assert len(queries) == 5, "\n".join(q["sql"][:150] for q in queries)


def test_a_signaal_that_came_back_is_offered_to_the_counter_proposal_with_one_click(people, coordinator):
    third = make_organisatie("Bureau Derde (fictief)")
    make_gebruiker(third, Rol.COORDINATOR)
    signaal = make_bijstand(people)
    refused(signaal, people.elders, naar=third)

    page = coordinator.get(f"/coordinatie/signalen/{signaal.pk}/").content.decode()
    assert "Bied aan bij Bureau Derde (fictief)" in page
    coordinator.post(f"/coordinatie/signalen/{signaal.pk}/doorsturen/", {"aan": third.pk, "reden": "Zij noemden u."})

    signaal.refresh_from_db()
    assert signaal.doorzendingen.get(ended_at=None).aan == third


def test_the_page_of_a_signaal_says_so_when_nobody_can_be_proposed(people, coordinator):
    signaal = make_bijstand(people)

    page = coordinator.get(f"/coordinatie/signalen/{signaal.pk}/").content.decode()

    assert "Niet te zeggen: we weten te weinig" in page


def test_the_page_of_a_signaal_names_the_reasons_with_their_points(people, coordinator):
    make_regel_of(people, people.elders, naam="Alle bijstand")
    signaal = make_bijstand(people)

    page = coordinator.get(f"/coordinatie/signalen/{signaal.pk}/?aan={people.elders.pk}").content.decode()

    assert "Jullie routeregel “Alle bijstand” wijst deze organisatie aan." in page
    assert "100 van de 100 punten" in page
    assert f'<option value="{people.elders.pk}" selected>' in page


def test_the_reporter_reads_every_step_on_one_page(people):
    vangnet = make_organisatie("Wie het vangnet bemant (fictief)")
    vangnet.slug = instelling().organisatie
    vangnet.save()
    make_gebruiker(vangnet, Rol.COORDINATOR)
    signaal = make_bijstand(people)
    for _ in range(2):
        other = make_organisatie()
        make_gebruiker(other, Rol.COORDINATOR)
        refused(signaal, other)

    page = browser_of(people.melder).get(f"/balie/signalen/{signaal.pk}/").content.decode()

    assert page.count("nam het signaal niet over.") == 2
    assert "(Van wie het dan is, weten zij niet.)" in page
    assert "Het signaal kwam in het vangnet bij Wie het vangnet bemant (fictief)" in page
    staff = browser_of(vangnet.rolvervullingen.get().gebruiker)
    assert signaal.tekst in staff.get("/loket/vangnet/").content.decode()
    assert (
        "Wie het vangnet bemant (fictief) bemant het vangnet"
        in browser_of(people.coordinator).get("/loket/vangnet/").content.decode()
    )


def test_figures_of_others_hide_small_numbers_and_own_ones_do_not(people):
    start = (timezone.now().replace(day=1) - dt.timedelta(days=5)).replace(hour=9)
    for _ in range(4):
        offer = offered(make_bijstand(people, now=start), people.elders, now=start)
        accept(offer, by=people.coordinator_elders, now=start + dt.timedelta(days=2))

    mine = browser_of(people.coordinator_elders).get("/loket/cijfers/").context["rijen"]
    theirs = browser_of(people.coordinator).get("/loket/cijfers/").context["rijen"]

    assert mine == [[people.elders.naam, "4", "4", "0", "0", "2,0"]]
    assert theirs == [[people.elders.naam, *["te weinig"] * 4, "–"]]


def test_without_figures_the_page_says_what_will_stand_there(coordinator):
    assert "Er is in deze maanden niets doorgestuurd" in coordinator.get("/loket/cijfers/").content.decode()
