"""Streets and postcodes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.pseudonymise import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Dorpsstraat 12, 3512 AB Utrecht", "[ADRES-1], [POSTCODE-1]"),
        ("woont kleine singel 126 8804 ae emmen", "woont [ADRES-1] [POSTCODE-1] emmen"),
        ("Achter de Molen 14 9902EM", "[ADRES-1] [POSTCODE-1]"),
        ("Burgemeester van der Meulenlaan 12-II", "[ADRES-1]"),
        ("Zij woont op Zonneheuvel 3 in Ede.", "Zij woont op [ADRES-1]."),
        ("Kolk 7, 8017 AA Zwolle", "[ADRES-1], [POSTCODE-1]"),
        ("postcode 2011 ab", "postcode [POSTCODE-1]"),
    ],
)
def test_an_address_is_masked(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text", ["stap 3, bijlage 4 en loket 3", "in 2022, 2023 is het 1500 km", "vanaf 2019 WW", "op de markt"]
)
def test_what_only_looks_like_one_stays(text: str) -> None:
    assert mask(text).text == text


LETTERS = st.sampled_from("ABCDEGHJKLMNPRSTVWXZ")


@given(st.integers(1000, 9999), LETTERS, LETTERS, st.sampled_from(["", " "]))
def test_every_postcode_behind_a_house_number_is_masked(number: int, one: str, two: str, space: str) -> None:
    assert mask(f"Molenstraat 5, {number}{space}{one}{two} geweigerd").text == "[ADRES-1], [POSTCODE-1] geweigerd"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("aan de Zwarte Wetering 16 ws", ["de Zwarte Wetering 16 ws"]),
        ("mevrouw woont op de tulpstraat", ["de tulpstraat"]),
        ("noordeinde 45 is leeg", ["noordeinde 45"]),
        ("vul invulveld 4 in", []),
        ("postbus 2508 6401 DA Heerlen", []),
        ("kerkstraat12a staat leeg", ["kerkstraat12a"]),
    ],
)
def test_streets_are_known_by_shape_and_by_who_lives_there(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == found


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("EIKENLAAN 14 staat leeg", "EIKENLAAN 14"),
        ("ze zit op nummer 14 van de Eikenlaan", "nummer 14 van de Eikenlaan"),
        ("Eikenlaan nummer veertien", "Eikenlaan nummer veertien"),
        ("woont met zus op Korenbloem 7.", "Korenbloem 7"),
        ("huurder van Wilgenhoeve 18 belt", "Wilgenhoeve 18"),
        ("'s-Gravelandseweg 21 rood", "'s-Gravelandseweg 21 rood"),
        ("aan de Tjalmastrjitte 8", "de Tjalmastrjitte 8"),
    ],
)
def test_an_address_in_an_odd_form_is_masked_whole(text: str, hidden: str) -> None:
    assert mask(text).text == text.replace(hidden, "[ADRES-1]")


@pytest.mark.parametrize("text", ["Op Windows 11 werkt het niet", "van het UWV 3 brieven", "in de Wmo 2015 staat"])
def test_a_product_a_body_or_a_law_with_a_number_is_no_address(text: str) -> None:
    assert mask(text).text == text


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("thuis 2542.LM", ["2542.LM"]),
        ("hij zit op 2542-LM", ["2542-LM"]),
        ("(6821  ZT)", ["6821  ZT"]),
        ("postcode 7553 x-ray bravo", ["7553 x-ray bravo"]),
        ("7553 van Xantippe en van Bernard", ["7553 van Xantippe en van Bernard"]),
        ("woont 8933 B? (onleesbaar)", ["8933 B"]),
        ("op 9712HX-23 geweest", ["9712HX-23"]),
        ("op Spoorlaan t/o 212 slaapt hij", ["Spoorlaan t/o 212"]),
        ("huisnr wel: Buitenhof 7 / app 4.12", ["Buitenhof 7 / app 4.12"]),
        ("adres: Palmweg 3-5/0012, 3e deur", ["Palmweg 3-5/0012, 3e deur"]),
        ("PR BEATRIXSTR 3 2HG / WOZ", ["PR BEATRIXSTR 3 2HG"]),
        ("ik woond al jaren op de vaart oz 33 rood", ["de vaart oz 33 rood"]),
        ("woont op de Grote Markt, huisnr zeven", ["de Grote Markt, huisnr zeven"]),
        ("busje op Industriekade 40 (achterterrein)", ["Industriekade 40 (achterterrein)"]),
        ("Van Riemsdijklaan 17-III te Schiedam", ["Van Riemsdijklaan 17-III te Schiedam"]),
        ("aan de Molenweg 3 boven te Wommels", ["de Molenweg 3 boven te Wommels"]),
        ("verhuisd naar Bergweg 9, Lunteren (zelfde gemeente)", ["Bergweg 9, Lunteren"]),
        ("uit Molenpad 4, Sint Maartensdijk woont", ["Molenpad 4, Sint Maartensdijk"]),
        ("achter Zandweg 5a, Kootwijkerbroek. Mag niet", ["Zandweg 5a, Kootwijkerbroek"]),
        ("woont Bilderdijkstraat 77-3 Amsterdam. Hij", ["Bilderdijkstraat 77-3 Amsterdam"]),
        ("wonend Havendijk 101 Zierikzee", ["Havendijk 101 Zierikzee"]),
        ("Kerkstraat 12, UWV zegt nee", ["Kerkstraat 12"]),
        ("Kerkstraat 12, Waarom niet?", ["Kerkstraat 12"]),
        ("Kerkstraat 12 Hij belde", ["Kerkstraat 12"]),
        ("Kerkstraat 12, Toeslagen stopt", ["Kerkstraat 12"]),
        ("pc 1234AB", ["1234AB"]),
        ("1234ab 12", ["1234ab 12"]),
        ("postcode is 1234 ab", ["1234 ab"]),
        ("Kerkstr. 12a", ["Kerkstr. 12a"]),
        ("Kerkstraat 12-14", ["Kerkstraat 12-14"]),
        ("kerkstr 12 hs", ["kerkstr 12 hs"]),
        ("Dr. Schaepmanlaan 12 bis", ["Dr. Schaepmanlaan 12 bis"]),
        ("Burg. van Heusdenlaan 3", ["Burg. van Heusdenlaan 3"]),
        ("Laan van Meerdervoort 1203b", ["Laan van Meerdervoort 1203b"]),
        ("1e Oosterparkstraat 88-III", ["1e Oosterparkstraat 88-III"]),
        ("Plein 1944 nr 12", ["Plein 1944 nr 12"]),
        ("woont Achterom 3", ["Achterom 3"]),
        ("op de hoek van de Dorpsstraat, nummer 8", ["de Dorpsstraat, nummer 8"]),
        ("Rue de la Loi 16, 1000 Brussel", ["Rue de la Loi 16, 1000 Brussel"]),
        ("Musterstraße 5", ["Musterstraße 5"]),
        ("camping De Boshoek, plek 12", ["camping De Boshoek, plek 12"]),
        ("woonboot Anna, Westerkade t.o. 12", ["woonboot Anna, Westerkade t.o. 12"]),
    ],
)
def test_an_address_in_one_of_the_forms_people_use_is_masked_whole(text: str, hidden: list[str]) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == hidden
