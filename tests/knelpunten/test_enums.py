"""The table of moves of a Knelpunt."""

from weerklank.knelpunten.enums import CLOSED, MOVES, KnelpuntStand


def test_every_state_has_a_row_and_no_state_moves_to_itself():
    assert set(MOVES) == set(KnelpuntStand)
    assert all(stand not in to for stand, to in MOVES.items())


def test_only_a_claim_can_be_confirmed_so_the_asker_closes():
    assert {stand for stand, to in MOVES.items() if KnelpuntStand.OPGELOST in to} == {KnelpuntStand.OPGELOST_GEMELD}


def test_what_is_closed_can_only_be_opened_again():
    assert {to for stand in CLOSED for to in MOVES[stand]} == {KnelpuntStand.HEROPEND, KnelpuntStand.CONCEPT}


def test_every_state_can_be_reached():
    assert frozenset().union(*MOVES.values()) == set(KnelpuntStand)
