"""Every state has a tone, and every tone a drawing."""

from weerklank.antwoorden.enums import AntwoordSoort, Oordeel, VerzoekStand
from weerklank.knelpunten.enums import KnelpuntStand
from weerklank.signalen.enums import SignaalStand
from weerklank.web import tonen


def test_every_state_of_the_domain_has_a_tone() -> None:
    states = {*SignaalStand, *KnelpuntStand, *VerzoekStand, *AntwoordSoort, *Oordeel}
    assert {state for state in states if state not in tonen.TONE_OF} == set()


def test_every_tone_has_its_own_icon() -> None:
    assert set(tonen.ICON_OF) == tonen.TONES
    assert len(set(tonen.ICON_OF.values())) == len(tonen.TONES)


def test_a_tone_stands_for_itself_and_the_unknown_is_neutral() -> None:
    assert [tonen.tone_of("warning"), tonen.tone_of("iets anders")] == ["warning", "neutral"]
