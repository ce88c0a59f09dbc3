"""The addresses for mail, kept by the own manager."""

import pytest
from django.test import Client

from tests.makers import MONDAY, TUESDAY, make_gebruiker, make_signaal
from tests.people import People, browser_of
from weerklank.berichten.enums import Groep, Wijze
from weerklank.berichten.models import Bericht, Postadres, Storing, Verzending
from weerklank.kern.enums import Happened, Rol
from weerklank.kern.models import Gebeurtenis, Gebruiker


def test_a_manager_adds_closes_and_opens_an_address(people: People) -> None:
    browser = browser_of(make_gebruiker(people.uitvoerder, Rol.BEHEERDER))
    said = {"organisatie": people.uitvoerder.pk, "adres": "Signalen@Uitvoerder.example"}
    page = browser.post("/beheer/post/", said, follow=True).content.decode()
    made = Postadres.objects.get()
    stands = []
    for stand in ("gesloten", "gesloten", "open"):
        browser.post(f"/beheer/post/{made.pk}/stand/", {"stand": stand})
        made.refresh_from_db()
        stands.append(made.is_open)

    assert (made.adres, made.organisatie) == ("signalen@uitvoerder.example", people.uitvoerder)
    assert "signalen@uitvoerder.example" in page
    assert stands == [False, False, True]


def test_a_bad_address_comes_back_as_it_was_typed_and_another_manager_sees_nothing(people: People) -> None:
    browser = browser_of(make_gebruiker(people.uitvoerder, Rol.BEHEERDER))
    answer = browser.post("/beheer/post/", {"organisatie": people.uitvoerder.pk, "adres": "geen adres"})
    browser.post("/beheer/post/", {"organisatie": people.uitvoerder.pk, "adres": "signalen@uitvoerder.example"})
    elders = browser_of(make_gebruiker(people.elders, Rol.BEHEERDER))

    assert (answer.status_code, "geen adres" in answer.content.decode()) == (422, True)
    assert "signalen@uitvoerder.example" not in elders.get("/beheer/post/").content.decode()
    assert elders.post(f"/beheer/post/{Postadres.objects.get().pk}/stand/", {"stand": "dicht"}).status_code == 404


SECRET = "Zeldzaamwoord dat de beheerder niet mag zien"


@pytest.fixture
def manager(people: People) -> Client:
    return browser_of(make_gebruiker(people.uitvoerder, Rol.BEHEERDER))


def failed_mail(to: Gebruiker, people: People, *, number: int = 1, **how: object) -> Verzending:
    """A mail about a signaal of the melder that failed for good."""
    make_signaal(by=people.melder, organisatie=people.uitvoerder, tekst=SECRET)
    made = Verzending.objects.create(
        gebruiker=to,
        wijze=Wijze.DIRECT,
        message_id=f"<{number}@weerklank.example>",
        made_at=MONDAY,
        failed_at=TUESDAY,
        **{"attempts": 1, "code": "550", **how},
    )
    event = Gebeurtenis.objects.filter(soort=Happened.SIGNAAL_SUBMITTED).latest("pk")
    said = {"groep": Groep.WERK, "redenen": [], "at": MONDAY, "wijze": Wijze.DIRECT}
    Bericht.objects.create(gebruiker=to, gebeurtenis=event, verzending=made, **said)
    return made


def again(verzending: Verzending) -> str:
    return f"/beheer/post/mails/{verzending.pk}/opnieuw/"


def test_without_failed_mails_the_page_says_so(manager: Client) -> None:
    assert "zijn aangekomen of staan nog klaar" in manager.get("/beheer/post/").content.decode()


def test_a_manager_sees_who_when_and_what_kind_and_nothing_of_the_mail(manager: Client, people: People) -> None:
    failed_mail(people.coordinator, people)
    failed_mail(people.collega, people, number=2, attempts=8, code="451")
    failed_mail(people.melder, people, number=3, sent_at=MONDAY, code="5.1.1")

    page = manager.get("/beheer/post/")
    text = page.content.decode()

    assert [(one.gebruiker, one.mislukking) for one in page.context["failed"]] == [
        (people.melder, "terug"),
        (people.collega, "steeds"),
        (people.coordinator, "geweigerd"),
    ]
    assert people.coordinator.naam in text
    signaal = Gebeurtenis.objects.filter(soort=Happened.SIGNAAL_SUBMITTED).latest("pk").over_id
    hidden = [SECRET, people.coordinator.email, f"S-{signaal:05d}", "weerklank.example&gt;"]
    assert [one for one in hidden if one in text] == []


def test_sending_again_puts_it_in_the_queue_once_with_an_event(manager: Client, people: People) -> None:
    mail = failed_mail(people.coordinator, people, sent_at=MONDAY)
    Storing.objects.create(gebruiker=people.coordinator, code="550", started_at=TUESDAY)

    done = manager.post(again(mail), follow=True).content.decode()
    second = manager.post(again(mail), follow=True).content.decode()

    mail.refresh_from_db()
    assert (mail.failed_at, mail.sent_at, mail.attempts, mail.code) == (None, None, 0, "")
    assert mail.retry_at is not None
    assert ("De mail staat klaar" in done, "staat al klaar om te versturen" in second) == (True, True)
    assert [row.over_id for row in Gebeurtenis.objects.filter(soort=Happened.VERZENDING_RETRIED)] == [mail.pk]
    assert Storing.objects.filter(ended_at=None).count() == 1


def test_another_manager_and_a_coordinator_can_not(people: People) -> None:
    mail = failed_mail(people.coordinator, people)
    elders = browser_of(make_gebruiker(people.elders, Rol.BEHEERDER))

    got = [elders.post(again(mail)).status_code, browser_of(people.coordinator).post(again(mail)).status_code]

    mail.refresh_from_db()
    assert (got, mail.failed_at) == ([404, 403], TUESDAY)
    assert list(elders.get("/beheer/post/").context["failed"]) == []


def test_what_was_forgotten_or_goes_to_a_closed_account_is_not_offered(manager: Client, people: People) -> None:
    failed_mail(people.coordinator, people).berichten.all().delete()
    failed_mail(people.collega, people, number=2)
    Gebruiker.objects.filter(pk=people.collega.pk).update(is_active=False)

    assert list(manager.get("/beheer/post/").context["failed"]) == []
