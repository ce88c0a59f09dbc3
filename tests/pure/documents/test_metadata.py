"""The fields and their usual writing."""

from datetime import date

import pytest

from weerklank.pure.documents.metadata import dossier_of, from_meta, iso_date, parliamentary_year


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("Vergaderjaar 2020-2021", "2020-2021"),
        ("vergaderjaar 2020\u20132021", "2020-2021"),
        ("2020/21", "2020-2021"),
        ("1999-2000", "1999-2000"),
        ("de jaren 2020-2025", ""),
        ("", ""),
    ],
)
def test_a_parliamentary_year_is_two_years_that_follow(words, year):
    assert parliamentary_year(words) == year


@pytest.mark.parametrize(
    ("number", "chapter", "dossier"),
    [("29 362", "", "29362"), ("35\xa0470", "xiv", "35470-XIV"), ("36600", "A", "36600-A"), ("nr. 5", "", "")],
)
def test_a_dossier_has_one_way_of_writing(number, chapter, dossier):
    assert dossier_of(number, chapter) == dossier


def test_official_metadata_fill_the_fields_and_the_date_of_the_paper_goes_first():
    known = from_meta(
        [
            ("DCTERMS.issued", "2021-03-12"),
            ("DC.title", " Een  titel "),
            ("OVERHEIDop.vergaderjaar", "2020-2021"),
            ("OVERHEIDop.dossiernummer", "35470-XIV"),
            ("DCTERMS.date", "2021-03-05"),
            ("DC.creator", "Ministerie van Voorbeeld"),
            ("viewport", "width"),
        ]
    )

    assert (known.title, known.parliamentary_year, known.dossier, known.sender) == (
        "Een titel",
        "2020-2021",
        "35470-XIV",
        "Ministerie van Voorbeeld",
    )
    assert [found.day for found in known.dates] == [date(2021, 3, 5)]


def test_the_empty_date_of_the_house_is_no_date():
    assert [iso_date(words) for words in ("0001-01-01T00:00:00", "2022-01-19T00:00:00+01:00", "x")] == [
        None,
        date(2022, 1, 19),
        None,
    ]
