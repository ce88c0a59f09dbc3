"""The words with which a citation can begin, found in one pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.citations import find_citations
from weerklank.pure.citations.prepare import prepare
from weerklank.pure.citations.triggers import (
    ARTICLE,
    BWB,
    EU_ACT,
    GAZETTE,
    HOUSE,
    LAW,
    one_byte_each,
    trigger_places,
)

SOME = (*ARTICLE, *BWB, *EU_ACT, *GAZETTE, *HOUSE)


def plainly(text, word):
    return [place for place in range(len(text)) if text.startswith(word, place)]


@given(st.lists(st.sampled_from([*SOME, "a", " ", "\U0001f600", "é", "R", "T"]), max_size=30).map("".join))
def test_every_word_is_found_everywhere_also_where_words_overlap(text):
    found = trigger_places(one_byte_each(text))

    assert {word: found[word] for word in SOME} == {word: plainly(text, word) for word in SOME}


def test_a_law_can_begin_wherever_the_first_word_of_a_name_stands_in_any_capitals():
    text = "de Participatiewet, de PARTICIPATIEWET, het EG-Verdrag, de Awb, het huis"

    begins = {place for place in prepare(text).places(LAW) if text[place - 1] == " "}

    assert sorted(text[place:].split(",", maxsplit=1)[0] for place in begins) == [
        "Awb",
        "EG-Verdrag",
        "PARTICIPATIEWET",
        "Participatiewet",
    ]


def test_a_word_that_is_not_listed_is_an_error_and_not_a_silence():
    with pytest.raises(KeyError):
        list(prepare("Zie daar.").places(("daar",)))


def test_a_short_name_is_found_only_as_a_whole_word():
    assert sorted(prepare("Wwb, Wwbx, Wwb_ en Wwb").whole_words(["Wwb"])) == [(0, "Wwb"), (19, "Wwb")]


def test_a_text_with_half_a_surrogate_pair_is_read_with_its_places_unmoved():
    text = "\ud800 zie art. 4:84 Awb"

    assert [(hit.start, hit.end) for hit in find_citations(text)] == [(6, 19)]
