import time

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.bwb.difference import Change, Omvang, by_paragraph, difference, size_of

WORDS = st.lists(st.sampled_from(["de", "wet", "kind", "18", ".", ",", "\n", " ", "°", "é"]), max_size=60).map("".join)
TEXTS = st.one_of(st.text(max_size=200), WORDS)


def old_of(changes):
    return "".join(change.text for change in changes if change.kind != "erbij")


def new_of(changes):
    return "".join(change.text for change in changes if change.kind != "weg")


@given(TEXTS, TEXTS)
def test_applying_the_difference_gives_the_new_text_and_undoing_it_the_old_one(old, new):
    changes = difference(old, new)

    assert (old_of(changes), new_of(changes)) == (old, new)


@given(TEXTS, TEXTS)
def test_no_change_is_empty_and_no_two_of_a_kind_follow_each_other(old, new):
    kinds = [change.kind for change in difference(old, new)]

    assert all(change.text for change in difference(old, new))
    assert [
        pair
        for pair in zip(kinds, kinds[1:], strict=False)
        if pair in {("gelijk", "gelijk"), ("weg", "weg"), ("erbij", "erbij"), ("erbij", "weg")}
    ] == []


@given(TEXTS)
def test_a_text_beside_itself_is_equal(text):
    assert difference(text, text) == ([Change("gelijk", text)] if text else [])


def test_one_changed_word_is_one_change():
    changes = difference("De aanvraag wordt binnen vier weken gedaan.", "De aanvraag wordt binnen zes weken gedaan.")

    assert changes == [
        Change("gelijk", "De aanvraag wordt binnen "),
        Change("weg", "vier"),
        Change("erbij", "zes"),
        Change("gelijk", " weken gedaan."),
    ]


def test_neighbouring_words_are_read_as_one_change():
    changes = difference("Hij betaalt voor de kosten.", "Hij betaalt aan het bestuur.")

    assert changes == [
        Change("gelijk", "Hij betaalt "),
        Change("weg", "voor de kosten"),
        Change("erbij", "aan het bestuur"),
        Change("gelijk", "."),
    ]


def test_an_equal_number_between_two_changes_stays_equal():
    changes = difference("ten minste 18 jaar", "ten hoogste 18 maanden")

    assert Change("gelijk", " 18 ") in changes


def test_a_paragraph_that_came_leaves_the_others_alone():
    changes = difference("1 Eén.\n2 Twee.\n3 Drie.", "1 Eén.\n1a Nieuw.\n2 Twee.\n3 Drie.")

    assert [(change.kind, change.text) for change in changes if change.kind != "gelijk"] == [("erbij", "1a Nieuw.\n")]


def test_nothing_from_nothing_is_nothing():
    assert difference("", "") == []


def test_a_new_text_came_whole_and_a_repealed_one_went_whole():
    assert difference("", "Nieuw.") == [Change("erbij", "Nieuw.")]
    assert difference("Oud.", "") == [Change("weg", "Oud.")]


def test_words_are_never_cut():
    assert difference("toeslag", "toeslagen") == [Change("weg", "toeslag"), Change("erbij", "toeslagen")]


def test_lines_carry_their_own_changes():
    changes = difference("1 De termijn is vier weken.\n2 Blijft.", "1 De termijn is zes weken.\n2 Blijft.\n3 Erbij.")

    assert by_paragraph(changes) == [
        [
            Change("gelijk", "1 De termijn is "),
            Change("weg", "vier"),
            Change("erbij", "zes"),
            Change("gelijk", " weken."),
        ],
        [Change("gelijk", "2 Blijft.")],
        [Change("erbij", "3 Erbij.")],
    ]


def test_the_size_is_counted_in_words():
    assert size_of(difference("De termijn is vier weken.", "De termijn is zes volle weken.")) == Omvang(2, 1, 4)


def test_endless_repetition_and_texts_with_nothing_in_common_take_bounded_time():
    started = time.perf_counter()

    for old, new in [
        ("a b " * 20_000, "b a c " * 20_000),
        (" ".join(f"w{n}" for n in range(30_000)), " ".join(f"v{n}" for n in range(30_000))),
        ("a\n" * 50_000, "b\na\n" * 50_000),
        ("x" * 1_000_000, "y" * 1_000_000),
        ("de het een " * 10_000, "een de het " * 10_000),
    ]:
        changes = difference(old, new)
        assert (old_of(changes), new_of(changes)) == (old, new)

    assert time.perf_counter() - started < 30
