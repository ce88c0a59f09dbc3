"""Instructions put through in the text of an article."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from weerklank.pure.amendments import Applied, Part, Reason, applied, applied_all, read_amendments
from weerklank.pure.amendments.apply import numbers_of
from weerklank.pure.bwb import read_regeling

XML = (
    "<wetgeving bwb-id='BWBR9990002' soort='wet'><intitule>Proef</intitule><wet-besluit><wettekst><artikel><kop>"
    "<label>Artikel</label><nr>5</nr></kop>"
    "<lid><lidnr>1</lidnr><al>De aanvraag en de aanvraag om spoed bevatten:</al><lijst>"
    "<li><li.nr>a.</li.nr><al>een naam;</al></li><li><li.nr>b.</li.nr><al>een dag.</al></li></lijst></lid>"
    "<lid><lidnr>2</lidnr><al>Het college beslist binnen acht weken.</al></lid>"
    "<lid><lidnr>3</lidnr><al>Dit geldt niet bij spoed.</al></lid></artikel></wettekst></wet-besluit></wetgeving>"
)
ARTIKEL = read_regeling(XML.encode()).artikelen()[0]
PART = Part(ARTIKEL.tekst, ARTIKEL.blokken)
LEAD = "ARTIKEL I\nDe Participatiewet wordt als volgt gewijzigd:\nA\n"
ONE = "1 De aanvraag en de aanvraag om spoed bevatten:\na. een naam;\nb. een dag."
TWO = "2 Het college beslist binnen acht weken."
THREE = "3 Dit geldt niet bij spoed."


def after(bill: str) -> tuple[str, list[Reason | None]]:
    done, reasons = applied_all(PART, read_amendments(LEAD + bill).instructions)
    return done.text, reasons


@pytest.mark.parametrize(
    ("bill", "text"),
    [
        ("In artikel 5, tweede lid, wordt «acht weken» vervangen door: zes weken.", f"{ONE}\n2 Het college beslist binnen zes weken.\n{THREE}"),
        ("In artikel 5 wordt «aanvraag» telkens vervangen door «melding».", f"1 De melding en de melding om spoed bevatten:\na. een naam;\nb. een dag.\n{TWO}\n{THREE}"),
        ("In artikel 5, tweede lid, vervalt «binnen acht weken».", f"{ONE}\n2 Het college beslist.\n{THREE}"),
        ("In artikel 5, eerste lid, onderdeel a, wordt na «naam» ingevoegd «en adres».", f"{ONE.replace('naam', 'naam en adres')}\n{TWO}\n{THREE}"),
        ("Artikel 5, tweede lid, komt te luiden:\n2.\nHet college beslist.", f"{ONE}\n2. Het college beslist.\n{THREE}"),
        ("Artikel 5 komt te luiden:\nArtikel 5\nHet college beslist.", "Het college beslist."),
        ("Artikel 5 vervalt.", ""),
        ("Het tweede lid van artikel 5 vervalt, onder vernummering van het derde lid tot tweede lid.", f"{ONE}\n2 Dit geldt niet bij spoed."),
        ("Aan artikel 5 wordt een lid toegevoegd, luidende:\n4. Nieuw.", f"{ONE}\n{TWO}\n{THREE}\n4. Nieuw."),
        ("Artikel 5 wordt als volgt gewijzigd:\n1. Onder vernummering van het tweede en derde lid tot derde en vierde lid wordt een lid ingevoegd, luidende:\n2. Nieuw.", f"{ONE}\n2. Nieuw.\n3 Het college beslist binnen acht weken.\n4 Dit geldt niet bij spoed."),
        ("Aan artikel 5, eerste lid, wordt, onder vervanging van de punt aan het slot van onderdeel b door een puntkomma, een onderdeel toegevoegd, luidende:\nc. een adres.", f"{ONE[:-1]};\nc. een adres.\n{TWO}\n{THREE}"),
        ("In artikel 5 wordt na het tweede lid een lid ingevoegd, luidende:\n2a. Nieuw.", f"{ONE}\n{TWO}\n2a. Nieuw.\n{THREE}"),
    ],
)  # fmt: skip
def test_the_text_reads_as_the_bill_says(bill: str, text: str) -> None:
    found, reasons = after(bill)

    assert found == text
    assert set(reasons) == {None}


@pytest.mark.parametrize(
    ("bill", "reason"),
    [
        ("In artikel 5, tweede lid, wordt «tien weken» vervangen door «zes weken».", Reason.WORDS_NOT_FOUND),
        ("In artikel 5, eerste lid, wordt «aanvraag» vervangen door «melding».", Reason.WORDS_TWICE),
        ("Artikel 5, negende lid, vervalt.", Reason.PART_NOT_FOUND),
        ("Artikel 5 komt te luiden:", Reason.NO_TEXT),
        ("Het opschrift van artikel 5 komt te luiden:\nNieuw.", Reason.ELSEWHERE),
        ("Na artikel 5 wordt een artikel ingevoegd, luidende:\nArtikel 5a\nNieuw.", Reason.ELSEWHERE),
    ],
)
def test_what_cannot_be_put_through_leaves_the_text_and_says_why(bill: str, reason: Reason) -> None:
    assert after(bill) == (PART.text, [reason])


def test_a_second_change_of_the_same_words_is_left_out() -> None:
    bill = "In artikel 5, tweede lid, wordt «acht weken» vervangen door «zes weken».\nB\nHet tweede lid van artikel 5 vervalt."

    assert after(bill) == (f"{ONE}\n2 Het college beslist binnen zes weken.\n{THREE}", [None, Reason.OVERLAPS])


def test_one_instruction_can_be_put_through_by_itself() -> None:
    (one,) = read_amendments(LEAD + "In artikel 5, tweede lid, vervalt «binnen acht weken».").instructions

    assert applied(Part("Het is geen tekst met leden."), one).reason is Reason.PART_NOT_FOUND
    assert applied(PART, one) == Applied(f"{ONE}\n2 Het college beslist.\n{THREE}")


def test_a_new_article_has_its_own_text_alone() -> None:
    (one,) = read_amendments(LEAD + "Na artikel 5 wordt een artikel ingevoegd, luidende:\nArtikel 5a. Spoed\n1.\nNieuw.").instructions

    assert applied(Part(""), one) == Applied("1. Nieuw.")


@pytest.mark.parametrize(
    ("written", "numbers"),
    [("", []), ("1", ["1"]), ("1 en 2", ["1", "2"]), ("1, 3 tot en met 5", ["1", "3", "4", "5"]), ("b tot en met d", ["b", "c", "d"]), ("12b", ["12b"]), ("34a tot en met 34c", ["34a", "34b", "34c"])],
)
def test_lists_of_numbers_are_taken_one_by_one(written: str, numbers: list[str]) -> None:
    assert numbers_of(written) == numbers


@settings(max_examples=80)
@given(st.lists(st.sampled_from(["oud", "woord", "oudste", ".", "\n", "12"]), max_size=40).map(" ".join))
def test_all_the_old_words_go_and_nothing_else(text: str) -> None:
    (one,) = read_amendments(LEAD + "In artikel 5 wordt «oud» telkens vervangen door «nieuw».").instructions
    done = applied(Part(text.strip()), one)

    assert done.text.split() == ["nieuw" if word == "oud" else word for word in text.split()]
    assert (done.reason is Reason.WORDS_NOT_FOUND) == ("oud" not in text.split())
