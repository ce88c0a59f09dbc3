"""The burden meter: months, limits, small numbers."""

import datetime as dt
from uuid import uuid4

from tests.makers import MONDAY
from tests.people import People
from weerklank.signalen.actions import submit_signaal
from weerklank.signalen.lastmeter import Maand, burden_of, without_gaps
from weerklank.signalen.melding import mask_melding


def sent(people: People, seconds: list[int | None], at: dt.datetime = MONDAY) -> None:
    for one in seconds:
        melding = mask_melding("Loket dicht.")
        where = {"organisatie": people.uitvoerder, "by": people.melder, "now": at}
        submit_signaal(melding, **where, inzending=uuid4(), seconds=one)


def months(people: People) -> list[Maand]:
    return burden_of([people.uitvoerder], until=MONDAY.date())[0][1]


def test_a_month_tells_median_and_nine_out_of_ten(people: People) -> None:
    sent(people, [10, 20, 30, 40, 50, None])

    assert months(people) == [Maand(MONDAY.date().replace(day=1), 5, 30, 46, 0)]


def test_a_form_left_open_counts_as_the_limit_and_too_few_are_not_told(people: People) -> None:
    sent(people, [900, 900, 900, 900, 80_000])

    assert months(people) == [Maand(MONDAY.date().replace(day=1), 5, 900, 900, None)]


def test_a_month_with_few_signalen_tells_nothing(people: People) -> None:
    sent(people, [10, 20, 30, 40])

    assert months(people) == [Maand(MONDAY.date().replace(day=1), None)]


def test_an_organisation_without_signalen_has_no_months(people: People) -> None:
    assert burden_of([people.elders], until=MONDAY.date()) == [(people.elders, [])]


def test_months_in_which_nothing_came_in_are_put_between() -> None:
    told = [Maand(dt.date(2026, 1, 1), 5, 30, 46, 0), Maand(dt.date(2026, 2, 1), None)]
    later = Maand(dt.date(2026, 5, 1), 6, 20, 40, 0)
    between = [Maand(dt.date(2026, 3, 1), 0), Maand(dt.date(2026, 4, 1), 0)]

    assert list(without_gaps([*told, later])) == [*told, *between, later]
    assert list(without_gaps([])) == []
    assert list(without_gaps([Maand(dt.date(2025, 12, 1), 5), Maand(dt.date(2026, 1, 1), 5)])) == [
        Maand(dt.date(2025, 12, 1), 5),
        Maand(dt.date(2026, 1, 1), 5),
    ]
