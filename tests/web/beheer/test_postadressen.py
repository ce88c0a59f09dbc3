"""The addresses for mail, kept by the own manager."""

from tests.makers import make_gebruiker
from tests.people import People, browser_of
from weerklank.berichten.models import Postadres
from weerklank.kern.enums import Rol


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
