"""One reminder, and silence recorded as an outcome."""

import datetime as dt

import pytest

from tests.makers import MONDAY, make_established, make_knelpunt, make_verzoek
from weerklank.antwoorden.actions import conclude
from weerklank.antwoorden.clock import tick
from weerklank.kern.enums import Happened
from weerklank.kern.queries import story_of

DUE = dt.datetime(2026, 4, 13, 12, 0, tzinfo=dt.UTC)


def days(number):
    return dt.timedelta(days=number)


def run(now):
    return tick(now=now)


@pytest.fixture
def verzoek(people):
    knelpunt = make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
    return make_verzoek(knelpunt, by=people.eigenaar)


def test_nothing_is_sent_before_the_last_two_weeks(verzoek):
    assert run(DUE - days(15)) == (0, 0)


def test_one_reminder_is_recorded_for_those_who_write(verzoek):
    assert run(DUE - days(14)) == (1, 0)
    assert run(DUE - days(13)) == (0, 0)

    assert story_of(verzoek.knelpunt).filter(soort=Happened.VERZOEK_REMINDED).count() == 1


def test_silence_is_recorded_once_from_the_day_after(verzoek):
    run(DUE)
    assert run(DUE + days(1)) == (0, 1)
    assert run(DUE + days(2)) == (0, 0)

    event = story_of(verzoek.knelpunt).get(soort=Happened.VERZOEK_OVERDUE)
    assert (event.by, event.namens) == (None, verzoek.aan)


def test_of_three_requests_the_answered_one_is_left_alone(people):
    verzoeken = []
    for _ in range(3):
        knelpunt = make_knelpunt(
            eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie
        )
        verzoeken.append(make_verzoek(knelpunt, by=people.eigenaar))
    make_established(verzoeken[1], by=people.directeur)
    verzoeken[1].refresh_from_db()
    conclude(verzoeken[1], by=people.directeur, now=MONDAY)

    assert run(DUE + days(1)) == (0, 2)

    for verzoek in verzoeken:
        verzoek.refresh_from_db()
    assert [v.overdue_at is not None for v in verzoeken] == [True, False, True]
