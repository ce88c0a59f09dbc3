"""What is glued to a number or name goes with it, and what stands beside it apart does not."""

import pytest

from weerklank.pure.pseudonymise import mask


def hidden(text: str) -> list[str]:
    return [text[span.start : span.end] for span in mask(text).spans]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Verzoekschrift 2412-08873-HPW is zoek.", ["2412-08873-HPW"]),
        ("Aanslag zuiveringsheffing 2024.0817745.01 klopt niet.", ["2024.0817745.01"]),
        ("Aanslagbiljet OZB 2024 11873045 is betaald.", ["OZB 2024 11873045"]),
        ("De bestelling DO-26-771-8830 is weg.", ["DO-26-771-8830"]),
        ("Klantnr CAK-B 2318806 bestaat niet.", ["CAK-B 2318806"]),
        ("Kaart met nummer GPK 0363-118204 geweigerd.", ["GPK 0363-118204"]),
        ("Registratienummer 0441 5B2C 90AA 17E3 klopt.", ["0441 5B2C 90AA 17E3"]),
        ("Het bezwaar staat onder B&B 2026/104 882 stil.", ["B&B 2026/104 882"]),
        ("Bij UWV 24-003317 lag het stil.", ["24-003317"]),
        ("Aanvraag UBN-AANV 66218 bleef liggen.", ["UBN-AANV 66218"]),
        ("De akte Hyp3 88021/174 is zoek.", ["Hyp3 88021/174"]),
        ("Vergunning TUL 10-118340-25 op naam.", ["TUL 10-118340-25"]),
        ("Het beroep Z 9917 20336 is weg.", ["Z 9917 20336"]),
        ("Bij CJIB 118-440-2297 ligt het.", ["118-440-2297"]),
        ("De melding AB-220.981 en besluit 16/238114-26 liggen stil.", ["AB-220.981", "16/238114-26"]),
        ("Ingevoerd door CAK_0091738 gisteren.", ["CAK_0091738"]),
        ("Werkgever 999992466L01 betaalt niet.", ["999992466L01"]),
        ("S1-formulier nr D2301187/RS is zoek.", ["D2301187/RS"]),
        ("Haar volgnummer S1-NL-20240731-55821 staat niet in de lijst.", ["S1-NL-20240731-55821"]),
        ("Bij SVB AKW 6640.118 ligt het stil.", ["AKW 6640.118"]),
        ("Aanslagbiljet 88120376 / 2025 is weg.", ["88120376 / 2025"]),
        ("De Rentenversicherung 65 170459 V 512 loopt.", ["65 170459 V 512"]),
    ],
)
def test_a_code_is_masked_whole(text: str, found: list[str]) -> None:
    assert hidden(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Alleen beheerder adm.zs.kooij mag dat.", ["adm.zs.kooij"]),
        ("Hij gebruikt piet.mantelzorg met een code.", ["piet.mantelzorg"]),
        ("Medewerker yilmaz-s heeft nog rechten.", ["yilmaz-s"]),
        ("Zij kan met lbouzidi.nl inloggen.", ["lbouzidi.nl"]),
        ("Twee keer gewijzigd door SZW-hjansma, zegt het logboek.", ["SZW-hjansma"]),
        ("Gezet door svb_kwaliteit_m03 in augustus.", ["svb_kwaliteit_m03"]),
        ("Collega Judith Haverkort (haverkj) weet het.", ["Judith Haverkort", "haverkj"]),
        ("Klant sluiter_m kan niet verder.", ["sluiter_m"]),
        ("Gezet door rdw\\vdberg.t en niet hersteld.", ["rdw\\vdberg.t"]),
        ("Zij heet c.antonius-1974 in het portaal.", ["c.antonius-1974"]),
        ("Daar heet hij Jay-R_010 en verder niets.", ["Jay-R_010"]),
        ("Account live:tante.truus55 werkt niet.", ["live:tante.truus55"]),
        ("Gebruiker tantesjaan kan er niet in.", ["tantesjaan"]),
        ("Verkoper techdeals_nl88 reageert niet.", ["techdeals_nl88"]),
        ("Fleur Wagenaar (fleurwagenaar02) kan er niet in.", ["Fleur Wagenaar", "fleurwagenaar02"]),
    ],
)
def test_a_user_name_made_of_a_name_is_masked_whole(text: str, found: list[str]) -> None:
    assert hidden(text) == found


def test_a_link_is_masked_whole_though_a_law_is_named_in_it() -> None:
    link = "https://dossier.inspectie.example.nl/woo/25-071/bijlage3?sig=Xy81"
    assert hidden(f"Link {link} is nog actief.") == [link]
    law = "https://uitspraken.rechtspraak.nl/details?id=ECLI:NL:HR:2019:793"
    assert hidden(f"Zie {law} en verder niets.") == []


def test_an_account_number_with_088_in_it_is_no_telephone() -> None:
    assert hidden("op rekening NL44 RABO 0889 3293 30 van zijn broer") == ["NL44 RABO 0889 3293 30"]
    assert hidden("bel 088 898 92 94 voor hulp") == []


def test_an_amount_behind_a_number_leaves_the_number_to_be_masked() -> None:
    assert hidden("- CJIB 6 0921 4471 8830 2119 € 412") == ["6 0921 4471 8830 2119"]


def test_a_scheme_behind_a_slash_and_the_label_of_a_number_stay_readable() -> None:
    assert mask("bsn 999990342/aow").text == "bsn [BSN-1]/aow"
    assert mask("Tel 0612345678 of BSN 999990342").text == "Tel [TELEFOON-1] of BSN [BSN-1]"
