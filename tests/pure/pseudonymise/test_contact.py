"""E-mail, links, accounts and telephones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.pseudonymise import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mail jan.jansen@voorbeeld.nl.", "mail [E-MAIL-1]."),
        ("jan.jansen(at)voorbeeld.nl", "[E-MAIL-1]"),
        (
            "zie https://mijn.voorbeeldloket.nl/dossier/8812763?klant=4471, klopt niet",
            "zie [LINK-1], klopt niet",
        ),
        ("gebruikersnaam jjansen85 is weg", "gebruikersnaam [ACCOUNT-1] is weg"),
        ("bericht van @boze_burger88", "bericht van [ACCOUNT-1]"),
        ("06-12345678", "[TELEFOON-1]"),
        ("0031-(0)6-12 34 56 78", "[TELEFOON-1]"),
        ("(0570) 12 34 56", "[TELEFOON-1]"),
        ("+90 532 123 45 67", "[TELEFOON-1]"),
        ("tel: 612345678", "tel: [TELEFOON-1]"),
    ],
)
def test_ways_to_reach_a_person_are_masked(text: str, masked: str) -> None:
    assert mask(text).text == masked


def test_two_ways_of_writing_one_number_have_one_placeholder() -> None:
    assert mask("06-12345678 of +31 6 1234 5678").text == "[TELEFOON-1] of [TELEFOON-1]"


@given(
    st.integers(10_000_000, 99_999_999),
    st.sampled_from(["06{}", "06-{}", "06 {}", "+316{}", "+31 6 {}", "0031 6{}"]),
)
def test_every_mobile_number_is_masked(number: int, shape: str) -> None:
    assert mask(f"Bel {shape.format(number)} terug").text == "Bel [TELEFOON-1] terug"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "fatima punt amrani apenstaartje voorbeeld punt nl gaf ze",
            ["fatima punt amrani apenstaartje voorbeeld punt nl"],
        ),
        ("peter(at)voorbeeld(dot)nl", ["peter(at)voorbeeld(dot)nl"]),
        ("digid gebruikersnaam henkie1950 vergeten", ["henkie1950"]),
    ],
)
def test_an_address_that_is_spelled_out_is_an_address(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == found


@pytest.mark.parametrize(
    ("said", "placeholder"),
    [
        ("nul zes twaalf vierendertig zesenvijftig achtenzeventig", "[TELEFOON-1]"),
        ("06-een twee drie vier vijf zes zeven acht", "[TELEFOON-1]"),
        ("wietske punt de boer at voorbeeld punt nl", "[E-MAIL-1]"),
        ("bouke_1990 AT voorbeeld DOT com", "[E-MAIL-1]"),
        ("marietje(apenstaart)voorbeeld.nl", "[E-MAIL-1]"),
    ],
)
def test_what_was_spoken_is_masked_as_if_it_was_typed(said: str, placeholder: str) -> None:
    assert mask(f"bereikbaar: {said} graag").text == f"bereikbaar: {placeholder} graag"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("van ip 192.0.2.44 en mac 00:1B:44:11:3A:B7", ["192.0.2.44", "00:1B:44:11:3A:B7"]),
        ("gebruikersnaam henkdevries doet het niet", ["henkdevries"]),
        ("kees_jan 72 @ voorbeeldpost . nl", ["kees_jan 72 @ voorbeeldpost . nl"]),
        ("tel0612009905 of o612009928", ["0612009905", "o612009928"]),
        ("gebruikersnaam is vergeten, versie 1.2.3.4", []),
    ],
)
def test_odd_ways_to_reach_somebody(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == found
