"""The table of moves of a Signaal."""

from weerklank.signalen.enums import MOVES, OPEN, SignaalStand


def test_every_state_has_a_row_and_no_state_moves_to_itself():
    assert set(MOVES) == set(SignaalStand)
    assert all(stand not in to for stand, to in MOVES.items())


def test_every_state_can_be_left_and_every_state_but_the_first_can_be_reached():
    assert all(MOVES.values())
    assert frozenset().union(*MOVES.values()) == set(SignaalStand) - {SignaalStand.INGEDIEND}


def test_a_decision_can_only_be_undone_into_triage():
    assert {
        to for stand in set(SignaalStand) - {SignaalStand.INGEDIEND, SignaalStand.IN_TRIAGE} for to in MOVES[stand]
    } == {SignaalStand.IN_TRIAGE}


def test_an_offered_signaal_is_still_open():
    assert SignaalStand.AANGEBODEN in OPEN
