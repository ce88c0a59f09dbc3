"""Names that are in no table."""

import pytest

from weerklank.pure.citations.law_shapes import name_ends, shaped_name_at, titled_name_at
from weerklank.pure.citations.prepare import prepare


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wet goed wonen in Nederland is er niet", "Wet goed wonen in Nederland"),
        ("Zonnewet en meer", "Zonnewet"),
        ("Wet op de wegen en de Wet op de paden", "Wet op de wegen"),
        ("Zorgverzekeringwet kent", "Zorgverzekeringswet"),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(text, name):
    assert shaped_name_at(prepare(text), 0, loose=False).laws[0].name == name


def test_a_name_that_is_almost_in_the_register_is_that_law_less_sure():
    hit = shaped_name_at(prepare("Zorgverzekeringwet"), 0, loose=False)

    assert (hit.laws[0].bwb_id, hit.rule, hit.certainty) == ("BWBR0018450", "wet: bijna zo in het register", 0.6)


def test_a_regeling_is_a_name_only_after_a_word_that_announces_one():
    text = prepare("De Regeling zonnepanelen daken vervalt. Regeling zonnepanelen")

    assert (titled_name_at(text, 3).laws[0].name, titled_name_at(text, 40)) == ("Regeling zonnepanelen daken", None)


def test_a_title_that_many_decisions_have_is_no_name():
    assert titled_name_at(prepare("het Instellingsbesluit, dat"), 4) is None


def test_a_name_ends_before_a_comma_or_a_small_word():
    assert [name_ends("Kaderbesluit" + rest, 12) for rest in (", dat", " is", " subsidies", "")] == [
        True,
        True,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("text", "bwb_id"),
    [
        ("Regeling transplantatie eilandjes van Langerhans", "BWBR0015947"),
        ("Besluit houdende nadere regels omtrent gewasbeschermingsmiddelen en biociden", "BWBR0022530"),
        ("Besluit zonder enige naam die iemand kent", ""),
    ],
)
def test_a_name_but_for_the_sort_of_besluit_is_that_law(text, bwb_id):
    assert shaped_name_at(prepare(text), 0, loose=True).laws[0].bwb_id == bwb_id


def test_the_first_words_can_be_almost_a_name_when_the_sentence_goes_on():
    hit = shaped_name_at(prepare("Wet uitoefening diergeneeskunde tenslotte anders"), 0, loose=True)

    assert hit.laws[0].bwb_id == "BWBR0004730"
