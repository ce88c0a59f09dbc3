"""Doing the same again within minutes."""

import datetime as dt
from collections import Counter
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import MONDAY
from tests.people import People
from weerklank.kern.policy import melden
from weerklank.signalen.actions import submit_signaal
from weerklank.signalen.melding import mask_melding
from weerklank.signalen.opnieuw import just_sent, nearly_same

TEXT = "De huurtoeslag stopt bij een kamerbewoner en niemand legt uit waarom dat zo is."


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (TEXT, True),
        (TEXT.replace("niemand", "geen mens"), True),
        ("De bijstand stopt bij een kamerbewoner.", False),
        ("", False),
    ],
)
def test_nearly_the_same_shares_most_of_its_words(other: str, same: bool) -> None:
    assert nearly_same(TEXT, other) is same


@given(st.lists(st.sampled_from("abc"), max_size=12), st.lists(st.sampled_from("abcd"), max_size=12))
def test_nearly_the_same_counts_repeats(one: list[str], two: list[str]) -> None:
    first, second = Counter(one), Counter(two)
    together = (first | second).total()
    enough = bool(together) and 100 * (first & second).total() >= melden().opnieuw_gelijk_procent * together

    assert nearly_same(" ".join(one), " ".join(two)) is enough


@pytest.mark.parametrize(("minutes", "found"), [(1, True), (29, True), (31, False)])
def test_only_the_last_minutes_of_the_same_reporter_count(people: People, minutes: int, found: bool) -> None:
    melding, now = mask_melding(TEXT), MONDAY
    where = {"organisatie": people.uitvoerder, "inzending": uuid4()}
    first, _new = submit_signaal(melding, **where, by=people.melder, now=now)
    later = now + dt.timedelta(minutes=minutes)
    again = where | {"inzending": uuid4(), "now": later}

    assert just_sent(melding, **again, by=people.melder) == (first if found else None)
    assert just_sent(melding, **again, by=people.collega) is None
    assert just_sent(melding, **where, now=later, by=people.melder) is None
