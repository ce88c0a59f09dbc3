"""Fixed phrases in a sentence."""

from weerklank.pure.commitments.phrases import Phrases

PHRASES = Phrases("er komt, brief volgt, binnenkort")


def find(sentence):
    return PHRASES.first_in(frozenset(sentence.split()), f" {sentence} ")


def test_a_phrase_is_found_whole():
    assert find("dan er komt een brief") == "er komt"
    assert find("dat gebeurt binnenkort") == "binnenkort"


def test_the_keys_are_words_that_a_sentence_must_have():
    assert PHRASES.keys == {"komt", "brief", "binnenkort"}


def test_a_part_of_a_phrase_or_of_a_word_is_none():
    assert find("er is een brief") == ""
    assert find("daar komt iets") == ""
