"""The work agenda of the example world."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

import pytest
from django.db import transaction

from weerklank.voorbeeld.mensen import populate
from weerklank.voorbeeld.voorval import office_time
from weerklank.voorbeeld.werkagenda_spelen import play_werkagenda
from weerklank.werkagenda.models import Actie, Koppeling, Toezegging, Vondst
from weerklank.werkagenda.queries import floating

TODAY = dt.date(2026, 11, 25)
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def agenda(django_db_setup, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock(), transaction.atomic():
        play_werkagenda(populate(now=office_time(TODAY - dt.timedelta(days=740), 9, 0)), TODAY)
        yield
        transaction.set_rollback(True)


def test_something_stands_in_both_something_in_a_letter_and_something_in_the_register_alone(agenda):
    assert Counter(Toezegging.objects.filter(herkomst="register").values_list("vak", flat=True)) == {
        "beide": 1,
        "register": 5,
    }
    assert sorted(Vondst.objects.filter(weg_at=None).values_list("vak", flat=True)) == ["beide", "brief"]


def test_a_letter_that_keeps_a_promise_waits_for_a_person(agenda):
    waiting = Koppeling.objects.filter(soort="nakoming", stand="voorgesteld").order_by("-score")

    assert waiting[0].toezegging.nummer == "TZ202400-902"


def test_something_is_late_something_is_due_and_something_has_no_term(agenda):
    terms = Toezegging.objects.filter(herkomst="register").values_list("termijn_until", flat=True)

    assert {None if day is None else day < TODAY for day in terms} == {None, True, False}


def test_actions_stand_in_three_states_and_none_floats(agenda):
    assert Counter(Actie.objects.values_list("stand", flat=True)) == {"voorgesteld": 1, "vastgesteld": 1, "loopt": 1}
    assert list(floating()) == []
