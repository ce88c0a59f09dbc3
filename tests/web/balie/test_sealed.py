"""What step two showed, sealed."""

from uuid import UUID

import pytest

from tests.people import People
from weerklank.signalen.melding import prepare_melding
from weerklank.web.balie.sealed import BrokenSealError, Sealed, seal, unseal


@pytest.fixture
def shown() -> Sealed:
    melding = prepare_melding("Mevrouw Veerman wacht al 🕰️ weken.", regel="art 4:84 awb", frequentie="soms")
    return Sealed(melding, organisatie=3, inzending=UUID(int=7), seconds=40, knelpunten=(1, 2), signalen=(9,))


def test_what_was_sealed_comes_back_the_same(people: People, shown: Sealed) -> None:
    assert unseal(seal(shown, by=people.melder), by=people.melder) == shown


@pytest.mark.parametrize("text", ["", "onzin", "a:b:c"])
def test_a_broken_seal_is_refused(people: People, text: str) -> None:
    with pytest.raises(BrokenSealError):
        unseal(text, by=people.melder)


def test_a_seal_of_somebody_else_is_broken(people: People, shown: Sealed) -> None:
    with pytest.raises(BrokenSealError):
        unseal(seal(shown, by=people.melder), by=people.collega)
