"""Laws named in running text."""

import pytest

from weerklank.pure.citations.law_names import _capitals, find_laws
from weerklank.pure.citations.prepare import prepare


def named(text):
    return [
        (text[hit.start : hit.end], hit.laws[0].name) for hit in sorted(find_laws(prepare(text)), key=lambda h: h.start)
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In de Participatiewet staat", "Participatiewet"),
        ("de Algemene wet\n   bestuursrecht geldt", "Algemene wet bestuursrecht"),
        ("volgens de Awb moet", "Algemene wet bestuursrecht"),
        ("op grond van de WW", "Werkloosheidswet"),
        ("de Voorbeeldwet regelt", "Voorbeeldwet"),
        ("de Wet verzonnen toeslagen is ingetrokken", "Wet verzonnen toeslagen"),
        ("de Regeling Verzonnen Zaken 2024.", "Regeling Verzonnen Zaken 2024"),
        ("Richtlijn 2004/38/EG", "Richtlijn 2004/38/EG"),
        ("de Algemene Verzonnenwet", "Algemene Verzonnenwet"),
    ],
)
def test_a_law_is_found_by_name_abbreviation_or_shape(text, name):
    assert [law for _, law in named(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "het Wmo-loket",
        "een WW-uitkering",
        "mensen in de WW",
        "de wet is helder",
        "De Wet is helder.",
        "Kamerwetten",
        "Wetten en regels",
    ],
)
def test_compounds_and_ordinary_words_are_no_law(text):
    assert named(text) == []


def test_a_short_name_defined_in_the_text_is_followed():
    text = "de Wet verzonnen toeslagen (hierna: Wvt). Volgens de Wvt. Ook Wvt-zaken."

    assert named(text) == [
        ("Wet verzonnen toeslagen", "Wet verzonnen toeslagen"),
        ("Wvt", "Wet verzonnen toeslagen"),
        ("Wvt", "Wet verzonnen toeslagen"),
    ]


def test_a_place_of_publication_defines_nothing():
    assert named("de Warenwet (Stb. 1935, 793) en Stb. 2001") == [("Warenwet", "Warenwet")]


def test_one_long_compound_of_law_words_is_looked_at_once():
    assert len(list(_capitals(prepare("Wet-" * 1000), loose=False))) == 1
