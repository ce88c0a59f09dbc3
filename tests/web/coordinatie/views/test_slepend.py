"""What the owner sees and says of the marker "slepend"."""

import datetime as dt

from django.test import Client
from django.utils import timezone

from tests.makers import make_publicatie, make_verzoek
from tests.people import People
from weerklank.knelpunten.models import Kanttekening, Knelpunt
from weerklank.publicatie.queries import current
from weerklank.publicatie.slepend import measure


def at(knelpunt: Knelpunt, step: str = "slepend/") -> str:
    return f"/coordinatie/knelpunten/{knelpunt.pk}/{step}"


def put_forward(knelpunt: Knelpunt, people: People) -> None:
    """Three years ago, public and measured now."""
    ago = timezone.now() - dt.timedelta(days=3 * 365)
    make_verzoek(knelpunt, by=people.eigenaar, now=ago)
    make_publicatie(knelpunt, by=people.eigenaar, now=ago)
    measure(now=timezone.now())


def test_the_owner_reads_the_marker_and_writes_a_note(eigenaar: Client, people: People, knelpunt: Knelpunt) -> None:
    put_forward(knelpunt, people)

    page = eigenaar.get(at(knelpunt)).text
    done = eigenaar.post(at(knelpunt), {"reden": "Dit loopt via een ander knelpunt."})

    assert "al lang geleden voorgelegd" in page
    assert done["Location"] == at(knelpunt, "")
    slepend = current(knelpunt.pk).publicatie.inhoud["slepend"]
    assert (slepend["stand"], slepend["kanttekening"]["tekst"]) == ("slepend", "Dit loopt via een ander knelpunt.")
    assert "Dit loopt via een ander knelpunt." in eigenaar.get(at(knelpunt)).text


def test_an_empty_note_is_refused_and_nothing_is_kept(eigenaar: Client, people: People, knelpunt: Knelpunt) -> None:
    put_forward(knelpunt, people)

    assert eigenaar.post(at(knelpunt), {"reden": " "}).status_code == 422
    assert Kanttekening.objects.count() == 0


def test_a_note_that_is_too_long_is_kept_in_the_box(eigenaar: Client, people: People, knelpunt: Knelpunt) -> None:
    put_forward(knelpunt, people)

    refused = eigenaar.post(at(knelpunt), {"reden": "lang " * 2_500})

    assert refused.status_code == 422
    assert "lang lang lang" in refused.text


def test_before_the_first_night_the_page_says_so(eigenaar: Client, people: People, knelpunt: Knelpunt) -> None:
    make_verzoek(knelpunt, by=people.eigenaar)

    assert "nog niet gemeten" in eigenaar.get(at(knelpunt)).text


def test_the_way_to_the_note_is_there_once_it_was_put_forward(
    eigenaar: Client, people: People, knelpunt: Knelpunt
) -> None:
    before = eigenaar.get(at(knelpunt, "")).text
    make_verzoek(knelpunt, by=people.eigenaar)

    assert at(knelpunt) not in before
    assert at(knelpunt) in eigenaar.get(at(knelpunt, "")).text
