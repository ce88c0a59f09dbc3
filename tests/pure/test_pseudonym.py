"""Pseudonyms: the same person the same, two organisations never linkable."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.pseudonym import LENGTH, derived_key, pseudonym

SECRET = b"a secret of a test"


def test_one_person_in_one_organisation_and_period_has_one_pseudonym() -> None:
    key = derived_key(SECRET, organisatie=1, period="2026")

    assert pseudonym(key, 7) == pseudonym(derived_key(SECRET, organisatie=1, period="2026"), 7)
    assert len(pseudonym(key, 7)) == LENGTH


def test_the_pseudonym_stays_what_it_was_in_earlier_versions() -> None:
    assert pseudonym(derived_key(SECRET, organisatie=1, period="2026"), 7) == "12b20a5c0b71e021a514b6af2228193e"


@given(st.integers(1, 10**9), st.integers(1, 10**6), st.integers(1, 10**6))
def test_another_organisation_person_period_or_secret_gives_another_pseudonym(
    person: int, organisatie: int, further: int
) -> None:
    key = derived_key(SECRET, organisatie=organisatie, period="2026")
    others = {
        pseudonym(key, person + further),
        pseudonym(derived_key(SECRET, organisatie=organisatie + further, period="2026"), person),
        pseudonym(derived_key(SECRET, organisatie=organisatie, period="2027"), person),
        pseudonym(derived_key(SECRET, organisatie=organisatie, period=""), person),
        pseudonym(derived_key(SECRET + b"!", organisatie=organisatie, period="2026"), person),
    }

    assert len(others | {pseudonym(key, person)}) == 6
