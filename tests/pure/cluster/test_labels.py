"""Names of groups that stay."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.cluster import keep_labels


def test_a_group_keeps_the_name_it_shares_most_members_with():
    earlier = {"a": "x", "b": "x", "c": "x", "d": "y"}
    now = {"a": "1", "b": "1", "c": "2", "d": "2", "e": "3"}

    assert keep_labels(earlier, now) == {"a": "x", "b": "x", "c": "y", "d": "y", "e": "3"}


def test_a_new_group_never_takes_the_name_of_another():
    assert keep_labels({"a": "1"}, {"a": "2", "b": "1"}) == {"a": "1", "b": "1-2"}


@given(st.dictionaries(st.integers(0, 30), st.sampled_from("abcdef")))
def test_the_same_groups_keep_their_names_whatever_they_are_called(earlier):
    assert keep_labels(earlier, {key: f"{label}{label}" for key, label in earlier.items()}) == earlier


@given(
    st.dictionaries(st.integers(0, 30), st.sampled_from("abcdef")),
    st.dictionaries(st.integers(0, 30), st.sampled_from("uvwxyz")),
)
def test_groups_stay_the_groups_they_are(earlier, now):
    named = keep_labels(earlier, now)
    pairs = [(one, other) for one in now for other in now]

    assert [(named[a] == named[b]) for a, b in pairs] == [(now[a] == now[b]) for a, b in pairs]
