"""Which column is what: by the words of the header, and by what stands in the cells."""

from weerklank.pure.tables import Column, guess

TEXT = "Het formulier past niet bij de regel en niemand weet wie het op moet lossen."


def test_words_of_the_header_decide() -> None:
    header = ["Zaaknummer", "Ingediend op", "Omschrijving van het signaal", "Wetsartikel", "Bron"]
    assert guess(header, [["a", "b", "c", "d", "e"]]) == {
        Column.REFERENTIE: 0,
        Column.DATUM: 1,
        Column.TEKST: 2,
        Column.REGEL: 3,
        Column.BRON: 4,
    }


def test_without_words_in_the_header_the_cells_decide() -> None:
    rows = [[f"Z-{n}", f"{n}-3-2026", TEXT, "art 4:84 awb", "Nationale ombudsman"] for n in range(1, 5)]
    assert guess(["A", "B", "C", "D", "E"], rows) == {
        Column.REFERENTIE: 0,
        Column.DATUM: 1,
        Column.TEKST: 2,
        Column.REGEL: 3,
        Column.BRON: 4,
    }


def test_what_fits_nothing_is_left_out() -> None:
    assert guess(["X", "Y"], [["ja", "nee"], ["nee", "ja"]]) == {}
