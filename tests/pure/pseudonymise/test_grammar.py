"""What a name looks like."""

from weerklank.pure.pseudonymise.grammar import Cue
from weerklank.pure.pseudonymise.tokens import tokens
from weerklank.pure.pseudonymise.whole_names import NameGrammar


def grammar(text: str) -> NameGrammar:
    return NameGrammar(tokens(text))


def end_of_name(text: str, cue: Cue) -> int | None:
    found = grammar(text).name(0, cue)
    return found.end if found else None


def test_prefixes_are_read_up_to_the_core() -> None:
    assert [grammar(text).prefixes(0) for text in ("van der Meer", "in 't Veld", "in de war", "Jansen")] == [
        2,
        2,
        2,
        0,
    ]


def test_initials_are_read_with_and_without_full_stops() -> None:
    assert [grammar(text).initials(0) for text in ("A.B. Jansen", "J. Th. M. Vos", "Jansen", "a. Jansen")] == [
        2,
        3,
        0,
        1,
    ]


def test_a_name_ends_where_the_sentence_goes_on() -> None:
    assert end_of_name("Jansen belde gisteren", Cue.TITLE) == 1
    assert end_of_name("van den Berg van Dijk zegt", Cue.TITLE) == 5


def test_an_ordinary_word_in_small_letters_is_a_name_for_no_cue() -> None:
    assert [end_of_name("brief gekregen", cue) for cue in Cue] == [None] * 4


def test_a_strange_word_is_a_name_behind_a_role_only() -> None:
    assert [end_of_name("qorvatsj", cue) for cue in (Cue.ROLE, Cue.NONE)] == [1, None]
