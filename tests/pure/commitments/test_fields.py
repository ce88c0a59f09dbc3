"""To whom, about what, and who says so."""

import pytest

from weerklank.pure.commitments.fields import about, addressee, said_by


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("De Participatiewet is te ingewikkeld.", "Participatiewet"),
        ("Artikel 18 van de Participatiewet knelt.", "Artikel 18 van de Participatiewet"),
        ("De Wet open overheid vraagt veel.", "Wet open overheid"),
        ("De Wmo biedt weinig ruimte.", "Wmo"),
        ("De gegevensuitwisseling hapert.", "gegevensuitwisseling"),
        ("Het regent vandaag.", ""),
    ],
)
def test_a_sentence_is_about_a_law_or_a_process(sentence, what):
    assert about(sentence) == what


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Volgens de raad gaat het mis.", "raad"),
        ("De VNG wijst erop dat het niet kan.", "VNG"),
        ("Ook constateert de commissie dat het te lang duurt.", "commissie"),
        ("Het duurt te lang.", "minister van Voorbeeld"),
    ],
)
def test_who_says_so_is_named_or_speaks(sentence, who):
    assert said_by(sentence, "minister van Voorbeeld") == who


def test_you_is_the_kamer_in_a_letter_to_parliament():
    assert addressee("Ik stuur u een brief.", parliament=True) == "Kamer"
    assert addressee("Ik stuur u een brief.", parliament=False) == "lezer"
    assert addressee("Wij bouwen een loket.", parliament=True) == ""
