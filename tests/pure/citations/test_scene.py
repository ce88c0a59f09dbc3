"""What is known of a text while its articles are tied to laws."""

from weerklank.pure.citations import Law
from weerklank.pure.citations.law_names import find_laws
from weerklank.pure.citations.prepare import prepare
from weerklank.pure.citations.scene import Scene, is_a, is_same, own_noun

OWN = Law("Voorbeeldregeling", "BWBR0000001")


def scene(text, own=OWN):
    prepared = prepare(text)
    return Scene.of(prepared, find_laws(prepared, loose=own is not None), own)


def test_a_law_is_what_its_name_says_first():
    assert own_noun(OWN) == "regeling"
    assert (
        is_a("wet", (Law("Gemeentewet"),)),
        is_a("wet", (Law("Besluit wet"),)),
        is_a("besluit", (Law("Wegenwet"),)),
    ) == (
        True,
        False,
        False,
    )


def test_a_warenwetregeling_is_no_wet():
    assert own_noun(Law("Warenwetregeling explosieven")) == "regeling"


def test_laws_are_the_same_by_their_id():
    assert [is_same((OWN,), others) for others in ((Law("anders", OWN.bwb_id),), (Law("Awb", "BWBR0005537"),), ())] == [
        True,
        False,
        False,
    ]


def test_a_regulation_rests_on_the_first_wet_it_names_unless_it_defines_one():
    found = scene("Gelet op artikel 3 van de Gemeentewet en artikel 4 van de Provinciewet;").rests_on()

    assert [law.name for laws, _ in found.values() for law in laws] == ["Gemeentewet"]
    assert scene("a. wet: de Gemeentewet;").rests_on() == {}
    assert scene("Gelet op de Gemeentewet", own=None).rests_on() == {}


def test_its_own_name_is_the_law_itself():
    link = scene("Zie de Voorbeeldregeling.").own_name_at(7)

    assert (link.laws, scene("Zie de Voorbeeldregelingen.").own_name_at(7)) == ((OWN,), None)
