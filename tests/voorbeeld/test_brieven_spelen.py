"""The letter of the example world."""

import datetime as dt
from collections import Counter

import pytest

from tests.makers import MONDAY
from weerklank.documenten.models import Document
from weerklank.documenten.queries import passages_of
from weerklank.voorbeeld.brieven_spelen import play_letter
from weerklank.voorbeeld.mensen import populate
from weerklank.werkagenda.models import Actie, Toezegging


@pytest.fixture
def letter(db):
    return play_letter(populate(now=MONDAY), dt.date(2026, 11, 25))


def test_the_letter_shows_every_state_and_leaves_something_to_do(letter):
    stands = Counter(passage.stand for passage in passages_of(letter) if passage.is_statement)
    document = Document.objects.get(pk=letter.pk)

    assert set(stands) == {"open", "aanvaard", "gecorrigeerd", "geweigerd"}
    assert document.te_beoordelen == stands["open"] >= 2


def test_what_was_accepted_stands_on_the_agenda(letter):
    assert (Toezegging.objects.count(), Actie.objects.get().wie) == (1, "Uitvoeringsdienst Levensgang")


def test_the_letter_says_that_it_is_made_up(letter):
    assert "verzonnen" in letter.titel
    assert "De brief is verzonnen" in letter.tekst
    assert letter.datum < dt.date(2026, 11, 25)
