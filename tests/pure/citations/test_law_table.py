"""The table of laws that ships with the package."""

import re

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.citations.law_table import Law, Names, first_word, law_table, name_key, nearly

BWB = re.compile(r"(BWBR\d{7}|BWBV\d{7}|BWBW\d{5})?\Z")


def test_the_table_knows_current_and_former_names_of_one_law():
    names = law_table().names.laws

    assert [names["participatiewet"][0].bwb_id, names["wet werk en bijstand"][0].bwb_id] == ["BWBR0015703"] * 2


def test_every_bwb_id_in_the_table_has_the_form_of_one():
    wrong = [law for laws in law_table().names.laws.values() for law in laws if not BWB.match(law.bwb_id)]

    assert wrong == []


def test_every_abbreviation_stands_for_a_law_that_has_a_name():
    assert [mark for mark, laws in law_table().abbreviations.laws.items() if not laws[0].name] == []


def test_the_table_is_loaded_once():
    assert law_table() is law_table()


def test_the_longest_name_wins():
    names = Names()
    for name in ("Wet", "Wet op", "Wet op de huurtoeslag", "Wet op de zorgtoeslag"):
        names.add(name_key(name), Law(name))
    names.settle()

    assert [
        names.longest("wet op de huurtoeslag geldt"),
        names.longest("wet op de nieuwe"),
        names.longest("wetten"),
    ] == [
        "wet op de huurtoeslag",
        "wet op",
        None,
    ]


def test_two_laws_of_one_name_are_both_kept():
    names = Names()
    names.add("besluit x", Law("Besluit X", "BWBR0000001"))
    names.add("besluit x", Law("Besluit X", "BWBR0000002"))
    names.add("besluit x", Law("Besluit X", "BWBR0000001"))

    assert [law.bwb_id for law in names.laws["besluit x"]] == ["BWBR0000001", "BWBR0000002"]


@given(
    st.lists(st.text("ab ", min_size=1, max_size=6).map(lambda t: " ".join(t.split())).filter(bool)),
    st.text("ab ", max_size=12),
)
def test_halving_finds_what_trying_every_name_finds(keys, words):
    names = Names()
    for key in keys:
        names.add(key, Law(key))
    names.settle()
    words = " ".join(words.split())
    tried = [key for key in keys if words == key or words.startswith(key + " ")]

    assert names.longest(words) == max(tried, key=len, default=None)


def test_a_name_with_a_year_is_known_without_it_when_one_law_has_it():
    known = [nearly(name) for name in ("Uitvoeringsbeschikking omzetbelasting", "Arbeídstijdenbesluit vervoer")]

    assert [law and law.bwb_id for law in known] == ["BWBR0002634", "BWBR0009386"]


@given(
    st.lists(st.text("aB1 (-,.", min_size=1, max_size=8).map(lambda t: " ".join(t.split())).filter(bool)),
    st.text("aB1 (-,.", max_size=12).map(lambda t: " ".join(t.split())),
)
def test_no_name_that_is_found_is_ruled_out_by_its_first_two_words(keys, words):
    names = Names()
    for key in keys:
        names.add(key, Law(key))
    names.settle()
    second = re.match(r"\S+ ([a-zA-Z0-9]+)", words)

    assert names.longest(words) is None or names.may_begin(first_word(words), second[1] if second else "")
