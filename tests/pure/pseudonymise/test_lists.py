"""The word lists."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.pseudonymise import mask
from weerklank.pure.pseudonymise.lists import DATA, clear_names, fold, lists, read, sections


def test_folding_takes_capitals_and_accents_away() -> None:
    assert [fold(word) for word in ("Yılmaz", "ÇELİK", "Łukasz", "Noël", "O’Brien")] == [
        "yilmaz",
        "celik",
        "lukasz",
        "noel",
        "o'brien",
    ]


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_the_lists_hold_names_of_many_origins() -> None:
    known = lists()
    assert {
        "fatima",
        "oleksandr",
        "kwame",
        "nguyen",
        "sjoukje",
        "berivan",
    } - known.first - known.last == set()
    assert "den haag" in known.places


def test_a_clear_name_is_no_word() -> None:
    assert clear_names() & lists().words == set()


def test_every_heading_of_the_cues_has_words() -> None:
    assert [heading for heading, words in sections("aanwijzingen.txt").items() if not words] == []


def test_every_list_says_what_it_is() -> None:
    assert [path.name for path in DATA.glob("*.txt") if not path.read_text(encoding="utf-8").startswith("# ")] == []


def test_the_further_lists_hold_no_word_that_is_a_name_too() -> None:
    known = lists()
    single = {entry for entry in read("plaatsen-verder.txt", "organisaties-verder.txt") if " " not in entry}
    assert len(single) > 1000
    assert single.isdisjoint(known.first | known.last)


def test_a_street_called_after_a_body_is_an_address_still() -> None:
    assert "Naties" not in mask("woont aan de Laan der Verenigde Naties 22 boven").text
    assert mask("De Verenigde Naties vragen hierom.").text == "De Verenigde Naties vragen hierom."
