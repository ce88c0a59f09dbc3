"""Ordinals, lists and parliamentary years."""

import pytest

from weerklank.pure.citations.numerals import normal_list, ordinals_to_digits, session_year


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("eerste", "1"),
        ("Eerste en tweede", "1 en 2"),
        ("eerste, tweede, en derde", "1, 2, 3"),
        ("eerste tot en met vierde", "1 tot en met 4"),
        ("3e", "3"),
        ("vijfentwintigste", "25"),
    ],
)
def test_ordinals_become_digits(written, normal):
    assert ordinals_to_digits(written) == normal


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("a tot en met e, en l", "a tot en met e, l"),
        ("g of h", "g of h"),
        ("4 t/m 7", "4 tot en met 7"),
        ("4-7", "4 tot en met 7"),
    ],
)
def test_a_list_gets_one_form(written, normal):
    assert normal_list(written) == normal


@pytest.mark.parametrize(
    ("written", "full"),
    [
        ("2009/10", "2009-2010"),
        ("1999/2000", "1999-2000"),
        ("2020-21", "2020-2021"),
        ("2020-2019", None),
        ("99/00", None),
    ],
)
def test_a_parliamentary_year_is_two_years_that_follow(written, full):
    assert session_year(written) == full
