"""One sentence in words, and who acts in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.commitments.sentence import Act, read_sentence, verb_kind


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Wij starten een proef.", Act("wij", "handelen", 1)),
        ("Daarom starten wij een proef.", Act("wij", "handelen", 1)),
        ("Nu werkt het kabinet eraan.", Act("bewindspersoon", "handelen", 1)),
        ("De RDW levert een plan.", Act("organisatie", "handelen", 2)),
        ("Ik vind dat goed.", Act("ik", "houding", 1)),
        ("Ik herschik de regels.", Act("ik", "doet", 1)),
    ],
)
def test_a_subject_stands_beside_its_verb(text, act):
    assert act in read_sentence(text).acts


def test_a_clause_that_depends_has_no_act_of_its_own():
    assert read_sentence("Goed is dat wij starten.").acts == []


def test_an_unknown_word_is_a_verb_only_in_the_form_of_the_person():
    assert verb_kind("opkrikken", (), "wij") == "doet"
    assert verb_kind("opkrik", (), "wij") == ""


@given(st.text())
def test_any_text_is_a_sentence_of_at_most_160_words(text):
    assert len(read_sentence(text).words) <= 160
