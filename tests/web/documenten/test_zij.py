"""The rows of the side list."""

import datetime as dt

import pytest

from weerklank.documenten.enums import PassageSoort, PassageStand
from weerklank.documenten.models import Oordeel, Passage
from weerklank.web.documenten.zij import FILTERS, gegevens_of, groups_of, rows_of, told

TEXT = "Zie de wet. Ik zal dit doen. " + "x" * 200


def passage(pk, begin, eind, soort, **values):
    return Passage(pk=pk, begin=begin, eind=eind, soort=soort, zekerheid=1, **values)


def oordeel(verdict, **values):
    said = {"soort": "actie", "begin": 12, "eind": 28, "tekst": "Ik zal dit doen.", "verdict": verdict}
    return Oordeel(**said | values)


def test_sentences_come_first_and_long_ones_are_shortened():
    rows = rows_of(TEXT, [passage(1, 4, 10, "wet"), passage(2, 0, 220, "knelpunt")], {})
    groups = groups_of(rows, "")

    assert [(group.soort.value, [len(row.woorden) for row in group.rijen]) for group in groups] == [
        ("knelpunt", [140]),
        ("wet", [6]),
    ]


def test_what_a_person_corrected_counts_instead_of_what_the_reader_said():
    said = {1: oordeel("gecorrigeerd", wie="de raad", termijn_tot=dt.date(2026, 5, 1))}
    (row,) = rows_of(TEXT, [passage(1, 0, 11, "knelpunt", stand="gecorrigeerd")], said)

    assert (row.soort, row.begin, row.eind, row.woorden) == (PassageSoort.ACTIE, 12, 28, "Ik zal dit doen.")
    assert (row.geldt.wie, row.geldt.termijn_tot) == ("de raad", dt.date(2026, 5, 1))


def test_what_was_refused_is_shown_as_the_reader_said_it():
    (row,) = rows_of(TEXT, [passage(1, 0, 11, "knelpunt", stand="geweigerd")], {1: oordeel("geweigerd")})

    assert (row.soort, row.woorden, row.klinkt) == (PassageSoort.KNELPUNT, "Zie de wet.", "geweigerd")


@pytest.mark.parametrize(
    ("toon", "stands"),
    [
        ("", {"open", "aanvaard", "gecorrigeerd", "geweigerd"}),
        ("open", {"open"}),
        ("aanvaard", {"aanvaard", "gecorrigeerd"}),
        ("geweigerd", {"geweigerd"}),
    ],
)
def test_each_filter_shows_its_states(toon, stands):
    rows = rows_of(TEXT, [passage(n, 0, 5, "actie", stand=s) for n, s in enumerate(PassageStand)], {})

    assert {row.stand.value for group in groups_of(rows, toon) for row in group.rijen} == stands
    assert toon in FILTERS


def test_why_it_was_found_is_told():
    velden = {"omdat": "Ik zal", "termijn_regel": "binnen"}
    sentence, law = rows_of(
        TEXT,
        [passage(1, 12, 28, "actie", velden=velden), passage(2, 13, 20, "wet", velden={"wet": "Awb", "bijlage": True})],
        {},
    )

    assert (sentence.omdat, sentence.termijn_regel, sentence.gegevens) == ("Ik zal", "binnen", "")
    assert (law.omdat, law.gegevens) == ("", "wet Awb, bijlage")


def test_readings_between_which_was_not_chosen_stand_beside_each_other():
    (row,) = rows_of(TEXT, [passage(1, 4, 10, "wet", kandidaten=[{"wet": "A"}, {"wet": "B", "bwb_id": "C"}])], {})

    assert row.kandidaten == ["wet A", "wet B, bwb id C"]


def test_empty_fields_are_left_out():
    assert gegevens_of({"wet": "Awb", "lid": None, "deel": "", "los": False}) == "wet Awb"


@pytest.mark.parametrize(
    ("verdict", "begin"),
    [
        ("aanvaard", "Aanvaard als"),
        ("gecorrigeerd", "Gecorrigeerd en"),
        ("geweigerd", "Geweigerd als"),
        ("teruggenomen", "Oordeel teruggenomen"),
    ],
)
def test_what_was_said_is_told_in_one_sentence(verdict, begin):
    assert told(oordeel(verdict)).startswith(begin)
    assert told(oordeel(verdict)).endswith("aangekondigde actie: Ik zal dit doen.")
