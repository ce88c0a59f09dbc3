"""The file with terms: what is accepted, and how it is refused."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.terms import Grondslag, Richting, Soort, Term, TermsError, load_terms, parse_terms

SHIPPED = Path(__file__).parents[2] / "policy" / "termijnen.yaml"
GOOD = "termijnen:\n  triage:\n    naam: Triage\n    dagen: 10\n"
GOOD += "    soort: werkdagen\n    grondslag: instelling\n    toelichting: Zo lang.\n"


def faults_of(text: str) -> tuple[str, ...]:
    with pytest.raises(TermsError) as refusal:
        parse_terms(text)
    return refusal.value.faults


def test_the_shipped_file_is_read_whole() -> None:
    terms = load_terms(SHIPPED)
    assert list(terms) == [
        "triage",
        "antwoord",
        "verlenging",
        "herinnering",
        "overdracht",
        "vangnet",
        "vervolg_knelpunt",
        "artikel_gewijzigd",
        "reactie_uitvoerder",
        "vervolg_actie",
        "actie_verouderd",
    ]
    assert (terms["antwoord"].days, terms["antwoord"].soort) == (42, Soort.KALENDERDAGEN)
    assert terms["verlenging"].keren == 1
    assert terms["herinnering"].richting is Richting.TERUG


def test_no_shipped_term_claims_a_source_it_does_not_have() -> None:
    assert {term.grondslag for term in load_terms(SHIPPED).values()} == {Grondslag.INSTELLING}


def test_a_small_file_gives_a_typed_term() -> None:
    expected = Term("triage", "Triage", 10, Soort.WERKDAGEN, Grondslag.INSTELLING, "Zo lang.")
    assert parse_terms(GOOD) == {"triage": expected}


def test_every_fault_is_named_at_once() -> None:
    text = (
        "termijnen:\n  a:\n    naam: ''\n    dagen: -1\n    soort: schrikkeldagen\n"
        "    grondslag: wet\n    toelichting: x\n"
        "  b:\n    naam: b\n    weken: 2\n    dagen: 3\n    soort: werkdagen\n    grondslag: instelling\n"
        "    toelichting: x\n    algemene_termijnenwet: ja\n    duur: lang\n  c: 5\n"
    )
    assert faults_of(text) == (
        "a: 'naam' ontbreekt of is geen tekst",
        "a: 'soort' is 'schrikkeldagen'; kies uit werkdagen, kalenderdagen",
        "a: 'dagen' is -1; verwacht een heel getal van 1 tot en met 3660",
        "a: grondslag 'wet' vraagt een 'bron'",
        "b: onbekend veld 'duur'",
        "b: geef precies een van 'dagen' en 'weken'",
        "b: een termijn in weken telt kalenderdagen",
        "b: de Algemene termijnenwet geldt alleen voor een termijn met grondslag 'wet'",
        "c: verwacht velden onder elkaar",
    )


@pytest.mark.parametrize("number", ["0", "3.5", "tien", "true", "99999", "null", "[1]"])
def test_a_number_of_days_that_makes_no_sense_is_refused(number: str) -> None:
    assert len(faults_of(GOOD.replace("10", number))) == 1


def test_a_key_that_occurs_twice_is_refused() -> None:
    assert "dubbel: triage" in faults_of(GOOD + GOOD.split("\n", 1)[1])[0]


@pytest.mark.parametrize(
    "text", ["", "termijnen:", "[]", "a: 1", "termijnen: {}", "{", "\x00", "termijnen: !!python/x 1"]
)
def test_what_is_no_list_of_terms_is_refused(text: str) -> None:
    assert len(faults_of(text)) == 1


@given(st.text() | st.binary())
def test_any_file_is_read_or_refused(text: str | bytes) -> None:
    with pytest.raises(TermsError):
        parse_terms(text)


@given(
    st.dictionaries(
        st.sampled_from(["naam", "dagen", "weken", "soort", "grondslag", "bron", "keren", "richting", "anders"]),
        st.none() | st.booleans() | st.integers() | st.sampled_from(["wet", "werkdagen", "terug", "x"]),
    )
)
def test_fields_without_an_explanation_are_refused_by_name(fields: dict[str, object]) -> None:
    with pytest.raises(TermsError, match="- t: .toelichting. ontbreekt"):
        parse_terms(json.dumps({"termijnen": {"t": fields}}))
