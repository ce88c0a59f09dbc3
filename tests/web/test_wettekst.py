import pytest

from weerklank.web.wettekst import difference_in_words, is_changed, shown_change, shown_quote

QUOTE = {
    "kenmerk": "art. 1 Vw",
    "titel": "Begrippen",
    "tekst": "1. Een\n\n2a Twee\n5,5 procent",
    "regeling": "Voorbeeldwet",
    "link": "",
    "stand_op": "2012-10-01",
    "bwb_id": "BWBR0000001",
    "artikel": "1",
}


def test_law_text_keeps_its_lines_and_says_of_which_day_it_is():
    assert shown_quote(QUOTE) == {
        "kop": "art. 1 Vw Begrippen",
        "leden": [("1", "Een"), ("2a", "Twee"), ("", "5,5 procent")],
        "bron": "Voorbeeldwet",
        "url": "",
        "stand": 'Tekst van de wet, stand <time datetime="2012-10-01">1 oktober 2012</time>.',
        "sleutel": "BWBR0000001:1",
        "wijziging": None,
    }


def test_a_place_without_text_says_so():
    shown = shown_quote(QUOTE | {"tekst": "", "stand_op": "", "bwb_id": ""})

    assert (shown["leden"], shown["stand"], shown["sleutel"]) == (
        [],
        "De tekst van dit artikel is niet ingelezen; alleen de plaats is bekend.",
        "",
    )


def change(lot: str, **rest: object) -> dict[str, object]:
    found = {"regels": [[["weg", "vier"], ["erbij", "zes"]]], "erbij": 1, "weg": 1, "ingekort": False}
    return {"lot": lot, "nu": "art. 2 lid 3", "sinds": "2021-01-01", "begin_bekend": True, "verschil": found} | rest


@pytest.mark.parametrize(
    ("lot", "zin", "shows_difference"),
    [
        ("gewijzigd", "De tekst van dit artikel is gewijzigd.", True),
        ("vernummerd", "Dezelfde tekst staat nu in art. 2 lid 3.", False),
        ("meerdere", "De tekst staat nu op meer plaatsen in deze wet.", False),
        ("los", "De tekst staat niet meer in deze wet.", True),
    ],
)
def test_what_became_of_a_place_is_one_sentence(lot, zin, shows_difference):
    shown = shown_change(change(lot))

    assert (shown["zin"], shown["verschil"] is not None) == (zin, shows_difference)


def test_a_beginning_that_is_not_known_is_not_told():
    assert shown_change(change("gewijzigd", begin_bekend=False))["sinds"] == ""


@pytest.mark.parametrize(
    ("erbij", "weg", "regels", "zin"),
    [
        (1, 2, [], "Er kwam 1 woord bij en er gingen 2 woorden weg."),
        (0, 0, [[["gelijk", "een"], ["erbij", "."]]], "Alleen leestekens of witruimte zijn veranderd."),
        (0, 0, [[["gelijk", "een"]]], "De teksten zijn gelijk."),
    ],
)
def test_the_size_of_a_difference_is_told_in_words(erbij, weg, regels, zin):
    assert difference_in_words({"erbij": erbij, "weg": weg, "regels": regels}) == zin


def test_a_difference_is_one_where_something_is_marked():
    assert not is_changed({"regels": [[["gelijk", "een"]]]})
    assert is_changed({"regels": [[["gelijk", "een"], ["erbij", "."]]]})
