"""Making the list of names by which laws cite each other."""

from weerklank.pure.bwb import Verwijzing, parse_jci
from weerklank.pure.citations.make_names import cited_name, kept_out, learned_names


def ref(doc, intern=False):
    return Verwijzing(intern, 0, 0, doc, parse_jci(doc))


def test_the_name_is_what_follows_the_article():
    words = "artikel 3, eerste lid, van de\nWegenwet,"

    assert cited_name(words, ref("1.0:v:BWBR0001948&artikel=3")) == "Wegenwet"


def test_a_law_cited_as_a_whole_is_named_without_its_article():
    assert cited_name("de Wegenwet", ref("1.0:v:BWBR0001948")) == "Wegenwet"


def test_a_chapter_teaches_a_name_and_the_same_law_teaches_nothing():
    chapter = cited_name("hoofdstuk 3 van de Wegenwet", ref("1.0:v:BWBR0001948&hoofdstuk=3"))
    inside = cited_name("artikel 3 van de wet", ref("1.0:v:BWBR0001948&artikel=3", intern=True))

    assert (chapter, inside) == ("Wegenwet", "")


def test_the_year_behind_the_marked_words_is_part_of_the_name():
    older = ref("1.0:v:BWBR0003075&artikel=40")

    assert cited_name("artikel 40 van de Comptabiliteitswet", older, " 1976 (") == "Comptabiliteitswet 1976"
    assert cited_name("artikel 40 van de Comptabiliteitswet", older, " 1976-1") == "Comptabiliteitswet"


def test_letters_behind_an_article_are_a_name():
    assert cited_name("art. 163, lid 5 WVW 1994", ref("1.0:v:BWBR0006622&artikel=163")) == "WVW 1994"


def test_a_name_that_nearly_always_means_one_law_is_learned():
    uses = [("A", "Wet op de wegen", "BWBR1")] * 4 + [("B", "Wet op de wegen", "BWBR2")]

    assert list(learned_names(uses, {})) == [("BWBR1", "Wet op de wegen", "")]


def test_a_name_of_two_laws_keeps_both_the_one_meant_most_first():
    uses = [("A", "Wet op de wegen", "BWBR1"), *[("B", "Wet op de wegen", "BWBR2")] * 2]

    assert list(learned_names(uses, {})) == [("BWBR2", "Wet op de wegen", ""), ("BWBR1", "Wet op de wegen", "")]


def test_a_name_of_many_laws_is_none():
    assert list(learned_names([("A", "Besluit mandaat", f"BWBR{number}") for number in range(4)], {})) == []


def test_besluiten_and_regelingen_are_learned_with_their_capital():
    assert list(learned_names([("A", "Regeling voertuigen", "BWBR1")], {})) == [("BWBR1", "Regeling voertuigen", "")]


def test_words_that_are_no_name_are_not_learned():
    words = ("wet", "die wet", "Uitvoeringsbesluit", "Boek 2 van het Burgerlijk Wetboek")

    assert list(learned_names([(own, name, "BWBR1") for name in words for own in "AB"], {})) == []


def test_an_abbreviation_counts_when_two_regulations_use_it():
    uses = [("A", "ARAR", "BWBR1"), ("B", "ARAR", "BWBR1"), ("A", "BVVN", "BWBR2")]

    assert list(learned_names(uses, {})) == [("BWBR1", "ARAR", "*")]


def test_an_abbreviation_of_one_regulation_counts_when_the_register_has_such_a_name():
    uses = [("A", "Bpg", "BWBR1"), ("A", "Xyz", "BWBR1")]

    assert list(learned_names(uses, {"BWBR1": ["Besluit politiegegevens"]})) == [("BWBR1", "Bpg", "*")]


def test_a_day_that_always_means_one_law_is_learned():
    uses = [
        ("A", "Wet van 3 mei 1950, houdende een voorbeeld", "BWBR1"),
        ("B", "wet van 3 mei 1950", "BWBR1"),
        ("A", "Besluit van 4 mei 1950", "BWBR2"),
        ("B", "besluit van 4 mei 1950", "BWBR3"),
        ("A", "besluit van 5 mei 1950, nr. 12", "BWBR4"),
    ]

    assert list(learned_names(uses, {})) == [
        ("BWBR1", "Wet van 3 mei 1950, houdende een voorbeeld", ""),
        ("BWBR1", "wet van 3 mei 1950", "d"),
    ]


def test_a_short_wet_of_one_word_is_a_name():
    assert list(learned_names([("A", "Rampenwet", "BWBR1")], {})) == [("BWBR1", "Rampenwet", "")]


def test_about_one_law_in_ten_is_kept_out():
    assert 70 < sum(kept_out(f"BWBR{number:07}") for number in range(1000)) < 130


def test_a_name_behind_an_article_needs_no_van():
    assert cited_name("artikel 22 Wet ziekenhuisvoorzieningen", ref("1.0:v:BWBR0002753&artikel=22")) == (
        "Wet ziekenhuisvoorzieningen"
    )
