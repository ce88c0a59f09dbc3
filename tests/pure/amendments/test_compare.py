"""A proposed consolidated text beside the register."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.amendments import Changed, compared
from weerklank.pure.amendments.compare import articles_in, same

TEXT = "Hoofdstuk 1 Algemeen\nArtikel 1\nOud.\n\nArtikel 2. Beslissing\n1.\nHet college beslist.\nArtikel 2a\nNieuw."


def test_articles_that_differ_are_new_or_gone_are_listed() -> None:
    register = {"1": "Oud.", "2": "1 Het college besluit.", "3": "Weg."}

    assert compared(register, TEXT) == [
        Changed("2", "1 Het college besluit.", "1. Het college beslist."),
        Changed("2a", "", "Nieuw."),
        Changed("3", "Weg.", ""),
    ]


def test_a_part_of_a_law_makes_nothing_disappear() -> None:
    assert compared({"1": "Oud.", "2": "Het college beslist.", "2a": "Nieuw.", "3": "Blijft."}, "Artikel 1\nOud.", whole=False) == []


def test_only_headings_begin_an_article() -> None:
    assert articles_in("Artikel 1\nBedoeld in\nartikel 4.\nArtikel 5, eerste lid, geldt niet.") == {
        "1": "Bedoeld in\nartikel 4.\nArtikel 5, eerste lid, geldt niet."
    }


def test_white_space_makes_no_difference() -> None:
    assert same("1 Het  college\nbeslist.", "1 Het college beslist.")
    assert not same("1 Het college beslist.", "1 Het college beslist niet.")


@given(st.text(alphabet="Artikel 123a.\n,", max_size=300))
def test_any_text_can_be_compared_and_is_equal_to_itself(text: str) -> None:
    assert compared(articles_in(text), text) == []
