"""The page Berichten: one's own alone, unread until it is opened, and the mail stops with one click."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.makers import MONDAY, make_signaal
from tests.people import People, browser_of
from weerklank.berichten.enums import Groep, Wijze
from weerklank.berichten.models import Bericht, Storing, Voorkeur
from weerklank.berichten.queries import MOST_COUNTED
from weerklank.berichten.tokens import unsubscribe_token
from weerklank.berichten.vertellen import begin, tell


@pytest.fixture
def told(people: People) -> People:
    """Marit reported once; she and the coordinator hear."""
    begin()
    make_signaal(by=people.melder, organisatie=people.uitvoerder, tekst="Zeldzaamwoord in de brief.")
    tell()
    return people


def of(person: object) -> Bericht:
    return Bericht.objects.get(gebruiker=person)


def header(page: bytes) -> str:
    """What the header says beside Berichten."""
    found = re.search(r'weerklank-teller">(\d+\+?)', page.decode())
    return found[1] if found else ""


def test_a_new_bericht_is_counted_in_the_header_until_it_is_opened(told: People) -> None:
    browser = browser_of(told.melder)
    before = browser.get("/berichten/")
    opened = browser.get(f"/berichten/{of(told.melder).pk}/")
    after = browser.get("/berichten/")

    assert (header(before.content), header(after.content)) == ("1", "")
    assert opened.headers["Location"] == f"/balie/signalen/{of(told.melder).signaal_id}/"
    assert ["ongelezen" in page.content.decode() for page in (before, after)] == [True, False]
    assert "Zeldzaamwoord" not in before.content.decode()


def test_a_bericht_leads_the_coordinator_to_the_signaal(told: People) -> None:
    browser = browser_of(told.coordinator)
    bericht = of(told.coordinator)
    page = browser.get(f"/berichten/{bericht.pk}/", follow=True)

    assert page.redirect_chain == [(f"/coordinatie/signalen/{bericht.gebeurtenis.over_id}/", 302)]
    assert page.status_code == 200


def test_nobody_opens_or_reads_the_bericht_of_another(told: People) -> None:
    browser = browser_of(told.coordinator)

    assert browser.get(f"/berichten/{of(told.melder).pk}/").status_code == 404
    assert of(told.melder).read_at is None


def test_everything_is_read_at_once_for_this_person_alone(told: People) -> None:
    browser_of(told.melder).post("/berichten/gelezen/")

    assert [of(person).read_at is None for person in (told.melder, told.coordinator)] == [False, True]


def test_more_than_can_be_counted_is_said_so(told: People) -> None:
    for number in range(MOST_COUNTED):
        make_signaal(by=told.melder, organisatie=told.uitvoerder, tekst=f"Nog een, {number}.")
    tell()

    assert header(browser_of(told.melder).get("/berichten/").content) == "99+"


def test_the_list_costs_the_same_for_one_and_for_many(told: People, django_assert_num_queries: Any) -> None:
    browser = browser_of(told.melder)
    for _round in range(2):
        with django_assert_num_queries(6):
            browser.get("/berichten/")
        for number in range(5):
            make_signaal(by=told.melder, organisatie=told.uitvoerder, tekst=f"Nog een, {number}.")
        tell()


def test_a_choice_is_kept_and_shown_again(told: People) -> None:
    browser = browser_of(told.melder)
    answer = browser.post("/berichten/voorkeuren/", {"eigen": "wekelijks", "werk": "niet"}, follow=True)

    assert set(Voorkeur.objects.values_list("gebruiker", "groep", "wijze")) == {
        (told.melder.pk, "eigen", "wekelijks"),
        (told.melder.pk, "werk", "niet"),
    }
    assert re.search(r'value="wekelijks"[^>]*checked', answer.content.decode())


def test_a_choice_that_is_not_on_the_list_is_refused(told: People) -> None:
    answer = browser_of(told.melder).post("/berichten/voorkeuren/", {"eigen": "soms", "werk": "niet"})

    assert (answer.status_code, Voorkeur.objects.count()) == (422, 0)


def test_the_link_in_a_mail_stops_that_mail_with_one_click_and_without_a_login(told: People) -> None:
    """As a mail program does it (RFC 8058): a POST without cookies. Looking at the link changes nothing."""
    path = f"/berichten/afmelden/?t={unsubscribe_token(told.melder.pk, Groep.EIGEN)}"
    stranger = Client(enforce_csrf_checks=True)
    looked = stranger.get(path)
    before = Voorkeur.objects.count()
    stopped = stranger.post(path, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded")

    assert (looked.status_code, before, stopped.status_code) == (200, 0, 200)
    kept = Voorkeur.objects.get()
    assert (kept.gebruiker, kept.groep, kept.wijze) == (told.melder, Groep.EIGEN, Wijze.NIET)
    assert told.melder.naam not in looked.content.decode() + stopped.content.decode()


@pytest.mark.parametrize("token", ["", "x", "1-eigen-" + "0" * 24])
def test_a_broken_link_says_so_and_stops_nothing(told: People, token: str) -> None:
    assert Client().post(f"/berichten/afmelden/?t={token}").status_code == 404
    assert Voorkeur.objects.count() == 0


def test_who_gets_no_mail_sees_it_with_the_coordinator_and_can_try_again(told: People) -> None:
    Storing.objects.create(gebruiker=told.melder, code="550", started_at=MONDAY)
    own, theirs, other = (
        browser_of(person).get("/berichten/").content.decode() for person in (told.melder, told.coordinator, told.collega)
    )

    assert "Er komt geen mail bij je aan" in own
    assert [told.melder.naam in page for page in (theirs, other)] == [True, False]
    browser_of(told.melder).post("/berichten/adres/")
    assert Storing.objects.get().ended_at is not None


def test_a_visitor_of_a_public_page_costs_no_query_for_berichten(told: People, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        page = Client().get("/over")

    assert "/berichten/" not in page.content.decode()
