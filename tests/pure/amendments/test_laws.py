"""Which law an instruction changes."""

import pytest

from weerklank.pure.amendments.laws import law_at
from weerklank.pure.amendments.source import source_of
from weerklank.pure.citations.law_table import Law


@pytest.mark.parametrize(
    ("words", "name", "bwb_id"),
    [
        ("de Participatiewet wordt", "Participatiewet", "BWBR0015703"),
        ("Boek 7 van het Burgerlijk Wetboek wordt", "Burgerlijk Wetboek", "BWBR0005290"),
        ("de Zorgverzekeringswet (Stb. 2005, 358) wordt", "Zorgverzekeringswet", "BWBR0018450"),
        ("het Besluit van 3 mei 1989 (Stb. 194), houdende regels, wordt", "Besluit van 3 mei 1989, houdende regels", ""),
        ("de Wet op de wolken vervalt", "Wet op de wolken", ""),
    ],
)
def test_a_law_is_known_by_the_tables_or_kept_by_its_name(words: str, name: str, bwb_id: str) -> None:
    found = law_at(source_of(words), 0, None)

    assert found is not None
    assert (found.law.name, found.law.bwb_id) == (name, bwb_id)


def test_that_law_is_the_current_one_and_this_law_the_bill() -> None:
    current = Law("Participatiewet", "BWBR0015703")
    back, itself = law_at(source_of("die wet wordt"), 0, current), law_at(source_of("deze wet wordt"), 0, current)

    assert back is not None
    assert itself is not None
    assert (back.law, back.itself, itself.itself) == (current, False, True)


@pytest.mark.parametrize("words", ["de werknemer, bedoeld in het vijfde lid, wordt", "1", ""])
def test_other_words_are_no_law(words: str) -> None:
    assert law_at(source_of(words), 0, None) is None
