"""The directory of competences: proposals, decisions, and nothing overwritten."""

import pytest

from tests.loket.makers import make_bevoegdheid
from tests.makers import MONDAY, TUESDAY, make_gebruiker, make_organisatie
from weerklank.kern.enums import Happened, Rol
from weerklank.kern.models import Gebeurtenis
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, ReasonMissing
from weerklank.loket.actions import Inhoud, accept, propose, propose_end, reject, withdraw
from weerklank.loket.enums import VOORSTEL_MOVES, VoorstelStand
from weerklank.loket.models import Bevoegdheid, Bevoegdheidsvoorstel, Gidseditie
from weerklank.loket.problems import (
    BegripUnknown,
    BevoegdheidEnded,
    BevoegdheidKnown,
    GebiedIsPersonal,
    GebiedMissing,
    OnderwerpMissing,
    WetUnknown,
)


def proposed(people, **said):
    inhoud = Inhoud(people.elders, **({"begrip": "bijstand"} | said))
    return propose(inhoud, reden="Staat in de wet.", namens=people.uitvoerder, by=people.melder, now=MONDAY)


def problems_of(act):
    with pytest.raises(Cannot) as refused:
        act()
    return refused.value.problems


def test_a_proposal_does_not_count_until_an_editor_accepts_it(people):
    voorstel = proposed(people)
    assert Bevoegdheid.objects.count() == 0

    made = accept(voorstel, by=people.coordinator, now=TUESDAY)

    assert (made.organisatie, made.begrip, made.bijhouder, made.started_at) == (
        people.elders,
        "bijstand",
        people.uitvoerder,
        TUESDAY,
    )
    assert [e.soort for e in Gebeurtenis.objects.filter(over="bevoegdheidsvoorstel").order_by("id")] == [
        Happened.BEVOEGDHEID_PROPOSED,
        Happened.BEVOEGDHEID_ACCEPTED,
    ]


def test_an_editor_of_the_organisation_it_is_about_keeps_the_entry(people):
    made = accept(proposed(people), by=people.coordinator_elders, now=TUESDAY)

    assert made.bijhouder == people.elders


def test_a_law_is_found_by_the_name_people_give_it(people):
    voorstel = proposed(people, begrip="", wet="Participatiewet")

    assert (voorstel.wet, voorstel.begrip) == ("BWBR0015703", "")


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"begrip": ""}, OnderwerpMissing()),
        ({"wet": "Participatiewet"}, OnderwerpMissing()),
        ({"begrip": "bestaat niet"}, BegripUnknown()),
        ({"begrip": "", "wet": "de wet van Oma"}, WetUnknown()),
        ({"begrip": "", "wet": "art. 31 Pw"}, WetUnknown()),
        ({"gebiedsoort": "gemeente"}, GebiedMissing()),
        ({"gebiedsoort": "gemeente", "gebied": "x" * 121}, GebiedMissing()),
        ({"gebiedsoort": "maan", "gebied": "Maan"}, GebiedMissing()),
        ({"gebiedsoort": "gemeente", "gebied": "111222333"}, GebiedIsPersonal()),
    ],
)
def test_what_cannot_be_an_entry_is_refused_with_the_reason(people, said, problem):
    assert problems_of(lambda: proposed(people, **said)) == [problem]
    assert Bevoegdheidsvoorstel.objects.count() == 0


def test_a_proposal_needs_a_reason_and_somebody_who_works_there(people):
    inhoud = Inhoud(people.elders, begrip="bijstand")
    words = {"reden": " ", "namens": people.uitvoerder, "now": MONDAY}

    assert problems_of(lambda: propose(inhoud, by=people.outsider, **words)) == [NotAllowed()]
    assert problems_of(lambda: propose(inhoud, by=people.melder, **words)) == [ReasonMissing()]


def test_what_stands_in_the_list_is_not_proposed_again_nor_accepted_twice(people):
    first, second = proposed(people), proposed(people)
    accept(first, by=people.coordinator, now=TUESDAY)

    assert problems_of(lambda: proposed(people)) == [BevoegdheidKnown()]
    assert problems_of(lambda: accept(second, by=people.coordinator, now=TUESDAY)) == [BevoegdheidKnown()]
    assert Bevoegdheidsvoorstel.objects.get(pk=second.pk).stand == "voorgesteld"


def test_a_better_entry_ends_the_old_one_and_keeps_it(people):
    old = make_bevoegdheid(people, people.elders)
    inhoud = Inhoud(people.elders, begrip="bijstand", gebiedsoort="gemeente", gebied="Oeverveen")
    words = {"reden": "Alleen daar.", "namens": people.uitvoerder, "by": people.melder, "now": TUESDAY}
    voorstel = propose(inhoud, vervangt=old, **words)

    accept(voorstel, by=people.coordinator, now=TUESDAY)

    rows = Bevoegdheid.objects.order_by("id").values_list("gebied", "ended_at", "ended_by")
    assert list(rows) == [("", TUESDAY, people.coordinator.pk), ("Oeverveen", None, None)]
    assert problems_of(lambda: propose(inhoud, vervangt=old, **words)) == [BevoegdheidEnded()]


def test_an_end_ends_and_a_second_end_is_refused(people):
    old = make_bevoegdheid(people, people.elders)
    words = {"reden": "Opgeheven.", "namens": people.uitvoerder, "by": people.melder, "now": TUESDAY}
    first, second = (propose_end(old, **words) for _ in range(2))

    assert accept(first, by=people.coordinator, now=TUESDAY) is None
    assert problems_of(lambda: accept(second, by=people.coordinator, now=TUESDAY)) == [BevoegdheidEnded()]
    assert Bevoegdheid.objects.get().ended_at == TUESDAY


def test_an_editor_of_a_third_organisation_decides_nothing(people):
    third = make_organisatie()
    editor = make_gebruiker(third, Rol.REDACTEUR)
    voorstel = proposed(people)

    assert problems_of(lambda: accept(voorstel, by=editor, now=TUESDAY)) == [NotAllowed()]
    assert problems_of(lambda: reject(voorstel, reden="Nee.", by=editor, now=TUESDAY)) == [NotAllowed()]
    assert problems_of(lambda: reject(voorstel, reden="Nee.", by=people.melder, now=TUESDAY)) == [NotAllowed()]
    assert problems_of(lambda: withdraw(voorstel, by=people.collega, now=TUESDAY)) == [NotAllowed()]


def test_a_no_says_why_and_the_reason_is_masked(people):
    voorstel = proposed(people)
    assert problems_of(lambda: reject(voorstel, reden=" ", by=people.coordinator, now=TUESDAY)) == [ReasonMissing()]

    reject(voorstel, reden="Bel 06-12345678.", by=people.coordinator, now=TUESDAY)

    voorstel.refresh_from_db()
    assert (voorstel.stand, voorstel.besluit, voorstel.decided_by) == (
        "afgewezen",
        "Bel [TELEFOON-1].",
        people.coordinator,
    )


DECISIONS = {
    VoorstelStand.AANVAARD: lambda voorstel, people: accept(voorstel, by=people.coordinator, now=TUESDAY),
    VoorstelStand.AFGEWEZEN: lambda voorstel, people: reject(
        voorstel, reden="Nee.", by=people.coordinator, now=TUESDAY
    ),
    VoorstelStand.INGETROKKEN: lambda voorstel, people: withdraw(voorstel, by=people.melder, now=TUESDAY),
}


@pytest.mark.parametrize("van", VoorstelStand)
@pytest.mark.parametrize("naar", DECISIONS)
def test_every_move_is_allowed_or_refused_as_the_table_says(people, van, naar):
    voorstel = proposed(people)
    decided = None if van == VoorstelStand.VOORGESTELD else MONDAY
    Bevoegdheidsvoorstel.objects.filter(pk=voorstel.pk).update(stand=van, decided_at=decided)
    voorstel.refresh_from_db()

    if naar in VOORSTEL_MOVES[van]:
        DECISIONS[naar](voorstel, people)
    else:
        assert problems_of(lambda: DECISIONS[naar](voorstel, people)) == [MoveNotPossible()]

    voorstel.refresh_from_db()
    assert voorstel.stand == (naar if naar in VOORSTEL_MOVES[van] else van)


def test_each_decision_that_changes_the_directory_gives_it_a_new_edition(people):
    voorstel = proposed(people)
    assert Gidseditie.objects.count() == 0
    accept(voorstel, by=people.coordinator, now=TUESDAY)
    first = Gidseditie.objects.get().code

    make_bevoegdheid(people, people.elders, begrip="AOW")

    assert Gidseditie.objects.get().code != first
