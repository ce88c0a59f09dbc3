"""Splitting a knelpunt, and counts that never double whatever people do."""

from itertools import pairwise

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.knelpunten.alike import beschrijving, knelpunt_about, signaal_about
from tests.makers import LATER, MONDAY, TUESDAY
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed
from weerklank.knelpunten.bundling import bundle, merge, split, unbundle
from weerklank.knelpunten.enums import KnelpuntStand
from weerklank.knelpunten.models import Bundeling, Knelpunt, Paaroordeel, Samenvoeging, Splitsing
from weerklank.knelpunten.problems import ChooseSignalen, KnelpuntClosed, LeaveOne, PartOfAnother, TooManyParts
from weerklank.knelpunten.queries import ankers_of, signaal_counts
from weerklank.knelpunten.splitsen import MOST_PARTS, split_off, undo_split
from weerklank.signalen.models import Signaal


@pytest.fixture
def knelpunt(people):
    """A knelpunt with four signalen."""
    row = knelpunt_about(people, 1)
    for _ in range(4):
        bundle(signaal_about(people, 1), row, by=people.coordinator, now=MONDAY)
    return row


def pks_of(knelpunt):
    active = Bundeling.objects.filter(knelpunt=knelpunt, ended_at=None)
    return list(active.order_by("signaal").values_list("signaal", flat=True))


def off(knelpunt, chosen, people, *, by=None):
    return split_off(knelpunt, chosen, beschrijving(people), by=by or people.eigenaar, now=TUESDAY)


def refused(*args, **rest):
    with pytest.raises(Cannot) as found:
        off(*args, **rest)
    return found.value.problems


def test_chosen_signalen_go_on_as_a_concept_and_the_rest_stays(people, knelpunt):
    one, two, three, four = pks_of(knelpunt)

    deel = off(knelpunt, [one, three], people).deel

    assert (pks_of(knelpunt), pks_of(deel), deel.stand) == ([two, four], [one, three], KnelpuntStand.CONCEPT)
    assert list(ankers_of(deel).values_list("vindplaats")) == list(ankers_of(knelpunt).values_list("vindplaats"))


def test_undoing_brings_them_back_and_can_itself_be_undone(people, knelpunt):
    pks = pks_of(knelpunt)
    splitsing = off(knelpunt, pks[:2], people)

    undo_split(splitsing, toelichting="Toch hetzelfde.", by=people.eigenaar, now=LATER)
    assert (pks_of(knelpunt), pks_of(splitsing.deel)) == (pks, [])
    assert [(one.knelpunt, one.met, one.zelfde, one.ended_at) for one in Paaroordeel.objects.all()] == [
        (splitsing.deel, knelpunt, False, LATER)
    ]

    split(Samenvoeging.objects.get(), toelichting="", by=people.eigenaar, now=LATER)
    assert (pks_of(knelpunt), pks_of(splitsing.deel)) == (pks[2:], pks[:2])


def test_undoing_twice_is_refused(people, knelpunt):
    splitsing = off(knelpunt, pks_of(knelpunt)[:1], people)
    undo_split(splitsing, toelichting="", by=people.eigenaar, now=LATER)

    with pytest.raises(Cannot) as found:
        undo_split(splitsing, toelichting="", by=people.eigenaar, now=LATER)
    assert found.value.problems == [MoveNotPossible()]


def test_some_and_not_all_are_chosen(people, knelpunt):
    assert refused(knelpunt, [], people) == [ChooseSignalen()]
    assert refused(knelpunt, pks_of(knelpunt), people) == [LeaveOne()]
    assert refused(knelpunt, [signaal_about(people, 7).pk], people) == [ChooseSignalen()]


def test_a_part_is_not_split_again(people, knelpunt):
    deel = off(knelpunt, pks_of(knelpunt)[:3], people).deel

    assert refused(deel, pks_of(deel)[:1], people) == [PartOfAnother()]


def test_parts_are_few(people, knelpunt):
    for _ in range(MOST_PARTS):
        bundle(signaal_about(people, 1), knelpunt, by=people.coordinator, now=MONDAY)
    for pk in pks_of(knelpunt)[:MOST_PARTS]:
        off(knelpunt, [pk], people)

    assert refused(knelpunt, pks_of(knelpunt)[:1], people) == [TooManyParts(MOST_PARTS)]


def test_what_is_merged_is_not_split(people, knelpunt):
    pks = pks_of(knelpunt)
    merge(knelpunt, knelpunt_about(people, 2), toelichting="", by=people.eigenaar, now=MONDAY)

    assert refused(knelpunt, pks[:1], people) == [KnelpuntClosed(), ChooseSignalen()]


@pytest.mark.parametrize("who", ["melder", "coordinator_elders", "beleid", "directeur"])
def test_only_who_may_edit_it_splits_it(people, knelpunt, who):
    assert refused(knelpunt, pks_of(knelpunt)[:1], people, by=getattr(people, who)) == [NotAllowed()]


def test_nobody_else_undoes_it(people, knelpunt):
    splitsing = off(knelpunt, pks_of(knelpunt)[:1], people)

    with pytest.raises(Cannot) as found:
        undo_split(splitsing, toelichting="", by=people.coordinator_elders, now=LATER)
    assert found.value.problems == [NotAllowed()]


STEPS = st.tuples(
    st.sampled_from(["bundle", "unbundle", "merge", "split", "split off", "undo split off"]),
    st.integers(0, 5),
    st.integers(0, 5),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEPS, max_size=14))
def test_a_signaal_counts_once_whatever_people_do(people, knelpunt, steps):
    """After any sequence each signaal counts at one knelpunt or none, and no row of before is gone."""
    keep = transaction.savepoint()
    others = [knelpunt_about(people, n) for n in (2, 3)]
    loose = [signaal_about(people, 4) for _ in range(2)]
    rows = [Bundeling.objects.count()]
    for number, (step, one, other) in enumerate(steps):
        _try(step, one, other, people, now=MONDAY.replace(hour=11, minute=number))
        rows.append(Bundeling.objects.count())
        active = list(Bundeling.objects.filter(ended_at=None).values_list("signaal", "knelpunt"))
        counts = signaal_counts(Knelpunt.objects.all())
        assert len({signaal for signaal, _knelpunt in active}) == len(active) == sum(counts.values())
        linked = Signaal.objects.filter(stand="gekoppeld").values_list("pk", flat=True)
        assert sorted(linked) == sorted(signaal for signaal, _knelpunt in active)
        closed = Knelpunt.objects.filter(stand=KnelpuntStand.SAMENGEVOEGD)
        assert signaal_counts(closed) == {}
    assert (all(a <= b for a, b in pairwise(rows)), len(others), len(loose)) == (True, 2, 2)
    transaction.savepoint_rollback(keep)


def _try(step, one, other, people, *, now):
    """Do one step with whatever is there; a refusal is as good as a step."""
    said = {"by": people.eigenaar, "now": now}
    found, signalen = list(Knelpunt.objects.order_by("pk")), list(Signaal.objects.order_by("pk"))
    active = list(Bundeling.objects.filter(ended_at=None).order_by("pk"))
    merged = list(Samenvoeging.objects.filter(ended_at=None).order_by("pk"))
    parts = list(Splitsing.objects.filter(ended_at=None).order_by("pk"))
    first, second = found[one % len(found)], found[other % len(found)]
    try:
        if step == "bundle":
            bundle(signalen[one % len(signalen)], second, by=people.coordinator, now=now)
        elif step == "unbundle" and active:
            unbundle(active[one % len(active)], by=people.coordinator, now=now)
        elif step == "merge":
            merge(first, second, toelichting="", **said)
        elif step == "split" and merged:
            split(merged[one % len(merged)], toelichting="", **said)
        elif step == "split off":
            split_off(first, pks_of(first)[: other or 1], beschrijving(people), **said)
        elif step == "undo split off" and parts:
            undo_split(parts[one % len(parts)], toelichting="", **said)
    except Cannot:
        pass
