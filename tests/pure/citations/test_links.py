"""Which law an article is of."""

import pytest

from weerklank.pure.citations import Law, find_citations
from weerklank.pure.citations.law_table import initials

OWN = Law("Uitvoeringsregeling voorbeeldwet", "BWBR0000001")


def laws(text, own=None):
    return [
        (hit.norm.get("artikel"), hit.norm.get("bwb_id") or hit.norm.get("wet"))
        for hit in find_citations(text, own_law=own)
        if "artikel" in hit.norm
    ]


@pytest.mark.parametrize(
    "defined",
    [
        "In deze regeling wordt verstaan onder:\na. wet: de Gemeentewet;\n",
        "In deze regeling wordt verstaan onder wet: Gemeentewet.\n",
        "de Gemeentewet (hierna: de wet). ",
    ],
)
def test_the_law_is_the_one_that_the_text_calls_so(defined):
    assert laws(defined + "Bedoeld in artikel 5, eerste lid, van de wet verstrekte gegevens.", OWN) == [
        ("5", "BWBR0005416")
    ]


def test_the_law_without_a_definition_is_the_one_the_regulation_rests_on():
    text = "Gelet op artikel 3 van de Gemeentewet; Besluit: Artikel 7 van de wet geldt."

    assert laws(text, OWN)[-1] == ("7", "BWBR0005416")


def test_a_capital_does_not_make_the_law_a_name():
    assert laws("Gelet op artikel 3 van de Gemeentewet; artikel 7 van de Wet.", OWN)[-1] == ("7", "BWBR0005416")


def test_words_with_capitals_after_an_article_are_a_name_in_a_law():
    assert laws("artikel 3 van het Convenant Groen Label", OWN) == [("3", "Convenant Groen Label")]


def test_that_besluit_is_no_wet():
    text = "Vreemdelingenbesluit 2000, artikel 3 van de Gemeentewet; artikel 4 van dat besluit, artikel 5 van die wet."

    assert laws(text) == [("3", "BWBR0005416"), ("4", "BWBR0011825"), ("5", "BWBR0005416")]


def test_a_list_goes_on_after_its_law():
    text = "de artikelen 3 en 4 van de Gemeentewet, 5, eerste lid, en 6 van de Provinciewet"

    assert laws(text) == [("3", "BWBR0005416"), ("4", "BWBR0005416"), ("5", "BWBR0005645"), ("6", "BWBR0005645")]


def test_the_law_before_a_list_holds_for_all_of_it():
    text = "de Gemeentewet, de artikelen 3, 4 en artikel 5, eerste lid"

    assert [bwb for _, bwb in laws(text, OWN)] == ["BWBR0005416"] * 3


def test_an_abbreviation_can_be_the_initials_of_a_law_of_the_table():
    assert laws("Zie artikel 9 WTU-BES.") == [("9", "BWBR0028571")]
    assert initials("Wet toelating en uitzetting BES") == "WTU-BES"


def test_a_law_with_a_date_is_not_the_law_it_stands_in():
    assert laws("artikel 2 van de Wet van 28 november 2002 tot wijziging", OWN) == [("2", "Wet van 28 november 2002")]


def test_wav_bes_is_not_the_wav():
    assert (laws("artikel 3 Wav BES"), laws("artikel 3 Wav")) == ([("3", "BWBR0028437")], [("3", "BWBR0007149")])


def test_a_heading_in_a_law_is_no_citation():
    assert laws("Artikel 1\nIn deze regeling geldt artikel 2.\n\nArtikel 2 Slot\n1 Dit vervalt.", OWN) == [
        ("2", "BWBR0000001")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "artikel 13b (oud) van de Wegenwet",
        "artikel 13b, eerste lid, onderdelen f. en g., dan wel derde lid, onderdeel b. van de Wegenwet",
        "artikel 13b lid 1 c van de Wegenwet",
        "artikel 13b. tweede lid, van de Wegenwet",
        "(artikel 13b van) de Wegenwet",
        "artikel 13b, eerste of tweede lid, telkens onderdeel d, van de Wegenwet",
    ],
)
def test_words_about_parts_do_not_part_an_article_from_its_law(words):
    assert laws(f"Bedoeld in {words} is dit.", OWN) == [("13b", "BWBR0001948")]


def test_words_about_parts_lead_to_no_law_that_is_not_known():
    assert laws("Bedoeld in artikel 13b lid 1 c van de Qxyzregeling is dit.", OWN) == [("13b", "BWBR0000001")]


def test_a_remark_between_articles_does_not_end_the_list():
    assert laws("De artikelen 8 (dagelijkse zorg) of 9 (gerichte zorg) van de Wegenwet.", OWN) == [
        ("8", "BWBR0001948"),
        ("9", "BWBR0001948"),
    ]


def test_a_part_of_a_book_has_the_id_of_the_book_named_last():
    own = Law("Burgerlijk Wetboek Boek 4", "BWBR0002761")
    found = find_citations("Indien afdeling 2 of 3 van titel 18 van Boek 1 is toegepast.", own_law=own, internal=True)

    assert [hit.norm.get("bwb_id") for hit in found] == ["BWBR0002656", "BWBR0002656"]


def test_words_that_are_no_name_do_not_hide_the_law_behind_them():
    assert laws("Bedoeld in artikel 3 van het Vierde Boek van het Wetboek van Strafvordering.", OWN) == [
        ("3", "BWBR0001903")
    ]
    assert laws("Bedoeld in artikel 8 van de Nederlandse Wegenverkeerswet 1994.", OWN) == [("8", "BWBR0006622")]


def test_a_name_of_the_register_comes_before_a_longer_one_in_the_text():
    text = "Gelet op de Luchtvaartwet BES. Bedoeld in artikel 37ac van de Luchtvaartwet is dit."

    assert laws(text, OWN) == [("37ac", "BWBR0002267")]


def test_a_full_name_without_a_capital_comes_before_the_besluit_itself():
    own = Law("Besluit voorbeeld", "BWBR0000001")

    assert laws("Bedoeld in artikel 10 van het besluit risico's zware ongevallen 1999.", own) == [("10", "BWBR0010475")]


def test_an_article_named_before_with_its_law_is_of_that_law_again():
    text = "Artikel 3.15 van de Wet inkomstenbelasting 2001 geldt. Zie de Gemeentewet. Volgens voormeld artikel 3.15 is dit zo."

    assert laws(text, OWN)[-1] == ("3.15", "BWBR0011353")


def test_an_article_of_its_own_is_not_that_of_another_law_named_before():
    text = "Artikel 3\nArtikel 3 van de Gemeentewet geldt.\nArtikel 4\nVolgens artikel 3 is dit zo."

    assert laws(text, OWN)[-1] == ("3", "BWBR0000001")


@pytest.mark.parametrize(
    "words",
    [
        "De Wegenwet, Stb. 1930, 342, artikel 14",
        "De Wegenwet is van toepassing, met uitzondering van artikel 14",
        "De Wegenwet, in het bijzonder artikel 14",
        "De Wegenwet biedt in artikel 14 ruimte",
        "Op hen zijn van de Wegenwet uitsluitend de artikelen 14",
    ],
)
def test_the_law_can_stand_before_with_words_in_between(words):
    assert laws(f"{words}.", OWN) == [("14", "BWBR0001948")]


def test_a_list_with_marks_shares_the_law_at_its_end():
    text = "Gelet op:\n- artikel 10, zesde lid,\n- artikel 52, vierde lid, en\n- artikel 53 van de Wegenwet;"

    assert laws(text, OWN) == [("10", "BWBR0001948"), ("52", "BWBR0001948"), ("53", "BWBR0001948")]


def test_an_abbreviation_can_have_the_letters_of_a_law_in_the_text():
    assert laws("Gelet op het Besluit algemene rechtspositie politie. Zie artikel 17 van het Barp.", OWN) == [
        ("17", "BWBR0006516")
    ]


def test_a_text_without_articles_of_its_own_speaks_of_the_law_named_last():
    assert laws("De Gemeentewet regelt dit. Zie artikel 160.", OWN) == [("160", "BWBR0005416")]
    assert laws("Artikel 1\nDe Gemeentewet regelt dit.\nArtikel 160\nZie artikel 160.", OWN) == [("160", "BWBR0000001")]


def test_a_law_with_a_colon_begins_the_next_item_of_a_list():
    text = "Artikel 1\na. de Gemeentewet: de artikelen 3 en 9, eerste lid,\nb. de Provinciewet: artikel 4."

    assert laws(text, OWN) == [("3", "BWBR0005416"), ("9", "BWBR0005416"), ("4", "BWBR0005645")]


def test_letters_after_a_comma_and_an_article_are_what_the_sentence_goes_on_about():
    assert laws("Artikel 2\nIn afwijking van artikel 2, eerste lid, het Ctgb niets doet.", OWN) == [
        ("2", "BWBR0000001")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "artikel 4, eerste lid, onderelen a, b of c, van de Gemeentewet",
        "artikel 12 lid sub e ten eerste van de Gemeentewet",
        "artikel 3, zevende lid 7, van de Gemeentewet",
        "artikel 4, eerste lid,van de Gemeentewet",
        "artikel 3, tweede lid, van de nieuwe Gemeentewet",
        "artikel 10 van het van de Gemeentewet",
    ],
)
def test_slips_of_the_pen_do_not_part_an_article_from_its_law(words):
    assert [law for _, law in laws(f"Artikel 1\nBedoeld in {words}.", OWN)] == ["BWBR0005416"]


def test_a_number_of_three_parts_can_have_lapsed_in_the_law_itself():
    text = "Artikel 1.1.1\nDe Gemeentewet geldt, in afwijking van artikel 12.3.1.\n"

    assert laws(text, OWN) == [("12.3.1", "BWBR0000001")]


def test_the_wet_is_the_one_in_the_name_of_the_regulation_itself():
    text = "Artikel 2\nArtikel 5:58 van de wet is niet van toepassing.\n"

    assert laws(text, Law("Vrijstellingsregeling Wft", "BWBR0000001"))[-1] == ("5:58", "BWBR0020368")


def test_a_verb_of_two_letters_is_no_part_of_an_article():
    text = "Artikel 45\nTekst.\n\nOp de aanvraag, bedoeld in artikel 45, is artikel 3:4 van de Awb van toepassing."

    assert laws(text, OWN) == [("45", "BWBR0000001"), ("3:4", "BWBR0005537")]


def test_things_named_in_the_same_way_share_the_law_at_the_end():
    text = (
        "Artikel 1\nTekst.\n\nEen raad als bedoeld in de Provinciewet, een raad als bedoeld in artikel 9a of een college "
        "als bedoeld in artikel 9b van de Gemeentewet."
    )

    assert laws(text, OWN) == [("9a", "BWBR0005416"), ("9b", "BWBR0005416")]


def test_a_list_goes_on_after_what_it_is_limited_to():
    text = "de artikelen 11, 22 en, voor zover het raden betreft, 23 tot en met 25 van de Gemeentewet"

    assert [law for _, law in laws(text, OWN)] == ["BWBR0005416"] * 3


def test_this_wet_in_a_regulation_that_is_none_is_the_wet_named_last():
    text = "Artikel 1\nHet college handelt naar de Gemeentewet. Artikel 3 van deze wet geldt; artikel 1 van deze regeling ook."
    hits = find_citations(text, own_law=Law("Voorbeeldregeling", "BWBR0099999"), internal=True)

    assert [(hit.norm.get("artikel"), hit.norm.get("bwb_id")) for hit in hits if hit.norm.get("artikel")] == [
        ("3", "BWBR0005416"),
        ("1", "BWBR0099999"),
    ]


def test_who_an_article_is_brought_to_is_no_law():
    text = "Artikel 3\nHet verzoek, bedoeld in artikel 3 bij de Nationale Schatkamer, wordt ingediend."
    hits = find_citations(text, own_law=Law("Voorbeeldregeling", "BWBR0099999"), internal=True)

    assert [hit.norm.get("bwb_id") for hit in hits if hit.norm.get("artikel")] == ["BWBR0099999"]
