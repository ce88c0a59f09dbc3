"""Rules in a set order: the first that fits wins, and a rule without a condition never fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.routeregels import Regel, Zaak, first_that_holds, in_new_order, stems_of

ZAAK = Zaak(
    artikelen=frozenset({"BWBR0015703:31"}),
    begrippen=frozenset({"bijstand", "inkomen"}),
    stammen=frozenset(stems_of("De peildatums van de bijstand kloppen niet.")),
    organisatie=7,
    bron="inspectie",
)


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        ({}, False),
        ({"wet": "BWBR0015703"}, True),
        ({"wet": "BWBR0002221"}, False),
        ({"wet": "BWBR0015703", "artikel": "31"}, True),
        ({"wet": "BWBR0015703", "artikel": "3"}, False),
        ({"begrip": "inkomen"}, True),
        ({"begrip": "AOW"}, False),
        ({"woorden": stems_of("Peildatum bijstand")}, True),
        ({"woorden": stems_of("peildatum toeslag")}, False),
        ({"organisatie": 7}, True),
        ({"organisatie": 8}, False),
        ({"bron": "inspectie"}, True),
        ({"bron": "ombudsman"}, False),
        ({"begrip": "bijstand", "bron": "inspectie", "organisatie": 7}, True),
        ({"begrip": "bijstand", "bron": "ombudsman"}, False),
    ],
)
def test_every_condition_that_is_filled_in_must_hold(said, holds):
    assert Regel(1, 2, **said).holds(ZAAK) is holds


def test_the_first_that_fits_wins():
    narrow, wide, other = Regel(1, 10, begrip="bijstand"), Regel(2, 20, begrip="inkomen"), Regel(3, 30, begrip="AOW")

    assert first_that_holds([other, narrow, wide], ZAAK) == narrow
    assert first_that_holds([other, wide, narrow], ZAAK) == wide
    assert first_that_holds([other], ZAAK) is None


@given(st.lists(st.integers(0, 9), unique=True), st.integers(0, 9), st.booleans())
def test_moving_a_rule_keeps_every_rule_and_moves_at_most_one_place(order, sleutel, up):
    moved = in_new_order(order, sleutel, up=up)

    assert sorted(moved) == sorted(order)
    assert sum(a != b for a, b in zip(order, moved, strict=True)) in (0, 2)
    if sleutel in order:
        assert abs(moved.index(sleutel) - order.index(sleutel)) <= 1


@given(st.text(max_size=200))
def test_any_text_has_stems(text):
    assert len(set(stems_of(text))) == len(stems_of(text))
