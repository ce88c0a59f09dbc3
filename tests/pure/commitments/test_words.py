"""The words and their tags."""

from weerklank.pure.commitments.words import FUNCTION_WORDS, TAGS


def test_a_word_has_the_tags_of_all_its_meanings():
    assert set(TAGS["gemeenten"]) == {"organisatie"}
    assert {"bewindspersoon"} == set(TAGS["kabinet"])
    assert "handelen" in TAGS["onderzoekt"]


def test_every_word_is_in_lower_case():
    assert all(word == word.lower() for word in (*TAGS, *FUNCTION_WORDS))
