"""What two texts share of the thesaurus."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.begrippen import Begrip, Soort, Thesaurus, shared, shipped, weights, words_to_ask
from weerklank.pure.begrippen.shared import rarity

KNOWN = Thesaurus(
    [
        Begrip("huurtoeslag", Soort.REGELING, ("HT", "huursubsidie", "bijdrage in de huur"), ("toeslagen",)),
        Begrip("zorgtoeslag", Soort.REGELING, ("ZT",), ("toeslagen",)),
        Begrip("inwonend kind", Soort.MOEITE, ("zoon in huis",)),
        Begrip("brief", Soort.WOORD, ("post",)),
    ]
)
TEXTS = st.lists(st.sampled_from(["HT", "ZT", "zoon in huis", "post", "iets"]), max_size=4).map(" ".join)


def of(one: str, other: str) -> tuple[float, tuple[str, ...]]:
    found = shared(weights(one, KNOWN), weights(other, KNOWN), KNOWN)
    return found.strength, found.namen


def test_what_both_are_about_is_told_the_rarest_first_and_without_what_stands_above_it() -> None:
    strength, namen = of("HT gekort: zoon in huis", "huursubsidie en een inwonend kind")
    assert strength == pytest.approx(1)
    assert namen == ("inwonend kind", "huurtoeslag")


def test_sharing_only_what_stands_above_says_less_than_sharing_the_thing_itself() -> None:
    above, itself = of("HT", "ZT"), of("HT", "huursubsidie")
    assert above[1] == ("toeslagen",)
    assert 0 < above[0] < 0.5 < itself[0]


def test_an_ordinary_word_says_less_than_a_scheme() -> None:
    assert rarity("brief", KNOWN) < rarity("zorgtoeslag", KNOWN)


def test_nothing_in_common_is_nothing() -> None:
    assert of("HT", "post") == (0.0, ())


@given(TEXTS, TEXTS)
def test_what_is_shared_is_the_same_either_way_and_at_most_all(one: str, other: str) -> None:
    assert of(one, other) == of(other, one)
    assert 0 <= of(one, other)[0] <= 1


@given(TEXTS)
def test_a_text_shares_everything_with_itself(text: str) -> None:
    assert of(text, text)[0] == pytest.approx(1 if weights(text, KNOWN) else 0)


def test_a_search_also_asks_for_the_other_words_of_what_is_named() -> None:
    assert words_to_ask(weights("HT", KNOWN), KNOWN, 5) == ["huurtoeslag", "HT", "huursubsidie"]
    assert words_to_ask(weights("HT", KNOWN), KNOWN, 1) == ["huurtoeslag"]
    assert words_to_ask(weights("post", KNOWN), KNOWN, 5) == []


@given(st.text(max_size=200), st.integers(0, 12))
def test_a_search_never_asks_for_more_words_than_it_may(text: str, most: int) -> None:
    assert len(words_to_ask(weights(text), shipped(), most)) <= most
