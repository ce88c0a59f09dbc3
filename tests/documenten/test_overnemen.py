"""Knowing a place again in another reading."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.documenten.overnemen import places_in, recognised

ONE = "De minister stuurt de brief voor de zomer. "
OLD = f"Inleiding hier. {ONE}Daarna volgt een stuk over scholen. {ONE}Slot van de brief."
SPANS = st.dictionaries(
    st.integers(0, 30), st.tuples(st.sampled_from(["actie", "wet"]), st.integers(0, 60), st.integers(1, 20)), max_size=8
)


def spans(text, *found, soort="actie", first=0):
    return {first + n: (soort, begin, begin + length) for n, (begin, length) in enumerate(found)}


def known_again(old, known, new, found):
    return recognised(places_in(old, known), places_in(new, found))


def test_a_repeated_sentence_is_known_by_what_stands_around_it():
    first, second = OLD.index(ONE), OLD.rindex(ONE)
    new = f"Een nieuw begin met veel meer woorden. {OLD}"
    moved = len(new) - len(OLD)
    known = spans(OLD, (first, len(ONE) - 1), (second, len(ONE) - 1))
    found = spans(new, (second + moved, len(ONE) - 1), (first + moved, len(ONE) - 1), first=10)

    assert known_again(OLD, known, new, found) == {0: 11, 1: 10}


def test_the_same_words_in_other_surroundings_are_another_place():
    first, second = OLD.index(ONE), OLD.rindex(ONE)

    assert known_again(OLD, spans(OLD, (first, 41)), OLD, spans(OLD, (second, 41), first=10)) == {}


def test_white_space_and_marks_at_the_ends_make_no_difference():
    text = "Zo. Wij  komen\nterug. Klaar."
    whole, bare = (4, 17), (4, 16)

    assert known_again(text, spans(text, whole), text, spans(text, bare, first=10)) == {0: 10}


def test_another_kind_on_the_same_span_is_another_place():
    assert known_again(OLD, spans(OLD, (16, 41)), OLD, spans(OLD, (16, 41), soort="wet", first=10)) == {}


def test_half_a_sentence_is_not_the_same_place():
    assert known_again(OLD, spans(OLD, (16, 41)), OLD, spans(OLD, (16, 20), first=10)) == {}


def test_the_same_span_goes_before_a_likely_one():
    known = spans(OLD, (16, 40), (16, 41))
    found = spans(OLD, (16, 41), first=10)

    assert known_again(OLD, known, OLD, found) == {1: 10}


@given(SPANS, SPANS)
def test_no_place_is_given_twice_and_kinds_are_never_mixed(one, other):
    text = OLD
    known = {key: (soort, begin, begin + length) for key, (soort, begin, length) in one.items()}
    found = {key + 100: (soort, begin, begin + length) for key, (soort, begin, length) in other.items()}
    pairs = known_again(text, known, text, found)

    assert len(set(pairs.values())) == len(pairs)
    assert all(known[key][0] == found[where][0] for key, where in pairs.items())


@given(SPANS)
def test_a_reading_that_finds_the_same_gives_every_place_back(one):
    known = {key: (soort, begin, begin + length) for key, (soort, begin, length) in one.items()}
    places = {span: key for key, span in known.items()}
    distinct = {key: span for span, key in places.items()}

    assert known_again(OLD, distinct, OLD, distinct) == {key: key for key in distinct}


def test_a_text_of_one_repeated_sentence_is_no_square_of_work():
    text = ONE * 3_000
    known = spans(text, *[(n * len(ONE), len(ONE) - 1) for n in range(3_000)])
    moved = {key + 5_000: (soort, begin + 1, eind) for key, (soort, begin, eind) in known.items()}

    assert len(known_again(text, known, text, moved)) == 3_000
