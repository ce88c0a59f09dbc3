"""Counts of what reporters corrected in the masking."""

from uuid import uuid4

from tests.makers import MONDAY
from tests.people import People
from weerklank.signalen.actions import submit_signaal
from weerklank.signalen.correcties import corrections_of
from weerklank.signalen.maskering import corrected
from weerklank.signalen.melding import Melding, mask_melding


def send(people: People, melding: Melding) -> None:
    where = {"organisatie": people.uitvoerder, "by": people.melder, "now": MONDAY}
    submit_signaal(melding, **where, inzending=uuid4())


def test_a_rule_that_is_mostly_undone_is_a_candidate_for_a_person_to_switch_off(people: People) -> None:
    doubtful = mask_melding("Volgens Amber is het loket dicht.")
    for _ in range(12):
        send(people, corrected(doubtful, laat_staan=[0]))
    for _ in range(8):
        send(people, doubtful)
    send(people, corrected(doubtful, weghalen=["loket"]))
    numbers = corrections_of([people.uitvoerder])
    told = [(one.regel, one.teruggedraaid, one.gemaskeerd, one.kandidaat) for one in numbers.regels]

    assert (numbers.signalen, numbers.zelf) == (21, 1)
    assert told == [("voornaam", 12, 21, True)]


def test_a_rule_that_hid_little_is_no_candidate(people: People) -> None:
    send(people, corrected(mask_melding("Volgens Amber is het loket dicht."), laat_staan=[0]))

    assert [one.kandidaat for one in corrections_of([people.uitvoerder]).regels] == [False]


def test_another_organisation_sees_nothing_of_it(people: People) -> None:
    send(people, mask_melding("Volgens Amber is het loket dicht."))

    assert corrections_of([people.elders]).regels == []
