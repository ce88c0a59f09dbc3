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
        ("Zij woont op Zonneheuvel 3 in Ede.", "Zij woont op [ADRES-1] in Ede."),
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
        ("aan de Zwarte Wetering 16 ws", ["Zwarte Wetering 16 ws"]),
        ("mevrouw woont op de tulpstraat", ["tulpstraat"]),
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
        ("aan de Tjalmastrjitte 8", "Tjalmastrjitte 8"),
    ],
)
def test_an_address_in_an_odd_form_is_masked_whole(text: str, hidden: str) -> None:
    assert mask(text).text == text.replace(hidden, "[ADRES-1]")


@pytest.mark.parametrize("text", ["Op Windows 11 werkt het niet", "van het UWV 3 brieven", "in de Wmo 2015 staat"])
def test_a_product_a_body_or_a_law_with_a_number_is_no_address(text: str) -> None:
    assert mask(text).text == text
