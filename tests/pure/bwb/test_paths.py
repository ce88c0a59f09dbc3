"""Paths of parts."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.bwb.paths import UniquePaths, place, segment

KINDS = st.sampled_from(["hoofdstuk", "titeldeel", "afdeling", "artikel", "bijlage", "divisie", "circulaire.divisie"])
NUMBERS = st.text(alphabet="0123456789abIVX:. /[]°", max_size=8).map(str.strip).filter(lambda nr: "[" not in nr)


def test_the_path_is_the_one_of_the_publisher() -> None:
    steps = (("hoofdstuk", "8"), ("titeldeel", "8.1"), ("afdeling", "8.1.1"), ("artikel", "8:5"))
    assert "".join(segment(*step) for step in steps) == "/Hoofdstuk8/Titeldeel8.1/Afdeling8.1.1/Artikel8:5"


@given(st.lists(st.tuples(KINDS, NUMBERS), max_size=5))
def test_a_path_gives_back_its_steps(steps: list[tuple[str, str]]) -> None:
    assert place("".join(segment(*step) for step in steps)) == tuple(steps)


def test_the_mark_of_a_second_part_with_the_same_name_is_not_in_the_link() -> None:
    assert place("/Bijlage/DivisieJ[2]") == (("bijlage", ""), ("divisie", "J"))


@given(st.lists(st.sampled_from(["/A", "/A[2]", "/B", "/A[3]"]), max_size=12))
def test_no_path_is_handed_out_twice_and_the_first_keeps_its_name(wishes: list[str]) -> None:
    paths = UniquePaths()
    given_out = [paths.claim(wish) for wish in wishes]
    assert len(set(given_out)) == len(given_out)
    assert given_out[:1] == wishes[:1]
