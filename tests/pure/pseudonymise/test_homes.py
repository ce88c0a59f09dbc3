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
        ("woont op Molenkade 9D, 3082 Rotterdam.", ["Molenkade 9D, 3082 Rotterdam"]),
        ("woont op Molenkade 9D, 1200 Euro huur", ["Molenkade 9D"]),
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


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Brink 4, Rolde. Indicatie", "Brink 4, Rolde"),
        ("(Hoge der A 31-1, Groningen, 9712AE)", "Hoge der A 31-1, Groningen"),
        ("Industrieweg 8 k12, Honselersdijk; op dag 3", "Industrieweg 8 k12, Honselersdijk"),
        ("Veilingweg 12-kamer 8 De Lier.", "Veilingweg 12-kamer 8 De Lier"),
        ("Dorpsstraat 12 Oude Pekela heeft geen riool", "Dorpsstraat 12 Oude Pekela"),
        ("woont Zonnehof 7-II, Nieuw-Vennep", "Zonnehof 7-II, Nieuw-Vennep"),
        ("Kerkstraat 12 hs Den Helder", "Kerkstraat 12 hs Den Helder"),
        ("Stationsplein 9 u2, Zwolle", "Stationsplein 9 u2, Zwolle"),
        ("Kerkstraat 4, Bel terug", "Kerkstraat 4"),
    ],
)
def test_an_addition_and_the_town_behind_it_belong_to_an_address(text: str, home: str) -> None:
    assert home in [text[span.start : span.end] for span in mask(text).spans]


@pytest.mark.parametrize("text", ["de uitspraak van het Hof van 22 november 2022", "gat in fietspad vijf keer gemeld"])
def test_a_day_and_a_count_are_no_house(text: str) -> None:
    assert mask(text).text == text
