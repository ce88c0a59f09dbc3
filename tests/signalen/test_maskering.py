"""What a reporter changes in the masking."""

import pytest

from weerklank.kern.problems import Cannot
from weerklank.signalen.maskering import corrected, corrected_by_words
from weerklank.signalen.melding import mask_melding, prepare_melding, vector_of
from weerklank.signalen.problems import NotDoubtful, WordsNotFound

TEXT = "Mevrouw Veerman wacht, volgens Amber ligt het aan art. 31 Participatiewet."


def test_only_the_words_of_doubtful_marks_are_known_and_never_go_to_the_table() -> None:
    melding = mask_melding(TEXT)

    assert melding.originals == ["", "Amber"]
    assert {"originals", "corrections"} & set(melding.columns()) == set()
    assert "Amber" not in repr(melding)


def test_showing_and_hiding_keep_articles_and_vector_right() -> None:
    melding = corrected(prepare_melding(TEXT, regel="Amber zei art. 31 Pw"), laat_staan=[1], weghalen=["wacht"])

    assert melding.tekst.startswith("[PERSOON-1] [WEGGEHAALD-1], volgens Amber ligt")
    assert [row["artikel"] for row in melding.artikelen] == ["31"]
    assert melding.vector == vector_of(melding.tekst)
    assert [(one["hidden"], one["rule"]) for one in melding.corrections] == [
        (False, "voornaam"),
        (True, "zelf-weggehaald"),
    ]


def test_words_to_hide_disappear_from_every_field() -> None:
    melding = corrected(
        mask_melding("Loket Poortgebouw is dicht.", regel="regel bij Poortgebouw", doelgroep="mensen in poortgebouw"),
        weghalen=["Poortgebouw"],
    )

    assert [melding.tekst, melding.regel, melding.doelgroep] == [
        "Loket [WEGGEHAALD-1] is dicht.",
        "regel bij [WEGGEHAALD-1]",
        "mensen in [WEGGEHAALD-1]",
    ]


def test_what_is_sure_is_refused() -> None:
    with pytest.raises(Cannot) as refused:
        corrected(mask_melding(TEXT), laat_staan=[0])
    with pytest.raises(Cannot) as by_words:
        corrected_by_words(mask_melding(TEXT), laat_staan=["Veerman"], weghalen=[])

    assert refused.value.problems == by_words.value.problems == [NotDoubtful()]


def test_words_that_stand_nowhere_are_told() -> None:
    with pytest.raises(Cannot) as refused:
        corrected(mask_melding(TEXT), weghalen=["bestaatniet"])

    assert refused.value.problems == [WordsNotFound()]
