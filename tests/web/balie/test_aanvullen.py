"""The reporter adds something on the own page, without mail."""

from uuid import uuid4

import pytest
from django.test import Client

from tests.makers import TUESDAY, make_signaal
from tests.people import People, browser_of
from tests.web.balie.conftest import fields_of
from weerklank.signalen.actions import close_without_follow_up
from weerklank.signalen.enums import GeenVervolgGrond, SignaalStand
from weerklank.signalen.models import Aanvulling, Signaal

SECRET = "Mevrouw Annelies Veerman (BSN 111222333) belde weer."


@pytest.fixture
def signaal(people: People) -> Signaal:
    return make_signaal(by=people.melder, organisatie=people.uitvoerder)


def add(browser: Client, signaal: Signaal, tekst: str = SECRET, inzending: str = ""):  # noqa: ANN201
    said = {"tekst": tekst, "inzending": inzending or str(uuid4())}
    return browser.post(f"/balie/signalen/{signaal.pk}/aanvullen/", said, follow=True)


def test_what_is_added_is_masked_and_shown_to_reporter_and_coordinator(people: People, signaal: Signaal) -> None:
    own = add(browser_of(people.melder), signaal).content.decode()
    theirs = browser_of(people.coordinator).get(f"/coordinatie/signalen/{signaal.pk}/").content.decode()

    assert Aanvulling.objects.get().tekst == "[PERSOON-1] (BSN [BSN-1]) belde weer."
    assert ["Later toegevoegd" in page and "Veerman" not in page for page in (own, theirs)] == [True, True]


def test_the_page_carries_the_form_and_sending_it_twice_adds_once(people: People, signaal: Signaal) -> None:
    browser = browser_of(people.melder)
    fields = fields_of(browser.get(f"/balie/signalen/{signaal.pk}/"))
    for _ in range(2):
        add(browser, signaal, inzending=fields["inzending"])

    assert Aanvulling.objects.count() == 1


def test_adding_to_what_got_no_follow_up_opens_it_again(people: People, signaal: Signaal) -> None:
    grond = GeenVervolgGrond.EENMALIG
    close_without_follow_up(signaal, grond=grond, reden="Hersteld.", by=people.coordinator, now=TUESDAY)
    add(browser_of(people.melder), signaal)

    assert Signaal.objects.get().stand == SignaalStand.IN_TRIAGE


@pytest.mark.parametrize("tekst", ["", "   ", "woord " * 3_000])
def test_what_cannot_be_kept_comes_back_with_what_was_typed(people: People, signaal: Signaal, tekst: str) -> None:
    answer = add(browser_of(people.melder), signaal, tekst)

    assert (answer.status_code, Aanvulling.objects.count()) == (422, 0)
    assert tekst.strip() in answer.content.decode()


def test_nobody_adds_to_the_signaal_of_another(people: People, signaal: Signaal) -> None:
    assert add(browser_of(people.collega), signaal).status_code == 404
    assert Aanvulling.objects.count() == 0


def test_who_was_logged_out_gets_the_words_back_and_nothing_is_kept(people: People, signaal: Signaal) -> None:
    answer = add(Client(), signaal, "Dit speelt nog steeds.")

    assert (answer.status_code, "Dit speelt nog steeds." in answer.content.decode()) == (401, True)
    assert Aanvulling.objects.count() == 0
