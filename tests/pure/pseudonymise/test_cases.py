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


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("bezwaar (kenmerk B&B 331.87.205) ligt stil", ["B&B 331.87.205"]),
        ("contract KBL 55.08.1174, aflossing", ["KBL 55.08.1174"]),
        ("vordering DEB 0047 3391 stopzetten", ["DEB 0047 3391"]),
        ("lening SKB 44.12.3391 loopt nog", ["SKB 44.12.3391"]),
        ("incasso GGN 2291 4471 gestart", ["GGN 2291 4471"]),
        ("10682447 \\ BM VERZ 23-1175, rechthebbende", ["10682447 \\ BM VERZ 23-1175"]),
        ("zaak 8812334 / EJ VERZ 24-118", ["8812334 / EJ VERZ 24-118"]),
        ("zitting EJ 24-7711 gaat niet door", ["EJ 24-7711"]),
        ("hof 200.318.447/01 doet uitspraak", ["200.318.447/01"]),
        ("verdachte in 16-123456-24 is vrij", ["16-123456-24"]),
        ("beroep NL24.18823 bij de rechtbank", ["NL24.18823"]),
        ("schuldsanering R.13/24/201 loopt", ["R.13/24/201"]),
        ("CJIB 6196 5651 0077 3120 betaald", ["6196 5651 0077 3120"]),
        ("9 1234 5588 2207 4416, boete van 409 euro", ["9 1234 5588 2207 4416"]),
        ("boete 2 0123 4567 8901 234 niet betaald", ["2 0123 4567 8901 234"]),
        ("het is 213.852.5085. Registratie", ["213.852.5085"]),
        ("V-nummer 275 enz. kwam niet terug", []),
        ("jaren 2019 2020 2021 2022 en verder", []),
        ("van 12-03-2024 tot 14-05-2024", []),
        ("12 15 18 22 24 30 31 40 punten", []),
        ("contract van 24 maanden", []),
        ("rapport WRR 106 en rapport SCP 2023", []),
        ("overeenkomst SBK 01-02-2024", []),
        ("Rapport IBO 12.345.678 mensen", []),
    ],
)
def test_a_number_with_capitals_in_front_of_a_court_or_of_the_cjib_is_masked_in_any_grouping(
    text: str, hidden: list[str]
) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == hidden
