"""The page of the burden meter."""

from uuid import uuid4

from django.utils import timezone

from tests.people import People, browser_of
from weerklank.signalen.actions import submit_signaal
from weerklank.signalen.melding import mask_melding


def test_the_page_sets_what_it_took_beside_the_promise(people: People) -> None:
    for seconds in (70, 80, 90, 100, 110):
        where = {"organisatie": people.uitvoerder, "by": people.melder, "now": timezone.now()}
        submit_signaal(mask_melding("Loket dicht."), **where, inzending=uuid4(), seconds=seconds)
    page = browser_of(people.coordinator).get("/coordinatie/last/").content.decode()

    assert "langer dan beloofd" in page
    assert "de helft klaar in 90 seconden" in page
    assert "<polyline" in page


def test_a_page_without_anything_to_tell_says_so(people: People) -> None:
    page = browser_of(people.coordinator).get("/coordinatie/last/").content.decode()

    assert "niets via het formulier binnen" in page
