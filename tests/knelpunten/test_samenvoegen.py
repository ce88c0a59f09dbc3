"""Knelpunten that are the same, of one organisation and of two."""

from collections import Counter

import pytest

from tests.knelpunten.alike import knelpunt_about, signaal_about
from tests.makers import LATER, MONDAY, TUESDAY, make_gebruiker
from weerklank.kern.actions import give_rol
from weerklank.kern.enums import Rol
from weerklank.kern.problems import Cannot, NotAllowed
from weerklank.knelpunten import samenvoegen, voorstellen
from weerklank.knelpunten.actions import establish, lapse
from weerklank.knelpunten.bundling import bundle, split
from weerklank.knelpunten.enums import KnelpuntStand
from weerklank.knelpunten.models import Knelpunt, Paaroordeel, Samenvoeging, Voorstel
from weerklank.knelpunten.problems import (
    AskedAlready,
    KnelpuntClosed,
    MergedAlready,
    NothingAgreed,
    VoorstelDecided,
)
from weerklank.knelpunten.queries import signaal_counts


@pytest.fixture
def owner_elders(people):
    gebruiker = make_gebruiker(people.elders)
    give_rol(gebruiker, Rol.KNELPUNTEIGENAAR, people.elders, by=None, now=MONDAY)
    return gebruiker


@pytest.fixture
def two(people, owner_elders):
    """A public knelpunt of each organisation about the same thing, the older first."""
    own, other = knelpunt_about(people, 1), knelpunt_about(people, 1, elsewhere=True, established=False)
    establish(other, by=owner_elders, now=MONDAY)
    return own, other


def test_public_knelpunten_of_two_organisations_are_proposed_once(people, two):
    assert [samenvoegen.propose_merges(now=MONDAY) for _ in range(2)] == [1, 0]

    voorstel = Voorstel.objects.get()
    assert (voorstel.knelpunt, voorstel.naar) == (two[1], two[0])


def test_a_knelpunt_stands_in_so_many_proposals_and_no_more_the_next_night(people):
    for _ in range(6):
        knelpunt_about(people, 1)
    made = [samenvoegen.propose_merges(now=now) for now in (MONDAY, TUESDAY)]

    pairs = Voorstel.objects.values_list("knelpunt", "naar")
    assert made == [len(pairs), 0]
    assert max(Counter(pk for pair in pairs for pk in pair).values()) == samenvoegen.MOST_EACH


def test_a_concept_is_proposed_within_its_organisation_alone(people):
    knelpunt_about(people, 1)
    knelpunt_about(people, 1, elsewhere=True, established=False)
    assert samenvoegen.propose_merges(now=MONDAY) == 0

    knelpunt_about(people, 1, established=False)
    assert samenvoegen.propose_merges(now=MONDAY) == 1


def test_one_owner_alone_merges_nothing(people, two):
    samenvoegen.propose_merges(now=MONDAY)
    voorstel = samenvoegen.agree(Voorstel.objects.get(), by=people.eigenaar, now=TUESDAY)

    assert (voorstel.is_open, Samenvoeging.objects.count()) == (True, 0)
    samenvoegen.agree(voorstel, by=people.eigenaar, now=TUESDAY)
    assert voorstel.instemmingen.count() == 1


def test_both_owners_together_merge(people, two, owner_elders):
    own, other = two
    bundle(signaal_about(people, 2, elsewhere=True), other, by=people.coordinator_elders, now=MONDAY)
    samenvoegen.propose_merges(now=MONDAY)
    samenvoegen.agree(Voorstel.objects.get(), by=people.eigenaar, now=TUESDAY)

    samenvoegen.agree(Voorstel.objects.get(), by=owner_elders, now=TUESDAY)

    other.refresh_from_db()
    assert (Voorstel.objects.get().uitkomst, other.stand) == ("aanvaard", KnelpuntStand.SAMENGEVOEGD)
    assert signaal_counts([own, other]) == {own.pk: 1}


@pytest.mark.parametrize("who", ["melder", "outsider", "beleid", "directeur"])
def test_who_owns_neither_agrees_to_nothing(people, two, who):
    samenvoegen.propose_merges(now=MONDAY)

    with pytest.raises(Cannot) as refused:
        samenvoegen.agree(Voorstel.objects.get(), by=getattr(people, who), now=TUESDAY)
    assert refused.value.problems == [NotAllowed()]


def test_one_owner_of_both_needs_nobody_else(people):
    knelpunt_about(people, 1), knelpunt_about(people, 1)
    samenvoegen.propose_merges(now=MONDAY)

    samenvoegen.agree(Voorstel.objects.get(), by=people.eigenaar, now=TUESDAY)

    assert Samenvoeging.objects.count() == 1


def test_refused_knelpunten_are_not_proposed_again(people, two, owner_elders):
    samenvoegen.propose_merges(now=MONDAY)
    voorstellen.refuse(Voorstel.objects.get(), reden="Ander artikel.", by=owner_elders, now=TUESDAY)
    assert samenvoegen.propose_merges(now=LATER) == 0

    voorstellen.undo(Voorstel.objects.get(), by=owner_elders, now=LATER)
    assert Voorstel.objects.get().is_open


def test_asking_is_agreeing_for_the_own_side(people, two, owner_elders):
    own, other = two
    voorstel = samenvoegen.ask_merge(own, other, by=people.eigenaar, now=MONDAY)
    with pytest.raises(Cannot) as refused:
        samenvoegen.ask_merge(own, other, by=people.eigenaar, now=TUESDAY)
    assert refused.value.problems == [AskedAlready()]

    samenvoegen.ask_merge(other, own, by=owner_elders, now=TUESDAY)
    voorstel.refresh_from_db()
    assert (voorstel.uitkomst, Samenvoeging.objects.get().van) == ("aanvaard", own)


def test_a_concept_of_another_organisation_cannot_be_asked_for(people):
    own, concept = knelpunt_about(people, 1), knelpunt_about(people, 2, elsewhere=True, established=False)

    with pytest.raises(Cannot) as refused:
        samenvoegen.ask_merge(own, concept, by=people.eigenaar, now=MONDAY)
    assert refused.value.problems == [NotAllowed()]


def test_what_was_closed_meanwhile_is_not_merged(people, two, owner_elders):
    own, other = two
    voorstel = samenvoegen.ask_merge(other, own, by=owner_elders, now=MONDAY)
    lapse(own, toelichting="Wet ingetrokken.", by=people.eigenaar, now=TUESDAY)

    with pytest.raises(Cannot) as refused:
        samenvoegen.agree(voorstel, by=people.eigenaar, now=TUESDAY)
    assert refused.value.problems == [KnelpuntClosed()]

    samenvoegen.propose_merges(now=LATER)
    assert Voorstel.objects.get().uitkomst == "ingehaald"


def test_agreeing_can_be_taken_back_until_it_is_merged(people, two, owner_elders):
    own, other = two
    voorstel = samenvoegen.ask_merge(other, own, by=owner_elders, now=MONDAY)
    samenvoegen.withdraw(voorstel, by=owner_elders, now=TUESDAY)
    samenvoegen.agree(voorstel, by=people.eigenaar, now=TUESDAY)
    assert Samenvoeging.objects.count() == 0

    samenvoegen.agree(voorstel, by=owner_elders, now=TUESDAY)
    with pytest.raises(Cannot) as refused:
        samenvoegen.withdraw(voorstel, by=owner_elders, now=LATER)
    assert refused.value.problems == [VoorstelDecided()]


def test_only_the_side_that_agreed_takes_it_back_and_only_once(people, two, owner_elders):
    own, other = two
    voorstel = samenvoegen.ask_merge(other, own, by=owner_elders, now=MONDAY)
    refused = []
    for who in (people.melder, people.eigenaar, owner_elders, owner_elders):
        try:
            samenvoegen.withdraw(voorstel, by=who, now=TUESDAY)
        except Cannot as problem:
            refused.append((who, problem.problems))

    assert refused == [
        (people.melder, [NotAllowed()]),
        (people.eigenaar, [NothingAgreed()]),
        (owner_elders, [NothingAgreed()]),
    ]


def test_either_owner_splits_again_and_a_merged_proposal_is_undone_there(people, two, owner_elders):
    own, other = two
    signaal = signaal_about(people, 2, elsewhere=True)
    bundle(signaal, other, by=people.coordinator_elders, now=MONDAY)
    voorstel = samenvoegen.ask_merge(other, own, by=owner_elders, now=MONDAY)
    samenvoegen.agree(voorstel, by=people.eigenaar, now=TUESDAY)
    with pytest.raises(Cannot) as refused:
        voorstellen.undo(voorstel, by=people.eigenaar, now=LATER)
    assert refused.value.problems == [MergedAlready()]

    split(Samenvoeging.objects.get(), toelichting="", by=owner_elders, now=LATER)

    assert (signaal_counts([own, other]), Knelpunt.objects.get(pk=other.pk).stand) == ({other.pk: 1}, "heropend")
    assert [(one.zelfde, one.ended_at) for one in Paaroordeel.objects.order_by("pk")] == [(True, LATER), (False, None)]
    assert samenvoegen.propose_merges(now=LATER) == 0


def test_merging_again_ends_what_was_called_different(people, two, owner_elders):
    own, other = two
    for now in (MONDAY, TUESDAY):
        samenvoegen.agree(samenvoegen.ask_merge(other, own, by=owner_elders, now=now), by=people.eigenaar, now=now)
        if now == MONDAY:
            split(Samenvoeging.objects.get(), toelichting="", by=owner_elders, now=TUESDAY)
    said = Paaroordeel.objects.order_by("pk").values_list("zelfde", "ended_at")
    assert list(said) == [(True, TUESDAY), (False, TUESDAY), (True, None)]
