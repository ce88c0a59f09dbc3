"""Counting reporters without knowing them."""

import datetime as dt
from uuid import uuid4

from tests.makers import MONDAY
from tests.people import People
from weerklank.signalen.actions import submit_signaal
from weerklank.signalen.melding import mask_melding
from weerklank.signalen.pseudoniem import pseudoniem_of


def test_a_reporter_has_one_pseudonym_per_organisation_and_year(people: People) -> None:
    here = pseudoniem_of(people.melder, people.uitvoerder, now=MONDAY)

    assert here == pseudoniem_of(people.melder, people.uitvoerder, now=MONDAY + dt.timedelta(days=1))
    assert here != pseudoniem_of(people.melder, people.elders, now=MONDAY)
    assert here != pseudoniem_of(people.collega, people.uitvoerder, now=MONDAY)
    assert here != pseudoniem_of(people.melder, people.uitvoerder, now=MONDAY.replace(year=MONDAY.year + 1))


def test_a_signaal_is_stored_with_the_pseudonym_of_its_reporter(people: People) -> None:
    stored, _new = submit_signaal(
        mask_melding("Loket dicht."), organisatie=people.uitvoerder, inzending=uuid4(), by=people.melder, now=MONDAY
    )

    assert stored.pseudoniem == pseudoniem_of(people.melder, people.uitvoerder, now=MONDAY)
