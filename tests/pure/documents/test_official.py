"""Official publications."""

import pytest

from weerklank.pure.documents import DocumentText, Format, is_official


@pytest.mark.parametrize(
    "text",
    [
        "kst-29362-290\nISSN 0921 - 7371",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Nummer: 2025D31349, datum: 2025-07-01",
    ],
)
def test_a_publication_says_so_in_its_head_or_foot(text):
    assert is_official(DocumentText(text, Format.TEXT))
    assert is_official(DocumentText("woord " * 2000 + text, Format.TEXT))


def test_any_other_text_is_not_taken_for_one():
    assert not is_official(DocumentText("Klant belde weer over art. 35 Pw.", Format.TEXT))
    assert is_official(DocumentText("Tekst", Format.XML, official=True))


def test_a_note_about_somebody_that_cites_a_letter_to_the_house_is_not_official():
    note = "Zie kst-29362-290. Mevrouw belde weer, BSN 111222333, over haar toeslag."

    assert not is_official(DocumentText(note, Format.TEXT))
