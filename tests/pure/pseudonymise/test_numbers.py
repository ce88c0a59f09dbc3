"""Numbers that lead to a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.nl import bsn

from weerklank.pure.pseudonymise import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("bsn 123456782", "bsn [BSN-1]"),
        ("123 456 782 staat dubbel", "[BSN-1] staat dubbel"),
        ("bsn: 1234.56.789", "bsn: [BSN-1]"),
        ("BSN van mevrouw is 12345678", "BSN van mevrouw is [BSN-1]"),
        ("v nummer 287.123.4567", "v nummer [V-NUMMER-1]"),
        ("A-nummer 1234567890", "A-nummer [A-NUMMER-1]"),
        ("iban be68 5390 0754 7034 klopt niet", "iban [REKENING-1] klopt niet"),
        ("NL91 ABNA 0417 1643 00", "[REKENING-1]"),
        ("rekeningnummer 12.34.56.789", "rekeningnummer [REKENING-1]"),
        ("kenteken 12abc3", "kenteken [KENTEKEN-1]"),
        ("de AB-12-CD is verkocht", "de [KENTEKEN-1] is verkocht"),
        ("paspoort NXB4K72L1", "paspoort [DOCUMENT-1]"),
        ("zaaknummer 2023-004512", "zaaknummer [ZAAK-1]"),
        ("ons kenmerk: WMO/2023/00871", "ons kenmerk: [ZAAK-1]"),
        ("klantnummer: K 1234 567", "klantnummer: [ZAAK-1]"),
        ("betalingskenmerk 8001 2233 4455 6677 is weg", "betalingskenmerk [ZAAK-1] is weg"),
        ("pas 77120934 doet het niet", "pas [NUMMER-1] doet het niet"),
    ],
)
def test_a_number_that_leads_to_a_person_is_masked(text: str, masked: str) -> None:
    assert mask(text).text == masked


@given(st.integers(100_000_000, 999_999_999))
def test_nine_digits_called_bsn_are_masked_whether_or_not_they_pass_the_check(number: int) -> None:
    assert mask(f"bsn {number} hoort bij haar").text == "bsn [BSN-1] hoort bij haar"


@given(st.integers(10_000_000, 99_999_999).map(str))
def test_nine_digits_that_pass_the_check_are_masked_without_a_word(start: str) -> None:
    number = next((start + str(last) for last in range(10) if bsn.is_valid(start + str(last))), "123456782")
    assert mask(f"voor {number} geldt dit").text == "voor [BSN-1] geldt dit"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bsn_123456782 staat op slot", ["123456782"]),
        ("BSN123456789 geeft een fout", ["123456789"]),
        ("bsn is 999992016/999992028", ["999992016", "999992028"]),
        ("scooter met plaatje f-123-ab", ["f-123-ab"]),
        ("caravan wacht op stap 12", []),
        ("kvk 87654321 van mijn eenmanszaak", ["87654321"]),
        ("kvk 87654321 van de stichting", []),
        ("het is GB123X", ["GB123X"]),
    ],
)
def test_a_number_is_seen_however_it_is_glued_or_said(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == found


@pytest.mark.parametrize(
    ("text", "hidden", "placeholder"),
    [
        ("beschikking 999992685.T.25.0123 klopt niet", "999992685.T.25.0123", "[ZAAK-1]"),
        ("aanslag 9999.91.620.H.46.01 betaald", "9999.91.620.H.46.01", "[ZAAK-1]"),
        ("zie HA ZA 24-118", "HA ZA 24-118", "[ZAAK-1]"),
        ("dossiernummer 88 1234 77 kwijt", "88 1234 77", "[ZAAK-1]"),
        ("reisdocument P<UTO1234567 onleesbaar", "P<UTO1234567", "[DOCUMENT-1]"),
    ],
)
def test_numbers_of_decisions_dockets_and_passports_are_masked_whole(text: str, hidden: str, placeholder: str) -> None:
    assert mask(text).text == text.replace(hidden, placeholder)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Duits kenteken KLE-AB 123", ["KLE-AB 123"]),
        ("Bulgaars kenteken CB 9999 BB", ["CB 9999 BB"]),
        ("chassis WVWZZZ1JZ3W000099", ["WVWZZZ1JZ3W000099"]),
        ("auto 99kvb1 is geschorst", ["99kvb1"]),
        ("sofinummer 99999O561", ["99999O561"]),
        ("code KL-99-AB-1201", ["KL-99-AB-1201"]),
        ("CJIB 9099 0012 3456 7890", ["9099 0012 3456 7890"]),
        ("NL:TZ:0000099123:F001 loopt", ["NL:TZ:0000099123:F001"]),
    ],
)
def test_a_number_in_an_odd_shape_is_seen(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == found
