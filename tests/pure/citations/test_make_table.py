"""Making the law table from a list of regulations."""

import pytest

from weerklank.pure.citations.make_table import cited_names, dated_names, headings, main

HEAD = "bwb_id,soort,citeertitel,intitule,in_archief\n"


def row(soort, citeertitel, intitule):
    return {"bwb_id": "BWBR0000001", "soort": soort, "citeertitel": citeertitel, "intitule": intitule}


def test_a_law_is_known_by_its_citeertitel():
    assert list(cited_names([row("wet", "Voorbeeldwet", "Wet van 1 mei 2001, houdende een voorbeeld")])) == [
        ("voorbeeldwet", "BWBR0000001", "Voorbeeldwet")
    ]


def test_a_short_intitule_that_is_a_name_counts_too():
    assert [name for *_, name in cited_names([row("wet", "", "Wetboek van Voorbeelden")])] == [
        "Wetboek van Voorbeelden"
    ]


def test_amending_acts_and_bare_words_are_left_out():
    rows = [
        row("wet", "", "Wet van 18 juni 1998 tot wijziging van de Voorbeeldwet"),
        row("reglement", "reglement", ""),
        row("pbo", "van", ""),
    ]

    assert list(cited_names(rows)) == []


def test_a_treaty_between_two_states_has_its_long_name():
    heading = "Verdrag tussen Nederland en Verzonnenland" + " over alles" * 15

    assert [name for *_, name in cited_names([row("verdrag", "", heading), row("wet", "", f"Wet {heading}")])] == [
        heading
    ]


def test_the_year_that_was_still_to_come_is_cut_off():
    name = "Voorbeeldwet, met vermelding van het jaartal van het Staatsblad waarin zij wordt geplaatst"

    assert [name for *_, name in cited_names([row("wet", name, "")])] == ["Voorbeeldwet"]


def test_a_treaty_of_many_states_counts_without_its_abbreviation():
    heading = "Verdrag betreffende het internationale spoorwegvervoer (COTIF)"

    assert [name for *_, name in cited_names([row("verdrag", "", heading)])] == [heading.removesuffix(" (COTIF)")]


def test_an_old_title_is_kept_without_its_introduction():
    assert [name for *_, name in cited_names([row("wet", "onder den titel: Wrakkenwet", "")])] == ["Wrakkenwet"]


def test_a_law_is_told_by_its_day_and_the_words_that_others_of_that_day_have_not():
    rows = [
        row("wet", "Voorbeeldwet", "Wet van 1 mei 2001, houdende een voorbeeld"),
        row("AMvB", "", "Besluit van 2 mei 2001, houdende een voorbeeld"),
        row("AMvB", "", "Besluit van 2 mei 2001, houdende iets anders") | {"bwb_id": "BWBR0000002"},
        row("ministeriele-regeling", "", "Besluit van 3 mei 2001 van de minister"),
    ]

    assert list(dated_names(rows)) == [
        ("wet van 1 mei 2001", "BWBR0000001", ""),
        ("besluit van 2 mei 2001", "BWBR0000001", "voorbeeld"),
        ("besluit van 2 mei 2001", "BWBR0000002", "iets anders"),
    ]


def test_a_title_with_the_year_to_come_is_a_name_with_and_without_that_year():
    rows = [
        row("wet", "Archiefwet met vermelding van het jaartal van het Staatsblad", "Wet van 28 april 1995, houdende")
    ]

    assert [name for *_, name in cited_names(rows)] == ["Archiefwet 1995", "Archiefwet"]


@pytest.mark.parametrize(
    "title",
    [
        "de Wegenwet",
        "‘Wegenwet",
        "Wegenwet Lasten en bevelen dat deze in het Staatsblad zal worden geplaatst",
        "Wegenwet De Minister van Verkeer",
        "Wegenwet Deze wet wordt met de toelichting geplaatst",
        "Wegenwet en treedt in werking op 1 mei",
    ],
)
def test_a_title_is_freed_of_the_words_around_it(title):
    assert [name for *_, name in cited_names([row("wet", title, "")])] == ["Wegenwet"]


def test_a_name_without_a_year_has_that_of_its_day(tmp_path):
    source, target, dated = tmp_path / "rows.csv", tmp_path / "table.tsv", tmp_path / "days.tsv"
    headed = tmp_path / "headings.tsv"
    source.write_text(
        HEAD + "BWBR2,wet,Wet B 2002,Wet van 1 mei 2001,ja\nBWBR1,wet,Wet AA,Regeling van 1 mei 2001,ja\n",
        encoding="utf-8",
    )
    main(source, target, dated, headed)

    assert target.read_text("utf-8") == "BWBR1\tWet AA\t2001\nBWBR2\tWet B 2002\n"


def test_making_the_table_twice_gives_the_same_files(tmp_path):
    source, target, dated = tmp_path / "rows.csv", tmp_path / "table.tsv", tmp_path / "days.tsv"
    headed = tmp_path / "headings.tsv"
    source.write_text(
        HEAD + "BWBR2,wet,Wet B,,ja\nBWBR1,wet,Wet AA,Wet van 1 mei 2001,ja\nBWBR1,wet,Wet AA,,ja\n", encoding="utf-8"
    )
    made = [1, "BWBR1\tWet AA\n", "BWBR1\twet van 1 mei 2001\n"]

    for _ in range(2):
        assert [main(source, target, dated, headed), target.read_text("utf-8"), dated.read_text("utf-8")] == made


def test_a_sentence_of_which_the_register_lost_the_name_is_none_and_a_beschikking_has_one():
    rows = [
        {"bwb_id": "BWBR1", "soort": "wet", "citeertitel": "onder den titel", "intitule": "Spoorwegwet 1875"},
        {"bwb_id": "BWBR2", "soort": "AMvB", "citeertitel": "Beschikking casinospelen 1996", "intitule": "Besluit"},
    ]

    assert [name for _, _, name in cited_names(rows)] == ["Spoorwegwet 1875", "Beschikking casinospelen 1996"]


def test_a_heading_without_its_day_is_the_name_of_a_law_without_another():
    rows = [
        {
            "bwb_id": f"BWBR{number}",
            "soort": "wet",
            "citeertitel": title,
            "intitule": f"Wet van 3 mei 1999, houdende regels inzake {about}",
        }
        for number, title, about in (
            ("1", "", "het houden van legkippen in kooien"),
            ("2", "Voorbeeldwet", "het houden van eenden in kooien"),
            ("3", "", "de wijziging van enkele wetten"),
            ("4", "", "de wijziging van enkele wetten"),
        )
    ]

    assert list(headings(rows)) == [("BWBR1", "Wet houdende regels inzake het houden van legkippen in kooien")]
