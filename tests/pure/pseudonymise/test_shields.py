"""What stays readable."""

import pytest

from weerklank.pure.pseudonymise import mask


@pytest.mark.parametrize(
    "text",
    [
        "artikel 31 lid 2 Participatiewet, Awb 4:84, art. 8:29, 1:3 Awb",
        "Kamerstukken II 2022/23, 29362, nr. 290 en kst-29362-290",
        "zie BWBR0005537, Stb. 2015, 270, Stcrt. 2020, 12345 en 2025D31349",
        "ECLI:NL:RVS:2022:285 en Verordening (EU) 2016/679",
        "€ 1.234.567,00, 500 euro, EUR 12345678 en 3 miljoen",
        "bel 0800-0543, 0900 1234567 of 14 020",
        "KvK 12345678",
        "jongeren van 18 tot 21 jaar, 1.234.567 huishoudens, 14.000 keer",
        "op 12 maart 2024, sinds 01-01-1998, week 34, periode 2019/2020",
        "https://wetten.overheid.nl/BWBR0005537/2024-01-01 en www.rijksoverheid.nl/onderwerpen",
        "mail naar info@uwv.nl",
        "[PERSOON-1] en [E-MAIL-12]",
        "COVID19, B1-niveau, Office365, loket 3, formulier 12-B, foutcode 500123",
    ],
)
def test_laws_amounts_and_public_numbers_stay(text: str) -> None:
    assert mask(text).text == text


def test_a_greeting_to_the_reader_is_nobody() -> None:
    assert mask("L.s., post ging naar het oude adres.").marks == ()


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("formulier 999990019 ontbreekt", "999990019"),
        ("foutmelding 999990019 is onbekend", "999990019"),
        ("formulier NL91ABNA0417164300", "NL91ABNA0417164300"),
        ("versie 06-12884907 klopt", "06-12884907"),
        ("formulier 9999.90.019", "9999.90.019"),
        ("project '06 12884907' heet het", "06 12884907"),
        ("cursus 'post naar jan@voorbeeld.nl'", "jan@voorbeeld.nl"),
    ],
)
def test_the_word_for_a_paper_or_a_fault_shields_no_number_of_a_person(text: str, hidden: str) -> None:
    assert hidden not in mask(text).text
