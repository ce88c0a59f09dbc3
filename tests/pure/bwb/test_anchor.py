"""Finding a quotation back."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.bwb.anchor import Gevonden, Plaats, context_of, find_quote

TEXT = "1 Het college kan een termijn stellen.\n2 Het college kan de termijn verlengen."
WORDS = st.text(alphabet="abc .", min_size=1, max_size=80)


def test_one_place_is_found_whatever_the_white_space() -> None:
    found = find_quote(TEXT, "termijn  stellen.\n2 Het")
    assert TEXT[found.van : found.tot] == "termijn stellen.\n2 Het"
    assert found.uitkomst is Gevonden.GEVONDEN


def test_several_places_are_ambiguous_until_their_surroundings_choose() -> None:
    assert find_quote(TEXT, "termijn").uitkomst is Gevonden.MEERDERE
    by_before = find_quote(TEXT, "termijn", before="kan de ")
    by_after = find_quote(TEXT, "termijn", after=" verlengen")
    assert by_before == by_after == Plaats(Gevonden.GEVONDEN, TEXT.rindex("termijn"), TEXT.rindex("termijn") + 7, 1.0)


def test_surroundings_that_fit_no_place_do_not_choose() -> None:
    assert find_quote(TEXT, "termijn", before="zzz", after="zzz").uitkomst is Gevonden.MEERDERE


def test_slightly_changed_words_are_found_by_likeness() -> None:
    found = find_quote(TEXT, "Het college mag de termijn verlengen")
    assert found.uitkomst is Gevonden.GEVONDEN
    assert 0.7 <= found.gelijkenis < 1
    assert TEXT[found.van : found.tot].endswith("termijn verlengen")


def test_other_words_are_an_orphan() -> None:
    assert find_quote(TEXT, "De rechter verklaart het beroep ongegrond").uitkomst is Gevonden.LOS


def test_no_quotation_means_the_whole_text() -> None:
    assert find_quote(TEXT, " ") == Plaats(Gevonden.GEVONDEN, 0, len(TEXT), 1.0)


def test_the_context_is_what_stands_around() -> None:
    assert context_of("een twee drie", 4, 8, size=3) == ("en ", " dr")


@given(WORDS, WORDS, WORDS)
def test_words_that_are_there_are_never_lost(before: str, quote: str, after: str) -> None:
    text = before + quote + after
    found = find_quote(text, quote, before=before, after=after)
    assert found.uitkomst is not Gevonden.LOS
    assert 0 <= found.van <= found.tot <= len(text)
