"""What a word means by its last part or its ending."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.commitments.heads import Tagged

LISTED = {"onhaalbaar": ("moeilijk",), "onvoldoende": ("schaars",), "kabinet": ("bewindspersoon",)}


@pytest.mark.parametrize(
    ("word", "tags"),
    [
        ("capaciteitstekort", ("gebrek",)),
        ("uitvoeringsproblemen", ("probleem",)),
        ("bezwaarachterstanden", ("wachten",)),
        ("energieleveranciers", ("organisatie",)),
        ("uitkeringsgerechtigden", ("mens",)),
        ("onhaalbare", ("moeilijk",)),
        ("kabinet-Fictief".lower(), ("bewindspersoon",)),
        ("motie-fictief", ("adviseur", "debat")),
        ("kabinet", ("bewindspersoon",)),
        ("tafel", ()),
        ("verdienst", ()),
    ],
)
def test_a_word_means_what_its_head_means(word, tags):
    assert Tagged(LISTED)[word] == tags


def test_a_word_looked_up_is_not_one_of_the_listed():
    words = Tagged(LISTED)

    assert words["capaciteitstekort"] == ("gebrek",)
    assert words.listed == set(LISTED)


@given(st.text(max_size=40))
def test_every_word_has_tags(word):
    words = Tagged(LISTED)

    assert words[word] == words[word]
