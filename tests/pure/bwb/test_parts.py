"""Paragraphs and parts by number."""

import pytest

from weerklank.pure.bwb.model import Blok, Bloksoort
from weerklank.pure.bwb.parts import find_part, normal_number


def part(nr: str, *delen: Blok, soort: Bloksoort = Bloksoort.ONDERDEEL) -> Blok:
    return Blok(soort, 0, 1, nr=nr, delen=delen)


BLOCKS = [
    part("1", part("a.", part("1°."), part("2°.")), part("b."), soort=Bloksoort.LID),
    part("2", part("a."), soort=Bloksoort.LID),
    part("2a", soort=Bloksoort.LID),
]


@pytest.mark.parametrize(
    ("lid", "onderdeel", "numbers"),
    [
        ("1", "", "1"),
        ("2A", "", "2a"),
        ("1", "a", "a."),
        ("1", "A, onder 2°", "2°."),
        ("1", "a 2", "2°."),
        ("1", "2°", "2°."),
        ("", "b", "b."),
    ],
)
def test_a_part_is_found_by_its_number(lid: str, onderdeel: str, numbers: str) -> None:
    found = find_part(BLOCKS, lid, onderdeel)
    assert found is not None
    assert found.nr == numbers


@pytest.mark.parametrize(("lid", "onderdeel"), [("3", ""), ("2", "b"), ("1", "c"), ("3", "a"), ("", "")])
def test_what_is_not_there_is_not_found(lid: str, onderdeel: str) -> None:
    assert find_part(BLOCKS, lid, onderdeel) is None


def test_signs_around_a_number_do_not_count() -> None:
    assert [normal_number(nr) for nr in ("a.", "2°.", "(iv)", "onder B")] == ["a", "2", "iv", "b"]
