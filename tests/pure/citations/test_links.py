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
    assert (laws("artikel 3 Wav BES"), laws("artikel 3 Wav")) == ([("3", "Wav BES")], [("3", "BWBR0007149")])


def test_a_heading_in_a_law_is_no_citation():
    assert laws("Artikel 1\nIn deze regeling geldt artikel 2.\n\nArtikel 2 Slot\n1 Dit vervalt.", OWN) == [
        ("2", "BWBR0000001")
    ]
