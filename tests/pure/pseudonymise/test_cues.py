"""The words around names."""

from weerklank.pure.pseudonymise import cues


def test_a_title_is_no_role_and_no_office() -> None:
    assert set() == cues.TITLES & (cues.ROLES | cues.OFFICES | cues.ORGANISATIONS)


def test_what_can_stand_before_a_name_is_a_prefix() -> None:
    assert set() == (cues.FOREIGN_PREFIXES | cues.STANDING_PREFIXES) - cues.PREFIXES
