"""The forms of Dutch verbs."""

import pytest

from weerklank.pure.commitments.verbs import participle_like, present


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("maken", ("maak", "maakt")),
        ("schrijven", ("schrijf", "schrijft")),
        ("lezen", ("lees", "leest")),
        ("pakken", ("pak", "pakt")),
        ("starten", ("start", "start")),
        ("onderzoeken", ("onderzoek", "onderzoekt")),
        ("evalueren", ("evalueer", "evalueert")),
        ("ontwikkelen", ("ontwikkel", "ontwikkelt")),
        ("vernieuwen", ("vernieuw", "vernieuwt")),
        ("herzien", ("herzie", "herziet")),
    ],
)
def test_the_present_tense_follows_from_the_infinitive(infinitive, forms):
    assert present(infinitive) == forms


@pytest.mark.parametrize("word", ["uitgewerkt", "verlengd", "besproken", "herzien", "aangepast"])
def test_a_past_participle_is_recognised(word):
    assert participle_like(word)


@pytest.mark.parametrize("word", ["gemeenten", "beleid", "werkt", "brief", "kamer"])
def test_other_words_are_no_participle(word):
    assert not participle_like(word)
