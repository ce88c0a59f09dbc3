"""Names read from the text of the law."""

import pytest

from weerklank.pure.bwb.model import Artikel, Deelsoort, Kop
from weerklank.pure.bwb.titles import citeertitel_from_text, name_in_intitule


@pytest.mark.parametrize(
    ("tekst", "titel"),
    [
        ("Deze wet wordt aangehaald als: Wet op de zorgtoeslag.", "Wet op de zorgtoeslag"),
        ("Deze wet wordt aangehaald: Wet werk en bijstand.", "Wet werk en bijstand"),
        (
            'Deze wet kan worden aangehaald onder de titel: "Algemene Kinderbijslagwet".',
            "Algemene Kinderbijslagwet",
        ),
        ("Deze regeling wordt aangehaald als: ‘EGF regeling’.", "EGF regeling"),
        (
            "Dit besluit wordt aangehaald als: Besluit Rode Kruis met vermelding van het jaartal.",
            "Besluit Rode Kruis",
        ),
        ("Zij kan worden aangehaald als het „Verdrag Stralen, 1960”.", "Verdrag Stralen, 1960"),
        ("Aangehaald als: Regeling X. Deze regeling zal in de Staatscourant worden geplaatst.", "Regeling X"),
        ("Dit artikel wordt aangehaald in de toelichting.", ""),
    ],
)
def test_the_short_title_is_read_from_a_closing_article(tekst: str, titel: str) -> None:
    delen = [
        Artikel(Deelsoort.ARTIKEL, "/Artikel1", Kop(), tekst),
        Artikel(Deelsoort.BIJLAGE, "/Bijlage", Kop(), "x"),
    ]
    assert citeertitel_from_text(delen) == titel


def test_the_name_between_brackets_closes_the_long_title() -> None:
    assert name_in_intitule("Wet van 16 juni 2005, houdende regels (Wet op de zorgtoeslag)") == "Wet op de zorgtoeslag"
    assert name_in_intitule("Wet (oud) van 16 juni 2005") == ""
