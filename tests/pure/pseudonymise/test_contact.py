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
        ("zit in MyCOA met m.alsayed88.", "zit in MyCOA met [ACCOUNT-1]."),
        ("zie art. 4.12 en p.34", "zie art. 4.12 en p.34"),
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


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("inlognaam voor het portaal is p.devries_71", "p.devries_71"),
        ("Gebruikersnaam van mevrouw op de site: Sanne_K_88", "Sanne_K_88"),
        ("account bij de SVB onder HansKuiper54", "HansKuiper54"),
        ("user jbakker-4471 geblokkeerd", "jbakker-4471"),
        ("kan niet inloggen met mvdberg62", "mvdberg62"),
        ("de digid-naam van vader is piet1948", "piet1948"),
        ("via SaraBouzid02 komt ze er nog in", "SaraBouzid02"),
        ("Via PietdeBoer77 lukt het wel", "PietdeBoer77"),
        ("username in de app: el.hadj_19", "el.hadj_19"),
        ("nick: roodkapje_61", "roodkapje_61"),
    ],
)
def test_a_user_name_is_found_with_words_between_or_made_of_a_name(text: str, whole: str) -> None:
    assert whole in [text[span.start : span.end] for span in mask(text).spans]


@pytest.mark.parametrize(
    "text",
    [
        "@belastingdienst waarom zo lang",
        "@gemeenteutrecht en @DUO antwoorden niet",
        "@politie_utrecht reageert",
        "volg @svb",
        "@toeslagen hoelang nog",
        "inloggen met digid2 lukt niet",
        "inlog via eHerkenning niveau 3",
        "gebruikersnaam mag niet langer zijn dan 12tekens",
        "login lukt niet met windows11",
        "account manager 2",
    ],
)
def test_a_public_account_or_a_word_with_a_figure_is_no_user_name(text: str) -> None:
    assert mask(text).text == text


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("nieuwe nummer is 06-81 20 00 30", "06-81 20 00 30"),
        ("ook 06 1200 3485 ze spreekt", "06 1200 3485"),
        ("bel 06 12003 486", "06 12003 486"),
        ("06-120 034 87", "06-120 034 87"),
        ("06 1200 3488 tst 4", "06 1200 3488 tst 4"),
        ("+31 6 1200 34 89 kan", "+31 6 1200 34 89"),
        ("0031 6-12003490", "0031 6-12003490"),
        ("sinds 06-1200-3491 is", "06-1200-3491"),
        ("06 12 003 492", "06 12 003 492"),
        ("+316 12003493", "+316 12003493"),
    ],
)
def test_a_mobile_number_is_whole_however_it_is_cut_up(text: str, whole: str) -> None:
    assert whole in [text[span.start : span.end] for span in mask(text).spans]


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("bel 038 4221 9o7", ["038 4221 9o7"]),
        ("06twaalf 448 190", ["06twaalf 448 190"]),
        ("tel 06 – 38 41 27 19", ["06 – 38 41 27 19"]),
        ("0612.884.907 graag bellen", ["0612.884.907"]),
        ("06/12884907", ["06/12884907"]),
        ("+31 (0)6 1288 4907", ["+31 (0)6 1288 4907"]),
        ("zie mijnov.example/kaart/3528010467719920", ["mijnov.example/kaart/3528010467719920"]),
        ("gebr oma.wies fout", ["oma.wies"]),
        ("portaal: user0094417.", ["user0094417"]),
        ("gebruikersnaam stond op briefje: Knuffelbeer_72", ["Knuffelbeer_72"]),
        ("mailadres Annie punt Terpstra apenstaart gmail. kan niet", ["Annie punt Terpstra apenstaart gmail"]),
        ("truus.v.dam@gmail (geen .com)", ["truus.v.dam@gmail"]),
        ("jan(at)ziggo[punt]nl", ["jan(at)ziggo[punt]nl"]),
        ("jan @ ziggo . nl", ["jan @ ziggo . nl"]),
        ("j.de.vries(apenstaartje)kpnmail.nl", ["j.de.vries(apenstaartje)kpnmail.nl"]),
        ("mail: fatima punt bakkali at gmail punt com", ["fatima punt bakkali at gmail punt com"]),
        ("insta: @fatima.b_87", ["@fatima.b_87"]),
        ("snap: fatimaaa87", ["fatimaaa87"]),
        ("tiktok fatima_xo", ["fatima_xo"]),
        ("DigiD-naam fbakkali61", ["fbakkali61"]),
        ("inlognaam is f.bakkali", ["f.bakkali"]),
        ("account henk61 geblokkeerd", ["henk61"]),
        (
            "https://teams.microsoft.com/l/meetup-join/19%3ameeting_ZTk3",
            ["https://teams.microsoft.com/l/meetup-join/19%3ameeting_ZTk3"],
        ),
        ("https://wa.me/31612345678", ["https://wa.me/31612345678"]),
        ("mijn.loket.nl/dossier/883712", ["mijn.loket.nl/dossier/883712"]),
        ("https://wetransfer.com/downloads/ab12cd34ef", ["https://wetransfer.com/downloads/ab12cd34ef"]),
        ("tel 06 1288 4907 (na 18u)", ["06 1288 4907"]),
        ("mob.nr: 0612884907", ["0612884907"]),
        ("0612884907/0687654321", ["0612884907", "0687654321"]),
        ("+32 472 12 34 56", ["+32 472 12 34 56"]),
        ("0048 512 345 678", ["0048 512 345 678"]),
        ("(020) 624 11 11", ["(020) 624 11 11"]),
        ("020-6241111", ["020-6241111"]),
        ("06-nummer is 1288 4907", ["1288 4907"]),
        (
            "telefoonnummer nul zes twaalf acht acht vier negen nul zeven",
            ["nul zes twaalf acht acht vier negen nul zeven"],
        ),
        ("app me op 0612884907", ["0612884907"]),
    ],
)
def test_a_way_to_reach_somebody_in_one_of_the_forms_people_use_is_masked(text: str, hidden: list[str]) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == hidden


@pytest.mark.parametrize(
    ("text", "account"),
    [
        ("in de app heet hij bereket.k en krijgt", "bereket.k"),
        ("onder de naam dannyk_oldtimers. 14 advertenties", "dannyk_oldtimers"),
        ("staat onder MijnPolitie_sven.huizing maar", "MijnPolitie_sven.huizing"),
        ("gebruiker kattenmoeder_joke logt in", "kattenmoeder_joke"),
        ("het ging mis bij pietv1947 vandaag", "pietv1947"),
        ("Magister-account 142087 van vader", "142087"),
        ("Inlognaam universiteit: s2819043.", "s2819043"),
        ("[10:02] KlantSvenB: ik wil", "KlantSvenB"),
    ],
)
def test_a_user_name_joined_from_a_name_is_masked_without_a_word_that_says_so(text: str, account: str) -> None:
    assert account in [text[span.start : span.end] for span in mask(text).spans]


@pytest.mark.parametrize(
    "text",
    [
        "veld geboorte_datum is leeg, tabel adres_hnr_toev",
        "bestand aanvraag_pgb.pdf en ERR_CONNECTION_RESET",
        "ik was klaar.ik ging weg en hij belde.ik ook",
        "zie site.nl en brief.pdf, mijn_documenten",
        "err_not_found en status_code 404",
        "[10:02] bot: hoi",
    ],
)
def test_files_fields_sites_and_forgotten_spaces_are_no_user_names(text: str) -> None:
    assert mask(text).text == text
