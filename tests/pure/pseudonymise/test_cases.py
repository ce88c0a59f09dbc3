"""Numbers of cases, clients and dockets."""

import pytest

from weerklank.pure.pseudonymise import mask


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("bsn eindigt op ...1061", ["...1061"]),
        ("bsn ****1061 gezien", ["****1061"]),
        ("rek.nr eindigend op ••2575", ["••2575"]),
        ("kaartnr W2 90447183", ["W2 90447183"]),
        ("code QX7T-11", ["QX7T-11"]),
        ("afspraakcode: 8HK-22P", ["8HK-22P"]),
        ("toevoeging 3GH8812", ["3GH8812"]),
        ("Awb 24-1186", ["Awb 24-1186"]),
        ("zie AWB 24/1186", ["AWB 24/1186"]),
        ("UTR 23/4410", ["UTR 23/4410"]),
        ("zaaknr C/09/671144 / FT RK 24/812", ["C/09/671144 / FT RK 24/812"]),
        ("zie ook WN 2024/6610", ["WN 2024/6610"]),
        ("WOZ 0599-000018273344", ["0599-000018273344"]),
        ("passantenbewijs PAS-0338", ["PAS-0338"]),
        ("pas 0097 werkt niet", ["0097"]),
        ("order nr: B4471-22", ["B4471-22"]),
        ("ip 84.112.33.9", ["84.112.33.9"]),
        ("creditcard 4111 1111 1111 1111", ["4111 1111 1111 1111"]),
        ("zaak 2024-00412", ["2024-00412"]),
        ("dossier Z/24/003412", ["Z/24/003412"]),
        ("kenmerk: BZW-2024-1187", ["BZW-2024-1187"]),
        ("ons kenmerk 24.1187.bz", ["24.1187.bz"]),
        ("meldingsnr M2024-881", ["M2024-881"]),
        ("clientnr 88.12.339", ["88.12.339"]),
        ("klantnr. 0088 1233", ["0088 1233"]),
        ("CJIB-nr 2 1234 5678 9012", ["2 1234 5678 9012"]),
        ("beschikkingsnr 123456782.T.24.0112", ["123456782.T.24.0112"]),
        ("polis 4471-22-881", ["4471-22-881"]),
        ("BIG-nummer 19012345601", ["19012345601"]),
        ("studentnr s1234567", ["s1234567"]),
        ("leerlingnr 22114", ["22114"]),
        ("Insolventienr C/15/23/118 R.", ["C/15/23/118 R"]),
        ("Zaaknummer rechtbank UTR 24/3391 PW, morgen", ["UTR 24/3391 PW"]),
        ("Dossier deurwaarder: D2301187/RS", ["D2301187/RS"]),
        ("relatienummer verzekeraar 88-104-7716. Katheters", ["88-104-7716"]),
        ("Kenmerk gemeente: het duurt 12 weken", []),
        ("het dossier bij de gemeente is in 2024 vol", []),
        ("zaak bij de rechtbank duurt 14 maanden", []),
        ("relatienr R-881233", ["R-881233"]),
    ],
)
def test_a_case_number_in_one_of_the_forms_people_use_is_masked(text: str, hidden: list[str]) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == hidden


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Klantnr SVB 31.774.902 staat open", ["SVB 31.774.902"]),
        ("zaaknr CIZ 0049.5517 is weg", ["CIZ 0049.5517"]),
        ("KLANTNR 44.81.2233, al weg", ["44.81.2233"]),
    ],
)
def test_the_letters_of_a_body_right_before_a_number_belong_to_it_and_the_label_does_not(
    text: str, hidden: list[str]
) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == hidden
