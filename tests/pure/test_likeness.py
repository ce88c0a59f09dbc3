"""One score from five grounds."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.begrippen import Gedeeld
from weerklank.pure.likeness import WEIGHTS, Ground, Likeness, rank, weigh

LIKENESSES = st.builds(
    Likeness,
    key=st.text("abc", min_size=1, max_size=3),
    words=st.floats(-1, 2),
    cosine=st.floats(-1, 1),
    articles=st.frozensets(st.sampled_from(["Awb 4:84", "AOW 17"])),
    same_organisation=st.booleans(),
    gedeeld=st.none() | st.builds(Gedeeld, st.floats(0, 1)),
)
PLAIN = Likeness("a", words=0.5, cosine=0.6)


def test_the_weights_add_up_to_one() -> None:
    assert sum(WEIGHTS.values()) == pytest.approx(1)
    assert set(WEIGHTS) == set(Ground)


def test_the_same_text_at_the_same_place_scores_one() -> None:
    unnamed = Likeness("a", 1.0, 1.0, frozenset({"Awb 4:84"}), same_organisation=True)
    named = replace(unnamed, gedeeld=Gedeeld(1.0, ("huurtoeslag",)))
    assert [weigh(one).score for one in (unnamed, named)] == [pytest.approx(1)] * 2
    assert [reason.ground for reason in weigh(unnamed).reasons] == [
        Ground.BETEKENIS,
        Ground.ARTIKEL,
        Ground.WOORDEN,
        Ground.ORGANISATIE,
    ]
    assert [reason.ground for reason in weigh(named).reasons][:2] == [Ground.BETEKENIS, Ground.BEGRIPPEN]
    assert weigh(named).begrippen == ("huurtoeslag",)


def test_the_same_article_alone_makes_nothing_alike() -> None:
    assert weigh(Likeness("a", 0.0, 0.05, frozenset({"Awb 4:84"}), same_organisation=True)).score == 0


def test_the_same_article_lifts_what_is_alike() -> None:
    assert weigh(replace(PLAIN, articles=frozenset({"AOW 17"}))).score > weigh(PLAIN).score


def test_the_best_comes_first_and_the_rest_is_left_out() -> None:
    better, nothing = replace(PLAIN, key="b", words=0.9), Likeness("c", 0.0, 0.1)
    assert [row.key for row in rank([PLAIN, nothing, better, replace(PLAIN, key="0")])] == ["b", "0", "a"]


def test_shared_concepts_come_before_the_same_words_about_something_else() -> None:
    same_thing = Likeness("a", 0.0, 0.47, gedeeld=Gedeeld(0.6, ("huurtoeslag",)))
    same_words = Likeness("b", 0.5, 0.5, gedeeld=Gedeeld(0.0))
    assert [row.key for row in rank([same_words, same_thing], least=0)] == ["a", "b"]


@given(LIKENESSES)
def test_a_score_lies_between_zero_and_one_and_is_the_sum_of_its_reasons(likeness: Likeness) -> None:
    ranked = weigh(likeness)
    assert 0 <= ranked.score <= 1 + 1e-9
    assert ranked.score == sum(reason.part for reason in ranked.reasons)


@given(LIKENESSES, st.floats(0, 1))
def test_more_words_in_common_never_lower_the_score(likeness: Likeness, more: float) -> None:
    assert weigh(replace(likeness, words=likeness.words + more)).score >= weigh(likeness).score - 1e-9
