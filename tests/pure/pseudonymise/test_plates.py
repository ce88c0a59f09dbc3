"""Licence plates."""

import pytest

from weerklank.pure.pseudonymise import mask


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("K–882–XS staat er nog", ["K–882–XS"]),
        ("K‑882‑XS staat er nog", ["K‑882‑XS"]),
        ("kenteken k 882 xs", ["k 882 xs"]),
        ("Poolse bus WGM 12345", ["WGM 12345"]),
        ("Belgisch kenteken 1-ABC-234", ["1-ABC-234"]),
        ("kent. 12-WR-XX", ["12-WR-XX"]),
        ("brommer D-123-BC", ["D-123-BC"]),
        ("kenteken: xk 12 bb", ["xk 12 bb"]),
        ("auto met kenteken GX098B", ["GX098B"]),
        ("kenteken GX-098-B.", ["GX-098-B"]),
    ],
)
def test_a_plate_in_one_of_the_forms_people_use_is_masked(text: str, hidden: list[str]) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == hidden


@pytest.mark.parametrize(
    ("text", "plate"),
    [
        ("Bestelbus WGM 4K82P (Pools) weggesleept", "WGM 4K82P"),
        ("de bus met KR 5XY77 staat er nog", "KR 5XY77"),
        ("hij rijdt B 123 ABC (RO)", "B 123 ABC"),
    ],
)
def test_a_foreign_plate_behind_a_vehicle_or_before_its_country_is_masked(text: str, plate: str) -> None:
    assert plate in [text[span.start : span.end] for span in mask(text).spans]


@pytest.mark.parametrize("text", ["auto BMW 320D is verkocht", "vrijstelling werknemers WW 2017", "bus GVB 48 is vol"])
def test_cars_laws_and_lines_are_no_plates(text: str) -> None:
    assert mask(text).text == text
