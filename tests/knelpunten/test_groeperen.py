"""What belongs together in the database becomes a proposal."""

import pytest

from tests.knelpunten.alike import beschrijving, knelpunt_about, signaal_about, vector_about
from tests.makers import LATER, MONDAY, TUESDAY
from weerklank.kern.models import Gebeurtenis
from weerklank.knelpunten import groeperen, voorstellen
from weerklank.knelpunten.bundling import bundle, unbundle
from weerklank.knelpunten.models import Bundeling, Paaroordeel, Voorstel, VoorstelLid
from weerklank.knelpunten.splitsen import split_off
from weerklank.signalen.actions import close_without_follow_up
from weerklank.signalen.enums import GeenVervolgGrond
from weerklank.signalen.models import Signaal


def open_now(people, *, elsewhere=False):
    """The open proposals of one organisation: knelpunt and members."""
    organisatie = people.elders if elsewhere else people.uitvoerder
    rows = Voorstel.objects.filter(ended_at=None, organisatie=organisatie).order_by("pk")
    return [(row.knelpunt, members_of(row)) for row in rows]


def members_of(voorstel):
    rows = VoorstelLid.objects.filter(voorstel=voorstel, ended_at=None).select_related("signaal").order_by("signaal")
    return [lid.signaal for lid in rows]


def test_signalen_about_one_thing_are_proposed_as_one_knelpunt(people):
    one, other, _alone = (signaal_about(people, subject) for subject in (1, 1, 2))

    assert groeperen.propose_for(people.uitvoerder, now=MONDAY) == 1

    assert open_now(people) == [(None, [one, other])]


def test_a_signaal_about_a_known_thing_is_proposed_for_its_knelpunt(people):
    knelpunt = knelpunt_about(people, 1)
    one, other = signaal_about(people, 1), signaal_about(people, 1)

    groeperen.propose_for(people.uitvoerder, now=MONDAY)

    assert open_now(people) == [(knelpunt, [one, other])]


def test_a_second_run_changes_nothing(people):
    knelpunt_about(people, 3)
    for subject in (1, 1, 2, 2, 3):
        signaal_about(people, subject)
    groeperen.propose_for(people.uitvoerder, now=MONDAY)
    before = list(Voorstel.objects.order_by("pk").values())

    assert [groeperen.propose_for(people.uitvoerder, now=TUESDAY, afresh=afresh) for afresh in (False, True)] == [0, 0]
    assert list(Voorstel.objects.order_by("pk").values()) == before


def test_what_comes_in_joins_what_is_proposed_already(people):
    first = [signaal_about(people, 1), signaal_about(people, 1)]
    groeperen.propose_for(people.uitvoerder, now=MONDAY)
    voorstel = Voorstel.objects.get()
    new = signaal_about(people, 1)

    assert groeperen.propose_for(people.uitvoerder, now=TUESDAY) == 0
    assert (Voorstel.objects.get().pk, members_of(voorstel)) == (voorstel.pk, [*first, new])
    assert Voorstel.objects.get().aantal == 3


def test_organisations_do_not_see_each_others_signalen(people):
    signaal_about(people, 1), signaal_about(people, 1, elsewhere=True)

    assert groeperen.propose_new(now=MONDAY) == 0


def test_a_concept_of_another_organisation_is_not_proposed(people):
    knelpunt_about(people, 1, established=False)
    signaal_about(people, 1, elsewhere=True)

    groeperen.propose_for(people.elders, now=MONDAY)

    assert open_now(people, elsewhere=True) == []


def test_a_public_knelpunt_of_another_organisation_is_proposed(people):
    knelpunt = knelpunt_about(people, 1)
    signaal = signaal_about(people, 1, elsewhere=True)

    groeperen.propose_for(people.elders, now=MONDAY)

    assert open_now(people, elsewhere=True) == [(knelpunt, [signaal])]


def test_the_signalen_of_another_organisation_do_not_pull_a_knelpunt_along(people):
    """Likeness to a knelpunt comes from its words and the own signalen below it."""
    knelpunt = knelpunt_about(people, 1)
    for _ in range(3):
        bundle(signaal_about(people, 2), knelpunt, by=people.coordinator, now=MONDAY)
    signaal_about(people, 2, elsewhere=True)
    groeperen.propose_for(people.elders, now=MONDAY)
    own = signaal_about(people, 2)
    groeperen.propose_for(people.uitvoerder, now=MONDAY)

    assert (open_now(people, elsewhere=True), open_now(people)) == ([], [(knelpunt, [own])])


def test_a_signaal_that_is_decided_on_leaves_its_proposal(people):
    signalen = [signaal_about(people, 1) for _ in range(3)]
    groeperen.propose_for(people.uitvoerder, now=MONDAY)
    _close(signalen[0], people)
    groeperen.propose_for(people.uitvoerder, now=TUESDAY)
    assert open_now(people) == [(None, signalen[1:])]

    _close(signalen[1], people)
    groeperen.propose_for(people.uitvoerder, now=LATER)
    assert open_now(people) == []
    assert Voorstel.objects.get().uitkomst == "ingehaald"


def _close(signaal, people):
    grond = GeenVervolgGrond.values[0]
    close_without_follow_up(signaal, grond=GeenVervolgGrond(grond), reden="Nee.", by=people.coordinator, now=TUESDAY)


def test_what_was_refused_is_not_proposed_together_again(people):
    signalen = [signaal_about(people, 1) for _ in range(3)]
    groeperen.propose_for(people.uitvoerder, now=MONDAY)
    voorstellen.refuse(Voorstel.objects.get(), reden="Drie zaken.", by=people.coordinator, now=MONDAY)

    for afresh in (False, True):
        groeperen.propose_for(people.uitvoerder, now=TUESDAY, afresh=afresh)
    assert open_now(people) == []

    new = signaal_about(people, 1)
    groeperen.propose_for(people.uitvoerder, now=TUESDAY)
    ((knelpunt, members),) = open_now(people)
    assert (knelpunt, len(members), new in members, len(set(members) & set(signalen))) == (None, 2, True, 1)


def test_what_was_taken_out_of_a_knelpunt_is_not_proposed_for_it_again(people):
    knelpunt, signaal = knelpunt_about(people, 1), signaal_about(people, 1)
    unbundle(bundle(signaal, knelpunt, by=people.coordinator, now=MONDAY), by=people.coordinator, now=MONDAY)

    groeperen.propose_for(people.uitvoerder, now=TUESDAY)
    assert open_now(people) == []

    signaal.refresh_from_db()
    bundle(signaal, knelpunt, by=people.coordinator, now=TUESDAY)
    assert Paaroordeel.objects.filter(ended_at=None).count() == 0


def _say(people, signaal, *, zelfde, **with_what):
    Paaroordeel.objects.create(signaal=signaal, zelfde=zelfde, by=people.coordinator, started_at=MONDAY, **with_what)


@pytest.mark.parametrize("afresh", [False, True])
def test_what_a_person_put_with_a_knelpunt_is_proposed_for_it_when_it_waits_again(people, afresh):
    """It was accepted there, left with a part that was split off, and was taken out of that part."""
    knelpunt = knelpunt_about(people, 1)
    signalen = [signaal_about(people, 1) for _ in range(2)]
    groeperen.propose_for(people.uitvoerder, now=MONDAY)
    pks = [one.pk for one in signalen]
    voorstellen.accept_into(Voorstel.objects.get(), pks, by=people.coordinator, now=MONDAY)
    split_off(knelpunt, pks[:1], beschrijving(people), by=people.eigenaar, now=MONDAY)
    unbundle(Bundeling.objects.get(signaal=pks[0], ended_at=None), by=people.coordinator, now=MONDAY)
    Signaal.objects.filter(pk=pks[0]).update(vector=vector_about(2))

    groeperen.propose_for(people.uitvoerder, now=TUESDAY, afresh=afresh)

    assert open_now(people) == [(knelpunt, signalen[:1])]


def test_two_signalen_that_a_person_called_the_same_are_proposed_together(people):
    one, other = signaal_about(people, 1), signaal_about(people, 2)
    _say(people, one, ander=other, zelfde=True)

    groeperen.propose_for(people.uitvoerder, now=TUESDAY)

    assert open_now(people) == [(None, [one, other])]


def test_of_two_words_about_one_pair_the_last_counts(people):
    one, other = signaal_about(people, 1), signaal_about(people, 2)
    _say(people, one, ander=other, zelfde=True)
    _say(people, other, ander=one, zelfde=False)

    groeperen.propose_for(people.uitvoerder, now=TUESDAY)

    assert open_now(people) == []


def test_a_signaal_that_was_put_with_two_knelpunten_goes_to_the_last_and_does_not_tie_them(people):
    first, last = knelpunt_about(people, 1), knelpunt_about(people, 2)
    for _ in range(3):  # one that stands apart weighs no more than one of many
        bundle(signaal_about(people, 1), first, by=people.coordinator, now=MONDAY)
    moved, like_first, like_last = (signaal_about(people, subject) for subject in (3, 1, 2))
    _say(people, moved, knelpunt=last, zelfde=True)
    _say(people, moved, knelpunt=first, zelfde=True)

    groeperen.propose_for(people.uitvoerder, now=TUESDAY)

    assert sorted(open_now(people), key=lambda one: one[0].pk) == [(first, [moved, like_first]), (last, [like_last])]


def test_what_a_person_says_later_outranks_the_proposal_it_is_in(people):
    knelpunt = knelpunt_about(people, 2)
    signalen = [signaal_about(people, 1) for _ in range(3)]
    groeperen.propose_for(people.uitvoerder, now=MONDAY)
    _say(people, signalen[0], knelpunt=knelpunt, zelfde=True)

    groeperen.propose_for(people.uitvoerder, now=TUESDAY)

    assert open_now(people) == [(None, signalen[1:]), (knelpunt, signalen[:1])]


def test_a_full_run_keeps_the_number_of_a_proposal_by_its_members(people):
    for subject in (1, 1, 1, 2, 2):
        signaal_about(people, subject)
    groeperen.propose_for(people.uitvoerder, now=MONDAY)
    before = {row.pk: members_of(row) for row in Voorstel.objects.all()}
    new = signaal_about(people, 2)

    groeperen.propose_everything(now=TUESDAY, told=lambda done, total: None)

    after = {row.pk: members_of(row) for row in Voorstel.objects.all()}
    assert after == {pk: [*members, new] if len(members) == 2 else members for pk, members in before.items()}


def test_a_full_run_goes_on_where_it_stopped(people):
    """What was done today and did not change is passed over."""
    signaal_about(people, 1), signaal_about(people, 1, elsewhere=True)
    groeperen.propose_everything(now=MONDAY, told=lambda done, total: None)
    number = Gebeurtenis.objects.count()
    steps = []

    groeperen.propose_everything(now=MONDAY, told=lambda done, total: steps.append((done, total)))

    assert (Gebeurtenis.objects.count(), steps) == (number, [(0, 2), (1, 2), (2, 2)])


def test_a_proposal_holds_no_more_than_a_person_can_look_through(people):
    for _ in range(groeperen.MOST_MEMBERS + 2):
        signaal_about(people, 1)

    groeperen.propose_for(people.uitvoerder, now=MONDAY)

    assert [len(members) for _knelpunt, members in open_now(people)] == [groeperen.MOST_MEMBERS]


def test_a_proposal_says_what_its_texts_share(people):
    for _ in range(2):
        signaal_about(people, 1, tekst="De huurtoeslag stopt na een verhuizing.")

    groeperen.propose_for(people.uitvoerder, now=MONDAY)

    redenen = Voorstel.objects.get().redenen
    assert ("huurtoeslag" in redenen["begrippen"], "verhuizing" in redenen["woorden"]) == (True, True)


@pytest.mark.parametrize("afresh", [False, True])
def test_an_organisation_without_signalen_is_no_trouble(people, afresh):
    assert groeperen.propose_for(people.uitvoerder, now=MONDAY, afresh=afresh) == 0


def test_accepted_signalen_are_the_start_of_what_comes_later(people):
    for _ in range(2):
        signaal_about(people, 1)
    groeperen.propose_for(people.uitvoerder, now=MONDAY)
    voorstel, pks = Voorstel.objects.get(), [lid.signaal_id for lid in VoorstelLid.objects.all()]
    voorstellen.accept_as_new(voorstel, pks, beschrijving(people), by=people.coordinator, now=MONDAY)
    voorstel.refresh_from_db()
    new = signaal_about(people, 1)

    groeperen.propose_for(people.uitvoerder, now=TUESDAY)

    assert open_now(people) == [(voorstel.knelpunt, [new])]
