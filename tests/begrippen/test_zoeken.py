"""What a text is looked for with."""

import pytest

from weerklank.begrippen.zoeken import MORE_WORDS, vraag_of
from weerklank.pure.likeness import Likeness

PLAIN = Likeness("a", 0.1, 0.2)


@pytest.mark.django_db
def test_a_text_also_asks_for_the_other_words_of_its_concepts() -> None:
    vraag = vraag_of("HT")

    assert "huurtoeslag" in vraag.more
    assert len(vraag.more) <= MORE_WORDS
    assert set(vraag.more) & set(vraag.lexemes) == set()


@pytest.mark.django_db
def test_a_found_text_is_told_by_the_concepts_of_both() -> None:
    gedeeld = vraag_of("HT stopgezet").with_begrippen(PLAIN, "De huursubsidie kwam niet.").gedeeld

    assert gedeeld is not None
    assert gedeeld.namen == ("huurtoeslag",)


@pytest.mark.django_db
def test_a_text_without_concepts_is_ranked_by_words_and_meaning_as_before() -> None:
    assert vraag_of("qwerty").with_begrippen(PLAIN, "HT") == PLAIN
    assert vraag_of("").more == []
