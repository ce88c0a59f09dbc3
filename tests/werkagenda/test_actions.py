"""What happens when a person accepts, corrects or takes back what was read in a letter."""

import datetime as dt
from typing import Any

import pytest

from tests.makers import MONDAY, TUESDAY, make_gebruiker, make_organisatie
from tests.people import People
from weerklank.documenten.actions import save_document
from weerklank.documenten.enums import PassageSoort
from weerklank.documenten.models import Document, Passage
from weerklank.kern.enums import Happened, Rol
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed
from weerklank.pure.documents import DocumentText, Format
from weerklank.werkagenda.acties import establish_actie, stop_actie
from weerklank.werkagenda.actions import (
    let_lapse,
    mark_kept,
    move_toezegging,
    reopen_toezegging,
    retract,
    take_up,
)
from weerklank.werkagenda.enums import TOEZEGGING_MOVES, ToezeggingStand
from weerklank.werkagenda.models import Actie, Telling, Toezegging
from weerklank.werkagenda.problems import AlreadyUnderway, NobodyToKeep, TekstMissing, TermijnBackwards

WORDS = "Ik zeg toe dat de termijn voor 1 mei 2026 wordt verlengd."


def letter(people: People, *, official: bool = True, tekst: str = WORDS, nummer: str = "kst-29362-290") -> Document:
    opened = DocumentText(text=tekst, format=Format.TEXT, title="Kamerbrief", number=nummer, dated=MONDAY.date())
    organisatie = None if official else people.uitvoerder
    return save_document(
        opened, official=official, organisatie=organisatie, file_name="b.txt", by=people.coordinator, now=MONDAY
    )[0]


def passage_of(document: Document) -> Passage:
    return Passage.objects.filter(lezing__document=document, soort=PassageSoort.TOEZEGGING).get()


def accept(passage: Passage, people: People, **changed: Any) -> Any:
    said = {
        "soort": PassageSoort.TOEZEGGING,
        "tekst": WORDS,
        "wie": "ik",
        "termijn_van": None,
        "termijn_tot": dt.date(2026, 5, 1),
        "by": people.coordinator,
        "now": TUESDAY,
    }
    return take_up(passage, **(said | changed))


@pytest.fixture
def passage(people: People) -> Passage:
    return passage_of(letter(people))


def test_an_accepted_promise_becomes_a_toezegging_with_its_own_term(people: People, passage: Passage) -> None:
    made = accept(passage, people)

    assert isinstance(made, Toezegging)
    assert (made.herkomst, made.stand, made.is_open, made.dossier) == ("brief", "open", True, "29362")
    assert (made.termijn_until, made.termijn_bron, made.gedaan_on) == (
        dt.date(2026, 5, 1),
        "brief",
        dt.date(2026, 3, 2),
    )
    assert [step.naar for step in made.stappen.all()] == ["open"]


def test_accepting_twice_is_one_toezegging(people: People, passage: Passage) -> None:
    assert accept(passage, people) == accept(passage, people)
    assert Toezegging.objects.count() == 1
    assert Toezegging.objects.get().version == 1


def test_a_correction_afterwards_changes_the_words_and_keeps_the_record(people: People, passage: Passage) -> None:
    first = accept(passage, people)
    again = accept(passage, people, tekst="De termijn wordt verlengd.")

    assert (again.pk, again.tekst, again.version) == (first.pk, "De termijn wordt verlengd.", 2)


def test_an_announcement_becomes_a_proposed_actie(people: People, passage: Passage) -> None:
    made = accept(passage, people, soort=PassageSoort.ACTIE)

    assert isinstance(made, Actie)
    assert (made.stand, made.soort, made.trekker, made.next_on) == (
        "voorgesteld",
        "actie",
        people.uitvoerder,
        dt.date(2026, 5, 1),
    )


def test_a_request_in_a_motion_becomes_a_proposed_actie_of_its_own_kind(people: People, passage: Passage) -> None:
    assert accept(passage, people, soort=PassageSoort.MOTIE_VERZOEK).soort == "motie"


@pytest.mark.parametrize("soort", [PassageSoort.KNELPUNT, PassageSoort.WETSARTIKEL])
def test_a_knelpunt_or_a_citation_becomes_nothing_here(people: People, passage: Passage, soort: PassageSoort) -> None:
    assert accept(passage, people, soort=soort) is None
    assert (Toezegging.objects.count(), Actie.objects.count()) == (0, 0)


def test_the_ministry_that_is_named_carries_the_action(people: People, passage: Passage) -> None:
    people.ministerie.afkorting = "VWX"
    people.ministerie.save()

    assert accept(passage, people, soort=PassageSoort.ACTIE, wie="de minister van VWX").trekker == people.ministerie


def test_a_named_ministry_where_nobody_works_with_weerklank_does_not_get_it(people: People, passage: Passage) -> None:
    make_organisatie("Ministerie van Verte", soort="departement", afkorting="VER")

    assert accept(passage, people, soort=PassageSoort.ACTIE, wie="de minister van VER").trekker == people.uitvoerder


def test_an_action_that_nobody_could_keep_is_refused(people: People, passage: Passage) -> None:
    alone = make_organisatie()
    redacteur = make_gebruiker(alone, Rol.REDACTEUR)

    with pytest.raises(Cannot) as refused:
        accept(passage, people, soort=PassageSoort.ACTIE, by=redacteur)

    assert refused.value.problems == [NobodyToKeep()]


def test_a_date_in_the_past_is_no_next_date(people: People, passage: Passage) -> None:
    made = accept(passage, people, soort=PassageSoort.ACTIE, termijn_tot=dt.date(2026, 3, 3))

    assert made.next_on == dt.date(2026, 3, 31)


def test_changing_the_kind_takes_the_first_back(people: People, passage: Passage) -> None:
    accept(passage, people)
    accept(passage, people, soort=PassageSoort.ACTIE)
    accept(passage, people)

    assert (Toezegging.objects.get().stand, Actie.objects.get().stand) == ("open", "ingetrokken")


def test_retracting_deletes_nothing_and_twice_is_once(people: People, passage: Passage) -> None:
    made = accept(passage, people)
    retract(passage, by=people.coordinator, now=TUESDAY)
    retract(passage, by=people.coordinator, now=TUESDAY)

    assert [step.naar for step in made.stappen.order_by("id")] == ["open", "ingetrokken"]
    assert Toezegging.objects.get().is_open is False


def test_retracting_what_nothing_was_made_of_is_nothing(people: People, passage: Passage) -> None:
    retract(passage, by=people.coordinator, now=TUESDAY)

    assert (Toezegging.objects.count(), Actie.objects.count()) == (0, 0)


def test_what_was_retracted_comes_back_when_it_is_accepted_again(people: People, passage: Passage) -> None:
    made = accept(passage, people)
    retract(passage, by=people.coordinator, now=TUESDAY)

    assert (accept(passage, people).pk, Toezegging.objects.get().stand) == (made.pk, "open")


def test_an_established_action_is_not_taken_back_with_the_reading(people: People, passage: Passage) -> None:
    made = accept(passage, people, soort=PassageSoort.ACTIE)
    establish_actie(made, next_on=None, by=people.coordinator, now=TUESDAY)

    for undo in (lambda: retract(passage, by=people.coordinator, now=TUESDAY), lambda: accept(passage, people)):
        with pytest.raises(Cannot) as refused:
            undo()
        assert refused.value.problems == [AlreadyUnderway()]


def test_a_stopped_action_does_not_stand_in_the_way(people: People, passage: Passage) -> None:
    made = accept(passage, people, soort=PassageSoort.ACTIE)
    stop_actie(made, toelichting="Geen geld.", by=people.coordinator, now=TUESDAY)
    retract(passage, by=people.coordinator, now=TUESDAY)

    assert Actie.objects.get().stand == "gestopt"


def test_who_may_not_keep_the_document_takes_nothing_up(people: People, passage: Passage) -> None:
    closed = passage_of(letter(people, official=False, nummer=""))
    for place, person in ((passage, people.melder), (closed, people.beleid), (closed, people.coordinator_elders)):
        for act in (
            lambda p=place, w=person: accept(p, people, by=w),
            lambda p=place, w=person: retract(p, by=w, now=TUESDAY),
        ):
            with pytest.raises(Cannot) as refused:
                act()
            assert refused.value.problems == [NotAllowed()]


def test_what_stood_in_a_closed_document_stays_with_its_organisation(people: People) -> None:
    made = accept(passage_of(letter(people, official=False, nummer="")), people)

    assert made.organisatie == people.uitvoerder


def test_words_that_somebody_typed_are_masked(people: People, passage: Passage) -> None:
    made = accept(passage, people, tekst="Bel mevrouw Jansen, BSN 111222333.")

    assert "111222333" not in made.tekst


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"tekst": "  "}, TekstMissing()),
        ({"termijn_van": dt.date(2026, 6, 1)}, TermijnBackwards()),
    ],
)
def test_what_cannot_be_kept_is_said_in_words(
    people: People, passage: Passage, said: dict[str, Any], problem: Any
) -> None:
    with pytest.raises(Cannot) as refused:
        accept(passage, people, **said)

    assert refused.value.problems == [problem]


@pytest.mark.parametrize("seen", ToezeggingStand)
@pytest.mark.parametrize("to", ToezeggingStand)
def test_every_move_is_allowed_or_refused_as_the_table_says(
    people: People, passage: Passage, seen: ToezeggingStand, to: ToezeggingStand
) -> None:
    toezegging = accept(passage, people)
    other = accept(passage_of(letter(people, tekst=f"{WORDS} Nog een brief.")), people)
    Toezegging.objects.filter(pk=toezegging.pk).update(stand=seen, zelfde_als=other)
    toezegging.refresh_from_db()

    def move() -> None:
        move_toezegging(toezegging, to, happened=Happened.TOEZEGGING_KEPT, by=people.coordinator, now=TUESDAY)

    if to in TOEZEGGING_MOVES[seen]:
        move()
        assert Toezegging.objects.get(pk=toezegging.pk).stand == to
    else:
        with pytest.raises(Cannot) as refused:
            move()
        assert refused.value.problems == [MoveNotPossible()]


def test_a_kept_promise_opens_again_with_a_reason(people: People, passage: Passage) -> None:
    made = accept(passage, people)
    mark_kept(made, toelichting="De wet is gewijzigd.", by=people.coordinator, now=TUESDAY)
    reopen_toezegging(made, toelichting="Toch niet.", by=people.coordinator, now=TUESDAY)
    let_lapse(made, toelichting="Het kabinet viel.", by=people.coordinator, now=TUESDAY)

    assert [step.toelichting for step in made.stappen.order_by("id")][1:] == [
        "De wet is gewijzigd.",
        "Toch niet.",
        "Het kabinet viel.",
    ]


def test_counts_are_kept_with_every_change(people: People, passage: Passage) -> None:
    def told() -> dict[tuple[str, bool], int]:
        return {(row.vak, row.is_open): row.aantal for row in Telling.objects.exclude(aantal=0)}

    made = accept(passage, people)
    before = told()
    mark_kept(made, toelichting="Gedaan.", by=people.coordinator, now=TUESDAY)

    assert (before, told()) == ({("brief", True): 1}, {("brief", False): 1})
