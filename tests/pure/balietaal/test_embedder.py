"""What the shipped model makes of counter Dutch."""

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from weerklank.pure.balietaal import BalieEmbedder

MODEL = BalieEmbedder()


def likeness(one: str, other: str) -> float:
    first, second = MODEL.embed([one, other])
    return float(first @ second)


def test_a_row_for_each_text_of_length_one_in_their_order() -> None:
    texts = ["Huurtoeslag stopt.", "Zij wacht al maanden op haar rijbewijs.", "Huurtoeslag stopt."]
    rows = MODEL.embed(texts)
    assert rows.shape == (3, MODEL.dimensions)
    assert rows.dtype == np.float32
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1, 1, 1], abs=1e-5)
    assert rows[0] == pytest.approx(rows[2], abs=1e-5)


def test_nothing_to_read_gives_no_rows_and_an_empty_text_is_no_fault() -> None:
    assert MODEL.embed([]).shape == (0, MODEL.dimensions)
    assert np.isfinite(MODEL.embed(["", " \n", "\u00ad"])).all()


@pytest.mark.parametrize(
    ("one", "same_thing", "other"),
    [
        (
            "Zoon van 22 woont weer thuis en moeder levert honderden euro's bijstand in.",
            "Door de kostendelersnorm zet ze haar kind liever de deur uit.",
            "Zoon van 22 woont weer thuis en wil weten hoe hij zijn rijbewijs verlengt.",
        ),
        (
            "Beslag op de rekening: er blijft niets over om van te eten.",
            "Deurwaarder houdt geen rekening met de beslagvrije voet.",
            "Er is een nieuwe rekening geopend voor de vereniging.",
        ),
    ],
)
def test_the_same_trouble_in_other_words_is_nearer_than_the_same_words_about_something_else(
    one: str, same_thing: str, other: str
) -> None:
    assert likeness(one, same_thing) > likeness(one, other)


def test_a_text_has_the_same_vector_whatever_it_is_asked_together_with() -> None:
    texts = [f"Signaal {n}: " + "de aanvraag ligt stil " * n for n in range(1, 40)]
    alone = np.vstack([MODEL.embed([text]) for text in texts[::13]])
    assert MODEL.embed(texts)[::13] == pytest.approx(alone, abs=1e-6)


def test_a_text_is_held_against_many_known_bottlenecks() -> None:
    assert MODEL.anchors > 1_000


@settings(max_examples=40)
@given(st.text(max_size=300))
def test_whatever_is_typed_has_a_vector(text: str) -> None:
    (row,) = MODEL.embed([text])
    assert np.linalg.norm(row) == pytest.approx(1, abs=1e-4)


def test_a_text_of_a_megabyte_costs_no_more_than_the_part_that_is_read() -> None:
    MODEL.embed(["warm"])
    begin = time.process_time()
    MODEL.embed(["toeslag " * 125_000])
    assert time.process_time() - begin < 5
