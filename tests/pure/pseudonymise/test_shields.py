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
