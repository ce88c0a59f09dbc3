"""Vectors that are made soon after."""

import threading
import time
from collections.abc import Callable

import pytest
from django.db import connection

from tests.makers import make_signaal
from tests.people import People
from weerklank.signalen.models import Signaal
from weerklank.signalen.vectoren import keep_up


def soon(there: Callable[[], bool]) -> bool:
    end = time.monotonic() + 20
    while not there() and time.monotonic() < end:
        time.sleep(0.05)
    return there()


@pytest.mark.django_db(transaction=True)
def test_what_comes_in_without_a_vector_has_one_soon_after_until_it_is_told_to_stop(people: People) -> None:
    stop = threading.Event()
    thread = threading.Thread(target=keep_up, args=[stop], kwargs={"each": 0.05})
    thread.start()
    for number in range(2):
        made = make_signaal(by=people.melder, organisatie=people.uitvoerder, tekst=f"De brief komt niet aan. {number}")
        Signaal.objects.filter(pk=made.pk).update(vector=None)
        assert soon(lambda: not Signaal.objects.filter(vector=None).exists())
    stop.set()
    thread.join(20)
    assert not thread.is_alive()


@pytest.mark.django_db(transaction=True)
def test_rows_that_another_worker_has_in_hand_are_left_to_it(people: People) -> None:
    from weerklank.signalen.actions import add_missing_vectors

    made = make_signaal(by=people.melder, organisatie=people.uitvoerder, tekst="De brief komt niet aan.")
    Signaal.objects.filter(pk=made.pk).update(vector=None)
    other = connection.copy()
    try:
        other.set_autocommit(False)
        with other.cursor() as cursor:
            cursor.execute("SELECT id FROM signalen_signaal FOR NO KEY UPDATE")
        assert add_missing_vectors() == 0
        other.rollback()
        assert add_missing_vectors() == 1
    finally:
        other.close()
