"""What texts in a proposal share."""

from weerklank.pure.begrippen import shipped
from weerklank.pure.cluster.reasons import Shared, shared_by

TEXTS = [
    "De huurtoeslag van [PERSOON-1] stopt na de verhuizing.",
    "Na een verhuizing vervalt de HT zonder bericht aan [PERSOON-1].",
    "Iemand vroeg iets over de afvalpas.",
]


def test_what_half_of_the_texts_name_is_told_and_masks_are_no_words():
    found = shared_by(TEXTS, [["a:1", "a:2"], ["a:1"], []], shipped())

    assert ("huurtoeslag" in found.begrippen, found.woorden, found.artikelen) == (True, ("verhuizing",), ("a:1",))


def test_one_text_shares_nothing():
    assert shared_by(TEXTS[:1], [["a:1"]], shipped()) == Shared()


def test_the_same_is_written_as_lists():
    assert Shared(("a",), ("b",), ()).as_json() == {"begrippen": ["a"], "woorden": ["b"], "artikelen": []}
