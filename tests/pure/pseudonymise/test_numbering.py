"""Which placeholder a stretch gets."""

from weerklank.pure.pseudonymise.catalogue import BSN, NAME_FULL
from weerklank.pure.pseudonymise.kinds import Found
from weerklank.pure.pseudonymise.numbering import Numbering


def given(text: str, *keys: str) -> list[str]:
    numbering = Numbering(text)
    return [numbering.placeholder(Found(0, 1, NAME_FULL, key)) for key in keys]


def test_numbering_goes_on_after_what_the_text_holds() -> None:
    assert given("[PERSOON-4] en [BSN-9]", "|jansen") == ["[PERSOON-5]"]


def test_a_surname_alone_and_a_first_name_alone_are_the_full_name() -> None:
    assert given("", "fatima|amrani", "|amrani", "|fatima") == ["[PERSOON-1]"] * 3


def test_an_initial_fits_the_first_name() -> None:
    assert given("", "jan|vries", "j|vries", "p|vries") == ["[PERSOON-1]", "[PERSOON-1]", "[PERSOON-2]"]


def test_other_first_names_are_other_people() -> None:
    assert given("", "ali|yilmaz", "emre|yilmaz") == ["[PERSOON-1]", "[PERSOON-2]"]


def test_kinds_are_counted_apart() -> None:
    numbering = Numbering("")
    assert [numbering.placeholder(Found(0, 1, rule, "1")) for rule in (BSN, NAME_FULL, BSN)] == [
        "[BSN-1]",
        "[PERSOON-1]",
        "[BSN-1]",
    ]
