"""Letters beside the register: proposed with reasons, decided by a person, and what was rejected stays rejected."""

import datetime as dt
from typing import Any

import pytest

from tests.makers import LATER, TUESDAY
from tests.people import People
from tests.werkagenda.test_actions import accept, letter, passage_of
from tests.werkagenda.test_register import read, row
from weerklank.documenten.actions import judge_passage
from weerklank.documenten.enums import Verdict
from weerklank.documenten.models import Document
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed
from weerklank.werkagenda.decisions import confirm, reject
from weerklank.werkagenda.matching import compare, compare_stale, embed_missing, stale_documents
from weerklank.werkagenda.models import Koppeling, Toezegging, Vondst
from weerklank.werkagenda.problems import OtherConfirmed
from weerklank.werkagenda.queries import only_in_letters, only_in_register, proposals, visible_koppelingen

PROMISE = "Ik zeg toe dat de aanvraagtermijn voor de toeslag voor 1 mei 2026 wordt verlengd (TZ202412-001)."
KEPT = "Hiermee doe ik de toezegging TZ202412-001 over de aanvraagtermijn gestand."


@pytest.fixture
def register(people: People) -> Toezegging:  # noqa: ARG001 - the people live in the database
    tekst = "De minister zegt toe dat de aanvraagtermijn voor de toeslag wordt verlengd."
    read([row(1, Tekst=tekst, Aanmaakdatum="2026-02-20"), row(2, Tekst="Brief over dijken en waterkeringen.")])
    embed_missing()
    return Toezegging.objects.get(nummer="TZ202412-001")


def compared(people: People, tekst: str = PROMISE, **said: Any) -> Document:
    document = letter(people, tekst=tekst, **said)
    compare(document, now=TUESDAY)
    return document


def grounds(koppeling: Koppeling) -> list[str]:
    return [ground for ground, _part in koppeling.redenen]


def test_a_number_in_the_letter_is_proposed_with_its_reasons(people: People, register: Toezegging) -> None:
    compared(people)
    koppeling = Koppeling.objects.get(soort="zelfde", toezegging=register)

    assert (koppeling.stand, koppeling.score > 0.7) == ("voorgesteld", True)
    assert grounds(koppeling)[0] == "nummer"
    assert "datum" in grounds(koppeling)


def test_words_and_meaning_are_enough_without_a_number(people: People, register: Toezegging) -> None:
    compared(people, tekst=PROMISE.replace(" (TZ202412-001)", ""))
    koppeling = Koppeling.objects.get(soort="zelfde")

    assert koppeling.toezegging == register
    assert set(grounds(koppeling)) >= {"woorden", "betekenis"}


def test_what_looks_like_nothing_stands_only_in_the_letter(people: People, register: Toezegging) -> None:
    compared(people, tekst="Ik zeg toe dat ik het paspoort van het museum voor 1 mei 2026 laat drukken.")

    assert [v.vak for v in only_in_letters(people.beleid)] == ["brief"]
    assert set(only_in_register(people.beleid)) >= {register}


def test_confirming_puts_both_on_one_side(people: People, register: Toezegging) -> None:
    document = compared(people)
    own = accept(passage_of(document), people)
    confirm(Koppeling.objects.get(soort="zelfde", toezegging=register), by=people.beleid, now=TUESDAY)
    register.refresh_from_db()
    own.refresh_from_db()

    assert (register.vak, Vondst.objects.get().vak) == ("beide", "beide")
    assert (own.stand, own.zelfde_als, own.is_open) == ("opgegaan", register, False)
    assert (register.termijn_bron, register.bron_status) == ("brief", "Openstaand")


def test_accepting_after_the_match_goes_on_in_the_register_at_once(people: People, register: Toezegging) -> None:
    document = compared(people)
    confirm(Koppeling.objects.get(soort="zelfde", toezegging=register), by=people.beleid, now=TUESDAY)

    assert accept(passage_of(document), people).stand == "opgegaan"


def test_a_term_in_a_closed_letter_does_not_become_public(people: People, register: Toezegging) -> None:
    compared(people, official=False, nummer="")
    confirm(Koppeling.objects.get(soort="zelfde", toezegging=register), by=people.coordinator, now=TUESDAY)

    assert Toezegging.objects.get(pk=register.pk).termijn_until is None


def test_what_was_rejected_stays_rejected(people: People, register: Toezegging) -> None:
    document = compared(people)
    koppeling = Koppeling.objects.get(soort="zelfde", toezegging=register)
    reject(koppeling, by=people.beleid, now=TUESDAY)
    compare(document, now=LATER)

    assert Koppeling.objects.get(pk=koppeling.pk).stand == "afgewezen"
    assert not proposals(people.beleid, "zelfde").filter(toezegging=register).exists()


def test_a_match_can_be_undone(people: People, register: Toezegging) -> None:
    document = compared(people)
    own = accept(passage_of(document), people)
    koppeling = Koppeling.objects.get(soort="zelfde", toezegging=register)
    confirm(koppeling, by=people.beleid, now=TUESDAY)
    reject(koppeling, by=people.beleid, now=LATER)
    register.refresh_from_db()
    own.refresh_from_db()

    assert (register.vak, Vondst.objects.get().vak) == ("register", "brief")
    assert (own.stand, own.zelfde_als) == ("open", None)


def test_one_promise_is_one_toezegging(people: People, register: Toezegging) -> None:
    document = compared(people)
    first = Koppeling.objects.get(soort="zelfde", toezegging=register)
    values = {"document": document, "begin": first.begin, "eind": first.eind, "soort": "zelfde"}
    other = Toezegging.objects.get(nummer="TZ202412-002")
    second = Koppeling.objects.create(**values, toezegging=other, score=0.4, proposed_at=TUESDAY)
    confirm(first, by=people.beleid, now=TUESDAY)

    with pytest.raises(Cannot) as refused:
        confirm(second, by=people.beleid, now=TUESDAY)

    assert refused.value.problems == [OtherConfirmed()]


@pytest.mark.parametrize("steps", [["confirm", "confirm"], ["reject", "reject"]])
def test_deciding_the_same_twice_is_refused(people: People, register: Toezegging, steps: list[str]) -> None:
    compared(people)
    koppeling = Koppeling.objects.get(soort="zelfde", toezegging=register)
    does = {"confirm": confirm, "reject": reject}
    does[steps[0]](koppeling, by=people.beleid, now=TUESDAY)

    with pytest.raises(Cannot) as refused:
        does[steps[1]](koppeling, by=people.beleid, now=TUESDAY)

    assert refused.value.problems == [MoveNotPossible()]


def test_a_rejected_proposal_can_be_confirmed_after_all(people: People, register: Toezegging) -> None:
    compared(people)
    koppeling = Koppeling.objects.get(soort="zelfde", toezegging=register)
    reject(koppeling, by=people.beleid, now=TUESDAY)
    confirm(koppeling, by=people.beleid, now=LATER)

    assert Toezegging.objects.get(pk=register.pk).vak == "beide"


def test_a_letter_that_keeps_a_promise_closes_it_and_leaves_the_register_alone(
    people: People, register: Toezegging
) -> None:
    compared(people, tekst=KEPT)
    koppeling = Koppeling.objects.get(soort="nakoming", toezegging=register)
    confirm(koppeling, by=people.beleid, now=TUESDAY)
    kept = Toezegging.objects.get(pk=register.pk)

    assert grounds(koppeling)[:2] == ["nummer", "nakoming"]
    assert (kept.gestand_on, kept.is_open, kept.bron_status) == (dt.date(2026, 3, 2), False, "Openstaand")

    reject(koppeling, by=people.beleid, now=LATER)
    again = Toezegging.objects.get(pk=register.pk)
    assert (again.gestand_on, again.is_open) == (None, True)


def test_a_new_import_does_not_open_what_a_letter_kept(people: People, register: Toezegging) -> None:
    compared(people, tekst=KEPT)
    confirm(Koppeling.objects.get(soort="nakoming", toezegging=register), by=people.beleid, now=TUESDAY)
    read([row(1, Tekst="Anders gezegd.", ApiGewijzigdOp="2026-03-09T00:00:00Z")], now=LATER)

    assert Toezegging.objects.get(pk=register.pk).is_open is False


def test_a_letter_from_before_the_promise_keeps_nothing(people: People, register: Toezegging) -> None:
    Toezegging.objects.filter(pk=register.pk).update(gedaan_on=dt.date(2026, 3, 9))
    compared(people, tekst=KEPT)

    assert not Koppeling.objects.filter(soort="nakoming", toezegging=register).exists()


def test_comparing_twice_proposes_once(people: People, register: Toezegging) -> None:  # noqa: ARG001
    document = compared(people)
    before = Koppeling.objects.count()

    assert (compare(document, now=LATER), Koppeling.objects.count()) == (0, before)


def test_documents_wait_until_they_are_compared_and_again_after_an_import(people: People, register: Toezegging) -> None:  # noqa: ARG001
    document = letter(people, tekst=PROMISE)
    waited = list(stale_documents())
    done, nothing = compare_stale(now=TUESDAY), compare_stale(now=TUESDAY)
    read([row(7)], now=LATER)

    assert (waited, done, nothing) == ([document], 1, 0)
    assert list(stale_documents()) == [document]


def test_proposals_of_a_closed_letter_are_for_its_organisation(people: People, register: Toezegging) -> None:
    compared(people, official=False, nummer="")
    koppeling = Koppeling.objects.get(soort="zelfde", toezegging=register)

    assert [visible_koppelingen(u).exists() for u in (people.coordinator, people.beleid)] == [True, False]
    for person in (people.beleid, people.coordinator_elders, people.melder):
        for decide in (confirm, reject):
            with pytest.raises(Cannot) as refused:
                decide(koppeling, by=person, now=TUESDAY)
            assert refused.value.problems == [NotAllowed()]


def test_the_vectors_that_are_missing_are_made_once(people: People, register: Toezegging) -> None:  # noqa: ARG001
    Toezegging.objects.update(vector=None)

    assert (embed_missing(), embed_missing()) == (2, 0)


def test_a_sentence_that_was_refused_in_its_letter_waits_for_nobody(people: People, register: Toezegging) -> None:  # noqa: ARG001
    document = compared(people)
    judge_passage(passage_of(document), verdict=Verdict.GEWEIGERD, by=people.coordinator, now=TUESDAY)
    waits = [only_in_letters(people.beleid).exists(), proposals(people.beleid, "zelfde").exists()]
    compare(document, now=LATER)

    assert waits == [False, False]
    assert not Vondst.objects.filter(weg_at=None).exists()
