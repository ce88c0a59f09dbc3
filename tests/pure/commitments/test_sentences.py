"""Sentences and their places."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.commitments.sentences import sentences


def cut(text):
    return [text[start:end] for start, end in sentences(text)]


def test_full_stops_inside_a_sentence_do_not_end_it():
    text = "De motie van het lid X. c.s. (nr. 4) is op 3 mei jl. besproken. Zie art. 4:84 Awb."

    assert cut(text) == [
        "De motie van het lid X. c.s. (nr. 4) is op 3 mei jl. besproken.",
        "Zie art. 4:84 Awb.",
    ]


def test_a_heading_and_a_list_item_stand_apart():
    assert cut("2. Vervolg\nWij gaan door.\n\u2022 een punt\n\u2022 nog een") == [
        "2. Vervolg",
        "Wij gaan door.",
        "\u2022 een punt",
        "\u2022 nog een",
    ]


def test_a_wrapped_line_is_one_sentence():
    text = "Dit is een lange regel die op de bladspiegel is afgebroken bij het woord\nNederland en dan doorgaat."

    assert cut(text) == [text]


@given(st.text())
def test_sentences_are_in_order_and_without_space_around(text):
    spans = list(sentences(text))

    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    assert all(one[1] <= other[0] for one, other in zip(spans, spans[1:], strict=False))


@given(st.text().map(lambda text: text.replace("\x1c", " ")))
def test_no_letter_is_lost(text):
    kept = "".join(text[start:end] for start, end in sentences(text))

    assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]


def test_the_mark_of_a_footnote_stands_behind_the_sentence_it_belongs_to() -> None:
    text = "Dat gaat goed.\u00b9 Veel mensen wachten.\u00b9\u2070 Ik los het op."

    assert [text[a:b] for a, b in sentences(text)] == [
        "Dat gaat goed.\u00b9",
        "Veel mensen wachten.\u00b9\u2070",
        "Ik los het op.",
    ]
