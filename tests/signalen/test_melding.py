"""What was typed, masked in memory before it goes anywhere."""

import pytest
from django.test import override_settings

from weerklank.kern.problems import Cannot
from weerklank.signalen.melding import prepare_melding
from weerklank.signalen.problems import ChoiceUnknown, DoelgroepTooLong, RegelTooLong, TekstMissing, TekstTooLong


def test_personal_data_is_gone_and_what_it_was_is_told_by_kind_and_rule():
    melding = prepare_melding("Mevrouw Jansen (BSN 123456782) belde over haar uitkering.")

    assert "Jansen" not in melding.tekst
    assert "123456782" not in melding.tekst
    assert melding.tekst.endswith("belde over haar uitkering.")
    assert {mark["type"] for mark in melding.marks} == {"PERSOON", "BSN"}
    for mark in melding.marks:
        assert set(mark) == {"start", "end", "type", "rule", "certainty"}
        assert melding.tekst[mark["start"] : mark["end"]].startswith("[")


def test_every_field_is_masked():
    melding = prepare_melding(
        "Loopt vast.", regel="Pw 31, zie jan.jansen@voorbeeld.nl", doelgroep="klanten als mevrouw Pietersen"
    )

    assert "jan.jansen" not in melding.regel
    assert "Pietersen" not in melding.doelgroep


def test_the_rule_field_gives_the_articles():
    melding = prepare_melding("Loopt vast.", regel="art 4:84 awb")

    assert melding.artikelen == [{"bwb_id": "BWBR0005537", "artikel": "4:84", "lid": ""}]
    assert melding.articles == {"BWBR0005537:4:84"}


def test_without_a_rule_the_articles_come_from_the_text_each_once():
    melding = prepare_melding(
        "Artikel 31, tweede lid, van de Participatiewet is onduidelijk. Artikel 31 lid 2 Participatiewet dus."
    )

    assert melding.artikelen == [{"bwb_id": "BWBR0015703", "artikel": "31", "lid": "2"}]


def test_the_vector_has_the_length_that_the_database_expects():
    assert len(prepare_melding("Loopt vast.").vector) == 512


@override_settings(SIGNAAL_MAX_LENGTH=500)
def test_every_problem_is_told_at_once():
    with pytest.raises(Cannot) as refused:
        prepare_melding(
            "x" * 501, regel="r" * 201, doelgroep="d" * 201, frequentie="altijd", geautomatiseerd="misschien"
        )

    assert refused.value.problems == [
        TekstTooLong(501, 500),
        RegelTooLong(),
        DoelgroepTooLong(),
        ChoiceUnknown("frequentie"),
        ChoiceUnknown("geautomatiseerd"),
    ]


@pytest.mark.parametrize("text", ["", "   \n", "\u200b\u202e", "\x00"])
def test_nothing_readable_is_refused(text):
    with pytest.raises(Cannot) as refused:
        prepare_melding(text)

    assert refused.value.problems == [TekstMissing()]


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "👩‍👩‍👧 hulp", "x' OR 1=1; --"])
def test_strange_text_is_kept_as_it_is(text):
    assert prepare_melding(text).tekst == text


def test_a_word_in_another_script_is_taken_for_a_name_and_the_rest_stays():
    assert prepare_melding("De klant zei مرحبا en ging weg.").tekst == "De klant zei [PERSOON-1] en ging weg."
