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


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("kenmerk XK-881204", "XK-881204"),
        ("met ID LLN-77120", "LLN-77120"),
        ("Klantnummer UW-55120", "UW-55120"),
        ("Zaaknummer: RTD.449120", "RTD.449120"),
        ("referentie nr. PW/24-11832", "PW/24-11832"),
        ("relatienr KL 7712004", "KL 7712004"),
        ("beschikkingsnummer ZT-440912-B", "ZT-440912-B"),
        ("CJIB-nr 1180 4471 9920 11", "1180 4471 9920 11"),
        ("klantnr 77.12.09", "77.12.09"),
        ("ref: AB 77 120", "AB 77 120"),
    ],
)
def test_letters_in_front_belong_to_the_number(text: str, whole: str) -> None:
    assert whole in [text[span.start : span.end] for span in mask(text).spans]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("bibliotheekpas 2100 4471 882", "2100 4471 882"),
        ("klantenpasnr 77120934", "77120934"),
        ("ov-chipkaartnummer 3528 0100 4471 8820", "3528 0100 4471 8820"),
        ("stadspas 0363 8827 1911", "0363 8827 1911"),
        ("syrische id 0281 7740 1136", "0281 7740 1136"),
        ("v 299 000 0213", "299 000 0213"),
        ("V: 2990000215", "2990000215"),
        ("v. 2990 000 215", "2990 000 215"),
        ("a 9123 456 780", "9123 456 780"),
        ("eenmanszaak, rsin 999992740", "999992740"),
    ],
)
def test_the_number_of_a_card_or_behind_a_lone_letter_is_masked(text: str, whole: str) -> None:
    assert whole in [text[span.start : span.end] for span in mask(text).spans]


@pytest.mark.parametrize(
    "text",
    [
        "pas 12-03-2025 kwam het antwoord",
        "pas 1.250.000 huishoudens",
        "2021 2022 2023 alle drie fout",
        "pas in 2024 2025 aangepast",
        "dagpas 2024",
        "rittenkaart 10 keer",
        "log 2024-05-14T09:13:22 fout",
        "2024-11-03T11:02Z time-out",
        "boete 1250 eu",
        "huur 1100 pm en zorg 1400 pj",
        "stichting met rsin 999992740",
    ],
)
def test_days_years_and_amounts_are_no_numbers_of_somebody(text: str) -> None:
    assert mask(text).text == text


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("bsn 9 9 9 9 9 0 0 1 9 klopt niet", ["9 9 9 9 9 0 0 1 9"]),
        ("bsn 9-9-9-9-9-0-0-1-9 klopt niet", ["9-9-9-9-9-0-0-1-9"]),
        ("bsn nrs 999990019 / 9.9.9.9.9.0.0.3.2", ["999990019", "9.9.9.9.9.0.0.3.2"]),
        ("bsn: 99999 00 19", ["99999 00 19"]),
        ("BSN-nr: 999.990.019", ["999.990.019"]),
        ("bsn 99999OO19", ["99999OO19"]),
        ("sofinr 9999.90.019", ["9999.90.019"]),
        ("vnr2799003615 ligt er", ["2799003615"]),
        ("V.nr. 2799003615 ligt er", ["2799003615"]),
        ("v-nr: 279 900 3615", ["279 900 3615"]),
        ("anr7281190044", ["7281190044"]),
        ("rijbew 4 772 019 865", ["4 772 019 865"]),
        ("rijbewijsnr 4772019865", ["4772019865"]),
        ("rijb. 4772.019.865", ["4772.019.865"]),
        ("paspt NXB4K72L1 verlopen", ["NXB4K72L1"]),
        ("id-krt IXR4B8F29", ["IXR4B8F29"]),
        ("NL33RABO01147l0497", ["NL33RABO01147l0497"]),
        ("NL33 RABO 0114 7104 97", ["NL33 RABO 0114 7104 97"]),
        ("rek. 12.34.56.789 t.n.v.", ["12.34.56.789"]),
        ("giro 1234567", ["1234567"]),
        ("IBAN BE68539007547034", ["BE68539007547034"]),
        ("iban: NL 91 ABNA 0417 1643 00", ["NL 91 ABNA 0417 1643 00"]),
        ("rekeningnr NL91ABNA0417164300", ["NL91ABNA0417164300"]),
        ("paspoort NW4K72L19", ["NW4K72L19"]),
        ("paspoortnr: BX1234567", ["BX1234567"]),
        ("verblijfsdocument IR1234567", ["IR1234567"]),
        ("VNR 123.456.7890", ["123.456.7890"]),
        ("vreemdelingennummer 2812345678", ["2812345678"]),
        ("a-nr 1234567890", ["1234567890"]),
        ("A nummer: 1234 567 890", ["1234 567 890"]),
        ("burgerservicenr. 999990019", ["999990019"]),
        ("bsn:999990019,", ["999990019"]),
        ("bsn 999 990 019", ["999 990 019"]),
    ],
)
def test_a_number_of_a_person_in_one_of_the_forms_people_use_is_masked(text: str, hidden: list[str]) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == hidden
