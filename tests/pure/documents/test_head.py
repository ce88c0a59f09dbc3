"""The head of a letter."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.documents.head import read_head

PAPER = """Vergaderjaar 2020\u20132021

29 362

Modernisering van de overheid

Nr. 295

BRIEF VAN DE MINISTER VAN SOCIALE ZAKEN EN

WERKGELEGENHEID

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 25 juni 2021

Op 5 maart jl. heeft uw Kamer de kabinetsreactie ontvangen.
"""
HOUSE_STYLE = """> Retouradres Postbus 20011 2500 EA Den Haag
Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Postbus 20018
2500 EA Den Haag
Datum
1 juli 2025
Betreft
Kabinetsreactie op het advies
Ons kenmerk
2025-0000123456
Uw kenmerk

Geachte voorzitter,

De minister van Binnenlandse Zaken en Koninkrijksrelaties,
V. Voorbeeld
"""


def test_a_parliamentary_paper_says_its_dossier_number_kind_and_session():
    known = read_head(PAPER)

    assert (known.title, known.dossier, known.number, known.parliamentary_year) == (
        "Modernisering van de overheid",
        "29362",
        "kst-29362-295",
        "2020-2021",
    )
    assert known.kind == "BRIEF VAN DE MINISTER VAN SOCIALE ZAKEN EN WERKGELEGENHEID"
    assert known.sender == "Minister van Sociale Zaken en Werkgelegenheid"
    assert known.addressee == "Voorzitter van de Tweede Kamer der Staten-Generaal"
    assert [(found.day, found.basis) for found in known.dates] == [(date(2021, 6, 25), "Den Haag")]


def test_a_letter_in_the_house_style_says_its_subject_reference_and_date():
    known = read_head(HOUSE_STYLE)

    assert (known.title, known.number) == ("Kabinetsreactie op het advies", "2025-0000123456")
    assert known.sender == "minister van Binnenlandse Zaken en Koninkrijksrelaties"
    assert [(found.day, found.basis) for found in known.dates] == [(date(2025, 7, 1), "Datum")]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Betreft: Reactie op motie", "Reactie op motie"),
        ("Onderwerp\tReactie op motie", "Reactie op motie"),
        ("Betreft Reactie op motie", "Reactie op motie"),
        ("Aan de Voorzitter van de Tweede Kamer\nDen Haag, 3 mei 2021\n\nStand van zaken", "Stand van zaken"),
        ("# Een kop\n\nTekst", "Een kop"),
        ("Geachte voorzitter,\n\nHierbij het verslag.", "Hierbij het verslag."),
        ("Betreft het volgende.\nOnderwerp: Zorg", "het volgende."),
        ("Aan de Voorzitter van de Tweede Kamer", ""),
        ("Een eerste zin die hier als titel staat", "Een eerste zin die hier als titel staat"),
    ],
)
def test_the_title_is_the_subject_or_the_first_line_that_is_one(head, title):
    assert read_head(head).title == title


def test_the_name_of_a_ministry_goes_on_over_the_line():
    margin = "Ministerie van Binnenlandse\nZaken en Koninkrijksrelaties\nTurfmarkt 147"

    assert (
        read_head("Geachte heer,", margin=margin).sender == "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties"
    )


def test_a_private_person_is_never_sender_or_addressee():
    known = read_head("Aan mevrouw V. Voorbeeld\nBetreft: uw aanvraag\n\nHoogachtend,\nV. Voorbeeld,\n")

    assert (known.sender, known.addressee) == ("", "")


def test_a_budget_chapter_belongs_to_the_dossier():
    known = read_head("35 470 XIV Jaarverslag en slotwet 2019\nNr. 4 MEMORIE VAN TOELICHTING")

    assert (known.dossier, known.title, known.number, known.kind) == (
        "35470-XIV",
        "Jaarverslag en slotwet 2019",
        "kst-35470-XIV-4",
        "MEMORIE VAN TOELICHTING",
    )


def test_what_stands_in_the_margin_counts_too():
    assert read_head("Tekst van de brief", margin="Betreft\nHet advies").subject == "Het advies"


@given(st.lists(st.sampled_from(PAPER.split("\n") + HOUSE_STYLE.split("\n")) | st.text(max_size=20), max_size=30))
def test_any_head_is_read(lines):
    known = read_head("\n".join(lines))

    assert not known.title.startswith("Aan de Voorzitter")
