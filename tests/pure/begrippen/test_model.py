"""How the terms of a concept are looked for."""

import pytest

from weerklank.pure.begrippen.model import Begrip, Soort, entry_of


@pytest.mark.parametrize("term", ["", "?!", "x", "é"])
def test_nothing_to_look_for_is_no_entry(term: str) -> None:
    assert entry_of("begrip", term) is None


@pytest.mark.parametrize(
    ("term", "key", "between"),
    [
        ("18 jaar", ("18", "jar"), 0),
        ("op straat", ("op", "stra"), 0),
        ("geen plek", ("gen", "plek"), 1),
        ("weet niet dat het bestaat", ("wet", "niet", "besta"), 2),
        ("loon verrekenen", ("lon", "vereken"), None),
        ("de kosten van het geding", ("kost", "geding"), None),
    ],
)
def test_the_words_of_a_term_decide_how_close_they_stand(term: str, key: tuple[str, ...], between: int | None) -> None:
    entry = entry_of("begrip", term)
    assert entry is not None
    assert (entry.key, entry.between) == (key, between)


def test_an_abbreviation_that_is_also_a_word_counts_in_capitals_only() -> None:
    assert [entry.capitals_only for term in ("ALS", "HT", "als") if (entry := entry_of("begrip", term))] == [
        True,
        False,
        False,
    ]


def test_two_concepts_of_one_name_become_one() -> None:
    broad = Begrip("school", Soort.BREED, ("klas",))
    real = Begrip("school", Soort.ORGANISATIE, ("klas", "juf"), ("onderwijs",), "BWBR0000001")
    assert broad.joined(real) == Begrip("school", Soort.ORGANISATIE, ("klas", "juf"), ("onderwijs",), "BWBR0000001")
