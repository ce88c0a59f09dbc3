"""Articles without a law, inside a law."""

import pytest

from weerklank.pure.citations import Law, find_citations

OWN = Law("Uitvoeringsregeling voorbeeldwet", "BWBR0000001")
ARTICLES = "".join(f"Artikel {number}\nTekst.\n\n" for number in range(1, 20))


def last(text, own=OWN):
    return find_citations(text, own_law=own, internal=True)[-1].norm.get("bwb_id")


@pytest.mark.parametrize(
    "ending",
    [
        "Artikel 48, zoals dat luidde op 31 december 2011, blijft gelden.",
        "Deze regeling treedt in werking op 1 mei, met uitzondering van artikel 48, dat later in werking treedt.",
    ],
)
def test_an_article_that_lapsed_or_takes_effect_is_of_the_law_itself(ending):
    assert last(f"{ARTICLES}Gelet op de Gemeentewet. {ending}") == "BWBR0000001"


def test_an_article_that_the_law_has_not_is_of_the_law_named_last():
    assert last(f"{ARTICLES}Gelet op de Gemeentewet. Artikel 148 geldt.") == "BWBR0005416"


def test_a_law_that_changes_another_speaks_of_lapsed_articles_of_that_one():
    text = (
        "Artikel I\nTekst.\n\nArtikel II\nGelet op de Gemeentewet blijft artikel 48, zoals dat luidde, van toepassing."
    )

    assert last(text) == "BWBR0005416"


def test_a_chapter_named_before_with_its_law_is_of_that_law_where_the_text_has_no_articles():
    text = "Zie hoofdstuk B9 van de Vreemdelingencirculaire 2000 (B). In hoofdstuk B9 staat meer."

    assert last(text) == last("Zie hoofdstuk B9 van de Vreemdelingencirculaire 2000 (B).")


def test_an_article_that_an_amending_act_has_not_is_of_the_law_it_changes():
    changing = Law("Wet van 1 mei 2010 tot wijziging van de Gemeentewet", "BWBR0000002")
    text = "Artikel I\nTekst.\n\nArtikel II\nGelet op de Provinciewet. Artikel 148 geldt. Artikel II vervalt."

    found = find_citations(text, own_law=changing, internal=True)

    assert [hit.norm.get("bwb_id") for hit in found[-2:]] == ["BWBR0005416", "BWBR0000002"]


def test_an_article_with_a_colon_is_of_what_the_text_calls_the_law_where_its_own_have_none():
    text = f"{ARTICLES}a. wet: de Wet op het financieel toezicht;\nb. raad: de raad, bedoeld in de Gemeentewet. Artikel 3:17 geldt."

    assert last(text) == "BWBR0020368"


def test_a_roman_article_that_an_amending_act_has_no_more_is_its_own():
    text = "Artikel I\n\nArtikel II\nNa de Gemeentewet treedt artikel VI in werking. Artikel 6a vervalt met ingang van 2009."
    hits = find_citations(text, own_law=Law("Wijzigingswet voorbeelden", "BWBR0099999"), internal=True)

    assert [hit.norm.get("bwb_id") for hit in hits if hit.norm.get("artikel")] == ["BWBR0099999", "BWBR0099999"]
