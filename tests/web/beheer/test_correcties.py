"""The page with corrections of the masking."""

from uuid import uuid4

from django.utils import timezone

from tests.makers import make_gebruiker
from tests.people import People, browser_of
from weerklank.kern.enums import Rol
from weerklank.signalen.actions import submit_signaal
from weerklank.signalen.maskering import corrected
from weerklank.signalen.melding import mask_melding


def test_the_page_says_how_often_a_rule_was_undone_and_never_the_words(people: People) -> None:
    melding = corrected(mask_melding("Volgens Amber is het loket dicht."), laat_staan=[0])
    where = {"organisatie": people.uitvoerder, "by": people.melder, "now": timezone.now()}
    submit_signaal(melding, **where, inzending=uuid4())
    beheerder = make_gebruiker(people.uitvoerder, Rol.BEHEERDER)
    page = browser_of(beheerder).get("/beheer/correcties/").content.decode()

    assert "1 van de 1 keer" in page
    assert "Een bekende voornaam." in page
    assert "Amber" not in page
