import datetime as dt
import time
from collections import Counter

import pytest

from weerklank.antwoorden.models import Verzoek
from weerklank.antwoorden.queries import floating as floating_verzoeken
from weerklank.kern.models import Gebeurtenis, Gebruiker, Organisatie
from weerklank.knelpunten.models import Knelpunt
from weerklank.knelpunten.queries import floating as floating_knelpunten
from weerklank.signalen.models import Signaal
from weerklank.signalen.queries import floating as floating_signalen
from weerklank.voorbeeld.bouwen import Uitkomst, build
from weerklank.voorbeeld.inhoud import verhalen

TODAY = dt.date(2026, 11, 25)
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """The example world at its default scale, once for this file."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        began = time.monotonic()
        build(today=TODAY)
        yield time.monotonic() - began
        transaction.set_rollback(True)


def test_it_loads_quickly(world):
    print("seconds", world)
    assert world < 25


def test_every_knelpunt_ends_in_the_stage_its_story_tells(world):
    stands = dict(Knelpunt.objects.values_list("titel", "stand"))
    assert stands == {verhaal.titel: verhaal.stadium for verhaal in verhalen().values()}


def test_nothing_floats(world):
    assert [list(floating_signalen()), list(floating_knelpunten()), list(floating_verzoeken())] == [[], [], []]
