"""Where people live without a Dutch street."""

import pytest

from weerklank.pure.pseudonymise import mask


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in mask(text).spans]


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Ze woont in Huize Avondrust, kamer 14.", ["Huize Avondrust, kamer 14"]),
        ("hij slaapt op camping De Bosrand plek 44", ["camping De Bosrand plek 44"]),
        ("chalet 31 op camping Zonzicht", ["chalet 31"]),
        ("woonboot De Vrouwe Johanna heeft geen brievenbus", ["woonboot De Vrouwe Johanna"]),
        ("Westerkade t.o. 40 is een ligplaats", ["Westerkade t.o. 40"]),
        ("Aan de Kaai 8 is geen officieel adres", ["Aan de Kaai 8"]),
        ("staat op De Grote Maat 2 ingeschreven", ["De Grote Maat 2"]),
        ("verhuisd naar Plein 1813 nr 6", ["Plein 1813 nr 6"]),
        ("Boerenzij 108 b staat leeg", ["Boerenzij 108 b"]),
        ("Westerse Drift 22, ken ik niet", ["Westerse Drift 22"]),
        ("mw en mw wonen samen op de hoeven 7", ["de hoeven 7"]),
        ("Molenweg 12, 14 en 16 hebben schade", ["Molenweg 12", "14", "16"]),
        ("postcode 9999 AB 45-2 bestaat niet", ["9999 AB 45-2"]),
    ],
)
def test_a_home_is_masked(text: str, home: list[str]) -> None:
    assert found(text) == home


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Hauptstraße 17, Duitsland", ["Hauptstraße 17"]),
        ("12, Rue des Lilas is haar adres", ["12, Rue des Lilas"]),
        ("he lives at 12 Baker Street", ["12 Baker Street"]),
        ("ul. Polna 4/7 in Polen", ["ul. Polna 4/7"]),
    ],
)
def test_an_address_abroad_is_masked(text: str, home: list[str]) -> None:
    assert found(text) == home


@pytest.mark.parametrize(
    "text",
    [
        "Model 3a van het formulier is vervallen",
        "Bij stap 4 gaat het fout, en in week 12 weer.",
        "De Fraudewet 2013 geldt niet meer.",
        "kamer 3 van de rechtbank behandelt dit",
        "zij is van de derde klas, plek 180 op de lijst",
        "Tussen 2015 en 2023 studeerde hij.",
    ],
)
def test_a_number_behind_another_word_stays(text: str) -> None:
    assert mask(text).text == text
